// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_chain.h"

#include "core/store/database.h"
#include "tests/core/store/store_support.h"

namespace {
/// A study with the entries 1 "New study", 2 "A", 3 "B", 4 "C", closed.
void makeStudy(const StudyFolder &folder)
{
    const auto study = folder.newStudy();
    for (const QString title : {"A", "B", "C"}) {
        study->edit(title, [&] {
            StudyInfo info = study->info();
            info.title = title;
            study->setInfo(info);
        });
    }
}

/// The guard is taken away and put back as it was, as somebody who knows the file would do.
void changeJournal(const QString &path, const QByteArray &sql, const QByteArray &first = {})
{
    changeFromOutside(path, (first + "BEGIN; DROP TRIGGER journal_stays; DROP TRIGGER journal_is_kept;" + sql +
                             "; CREATE TRIGGER journal_stays BEFORE UPDATE ON journal\n"
                             "BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;"
                             "CREATE TRIGGER journal_is_kept BEFORE DELETE ON journal\n"
                             "BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END; COMMIT;")
                                .constData());
}

QStringList findings(const QString &path)
{
    Database database(path, Database::Mode::ReadOnly);
    return brokenLinks(database);
}
} // namespace

TEST_CASE("A history that nobody touched has no findings")
{
    const StudyFolder folder;
    makeStudy(folder);
    CHECK(findings(folder.path()) == QStringList());
    CHECK_FALSE(folder.openStudy()->isReadOnly());
}

TEST_CASE("The journal refuses to be changed or shortened")
{
    const StudyFolder folder;
    makeStudy(folder);
    Database database(folder.path(), Database::Mode::ReadWrite);
    CHECK(errorOf([&] {
              database.execute("UPDATE journal SET title = 'x' WHERE sequence = 2");
          }).contains("never changed"));
    CHECK(errorOf([&] { database.execute("DELETE FROM journal"); }).contains("never shortened"));
    CHECK(errorOf([&] {
              database.execute("REPLACE INTO journal SELECT * FROM journal WHERE sequence = 2");
          }).contains("never shortened"));
}

TEST_CASE("A changed entry is told by its number")
{
    const StudyFolder folder;
    makeStudy(folder);
    changeJournal(folder.path(), "UPDATE journal SET actor = 'Somebody else' WHERE sequence = 3");
    CHECK(findings(folder.path()) == QStringList{"History, entry 3 (“B”): it was changed."});
}

TEST_CASE("An entry that is missing is told from one that was changed")
{
    const StudyFolder folder;
    makeStudy(folder);
    changeJournal(folder.path(), "DELETE FROM journal_payloads WHERE sequence = 3; DELETE FROM journal WHERE"
                                 " sequence = 3");
    CHECK(findings(folder.path()) == QStringList{"History, entry 4 (“C”): the entry before it is missing."});
}

TEST_CASE("An entry of another study in place of one does not follow the entry before it, nor the next one it")
{
    const StudyFolder folder;
    makeStudy(folder);
    const StudyFolder elsewhere;
    makeStudy(elsewhere);
    const QString attach = "ATTACH '" + elsewhere.path() + "' AS other;";
    const QByteArray replace =
        "DELETE FROM journal_payloads WHERE sequence = 3; DELETE FROM journal WHERE sequence = 3;"
        "INSERT INTO journal SELECT * FROM other.journal WHERE sequence = 3";
    changeJournal(folder.path(), replace, attach.toUtf8());
    CHECK(findings(folder.path()) == QStringList{"History, entry 3 (“B”): it does not follow the entry before it.",
                                                 "History, entry 4 (“C”): it does not follow the entry before it."});
}

TEST_CASE("Several missing entries are counted")
{
    const StudyFolder folder;
    makeStudy(folder);
    changeJournal(folder.path(), "DELETE FROM journal_payloads; DELETE FROM journal WHERE sequence IN (2, 3)");
    CHECK(findings(folder.path()) == QStringList{"History, entry 4 (“C”): the 2 entries before it are missing."});
}

TEST_CASE("A removed payload breaks nothing; it only cannot be undone any more")
{
    const StudyFolder folder;
    makeStudy(folder);
    const auto removed = [&folder] {
        Database database(folder.path(), Database::Mode::ReadOnly);
        return removedPayloads(database);
    };
    CHECK(removed().isEmpty()); // the first entry never had one
    changeFromOutside(folder.path(), "DELETE FROM journal_payloads WHERE sequence = 4");
    CHECK(removed().startsWith("History: the stored change was removed of entry 4."));
    const auto study = folder.openStudy();
    CHECK_FALSE(study->isReadOnly());
    CHECK(study->verify() == QStringList());
    CHECK(study->journal().undoTitle() == std::nullopt);
}

TEST_CASE("A payload that was changed is told from an entry that was changed")
{
    const StudyFolder folder;
    makeStudy(folder);
    changeFromOutside(folder.path(), "UPDATE journal_payloads SET changeset = x'00' WHERE sequence = 2");
    CHECK(findings(folder.path()) ==
          QStringList{"History, entry 2 (“A”): the stored change is not the one that was made."});
}

TEST_CASE("A history whose end was cut off does not fit the tables")
{
    const StudyFolder folder;
    makeStudy(folder);
    changeJournal(folder.path(), "DELETE FROM journal_payloads WHERE sequence = 4; DELETE FROM journal WHERE"
                                 " sequence = 4");
    CHECK(findings(folder.path()) ==
          QStringList{"The tables are not as the last entry of the history (3, “B”) left them."});
}

TEST_CASE("A history of which nothing is left is found")
{
    const StudyFolder folder;
    makeStudy(folder);
    changeJournal(folder.path(), "DELETE FROM journal_payloads; DELETE FROM journal");
    CHECK(findings(folder.path()) == QStringList{"History: all entries are missing."});
}

TEST_CASE("A study whose history was changed is shown for inspection only")
{
    const StudyFolder folder;
    makeStudy(folder);
    changeJournal(folder.path(), "UPDATE journal SET title = 'Nothing happened' WHERE sequence = 3");
    const auto study = folder.openStudy();
    CHECK(study->isReadOnly());
    CHECK(study->readOnlyReason().contains("inspection only"));
    CHECK(study->verify().size() == 1);
}

TEST_CASE("The hash of the newest entry is the anchor of the chain")
{
    const StudyFolder folder;
    makeStudy(folder);
    const auto study = folder.openStudy();
    Database database(folder.path(), Database::Mode::ReadOnly);
    CHECK(headHash(database) == study->journal().history().front().hash);
    CHECK(headHash(database).size() == 32);
}
