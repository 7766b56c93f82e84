// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_check_mark.h"

#include "core/store/database.h"
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QSysInfo>

namespace {
constexpr qint64 WeekOfSeconds = 7 * 24 * 3600;
constexpr qsizetype SaltBytes = 16;

QByteArray machineDigest(const QByteArray &salt)
{
    return QCryptographicHash::hash(salt + QSysInfo::machineUniqueId(), QCryptographicHash::Sha256);
}
} // namespace

bool isCheckFresh(Database &database)
{
    auto row = database.query("SELECT checked_at, salt, machine FROM file_checks");
    if (!row.step() || machineDigest(row.bytes(1)) != row.bytes(2))
        return false;
    const qint64 age = row.moment(0).secsTo(QDateTime::currentDateTimeUtc());
    return age >= 0 && age < WeekOfSeconds; // a clock set back counts as too long ago
}

void noteCheck(Database &database)
{
    QByteArray salt(SaltBytes, '\0');
    for (char &byte : salt)
        byte = char(QRandomGenerator::system()->bounded(256));
    database
        .query("INSERT INTO file_checks (id, checked_at, salt, machine) VALUES (1, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
               " SET checked_at = excluded.checked_at, salt = excluded.salt, machine = excluded.machine",
               QDateTime::currentDateTimeUtc(), salt, machineDigest(salt))
        .run();
}
