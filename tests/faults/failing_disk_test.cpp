// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_chain.h"
#include "core/store/database.h"
#include "core/store/journal.h"
#include "core/store/study_file.h"
#include "tests/core/store/store_support.h"
#include "tests/faults/failing_disk.h"
#include <QDir>

namespace {
using Fault = FailingDisk::Fault;

QByteArray readFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A study at `path` as in `bytes`, with nothing beside it.
void putBack(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path + "-journal");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray freshStudy(const StudyFolder &folder)
{
    folder.newStudy();
    return readFile(folder.path());
}

/// Edit number N names the study N and adds the Nth chart, with words that fill a few pages.
constexpr int Edits = 2;
void makeEdits(const QString &path, const char *pragma, int &acknowledged)
{
    Database database(path, Database::Mode::ReadWrite);
    database.execute(pragma);
    Journal journal(database);
    for (int i = 1; i <= Edits; ++i) {
        journal.record("Edit", "KD", [&] {
            database.query("UPDATE study SET title = ?", QString::number(i)).run();
            database
                .query("INSERT INTO saved_charts (chart, headline, alt_text, figures) VALUES ('flow', '', ?, '')",
                       QString(9000, QChar('a' + i)))
                .run();
        });
        acknowledged = i;
    }
}

struct Tally {
    int losses = 0;
    int damaged = 0; ///< refused, findings, or half an edit
    int lost = 0;    ///< edits that were acknowledged and are not there
};

void judge(const QString &path, int acknowledged, Tally &tally)
{
    ++tally.losses;
    try {
        const auto study = Study::open(path);
        const int edits = study->info().title.toInt();
        if (!study->verify().isEmpty() || edits != int(study->savedCharts().all().size()))
            ++tally.damaged;
        else if (edits < acknowledged)
            ++tally.lost;
    } catch (const Error &) {
        ++tally.damaged;
    }
}

/// Power fails at each operation in turn, with several fates of what was not synced, until none is reached any more.
Tally losePower(const char *pragma, unsigned fates)
{
    const StudyFolder folder;
    const QByteArray fresh = freshStudy(folder);
    Tally tally;
    for (unsigned fate = 0; fate < fates; ++fate) {
        for (int operation = 1, reached = 1; reached; ++operation) {
            putBack(folder.path(), fresh);
            FailingDisk disk;
            disk.arm(Fault::PowerLoss, operation);
            int acknowledged = 0;
            errorOf([&] { makeEdits(folder.path(), pragma, acknowledged); });
            reached = disk.wasReached() ? 1 : 0;
            disk.settle(fate * 1000 + unsigned(operation));
            judge(folder.path(), acknowledged, tally);
        }
    }
    return tally;
}
} // namespace

TEST_CASE("Power may fail at any moment of an edit: nothing is torn and nothing acknowledged is lost")
{
    const Tally tally = losePower("", 2);
    CHECK(tally.losses > 50);
    CHECK(tally.damaged == 0);
    CHECK(tally.lost == 0);
}

TEST_CASE("Negative control: without syncs the same power losses do damage a study")
{
    const Tally tally = losePower("PRAGMA synchronous = OFF", 2);
    CHECK(tally.losses > 30);
    CHECK(tally.damaged > tally.losses / 10);
}

TEST_CASE("A disk that fails or is full during an import leaves all of the return or nothing of it")
{
    const auto fault = GENERATE(Fault::ErrorOnce, Fault::ErrorForGood, Fault::Full);
    const StudyFolder folder;
    const QByteArray fresh = freshStudy(folder);
    int failed = 0;
    for (int operation = 1, reached = 1; reached; operation += 2) {
        putBack(folder.path(), fresh);
        std::string said = "no error";
        {
            FailingDisk disk;
            const auto study = folder.openStudy();
            disk.arm(fault, operation);
            said = errorOf([&] { accept(*study, smallDraft({Kent, Durham})); }).toStdString();
            reached = disk.wasReached() ? 1 : 0;
            disk.settle(0);
        }
        INFO(operation << ": " << said);
        const bool stored = said == "no error";
        failed += stored ? 0 : 1;
        const auto study = folder.openStudy();
        REQUIRE(study->returns().all().size() == (stored ? 2 : 0));
        REQUIRE(study->verify() == QStringList());
        REQUIRE_FALSE(study->isReadOnly());
        if (!stored)
            REQUIRE(said.find(fault == Fault::Full ? "The disk is full" : "does not answer as it should") !=
                    std::string::npos);
    }
    CHECK(failed > 5);
}

TEST_CASE("A study can be edited on after the disk was full for a moment")
{
    const StudyFolder folder;
    folder.newStudy();
    FailingDisk disk;
    const auto study = folder.openStudy();
    disk.arm(Fault::Full, 1);
    CHECK(errorOf([&] { accept(*study, smallDraft({Kent})); }).contains("The disk is full"));
    disk.settle(0);
    accept(*study, smallDraft({Kent}));
    CHECK(study->returns().all().size() == 1);
    CHECK(study->verify() == QStringList());
}

TEST_CASE("On a full disk a study can still be read")
{
    const StudyFolder folder;
    folder.newStudy();
    changeFromOutside(folder.path(), "DELETE FROM file_checks"); // so that opening wants to note its check
    FailingDisk disk;
    disk.arm(Fault::Full, 1);
    const auto study = folder.openStudy();
    CHECK(study->isReadOnly());
    CHECK(study->readOnlyReason().contains("The disk is full"));
    CHECK(study->info().title == "Intimate images");
}

TEST_CASE("A disk that is full while a study is made leaves no file")
{
    const StudyFolder folder;
    FailingDisk disk;
    const int operation = GENERATE(1, 2, 5, 20, 60);
    disk.arm(Fault::Full, operation);
    CHECK(errorOf([&] { folder.newStudy(); }).contains("The disk is full"));
    CHECK(QDir(QFileInfo(folder.path()).path()).isEmpty());
}

TEST_CASE("Power may fail at any moment of a migration: the study is of the old version or of the new one")
{
    const StudyFolder folder;
    accept(*folder.newStudy(), smallDraft({Kent}));
    const QByteArray fresh = readFile(folder.path());
    Migrations migrations = shippedMigrations();
    const int shipped = migrations.back().version;
    migrations.push_back({shipped + 1, "ALTER TABLE study ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue';"});
    int old = 0;
    for (int operation = 1, reached = 1; reached; operation += 9) {
        putBack(folder.path(), fresh);
        const QString backup = folder.path(QStringLiteral("a.version-%1.foilio").arg(shipped));
        QFile::remove(backup);
        QFile::remove(backup + "-journal");
        FailingDisk disk;
        disk.arm(Fault::PowerLoss, operation);
        errorOf([&] { openStudyFile(folder.path(), Database::Mode::ReadWrite, migrations); });
        reached = disk.wasReached() ? 1 : 0;
        disk.settle(unsigned(operation));
        {
            Database database(folder.path(), Database::Mode::ReadWrite); // rolls back
            const qint64 version = database.number("PRAGMA user_version");
            INFO(operation);
            REQUIRE((version == shipped || version == shipped + 1));
            REQUIRE(brokenLinks(database) == QStringList());
            REQUIRE(database.number("SELECT count(*) FROM figures_long") == 5);
            old += version == shipped ? 1 : 0;
        }
        openStudyFile(folder.path(), Database::Mode::ReadWrite, migrations);
        REQUIRE(rowsFromOutside(folder.path(), "PRAGMA user_version") == QStringList{QString::number(shipped + 1)});
    }
    CHECK(old > 5);
}
