// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_text.h"
#include <string>
#include <vector>

/// A page as it is printed on a typewriter: 5 points a letter, 12 points a line, in a font of 10 points. Three blanks
/// are wider than the font size. An empty line leaves its room.
inline PdfPage printedPage(const std::vector<std::string> &lines, int number = 1)
{
    PdfPage page{number, 595, 842, false, {}, {}};
    for (std::size_t row = 0; row < lines.size(); ++row) {
        std::size_t at = 0;
        while ((at = lines[row].find_first_not_of(' ', at)) != std::string::npos) {
            const std::size_t end = std::min(lines[row].find(' ', at), lines[row].size());
            const double top = 100 + 12 * double(row);
            const PdfBox box{50 + 5 * double(at), top, 50 + 5 * double(end), top + 10};
            page.words.push_back({box, 10, false, true, lines[row].substr(at, end - at)});
            at = end;
        }
    }
    return page;
}

inline std::vector<PdfLine> printedLines(const std::vector<std::string> &lines)
{
    return linesOf(printedPage(lines).words);
}

/// Rules all round the cells between these columns (letters) and rows (lines of print) of a printed page, two points
/// before the letters.
inline std::vector<PdfRule> printedGrid(const std::vector<int> &columns, const std::vector<int> &rows)
{
    const auto x = [](int column) { return 48 + 5.0 * column; };
    const auto y = [](int row) { return 99 + 12.0 * row; };
    std::vector<PdfRule> rules;
    for (const int row : rows)
        rules.push_back({x(columns.front()), y(row), x(columns.back()), y(row)});
    for (const int column : columns)
        rules.push_back({x(column), y(rows.front()), x(column), y(rows.back())});
    return rules;
}
