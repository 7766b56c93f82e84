// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/store_support.h"

#include <stdexcept>

namespace {
void rename(Study &study, const QString &title)
{
    study.edit("Title " + title, [&] {
        StudyInfo info = study.info();
        info.title = title;
        study.setInfo(info);
    });
}

QString titleOf(const Study &study)
{
    return study.info().title;
}

QStringList titles(const Study &study)
{
    QStringList list;
    for (const HistoryEntry &entry : const_cast<Study &>(study).journal().history())
        list.append(entry.title);
    return list;
}
} // namespace

TEST_CASE("An edit that fails half way leaves no trace")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const auto before = study->journal().history().front().hash;
    const auto failing = [&] {
        study->returns().accept(smallDraft({Kent}), {});
        StudyInfo info = study->info();
        info.title = "Half done";
        study->setInfo(info);
        throw Error("The disk went away.");
    };
    CHECK(errorOf([&] { study->edit("Import", failing); }) == "The disk went away.");
    CHECK(titleOf(*study) == "Intimate images");
    CHECK(study->returns().all().empty());
    CHECK(study->journal().history().front().hash == before);
    CHECK(study->journal().undoTitle() == std::nullopt);
    CHECK(rowsFromOutside(folder.path(), "SELECT count(*) FROM sources") == QStringList{"0"});
    CHECK(rowsFromOutside(folder.path(), "SELECT count(*) FROM counts") == QStringList{"0"});
    CHECK(study->verify() == QStringList());
    rename(*study, "Next"); // and the door is not jammed
    CHECK(titleOf(*study) == "Next");
}

TEST_CASE("An exception that is no Error leaves no trace either, and goes on to the caller")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const auto failing = [&] {
        study->addAlias(Kent, "Kent Constabulary of old");
        throw std::runtime_error("other");
    };
    CHECK_THROWS_AS(study->edit("Alias", failing), std::runtime_error);
    CHECK(study->forces().find("Kent Constabulary of old") == nullptr);
    CHECK_FALSE(study->journal().isRecording());
}

TEST_CASE("A change that leaves everything as it was makes no entry")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    study->edit("Nothing", [&] { study->setInfo(study->info()); });
    study->edit("Nothing at all", [] {});
    CHECK(titles(*study) == QStringList{"New study: Intimate images"});
    CHECK(study->journal().undoTitle() == std::nullopt);
}

TEST_CASE("Undo and redo go step by step through a chain of edits")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    for (const QString title : {"A", "B", "C"})
        rename(*study, title);
    CHECK(study->journal().undoTitle() == "Title C");
    study->journal().undo("KD");
    study->journal().undo("KD");
    CHECK(titleOf(*study) == "A");
    CHECK(study->journal().undoTitle() == "Title A");
    CHECK(study->journal().redoTitle() == "Title B");
    study->journal().redo("KD");
    CHECK(titleOf(*study) == "B");
    CHECK(study->journal().redoTitle() == "Title C");
    study->journal().redo("KD");
    CHECK(titleOf(*study) == "C");
    CHECK(study->journal().redoTitle() == std::nullopt);
    for (int i = 0; i < 3; ++i)
        study->journal().undo("KD");
    CHECK(titleOf(*study) == "Intimate images");
    CHECK(errorOf([&] { study->journal().undo("KD"); }).contains("nothing to undo"));
    CHECK(study->verify() == QStringList());
}

TEST_CASE("The history tells every step, newest first, with who and when, and what is undone")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    study->setActor("KD");
    rename(*study, "A");
    study->journal().undo("MB");
    CHECK(titles(*study) == QStringList{"Undo: Title A", "Title A", "New study: Intimate images"});
    const auto history = study->journal().history();
    CHECK(history[0].actor == "MB");
    CHECK(history[1].actor == "KD");
    CHECK(history[1].isUndone);
    CHECK_FALSE(history[0].isUndone);
    CHECK(history[0].at.timeSpec() == Qt::UTC);
    CHECK(history[0].at >= history[2].at);
    study->journal().redo("MB");
    CHECK_FALSE(study->journal().history()[2].isUndone);
}

TEST_CASE("Undo and redo survive closing")
{
    const StudyFolder folder;
    {
        const auto study = folder.newStudy();
        rename(*study, "A");
        rename(*study, "B");
        study->journal().undo("KD");
    }
    {
        const auto study = folder.openStudy();
        CHECK(titleOf(*study) == "A");
        CHECK(study->journal().redoTitle() == "Title B");
        study->journal().redo("KD");
    }
    const auto study = folder.openStudy();
    CHECK(titleOf(*study) == "B");
    study->journal().undo("KD");
    study->journal().undo("KD");
    CHECK(titleOf(*study) == "Intimate images");
    CHECK(study->verify() == QStringList());
}

TEST_CASE("A new edit drops what could have been made again")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    rename(*study, "A");
    rename(*study, "B");
    study->journal().undo("KD");
    rename(*study, "C");
    CHECK(study->journal().redoTitle() == std::nullopt);
    CHECK(errorOf([&] { study->journal().redo("KD"); }).contains("nothing to redo"));
    study->journal().undo("KD");
    CHECK(titleOf(*study) == "A");
    CHECK(study->journal().redoTitle() == "Title C");
    study->journal().undo("KD");
    CHECK(titleOf(*study) == "Intimate images");
}

TEST_CASE("Undo of an import takes the returns out of play and redo brings the same ones back")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const auto first = accept(*study, yearsDraft(Kent, 2020, 2021, "first"));
    const auto second = accept(*study, yearsDraft(Kent, 2020, 2021, "second"));
    CHECK(study->returns().all()[0].state == ReturnState::Superseded);
    study->journal().undo("KD");
    REQUIRE(study->returns().all().size() == 1);
    CHECK(study->returns().all()[0].id == first[0]);
    CHECK(study->returns().all()[0].state == ReturnState::InForce);
    study->journal().redo("KD");
    REQUIRE(study->returns().all().size() == 2);
    CHECK(study->returns().all()[1].id == second[0]);
    CHECK(study->returns().all()[0].state == ReturnState::Superseded);
    CHECK(study->returns().countsOfReturn(second[0]).size() == 2);
    CHECK(study->verify() == QStringList());
}

TEST_CASE("An import that was undone does not hand its numbers to the next one")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const auto undone = accept(*study, yearsDraft(Kent, 2020, 2021, "first"));
    study->journal().undo("KD");
    const auto next = accept(*study, yearsDraft(Kent, 2019, 2019, "second"));
    CHECK(next[0] != undone[0]);
    REQUIRE(study->returns().countsOfReturn(next[0]).size() == 1);
    CHECK(study->returns().countsOfReturn(next[0])[0].figure == Figure::exact(19));
    CHECK(study->verify() == QStringList());
}

TEST_CASE("The newest 500 edits can be taken back, older ones stay in the history")
{
    const StudyFolder folder;
    folder.newStudy();
    {
        Database database(folder.path(), Database::Mode::ReadWrite);
        database.execute("PRAGMA synchronous = OFF"); // a thousand steps need not wait for the disk here
        Journal journal(database);
        for (int i = 1; i <= 503; ++i)
            journal.record("Edit", "KD",
                           [&] { database.query("UPDATE study SET title = ?", QString::number(i)).run(); });
        CHECK(journal.history().size() == 504);
        CHECK(database.number("SELECT count(*) FROM journal_payloads") == 500);
        CHECK(database.number("SELECT min(sequence) FROM journal_payloads") == 5);
        for (int i = 0; i < 500; ++i)
            journal.undo("KD");
        CHECK(journal.undoTitle() == std::nullopt);
        CHECK(errorOf([&] { journal.undo("KD"); }).contains("nothing to undo"));
    }
    const auto study = folder.openStudy();
    CHECK(titleOf(*study) == "3");
    CHECK(study->verify() == QStringList());
    for (int i = 0; i < 3; ++i)
        study->journal().redo("KD");
    CHECK(titleOf(*study) == "6");
}

TEST_CASE("A study open for reading refuses every change")
{
    const StudyFolder folder;
    folder.newStudy();
    const auto study = folder.openStudy("a.foilio", Study::Mode::ReadOnly);
    bool ran = false;
    CHECK(errorOf([&] { study->edit("Any", [&] { ran = true; }); }).contains("for reading only"));
    CHECK_FALSE(ran);
    CHECK(errorOf([&] { study->journal().undo("KD"); }).contains("for reading only"));
    CHECK(errorOf([&] { study->journal().redo("KD"); }).contains("for reading only"));
}

TEST_CASE("Undo of a step on rows that are not as they were changes nothing")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    rename(*study, "A");
    changeFromOutside(folder.path(), "UPDATE study SET title = 'Somebody else'");
    CHECK(errorOf([&] { study->journal().undo("KD"); }).contains("not as it was then"));
    CHECK(titleOf(*study) == "Somebody else");
    CHECK(study->journal().history().size() == 2);
}

TEST_CASE("Every edit stays usable after one that another program's lock stopped")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    {
        Database other(folder.path(), Database::Mode::ReadWrite);
        const Transaction holding(other);
        CHECK(errorOf([&] { rename(*study, "A"); }).contains("Another program holds it"));
    }
    rename(*study, "B");
    CHECK(titleOf(*study) == "B");
    CHECK(study->verify() == QStringList());
}
