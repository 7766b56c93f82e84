// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/row_roles.h"

#include "core/domain/force.h"
#include "core/import/axis_roles.h"
#include "core/import/label_words.h"
#include "core/import/outcome_words.h"
#include "core/import/row_kind.h"
#include <QRegularExpression>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr int LongestLooked = 1500;

class RowFinder {
public:
    RowFinder(const Table &table, const RegionShape &shape, Mapping &mapping)
        : m_table(table), m_looks(table), m_shape(shape), m_mapping(mapping),
          m_firstRow(mapping.region.top + mapping.headerRows)
    {
    }

    void find()
    {
        for (int row = m_firstRow; row <= m_mapping.region.bottom; ++row) {
            const RowKind kind = kindOf(row);
            const bool joins = kind == RowKind::Words && isJoiningLine(m_table.text(row, m_mapping.region.left));
            if (kind == RowKind::Blank || joins || (kind == RowKind::Heading && isHeadingAgain(row)))
                m_mapping.ignoredRows.push_back(row);
            else if (kind == RowKind::Words && isGroupTitle(row))
                m_mapping.groupRows.push_back({row, Role::Label});
        }
        QStringList titles;
        for (const Axis &group : m_mapping.groupRows)
            titles += m_table.text(group.index, m_mapping.region.left);
        for (Axis &group : m_mapping.groupRows)
            group.role = roleOfTitles(censusOf(titles), {}, false);
    }

private:
    RowKind kindOf(int row) { return rowKind(m_looks, row, m_mapping.region.left, m_mapping.region.right); }

    /// "Of which:" between a sum and its parts: it names nothing.
    static bool isJoiningLine(const QString &text)
    {
        static const QRegularExpression words(
            u"^(of which|of these|of those|comprising|made up of|breakdown|including)"_s);
        return words.match(comparableTitle(text)).hasMatch();
    }

    /// The headings printed again, as at the top of a page.
    bool isHeadingAgain(int row) const
    {
        for (int heading = m_mapping.region.top; heading < m_firstRow; ++heading) {
            const bool same = std::ranges::all_of(m_shape.figureColumns, [&](int column) {
                return m_table.at(row, column) == m_table.at(heading, column);
            });
            if (same)
                return true;
        }
        return false;
    }

    /// A title alone in its row and followed by figures names them, unless it is one of the list whose figures are
    /// blank: an outcome among outcomes.
    bool isGroupTitle(int row)
    {
        const bool followed = row < m_mapping.region.bottom && kindOf(row + 1) == RowKind::Figures;
        const QString title = m_table.text(row, m_mapping.region.left);
        const bool isOwnRow = isTotalWord(title) || readOutcome(title).known || Forces::reference().find(title);
        return followed && !m_shape.titleColumns.empty() && !m_shape.figureColumns.empty() && !isOwnRow &&
               (titlesRepeatBelow(row) || isFull());
    }

    /// The titles under one group stand under the next one again.
    bool titlesRepeatBelow(int group)
    {
        const int column = m_shape.titleColumns.front();
        std::set<QString> seen;
        for (int row = m_firstRow; row <= m_mapping.region.bottom; ++row) {
            const QString title = m_table.text(row, column).simplified();
            if (row != group && kindOf(row) == RowKind::Figures && !seen.insert(title).second && !isTotalWord(title))
                return true;
        }
        return false;
    }

    /// No figure is blank in any row that has one: a row without any is no row of figures.
    bool isFull()
    {
        for (int row = m_firstRow; row <= m_mapping.region.bottom; ++row) {
            const bool blank = std::ranges::any_of(m_shape.figureColumns,
                                                   [&](int column) { return m_looks.at(row, column) == Look::Empty; });
            if (blank && kindOf(row) == RowKind::Figures)
                return false;
        }
        return true;
    }

    const Table &m_table;
    Looks m_looks;
    const RegionShape &m_shape;
    Mapping &m_mapping;
    int m_firstRow;
};
} // namespace

void findRows(const Table &table, const RegionShape &shape, Mapping &mapping)
{
    if (mapping.region.rows() <= LongestLooked)
        RowFinder(table, shape, mapping).find();
}
