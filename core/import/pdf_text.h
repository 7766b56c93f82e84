// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_page.h"

/// Words beside each other, from left to right.
struct PdfLine {
    PdfBox box;
    std::vector<PdfWord> words;
    double size() const; ///< of the largest font in it
};

/// Puts words into lines, from the top: words stand on one line where they overlap by half their height. Raised and
/// lowered marks go with the line they belong to.
std::vector<PdfLine> linesOf(std::vector<PdfWord> words);

/// A line cut where nothing stands over more than `gap` times its font size.
std::vector<PdfLine> piecesOf(const PdfLine &line, double gap);

/// The words of a line with single spaces; what nearly touches is one word.
std::string textOf(const PdfLine &line);
/// The lines of one cell or paragraph with single spaces; a word cut at its hyphen ("Chester-le-" "Street") is joined.
std::string textOf(const std::vector<PdfLine> &lines);

/// "12", "1,204", "<5", "45.2%", "(3)", "-", "*", "n/a", "£12": what stands in a column of figures.
bool looksLikeNumber(std::string_view printed);
/// "21/07/2023", "2023-07-21", "1.7.23".
bool looksLikeDay(std::string_view printed);
