// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/totals.h"

#include "core/domain/figure.h"
#include "core/domain/figure_rule.h"
#include "core/domain/force.h"
#include "core/import/label_words.h"
#include "core/import/outcome_words.h"
#include "core/import/period_words.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Longer tables are long tables: their totals are found by word while they are read.
constexpr int MostRows = 3000;

bool contains(const std::vector<int> &list, int value)
{
    return std::ranges::find(list, value) != list.end();
}

class TotalFinder {
public:
    TotalFinder(const Table &table, Mapping &mapping) : m_table(table), m_mapping(mapping)
    {
        const int first = mapping.region.top + mapping.headerRows;
        for (int row = first; row <= mapping.region.bottom; ++row) {
            if (!contains(mapping.ignoredRows, row) && !isGroupRow(row))
                m_rows.push_back(row);
        }
    }

    void find()
    {
        for (const int row : m_rows) {
            if (isTotalRow(row) || isRegionNamedAsForce(row))
                m_mapping.totalRows.push_back(row);
        }
        const bool manyColumns = m_mapping.figureColumns.size() > 1;
        for (const int column : m_mapping.figureColumns) {
            if (manyColumns && isTotalColumn(column))
                m_mapping.totalColumns.push_back(column);
        }
        if (m_mapping.totalRows.size() == m_rows.size())
            m_mapping.totalRows.clear(); // a table of nothing but "Total": these are its figures
        if (m_mapping.totalColumns.size() == m_mapping.figureColumns.size())
            m_mapping.totalColumns.clear();
        if (m_mapping.totalRows.empty())
            findRowBySum();
        if (m_mapping.totalColumns.empty())
            findColumnBySum();
    }

private:
    bool isGroupRow(int row) const
    {
        return std::ranges::any_of(m_mapping.groupRows, [&](const Axis &group) { return group.index == row; });
    }

    static bool saysRecorded(const QString &title) { return title.contains(u"record"_s, Qt::CaseInsensitive); }

    /// "Total crimes" among outcomes: the offences recorded, unless the numbers are the sum of the outcomes.
    static bool mayBeRecorded(const Axis &axis, const QString &title)
    {
        const bool ofOutcomes =
            axis.role == Role::Outcome || axis.role == Role::OutcomeType || axis.role == Role::Measure;
        return ofOutcomes && isTotalOfMeasure(title);
    }

    bool isTotalRow(int row) const
    {
        return std::ranges::any_of(m_mapping.down, [&](const Axis &axis) {
            const QString title = m_table.text(row, axis.index);
            return axis.role != Role::Ignore && isTotalWord(title) &&
                   (!mayBeRecorded(axis, title) || (!saysRecorded(title) && rowIsSum(row)));
        });
    }

    /// "West Midlands" is a region and a force. Among the names of other regions, and without codes, the first of two
    /// rows of that name is the region: its forces follow it.
    bool isRegionNamedAsForce(int row) const
    {
        const auto axis = std::ranges::find(m_mapping.down, Role::Force, &Axis::role);
        const bool coded = std::ranges::find(m_mapping.down, Role::ForceCode, &Axis::role) != m_mapping.down.end();
        if (axis == m_mapping.down.end() || coded)
            return false;
        const QString name = comparableForceName(m_table.text(row, axis->index));
        if (name != "west midlands"_L1)
            return false;
        bool again = false;
        bool regions = false;
        for (const int other : m_rows) {
            const QString text = m_table.text(other, axis->index);
            again = again || (other > row && comparableForceName(text) == name);
            regions = regions || Forces::areaKind(text) == AreaKind::Region;
        }
        return again && regions;
    }

    bool isTotalColumn(int column) const
    {
        return std::ranges::any_of(m_mapping.across, [&](const Axis &axis) {
            const QString title = m_table.text(axis.index, column);
            if (axis.role == Role::Measure)
                return isTotalWord(title) && isSumOfColumnsBefore(column);
            return isTotalWord(title) && (!mayBeRecorded(axis, title) || (!saysRecorded(title) && columnIsSum(column)));
        });
    }

    std::optional<std::int64_t> number(int row, int column) const
    {
        const auto figure = Figure::parse(m_table.at(row, column), FigureRule());
        if (figure && figure->isExact())
            return figure->low();
        const bool isNothing = !figure || figure->kind() == Figure::Kind::Blank ||
                               figure->kind() == Figure::Kind::Unresolved || figure->kind() == Figure::Kind::Suppressed;
        return isNothing ? std::optional<std::int64_t>(0) : std::nullopt;
    }

    /// A title that says what it is: never taken for a total by its numbers alone.
    static bool isKnownTitle(const QString &title)
    {
        return readOutcome(title).known || isMeasureOnly(title) ||
               readPeriod(title).trouble != PeriodTrouble::NotAPeriod;
    }

    QString rowTitle(int row) const
    {
        for (const Axis &axis : m_mapping.down) {
            if (const QString title = m_table.text(row, axis.index).trimmed(); !title.isEmpty())
                return title;
        }
        return {};
    }

    bool rowIsSum(int row) const
    {
        std::int64_t all = 0;
        for (const int column : m_mapping.figureColumns) {
            std::int64_t sum = 0;
            for (const int other : m_rows)
                sum += other == row ? 0 : number(other, column).value_or(0);
            if (number(row, column) != sum)
                return false;
            all += sum;
        }
        return all > 0;
    }

    bool columnIsSum(int column) const
    {
        std::int64_t all = 0;
        for (const int row : m_rows) {
            std::int64_t sum = 0;
            for (const int other : m_mapping.figureColumns)
                sum += other == column ? 0 : number(row, other).value_or(0);
            if (number(row, column) != sum)
                return false;
            all += sum;
        }
        return all > 0;
    }

    /// A column called a total among measures ("Total SPOs applied for") is one where its rows are the sum of the
    /// columns directly before it.
    bool isSumOfColumnsBefore(int column) const
    {
        std::vector<int> before;
        for (const int other : m_mapping.figureColumns) {
            if (other < column)
                before.push_back(other);
        }
        for (std::size_t first = 0; first + 1 < before.size(); ++first) {
            const bool all = std::ranges::all_of(m_rows, [&](int row) {
                std::int64_t sum = 0;
                for (std::size_t i = first; i < before.size(); ++i)
                    sum += number(row, before[i]).value_or(0);
                return number(row, column) == sum;
            });
            if (all)
                return true;
        }
        return false;
    }

    void findRowBySum()
    {
        if (m_rows.size() < 3 || m_mapping.down.size() != 1)
            return;
        for (const int row : {m_rows.back(), m_rows.front()}) {
            const bool few = m_rows.size() < 4 && !rowTitle(row).isEmpty(); // two parts may add up by chance
            if (!few && !isKnownTitle(rowTitle(row)) && rowIsSum(row)) {
                m_mapping.totalRows.push_back(row);
                return;
            }
        }
    }

    void findColumnBySum()
    {
        if (m_mapping.figureColumns.size() < 4 || m_rows.size() < 2)
            return;
        for (const int column : {m_mapping.figureColumns.back(), m_mapping.figureColumns.front()}) {
            const bool known = std::ranges::any_of(
                m_mapping.across, [&](const Axis &axis) { return isKnownTitle(m_table.text(axis.index, column)); });
            if (!known && columnIsSum(column)) {
                m_mapping.totalColumns.push_back(column);
                return;
            }
        }
    }

    const Table &m_table;
    Mapping &m_mapping;
    std::vector<int> m_rows;
};
} // namespace

void findTotals(const Table &table, Mapping &mapping)
{
    if (mapping.region.rows() <= MostRows)
        TotalFinder(table, mapping).find();
}
