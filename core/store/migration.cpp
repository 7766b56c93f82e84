// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migration.h"

#include "core/domain/error.h"
#include "core/store/audit_chain.h"
#include "core/store/changeset.h"
#include "core/store/database.h"
#include "core/store/sqlite.h"
#include "core/store/study_checks.h"
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace {
void copyPages(Database &from, Database &to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup)
        to.fail(u"write"_s);
    const int copied = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (copied != SQLITE_DONE || finished != SQLITE_OK)
        to.fail(u"write"_s);
}

QString backupName(const QString &path, qint64 version)
{
    const QFileInfo file(path);
    const QString base = u"%1/%2.version-%3"_s.arg(file.path(), file.completeBaseName()).arg(version);
    QString name = base + u".foilio"_s;
    for (int n = 2; QFileInfo::exists(name); ++n)
        name = u"%1-%2.foilio"_s.arg(base).arg(n);
    return name;
}

/// What no migration may change: how many counts there are and what they add up to.
QString countsDigest(Database &database)
{
    auto row = database.query("SELECT count(*), total(low), total(high) FROM counts");
    row.step();
    return u"%1 counts, %2 to %3"_s.arg(row.text(0), row.text(1), row.text(2));
}

void refuseFindings(const QStringList &findings, const QString &path)
{
    if (!findings.isEmpty())
        throw Error(u"The study “%1” could not be brought to the new version and was left as it is: %2"_s.arg(
            path, findings.join(u' ')));
}
void migrateInPlace(Database &database, const Migrations &migrations)
{
    const qint64 from = database.number("PRAGMA user_version");
    Transaction transaction(database);
    database.execute("PRAGMA defer_foreign_keys = ON");
    const QString before = countsDigest(database);
    applyMigrations(database, migrations);
    completeRows(database);
    const int to = migrations.back().version;
    appendLink(
        database,
        {u"migrate"_s, u"Version %1 of the study file became version %2"_s.arg(from).arg(to), {}, std::nullopt, {}});
    refuseFindings(integrityFindings(database) + schemaFindings(database, migrations), database.path());
    if (countsDigest(database) != before)
        refuseFindings({u"The counts would have changed."_s}, database.path());
    transaction.commit();
}
} // namespace

void backUp(Database &database, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        throw Error(
            u"The backup “%1” cannot be written: %2. Make room there and try again."_s.arg(path, file.errorString()));
    file.close();
    auto removeOnError = qScopeGuard([&] { QFile::remove(path); });
    {
        Database copy(path, Database::Mode::ReadWrite);
        copyPages(database, copy);
    }
    Database copy(path, Database::Mode::ReadOnly);
    refuseFindings(integrityFindings(copy), path);
    removeOnError.dismiss();
}

void migrate(Database &database, const Migrations &migrations)
{
    backUp(database, backupName(database.path(), database.number("PRAGMA user_version")));
    database.withoutTimeLimit([&] { migrateInPlace(database, migrations); });
}
