// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include "core/import/table.h"
#include <vector>

/// The blocks of figures of a table with their headings, in reading order: titles above and notes below are left out,
/// blank lines end a block unless what follows has no headings of its own, headings under figures start a new block,
/// and blocks side by side are told apart by the empty column between them. Of a table of many thousand rows only the
/// start and the end are looked at.
std::vector<Region> findRegions(const Table &table, int tableIndex = 0);

/// How a region divides into headings, titles and figures.
struct RegionShape {
    int headerRows = 0;
    std::vector<int> titleColumns;  ///< words that tell rows apart
    std::vector<int> figureColumns; ///< what is to be counted
    std::vector<int> otherColumns;  ///< numbers that are no counts ("population"), answers (yes, no), comments
};
RegionShape shapeOf(const Table &table, const Region &region);
