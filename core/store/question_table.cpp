// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/question_table.h"

#include "core/domain/error.h"
#include "core/store/database.h"
#include "core/store/words.h"
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
std::vector<Period> periodsOfQuestion(Database &database, qint64 question)
{
    std::vector<Period> periods;
    auto rows = database.query("SELECT from_day, to_day, cover FROM question_periods"
                               " JOIN periods ON periods.id = period_id WHERE question_id = ? ORDER BY position",
                               question);
    while (rows.step())
        periods.push_back(periodFrom(rows, 0));
    return periods;
}

void refuseDoubleKeys(const std::vector<Question> &questions)
{
    std::set<QString> keys;
    for (const Question &question : questions) {
        if (question.key.isEmpty() || !keys.insert(question.key).second)
            throw Error(u"Each question needs a key of its own: “%1” is empty or used twice."_s.arg(question.key));
    }
}

/// The number a question keeps, or 0 where it is new.
qint64 keptNumber(Database &database, const Question &question)
{
    if (question.id != 0)
        return questionNumber(database, question.id);
    auto row = database.query("SELECT id FROM questions WHERE key = ?", question.key);
    return row.step() ? row.number(0) : 0;
}

void removeQuestion(Database &database, const Question &question)
{
    auto used = database.query("SELECT 1 FROM answers WHERE question_id = ?1"
                               " UNION ALL SELECT 1 FROM completeness WHERE question_id = ?1 LIMIT 1",
                               question.id);
    if (used.step())
        throw Error(
            u"The question “%1” has answers or decisions on completeness and cannot be removed."_s.arg(question.title));
    database.query("DELETE FROM question_periods WHERE question_id = ?", question.id).run();
    database.query("DELETE FROM questions WHERE id = ?", question.id).run();
}

void storePeriods(Database &database, qint64 question, const std::vector<Period> &periods)
{
    database.query("DELETE FROM question_periods WHERE question_id = ?", question).run();
    auto add = database.query("INSERT INTO question_periods (question_id, position, period_id) VALUES (?, ?, ?)");
    for (std::size_t i = 0; i < periods.size(); ++i) {
        add.bindAll(question, i, numberOf(database, periods[i]));
        add.run();
    }
}

qint64 storeQuestion(Database &database, const Question &question, qint64 kept, std::size_t position)
{
    const auto id = kept ? std::optional(kept) : std::nullopt;
    database
        .query(R"(
        INSERT INTO questions (id, position, key, title, wording, measure_id, offence, outcome_types)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            position = excluded.position, key = excluded.key, title = excluded.title, wording = excluded.wording,
            measure_id = excluded.measure_id, offence = excluded.offence, outcome_types = excluded.outcome_types)",
               id, position, question.key, question.title, question.wording, numberOf(database, question.measure),
               question.offence, question.outcomeTypes.join(u'|'))
        .run();
    return kept ? kept : lastAdded(database);
}
} // namespace

std::vector<Question> readQuestions(Database &database)
{
    std::vector<Question> questions;
    auto rows = database.query(R"(
        SELECT questions.id, key, questions.title, wording, kind, measures.title, unit, basis, is_share, offence,
               outcome_types
        FROM questions JOIN measures ON measures.id = measure_id ORDER BY position)");
    while (rows.step()) {
        questions.push_back({rows.number(0), rows.text(1), rows.text(2), rows.text(3), measureFrom(rows, 4),
                             rows.text(9), rows.text(10).split(u'|', Qt::SkipEmptyParts),
                             periodsOfQuestion(database, rows.number(0))});
    }
    return questions;
}

void storeQuestions(Database &database, const std::vector<Question> &questions)
{
    Q_ASSERT(database.inTransaction());
    refuseDoubleKeys(questions);
    std::vector<qint64> kept;
    for (const Question &question : questions)
        kept.push_back(keptNumber(database, question));
    for (const Question &before : readQuestions(database)) {
        if (std::ranges::find(kept, before.id) == kept.end())
            removeQuestion(database, before);
    }
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const qint64 id = storeQuestion(database, questions[i], kept[i], i);
        storePeriods(database, id, questions[i].periods);
    }
}
