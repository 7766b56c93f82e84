// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sensitivity.h"

#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"
#include <algorithm>

namespace {
const QString Kent = "E23000032";
const QString Essex = "E23000028";
const QString Surrey = "E23000031";
const QString Dorset = "E23000039";
const Period Year2019 = Period::calendarYear(2019);
const Period Year2020 = Period::calendarYear(2020);
const Period Year2021 = Period::calendarYear(2021);

/// Synthetic: three complete forces and a partial one. Kent 100 to 130, Essex 200 to 220, Surrey 50 to 80.
ViewBuilder threeForces(int dorsetBefore, int dorsetAfter)
{
    ViewBuilder builder;
    builder.ask("offences", {Year2019, Year2020});
    const auto add = [&](const QString &force, int before, int after) {
        builder.answer(force, "offences", AnswerStatus::Answered);
        builder.startReturn().force(force).offences().count(Year2019, before).count(Year2020, after);
    };
    add(Kent, 100, 130);
    add(Essex, 200, 220);
    add(Surrey, 50, 80);
    add(Dorset, dorsetBefore, dorsetAfter);
    for (const QString &force : {Kent, Essex, Surrey})
        builder.mark(force, "offences", Completeness::Complete, "checked");
    builder.mark(Dorset, "offences", Completeness::Partial, "other-selection");
    return builder;
}

HeadlineNumber changeIn(const StudyView &view, const std::vector<Period> &all = {Year2019, Year2020})
{
    HeadlineNumber number;
    number.periods = {Year2019, Year2020};
    number.allPeriods = all;
    number.panel = makePanel(view, {"offences"}, number.periods);
    return number;
}

SensitivityRow rowOf(const Sensitivity &found, const QString &key)
{
    const auto row = std::ranges::find(found.rows, key, &SensitivityRow::key);
    REQUIRE(row != found.rows.end());
    return *row;
}

/// Synthetic charges: Kent 4 of 100 with one of them 1A, Essex 6 of 200; others stated, open and not stated.
ViewBuilder charges(const Figure &kentCharged = Figure::exact(3))
{
    ViewBuilder builder;
    for (const QString &force : {Kent, Essex}) {
        const bool isKent = force == Kent;
        builder.startReturn().force(force).offences().count(Year2020, isKent ? 100 : 200);
        builder.outcomes().outcome("Charged", {"1"}).count(Year2020, isKent ? kentCharged : Figure::exact(6));
        if (isKent)
            builder.outcome("Charged with another offence", {"1A"}).count(Year2020, 1);
        builder.outcome("No suspect", {"18"}).count(Year2020, isKent ? 50 : 80);
        builder.outcome("Ongoing", {"0"}).count(Year2020, isKent ? 26 : 30);
    }
    builder.ask("offences", {Year2020});
    builder.ask("outcomes", {Year2020});
    for (const QString &force : {Kent, Essex}) {
        for (const QString key : {"offences", "outcomes"})
            builder.answer(force, key, AnswerStatus::Answered).mark(force, key, Completeness::Complete, "checked");
    }
    return builder;
}

HeadlineNumber chargesIn(const StudyView &view, const PanelRule &rule = {})
{
    HeadlineNumber number;
    number.kind = HeadlineNumber::Kind::Share;
    number.outcomes = {"charged"};
    number.periods = number.allPeriods = {Year2020};
    number.panel = makePanel(view, {"offences", "outcomes"}, number.periods, rule);
    return number;
}
} // namespace

TEST_CASE("A verdict compares with what a reader takes from the headline", "[sensitivity]")
{
    using enum Verdict;
    const auto change = [](double headline, double other) {
        return verdictOf(HeadlineNumber::Kind::Change, {headline, headline}, {other, other});
    };
    CHECK(change(0.26, 0.26) == Holds);
    CHECK(change(0.26, 0.2859) == Holds); // a tenth of 26 is 2.6 points
    CHECK(change(0.26, 0.287) == ChangesSize);
    CHECK(change(0.01, 0.0149) == Holds); // half a point is not seen in whole percents
    CHECK(change(0.01, -0.01) == Reverses);
    CHECK(change(0.26, 0.004) == Reverses); // prints as 0 %: no rise any more
    CHECK(change(-0.08, 0.05) == Reverses);
    CHECK(change(0.002, 0.03) == Reverses); // "unchanged" was said
    const auto share = [](double headline, double other) {
        return verdictOf(HeadlineNumber::Kind::Share, {headline, headline}, {other, other});
    };
    CHECK(share(0.04, 0.044) == Holds);
    CHECK(share(0.04, 0.0451) == ChangesSize); // 0.51 points
    CHECK(share(0.04, 0.08) == ChangesSize);   // doubles, and is still a small part
    CHECK(share(0.48, 0.52) == Reverses);      // most, not a minority
    CHECK(share(0.50, 0.504) == Holds);
}

TEST_CASE("Of bounds the worse end decides", "[sensitivity]")
{
    CHECK(verdictOf(HeadlineNumber::Kind::Change, {0.1, 0.1}, {0.1, 0.1}) == Verdict::Holds);
    CHECK(verdictOf(HeadlineNumber::Kind::Change, {0.1, 0.1}, {0.1, 0.2}) == Verdict::ChangesSize);
    CHECK(verdictOf(HeadlineNumber::Kind::Change, {0.1, 0.1}, {-0.1, 0.1}) == Verdict::Reverses);
}

TEST_CASE("A change with partial returns, and with each force left out", "[sensitivity]")
{
    const StudyView view = threeForces(100, 40).make();
    const Sensitivity found = sensitivity(view, changeIn(view));
    CHECK(found.text == "+23%"); // 350 to 430
    const SensitivityRow partial = rowOf(found, "with-partial");
    CHECK(partial.text == "+4%"); // 450 to 470
    CHECK(partial.verdict == Verdict::ChangesSize);
    CHECK(partial.note == "adds Dorset");
    CHECK(partial.forces.size() == 4);
    const SensitivityRow out = rowOf(found, "leave-one-out");
    CHECK(out.text == "+17% to +40%"); // 300 to 350 without Surrey, 150 to 210 without Essex
    CHECK(out.note == "Essex moves it most: +40% without it");
    CHECK(out.verdict == Verdict::ChangesSize);
    REQUIRE(out.without.size() == 3);
    CHECK(out.without[1].force == Kent);  // by name
    CHECK(out.without[1].text == "+20%"); // 250 to 300
}

TEST_CASE("A partial return can turn a rise into a fall", "[sensitivity]")
{
    const StudyView view = threeForces(100, 10).make();
    const SensitivityRow partial = rowOf(sensitivity(view, changeIn(view)), "with-partial");
    CHECK(partial.text == "-2%"); // 450 to 440
    CHECK(partial.verdict == Verdict::Reverses);
}

TEST_CASE("An excluded return and one without both periods stay out even with partial ones", "[sensitivity]")
{
    ViewBuilder builder = threeForces(100, 10);
    SECTION("excluded")
    {
        builder.view().completeness.back().decision.completeness = Completeness::Excluded;
    }
    SECTION("one period only")
    {
        ViewBuilder again = threeForces(100, 10);
        again.answer("E23000035", "offences", AnswerStatus::Partly);
        again.startReturn().force("E23000035").offences().count(Year2020, 500);
        const StudyView view = again.make();
        CHECK_FALSE(rowOf(sensitivity(view, changeIn(view)), "with-partial").forces.contains("E23000035"));
        return;
    }
    const StudyView view = builder.make();
    const SensitivityRow partial = rowOf(sensitivity(view, changeIn(view)), "with-partial");
    CHECK(partial.text == "+23%");
    CHECK(partial.verdict == Verdict::Holds);
    CHECK(partial.note == "no other force gave every figure");
}

TEST_CASE("One panel through all periods may be another than that of the two compared", "[sensitivity]")
{
    ViewBuilder builder = threeForces(100, 40);
    builder.view().questions.front().periods.push_back(Year2021);
    for (const QString &force : {Kent, Essex}) {
        builder.startReturn().force(force).offences().count(Year2021, 300);
        builder.mark(force, "offences", Completeness::Complete, "checked");
    }
    const StudyView view = builder.make();
    const SensitivityRow same = rowOf(sensitivity(view, changeIn(view, {Year2019, Year2020, Year2021})), "same-panel");
    CHECK(same.forces == QStringList{Essex, Kent});
    CHECK(same.text == "+17%"); // 300 to 350, without Surrey
    CHECK(same.note == "the 2 forces that are complete for all periods");
}

TEST_CASE("A share of other bases, and charge alone", "[sensitivity]")
{
    const StudyView view = charges().make();
    const Sensitivity found = sensitivity(view, chargesIn(view));
    CHECK(found.text == "3.3%");                              // 10 of 300
    CHECK(rowOf(found, "base-outcome-known").text == "5.1%"); // 10 of 80 + 116
    CHECK(rowOf(found, "base-finalised").text == "7.1%");     // 10 of 140
    CHECK(rowOf(found, "base-finalised").verdict == Verdict::ChangesSize);
    const SensitivityRow alone = rowOf(found, "charge-alone");
    CHECK(alone.text == "3.0%"); // 9 of 300: a third of a point less
    CHECK(alone.verdict == Verdict::Holds);
    CHECK(alone.outcomes == QStringList{"1"});
    CHECK(rowOf(found, "leave-one-out").text == "3.0% to 4.0%"); // Kent 4 of 100, Essex 6 of 200
}

TEST_CASE("The number of a share is the share that is printed elsewhere", "[sensitivity]")
{
    const StudyView view = charges(Figure::lessThan(0, 4)).make();
    const HeadlineNumber number = chargesIn(view);
    for (const Base base : {Base::AllRecorded, Base::OutcomeKnown, Base::Finalised}) {
        HeadlineNumber of = number;
        of.base = base;
        const auto share = outcomeShare(view, number.panel, number.periods, number.outcomes, base);
        CHECK(sensitivity(view, of).text == share->text(1));
        CHECK(sensitivity(view, of).span->low == *share->low());
        CHECK(sensitivity(view, of).span->high == *share->high());
    }
}

TEST_CASE("Hidden figures go through every number as bounds", "[sensitivity]")
{
    const StudyView view = charges(Figure::lessThan(0, 4)).make();
    const Sensitivity found = sensitivity(view, chargesIn(view));
    CHECK(found.text == "2.3% to 3.7%");                         // 7 to 11 of 300
    CHECK(rowOf(found, "leave-one-out").text == "1.0% to 5.0%"); // Kent alone 1 to 5 of 100
}

TEST_CASE("A number without an upper bound gets no verdict", "[sensitivity]")
{
    ViewBuilder builder = threeForces(100, 40);
    builder.startReturn().force("E23000035").offences().count(Year2019, 10).count(Year2020, Figure::atLeast(830));
    builder.answer("E23000035", "offences", AnswerStatus::Answered);
    const StudyView view = builder.make();
    const SensitivityRow partial = rowOf(sensitivity(view, changeIn(view)), "with-partial");
    CHECK(partial.verdict == Verdict::Open);
    CHECK_FALSE(partial.span);
    CHECK_FALSE(partial.text.contains('%'));
}

TEST_CASE("What these returns cannot give is said, not left out", "[sensitivity]")
{
    ViewBuilder builder = charges();
    builder.view().questions.back().outcomeTypes = {"1", "18"};
    const StudyView view = builder.make();
    const SensitivityRow known = rowOf(sensitivity(view, chargesIn(view)), "base-outcome-known");
    CHECK(known.text == "not to be had");
    CHECK(known.note == "only some outcome types were asked for");
    CHECK(known.verdict == Verdict::Open);
}

TEST_CASE("One force alone has no panel to vary", "[sensitivity]")
{
    const StudyView view = charges().make();
    const Sensitivity found = sensitivity(view, chargesIn(view, {PanelRule::Kind::One, Essex}));
    CHECK(found.text == "3.0%");
    CHECK(std::ranges::count(found.rows, QString("leave-one-out"), &SensitivityRow::key) == 0);
    const SensitivityRow alone = rowOf(found, "charge-alone");
    CHECK(alone.verdict == Verdict::Open);
    CHECK(alone.note == "no force gave charges of an alternate offence (1A) apart");
}

TEST_CASE("Without a panel there is no number to try", "[sensitivity]")
{
    HeadlineNumber none;
    none.periods = {Year2019, Year2020};
    CHECK(sensitivity(StudyView(), none).rows.empty());
}
