// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/study_file.h"

#include "core/domain/error.h"
#include "core/store/audit_chain.h"
#include "core/store/file_check_mark.h"
#include "core/store/file_header.h"
#include "core/store/migration.h"
#include "core/store/study_checks.h"
#include <QFileInfo>
#include <QScopeGuard>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace {
constexpr int LockMilliseconds = 200;

std::unique_ptr<QLockFile> lockOf(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
    lock->setStaleLockTime(0); // only a holder that is gone loses it, however long it works
    return lock;
}

QString whoHolds(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!lock.getLockInfo(&process, &host, &program))
        return u"It is open in another program. Close it there to make changes."_s;
    const QString holder = u"It is open in %1 (process %2 on %3). Close it there to make changes."_s
                               .arg(program.isEmpty() ? u"another program"_s : program)
                               .arg(process)
                               .arg(host);
    // Here a holder that is gone is seen to be gone; of another machine nobody can tell.
    return host == QSysInfo::machineHostName()
               ? holder
               : holder + u" If it is not running there any more, remove “%1”."_s.arg(lock.fileName());
}

QString whyNotLocked(const QLockFile &lock)
{
    if (lock.error() == QLockFile::LockFailedError)
        return whoHolds(lock);
    return u"The folder it lies in cannot be written. Copy the study to another folder to make changes."_s;
}

/// Rolls back the transaction that a crash cut off, so that the file can be looked at.
void rollBack(const QString &path)
{
    Database database(path, Database::Mode::ReadWrite);
    database.number("SELECT count(*) FROM sqlite_schema");
}

QString refuseText(const QStringList &findings, const QString &path)
{
    return u"The study “%1” is damaged and was left as it is. Open a backup instead. Found: %2"_s.arg(
        path, findings.join(u' '));
}

void refuseDamage(const QStringList &findings, const QString &path)
{
    if (!findings.isEmpty())
        throw Error(refuseText(findings, path));
}

Migrations upTo(const Migrations &migrations, qint64 version)
{
    Migrations known = migrations;
    std::erase_if(known, [&](const Migration &migration) { return migration.version > version; });
    return known;
}

/// Reason to let nobody write: what stands in the file beside the tables of this program, or a changed history.
QString tamperReason(Database &database, const Migrations &migrations)
{
    const SchemaDifference difference = compareSchema(database, migrations);
    if (!difference.missing.isEmpty())
        refuseDamage({u"%1 missing."_s.arg(difference.missing.join(u", "_s))}, database.path());
    if (!difference.foreign.isEmpty())
        return u"It holds what this program did not make (%1), so it is shown for inspection only."_s.arg(
            difference.foreign.join(u", "_s));
    if (!brokenLinks(database).isEmpty())
        return u"Its history was changed by another program, so it is shown for inspection only. “foilio-cli verify” "
               "says where."_s;
    return {};
}

void reopenForReading(StudyFile &file, const QString &path, const QString &reason)
{
    file.database.reset();
    file.lock.reset();
    file.database = std::make_unique<Database>(path, Database::Mode::ReadOnly);
    file.readOnlyReason = reason;
}

/// A full disk must not keep anybody from reading.
void noteChecked(StudyFile &file, const QString &path)
{
    try {
        noteCheck(*file.database);
    } catch (const Error &error) {
        reopenForReading(file, path, error.message());
    }
}

/// What only a file that may be written needs: no write-ahead log that another program left on, and no growth past the
/// size that is opened again.
void prepareForWriting(Database &database)
{
    database.execute("PRAGMA journal_mode = DELETE");
    const QByteArray pages = QByteArray::number(MaxStudyBytes / database.number("PRAGMA page_size"));
    database.execute(("PRAGMA max_page_count = " + pages).constData());
}

/// integrity_check and the hashes of the figures, where there is reason for them.
void checkThoroughly(StudyFile &file, const QString &path, bool unclean)
{
    Database &database = *file.database;
    if (!unclean && isCheckFresh(database))
        return;
    refuseDamage(integrityFindings(database), path);
    if (const QStringList changed = countFindings(database); !changed.isEmpty())
        reopenForReading(file, path, changed.join(u' ') + u" It is shown for inspection only."_s);
    else if (!database.isReadOnly())
        noteChecked(file, path);
}

void bringUpToDate(StudyFile &file, const QString &path, const Migrations &migrations)
{
    if (file.database->number("PRAGMA user_version") == migrations.back().version)
        return;
    if (file.database->isReadOnly())
        throw Error(u"The study “%1” is of an older version. Open it once where it can be written: it is then brought "
                    "to the new one, with a backup beside it."_s.arg(path));
    migrate(*file.database, migrations);
}

/// Takes the lock for writing. Says whether the last holder went away without closing.
bool takeLock(StudyFile &file, const QString &path)
{
    const bool left = QFileInfo::exists(path + u".lock"_s);
    file.lock = lockOf(path);
    if (file.lock->tryLock(LockMilliseconds))
        return left;
    file.readOnlyReason = whyNotLocked(*file.lock);
    file.lock.reset();
    return false;
}
} // namespace

StudyFile openStudyFile(const QString &path, Database::Mode mode, const Migrations &migrations)
{
    const int newest = migrations.back().version;
    const QString real = checkHeader(path, newest);
    StudyFile file;
    const bool wantsLock = mode == Database::Mode::ReadWrite || hasJournal(real);
    bool unclean = wantsLock && takeLock(file, real);
    if (file.lock && hasJournal(real)) {
        rollBack(real);
        checkHeader(real, newest);
        unclean = true;
    }
    if (mode == Database::Mode::ReadOnly) {
        file.lock.reset();
        file.readOnlyReason = u"It was opened for reading only."_s;
    }
    file.database = std::make_unique<Database>(real, file.lock ? Database::Mode::ReadWrite : Database::Mode::ReadOnly);
    refuseDamage(quickFindings(*file.database), path);
    const auto known = upTo(migrations, file.database->number("PRAGMA user_version"));
    if (file.lock && file.database->isReadOnly())
        reopenForReading(file, real, u"The file is write-protected."_s);
    if (const QString reason = tamperReason(*file.database, known); !reason.isEmpty())
        reopenForReading(file, real, reason);
    if (file.lock)
        prepareForWriting(*file.database);
    bringUpToDate(file, real, migrations);
    checkThoroughly(file, real, unclean);
    return file;
}

StudyFile createStudyFile(const QString &path, const Migrations &migrations,
                          const std::function<void(Database &)> &fill)
{
    QFile made(path);
    if (QFileInfo::exists(path))
        throw Error(u"There is a file “%1” already. Choose another name; it was left as it is."_s.arg(path));
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        throw Error(u"The study “%1” cannot be made: %2. Check that the folder is there and can be written."_s.arg(
            path, made.errorString()));
    made.close();
    auto removeOnError = qScopeGuard([&] { QFile::remove(path); });
    StudyFile file;
    const QString real = QFileInfo(path).canonicalFilePath();
    takeLock(file, real);
    if (!file.lock)
        throw Error(u"The study “%1” cannot be made. %2"_s.arg(path, file.readOnlyReason));
    file.database = std::make_unique<Database>(real, Database::Mode::ReadWrite);
    prepareForWriting(*file.database);
    Transaction transaction(*file.database);
    applyMigrations(*file.database, migrations);
    fill(*file.database);
    transaction.commit();
    removeOnError.dismiss();
    return file;
}
