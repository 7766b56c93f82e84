// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How the cells of one line of a CSV file are parted and quoted, where RFC 4180 alone does not cut it.
struct CsvLineForm {
    char delimiter = ',';
    char quote = '"';
    bool spaceAfter = false; ///< one space after each delimiter belongs to it
    bool backslash = false;  ///< \" inside a quoted cell is a quote
};

/// Cuts one line into exactly so many cells, or gives nothing where that cannot be done. A quoted cell ends at a quote
/// before a delimiter or the end of the line; quotes elsewhere are text, as is a quote at the start of a cell that
/// nothing ends. Where a line can be cut in several ways, the one with the fewest stray quotes is taken.
/// Without mayBeStray a quote at the start of a cell always opens a quoted cell.
std::optional<std::vector<std::string>> cutCsvLine(std::string_view line, const CsvLineForm &form, int cells,
                                                   bool mayBeStray = true);

/// The same without a number to go by: the first reading, however many cells that gives.
std::vector<std::string> cutCsvLine(std::string_view line, const CsvLineForm &form);
