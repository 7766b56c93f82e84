// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_text.h"
#include <optional>

/// One table on one page: rows of as many cells as there are columns. What spans several cells stands in the first of
/// them.
struct PdfTable {
    struct Cell {
        PdfBox box; ///< of its words, or of the ruled cell
        std::string text;
    };
    PdfBox box;
    std::vector<double> edges; ///< left edge of each column, and the right edge of the last
    std::vector<std::vector<Cell>> rows;
    bool isFragment = false; ///< too little to be a table by itself: a cut row, or a heading at the foot of a page

    int columns() const { return int(edges.size()) - 1; }
};

/// The words of one line, by column; a word or phrase that spans several columns stands in the first.
struct PdfRowLine {
    PdfBox box;
    std::vector<PdfLine> cells; ///< one for each column; without words where nothing stands
    bool spans = false;         ///< something in it reaches over more than one column
};

/// Sorts the words of a line into columns. What stands together (nearer than a blank of the font size) stays together
/// unless each of its words belongs to a column of its own.
PdfRowLine sortedIntoColumns(const PdfLine &line, const std::vector<double> &edges);

/// The row of each line, from 0: labels wrap over several lines, and the figures of a row stand on the first, the
/// middle or the last of them. Told by ruling lines (`separators`: heights that part rows), by the spacing, by where
/// the figures stand, and by small letters that go on with a sentence, in this order.
std::vector<int> rowNumbers(const std::vector<PdfRowLine> &lines, const std::vector<double> &separators);

/// Lines put together to the rows of a table.
std::vector<std::vector<PdfTable::Cell>> joinedRows(const std::vector<PdfRowLine> &lines, const std::vector<int> &rows);
