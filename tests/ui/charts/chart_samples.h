// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_spec.h"

/// Charts made by hand, with invented figures, for what real studies seldom hold all at once: hostile labels, hidden
/// and absent figures, very many and very few categories, small and large numbers. Spec::name says what it is.
std::vector<ChartSpec> handMadeCharts();
/// One of the hand-made charts by its name.
ChartSpec handMadeChart(const QString &name);
