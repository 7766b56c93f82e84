// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/layout_parts.h"

/// Labels of the parts of stacks: inside where they fit; beside a column, with a line to it, where the part is thin.
/// A label for which there is no room is left out. Sets barWidth of columns so that thin parts can be labelled.
void chooseStackWidth(ChartLayout &layout, const ChartSpec &spec, int size);
void placeStackLabels(ChartLayout &layout, const ChartSpec &spec, int size);
