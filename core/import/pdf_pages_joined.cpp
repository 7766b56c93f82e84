// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_pages_joined.h"

#include <algorithm>
#include <cmath>

namespace {
using Row = std::vector<PdfTable::Cell>;

bool isYear(const std::string &text)
{
    return text.size() >= 4 && (text.starts_with("20") || text.starts_with("199")) &&
           (text.size() > 4 || text.find_first_not_of("0123456789") == std::string::npos);
}

bool hasFigure(const Row &row)
{
    return std::any_of(row.begin() + 1, row.end(),
                       [](const auto &cell) { return looksLikeNumber(cell.text) && !isYear(cell.text); });
}

bool holdsWords(const Row &row)
{
    return std::any_of(row.begin() + 1, row.end(), [](const auto &cell) {
        return !cell.text.empty() && (!looksLikeNumber(cell.text) || isYear(cell.text));
    });
}

bool startsSmall(const std::string &text)
{
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

bool startsWithDigit(const std::string &text)
{
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

/// The last lines of a row whose first ones stand at the foot of the page before: no title of its own, only words, and
/// one of them begins in the middle of a sentence.
bool isRestOfRow(const Row &above, const Row &below)
{
    if (above.size() != below.size() || above.front().text.empty() || !below.front().text.empty())
        return false;
    for (std::size_t i = 1; i < below.size(); ++i) {
        const bool isFigure = looksLikeNumber(below[i].text) || startsWithDigit(below[i].text); // or a day
        const bool isMore = !isFigure && !above[i].text.empty();
        if (!below[i].text.empty() && !isMore)
            return false;
    }
    return std::any_of(below.begin() + 1, below.end(), [](const auto &cell) { return startsSmall(cell.text); });
}

bool haveSameColumns(const PdfTable &above, const PdfTable &below)
{
    constexpr double Shift = 20; // points: open tables find their columns anew on each page
    if (above.columns() != below.columns())
        return false;
    for (std::size_t i = 1; i + 1 < above.edges.size(); ++i) {
        if (std::abs(above.edges[i] - below.edges[i]) > Shift)
            return false;
    }
    return true;
}
} // namespace

bool areSame(const Row &one, const Row &other)
{
    return std::ranges::equal(one, other, {}, &PdfTable::Cell::text, &PdfTable::Cell::text);
}

bool goesOn(const PdfTable &above, const PdfTable &below)
{
    if (!haveSameColumns(above, below) || above.rows.empty() || below.rows.empty())
        return false;
    const Row &first = below.rows.front();
    const bool isHeading = holdsWords(first) && !hasFigure(first) && std::ranges::any_of(above.rows, hasFigure) &&
                           !isRestOfRow(above.rows.back(), first);
    return !isHeading || areSame(first, above.rows.front());
}

bool isCutRow(const Row &above, const Row &below)
{
    const bool isTitleCut =
        startsSmall(below.front().text) && !above.front().text.empty() && !(hasFigure(above) && hasFigure(below));
    return isTitleCut || isRestOfRow(above, below);
}
