// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_chain.h"

#include "core/store/database.h"
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
    QByteArray digest;
};

QByteArray hashOf(const JournalRow &row, const QByteArray &previous)
{
    LinkHash hash(previous);
    hash << QString::number(row.sequence) << row.at << row.actor << row.action << row.title << row.step << row.program
         << row.digest;
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

QString brokenPayload(Database &database, const JournalRow &row)
{
    auto payload = database.query("SELECT salt, changeset FROM journal_payloads WHERE sequence = ?", row.sequence);
    if (!payload.step() || payloadDigest(payload.bytes(0), payload.bytes(1)) == row.digest)
        return {};
    return u"History, entry %1 (“%2”): the stored change is not the one that was made."_s.arg(row.sequence)
        .arg(row.title);
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
                         payloadDigest(salt, link.changeset)};
    database
        .query("INSERT INTO journal (sequence, at, actor, action, title, step, program, payload_digest, previous_hash,"
               " hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               row.sequence, row.at, row.actor, row.action, row.title, link.step, row.program, row.digest, previous,
               hashOf(row, previous))
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
    QByteArray previous(HashBytes, '\0');
    qint64 expected = 1;
    auto rows = database.query("SELECT sequence, at, actor, action, title, coalesce(step, ''), program, payload_digest,"
                               " previous_hash, hash FROM journal ORDER BY sequence");
    while (rows.step()) {
        const JournalRow row{rows.number(0), rows.text(1), rows.text(2), rows.text(3),
                             rows.text(4),   rows.text(5), rows.text(6), rows.bytes(7)};
        if (row.sequence != expected || rows.bytes(8) != previous || rows.bytes(9) != hashOf(row, previous))
            findings.append(
                u"History, entry %1 (“%2”): it was changed, or an entry before it is missing."_s.arg(row.sequence)
                    .arg(row.title));
        if (const QString broken = brokenPayload(database, row); !broken.isEmpty())
            findings.append(broken);
        previous = rows.bytes(9);
        expected = row.sequence + 1;
    }
    return findings;
}
