// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/review_repository.h"

#include "core/domain/error.h"
#include "core/store/database.h"
#include "core/store/words.h"

using namespace Qt::StringLiterals;

namespace {
using Settled = ValueReading::Settled;

QString settledName(Settled settled)
{
    switch (settled) {
    case Settled::Kept:
        return u"kept"_s;
    case Settled::Corrected:
        return u"corrected"_s;
    case Settled::Open:
        break;
    }
    return {};
}

Settled settledFrom(const QString &name)
{
    if (name == "kept"_L1)
        return Settled::Kept;
    return name == "corrected"_L1 ? Settled::Corrected : Settled::Open;
}

void storeReading(Database &database, const ValueReading &reading)
{
    // What says the same again is passed over, so that a reason given meanwhile stays.
    database
        .query(R"(
        INSERT INTO review_values (value, reader, force_id, mark, ours, theirs, agrees, note, read_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (value, reader) DO UPDATE SET
            mark = excluded.mark, ours = excluded.ours, theirs = excluded.theirs, agrees = excluded.agrees,
            note = excluded.note, read_at = excluded.read_at, settled = '', reason = '', settled_by = '',
            settled_at = NULL
        WHERE (mark, theirs, agrees, note) <> (excluded.mark, excluded.theirs, excluded.agrees, excluded.note))",
               reading.value, reading.reader, forceNumber(database, reading.force), reading.mark, reading.ours,
               reading.theirs, reading.agrees, reading.note, reading.readAt)
        .run();
}

void requireDisagreement(Database &database, const QString &value, const QString &reader)
{
    auto known =
        database.query("SELECT 1 FROM review_values WHERE value = ? AND reader = ? AND agrees = 0", value, reader);
    if (!known.step())
        throw Error(u"%1 does not disagree with the value %2."_s.arg(reader, value));
}
} // namespace

std::vector<ValueReading> ReviewRepository::readings() const
{
    std::vector<ValueReading> readings;
    auto rows = m_database.query(R"(
        SELECT value, mark, code, reader, ours, theirs, agrees, note, read_at, settled, reason, settled_by, settled_at
        FROM review_values JOIN forces ON forces.id = force_id ORDER BY forces.name, value, reader)");
    while (rows.step())
        readings.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5),
                            rows.number(6) != 0, rows.text(7), rows.moment(8), settledFrom(rows.text(9)), rows.text(10),
                            rows.text(11), rows.moment(12)});
    return readings;
}

std::vector<ReviewMerge> ReviewRepository::merges() const
{
    std::vector<ReviewMerge> merges;
    auto rows = m_database.query("SELECT sha256, file, reader, merged_at, agreed, disagreed, blank, unknown"
                                 " FROM reviews ORDER BY merged_at, sha256");
    while (rows.step())
        merges.push_back({rows.bytes(0), rows.text(1), rows.text(2), rows.moment(3), int(rows.number(4)),
                          int(rows.number(5)), int(rows.number(6)), int(rows.number(7))});
    return merges;
}

std::vector<SignOff> ReviewRepository::signOffs() const
{
    std::vector<SignOff> signOffs;
    auto rows = m_database.query("SELECT code, signed_by, signed_at, figures, note FROM review_signoffs"
                                 " JOIN forces ON forces.id = force_id ORDER BY forces.name");
    while (rows.step())
        signOffs.push_back({rows.text(0), rows.text(1), rows.moment(2), rows.text(3), rows.text(4)});
    return signOffs;
}

void ReviewRepository::merge(const ReviewMerge &file, const std::vector<ValueReading> &readings)
{
    Q_ASSERT(m_database.inTransaction());
    if (file.reader.trimmed().isEmpty())
        throw Error(u"Say who read the values: a review counts by the name under it."_s);
    m_database
        .query("INSERT OR IGNORE INTO reviews (sha256, file, reader, merged_at, merged_by, agreed, disagreed, blank,"
               " unknown) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
               file.sha256, file.file, file.reader, QDateTime::currentDateTimeUtc(), m_actor, file.agreed,
               file.disagreed, file.blank, file.unknown)
        .run();
    for (const ValueReading &reading : readings)
        storeReading(m_database, reading);
}

void ReviewRepository::settle(const QString &value, const QString &reader, Settled how, const QString &reason)
{
    Q_ASSERT(m_database.inTransaction() && how != Settled::Open);
    requireDisagreement(m_database, value, reader);
    if (reason.trimmed().isEmpty())
        throw Error(u"A disagreement is settled by a reason: say why the figure is right as it now stands."_s);
    m_database
        .query("UPDATE review_values SET settled = ?, reason = ?, settled_by = ?, settled_at = ?"
               " WHERE value = ? AND reader = ?",
               settledName(how), reason.trimmed(), m_actor, QDateTime::currentDateTimeUtc(), value, reader)
        .run();
}

void ReviewRepository::reopen(const QString &value, const QString &reader)
{
    Q_ASSERT(m_database.inTransaction());
    requireDisagreement(m_database, value, reader);
    m_database
        .query("UPDATE review_values SET settled = '', reason = '', settled_by = '', settled_at = NULL"
               " WHERE value = ? AND reader = ?",
               value, reader)
        .run();
}

void ReviewRepository::sign(const SignOff &signOff)
{
    Q_ASSERT(m_database.inTransaction());
    if (signOff.by.trimmed().isEmpty())
        throw Error(u"A sign-off needs the name of who signs."_s);
    m_database
        .query(R"(
        INSERT INTO review_signoffs (force_id, signed_by, signed_at, figures, note) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (force_id) DO UPDATE SET signed_by = excluded.signed_by, signed_at = excluded.signed_at,
            figures = excluded.figures, note = excluded.note)",
               forceNumber(m_database, signOff.force), signOff.by, QDateTime::currentDateTimeUtc(), signOff.figures,
               signOff.note)
        .run();
}

void ReviewRepository::withdrawSignature(const QString &forceCode)
{
    Q_ASSERT(m_database.inTransaction());
    m_database.query("DELETE FROM review_signoffs WHERE force_id = ?", forceNumber(m_database, forceCode)).run();
}
