// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/crime_list.h"

#include "core/import/axis_roles.h"
#include "core/import/cell_look.h"
#include "core/import/label_words.h"
#include "core/import/period_words.h"
#include "core/import/region_words.h"
#include <QRegularExpression>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr int HeadingWithin = 40;
constexpr int SampledRows = 300;
constexpr int LeastCrimes = 2;
constexpr int LinesBelow = 10; ///< totals and notes under the last crime

bool says(const QString &heading, const QString &words)
{
    return QRegularExpression(words).match(comparableTitle(heading)).hasMatch();
}

bool isReference(const QString &heading)
{
    return says(heading, u"\\b(ref|refs|reference|number|no|id|urn|serial|log)\\b"_s);
}

bool speaksOfCrimes(const QString &heading)
{
    return says(heading, u"\\b(crimes?|offences?|occurrences?|incidents?)\\b"_s);
}

bool isDayOfRecording(const QString &heading)
{
    return says(heading, u"\\b(record(ed|ing)?|report(ed|ing)?|created?|creation)\\b"_s);
}

bool isDay(const QString &text)
{
    const auto period = readPeriod(withoutTime(text)).period;
    return period && period->days() == 1;
}

/// What stands under one heading.
struct ListColumn {
    int index = 0;
    QString heading;
    QStringList different;
    int printed = 0;
    int days = 0;
    int numbers = 0;

    bool isOfDays() const { return printed > 0 && days * 5 >= printed * 4; }
    bool isOfNumbers() const { return printed > 0 && numbers * 2 > printed; }
    bool repeats() const { return printed < 10 || different.size() * 2 <= printed; }
};

class ListFinder {
public:
    ListFinder(const Table &table, int index, const Hints &hints)
        : m_table(table), m_looks(table), m_index(index), m_hints(hints)
    {
    }

    std::optional<Mapping> find()
    {
        for (int row = 0; row < std::min(m_table.rows() - LeastCrimes, HeadingWithin); ++row) {
            if (!isHeading(row))
                continue;
            m_heading = row;
            m_bottom = lastRow();
            readColumns();
            if (isList())
                return mapping();
        }
        return std::nullopt;
    }

private:
    bool isHeading(int row)
    {
        int words = 0;
        bool dated = false;
        bool ofCrimes = false;
        for (int column = 0; column < m_table.columns(); ++column) {
            const QString text = m_table.text(row, column).simplified();
            if (text.isEmpty())
                continue;
            if (m_looks.at(row, column) != Look::Text)
                return false;
            ++words;
            dated = dated || roleOfHeading(text) == Role::Period || isDayOfRecording(text);
            ofCrimes = ofCrimes || speaksOfCrimes(text);
        }
        return words >= 2 && dated && ofCrimes;
    }

    int lastRow() const
    {
        int row = m_table.rows() - 1;
        while (row > m_heading && m_table.rowLength(row) == 0)
            --row;
        return row;
    }

    bool isTotalRow(int row) const
    {
        if (row < m_bottom - LinesBelow)
            return false;
        for (int column = 0; column < m_table.rowLength(row); ++column) {
            if (isTotalWord(m_table.text(row, column).simplified()))
                return true;
        }
        return false;
    }

    /// At the top of each page of a list that was printed: no crime.
    bool isHeadingAgain(int row) const
    {
        int column = 0;
        while (column < m_table.columns() &&
               m_table.text(row, column).simplified() == m_table.text(m_heading, column).simplified())
            ++column;
        return column == m_table.columns();
    }

    void readColumns()
    {
        m_columns.clear();
        const int step = std::max(1, (m_bottom - m_heading) / SampledRows);
        for (int column = 0; column < m_table.columns(); ++column) {
            ListColumn seen{column, m_table.text(m_heading, column).simplified(), {}, 0, 0, 0};
            std::set<QString> different;
            for (int row = m_heading + 1; row <= m_bottom; row += step) {
                const QString text = m_table.text(row, column).simplified();
                if (text.isEmpty() || isTotalRow(row) || isHeadingAgain(row))
                    continue;
                ++seen.printed;
                seen.days += isDay(text) ? 1 : 0;
                seen.numbers += looksLikeFigure(m_looks.at(row, column)) ? 1 : 0;
                if (different.insert(text).second)
                    seen.different += text;
            }
            m_columns.push_back(std::move(seen));
        }
    }

    /// Counts have no place in a list of crimes; references and ages have.
    static bool isOfCounts(const ListColumn &column)
    {
        const bool tells = isReference(column.heading) || says(column.heading, u"\\bage\\b"_s) ||
                           roleOfHeading(column.heading) == Role::OutcomeType || says(column.heading, u"\\bcode\\b"_s);
        return column.isOfNumbers() && !column.isOfDays() && !tells;
    }

    std::optional<Role> roleOf(const ListColumn &column) const
    {
        if (column.printed == 0 || column.isOfDays() || isReference(column.heading) || !column.repeats())
            return std::nullopt;
        const Role role = roleOfTitles(censusOf(column.different), column.heading, false);
        const bool isTaken = role == Role::Offence || role == Role::Outcome || role == Role::OutcomeType ||
                             role == Role::Force || role == Role::ForceCode;
        return isTaken ? std::optional(role) : std::nullopt;
    }

    /// Statistics count by the day of recording; the day of the report comes next, and any other last.
    const ListColumn *dayColumn() const
    {
        const ListColumn *best = nullptr;
        const auto rank = [](const ListColumn &column) {
            return says(column.heading, u"\\brecord(ed|ing)?\\b"_s) ? 2 : isDayOfRecording(column.heading) ? 1 : 0;
        };
        for (const ListColumn &column : m_columns) {
            if (column.isOfDays() && (!best || rank(column) > rank(*best)))
                best = &column;
        }
        return best;
    }

    bool isList() const
    {
        const bool tells = std::ranges::any_of(m_columns, [&](const ListColumn &column) {
            const auto role = roleOf(column);
            return role == Role::Offence || role == Role::Outcome || role == Role::OutcomeType;
        });
        return tells && dayColumn() && std::ranges::none_of(m_columns, isOfCounts);
    }

    Mapping mapping() const
    {
        Mapping mapping;
        mapping.region = {m_index, m_heading, 0, m_bottom, m_table.columns() - 1};
        mapping.countsRows = true;
        const int day = dayColumn()->index;
        for (const ListColumn &column : m_columns) {
            const Role role = column.index == day ? Role::Period : roleOf(column).value_or(Role::Ignore);
            mapping.down.push_back({column.index, role});
        }
        for (int row = m_heading + 1; row <= m_bottom && !m_table.isOnDisk(); ++row) {
            if (isHeadingAgain(row))
                mapping.ignoredRows.push_back(row);
        }
        for (int row = std::max(m_heading + 1, m_bottom - LinesBelow); row <= m_bottom; ++row) {
            if (!isDay(m_table.text(row, day).simplified()) && m_table.rowLength(row) > 0 && isBelow(row, day))
                mapping.ignoredRows.push_back(row);
        }
        const auto has = [&](Role role) {
            return std::ranges::find(mapping.down, role, &Axis::role) != mapping.down.end();
        };
        const auto words = wordsAround(m_table, mapping.region, RegionShape{1, {}, {}, {}}, m_hints);
        if (!has(Role::Offence))
            mapping.offence = offenceInWords(words);
        if (!has(Role::Force) && !has(Role::ForceCode))
            mapping.force = !m_hints.force.isEmpty() ? m_hints.force : forceInWords(words);
        mapping.period = m_hints.period;
        return mapping;
    }

    /// A total, or a note alone in its row: no crime without a date.
    bool isBelow(int row, int day) const
    {
        int printed = 0;
        for (int column = 0; column < m_table.rowLength(row); ++column)
            printed += isBlankCell(m_table, row, column) ? 0 : 1;
        return isTotalRow(row) || (printed == 1 && isBlankCell(m_table, row, day));
    }

    const Table &m_table;
    Looks m_looks;
    int m_index;
    const Hints &m_hints;
    int m_heading = 0;
    int m_bottom = 0;
    std::vector<ListColumn> m_columns;
};

struct ListSums {
    qint64 listed = 0;
    qint64 beside = 0; ///< offences that the other tables of the file count
    bool anyBeside = false;
};

ListSums listSums(const Draft &draft, const Mapping &list)
{
    ListSums sums;
    draft.forEachCount([&](const Count &count) {
        const bool offences =
            count.measure >= 0 && draft.measures[std::size_t(count.measure)].kind == Measure::Kind::Offences;
        if (!offences || !count.figure.isExact())
            return;
        if (count.table == list.region.table && list.region.contains(count.row, count.column))
            sums.listed += count.figure.low();
        else if (!count.isTotal) {
            sums.beside += count.figure.low();
            sums.anyBeside = true;
        }
    });
    return sums;
}
} // namespace

std::optional<Mapping> proposeCrimeList(const Table &table, int tableIndex, const Hints &hints)
{
    return table.prose ? std::nullopt : ListFinder(table, tableIndex, hints).find();
}

QString rowList(const std::vector<std::int32_t> &rows)
{
    QStringList spans;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        const QString first = QString::number(rows[i] + 1);
        spans += end - i == 1 ? first : first + u'-' + QString::number(rows[end - 1] + 1);
        i = end;
    }
    return (rows.size() == 1 ? u"row "_s : u"rows "_s) + spans.join(u", "_s);
}

bool isRowList(const QString &text)
{
    static const QRegularExpression form(u"^rows? \\d+(-\\d+)?(, \\d+(-\\d+)?)*$"_s);
    return form.match(text).hasMatch();
}

namespace {
bool isColumnOfDays(const Table &table, const Region &region, int column)
{
    int days = 0;
    int printed = 0;
    const int first = region.top + 1;
    const int step = std::max(1, (region.bottom - first) / SampledRows);
    for (int row = first; row <= std::min(region.bottom, table.rows() - 1); row += step) {
        const QString text = table.text(row, column).simplified();
        printed += text.isEmpty() ? 0 : 1;
        days += !text.isEmpty() && isDay(text) ? 1 : 0;
    }
    return printed > 0 && days * 5 >= printed * 4;
}

QString quotedHeading(const Table &table, const Region &region, int column)
{
    return u"“%1”"_s.arg(table.text(region.top, column).simplified());
}
} // namespace

void remarkDays(Draft &draft, const std::vector<Table> &tables, Remark::Severity severity)
{
    for (const Mapping &list : std::vector(draft.mappings)) {
        const auto taken = std::ranges::find(list.down, Role::Period, &Axis::role);
        if (!list.countsRows || taken == list.down.end())
            continue;
        const Table &table = tables.at(std::size_t(list.region.table));
        QStringList others;
        for (const Axis &axis : list.down) {
            if (axis.role == Role::Ignore && isColumnOfDays(table, list.region, axis.index))
                others += quotedHeading(table, list.region, axis.index);
        }
        if (others.isEmpty())
            continue;
        draft.remarks.push_back(
            {severity,
             u"crimes-several-days"_s,
             {list.region.table, list.region.top, taken->index},
             u"The crimes are counted by %1. The list also prints %2: say by which day they are to "
             u"count."_s.arg(quotedHeading(table, list.region, taken->index), others.join(u", "_s))});
    }
}

void remarkCrimeLists(Draft &draft)
{
    const std::vector<Mapping> mappings = draft.mappings;
    for (const Mapping &list : mappings) {
        if (!list.countsRows)
            continue;
        const ListSums sums = listSums(draft, list);
        const CellRef corner{list.region.table, list.region.top, list.region.left};
        if (!sums.anyBeside) {
            draft.remarks.push_back({Remark::Severity::Note, u"crimes-counted"_s, corner,
                                     u"%1 crimes are listed, one in each row; they are counted."_s.arg(sums.listed)});
            continue;
        }
        const bool differs = sums.listed != sums.beside;
        draft.remarks.push_back(
            {Remark::Severity::Question, differs ? u"crimes-differ"_s : u"crimes-beside-figures"_s, corner,
             u"%1 crimes are listed, one in each row; the figures beside them add to %2. The figures are taken, and "
             u"the "
             u"list is kept to compare. To count the list, leave the figures out."_s.arg(sums.listed)
                 .arg(sums.beside)});
    }
}
