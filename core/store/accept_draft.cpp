// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"
#include "core/store/acceptance.h"
#include "core/store/count_writer.h"
#include "core/store/database.h"
#include "core/store/fresh_counts.h"
#include "core/store/outcome_wording_repository.h"
#include "core/store/remark_places.h"
#include "core/store/return_repository.h"
#include "core/store/supersession.h"
#include <map>

using namespace Qt::StringLiterals;

namespace {
/// The counts of a draft that become one content: those of one force, or of one name that is no force.
struct Group {
    QString force; ///< code
    QString printed;
    PackedCounts counts;
};

ForceLabel labelOf(const Draft &draft, std::int32_t force)
{
    return force < 0 ? ForceLabel() : draft.forces[std::size_t(force)];
}

/// In the order in which the forces appear; names that are no force, or have nothing but totals, each in a group
/// without a code.
std::vector<Group> groupsOf(const Draft &draft)
{
    const QStringList known = draft.forceCodes();
    std::vector<Group> groups;
    std::map<QString, std::size_t> byName;
    std::vector<std::size_t> groupOf; // by the number of the force in the draft, from -1
    for (std::int32_t force = -1; force < std::int32_t(draft.forces.size()); ++force) {
        const ForceLabel label = labelOf(draft, force);
        const QString name = label.code.isEmpty() ? u'"' + label.printed : label.code;
        const auto [place, isNew] = byName.emplace(name, groups.size());
        if (isNew)
            groups.push_back({label.code, label.printed, {}});
        groupOf.push_back(place->second);
    }
    draft.forEachCount([&](const Count &count) { groups[groupOf[std::size_t(count.force + 1)]].counts.add(count); });
    std::erase_if(groups, [](const Group &group) { return group.counts.empty(); });
    for (Group &group : groups) {
        if (!known.contains(group.force))
            group.force.clear();
    }
    return groups;
}

QStringList chosenForces(const Draft &draft, const Acceptance &acceptance)
{
    const QStringList known = draft.forceCodes();
    if (known.isEmpty())
        throw Error(u"“%1” names no force that is known. Choose the force (--force NAME) and try again."_s.arg(
            draft.source.name));
    for (const QString &code : acceptance.onlyForces) {
        if (!known.contains(code))
            throw Error(u"“%1” holds no figures of the force “%2”."_s.arg(draft.source.name, code));
    }
    return acceptance.onlyForces.isEmpty() ? known : acceptance.onlyForces;
}

bool hasForcelessCounts(Database &database, qint64 source)
{
    auto row = database.query("SELECT 1 FROM contents JOIN readings ON readings.id = reading_id"
                              " WHERE source_id = ? AND force_id IS NULL LIMIT 1",
                              source);
    return row.step();
}

/// Makes a return of a content and lets those of the same force step back that it replaces.
void putInForce(Database &database, qint64 content, const Acceptance &acceptance, const QString &actor)
{
    const auto replaced = acceptance.supersedeEarlier ? replacedReturns(database, content) : std::vector<qint64>();
    database
        .query("INSERT INTO returns (id, state, accepted_unseen, accepted_by, accepted_at)"
               " VALUES (?, 'in-force', ?, ?, ?)",
               content, acceptance.unseen, actor, QDateTime::currentDateTimeUtc())
        .run();
    for (const qint64 earlier : replaced) {
        database.query("UPDATE returns SET state = 'superseded', superseded_by = ? WHERE id = ?", content, earlier)
            .run();
    }
}
} // namespace

void refuseMistakes(const Draft &draft)
{
    for (const Remark &remark : draft.remarks) {
        if (remark.severity == Remark::Severity::Mistake)
            throw Error(u"“%1” cannot be accepted: %2 %3"_s.arg(draft.source.name, remark.cell.a1(), remark.message)
                            .simplified());
    }
}

void storeRemarks(Database &database, const Draft &draft, qint64 reading, const std::map<QString, qint64> &contents)
{
    const auto forces = forcesOfRemarks(draft);
    auto add =
        database.query("INSERT INTO remarks (reading_id, content_id, severity, code, sheet, row, column, message)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < draft.remarks.size(); ++i) {
        const Remark &remark = draft.remarks[i];
        const auto content = contents.find(forces[i]);
        if (!forces[i].isEmpty() && content == contents.end())
            continue; // on a force that was not chosen
        const auto place = [&](std::int32_t n) { return remark.cell.isValid() ? std::optional(n) : std::nullopt; };
        add.bindAll(reading, content == contents.end() ? std::nullopt : std::optional(content->second),
                    severityName(remark.severity), remark.code, place(remark.cell.table), place(remark.cell.row),
                    place(remark.cell.column), remark.message);
        add.run();
    }
}

std::vector<qint64> ReturnRepository::accept(const Draft &draft, const Acceptance &acceptance)
{
    Q_ASSERT(m_database.inTransaction());
    refuseMistakes(draft);
    const QStringList forces = chosenForces(draft, acceptance);
    const qint64 source = storeSource(m_database, draft.source);
    const bool forcelessKept = hasForcelessCounts(m_database, source);
    const qint64 reading = storeReading(m_database, draft, source);
    CountWriter writer(m_database, draft);
    std::map<QString, qint64> contents;
    std::vector<qint64> returns;
    for (Group &group : groupsOf(draft)) {
        if (group.force.isEmpty() ? forcelessKept : !forces.contains(group.force))
            continue;
        const qint64 content = writer.write({reading, group.force, group.printed, draft.source.sha256, group.counts});
        if (group.force.isEmpty())
            continue;
        contents.emplace(group.force, content);
        m_fresh.emplace(content, FreshCounts{std::move(group.counts), writer.words()});
        returns.push_back(content);
        putInForce(m_database, content, acceptance, m_actor);
    }
    storeRemarks(m_database, draft, reading, contents);
    keepWordingsOf(m_database, draft);
    return returns;
}
