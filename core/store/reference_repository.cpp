// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reference_repository.h"

#include "core/domain/error.h"
#include "core/store/database.h"
#include "core/store/words.h"
#include <algorithm>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
std::vector<ReferenceCount> countsOf(Database &database, qint64 table)
{
    std::vector<ReferenceCount> counts;
    auto rows = database.query("SELECT code, from_day, to_day, offence, count FROM reference_counts"
                               " JOIN forces ON forces.id = force_id WHERE table_id = ?"
                               " ORDER BY offence, from_day, to_day, forces.name",
                               table);
    while (rows.step())
        counts.push_back({rows.text(0), Period(rows.day(1), rows.day(2)), rows.text(3), rows.number(4)});
    return counts;
}

void storeCounts(Database &database, qint64 table, const ReferenceTable &what)
{
    std::set<std::tuple<QString, Period, QString>> seen;
    auto add = database.query("INSERT INTO reference_counts (table_id, force_id, from_day, to_day, offence, count)"
                              " VALUES (?, ?, ?, ?, ?, ?)");
    for (const ReferenceCount &count : what.counts) {
        if (!seen.emplace(count.force, count.period, count.offence).second)
            throw Error(u"“%1” gives %2 of %3 twice for the same force."_s.arg(
                what.file, count.offence.isEmpty() ? u"all crime"_s : count.offence, count.period.label()));
        add.bindAll(table, forceNumber(database, count.force), count.period.from(), count.period.to(), count.offence,
                    count.count);
        add.run();
    }
}
} // namespace

std::vector<ReferenceTable> ReferenceRepository::all() const
{
    std::vector<ReferenceTable> tables;
    refresh(tables);
    return tables;
}

void ReferenceRepository::refresh(std::vector<ReferenceTable> &tables) const
{
    std::vector<ReferenceTable> before = std::exchange(tables, {});
    auto rows = m_database.query("SELECT id, title, file, sha256, size, address, published_on, imported_at"
                                 " FROM reference_tables ORDER BY id DESC");
    while (rows.step()) {
        ReferenceTable &table = tables.emplace_back(rows.text(1), rows.text(2), rows.bytes(3), rows.number(4),
                                                    rows.text(5), rows.day(6), rows.moment(7));
        // Imported once more after an undo, a file may be read for another period or other offences.
        const auto known = std::ranges::find_if(before, [&](const ReferenceTable &one) {
            return one.sha256 == table.sha256 && one.importedAt == table.importedAt;
        });
        table.counts = known == before.end() ? countsOf(m_database, rows.number(0)) : std::move(known->counts);
    }
}

void ReferenceRepository::add(const ReferenceTable &table)
{
    Q_ASSERT(m_database.inTransaction());
    if (table.counts.empty())
        throw Error(u"“%1” holds no count of a police force."_s.arg(table.file));
    if (table.title.trimmed().isEmpty())
        throw Error(u"A table of official statistics needs its title: it is named beside every figure."_s);
    auto known = m_database.query("SELECT id FROM reference_tables WHERE sha256 = ?", table.sha256);
    if (known.step()) {
        m_database
            .query("UPDATE reference_tables SET title = ?, address = ?, published_on = ? WHERE id = ?", table.title,
                   table.address, table.published, known.number(0))
            .run();
        return;
    }
    m_database
        .query("INSERT INTO reference_tables (title, file, sha256, size, address, published_on, imported_by,"
               " imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
               table.title, table.file, table.sha256, table.size, table.address, table.published, m_actor,
               QDateTime::currentDateTimeUtc())
        .run();
    storeCounts(m_database, lastAdded(m_database), table);
}
