// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/reference_reader.h"

#include "core/domain/error.h"
#include "core/domain/number_text.h"
#include "core/import/period_words.h"
#include "core/import/reader.h"
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {
/// What the columns of a heading row mean; -1 for none.
struct Columns {
    int heading = -1;
    int force = -1;
    int code = -1;
    int year = -1;
    int quarter = -1;
    int offence = -1;
    int count = -1;
    int total = -1;                            ///< "Total recorded crime"
    std::vector<std::pair<int, Period>> years; ///< columns with a period as title
};

QString titleAt(const Table &table, int row, int column)
{
    QString title = table.text(row, column).simplified().toLower();
    while (!title.isEmpty() && (title.back().isDigit() || title.back().isSpace())) // footnote marks
        title.chop(1);
    return title;
}

bool isOneOf(const QString &title, std::initializer_list<QLatin1StringView> names)
{
    return std::ranges::any_of(names, [&](QLatin1StringView name) { return title == name; });
}

void takeTitle(Columns &columns, const QString &title, int column)
{
    if (isOneOf(title, {"force name"_L1, "force"_L1, "area name"_L1, "police force"_L1, "police force area"_L1}))
        columns.force = column;
    else if (isOneOf(title, {"area code"_L1, "force code"_L1, "ons code"_L1}))
        columns.code = column;
    else if (isOneOf(title, {"financial year"_L1, "year"_L1, "period"_L1}))
        columns.year = column;
    else if (isOneOf(title, {"financial quarter"_L1, "quarter"_L1}))
        columns.quarter = column;
    else if (isOneOf(title, {"offence description"_L1, "offence"_L1}))
        columns.offence = column;
    else if (isOneOf(title, {"number of offences"_L1, "offences recorded"_L1, "recorded offences"_L1, "count"_L1}))
        columns.count = column;
    else if (title.startsWith("total recorded crime"_L1))
        columns.total = column;
}

std::optional<Columns> headingOf(const Table &table)
{
    for (int row = 0; row < std::min(table.rows(), 40); ++row) {
        Columns found;
        found.heading = row;
        for (int column = 0; column < table.rowLength(row); ++column) {
            takeTitle(found, titleAt(table, row, column), column);
            if (const auto reading = readPeriod(table.text(row, column)); reading.period)
                found.years.emplace_back(column, *reading.period);
        }
        const bool isLong = found.year >= 0 && found.count >= 0;
        if (found.force >= 0 && (isLong || !found.years.empty() || found.total >= 0))
            return found;
    }
    return std::nullopt;
}

class Reading {
public:
    Reading(const SourceFile &file, const Forces &forces, const std::function<bool(const QString &)> &wanted)
        : m_file(file), m_forces(forces), m_wanted(wanted)
    {
    }

    void read(const Table &table, const Columns &columns, const std::optional<Period> &stated)
    {
        for (int row = columns.heading + 1; row < table.rows(); ++row) {
            const Force *force = forceOf(table, row, columns);
            if (!force)
                continue;
            if (columns.count >= 0)
                longRow(table, row, columns, *force);
            else if (!columns.years.empty())
                for (const auto &[column, period] : columns.years)
                    add(table, row, column, *force, period, {});
            else
                offenceColumns(table, row, columns, *force, periodOf(table, stated));
        }
    }
    ReferenceReading result();

private:
    struct Key {
        QString force;
        Period period;
        QString offence;
        bool operator<(const Key &other) const
        {
            return std::tie(force, period, offence) < std::tie(other.force, other.period, other.offence);
        }
    };

    const Force *forceOf(const Table &table, int row, const Columns &columns)
    {
        const QString name = table.text(row, columns.force).simplified();
        const QString code = columns.code < 0 ? QString() : table.text(row, columns.code).simplified();
        if (const Force *known = m_forces.byCode(code))
            return known;
        if (name.isEmpty() || Forces::areaKind(name, code) != AreaKind::Force)
            return nullptr;
        const Force *known = m_forces.find(name);
        if (!known)
            m_passedOver.insert(name);
        return known;
    }

    void longRow(const Table &table, int row, const Columns &columns, const Force &force)
    {
        const QString printed = table.text(row, columns.year);
        const PeriodReading period = readPeriod(printed);
        if (!period.period)
            throw Error(u"“%1”, %2: “%3” is no year."_s.arg(m_file.name, CellRef{0, row, columns.year}.a1(), printed));
        if (columns.quarter >= 0)
            m_quarters[{force.code, *period.period, {}}].insert(table.text(row, columns.quarter).simplified());
        const QString offence = columns.offence < 0 ? QString() : table.text(row, columns.offence).simplified();
        add(table, row, columns.count, force, *period.period, {});
        if (!offence.isEmpty() && isWanted(offence))
            add(table, row, columns.count, force, *period.period, offence);
    }

    void offenceColumns(const Table &table, int row, const Columns &columns, const Force &force, const Period &period)
    {
        add(table, row, columns.total, force, period, {});
        for (int column = 0; column < table.rowLength(columns.heading); ++column) {
            const QString offence = table.text(columns.heading, column).simplified();
            const bool isFigure = column != columns.total && column != columns.force && column != columns.code;
            if (isFigure && !offence.isEmpty() && isWanted(offence))
                add(table, row, column, force, period, offence);
        }
    }

    Period periodOf(const Table &table, const std::optional<Period> &stated) const
    {
        if (stated)
            return *stated;
        for (const QString &words : {table.sheet(), m_file.name, table.text(0, 0)}) {
            if (const auto period = periodWithin(words))
                return *period;
        }
        throw Error(
            u"“%1” does not say which period its counts are of. Name it: --period 2018-07-01..2019-06-30."_s.arg(
                m_file.name));
    }

    bool isWanted(const QString &offence)
    {
        const auto [known, isNew] = m_offences.emplace(offence, false);
        if (isNew)
            known->second = m_wanted && m_wanted(offence);
        return known->second;
    }

    void add(const Table &table, int row, int column, const Force &force, const Period &period, const QString &offence)
    {
        const QString printed = table.text(row, column).simplified();
        const bool isLess = printed.startsWith(u'-');
        const auto count = countFromText(isLess ? printed.mid(1) : printed);
        if (!count && !printed.isEmpty() && printed != ".."_L1 && printed != "-"_L1 && printed != "[x]"_L1)
            throw Error(u"“%1”, %2: “%3” is no count."_s.arg(m_file.name, CellRef{0, row, column}.a1(), printed));
        if (!count)
            m_withGaps.insert({force.code, period, offence});
        m_counts[{force.code, period, offence}] += std::int64_t(isLess ? -1 : 1) * std::int64_t(count.value_or(0));
    }

    const SourceFile &m_file;
    const Forces &m_forces;
    const std::function<bool(const QString &)> &m_wanted;
    std::map<Key, std::int64_t> m_counts;
    std::map<Key, std::set<QString>> m_quarters;
    std::map<QString, bool> m_offences; ///< and whether it is wanted
    std::set<Key> m_withGaps;           ///< one of their cells holds no number: a sum would be too small
    std::set<QString> m_passedOver;
};

ReferenceReading Reading::result()
{
    ReferenceReading read;
    std::set<QString> leftOut;
    for (const auto &[key, count] : m_counts) {
        const auto quarters = m_quarters.find({key.force, key.period, {}});
        const bool isCut = quarters != m_quarters.end() && quarters->second.size() < 4;
        if (isCut || m_withGaps.contains(key))
            leftOut.insert(key.period.label());
        else
            read.table.counts.push_back({key.force, key.period, key.offence, count});
    }
    for (const auto &[offence, wanted] : m_offences)
        read.offences << offence;
    if (!leftOut.empty())
        read.notes << u"Not whole for every force, and left out there: %1."_s.arg(
            QStringList(leftOut.begin(), leftOut.end()).join(u", "_s));
    if (!m_passedOver.empty())
        read.notes << u"No force of the study: %1."_s.arg(
            QStringList(m_passedOver.begin(), m_passedOver.end()).join(u", "_s));
    return read;
}
} // namespace

ReferenceReading readReference(const SourceFile &file, const Forces &forces, const std::optional<Period> &period,
                               const std::function<bool(const QString &)> &wanted)
{
    Reading reading(file, forces, wanted);
    bool isFound = false;
    for (const Table &table : readSource(file.bytes, file.name).tables) {
        const auto columns = headingOf(table);
        if (!columns)
            continue;
        reading.read(table, *columns, period);
        isFound = true;
    }
    ReferenceReading read = reading.result();
    if (!isFound || read.table.counts.empty())
        throw Error(u"“%1” holds no table of recorded crime by police force: a column “Force Name” or “Area Name” is "
                    "needed, with “Financial Year” and “Number of Offences”, a column for each year, or “Total "
                    "recorded crime”."_s.arg(file.name));
    read.table.file = file.name;
    read.table.sha256 = file.sha256;
    read.table.size = file.bytes.size();
    return read;
}
