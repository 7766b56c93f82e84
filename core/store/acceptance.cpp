// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/acceptance.h"

#include "core/domain/error.h"
#include "core/domain/sha256.h"
#include "core/store/count_row.h"
#include "core/store/database.h"
#include "core/store/words.h"
#include <QFile>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype PieceBytes = 1 << 18; // SQLite makes a copy of each: it should stay in the processor's cache

class Pieces {
public:
    Pieces(Database &database, qint64 source)
        : m_add(database.query("INSERT INTO source_pieces (source_id, position, bytes) VALUES (?, ?, ?)")),
          m_source(source)
    {
    }
    void add(QByteArrayView bytes)
    {
        m_add.bindAll(m_source, m_position++);
        m_add.bindUncopied(2, bytes);
        m_add.run();
    }

private:
    SqlStatement m_add;
    qint64 m_source;
    qint64 m_position = 0;
};

void storeHeld(Pieces &pieces, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size(); at += PieceBytes)
        pieces.add(QByteArrayView(bytes).sliced(at, std::min(PieceBytes, bytes.size() - at)));
}

/// The figures were read from these bytes a moment ago: that they are still the same is seen by their hash.
void storeFromDisk(Pieces &pieces, QFile &file, const SourceFile &source)
{
    Sha256 hash;
    QByteArray buffer(PieceBytes, Qt::Uninitialized);
    qint64 read = 0;
    while ((read = file.read(buffer.data(), buffer.size())) > 0) {
        const QByteArrayView piece = QByteArrayView(buffer).first(read);
        hash.add(piece);
        pieces.add(piece);
    }
    if (read < 0)
        throw Error(u"%1 could not be read whole: %2."_s.arg(source.path, file.errorString()));
    if (hash.result() != source.sha256)
        throw Error(u"%1 was changed while it was imported, and nothing was kept. Import it again when nothing writes "
                    "to it any more."_s.arg(source.path));
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
    const bool isOnDisk = !source.path.isEmpty();
    QFile file(source.path);
    if (isOnDisk && !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw Error(u"%1 cannot be opened any more: %2."_s.arg(source.path, file.errorString()));
    database
        .query("INSERT INTO sources (name, format, size, sha256, stored_at) VALUES (?, ?, ?, ?, ?)", source.name,
               source.format, isOnDisk ? file.size() : source.bytes.size(), source.sha256,
               QDateTime::currentDateTimeUtc())
        .run();
    const qint64 id = lastAdded(database);
    Pieces pieces(database, id);
    if (isOnDisk)
        storeFromDisk(pieces, file, source);
    else
        storeHeld(pieces, source.bytes);
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
