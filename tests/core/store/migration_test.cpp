// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migration.h"

#include "core/store/audit_chain.h"
#include "core/store/study_checks.h"
#include "core/store/study_file.h"
#include "core/store/study_seed.h"
#include "tests/core/store/store_support.h"

// Steps after those shipped are made up here, so that the way to them is tested before it is needed.
namespace {
int shipped()
{
    return shippedMigrations().back().version;
}

/// The shipped steps and so many made up.
Migrations beyond(int steps, const QByteArray &second = {})
{
    Migrations migrations = shippedMigrations();
    migrations.push_back({shipped() + 1, second.isEmpty()
                                             ? "ALTER TABLE study ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue';"
                                             : second});
    migrations.push_back({shipped() + 2, "CREATE TABLE letters (id INTEGER PRIMARY KEY, colour TEXT) STRICT;"
                                         "INSERT INTO letters (colour) SELECT colour FROM study;"});
    migrations.resize(shippedMigrations().size() + std::size_t(steps));
    return migrations;
}

void makeShippedVersion(const StudyFolder &folder)
{
    const auto study = folder.newStudy();
    accept(*study, smallDraft({Kent, Durham}));
}

StudyFile open(const StudyFolder &folder, const Migrations &migrations)
{
    return openStudyFile(folder.path(), Database::Mode::ReadWrite, migrations);
}

int version(const QString &path)
{
    return rowsFromOutside(path, "PRAGMA user_version").value(0).toInt();
}

QString becameWords(int from, int to)
{
    return QStringLiteral("Version %1 of the study file became version %2").arg(from).arg(to);
}

QString backupName(const QString &more = {})
{
    return QStringLiteral("a.version-%1%2.foilio").arg(shipped()).arg(more);
}
} // namespace

TEST_CASE("An older study becomes one of the newest version, step by step")
{
    const StudyFolder folder;
    makeShippedVersion(folder);
    const QStringList figures = rowsFromOutside(folder.path(), "SELECT * FROM figures_long");
    {
        const StudyFile file = open(folder, beyond(2));
        CHECK(file.readOnlyReason.isEmpty());
        CHECK(integrityFindings(*file.database) == QStringList());
        CHECK(schemaFindings(*file.database, beyond(2)) == QStringList());
        CHECK(brokenLinks(*file.database) == QStringList());
        CHECK(countFindings(*file.database) == QStringList());
    }
    CHECK(version(folder.path()) == shipped() + 2);
    CHECK(rowsFromOutside(folder.path(), "SELECT colour FROM letters") == QStringList{"blue"});
    CHECK(rowsFromOutside(folder.path(), "SELECT * FROM figures_long") == figures);
    CHECK(rowsFromOutside(folder.path(), "SELECT action, title FROM journal ORDER BY sequence DESC LIMIT 1") ==
          QStringList{"migrate|" + becameWords(shipped(), shipped() + 2)});
}

TEST_CASE("Only the steps above the version of a study are run")
{
    const StudyFolder folder;
    makeShippedVersion(folder);
    open(folder, beyond(1));
    changeFromOutside(folder.path(), "DELETE FROM file_checks");
    open(folder, beyond(2));
    open(folder, beyond(2));
    CHECK(version(folder.path()) == shipped() + 2);
    CHECK(rowsFromOutside(folder.path(), "SELECT count(*) FROM letters") == QStringList{"1"});
    CHECK(rowsFromOutside(folder.path(), "SELECT title FROM journal WHERE action = 'migrate'") ==
          QStringList{becameWords(shipped(), shipped() + 1), becameWords(shipped() + 1, shipped() + 2)});
    CHECK(errorOf([&] { open(folder, beyond(1)); }).contains("newer Foilio"));
}

TEST_CASE("Before a migration the study is copied beside it, as it was")
{
    const StudyFolder folder;
    makeShippedVersion(folder);
    const QString backup = folder.path(backupName());
    SECTION("first") {}
    SECTION("where there is one of that name already")
    {
        QFile other(backup);
        REQUIRE(other.open(QIODevice::WriteOnly));
        other.write("another backup");
        other.close();
    }
    const bool taken = QFile::exists(backup);
    open(folder, beyond(1));
    if (taken)
        CHECK(QFileInfo(backup).size() == 14);
    const auto study = folder.openStudy(backupName(taken ? "-2" : ""));
    CHECK(study->returns().all().size() == 2);
    CHECK(study->verify() == QStringList());
    CHECK(study->journal().undoTitle() == "Import reply.csv");
}

TEST_CASE("Undo stops at a migration")
{
    const StudyFolder folder;
    makeShippedVersion(folder);
    const StudyFile file = open(folder, beyond(1));
    Journal journal(*file.database);
    CHECK(journal.undoTitle() == std::nullopt);
    CHECK(errorOf([&] { journal.undo("KD"); }).contains("nothing to undo"));
    journal.record("Edit", "KD", [&] { file.database->execute("UPDATE study SET colour = 'red'"); });
    CHECK(journal.undoTitle() == "Edit");
    journal.undo("KD");
    CHECK(journal.undoTitle() == std::nullopt);
    CHECK(brokenLinks(*file.database) == QStringList());
}

TEST_CASE("A migration that fails leaves the study as it was")
{
    const StudyFolder folder;
    makeShippedVersion(folder);
    QString said;
    SECTION("a step that is no SQL")
    {
        said = errorOf([&] { open(folder, beyond(2, "ALTER TABLE study ADD COLUMN colour TEXT; NONSENSE;")); });
        CHECK(said.contains("syntax error"));
    }
    SECTION("a step that loses a count")
    {
        said =
            errorOf([&] { open(folder, beyond(1, "DROP TRIGGER counts_are_kept; DELETE FROM counts WHERE id = 1;")); });
        CHECK(said.contains("left as it is: Table counts: 1 rows of the returns are missing."));
    }
    SECTION("a step that changes a count")
    {
        said = errorOf([&] {
            open(folder, beyond(1, "DROP TRIGGER counts_stay; UPDATE counts SET low = 1, high = 1 WHERE id = 1;"));
        });
        CHECK(said.contains("The counts would have changed"));
    }
    SECTION("a step that leaves a reference to nothing")
    {
        said = errorOf([&] { open(folder, beyond(1, "DELETE FROM forces WHERE code = 'E23000032';")); });
        CHECK(said.contains("Table contents, row 1"));
    }
    INFO(said.toStdString());
    CHECK(version(folder.path()) == shipped());
    const auto study = folder.openStudy();
    CHECK_FALSE(study->isReadOnly());
    CHECK(study->returns().all().size() == 2);
    CHECK(study->verify() == QStringList());
}

TEST_CASE("An older study that is opened for reading is not changed; the message says what to do")
{
    const StudyFolder folder;
    makeShippedVersion(folder);
    const QByteArray before = fileHash(folder.path());
    CHECK(errorOf([&] {
              openStudyFile(folder.path(), Database::Mode::ReadOnly, beyond(1));
          }).contains("Open it once where it can be written"));
    CHECK(fileHash(folder.path()) == before);
    CHECK_FALSE(QFile::exists(folder.path(backupName())));
}

TEST_CASE("A backup is a whole study, and is not written over a file")
{
    const StudyFolder folder;
    makeShippedVersion(folder);
    Database database(folder.path(), Database::Mode::ReadOnly);
    backUp(database, folder.path("copy.foilio"));
    CHECK(folder.openStudy("copy.foilio")->verify() == QStringList());
    const QByteArray before = fileHash(folder.path("copy.foilio"));
    CHECK(errorOf([&] { backUp(database, folder.path("copy.foilio")); }).contains("cannot be written"));
    CHECK(fileHash(folder.path("copy.foilio")) == before);
    CHECK(errorOf([&] { backUp(database, folder.path("none/copy.foilio")); }).contains("cannot be written"));
}

TEST_CASE("A backup of a damaged study is not kept")
{
    const StudyFolder folder;
    makeShippedVersion(folder);
    changeFromOutside(folder.path(), "DROP TRIGGER counts_are_kept; DELETE FROM counts WHERE id = 1");
    Database database(folder.path(), Database::Mode::ReadOnly);
    CHECK(errorOf([&] { backUp(database, folder.path("copy.foilio")); }).contains("Table counts"));
    CHECK_FALSE(QFile::exists(folder.path("copy.foilio")));
}

TEST_CASE("A study of version 1 gets the tables of requests and keeps its answers")
{
    const StudyFolder folder;
    const Migrations first{shippedMigrations().front()};
    createStudyFile(folder.path(), first, [](Database &database) {
        // Before the rest, since the history begins with the state the seed leaves.
        database.execute("PRAGMA defer_foreign_keys = ON;"
                         "INSERT INTO answers VALUES"
                         " (3, 1, NULL, 'refused', 's12(1)', '2022-07-01', '2022-07-29', 'A 1', '');"
                         "INSERT INTO responses VALUES (1, '2022-07-29', 'A 1', '')");
        NewStudy what;
        what.info.title = "Old";
        what.from = QDate(2019, 1, 1);
        what.to = QDate(2022, 7, 31);
        seedStudy(database, what);
    });
    REQUIRE(version(folder.path()) == 1);
    {
        const auto study = folder.openStudy();
        CHECK_FALSE(study->isReadOnly());
        CHECK(study->verify() == QStringList());
    }
    CHECK(version(folder.path()) == shipped());
    CHECK(QFile::exists(folder.path("a.version-1.foilio")));
    CHECK(rowsFromOutside(folder.path(), "SELECT status, exemption, reference, goodwill FROM answers") ==
          QStringList{"refused|s12(1)|A 1|0"});
    CHECK(rowsFromOutside(folder.path(), "SELECT received_on, kind FROM responses") == QStringList{"2022-07-29|reply"});
    const auto study = folder.openStudy();
    study->edit("Note", [&] { study->requests().note(Kent, {RequestEvent::Kind::Chased, QDate(2022, 8, 3), {}, {}}); });
    study->journal().undo("KD");
    CHECK(study->requests().all().empty());
    CHECK(study->verify() == QStringList());
}
