// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/check_repository.h"

#include "core/domain/error.h"
#include "core/store/database.h"
#include "core/store/words.h"

using namespace Qt::StringLiterals;

namespace {
QString explanationCodes()
{
    QStringList codes;
    for (const Explanation &one : explanations())
        codes += one.code;
    return codes.join(u", "_s);
}

void requireExplanation(const FindingAnswer &answer)
{
    if (answer.state != FindingState::Explained)
        return;
    if (!findExplanation(answer.explanation))
        throw Error(u"There is no explanation “%1”. There are: %2."_s.arg(answer.explanation, explanationCodes()));
    if (answer.explanation == "other"_L1 && answer.note.trimmed().isEmpty())
        throw Error(u"The explanation “other” needs a note that says what it is."_s);
}

std::optional<qint64> forceOrNone(Database &database, const QString &code)
{
    return code.isEmpty() ? std::nullopt : std::optional(forceNumber(database, code));
}

std::optional<qint64> boundOrNone(const Figure &figure, std::optional<qint64> bound)
{
    return figure.isAbsence() && !figure.hasBounds() ? std::nullopt : bound;
}
} // namespace

std::vector<FindingAnswer> CheckRepository::answers() const
{
    std::vector<FindingAnswer> all;
    auto row = m_database.query(R"(
        SELECT finding, coalesce(forces.code, ''), figures, words, state, explanation, note, decided_by, decided_at
        FROM finding_answers LEFT JOIN forces ON forces.id = force_id
        ORDER BY finding_answers.id)");
    while (row.step())
        all.push_back({row.text(0), row.text(1), row.text(2), row.text(3),
                       findingStateFromName(row.text(4)).value_or(FindingState::Explained), row.text(5), row.text(6),
                       row.text(7), row.moment(8)});
    return all;
}

void CheckRepository::answer(const FindingAnswer &answer)
{
    Q_ASSERT(m_database.inTransaction() && answer.state != FindingState::Open);
    requireExplanation(answer);
    m_database
        .query(R"(
        INSERT INTO finding_answers
            (finding, force_id, figures, words, state, explanation, note, decided_by, decided_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (finding) DO UPDATE SET figures = excluded.figures, words = excluded.words,
            state = excluded.state, explanation = excluded.explanation, note = excluded.note,
            decided_by = excluded.decided_by, decided_at = excluded.decided_at)",
               answer.finding, forceOrNone(m_database, answer.force), answer.figures, answer.words,
               findingStateName(answer.state),
               answer.state == FindingState::Explained ? answer.explanation : QString(u""_s), answer.note, m_actor,
               QDateTime::currentDateTimeUtc())
        .run();
}

void CheckRepository::reopen(const QString &finding)
{
    Q_ASSERT(m_database.inTransaction());
    auto known = m_database.query("SELECT 1 FROM finding_answers WHERE finding = ?", finding);
    if (!known.step())
        throw Error(u"Nothing was done about this finding: it is open."_s);
    m_database.query("DELETE FROM finding_answers WHERE finding = ?", finding).run();
}

std::vector<CountCorrection> readCorrections(Database &database)
{
    std::vector<CountCorrection> all;
    auto row = database.query(
        "SELECT count_id, kind, low, high, note, decided_by, decided_at FROM count_corrections ORDER BY count_id");
    while (row.step())
        all.push_back({row.number(0), figureFrom(row, 1), row.text(4), row.text(5), row.moment(6)});
    return all;
}

std::vector<CountCorrection> CheckRepository::corrections() const
{
    return readCorrections(m_database);
}

void CheckRepository::correct(qint64 count, const Figure &figure, const QString &note)
{
    Q_ASSERT(m_database.inTransaction());
    auto known = m_database.query("SELECT 1 FROM counts WHERE id = ?", count);
    if (!known.step())
        throw Error(u"The study has no figure number %1 to correct."_s.arg(count));
    if (note.trimmed().isEmpty())
        throw Error(u"A corrected figure needs a note that says why."_s);
    const auto bound = figure.high();
    const auto high = bound ? std::optional<qint64>(*bound) : std::nullopt;
    m_database
        .query(R"(
        INSERT INTO count_corrections (count_id, kind, low, high, note, decided_by, decided_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (count_id) DO UPDATE SET kind = excluded.kind, low = excluded.low, high = excluded.high,
            note = excluded.note, decided_by = excluded.decided_by, decided_at = excluded.decided_at)",
               count, int(figure.kind()), boundOrNone(figure, figure.low()), boundOrNone(figure, high), note, m_actor,
               QDateTime::currentDateTimeUtc())
        .run();
}

void CheckRepository::takeBack(qint64 count)
{
    Q_ASSERT(m_database.inTransaction());
    auto known = m_database.query("SELECT 1 FROM count_corrections WHERE count_id = ?", count);
    if (!known.step())
        throw Error(u"This figure was not corrected: it stands as printed."_s);
    m_database.query("DELETE FROM count_corrections WHERE count_id = ?", count).run();
}
