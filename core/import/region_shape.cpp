// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/region.h"

#include "core/import/label_words.h"
#include "core/import/outcome_words.h"
#include "core/import/period_words.h"
#include "core/import/row_kind.h"
#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr int SampledRows = 300;

/// How often each look stands in the body of one column.
struct ColumnLooks {
    std::array<int, 10> count{};
    int of(Look look) const { return count[std::size_t(look)]; }
    int figures() const
    {
        return of(Look::Number) + of(Look::Mark) + of(Look::Percent) + of(Look::Line) + of(Look::Near);
    }
    int words() const { return of(Look::Text) + of(Look::Odd); }
    int printed() const { return figures() + words() + of(Look::Year) + of(Look::Span); }
};

/// Tells the columns of one region apart.
class ShapeFinder {
public:
    ShapeFinder(const Table &table, const Region &region) : m_table(table), m_looks(table), m_region(region) {}

    RegionShape find()
    {
        m_shape.headerRows = headerRows();
        m_body = m_region.top + m_shape.headerRows;
        for (int column = m_region.left; column <= m_region.right; ++column)
            m_columns.push_back(looksOf(column));
        m_firstWords = firstWordsColumn();
        for (int column = m_region.left; column <= m_region.right; ++column)
            sort(column);
        if (m_shape.figureColumns.empty())
            takeLastNumbers();
        return std::move(m_shape);
    }

private:
    int headerRows()
    {
        const auto kindOf = [this](int at) { return rowKind(m_looks, at, m_region.left, m_region.right); };
        int row = m_region.top;
        while (row < m_region.bottom && kindOf(row) != RowKind::Figures)
            ++row;
        const int figures = row;
        int heading = row - 1;
        while (heading >= m_region.top && isBlankUnder(heading, figures))
            --heading;
        if (heading >= m_region.top)
            row = heading + 1; // titles over blank figures, or of a first group, are no headings
        while (row - 1 > m_region.top && isLikeFigures(row - 1, figures))
            --row; // "fewer than 5" in the first rows
        if (row == m_region.top && isHeadingOfTypes(row))
            ++row;
        return row - m_region.top;
    }

    bool isLikeFigures(int row, int figures)
    {
        return isTitledLike(m_looks, row, figures, m_region.left, m_region.right) ||
               isTitledLikeFigures(m_looks, row, m_region.left, m_region.right);
    }

    /// Nothing stands in this row over the figures of another.
    bool isBlankUnder(int row, int figures)
    {
        for (int column = m_region.left; column <= m_region.right; ++column) {
            if (looksLikeFigure(m_looks.at(figures, column)) && m_looks.at(row, column) != Look::Empty)
                return false;
        }
        return true;
    }

    /// "", "1", "1A", "14", "15", "16" over counts: outcome types in the order of their list, none twice.
    bool isHeadingOfTypes(int row)
    {
        int types = 0;
        bool lettered = false;
        for (int column = m_region.left + 1; column <= m_region.right; ++column) {
            const auto type = outcomeTypeNumber(m_table.text(row, column));
            if (!type && !isTotalWord(m_table.text(row, column)))
                return false;
            types += type ? 1 : 0;
            lettered = lettered || (type && type->endsWith(u'A'));
        }
        const auto corner = roleOfHeading(m_table.text(row, m_region.left));
        return types >= 2 && (lettered || corner == Role::OutcomeType || corner == Role::Outcome);
    }

    ColumnLooks looksOf(int column)
    {
        ColumnLooks looks;
        const int step = std::max(1, (m_region.bottom - m_body) / SampledRows);
        for (int row = m_body; row <= m_region.bottom; row += step)
            ++looks.count[std::size_t(m_looks.at(row, column))];
        return looks;
    }

    const ColumnLooks &looks(int column) const { return m_columns[std::size_t(column - m_region.left)]; }

    QString heading(int column) const
    {
        for (int row = m_body - 1; row >= m_region.top; --row) {
            if (!isBlankCell(m_table, row, column))
                return m_table.text(row, column);
        }
        return {};
    }

    int firstWordsColumn() const
    {
        for (int column = m_region.left; column <= m_region.right; ++column) {
            if (looks(column).words() + looks(column).of(Look::Span) > looks(column).figures())
                return column;
        }
        return m_region.left - 1;
    }

    void sort(int column)
    {
        if (isEmptyColumn(column))
            return;
        if (isFigureColumn(column))
            m_shape.figureColumns.push_back(column);
        else if (isOtherColumn(column))
            m_shape.otherColumns.push_back(column);
        else
            m_shape.titleColumns.push_back(column);
    }

    bool isEmptyColumn(int column) const { return looks(column).printed() == 0 && heading(column).isEmpty(); }

    bool isFigureColumn(int column) const
    {
        const ColumnLooks &seen = looks(column);
        const QString title = heading(column);
        if (isOtherNumber(title) || isNumbering(column) || isNumberedTitle(column, title) || isDecimal(column))
            return false;
        if (seen.printed() == 0)
            return !m_shape.figureColumns.empty() || (column > m_region.left && !roleOfHeading(title));
        if (seen.of(Look::Year) > 0 && seen.words() == 0 && column > m_region.left)
            return seen.figures() > 0 || !isPeriodHeading(title);
        if (column > m_region.left && seen.figures() > 0 && readPeriod(title).period)
            return true; // "5r", "see note" among the counts of a year
        const bool maySpan = column > m_region.left && seen.figures() > 0; // "fewer than 5" among counts
        const int figures = seen.figures() + (maySpan ? seen.of(Look::Span) : 0);
        return figures > seen.words() + seen.of(Look::Year) + seen.of(Look::Span) - (maySpan ? seen.of(Look::Span) : 0);
    }

    static bool isPeriodHeading(const QString &title)
    {
        const auto role = roleOfHeading(title);
        return role && *role >= Role::Period && *role <= Role::Quarter;
    }

    /// Numbers 1, 2, 3 ... before the titles.
    bool isNumbering(int column) const
    {
        if (column != m_region.left || m_firstWords <= column || m_region.rows() - m_shape.headerRows < 3)
            return false;
        for (int row = m_body; row <= std::min(m_region.bottom, m_body + 20); ++row) {
            if (m_table.text(row, column).trimmed() != QString::number(row - m_body + 1))
                return false;
        }
        return true;
    }

    /// Nearly all are numbers with a fraction: rates or shares, no counts.
    bool isDecimal(int column) const { return looks(column).of(Look::Near) * 5 > looks(column).printed() * 4; }

    /// Codes, quarters, months and type numbers are printed as numbers and are titles all the same.
    bool isNumberedTitle(int column, const QString &title) const
    {
        const auto role = saysNotStated(title) ? std::nullopt : roleOfHeading(title); // "Month not stated" holds counts
        if (!role || isCountWord(title) || (*role == Role::Offence && !title.contains(u"code"_s, Qt::CaseInsensitive)))
            return m_firstWords > column && looks(column).of(Look::Number) > 0 && looks(column).words() > 0;
        if (*role == Role::Outcome) // "1", "14", "15" under "Outcome": types, each once
            return column == m_region.left && m_region.right > column && allFit(column, Role::OutcomeType) &&
                   eachOnce(column);
        const bool tellsRows = *role == Role::OutcomeType || *role == Role::Quarter || *role == Role::Month ||
                               *role == Role::Year || *role == Role::Offence || *role == Role::ForceCode;
        return tellsRows && (allFit(column, *role) || *role == Role::Offence);
    }

    bool eachOnce(int column) const
    {
        std::set<std::string_view> seen;
        for (int row = m_body; row <= std::min(m_region.bottom, m_body + SampledRows); ++row) {
            if (!isBlankCell(m_table, row, column) && !seen.insert(m_table.at(row, column)).second)
                return false;
        }
        return seen.size() > 1;
    }

    static bool hasLetters(const QString &text)
    {
        return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    }

    bool allFit(int column, Role role) const
    {
        const int step = std::max(1, (m_region.bottom - m_body) / SampledRows);
        for (int row = m_body; row <= m_region.bottom; row += step) {
            const QString text = m_table.text(row, column).trimmed();
            const int number = text.toInt();
            const bool fits = text.isEmpty() || (role == Role::OutcomeType ? outcomeTypeNumber(text) || hasLetters(text)
                                                 : role == Role::Quarter   ? number >= 1 && number <= 4
                                                 : role == Role::Month     ? number >= 1 && number <= 12
                                                                           : number >= 1990 && number <= 2100);
            if (!fits)
                return false;
        }
        return true;
    }

    bool isOtherColumn(int column) const
    {
        const ColumnLooks &seen = looks(column);
        const QString title = heading(column);
        if (isOtherNumber(title) || isNumbering(column) || isDecimal(column))
            return true;
        const bool rightOfFigures = !m_shape.figureColumns.empty();
        return (seen.of(Look::Text) > 0 && allYesOrNo(column)) || (rightOfFigures && !roleOfHeading(title));
    }

    bool allYesOrNo(int column) const
    {
        for (int row = m_body; row <= std::min(m_region.bottom, m_body + SampledRows); ++row) {
            if (!isBlankCell(m_table, row, column) && !isYesOrNo(m_table.text(row, column)))
                return false;
        }
        return true;
    }

    /// No column is of figures: the last one that holds numbers is.
    void takeLastNumbers()
    {
        for (auto *columns : {&m_shape.titleColumns, &m_shape.otherColumns}) {
            for (auto column = columns->rbegin(); column != columns->rend(); ++column) {
                const ColumnLooks &seen = looks(*column);
                const int figures = seen.figures() + (*column > m_region.left ? seen.of(Look::Span) : 0);
                if (figures == 0 || isOtherNumber(heading(*column)))
                    continue;
                m_shape.figureColumns.push_back(*column);
                columns->erase(std::next(column).base());
                return;
            }
        }
    }

    const Table &m_table;
    Looks m_looks;
    Region m_region;
    RegionShape m_shape;
    int m_body = 0;
    int m_firstWords = 0;
    std::vector<ColumnLooks> m_columns;
};
} // namespace

RegionShape shapeOf(const Table &table, const Region &region)
{
    return ShapeFinder(table, region).find();
}
