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
/// The words of a return that are printed so: one label may stand there with several meanings.
std::vector<qint64> labelsOf(Database &database, qint64 returnId, const QString &printed)
{
    std::vector<qint64> labels;
    auto rows = database.query(R"(
        SELECT DISTINCT outcome_id FROM counts JOIN outcomes ON outcomes.id = outcome_id
        WHERE counts.id >= (SELECT first_count FROM contents WHERE id = ?1)
          AND counts.id < (SELECT first_count + counts FROM contents WHERE id = ?1) AND printed = ?2)",
                               returnId, printed.simplified());
    while (rows.step())
        labels.push_back(rows.number(0));
    return labels;
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
    if (!isSaid(printed))
        throw Error(u"The study says nothing of its own about “%1”."_s.arg(printed));
    m_database.query("DELETE FROM outcome_wordings WHERE printed = ?", printed.simplified()).run();
}

bool OutcomeWordingRepository::isSaid(const QString &printed) const
{
    auto known = m_database.query("SELECT 1 FROM outcome_wordings WHERE printed = ?", printed.simplified());
    return known.step();
}

void OutcomeWordingRepository::apply(const WordingChange &change)
{
    Q_ASSERT(m_database.inTransaction());
    bool isDone = false;
    for (const QString &printed : change.printed) {
        if (change.types && change.returnId == 0)
            set(printed, *change.types, change.note);
        else if (change.types)
            isDone = setForReturn(change, printed) || isDone;
        else if (change.returnId != 0)
            isDone = removeForReturn(change.returnId, printed) || isDone;
        else if (isSaid(printed)) {
            remove(printed);
            isDone = true;
        }
    }
    if (!change.types && !isDone)
        throw Error(u"Nothing was said of “%1” that could be taken back."_s.arg(change.printed.value(0)));
    if (change.returnId != 0 && !isDone)
        throw Error(u"Return %1 prints no outcome “%2”."_s.arg(change.returnId).arg(change.printed.value(0)));
}

bool OutcomeWordingRepository::setForReturn(const WordingChange &change, const QString &printed)
{
    refuseUnknownTypes(*change.types);
    const auto labels = labelsOf(m_database, change.returnId, printed);
    if (labels.empty())
        return false;
    OutcomeWording said{
        printed.simplified(), *change.types, change.note, m_actor, QDateTime::currentDateTimeUtc(), true};
    const qint64 taken = numberOf(m_database, OutcomeLabel{said.printed, said.match(), {}});
    for (const qint64 label : labels) {
        m_database
            .query(R"(
            INSERT INTO return_wordings (content_id, outcome_id, taken_id, types, note, decided_by, decided_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (content_id, outcome_id) DO UPDATE SET taken_id = excluded.taken_id, types = excluded.types,
                note = excluded.note, decided_by = excluded.decided_by, decided_at = excluded.decided_at)",
                   change.returnId, label, taken, said.types.join(u'|'), said.note, said.decidedBy, said.decidedAt)
            .run();
    }
    return true;
}

bool OutcomeWordingRepository::removeForReturn(qint64 returnId, const QString &printed)
{
    std::vector<qint64> labels;
    auto said = m_database.query("SELECT outcome_id FROM return_wordings JOIN outcomes ON outcomes.id = outcome_id"
                                 " WHERE content_id = ? AND printed = ?",
                                 returnId, printed.simplified());
    while (said.step())
        labels.push_back(said.number(0));
    for (const qint64 label : labels)
        m_database.query("DELETE FROM return_wordings WHERE content_id = ? AND outcome_id = ?", returnId, label).run();
    return !labels.empty();
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
