// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/row_kind.h"

#include "core/import/period_words.h"

RowKind rowKind(Looks &looks, int row, int left, int right)
{
    const Table &table = looks.table();
    int words = 0;
    bool isFirstOnly = true;
    for (int column = left; column <= right; ++column) {
        const Look look = looks.at(row, column);
        if (look == Look::Empty)
            continue;
        if (looksLikeFigure(look))
            return RowKind::Figures;
        const bool repeats =
            table.isInferred(row, column) && words > 0 && table.at(row, column) == table.at(row, column - 1);
        if (repeats)
            continue;
        isFirstOnly = isFirstOnly && column == left;
        ++words;
    }
    if (words == 0)
        return RowKind::Blank;
    return words == 1 && isFirstOnly ? RowKind::Words : RowKind::Heading;
}

bool isYearHeading(Looks &looks, int row, int left, int right)
{
    std::optional<Period> before;
    int years = 0;
    for (int column = left; column <= right; ++column) {
        if (looks.at(row, column) != Look::Year)
            continue;
        const auto period = readPeriod(looks.table().text(row, column)).period;
        if (before && period &&
            (before->to().addDays(1) == period->from() || period->to().addDays(1) == before->from()))
            ++years;
        before = period;
    }
    return years > 0;
}
