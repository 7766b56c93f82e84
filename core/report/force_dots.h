// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_parts.h"

// What the charts with a dot for each force share: when a rate may be drawn at all (methods 1.8), and the words that
// stand beside a range of chance.

constexpr int SmallestWhole = 10;    ///< fewer: "x of n", no percentage
constexpr int SmallestPart = 3;      ///< fewer: no rate
constexpr int SmallestReliable = 20; ///< fewer: flagged

/// " [u]" after the value of a small count.
QString reliabilityMark(const Figure &part);
/// An absence that says why in its words: "2 of 150".
ChartValue withoutDot(const QString &label, const TraceKey &trace);
/// Columns of the table beside the dots, in this order: dots, then what they are made of.
void addForceRow(ChartSpec &spec, const QString &name, const std::vector<ChartValue> &values);
/// Of the forces with a dot, those whose range of chance holds a value; and how many have a dot.
struct RangesAround {
    int holding = 0;
    int drawn = 0;
};
RangesAround rangesAround(const ChartSpec &spec, double value);
/// On the range, the order and the marks; `counted` is what a small number is one of: "charged".
void addDotNotes(ChartSpec &spec, const QString &counted, const QString &measured);
