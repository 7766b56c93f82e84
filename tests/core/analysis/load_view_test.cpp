// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/query.h"
#include "core/analysis/study_view.h"
#include "core/domain/sha256.h"
#include "tests/core/store/store_support.h"

namespace {
void checkSame(const StudyView &view, const StudyView &fresh)
{
    CHECK(view.info == fresh.info);
    CHECK(view.questions == fresh.questions);
    CHECK(view.answers == fresh.answers);
    CHECK(view.completeness.size() == fresh.completeness.size());
    CHECK(view.counts.columns().returns.size() == fresh.counts.columns().returns.size());
    REQUIRE(view.references.size() == fresh.references.size());
    for (std::size_t i = 0; i < fresh.references.size(); ++i) {
        CHECK(view.references[i].title == fresh.references[i].title);
        CHECK(view.references[i].counts == fresh.references[i].counts);
    }
}

/// Invented.
ReferenceTable officialTable(const QByteArray &bytes, std::int64_t count)
{
    ReferenceTable table;
    table.title = "Recorded crime";
    table.file = "official.csv";
    table.sha256 = Sha256::of(bytes);
    table.size = bytes.size();
    table.counts = {{Kent, Period::calendarYear(2021), {}, count}};
    return table;
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

TEST_CASE("Official tables of a view come and go with edits, and one imported anew is read anew")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    StudyView view = loadView(*study);
    const auto add = [&](const ReferenceTable &table) {
        study->edit("Official statistics", [&] { study->references().add(table); });
        refreshView(view, *study);
        checkSame(view, loadView(*study));
    };
    add(officialTable("one", 100));
    add(officialTable("other", 200));
    REQUIRE(view.references.size() == 2);
    ReferenceTable renamed = officialTable("one", 100);
    renamed.title = "Crime recorded by the police";
    add(renamed);
    CHECK(view.references[1].title == renamed.title);
    CHECK(view.references[1].counts == renamed.counts);
    for (int i = 0; i < 3; ++i)
        study->journal().undo("KD");
    add(officialTable("one", 101)); // read otherwise: for another offence of the study
    CHECK(view.references[0].counts[0].count == 101);
}
