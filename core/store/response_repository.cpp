// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/response_repository.h"

#include "core/store/database.h"
#include "core/store/words.h"

namespace {
Answer answerFrom(const SqlStatement &row)
{
    const auto status = answerStatusFromName(row.text(2));
    return {row.text(0), row.number(1), status.value_or(AnswerStatus::NotAsked),
            row.text(3), row.day(4),    row.day(5),
            row.text(6), row.text(7),   row.number(8) != 0};
}

std::vector<Answer> answersFrom(SqlStatement rows)
{
    std::vector<Answer> answers;
    while (rows.step())
        answers.push_back(answerFrom(rows));
    return answers;
}
/// A request may be sent again under a new reference: the one that gives way is kept with the request.
void keepReference(Database &database, const Answer &answer)
{
    database
        .query(R"(
        INSERT INTO request_references (force_id, position, reference)
        SELECT answers.force_id, (SELECT count(*) FROM request_references), answers.reference
        FROM answers JOIN forces ON forces.id = answers.force_id
        WHERE forces.code = ?1 AND question_id = ?2 AND answers.reference NOT IN ('', ?3)
        ON CONFLICT DO NOTHING)",
               answer.force, answer.question, answer.reference)
        .run();
}
} // namespace

std::vector<Answer> ResponseRepository::all() const
{
    return answersFrom(m_database.query(R"(
        SELECT forces.code, questions.id, coalesce(answers.status, 'not-asked'), coalesce(answers.exemption, ''),
               answers.sent_on, answers.answered_on, coalesce(answers.reference, ''), coalesce(answers.note, ''),
               coalesce(answers.goodwill, 0)
        FROM forces CROSS JOIN questions
        LEFT JOIN answers ON answers.force_id = forces.id AND answers.question_id = questions.id
        WHERE forces.kind = 'territorial'
        ORDER BY forces.name, questions.position)"));
}

std::vector<Answer> ResponseRepository::ofForce(const QString &forceCode) const
{
    return answersFrom(m_database.query(R"(
        SELECT forces.code, questions.id, coalesce(answers.status, 'not-asked'), coalesce(answers.exemption, ''),
               answers.sent_on, answers.answered_on, coalesce(answers.reference, ''), coalesce(answers.note, ''),
               coalesce(answers.goodwill, 0)
        FROM forces CROSS JOIN questions
        LEFT JOIN answers ON answers.force_id = forces.id AND answers.question_id = questions.id
        WHERE forces.code = ?
        ORDER BY questions.position)",
                                        forceCode));
}

Answer ResponseRepository::find(const QString &forceCode, qint64 question) const
{
    for (const Answer &answer : ofForce(forceCode)) {
        if (answer.question == question)
            return answer;
    }
    Answer unsaid;
    unsaid.force = forceCode;
    unsaid.question = question;
    return unsaid;
}

void ResponseRepository::set(const Answer &answer)
{
    Q_ASSERT(m_database.inTransaction());
    keepReference(m_database, answer);
    m_database
        .query(R"(
        INSERT INTO answers (force_id, question_id, status, exemption, sent_on, answered_on, reference, note, goodwill)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (force_id, question_id) DO UPDATE SET
            status = excluded.status, exemption = excluded.exemption, sent_on = excluded.sent_on,
            answered_on = excluded.answered_on, reference = excluded.reference, note = excluded.note,
            goodwill = excluded.goodwill)",
               forceNumber(m_database, answer.force), questionNumber(m_database, answer.question),
               answerStatusName(answer.status), answer.exemption, answer.sent, answer.answered, answer.reference,
               answer.note, answer.goodwill)
        .run();
}
