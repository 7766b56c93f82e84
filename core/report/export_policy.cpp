// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/export_policy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr double LargestSmall = 4; // methods 3.2: counts 1 to 4

constexpr int DaysOfQuarter = 92;

/// Beyond force by year by outcome: how often a figure of one force is broken down further.
int depthOf(const TraceKey &trace, bool isOneForce)
{
    if (!isOneForce && trace.force.isEmpty())
        return 0;
    const bool isShort = trace.period && trace.period->days() <= DaysOfQuarter;
    const bool isOfOffence = !trace.offence.isEmpty();
    const bool isOfOutcome = !trace.outcomes.isEmpty() && (isShort || isOfOffence);
    return int(isShort) + int(isOfOffence) + int(isOfOutcome);
}

/// 1 to 4 as a whole is how small numbers are hidden ("<5"); anything narrower shows one.
bool showsSmall(const FigureCell &cell)
{
    if (!cell.low || !cell.high || *cell.low < 1 || *cell.high > LargestSmall)
        return false;
    return *cell.low > 1 || *cell.high < LargestSmall;
}
} // namespace

std::optional<QString> exportRefusal(const FigureTable &table)
{
    const bool isOneForce = table.forces.size() == 1;
    for (const auto &row : table.rows) {
        for (const FigureCell &cell : row) {
            const int depth = cell.trace ? depthOf(*cell.trace, isOneForce) : 0;
            const bool isShare = !table.base.isEmpty() && cell.low; // its count cannot be seen here
            if ((depth > 0 && isShare) || (depth > 1 && showsSmall(cell)))
                return u"These figures tell one force apart by more than two things at once and hold a count of 1 to 4 "
                       "(“%1”): small numbers cannot be protected there, so nothing is written. Ask for years, for one "
                       "breakdown at a time, or for all forces together."_s.arg(row.front().text);
        }
    }
    return std::nullopt;
}
