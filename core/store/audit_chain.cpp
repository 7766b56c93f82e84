// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_chain.h"

#include "core/store/database.h"
#include "core/store/state_hash.h"
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {
constexpr int HashBytes = 32;

/// SHA-256 of the hash before and of each field with its length before it, so that no two rows look alike.
class LinkHash {
public:
    explicit LinkHash(const QByteArray &previous) { m_hash.addData(previous); }
    LinkHash &operator<<(const QByteArray &field)
    {
        const quint64 length = qToLittleEndian(quint64(field.size()));
        m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), qsizetype(sizeof length)));
        m_hash.addData(field);
        return *this;
    }
    LinkHash &operator<<(const QString &field) { return *this << field.toUtf8(); }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

struct JournalRow {
    qint64 sequence = 0;
    QString at;
    QString actor;
    QString action;
    QString title;
    QString step; ///< as a number, empty for none
    QString program;
    QByteArray state;
    QByteArray digest;
};

QByteArray hashOf(const JournalRow &row, const QByteArray &previous)
{
    LinkHash hash(previous);
    hash << QString::number(row.sequence) << row.at << row.actor << row.action << row.title << row.step << row.program
         << row.state << row.digest;
    return hash.result();
}

QByteArray payloadDigest(const QByteArray &salt, const QByteArray &changeset)
{
    return QCryptographicHash::hash(salt + changeset, QCryptographicHash::Sha256);
}

QByteArray freshSalt()
{
    QByteArray salt(16, '\0');
    for (char &byte : salt)
        byte = char(QRandomGenerator::system()->bounded(256));
    return salt;
}

QStringList brokenPayload(Database &database, const JournalRow &row)
{
    auto payload = database.query("SELECT salt, changeset FROM journal_payloads WHERE sequence = ?", row.sequence);
    if (!payload.step() || payloadDigest(payload.bytes(0), payload.bytes(1)) == row.digest)
        return {};
    return {u"History, entry %1 (“%2”): the stored change is not the one that was made."_s.arg(row.sequence)
                .arg(row.title)};
}

struct StoredHashes {
    QByteArray previous;
    QByteArray own;
};

/// What is wrong with a row of the journal, whose number and hash of the row before should be these.
QStringList brokenLink(const JournalRow &row, qint64 expected, const QByteArray &previous, const StoredHashes &stored)
{
    const QString entry = u"History, entry %1 (“%2”): "_s.arg(row.sequence).arg(row.title);
    QStringList findings;
    if (row.sequence == expected + 1)
        findings.append(entry + u"the entry before it is missing."_s);
    else if (row.sequence != expected)
        findings.append(entry + u"the %1 entries before it are missing."_s.arg(row.sequence - expected));
    else if (stored.previous != previous)
        findings.append(entry + u"it does not follow the entry before it."_s);
    if (stored.own != hashOf(row, stored.previous))
        findings.append(entry + u"it was changed."_s);
    return findings;
}
} // namespace

QByteArray headHash(Database &database)
{
    auto row = database.query("SELECT hash FROM journal ORDER BY sequence DESC LIMIT 1");
    return row.step() ? row.bytes(0) : QByteArray();
}

qint64 appendLink(Database &database, const JournalLink &link)
{
    const QByteArray salt = freshSalt();
    const QByteArray head = headHash(database);
    const QByteArray previous = head.isEmpty() ? QByteArray(HashBytes, '\0') : head;
    const JournalRow row{database.number("SELECT coalesce(max(sequence), 0) + 1 FROM journal"),
                         QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                         link.actor,
                         link.action,
                         link.title,
                         link.step ? QString::number(*link.step) : QString(),
                         QStringLiteral(FOILIO_VERSION),
                         stateHash(database),
                         payloadDigest(salt, link.changeset)};
    database
        .query("INSERT INTO journal (sequence, at, actor, action, title, step, program, state, payload_digest,"
               " previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               row.sequence, row.at, row.actor, row.action, row.title, link.step, row.program, row.state, row.digest,
               previous, hashOf(row, previous))
        .run();
    if (!link.changeset.isEmpty()) {
        database
            .query("INSERT INTO journal_payloads (sequence, salt, changeset) VALUES (?, ?, ?)", row.sequence, salt,
                   link.changeset)
            .run();
    }
    return row.sequence;
}

QStringList brokenLinks(Database &database)
{
    QStringList findings;
    JournalRow before;
    QByteArray previous(HashBytes, '\0');
    auto rows = database.query("SELECT sequence, at, actor, action, title, coalesce(step, ''), program, state,"
                               " payload_digest, previous_hash, hash FROM journal ORDER BY sequence");
    while (rows.step()) {
        JournalRow row{rows.number(0), rows.text(1), rows.text(2),  rows.text(3), rows.text(4),
                       rows.text(5),   rows.text(6), rows.bytes(7), rows.bytes(8)};
        findings += brokenLink(row, before.sequence + 1, previous, {rows.bytes(9), rows.bytes(10)});
        findings += brokenPayload(database, row);
        previous = rows.bytes(10);
        before = std::move(row);
    }
    if (before.sequence == 0)
        findings.append(u"History: all entries are missing."_s);
    else if (before.state != stateHash(database))
        findings.append(
            u"The tables are not as the last entry of the history (%1, “%2”) left them."_s.arg(before.sequence)
                .arg(before.title));
    return findings;
}

QString removedPayloads(Database &database)
{
    auto row = database.query("SELECT count(*), min(sequence), max(sequence) FROM journal WHERE action = 'edit'"
                              " AND sequence NOT IN (SELECT sequence FROM journal_payloads)");
    row.step();
    const qint64 count = row.number(0);
    if (count == 0)
        return {};
    const QString which =
        count == 1 ? u"entry %1"_s.arg(row.number(1))
                   : u"%1 entries, the first %2, the last %3"_s.arg(count).arg(row.number(1)).arg(row.number(2));
    return u"History: the stored change was removed of %1. What was done is still named and chained; it cannot be undone any more. This is no damage."_s
        .arg(which);
}
