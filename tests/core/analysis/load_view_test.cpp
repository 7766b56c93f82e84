// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/query.h"
#include "core/analysis/study_view.h"
#include "tests/core/store/store_support.h"

namespace {
void checkSame(const StudyView &view, const StudyView &fresh)
{
    CHECK(view.info == fresh.info);
    CHECK(view.questions == fresh.questions);
    CHECK(view.answers == fresh.answers);
    CHECK(view.completeness.size() == fresh.completeness.size());
    CHECK(view.counts.columns().returns.size() == fresh.counts.columns().returns.size());
}
} // namespace

TEST_CASE("A view brought up to date after edits, undo and redo is the view loaded anew")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    StudyView view = loadView(*study);
    CHECK(view.answers.size() == 86);
    const Question *question = view.question("offences");
    REQUIRE(question);
    const auto refreshed = [&] {
        refreshView(view, *study);
        checkSame(view, loadView(*study));
    };
    study->edit("Import and mark", [&] {
        study->returns().accept(yearsDraft(Kent, 2019, 2021, "years"), {});
        study->completeness().mark(Kent, question->id, question->periods[0], {Completeness::Complete, {}, {}, {}, {}});
        study->addAlias(Kent, "Kent of old");
    });
    refreshed();
    CHECK(view.decision(Kent, view.question("offences")->id, Period::calendarYear(2019)).completeness ==
          Completeness::Complete);
    CHECK(view.forces.find("Kent of old") != nullptr);
    CHECK(view.counts.columns().returns.size() == 1);
    study->journal().undo("KD");
    refreshed();
    CHECK(view.counts.columns().returns.empty());
    CHECK(view.forces.find("Kent of old") == nullptr);
    CHECK(view.completeness.empty());
    study->journal().redo("KD");
    refreshed();
    CHECK(view.counts.columns().returns.size() == 1);
}
