// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_spec.h"

/// The gallery of the acceptance study: of all included forces; of a force that is complete (names end in "-of-one");
/// of one that hid its small figures and gave no outcomes ("-of-one-hidden").
std::vector<ChartSpec> acceptanceCharts();
