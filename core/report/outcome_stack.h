// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/outcome_parts.h"

// What is in one stack of outcomes, of a period or of a force, and the share of each part.

/// Totals of each part and of the base.
struct StackCounts {
    std::vector<Total> parts; ///< the remainder left empty
    Total offences;           ///< where they are the base
};

/// Those of some outcome groups; they are the last axis of the pivot, `place` is that of the others.
Total sumOfGroups(const Pivot &pivot, std::vector<int> place, const QStringList &groups);
/// No bar where the base is too small for a percentage; the label says "1 of 6" then.
ChartValue stackShare(const StackCounts &counts, std::size_t part, bool isRemainder, Base base, int forces,
                      const TraceKey &trace);
/// The offences recorded that have no outcome given, as a count.
ChartValue remainderValue(const StackCounts &counts, const TraceKey &trace);
/// A remainder is traced to the offences it is left of.
TraceKey traceOfPart(const QString &force, const std::optional<Period> &period, const OutcomePart &part);
