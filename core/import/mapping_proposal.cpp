// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/mapping_proposal.h"

#include "core/domain/offence.h"
#include "core/import/axis_roles.h"
#include "core/import/label_words.h"
#include "core/import/outcome_words.h"
#include "core/import/region_words.h"
#include "core/import/row_kind.h"
#include "core/import/totals.h"
#include <QRegularExpression>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr int SampledTitles = 1500;

class Proposer {
public:
    Proposer(const Table &table, const Region &region, const Hints &hints)
        : m_table(table), m_looks(table), m_shape(shapeOf(table, region)), m_hints(hints),
          m_words(wordsAround(table, region, m_shape, hints))
    {
        m_mapping.region = region;
        m_mapping.headerRows = m_shape.headerRows;
        m_mapping.figureColumns = m_shape.figureColumns;
        m_firstRow = region.top + m_shape.headerRows;
    }

    Mapping propose()
    {
        proposeRows();
        proposeDown();
        proposeAcross();
        oneAxisForEachPeriod();
        proposeWhole();
        findTotals(m_table, m_mapping);
        return std::move(m_mapping);
    }

private:
    /// Blank lines, repeated headings and groups inside the region.
    void proposeRows()
    {
        const Region &region = m_mapping.region;
        if (region.rows() > SampledTitles)
            return; // a long table: its rows are looked at while they are read
        for (int row = m_firstRow; row <= region.bottom; ++row) {
            const RowKind kind = rowKind(m_looks, row, region.left, region.right);
            if (kind == RowKind::Blank || (kind == RowKind::Heading && !hasYearsForCounts(row)))
                m_mapping.ignoredRows.push_back(row);
            else if (kind == RowKind::Words && !m_mapping.figureColumns.empty() && isGroupTitle(row))
                m_mapping.groupRows.push_back({row, Role::Label});
        }
        const QStringList titles = groupTitles();
        for (Axis &group : m_mapping.groupRows)
            group.role = roleOfTitles(censusOf(titles), {}, false);
    }

    bool hasYearsForCounts(int row)
    {
        return std::ranges::any_of(m_mapping.figureColumns,
                                   [&](int column) { return m_looks.at(row, column) == Look::Year; });
    }

    /// A title alone in its row and followed by rows of figures names them, unless it is one of the list whose figures
    /// are blank: an outcome among outcomes.
    bool isGroupTitle(int row)
    {
        const Region &region = m_mapping.region;
        const bool followed =
            row < region.bottom && rowKind(m_looks, row + 1, region.left, region.right) == RowKind::Figures;
        const QString title = m_table.text(row, region.left);
        return followed && !m_shape.titleColumns.empty() && !isTotalWord(title) && titlesRepeatBelow(row);
    }

    /// The titles under one group stand under the next one again.
    bool titlesRepeatBelow(int group)
    {
        const int column = m_shape.titleColumns.front();
        std::set<QString> seen;
        for (int row = m_firstRow; row <= m_mapping.region.bottom; ++row) {
            const QString title = m_table.text(row, column).simplified();
            if (row != group &&
                rowKind(m_looks, row, m_mapping.region.left, m_mapping.region.right) == RowKind::Figures &&
                !seen.insert(title).second && !isTotalWord(title))
                return true;
        }
        return false;
    }

    QStringList groupTitles() const
    {
        QStringList titles;
        for (const Axis &group : m_mapping.groupRows)
            titles += m_table.text(group.index, m_mapping.region.left);
        return titles;
    }

    bool isFigureRow(int row) const
    {
        return std::ranges::find(m_mapping.ignoredRows, row) == m_mapping.ignoredRows.end() &&
               std::ranges::none_of(m_mapping.groupRows, [&](const Axis &group) { return group.index == row; });
    }

    QStringList titlesDown(int column) const
    {
        QStringList titles;
        const int step = std::max(1, (m_mapping.region.bottom - m_firstRow) / SampledTitles);
        for (int row = m_firstRow; row <= m_mapping.region.bottom; row += step) {
            if (isFigureRow(row))
                titles += m_table.text(row, column).simplified();
        }
        return titles;
    }

    QString headingOf(int column) const
    {
        for (int row = m_firstRow - 1; row >= m_mapping.region.top; --row) {
            const QString text = m_table.text(row, column).simplified();
            if (!text.isEmpty())
                return text;
        }
        return {};
    }

    void proposeDown()
    {
        for (const int column : m_shape.titleColumns) {
            QStringList titles = titlesDown(column);
            const TitleCensus everywhere = censusOf(titles);
            titles.removeDuplicates();
            const bool distinct = titles.size() >= everywhere.titles + everywhere.totals;
            const QString heading = cornerHeadings(headingOf(column)).down;
            Axis axis{column, roleOfTitles(censusOf(titles), heading, false)};
            axis.carried = everywhere.blanks > 0 && distinct && isPrintedOnce(column);
            if (axis.role == Role::Label && titles.size() == 1 && titles.front().isEmpty())
                axis.role = Role::Ignore;
            m_mapping.down.push_back(axis);
        }
        for (const int column : m_shape.otherColumns)
            m_mapping.down.push_back({column, Role::Ignore});
        keepOneForceColumn();
    }

    /// Blank under a title, while the column beside it goes on: the title holds for several rows.
    bool isPrintedOnce(int column) const
    {
        const auto next = std::ranges::upper_bound(m_shape.titleColumns, column);
        if (next == m_shape.titleColumns.end() || m_table.text(m_firstRow, column).trimmed().isEmpty())
            return false;
        for (int row = m_firstRow; row <= m_mapping.region.bottom; ++row) {
            if (isFigureRow(row) && m_table.text(row, *next).trimmed().isEmpty() &&
                m_table.text(row, column).trimmed().isEmpty())
                return false;
        }
        return true;
    }

    /// Two columns of force names ("Police force" as typed, "Lookup name"): the one without gaps is read.
    void keepOneForceColumn()
    {
        Axis *kept = nullptr;
        qsizetype keptBlanks = 0;
        for (Axis &axis : m_mapping.down) {
            if (axis.role != Role::Force)
                continue;
            const qsizetype blanks = titlesDown(axis.index).count(QString());
            if (kept && blanks >= keptBlanks) {
                axis.role = Role::Ignore;
                continue;
            }
            if (kept)
                kept->role = Role::Ignore;
            kept = &axis;
            keptBlanks = blanks;
        }
    }

    QStringList titlesAcross(int row) const
    {
        QStringList titles;
        for (const int column : m_mapping.figureColumns)
            titles += m_table.text(row, column).simplified();
        return titles;
    }

    /// The heading of a row of titles stands in the corner, after the stroke or in the row above.
    QString headingAcross(int row) const
    {
        for (const int column : m_shape.titleColumns) {
            const QString across = cornerHeadings(m_table.text(row, column).simplified()).across;
            if (!across.isEmpty())
                return across;
        }
        const QStringList above = row > m_mapping.region.top ? titlesAcross(row - 1) : QStringList();
        const bool names = above.filter(QRegularExpression(u"\\S"_s)).size() == 1 && roleOfHeading(above.front());
        return names ? above.front() : QString();
    }

    /// A row whose only cell names the titles below it: "Year" over 2012, 2013, 2014.
    bool namesNextRow(int row, const QStringList &titles) const
    {
        const QStringList printed = titles.filter(QRegularExpression(u"\\S"_s));
        QStringList different = printed;
        different.removeDuplicates();
        return row + 1 < m_firstRow && different.size() == 1 && roleOfHeading(different.front()) &&
               readOutcome(different.front()).match.types.isEmpty() && !isMeasureOnly(different.front());
    }

    void proposeAcross()
    {
        for (int row = m_mapping.region.top; row < m_firstRow; ++row) {
            const QStringList titles = titlesAcross(row);
            TitleCensus census = censusOf(titles);
            if (census.titles + census.totals == 0 || namesNextRow(row, titles))
                continue;
            Axis axis{row, roleOfTitles(census, headingAcross(row), true)};
            axis.carried = census.blanks > 0 && row + 1 < m_firstRow && !titles.front().isEmpty();
            if (m_mapping.figureColumns.size() == 1 && census.periods == 0 && axis.role != Role::Outcome)
                axis.role = Role::Measure; // a list: the heading of its counts
            m_mapping.across.push_back(axis);
        }
    }

    /// A year or a month alone is a period; with the other beside it each is a part of one.
    void oneAxisForEachPeriod()
    {
        std::vector<Axis *> parts;
        for (auto *axes : {&m_mapping.down, &m_mapping.across}) {
            for (Axis &axis : *axes) {
                if (axis.role == Role::Year || axis.role == Role::Month || axis.role == Role::Quarter)
                    parts.push_back(&axis);
            }
        }
        if (parts.size() == 1)
            parts.front()->role = Role::Period;
    }

    bool hasAxis(Role role) const
    {
        const auto is = [role](const Axis &axis) { return axis.role == role; };
        return std::ranges::any_of(m_mapping.down, is) || std::ranges::any_of(m_mapping.across, is) ||
               std::ranges::any_of(m_mapping.groupRows, is);
    }

    void proposeWhole()
    {
        const bool outcomes = hasAxis(Role::Outcome) || hasAxis(Role::OutcomeType);
        m_mapping.measure = outcomes ? Measure{Measure::Kind::Outcomes} : measureOfRegion(m_words);
        if (!outcomes)
            proposeOutcome();
        m_mapping.measure.basis = basisInWords();
        if (!hasAxis(Role::Offence))
            proposeOffence();
        m_mapping.force = !m_hints.force.isEmpty() ? m_hints.force : forceInWords(m_words);
        if (hasAxis(Role::Force) || hasAxis(Role::ForceCode))
            m_mapping.force.clear();
        m_mapping.period = m_hints.period ? m_hints.period : periodInWords(m_words);
    }

    /// "Charges*" in the corner or "Outcome 16" above: the figures are of that outcome.
    void proposeOutcome()
    {
        for (const QString &line : m_words.corner + m_words.above.mid(0, 2)) {
            const auto reading = readOutcome(line);
            if (!reading.known || !reading.match.isSingle())
                continue;
            m_mapping.outcome = line;
            m_mapping.measure = {Measure::Kind::Outcomes};
            return;
        }
    }

    void proposeOffence()
    {
        for (const QString &line : m_words.corner + m_words.above) {
            if (offenceCodeIn(line)) {
                m_mapping.offence = line;
                return;
            }
        }
    }

    Measure::Basis basisInWords() const
    {
        static const QRegularExpression assigned(
            u"outcomes? (assigned|recorded|closed|given) (in|during)|investigations closed"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression recorded(u"outcomes? (of|for) (the )?(offences|crimes)( that were)? recorded"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
        for (const QString &line : m_words.nearestFirst() + m_words.below) {
            if (assigned.match(line).hasMatch())
                return Measure::Basis::Assigned;
            if (recorded.match(line).hasMatch())
                return Measure::Basis::OfRecorded;
        }
        return Measure::Basis::Unknown;
    }

    const Table &m_table;
    Looks m_looks;
    RegionShape m_shape;
    const Hints &m_hints;
    RegionWords m_words;
    Mapping m_mapping;
    int m_firstRow = 0;
};
} // namespace

Mapping proposeMapping(const Table &table, const Region &region, const Hints &hints)
{
    return Proposer(table, region, hints).propose();
}
