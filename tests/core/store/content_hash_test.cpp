// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/content_hash.h"

#include "core/store/database.h"
#include "core/store/study_checks.h"
#include "tests/core/store/store_support.h"

namespace {
constexpr const char *WithoutGuards = "DROP TRIGGER counts_stay; DROP TRIGGER counts_are_kept;";

QStringList findingsAfter(const char *change)
{
    const StudyFolder folder;
    accept(*folder.newStudy(), smallDraft({Kent, Durham}));
    changeFromOutside(folder.path(), (QByteArray(WithoutGuards) + change).constData());
    Database database(folder.path(), Database::Mode::ReadOnly);
    return countFindings(database);
}
} // namespace

TEST_CASE("Figures nobody touched fit their hash, also after closing, undo and further imports")
{
    const StudyFolder folder;
    {
        const auto study = folder.newStudy();
        accept(*study, smallDraft({Kent, Durham}));
        accept(*study, yearsDraft(Kent, 2019, 2022, "more words"));
        study->journal().undo("KD");
    }
    Database database(folder.path(), Database::Mode::ReadOnly);
    CHECK(countFindings(database) == QStringList());
}

TEST_CASE("One changed value of one count is found and the return named")
{
    const char *change =
        GENERATE("UPDATE counts SET low = 101, high = 101 WHERE id = 1", "UPDATE counts SET high = 9 WHERE id = 3",
                 "UPDATE counts SET kind = 4 WHERE id = 4", "UPDATE counts SET is_total = 0 WHERE id = 5",
                 "UPDATE counts SET row = row + 1 WHERE id = 2", "UPDATE counts SET text_id = NULL WHERE id = 3",
                 "UPDATE counts SET period_id = 5 - period_id WHERE id = 1 AND period_id > 0",
                 "UPDATE counts SET content_id = 2 WHERE id = 5", "DELETE FROM counts WHERE id = 2");
    INFO(change);
    const QStringList findings = findingsAfter(change);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0] == "Figures of Kent from “reply.csv”: they are not as they were accepted.");
}

TEST_CASE("A changed word is found in every return that uses it")
{
    const char *change =
        GENERATE("UPDATE texts SET text = '<6' WHERE text = '<5'", "UPDATE offences SET code = '008/72'",
                 "UPDATE outcomes SET types = '2'", "UPDATE outcomes SET why = 'by hand'",
                 "UPDATE periods SET to_day = '2020-12-30' WHERE from_day = '2020-01-01'",
                 "UPDATE measures SET unit = 'victims' WHERE unit = 'crimes'");
    INFO(change);
    CHECK(findingsAfter(change).size() == 2);
}

TEST_CASE("Figures given to another force are found")
{
    const QStringList findings =
        findingsAfter("UPDATE contents SET force_id = (SELECT force_id FROM contents WHERE id = 2) WHERE id = 1");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].startsWith("Figures of Durham"));
}

TEST_CASE("Two counts that change places are found")
{
    CHECK(findingsAfter("UPDATE counts SET low = CASE id WHEN 1 THEN 0 ELSE 100 END,"
                        " high = CASE id WHEN 1 THEN 0 ELSE 100 END WHERE id IN (1, 2)")
              .size() == 1);
}

TEST_CASE("A byte flipped in the stored figures is found though SQLite finds nothing")
{
    const StudyFolder folder;
    Draft draft = yearsDraft(Kent, 2019, 2021, "three years");
    draft.counts[2].figure = Figure::exact(123456789);
    accept(*folder.newStudy(), draft);
    CHECK(folder.openStudy()->verify() == QStringList());
    QFile file(folder.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const QByteArray twice("\x07\x5b\xcd\x15\x07\x5b\xcd\x15", 8); // low and high, as SQLite stores them
    const qsizetype at = bytes.indexOf(twice);
    REQUIRE(at > 0);
    bytes[at + 7] = '\x16';
    file.seek(0);
    file.write(bytes);
    file.close();
    changeFromOutside(folder.path(), "DELETE FROM file_checks"); // as after a week, or on another machine
    const auto study = folder.openStudy();
    CHECK(study->isReadOnly());
    CHECK(study->readOnlyReason().startsWith("Figures of Kent from “years.csv”"));
    CHECK(rowsFromOutside(folder.path(), "PRAGMA integrity_check") == QStringList{"ok"});
}

TEST_CASE("The hash of a content that is not there is empty")
{
    const StudyFolder folder;
    folder.newStudy();
    Database database(folder.path(), Database::Mode::ReadOnly);
    CHECK(storedContentHash(database, 1).isEmpty());
}

TEST_CASE("A source whose bytes were changed is found, and not handed out")
{
    const StudyFolder folder;
    accept(*folder.newStudy(), smallDraft({Kent}));
    changeFromOutside(folder.path(), "UPDATE source_pieces SET bytes = x'00'");
    const auto study = folder.openStudy();
    CHECK(study->verify() == QStringList{"Source “reply.csv”: the stored file is not as it was received."});
    CHECK(errorOf([&] { study->returns().sourceBytes(1); }).contains("not as it was received"));
}
