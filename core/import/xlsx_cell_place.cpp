// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_cell_place.h"

#include <algorithm>
#include <charconv>

std::optional<XlsxPlace> xlsxPlace(std::string_view name)
{
    constexpr int MaxColumns = 16'384;
    constexpr int MaxRows = 1'048'576;
    int column = 0;
    std::size_t letters = 0;
    while (letters < name.size() && name[letters] >= 'A' && name[letters] <= 'Z' && column <= MaxColumns)
        column = column * 26 + (name[letters++] - 'A' + 1);
    int row = 0;
    const char *end = name.data() + name.size();
    const auto read = std::from_chars(name.data() + letters, end, row);
    if (letters == 0 || read.ec != std::errc() || read.ptr != end || column > MaxColumns || row < 1 || row > MaxRows)
        return std::nullopt;
    return XlsxPlace{row - 1, column - 1};
}

std::optional<Table::Area> xlsxArea(std::string_view name)
{
    const auto colon = name.find(':');
    const auto first = xlsxPlace(name.substr(0, colon));
    const auto last = colon == name.npos ? first : xlsxPlace(name.substr(colon + 1));
    if (!first || !last)
        return std::nullopt;
    const auto [top, bottom] = std::minmax(first->row, last->row);
    const auto [left, right] = std::minmax(first->column, last->column);
    return Table::Area{top, left, bottom, right};
}
