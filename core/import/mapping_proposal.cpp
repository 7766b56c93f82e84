// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/mapping_proposal.h"

#include "core/domain/force.h"
#include "core/import/axis_roles.h"
#include "core/import/cell_look.h"
#include "core/import/label_words.h"
#include "core/import/outcome_words.h"
#include "core/import/region_words.h"
#include "core/import/row_roles.h"
#include "core/import/totals.h"
#include <QRegularExpression>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr int SampledTitles = 1500;
constexpr int MostDifferent = 300;

class Proposer {
public:
    Proposer(const Table &table, const Region &region, const Hints &hints)
        : m_table(table), m_shape(shapeOf(table, region)), m_hints(hints),
          m_words(wordsAround(table, region, m_shape, hints))
    {
        m_mapping.region = region;
        m_mapping.headerRows = m_shape.headerRows;
        m_mapping.figureColumns = m_shape.figureColumns;
        m_firstRow = region.top + m_shape.headerRows;
    }

    Mapping propose()
    {
        findRows(m_table, m_shape, m_mapping);
        proposeDown();
        proposeAcross();
        setDataDatesApart();
        oneAxisForEachPeriod();
        proposeWhole();
        findTotals(m_table, m_mapping);
        return std::move(m_mapping);
    }

private:
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

    static QStringList differentOf(QStringList titles)
    {
        titles.removeDuplicates();
        return titles.mid(0, MostDifferent);
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
            const QStringList everywhere = titlesDown(column);
            const QStringList titles = differentOf(everywhere);
            const qsizetype blanks = everywhere.count(QString());
            const bool distinct = titles.size() - (blanks > 0 ? 1 : 0) == everywhere.size() - blanks;
            const TitleCensus census = censusOf(titles);
            const auto corner = cornerHeadings(headingOf(column));
            const bool bothForces = roleOfHeading(corner.across) == Role::Force && census.forces * 2 >= census.titles;
            const QString heading = bothForces ? corner.across : corner.down; // "Region / Force" over both
            Axis axis{column, roleOfTitles(census, namesAcross(heading, census) ? QString() : heading, false)};
            const qsizetype totals = std::ranges::count_if(everywhere, isTotalWord);
            const bool oftenBlank = blanks * 2 >= everywhere.size() - totals || (blanks > 0 && totalsItsGroups(titles));
            axis.carried = oftenBlank && distinct && axis.role != Role::ForceCode && isPrintedOnce(column);
            if (axis.role == Role::Label && titles.size() == 1 && titles.front().isEmpty())
                axis.role = Role::Ignore;
            m_mapping.down.push_back(axis);
        }
        for (const int column : m_shape.otherColumns)
            m_mapping.down.push_back({column, Role::Ignore});
        setRegionsApart();
        keepOneForceColumn();
    }

    /// "Outcome type" in the corner over a row of counts names the titles across, where those are outcome types.
    bool namesAcross(const QString &heading, const TitleCensus &down) const
    {
        const auto role = roleOfHeading(heading);
        if (!role || m_firstRow == m_mapping.region.top || m_shape.titleColumns.size() > 1)
            return false;
        const TitleCensus across = censusOf(titlesAcross(m_firstRow - 1));
        const bool outcomes = *role == Role::Outcome || *role == Role::OutcomeType;
        return outcomes && down.outcomes == 0 && down.outcomeTypes == 0 &&
               std::max(across.outcomes, across.outcomeTypes) * 2 > across.titles;
    }

    /// "Theft", blank below it, and then "Theft Total": the blank lines belong to the theft.
    static bool totalsItsGroups(const QStringList &titles)
    {
        return std::ranges::any_of(titles, [&](const QString &title) {
            return title.endsWith(" total"_L1, Qt::CaseInsensitive) && titles.contains(title.chopped(6));
        });
    }

    /// Blank under a title, while the column beside it goes on: the title holds for several rows.
    bool isPrintedOnce(int column) const
    {
        const auto next = std::ranges::upper_bound(m_shape.titleColumns, column);
        if (next == m_shape.titleColumns.end() || m_table.text(m_firstRow, column).trimmed().isEmpty())
            return false;
        for (int row = m_firstRow; row <= m_mapping.region.bottom; ++row) {
            if (isFigureRow(row) && isBlankCell(m_table, row, *next) && isBlankCell(m_table, row, column))
                return false;
        }
        return true;
    }

    /// Names of regions beside those of forces: where the forces lie.
    void setRegionsApart()
    {
        const auto regions = [&](const Axis &axis) {
            const QStringList titles = differentOf(titlesDown(axis.index));
            return std::ranges::count_if(
                titles, [](const QString &title) { return Forces::areaKind(title) == AreaKind::Region; });
        };
        const auto isForce = [](const Axis &axis) { return axis.role == Role::Force; };
        if (std::ranges::count_if(m_mapping.down, isForce) < 2)
            return;
        const auto most = std::ranges::max_element(
            m_mapping.down, {}, [&](const Axis &axis) { return isForce(axis) ? regions(axis) : -1; });
        if (regions(*most) > 0)
            most->role = Role::Place;
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
                axis = {axis.index, Role::Ignore};
                continue;
            }
            if (kept)
                *kept = {kept->index, Role::Ignore};
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
            QString corner = m_table.text(row, column).simplified();
            QString across = cornerHeadings(corner).across;
            if (!across.isEmpty())
                return across;
            if (namesAcross(corner, censusOf(differentOf(titlesDown(column)))))
                return corner;
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

    /// "Column Labels" over the headings of a pivot table.
    static bool isOfPivotOnly(const QStringList &titles)
    {
        return std::ranges::all_of(titles, [](const QString &title) { return title.isEmpty() || isPivotWord(title); });
    }

    void proposeAcross()
    {
        for (int row = m_mapping.region.top; row < m_firstRow; ++row) {
            const QStringList titles = titlesAcross(row);
            TitleCensus census = censusOf(titles);
            if (census.titles + census.totals == 0 || namesNextRow(row, titles) || isOfPivotOnly(titles))
                continue;
            Axis axis{row, roleOfTitles(census, headingAcross(row), true)};
            axis.carried = census.blanks > 0 && row + 1 < m_firstRow && !titles.front().isEmpty();
            if (m_mapping.figureColumns.size() == 1 && census.periods == 0 && axis.role != Role::Outcome)
                axis.role = Role::Measure; // a list: the heading of its counts
            m_mapping.across.push_back(axis);
        }
    }

    /// A column of single days beside figures that name their own periods: the day on which each force looked, not the
    /// time its figures cover.
    void setDataDatesApart()
    {
        const bool periodsAcross = std::ranges::any_of(m_mapping.across, [&](const Axis &axis) {
            return isPeriodAxis(axis.role) || censusOf(titlesAcross(axis.index)).withPeriod > 0;
        });
        for (Axis &axis : m_mapping.down) {
            const bool isDays = axis.role == Role::Period && censusOf(differentOf(titlesDown(axis.index))).days > 0;
            const bool otherPeriods = std::ranges::any_of(m_mapping.down, [&](const Axis &other) {
                return other.index != axis.index && isPeriodAxis(other.role);
            });
            if (isDays && (periodsAcross || otherPeriods))
                axis.role = Role::AsAt;
        }
    }

    static bool isPeriodAxis(Role role) { return role >= Role::Period && role <= Role::Quarter; }

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
        m_mapping.measure = outcomes ? Measure{Measure::Kind::Outcomes, {}, {}} : measureOfRegion(m_words);
        if (!outcomes)
            proposeOutcome();
        m_mapping.measure.basis = basisInWords(m_words);
        if (!hasAxis(Role::Offence))
            m_mapping.offence = offenceInWords(m_words);
        m_mapping.force = !m_hints.force.isEmpty() ? m_hints.force : forceInWords(m_words);
        if (hasAxis(Role::Force) || hasAxis(Role::ForceCode))
            m_mapping.force.clear();
        m_mapping.period = m_hints.period ? m_hints.period : periodInWords(m_words);
        leaveQuestionNumbers();
    }

    /// "Q1", "Q2" down a table that states no year anywhere are the numbers of questions.
    void leaveQuestionNumbers()
    {
        for (Axis &axis : m_mapping.down) {
            const TitleCensus census =
                isPeriodAxis(axis.role) ? censusOf(differentOf(titlesDown(axis.index))) : TitleCensus();
            const bool noYear = !m_mapping.period && !hasAxis(Role::Year);
            if (census.quarters > 0 && census.quarters == census.periods && noYear)
                axis.role = Role::Label;
        }
    }

    /// "Charges*" in the corner or "Outcome 16" above: the figures are of that outcome.
    void proposeOutcome()
    {
        for (const QString &line : m_words.corner + m_words.above.mid(0, 2)) {
            const auto reading = readOutcome(line);
            if (!reading.known || !reading.match.isSingle())
                continue;
            m_mapping.outcome = line;
            m_mapping.measure = {Measure::Kind::Outcomes, {}, {}};
            return;
        }
    }

    const Table &m_table;
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
