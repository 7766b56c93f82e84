// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/export_policy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr double LargestSmall = 4; // methods 3.2: counts 1 to 4

/// Finer than force x year x outcome: one force, and less than a third of a year, or a breakdown by offence.
bool isFine(const TraceKey &trace, bool isOneForce)
{
    constexpr int DaysOfQuarter = 92;
    const bool isShort = trace.period && trace.period->days() <= DaysOfQuarter;
    return (isOneForce || !trace.force.isEmpty()) && (isShort || !trace.offence.isEmpty());
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
            if (!cell.trace || !isFine(*cell.trace, isOneForce))
                continue;
            const bool isShare = !table.base.isEmpty() && cell.low; // its count cannot be seen here
            if (isShare || showsSmall(cell))
                return u"These figures are finer than force, year and outcome and hold a count of 1 to 4 (“%1”): they "
                       u"are "
                       "not written to a file until small numbers can be protected. Ask for years, or for all forces "
                       "together."_s.arg(row.front().text);
        }
    }
    return std::nullopt;
}

std::optional<QString> exportRefusal(const ChartSpec &spec)
{
    return exportRefusal(tableOf(spec));
}
