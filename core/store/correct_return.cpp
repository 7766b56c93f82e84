// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"
#include "core/store/content_hash.h"
#include "core/store/database.h"
#include "core/store/return_repository.h"
#include "core/store/words.h"
#include <string>

using namespace Qt::StringLiterals;

// Counts are never changed: the content of the return is stored once more with one other figure. Copied row by row
// inside the file, so that nothing is lost that no value of this program carries.

namespace {
/// The new reading says the same of the file as the one it is of.
qint64 copyReading(Database &database, qint64 content)
{
    database
        .query(R"(
        INSERT INTO readings (source_id, zeros_printed, year_basis, correct_as_at, read_at, program)
        SELECT source_id, zeros_printed, year_basis, correct_as_at, ?, ? FROM readings
        JOIN contents ON contents.reading_id = readings.id WHERE contents.id = ?)",
               QDateTime::currentDateTimeUtc(), QStringLiteral(FOILIO_VERSION), content)
        .run();
    const qint64 reading = lastAdded(database);
    constexpr const char *Of = " WHERE reading_id = (SELECT reading_id FROM contents WHERE id = ?)";
    for (const std::string copy :
         {"INSERT INTO reading_sheets (reading_id, position, name) SELECT ?, position, name FROM reading_sheets",
          "INSERT INTO reading_marks (reading_id, mark, kind, low, high) SELECT ?, mark, kind, low, high"
          " FROM reading_marks",
          "INSERT INTO reading_caveats (reading_id, position, text) SELECT ?, position, text FROM reading_caveats",
          "INSERT INTO recipes (reading_id, position, mapping) SELECT ?, position, mapping FROM recipes"})
        database.query((copy + Of).c_str(), reading, content).run();
    return reading;
}

/// What was printed stays beside the figure, also where it was the plain number and needed no text.
qint64 printedText(Database &database, qint64 count)
{
    auto printed = database.query(
        "SELECT coalesce(texts.text, CAST(low AS TEXT), '') FROM counts LEFT JOIN texts ON texts.id = text_id"
        " WHERE counts.id = ?",
        count);
    printed.step();
    return numberOf(database, WordList::Texts, printed.text(0));
}

struct Correction {
    qint64 count;
    Figure figure;
    qint64 text; ///< number of the printed text
};

void copyCounts(Database &database, qint64 from, qint64 content, qint64 moved, const Correction &put)
{
    const Figure &figure = put.figure;
    const auto low = figure.hasBounds() ? std::optional(figure.low()) : std::nullopt;
    database
        .query(R"(
        INSERT INTO counts SELECT counts.id + ?3, ?2, period_id, measure_id, offence_id, outcome_id, label_id, place_id,
            iif(counts.id = ?4, ?5, kind), iif(counts.id = ?4, ?6, low), iif(counts.id = ?4, ?7, high), is_total,
            sheet, row, column, iif(counts.id = ?4, ?8, text_id)
        FROM counts JOIN contents ON contents.id = ?1
        WHERE counts.id >= first_count AND counts.id < first_count + contents.counts ORDER BY counts.id)",
               from, content, moved, put.count, int(figure.kind()), low, figure.high(), put.text)
        .run();
    database
        .query(R"(
        INSERT INTO count_days SELECT count_id + ?2, as_at FROM count_days JOIN contents ON contents.id = ?1
        WHERE count_id >= first_count AND count_id < first_count + contents.counts)",
               from, moved)
        .run();
}

/// A content with the counts of another, under its own hash.
qint64 copyContent(Database &database, qint64 from, const Correction &put)
{
    const qint64 reading = copyReading(database, from);
    const qint64 content = database.number("SELECT max(id) + 1 FROM contents");
    const qint64 first = database.number("SELECT max(id) + 1 FROM counts");
    auto old = database.query("SELECT first_count FROM contents WHERE id = ?", from);
    old.step();
    database
        .query("INSERT INTO contents SELECT ?, ?, force_id, force_printed, ?, counts, sha256 FROM contents"
               " WHERE id = ?",
               content, reading, first, from)
        .run();
    copyCounts(database, from, content, first - old.number(0), put);
    database.query("UPDATE contents SET sha256 = ? WHERE id = ?", storedContentHash(database, content), content).run();
    database
        .query("INSERT INTO remarks (reading_id, content_id, severity, code, sheet, row, column, message)"
               " SELECT ?1, iif(content_id IS NULL, NULL, ?2), severity, code, sheet, row, column, message FROM remarks"
               " WHERE reading_id = (SELECT reading_id FROM contents WHERE id = ?3)"
               " AND (content_id IS NULL OR content_id = ?3) ORDER BY id",
               reading, content, from)
        .run();
    return content;
}
} // namespace

qint64 ReturnRepository::correct(qint64 countId, const Figure &figure, const QString &reason)
{
    Q_ASSERT(m_database.inTransaction());
    const auto known = counts({countId});
    auto state = m_database.query("SELECT state FROM returns WHERE id = ?", known.empty() ? 0 : known[0].returnId);
    if (!state.step() || state.text(0) != "in-force"_L1)
        throw Error(u"That figure is of no return in force: it cannot be corrected."_s);
    if (known[0].figure == figure)
        throw Error(u"The figure is %1 already."_s.arg(figure.toString()));
    const qint64 from = known[0].returnId;
    const qint64 content = copyContent(m_database, from, {countId, figure, printedText(m_database, countId)});
    m_database
        .query("INSERT INTO remarks (reading_id, content_id, severity, code, sheet, row, column, message)"
               " SELECT reading_id, ?1, 'note', 'figure-corrected', ?2, ?3, ?4, ?5 FROM contents WHERE id = ?1",
               content, known[0].cell.table, known[0].cell.row, known[0].cell.column,
               u"Corrected by a person from %1 to %2: %3"_s.arg(known[0].figure.toString(), figure.toString(), reason))
        .run();
    m_database
        .query("INSERT INTO returns (id, response_id, state, accepted_unseen, accepted_by, accepted_at)"
               " SELECT ?, response_id, 'in-force', accepted_unseen, ?, ? FROM returns WHERE id = ?",
               content, m_actor, QDateTime::currentDateTimeUtc(), from)
        .run();
    m_database.query("UPDATE returns SET state = 'superseded', superseded_by = ? WHERE id = ?", content, from).run();
    return content;
}
