// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/import/table.h"

/// The checks of a draft. None changes a figure: each adds remarks that name the cells.

/// Whether rows or columns of a region are hidden and left out.
struct LeftOutInside {
    bool rows = false;
    bool columns = false;
};
LeftOutInside leftOutInside(const Table &table, const Region &region);

/// Printed totals of one region (its counts from \p first on) against the sums of their parts, row by row, column by
/// column and for the grand total. A total that differs is a mistake. Blank cells and marks without a number are left
/// out of the sum; where every total agrees so, that is evidence that they stand for zero: a note, and a proposed rule.
/// Parts that are hidden and left out may be what a total is larger by: then it is asked, not called a mistake.
void checkTotals(Draft &draft, const Mapping &mapping, std::size_t first, const LeftOutInside &leftOut = {});

/// The same titles printed twice in one region: both are kept.
void checkTitles(Draft &draft, const Mapping &mapping, std::size_t first);

/// Across all regions: more outcomes than offences recorded for a force and period; years that reach beyond the period
/// that the person or the title states (a part-year that is not marked); calendar and financial years mixed.
void checkWhole(Draft &draft, const std::optional<Period> &asked);
