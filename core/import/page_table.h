// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table.h"
#include <optional>
#include <vector>

/// A table on a page of a letter as a person drew it, or as the reader found it: its place, and the lines between its
/// columns. Points from the upper left corner of the page as shown.
struct PageTable {
    int page = 1;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    std::vector<double> lines; ///< from left to right; empty: the reader finds the columns

    bool contains(double x, double y) const { return x >= left && x <= right && y >= top && y <= bottom; }
    bool operator==(const PageTable &) const = default;
};

/// The places of a table that was read: one on each page it runs over; none for prose and for sources without pages.
std::vector<PageTable> placesOf(const Table &table);

/// Those of all tables of a source, where a table was drawn as it was drawn; by page, from the top.
std::vector<PageTable> tablesOnPages(const std::vector<Table> &tables, const std::vector<PageTable> &drawn);

/// What one correction gives. Lines stay in order and inside the table, a point apart at least; nothing where a table
/// would be left without room.
PageTable withLine(PageTable table, double x);
PageTable withoutLine(PageTable table, std::size_t line);
PageTable withLineAt(PageTable table, std::size_t line, double x);
struct PageTablePair {
    PageTable upper;
    PageTable lower;
};
std::optional<PageTablePair> splitAt(const PageTable &table, double y);
PageTable joined(const PageTable &one, const PageTable &other); ///< of one page; columns of the one with more of them

/// The drawn tables with one more, in place of those it overlaps.
std::vector<PageTable> withTable(std::vector<PageTable> drawn, const PageTable &table);
