// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

/// How a CSV file separates its cells.
struct CsvDialect {
    char delimiter = ',';
    std::size_t start = 0;   ///< where the rows begin: after a first line "sep=;"
    char quote = '"';        ///< or an apostrophe
    bool spaceAfter = false; ///< a space after each delimiter belongs to it, not to the cell

    bool isPlain() const { return quote == '"' && !spaceAfter; } ///< as RFC 4180 has it, but for the delimiter
};

/// What is looked at: the first bytes of the text.
inline constexpr std::size_t SniffedBytes = 64 * 1024;

/// Finds the delimiter (comma, semicolon, tab, pipe, caret or tilde) from the first rows: the one that cuts most rows
/// into the same number of cells. Title lines of one cell and commas inside sentences do not mislead it. Where none
/// cuts the text, the file is a single column and the delimiter '\0'.
CsvDialect sniffDialect(std::string_view utf8);
