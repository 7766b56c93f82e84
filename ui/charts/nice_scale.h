// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

/// What the numbers of a value axis are.
enum class AxisUnit {
    Number,  ///< counts and rates
    Percent, ///< shares, 0 to 1, written as "20%"
    Change,  ///< likewise with its sign, "+20%": may lie below 0
};

/// The value axis: from 0, or from below it where there are losses, to `max`, with a tick at every `step`. A tick's
/// label says exactly its value: Qt Charts' own prints 0, 1, 2, 3, 5 (methods 9, trap 4).
struct AxisScale {
    AxisUnit unit = AxisUnit::Number;
    double max = 1;
    double step = 1;
    double min = 0;                                                         ///< never above 0
    std::vector<double> ticks() const;                                      ///< min, min + step, ... max
    double part(double value) const { return (value - min) / (max - min); } ///< of the axis, 0 to 1
    QString label(double tick) const;                                       ///< "1,200", "0.5", "20%"
};

/// The smallest round scale that holds `largest`, with about `wantedTicks` steps of 1, 2 or 5 times a power of ten.
/// Whole steps wherever the largest value is 2 or more. Shares of parts: pass 1 for an axis to 100 %.
AxisScale niceScale(double largest, AxisUnit unit, int wantedTicks);
/// The same from a smallest value, where that lies below 0.
AxisScale niceScale(double smallest, double largest, AxisUnit unit, int wantedTicks);
