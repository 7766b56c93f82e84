// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/return_changes.h"

#include "core/store/supersession.h"
#include "tests/core/store/store_support.h"

namespace {
using Kind = CountChange::Kind;

/// A study with one accepted draft, and what others would change in it. All figures are invented.
struct OneReturn {
    const StudyFolder folder;
    std::unique_ptr<Study> study = folder.newStudy();

    explicit OneReturn(const Draft &draft) { accept(*study, draft); }
    ReturnChanges with(const Draft &draft) const
    {
        const CountColumns inForce = study->loadColumns();
        return changesAgainst(inForce, replacedReturns(inForce, draft), draft);
    }
};

std::vector<int> numbers(const ReturnChanges &changes)
{
    return {changes.number(Kind::Same), changes.number(Kind::Changed), changes.number(Kind::Added),
            changes.number(Kind::Gone)};
}
} // namespace

TEST_CASE("The same figures once more change nothing, however they are printed")
{
    const OneReturn study(smallDraft({Kent}));
    Draft again = smallDraft({Kent}, "other bytes");
    again.texts.push_back("100.");
    again.counts[0].text = 2;
    const ReturnChanges changes = study.with(again);
    CHECK(changes.isNothing());
    CHECK(numbers(changes) == std::vector<int>{5, 0, 0, 0});
    CHECK(changes.lost.empty());
}

TEST_CASE("A corrected figure is told from one that came and one that went, each with both its cells")
{
    const OneReturn study(smallDraft({Kent}));
    Draft corrected = smallDraft({Kent}, "corrected");
    corrected.counts[0].figure = Figure::exact(152);
    corrected.offences.push_back({"Threaten to disclose", "008/72"});
    Count added = corrected.counts[0];
    added.offence = 1;
    added.row = 9;
    corrected.counts[2] = added; // in the place of "<5" outcomes
    const ReturnChanges changes = study.with(corrected);
    CHECK(numbers(changes) == std::vector<int>{3, 1, 1, 1});
    CHECK_FALSE(changes.isNothing());

    const CountChange &changed = changes.counts.front();
    REQUIRE(changed.kind == Kind::Changed);
    const StoredCount before = study.study->returns().counts({*changed.before}).front();
    CHECK(before.figure == Figure::exact(100));
    CHECK(before.cell == corrected.counts[*changed.after].cell());
    CHECK(changes.counts.back().kind == Kind::Gone);
    CHECK(study.study->returns().counts({*changes.counts.back().before}).front().text == "<5");
    CHECK_FALSE(changes.counts.back().after);
}

TEST_CASE("Words written otherwise that mean the same are the same; two of one meaning keep to their own words first")
{
    Draft first = smallDraft({Kent});
    first.outcomes = {{"Charged", {{"1"}, ""}}, {"Summonsed", {{"1"}, ""}}};
    first.counts[3] = first.counts[2];
    first.counts[3].outcome = 1;
    first.counts[3].figure = Figure::exact(7);
    const OneReturn study(first);

    Draft second = first;
    second.source.sha256[0] = char(second.source.sha256[0] + 1);
    second.offences = {{"Private sexual images: disclosing", "008/71"}};
    CHECK(study.with(second).isNothing());

    // "Charged" is left out, "Summonsed" stays as it was: it has not become the other.
    second.counts.erase(second.counts.begin() + 2);
    CHECK(numbers(study.with(second)) == std::vector<int>{4, 0, 0, 1});
}

TEST_CASE("Years that a later return does not give are named as lost; a whole correction loses none")
{
    const OneReturn study(yearsDraft(Kent, 2019, 2021, "first"));
    const ReturnChanges part = study.with(yearsDraft(Kent, 2021, 2022, "second"));
    CHECK(numbers(part) == std::vector<int>{1, 0, 1, 2});
    REQUIRE(part.lost.size() == 2);
    CHECK(part.lost[0].period == Period::calendarYear(2019));
    CHECK(part.lost[0].force == Kent);
    CHECK(part.lost[0].figures == 1);
    CHECK(study.with(yearsDraft(Kent, 2018, 2021, "third")).lost.empty());
}

TEST_CASE("Figures of a force without a return in force are added")
{
    const OneReturn study(smallDraft({Kent}));
    CHECK(numbers(study.with(smallDraft({Kent, Durham}, "two"))) == std::vector<int>{5, 0, 5, 0});
    CHECK(numbers(study.with(smallDraft({Durham}, "Durham"))) == std::vector<int>{0, 0, 5, 0});
}
