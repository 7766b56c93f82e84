// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Lets screen readers meet every ChartView as a chart instead of a nameless area (methods 9, trap 12). Safe to call
/// again.
void useChartAccessible();
