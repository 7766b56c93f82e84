// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outcome_wording_repository.h"

#include "core/domain/error.h"
#include "core/store/database.h"
#include "core/store/words.h"

using namespace Qt::StringLiterals;

namespace {
void refuseUnknownTypes(const QStringList &types)
{
    for (const QString &type : types) {
        if (!OutcomeTypes::reference().find(type))
            throw Error(u"“%1” is no outcome type of the Home Office list: 0 to 22, 1A, 2A and 3A."_s.arg(type));
    }
}
} // namespace

OutcomeWordings readWordings(Database &database)
{
    OutcomeWordings wordings;
    auto rows = database.query("SELECT printed, types, note, decided_by, decided_at FROM outcome_wordings ORDER BY id");
    while (rows.step())
        wordings.push_back(wordingFrom(rows, rows.text(0), 1));
    return wordings;
}

OutcomeWordings OutcomeWordingRepository::all() const
{
    return readWordings(m_database);
}

void OutcomeWordingRepository::set(const QString &printed, const QStringList &types, const QString &note)
{
    Q_ASSERT(m_database.inTransaction());
    refuseUnknownTypes(types);
    if (printed.simplified().isEmpty())
        throw Error(u"A label without words cannot be given a meaning."_s);
    m_database
        .query(R"(
        INSERT INTO outcome_wordings (printed, types, note, decided_by, decided_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (printed) DO UPDATE SET types = excluded.types, note = excluded.note,
            decided_by = excluded.decided_by, decided_at = excluded.decided_at)",
               printed.simplified(), types.join(u'|'), note, m_actor, QDateTime::currentDateTimeUtc())
        .run();
}

void OutcomeWordingRepository::remove(const QString &printed)
{
    Q_ASSERT(m_database.inTransaction());
    auto known = m_database.query("SELECT 1 FROM outcome_wordings WHERE printed = ?", printed.simplified());
    if (!known.step())
        throw Error(u"The study says nothing of its own about “%1”."_s.arg(printed));
    m_database.query("DELETE FROM outcome_wordings WHERE printed = ?", printed.simplified()).run();
}

void keepWordingsOf(Database &database, const Draft &draft)
{
    for (const OutcomeLabel &label : draft.outcomes) {
        const OutcomeWording *said = label.ownMatch ? findWording(draft.rules.wordings, label.printed) : nullptr;
        if (!said)
            continue;
        database
            .query("INSERT OR IGNORE INTO outcome_wordings (printed, types, note, decided_by, decided_at)"
                   " VALUES (?, ?, ?, ?, ?)",
                   label.printed, said->types.join(u'|'), said->note, said->decidedBy, said->decidedAt)
            .run();
    }
}
