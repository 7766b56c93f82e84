// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/region.h"

#include "core/domain/force.h"
#include "core/import/label_words.h"
#include "core/import/outcome_words.h"
#include "core/import/row_kind.h"
#include "core/import/sentence_mappings.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Rows of a table of many thousand that are looked at from the top; of the others only the end is.
constexpr int LookedAtTop = 400;
constexpr int LargeTable = 3000;

/// Finds the regions of one table from its rows, top to bottom.
class RegionFinder {
public:
    RegionFinder(const Table &table, int index) : m_table(table), m_looks(table), m_index(index) {}

    std::vector<Region> find()
    {
        if (m_table.prose)
            return lists();
        const int last = m_table.rows() > LargeTable ? LookedAtTop : m_table.rows();
        int row = 0;
        while (row < last)
            row = kindOf(row) == RowKind::Blank ? row + 1 : block(row, last);
        if (last < m_table.rows() && !m_regions.empty())
            m_regions.back().bottom = lastFigureRow();
        return std::move(m_regions);
    }

private:
    /// Running text holds lists of answers, each under its question.
    std::vector<Region> lists()
    {
        for (int row = 0; row < m_table.rows(); ++row) {
            if (!isAnswerLine(row))
                continue;
            const bool titled = row > 0 && m_looks.at(row - 1, 0) == Look::Text && !mayStateFigures(m_table, row - 1);
            const int top = titled ? row - 1 : row;
            while (row + 1 < m_table.rows() && isAnswerLine(row + 1))
                ++row;
            m_regions.push_back({m_index, top, 0, row, 0});
        }
        return std::move(m_regions);
    }

    RowKind kindOf(int row) { return rowKind(m_looks, row, 0, m_table.columns() - 1); }

    /// Rows without a number at the end of a long table are part of it where they are titled as the rows above are:
    /// blank figures, "fewer than 5". Lines of notes are not.
    int lastFigureRow()
    {
        const int end = lastPrintedRow();
        int figures = end;
        while (figures > m_regions.back().top && kindOf(figures) != RowKind::Figures)
            --figures;
        const int titles = titlesOf(figures);
        bool parted = false;
        int last = figures;
        for (int row = figures + 1; row <= end; ++row) {
            parted = parted || kindOf(row) == RowKind::Blank;
            const bool alike = !parted || isTitledLike(m_looks, row, figures, 0, m_table.columns() - 1);
            last = alike && isTitledRow(row, titles) ? row : last;
        }
        return last;
    }

    int lastPrintedRow()
    {
        int row = m_table.rows() - 1;
        while (row > m_regions.back().bottom && kindOf(row) == RowKind::Blank)
            --row;
        return row;
    }

    /// How many cells of a row name its figures.
    int titlesOf(int row)
    {
        int titles = 0;
        for (int column = 0; column < m_table.columns(); ++column) {
            const Look look = m_looks.at(row, column);
            titles += look != Look::Empty && !looksLikeFigure(look) ? 1 : 0;
        }
        return titles;
    }

    bool isTitledRow(int row, int titles)
    {
        const bool several = kindOf(row) == RowKind::Heading && titlesOf(row) >= titles;
        return several || (titles == 1 && kindOf(row) == RowKind::Words && isTitleOfBlanks(row));
    }

    /// A row of titles among figures: it starts the next table. A row of counts that look like years does not.
    bool startsNext(int row)
    {
        return kindOf(row) == RowKind::Heading &&
               (isYearHeading(m_looks, row, 0, m_table.columns() - 1) ||
                (hasOnlyWords(row) && !isTitledLikeFigures(m_looks, row, 0, m_table.columns() - 1)));
    }

    bool hasOnlyWords(int row)
    {
        int words = 0;
        for (int column = 1; column < m_table.columns(); ++column) {
            const Look look = m_looks.at(row, column);
            if (look != Look::Empty && look != Look::Text)
                return false;
            words += look == Look::Text && !m_table.isInferred(row, column) ? 1 : 0;
        }
        return words >= 2;
    }

    /// One run of rows without a blank one; returns the row after it.
    int block(int start, int last)
    {
        int end = start;
        while (end < last && kindOf(end) != RowKind::Blank)
            ++end;
        int from = start;
        while (from < end)
            from = part(from, end);
        return end;
    }

    /// One table inside a block: titles, headings, figures. Returns the row where the next one may start.
    int part(int start, int end)
    {
        int figures = start;
        while (figures < end && kindOf(figures) != RowKind::Figures)
            ++figures;
        if (figures == end)
            return end;
        int next = figures + 1;
        const bool isList = figures == start || kindOf(figures - 1) == RowKind::Words;
        while (next < end && !(isList && startsList(next, figures, end)) &&
               !(startsNext(next) && hasFiguresBelow(next, end) && !repeatsHeading(next, start, figures)))
            ++next;
        int following = next;
        while (next < end && next - 1 > figures && kindOf(next - 1) == RowKind::Words &&
               kindOf(next) == RowKind::Heading)
            following = --next; // the title of the next table
        add(start, figures, next - 1);
        return following;
    }

    /// "2019" of "2019 - 45", or of a cell of its own.
    QString titleOfLine(int row) const
    {
        const QString text = m_table.text(row, 0).simplified();
        const auto line = answerLine(text);
        return line ? line->period : text;
    }

    /// In a list without headings: a question, and then the same titles again from the first.
    bool startsList(int row, int figures, int end)
    {
        return kindOf(row) == RowKind::Words && row + 1 < end && kindOf(row + 1) == RowKind::Figures &&
               titleOfLine(row + 1) == titleOfLine(figures) &&
               !(figures >= 2 && kindOf(figures - 2) == RowKind::Heading);
    }

    bool hasFiguresBelow(int row, int end)
    {
        while (++row < end) {
            if (kindOf(row) == RowKind::Figures)
                return true;
        }
        return false;
    }

    /// Headings printed again on the next page.
    bool repeatsHeading(int row, int start, int figures)
    {
        for (int heading = start; heading < figures; ++heading) {
            bool same = true;
            for (int column = 0; column < m_table.columns() && same; ++column)
                same = m_table.at(row, column) == m_table.at(heading, column);
            if (same)
                return true;
        }
        return false;
    }

    void add(int start, int figures, int bottom)
    {
        int top = figures;
        int heading = figures - 1; // titles of groups and of blank figures may stand between heading and figures
        while (heading > start && kindOf(heading) == RowKind::Words)
            --heading;
        if (heading >= start && heading < figures - 1 && isHeadingOf(heading, figures))
            top = heading + 1;
        while (top > start && kindOf(top - 1) == RowKind::Heading)
            --top;
        while (bottom > figures && kindOf(bottom) == RowKind::Words && !isTitleOfBlanks(bottom))
            --bottom;
        if (top == figures && figures == start)
            top = headingOverBlanks(figures).value_or(figures);
        if (top == figures && figures == start && continuesLast(figures)) {
            m_regions.back().bottom = bottom;
            return;
        }
        for (const auto &[left, right] : columnRanges(top, bottom)) {
            if (hasTitles(left, right, top, bottom))
                m_regions.push_back({m_index, top, left, bottom, right});
        }
    }

    /// The first row of headings that only blank lines part from their figures.
    std::optional<int> headingOverBlanks(int figures)
    {
        constexpr int MostBlankLines = 2;
        int row = figures - 1;
        while (row >= 0 && kindOf(row) == RowKind::Blank)
            --row;
        const bool taken = !m_regions.empty() && row <= m_regions.back().bottom;
        if (row < 0 || taken || figures - 1 - row > MostBlankLines || !isHeadingOf(row, figures))
            return std::nullopt;
        while (row > 0 && kindOf(row - 1) == RowKind::Heading)
            --row;
        return row;
    }

    /// Titles over the columns that hold the figures.
    bool isHeadingOf(int row, int figures)
    {
        if (kindOf(row) != RowKind::Heading)
            return false;
        for (int column = 1; column < m_table.columns(); ++column) {
            if (looksLikeFigure(m_looks.at(figures, column)) && m_looks.at(row, column) == Look::Empty)
                return false;
        }
        return true;
    }

    /// A number that nothing names is no table.
    bool hasTitles(int left, int right, int top, int bottom)
    {
        for (int row = top; row <= std::min(bottom, top + LookedAtTop); ++row) {
            for (int column = left; column <= right; ++column) {
                const Look look = m_looks.at(row, column);
                if (look != Look::Empty && (!looksLikeFigure(look) || look == Look::Line))
                    return true;
            }
        }
        return false;
    }

    /// A row with a title and blank figures at the end of a table is part of it; a note is not.
    bool isTitleOfBlanks(int row)
    {
        const QString text = m_table.text(row, 0).simplified();
        return readOutcome(text).known || Forces::reference().find(text) || isTotalWord(text);
    }

    /// Figures under a blank line that have no headings of their own: a total, or the next group of the same table.
    bool continuesLast(int row)
    {
        if (m_regions.empty())
            return false;
        const Region &last = m_regions.back();
        const bool titled = m_looks.at(row, last.left) == Look::Text || m_looks.at(row, last.left) == Look::Year;
        const bool near = row - last.bottom <= 3;
        return near && titled && !isAnswerLine(row) && last.columns() > 1;
    }

    bool isAnswerLine(int row) { return m_looks.at(row, 0) == Look::Line; }

    /// The columns in use; more than one range where an empty column parts tables with titles of their own.
    std::vector<std::pair<int, int>> columnRanges(int top, int bottom)
    {
        std::vector<std::pair<int, int>> ranges;
        int start = -1;
        const int looked = std::min(bottom, top + LookedAtTop);
        for (int column = 0; column <= m_table.columns(); ++column) {
            const bool used = column < m_table.columns() && isUsed(column, top, looked);
            if (used && start < 0)
                start = column;
            if (!used && start >= 0) {
                ranges.emplace_back(start, column - 1);
                start = -1;
            }
        }
        const bool apart = ranges.size() > 1 && std::ranges::all_of(ranges, [&](const auto &range) {
                               return range.first < range.second && isTitleColumn(range.first, top, looked) &&
                                      hasFigures(range, top, looked);
                           });
        return apart || ranges.empty() ? ranges : std::vector{std::pair(ranges.front().first, ranges.back().second)};
    }

    bool isUsed(int column, int top, int bottom)
    {
        for (int row = top; row <= bottom; ++row) {
            if (m_looks.at(row, column) != Look::Empty)
                return true;
        }
        return false;
    }

    bool isTitleColumn(int column, int top, int bottom)
    {
        int titles = 0;
        int figures = 0;
        for (int row = top; row <= bottom; ++row) {
            const Look look = m_looks.at(row, column);
            titles += look == Look::Text || look == Look::Year ? 1 : 0;
            figures += looksLikeFigure(look) ? 1 : 0;
        }
        return titles > figures;
    }

    bool hasFigures(const std::pair<int, int> &range, int top, int bottom)
    {
        for (int row = top; row <= bottom; ++row) {
            if (rowKind(m_looks, row, range.first, range.second) == RowKind::Figures)
                return true;
        }
        return false;
    }

    const Table &m_table;
    Looks m_looks;
    int m_index;
    std::vector<Region> m_regions;
};
} // namespace

std::vector<Region> findRegions(const Table &table, int tableIndex)
{
    return RegionFinder(table, tableIndex).find();
}
