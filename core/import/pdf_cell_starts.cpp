// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_cell_starts.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace {
constexpr double Aligned = 0.8;     ///< points: words that begin at one place
constexpr double WiderThan = 0.5;   ///< of the font size: more than a blank, also where lines are justified
constexpr double Blank = 0.12;      ///< nearer than this is one word
constexpr double NextLine = 3.2;    ///< heights of a line: further down is something else
constexpr int FewestLines = 3;      ///< that have a cell on both sides
constexpr int FewestWide = 2;       ///< of them after a wide gap
constexpr int CrossingInRow = 1;    ///< titles of groups reach over columns, one at a time
constexpr double CrossingAll = 0.2; ///< part of the lines

enum class Stand {
    Wide,     ///< a word begins here after a wide gap
    Narrow,   ///< and after a blank
    Alone,    ///< the line begins here
    Free,     ///< nothing stands here, or a blank does
    Crossing, ///< a word reaches over it
};

double gapBefore(const PdfLine &line, std::size_t word)
{
    return line.words[word].box.left - line.words[word - 1].box.right;
}

bool isWide(const PdfLine &line, std::size_t word)
{
    return gapBefore(line, word) > WiderThan * std::min(line.words[word].size, line.words[word - 1].size);
}

/// The word of a line that begins at a place.
std::optional<std::size_t> wordAt(const PdfLine &line, double x)
{
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        if (std::abs(line.words[i].box.left - x) <= Aligned)
            return i;
    }
    return std::nullopt;
}

Stand standAt(const PdfLine &line, double x)
{
    if (const auto word = wordAt(line, x)) {
        if (*word == 0)
            return Stand::Alone;
        if (isWide(line, *word))
            return Stand::Wide;
        return gapBefore(line, *word) > Blank * line.words[*word].size ? Stand::Narrow : Stand::Crossing;
    }
    const bool crosses = std::ranges::any_of(
        line.words, [x](const PdfWord &word) { return word.box.left < x - Aligned && word.box.right > x; });
    return crosses ? Stand::Crossing : Stand::Free;
}

/// Lines under each other in which a column begins at one place. The first and the last have a wide gap somewhere: a
/// line of running text beside the table may have a blank there by chance.
struct Stretch {
    double x = 0;
    std::size_t from = 0;
    std::size_t to = 0; ///< the one after the last
    int wide = 0;
    int narrow = 0;
    int crossing = 0;

    bool isColumn() const
    {
        const int both = wide + narrow;
        return both >= FewestLines && wide >= FewestWide && wide * 5 >= both && crossing <= CrossingAll * both;
    }
};

bool isNear(const std::vector<PdfLine> &lines, std::size_t lower, double heights)
{
    const PdfBox &above = lines[lower - 1].box;
    const PdfBox &below = lines[lower].box;
    return below.middleY() - above.middleY() <= heights * std::max(above.height(), below.height());
}

bool hasWideGap(const PdfLine &line)
{
    for (std::size_t i = 1; i < line.words.size(); ++i) {
        if (isWide(line, i))
            return true;
    }
    return false;
}

bool opensCellAt(const PdfLine &line, double x)
{
    const Stand stand = standAt(line, x);
    return stand == Stand::Wide || stand == Stand::Narrow;
}

class StartFinder {
public:
    StartFinder(const std::vector<PdfLine> &lines, double x) : m_lines(lines), m_x(x) {}

    std::vector<Stretch> find()
    {
        for (std::size_t at = 0; at < m_lines.size(); ++at) {
            if (at > 0 && !isNear(m_lines, at, NextLine))
                end();
            take(at, standAt(m_lines[at], m_x));
        }
        end();
        return std::move(m_columns);
    }

private:
    void take(std::size_t at, Stand stand)
    {
        if (stand == Stand::Crossing && ++m_crossed > CrossingInRow)
            return end();
        if (stand != Stand::Wide && stand != Stand::Narrow)
            return;
        const bool isSure = stand == Stand::Wide || hasWideGap(m_lines[at]);
        if (!m_open && isSure)
            m_open = Stretch{m_x, at, at, 0, 0, 0};
        if (!m_open)
            return;
        m_open->crossing += std::exchange(m_crossed, 0);
        m_open->to = isSure ? at + 1 : m_open->to;
        m_open->wide += stand == Stand::Wide ? 1 : 0;
        m_open->narrow += stand == Stand::Narrow ? 1 : 0;
    }

    void end()
    {
        if (m_open && m_open->isColumn())
            m_columns.push_back(*m_open);
        m_open.reset();
        m_crossed = 0;
    }

    const std::vector<PdfLine> &m_lines;
    double m_x;
    std::optional<Stretch> m_open;
    int m_crossed = 0;
    std::vector<Stretch> m_columns;
};

/// A line next to a table all of whose gaps are narrow belongs to it where two columns begin in it.
void extend(std::vector<Stretch> &columns, const std::vector<PdfLine> &lines)
{
    constexpr std::size_t Beside = 4; // lines that may lie between: not every line has a word in each column
    constexpr double InTable = 1.7;
    for (std::size_t at = 1; at < lines.size(); ++at) {
        std::vector<Stretch *> begun;
        for (Stretch &column : columns) {
            if (column.to <= at && column.to + Beside > at && opensCellAt(lines[at], column.x))
                begun.push_back(&column);
        }
        if (begun.size() < 2 || !isNear(lines, at, InTable))
            continue;
        for (Stretch *column : begun)
            column->to = at + 1;
    }
}

/// Where words begin after a wide gap, each place once: columns are looked for there only.
std::vector<double> places(const std::vector<PdfLine> &lines)
{
    std::vector<double> all;
    for (const PdfLine &line : lines) {
        for (std::size_t i = 1; i < line.words.size(); ++i) {
            if (isWide(line, i))
                all.push_back(line.words[i].box.left);
        }
    }
    std::ranges::sort(all);
    std::vector<double> apart;
    for (std::size_t from = 0; from < all.size();) {
        std::size_t to = from;
        while (to < all.size() && all[to] - all[from] <= Aligned)
            ++to;
        if (to - from >= std::size_t(FewestWide))
            apart.push_back(all[from + (to - from) / 2]);
        from = to;
    }
    return apart;
}
} // namespace

void markCellStarts(std::vector<PdfLine> &lines)
{
    std::vector<Stretch> columns;
    for (const double x : places(lines)) {
        for (const Stretch &column : StartFinder(lines, x).find())
            columns.push_back(column);
    }
    extend(columns, lines);
    for (const Stretch &column : columns) {
        for (std::size_t at = column.from; at < column.to; ++at) {
            if (opensCellAt(lines[at], column.x))
                lines[at].words[*wordAt(lines[at], column.x)].opensCell = true;
        }
    }
}
