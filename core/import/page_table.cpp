// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/page_table.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace {
constexpr double Around = 2; ///< points between the words of a table and its edge
constexpr double Apart = 1;  ///< points between two lines

/// What of a column stands on one page.
struct Extent {
    double left = 1e9;
    double right = -1e9;
    bool isEmpty() const { return right < left; }
};

void take(PageTable &place, std::vector<Extent> &columns, int column, const Table::PageBox &box)
{
    place.left = std::min(place.left, double(box.left) - Around);
    place.top = std::min(place.top, double(box.top) - Around);
    place.right = std::max(place.right, double(box.right) + Around);
    place.bottom = std::max(place.bottom, double(box.bottom) + Around);
    Extent &extent = columns[std::size_t(column)];
    extent.left = std::min(extent.left, double(box.left));
    extent.right = std::max(extent.right, double(box.right));
}

std::vector<double> linesBetween(const std::vector<Extent> &columns)
{
    std::vector<double> lines;
    const Extent *before = nullptr;
    for (const Extent &column : columns) {
        if (column.isEmpty())
            continue;
        // A heading that reaches over several columns stands in the first of them.
        if (before)
            lines.push_back(before->right < column.left ? (before->right + column.left) / 2 : column.left - Around);
        before = &column;
    }
    return lines;
}

/// Drawn without lines: those that the reader found are shown.
PageTable withLinesOf(PageTable drawn, const PageTable &found)
{
    drawn.lines = found.lines;
    return drawn;
}

bool isOver(const PageTable &one, const PageTable &other)
{
    return one.page == other.page && one.left < other.right && other.left < one.right && one.top < other.bottom &&
           other.top < one.bottom;
}
} // namespace

std::vector<PageTable> placesOf(const Table &table)
{
    std::vector<PageTable> places;
    if (table.prose)
        return places;
    std::vector<Extent> columns;
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.rowLength(row); ++column) {
            const auto box = table.at(row, column).empty() ? std::nullopt : table.box(row, column);
            if (!box)
                continue;
            if (places.empty() || places.back().page != box->page) {
                if (!places.empty())
                    places.back().lines = linesBetween(columns);
                places.push_back({box->page, 1e9, 1e9, -1e9, -1e9, {}});
                columns.assign(std::size_t(table.columns()), {});
            }
            take(places.back(), columns, column, *box);
        }
    }
    if (!places.empty())
        places.back().lines = linesBetween(columns);
    return places;
}

std::vector<PageTable> tablesOnPages(const std::vector<Table> &tables, const std::vector<PageTable> &drawn)
{
    std::vector<PageTable> all;
    for (const Table &table : tables) {
        for (const PageTable &place : placesOf(table)) {
            const auto asDrawn = std::ranges::find_if(drawn, [&](const PageTable &one) {
                return one.page == place.page &&
                       one.contains((place.left + place.right) / 2, (place.top + place.bottom) / 2);
            });
            if (asDrawn == drawn.end())
                all.push_back(place);
            else if (std::ranges::find(all, *asDrawn) == all.end())
                all.push_back(asDrawn->lines.empty() ? withLinesOf(*asDrawn, place) : *asDrawn);
        }
    }
    std::ranges::sort(all, {}, [](const PageTable &one) { return std::tuple(one.page, one.top, one.left); });
    return all;
}

PageTable withLine(PageTable table, double x)
{
    const bool isFree = x > table.left + Apart && x < table.right - Apart &&
                        std::ranges::none_of(table.lines, [x](double line) { return std::abs(line - x) < Apart; });
    if (isFree)
        table.lines.insert(std::ranges::upper_bound(table.lines, x), x);
    return table;
}

PageTable withoutLine(PageTable table, std::size_t line)
{
    table.lines.erase(table.lines.begin() + std::ptrdiff_t(line));
    return table;
}

PageTable withLineAt(PageTable table, std::size_t line, double x)
{
    const double from = (line == 0 ? table.left : table.lines[line - 1]) + Apart;
    const double to = (line + 1 == table.lines.size() ? table.right : table.lines[line + 1]) - Apart;
    if (from <= to)
        table.lines[line] = std::clamp(x, from, to);
    return table;
}

std::optional<PageTablePair> splitAt(const PageTable &table, double y)
{
    if (y <= table.top + Apart || y >= table.bottom - Apart)
        return std::nullopt;
    PageTablePair pair{table, table};
    pair.upper.bottom = y;
    pair.lower.top = y;
    return pair;
}

PageTable joined(const PageTable &one, const PageTable &other)
{
    PageTable whole = one.lines.size() >= other.lines.size() ? one : other;
    whole.left = std::min(one.left, other.left);
    whole.top = std::min(one.top, other.top);
    whole.right = std::max(one.right, other.right);
    whole.bottom = std::max(one.bottom, other.bottom);
    return whole;
}

std::vector<PageTable> withTable(std::vector<PageTable> drawn, const PageTable &table)
{
    std::erase_if(drawn, [&table](const PageTable &other) { return isOver(other, table); });
    drawn.push_back(table);
    std::ranges::sort(drawn, {}, [](const PageTable &one) { return std::tuple(one.page, one.top, one.left); });
    return drawn;
}
