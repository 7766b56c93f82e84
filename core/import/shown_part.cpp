// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/shown_part.h"

#include <algorithm>

namespace {
std::vector<int> numbersWithout(const std::vector<int> &hidden, int end)
{
    std::vector<int> numbers;
    for (int number = 0; number < end; ++number) {
        if (!std::ranges::binary_search(hidden, number))
            numbers.push_back(number);
    }
    return numbers;
}
} // namespace

ShownPart::ShownPart(const Table &whole) : m_whole(whole)
{
    if (!whole.leavesOutRows && !whole.leavesOutColumns)
        return;
    const std::vector<int> rows = whole.leavesOutRows ? whole.hiddenRows() : std::vector<int>();
    const std::vector<int> columns = whole.leavesOutColumns ? whole.hiddenColumns() : std::vector<int>();
    m_shown = m_whole.without(rows, columns);
    m_rows = numbersWithout(rows, m_whole.rows());
    m_columns = numbersWithout(columns, m_whole.columns());
}

Region ShownPart::inSheet(Region region) const
{
    region.top = rowInSheet(region.top);
    region.bottom = rowInSheet(region.bottom);
    region.left = columnInSheet(region.left);
    region.right = columnInSheet(region.right);
    return region;
}

Mapping ShownPart::inSheet(Mapping mapping) const
{
    if (!m_shown)
        return mapping;
    const Region shown = mapping.region;
    mapping.region = inSheet(shown);
    const int firstBelow = shown.top + mapping.headerRows;
    const int end = firstBelow <= shown.bottom ? rowInSheet(firstBelow) : mapping.region.bottom + 1;
    mapping.headerRows = mapping.headerRows == 0 ? 0 : end - mapping.region.top;
    for (auto *rows : {&mapping.totalRows, &mapping.ignoredRows})
        std::ranges::transform(*rows, rows->begin(), [this](int row) { return rowInSheet(row); });
    for (auto *columns : {&mapping.figureColumns, &mapping.totalColumns})
        std::ranges::transform(*columns, columns->begin(), [this](int column) { return columnInSheet(column); });
    for (auto *axes : {&mapping.across, &mapping.groupRows}) {
        for (Axis &axis : *axes)
            axis.index = rowInSheet(axis.index);
    }
    for (Axis &axis : mapping.down)
        axis.index = columnInSheet(axis.index);
    for (int row = end; row <= mapping.region.bottom; ++row) {
        if (!std::ranges::binary_search(m_rows, row))
            mapping.ignoredRows.push_back(row);
    }
    std::ranges::sort(mapping.ignoredRows);
    return mapping;
}
