// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/completeness_repository.h"

#include "core/domain/error.h"
#include "core/store/database.h"
#include "core/store/words.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString reasonsFor(Completeness completeness)
{
    QStringList codes;
    for (const Reason &reason : completenessReasons()) {
        if (std::ranges::find(reason.appliesTo, completeness) != reason.appliesTo.end())
            codes += reason.code;
    }
    return codes.join(u", "_s);
}

void requireReason(const Decision &decision)
{
    const QString as = completenessName(decision.completeness);
    if (decision.reason.isEmpty()) {
        if (decision.completeness == Completeness::Partial || decision.completeness == Completeness::Excluded)
            throw Error(u"A reason is needed to mark a force as %1."_s.arg(as));
        return;
    }
    const Reason *reason = findReason(decision.reason);
    if (!reason)
        throw Error(u"There is no reason “%1” for a mark. Those for “%2” are: %3."_s.arg(
            decision.reason, as, reasonsFor(decision.completeness)));
    if (std::ranges::find(reason->appliesTo, decision.completeness) == reason->appliesTo.end())
        throw Error(u"The reason “%1” (%2) does not fit the mark “%3”, whose reasons are: %4."_s.arg(
            reason->code, reason->title, as, reasonsFor(decision.completeness)));
    if (reason->code == "other"_L1 && decision.note.trimmed().isEmpty())
        throw Error(u"The reason “other” needs a note that says what it is."_s);
}

std::vector<CompletenessCell> completenessCells(SqlStatement rows)
{
    std::vector<CompletenessCell> cells;
    while (rows.step()) {
        const auto mark = completenessFromName(rows.text(5)).value_or(Completeness::Unreviewed);
        cells.push_back({rows.text(0), rows.number(1), periodFrom(rows, 2),
                         Decision{mark, rows.text(6), rows.text(7), rows.text(8), rows.moment(9)}});
    }
    return cells;
}
} // namespace

std::vector<CompletenessCell> CompletenessRepository::all() const
{
    return completenessCells(m_database.query(R"(
        SELECT forces.code, question_id, from_day, to_day, cover, decision, reason, note, decided_by, decided_at
        FROM completeness
        JOIN forces ON forces.id = force_id
        JOIN periods ON periods.id = period_id
        JOIN questions ON questions.id = question_id
        ORDER BY forces.name, questions.position, from_day, to_day)"));
}

std::vector<CompletenessCell> CompletenessRepository::ofForce(const QString &forceCode) const
{
    return completenessCells(m_database.query(R"(
        SELECT forces.code, question_id, from_day, to_day, cover, decision, reason, note, decided_by, decided_at
        FROM completeness
        JOIN forces ON forces.id = force_id
        JOIN periods ON periods.id = period_id
        JOIN questions ON questions.id = question_id
        WHERE forces.code = ?
        ORDER BY questions.position, from_day, to_day)",
                                              forceCode));
}

Decision CompletenessRepository::find(const QString &forceCode, qint64 question, const Period &period) const
{
    for (const CompletenessCell &cell : ofForce(forceCode)) {
        if (cell.question == question && cell.period == period)
            return cell.decision;
    }
    return {};
}

void CompletenessRepository::mark(const QString &forceCode, qint64 question, const Period &period,
                                  const Decision &decision)
{
    Q_ASSERT(m_database.inTransaction());
    const qint64 force = forceNumber(m_database, forceCode);
    const qint64 asked = questionNumber(m_database, question);
    if (decision.completeness == Completeness::Unreviewed) {
        m_database
            .query("DELETE FROM completeness WHERE force_id = ? AND question_id = ? AND period_id = ?", force, asked,
                   findPeriod(m_database, period))
            .run();
        return;
    }
    requireReason(decision);
    m_database
        .query(R"(
        INSERT INTO completeness (force_id, question_id, period_id, decision, reason, note, decided_by, decided_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (force_id, question_id, period_id) DO UPDATE SET
            decision = excluded.decision, reason = excluded.reason, note = excluded.note,
            decided_by = excluded.decided_by, decided_at = excluded.decided_at)",
               force, asked, numberOf(m_database, period), completenessName(decision.completeness), decision.reason,
               decision.note, m_actor, QDateTime::currentDateTimeUtc())
        .run();
}
