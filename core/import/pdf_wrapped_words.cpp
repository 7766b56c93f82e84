// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_wrapped_words.h"

#include <algorithm>

namespace {
bool isNumber(const PdfLine &cell)
{
    const std::string text = textOf(cell);
    return text.find_first_of("0123456789") != std::string::npos && looksLikeNumber(text);
}

bool isDay(const PdfLine &cell)
{
    return looksLikeDay(textOf(cell));
}

bool startsSmall(const PdfLine &cell)
{
    return !cell.words.empty() && cell.words.front().text.front() >= 'a' && cell.words.front().text.front() <= 'z';
}
} // namespace

WrappedWords::WrappedWords(const std::vector<PdfRowLine> &lines)
    : m_lines(lines), m_isDays(lines.front().cells.size()), m_isWords(lines.front().cells.size()),
      m_widest(lines.front().cells.size())
{
    constexpr int FewestDays = 3;
    std::vector<int> days(m_isWords.size());
    for (const PdfRowLine &line : lines) {
        for (std::size_t column = 0; column < line.cells.size(); ++column) {
            m_widest[column] = std::max(m_widest[column], line.cells[column].box.width());
            days[column] += isDay(line.cells[column]) ? 1 : 0;
            m_hasNumbers = m_hasNumbers || (column > 0 && isNumber(line.cells[column]));
        }
    }
    for (std::size_t column = 1; column < days.size() && !m_hasNumbers; ++column)
        m_isDays[column] = days[column] >= FewestDays;
    for (std::size_t column = 0; column < m_isWords.size(); ++column) {
        int words = 0;
        int all = 0;
        for (std::size_t line = 0; line < lines.size(); ++line) {
            const bool counts = hasFigures(line) && !cell(line, column).words.empty();
            all += counts ? 1 : 0;
            words += counts && !looksLikeNumber(textOf(cell(line, column))) && !isDay(cell(line, column)) ? 1 : 0;
        }
        m_isWords[column] = column == 0 || (words >= 2 && words * 10 >= all * 8);
    }
}

bool WrappedWords::hasFigures(std::size_t line) const
{
    for (std::size_t column = 1; column < m_widest.size(); ++column) {
        const PdfLine &one = cell(line, column);
        if (m_hasNumbers ? !one.words.empty() && looksLikeNumber(textOf(one)) : m_isDays[column] && isDay(one))
            return true;
    }
    return false;
}

bool WrappedWords::areWordsOnly(std::size_t line) const
{
    for (std::size_t column = 0; column < m_widest.size(); ++column) {
        if (!m_isWords[column] && !cell(line, column).words.empty())
            return false;
    }
    return true;
}

bool WrappedWords::isTitle(std::size_t line) const
{
    const auto &cells = m_lines[line].cells;
    return std::all_of(cells.begin() + 1, cells.end(), [](const PdfLine &one) { return one.words.empty(); });
}

bool WrappedWords::isTitleOf(std::size_t title, std::size_t row) const
{
    const PdfLine &label = cell(title, 0);
    const PdfLine &other = cell(row, 0);
    return isTitle(title) && !label.words.empty() && !other.words.empty() &&
           other.box.left - label.box.left > 0.4 * label.size();
}

bool WrappedWords::isFull(std::size_t upper, std::size_t lower, std::size_t column) const
{
    const PdfLine &above = cell(upper, column);
    const double blank = 0.2 * above.size();
    return above.box.width() + blank + cell(lower, column).words.front().box.width() > m_widest[column] - blank;
}

/// Nothing where one of the two has no words in this column.
std::optional<bool> WrappedWords::goesOnIn(std::size_t upper, std::size_t lower, std::size_t column) const
{
    if (cell(upper, column).words.empty() || cell(lower, column).words.empty())
        return std::nullopt;
    const bool isSmall = startsSmall(cell(lower, column));
    if (column == 0 && !isSmall && (isTitleOf(upper, lower) || isTitleOf(lower, upper)))
        return false;
    return isSmall || isFull(upper, lower, column);
}

bool WrappedWords::holdsAllOf(std::size_t line, std::size_t other) const
{
    for (std::size_t column = 0; column < m_widest.size(); ++column) {
        if (m_isWords[column] && !cell(other, column).words.empty() && cell(line, column).words.empty())
            return false;
    }
    return true;
}

/// Where words wrap in several columns, none of them may begin anew, and the words of one line stand over or under
/// those of the other.
bool WrappedWords::mayGoOn(std::size_t upper, std::size_t lower) const
{
    if (m_lines[upper].spans || m_lines[lower].spans || (!areWordsOnly(upper) && !areWordsOnly(lower)))
        return false;
    for (std::size_t column = 0; column < m_widest.size(); ++column) {
        const auto goesOn = m_isWords[column] ? goesOnIn(upper, lower, column) : std::nullopt;
        if (goesOn && !*goesOn)
            return false;
    }
    return holdsAllOf(upper, lower) || holdsAllOf(lower, upper);
}

bool WrappedWords::beginsSmall(std::size_t line) const
{
    for (std::size_t column = 0; column < m_widest.size(); ++column) {
        if (m_isWords[column] && startsSmall(cell(line, column)))
            return true;
    }
    return false;
}

bool WrappedWords::goesOnWithTitle(std::size_t upper, std::size_t lower) const
{
    return isTitle(lower) && !isTitle(upper) && startsSmall(cell(lower, 0)) && goesOnIn(upper, lower, 0) &&
           isFull(upper, lower, 0);
}

bool WrappedWords::isBodyUnderHeading(std::size_t upper, std::size_t lower) const
{
    const auto has = [this](std::size_t line, bool bold) {
        return std::ranges::any_of(m_lines[line].cells, [bold](const PdfLine &one) {
            return std::ranges::any_of(one.words, [bold](const PdfWord &word) { return word.bold == bold; });
        });
    };
    return !has(upper, false) && !has(lower, true);
}
