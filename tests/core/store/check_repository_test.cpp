// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_queue.h"
#include "tests/core/store/store_support.h"

namespace {
FindingAnswer explained(const QString &note = {}, const QString &code = "open-crimes")
{
    return {"rule/kent/2021", Kent, "285|289", "4 crimes have no outcome", FindingState::Explained, code, note, {}, {}};
}

void say(Study &study, const FindingAnswer &answer)
{
    study.edit("Explain", [&] { study.checks().answer(answer); });
}

Figure firstFigure(const Study &study)
{
    return study.loadColumns().returns.front().figure.front();
}
} // namespace

TEST_CASE("What was said of a finding is kept with person and time, said anew, taken back and undone")
{
    const StudyFolder folder;
    {
        const auto study = folder.newStudy();
        study->setActor("KW");
        say(*study, explained("two are open"));
        say(*study, explained("four are open"));
    }
    const auto study = folder.openStudy();
    REQUIRE(study->checks().answers().size() == 1);
    const FindingAnswer kept = study->checks().answers().front();
    CHECK(kept.note == "four are open");
    CHECK(kept.force == Kent);
    CHECK(kept.figures == "285|289");
    CHECK(kept.decidedBy == "KW");
    CHECK(kept.decidedAt.isValid());
    study->journal().undo("KW");
    CHECK(study->checks().answers().front().note == "two are open");
    study->edit("Open again", [&] { study->checks().reopen("rule/kent/2021"); });
    CHECK(study->checks().answers().empty());
    study->journal().undo("KW");
    CHECK(study->checks().answers().size() == 1);
    CHECK(study->verify().isEmpty());
}

TEST_CASE("An explanation is of the list, and other wants a note")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    CHECK(errorOf([&] { say(*study, explained({}, "because")); }).contains("no explanation “because”"));
    CHECK(errorOf([&] { say(*study, explained({}, "because")); }).contains("revised, day-counted"));
    CHECK(errorOf([&] { say(*study, explained({}, "other")); }).contains("needs a note"));
    CHECK(errorOf([&] { study->edit("Open", [&] { study->checks().reopen("nothing"); }); }).contains("it is open"));
    CHECK(study->checks().answers().empty());
    FindingAnswer ofStudy = explained();
    ofStudy.force.clear();
    say(*study, ofStudy);
    CHECK(study->checks().answers().front().force.isEmpty());
}

TEST_CASE("A corrected figure is put over the accepted one, which stays with its text; undo takes it back")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    study->setActor("KW");
    const qint64 given = accept(*study, smallDraft({Kent})).front();
    CountColumns columns = study->loadColumns();
    const qint64 id = columns.returns.front().id.front();
    const Figure printed = firstFigure(*study);
    const auto stored = rowsFromOutside(folder.path(), "SELECT * FROM counts");

    study->edit("Correct", [&] { study->checks().correct(id, Figure::exact(77), "the letter says 77"); });
    study->refreshColumns(columns);
    CHECK(columns.returns.front().figure.front() == Figure::exact(77));
    CHECK(rowsFromOutside(folder.path(), "SELECT * FROM counts") == stored);
    CHECK(rowsFromOutside(folder.path(), "SELECT low, high, kind FROM figures_long WHERE is_corrected") ==
          QStringList{"77|77|exact"});
    const StoredCount count = study->returns().counts({id}).front();
    CHECK(count.figure == Figure::exact(77));
    CHECK(count.text != "77");
    REQUIRE(count.correction);
    CHECK(count.correction->note == "the letter says 77");
    CHECK(study->returns().countAt(given, count.cell)->id == id);
    CHECK_FALSE(study->returns().countAt(given, {0, 999, 0}));
    CHECK(study->verify().isEmpty());

    study->journal().undo("KW");
    study->refreshColumns(columns);
    CHECK(columns.returns.front().figure.front() == printed);
    study->journal().redo("KW");
    study->edit("Back", [&] { study->checks().takeBack(id); });
    CHECK(firstFigure(*study) == printed);
}

TEST_CASE("Every kind of figure can be put over a count")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, smallDraft({Kent}));
    const qint64 id = study->loadColumns().returns.front().id.front();
    for (const Figure &figure : {Figure::lessThan(0, 4), Figure::atLeast(831), Figure::absent(Figure::Kind::NotHeld)}) {
        study->edit("Correct", [&] { study->checks().correct(id, figure, "as the force says"); });
        CHECK(firstFigure(*study) == figure);
    }
    CHECK(errorOf([&] {
              study->edit("Correct", [&] { study->checks().correct(id, Figure::exact(1), " "); });
          }).contains("says why"));
    CHECK(errorOf([&] {
              study->edit("Correct", [&] { study->checks().correct(99999, Figure::exact(1), "x"); });
          }).contains("no figure number 99999"));
}

TEST_CASE("Columns of superseded returns are there for comparison")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const auto first = accept(*study, yearsDraft(Kent, 2019, 2021, "a"));
    CountColumns columns = study->loadColumns();
    std::vector<ReturnColumns> superseded;
    study->refreshSuperseded(superseded, columns.dimensions);
    CHECK(superseded.empty());
    accept(*study, yearsDraft(Kent, 2019, 2021, "b"));
    study->refreshColumns(columns);
    study->refreshSuperseded(superseded, columns.dimensions);
    REQUIRE(superseded.size() == 1);
    CHECK(superseded.front().returnId == first.front());
    CHECK(superseded.front().size() == 3);
}
