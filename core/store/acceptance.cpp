// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/acceptance.h"

#include "core/store/count_row.h"
#include "core/store/database.h"
#include "core/store/words.h"

namespace {
constexpr qsizetype PieceBytes = 1 << 18; // SQLite makes a copy of each: it should stay in the processor's cache

void storePieces(Database &database, qint64 source, const QByteArray &bytes)
{
    auto piece = database.query("INSERT INTO source_pieces (source_id, position, bytes) VALUES (?, ?, ?)");
    for (qsizetype at = 0, position = 0; at < bytes.size(); at += PieceBytes, ++position) {
        const auto length = std::min(PieceBytes, bytes.size() - at);
        piece.bindAll(source, position);
        piece.bindUncopied(2, QByteArrayView(bytes).sliced(at, length));
        piece.run();
    }
}

void storeMarks(Database &database, qint64 reading, const FigureRule &rule)
{
    auto add = database.query("INSERT INTO reading_marks (reading_id, mark, kind, low, high) VALUES (?, ?, ?, ?, ?)");
    for (const auto &[mark, figure] : rule.marks) {
        const auto low = figure.hasBounds() ? std::optional(figure.low()) : std::nullopt;
        add.bindAll(reading, mark, int(figure.kind()), low, figure.high());
        add.run();
    }
}

template <typename List>
void storeInOrder(Database &database, const char *sql, qint64 reading, const List &texts)
{
    auto add = database.query(sql);
    int position = 0;
    for (const QString &text : texts) {
        add.bindAll(reading, position++, text);
        add.run();
    }
}
} // namespace

qint64 storeSource(Database &database, const SourceFile &source)
{
    auto known = database.query("SELECT id FROM sources WHERE sha256 = ?", source.sha256);
    if (known.step())
        return known.number(0);
    database
        .query("INSERT INTO sources (name, format, size, sha256, stored_at) VALUES (?, ?, ?, ?, ?)", source.name,
               source.format, source.bytes.size(), source.sha256, QDateTime::currentDateTimeUtc())
        .run();
    const qint64 id = lastAdded(database);
    storePieces(database, id, source.bytes);
    return id;
}

qint64 storeReading(Database &database, const Draft &draft, qint64 source)
{
    const ReturnRules &rules = draft.rules;
    database
        .query("INSERT INTO readings (source_id, zeros_printed, year_basis, correct_as_at, read_at, program)"
               " VALUES (?, ?, ?, ?, ?, ?)",
               source, rules.figures.zerosPrinted, rules.yearBasis, rules.correctAsAt, QDateTime::currentDateTimeUtc(),
               QStringLiteral(FOILIO_VERSION))
        .run();
    const qint64 reading = lastAdded(database);
    storeMarks(database, reading, rules.figures);
    storeInOrder(database, "INSERT INTO reading_caveats (reading_id, position, text) VALUES (?, ?, ?)", reading,
                 rules.caveats);
    storeInOrder(database, "INSERT INTO reading_sheets (reading_id, position, name) VALUES (?, ?, ?)", reading,
                 draft.tables);
    QStringList mappings;
    for (const Mapping &mapping : draft.mappings)
        mappings.append(QString::fromUtf8(mapping.toJson()));
    storeInOrder(database, "INSERT INTO recipes (reading_id, position, mapping) VALUES (?, ?, ?)", reading, mappings);
    return reading;
}
