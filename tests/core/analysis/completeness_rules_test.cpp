// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/completeness_rules.h"

#include "core/analysis/decision_index.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

namespace {
using enum Completeness;
const QString Kent = "E23000032";
const QString Durham = "E23000008";
const Period Y2021 = Period::calendarYear(2021);
const Period Y2022 = Period::calendarYear(2022);
const QDate Today(2023, 1, 16);

/// Offences and outcomes 1 and 16 asked of 2021 and 2022; Kent has answered.
ViewBuilder asked()
{
    ViewBuilder study;
    study.ask("offences", {Y2021, Y2022});
    study.ask("outcomes", {Y2021, Y2022}, {"1", "16"});
    study.answer(Kent, "offences", AnswerStatus::Answered);
    study.answer(Kent, "outcomes", AnswerStatus::Answered);
    study.startReturn().force(Kent);
    return study;
}

Proposal proposed(const ViewBuilder &study, const QString &key, const Period &period = Y2021,
                  const QString &force = Kent)
{
    const StudyView view = study.make();
    const CheckQueue checks(view);
    return CompletenessRules(view, Today, checks).propose(force, *view.question(key), period);
}
} // namespace

TEST_CASE("Everything asked for is there: complete is proposed, and outcomes are judged by themselves")
{
    ViewBuilder study = asked();
    study.offences().count(Y2021, 40).count(Y2022, 50);
    CHECK(proposed(study, "offences") == Proposal{Complete, "checked", "everything asked for is there"});
    CHECK(proposed(study, "outcomes").completeness == Excluded); // complete for offences and not for outcomes
    CHECK(proposed(study, "outcomes").reason == "period-missing");
    study.outcomes().outcome("Charged", {"1"}).count(Y2021, 3).outcome("Evidential", {"16"}).count(Y2021, 7);
    CHECK(proposed(study, "outcomes").completeness == Complete);
    CHECK(proposed(study, "outcomes", Y2022).reason == "period-missing");
}

TEST_CASE("Months that make up the year are the year; months that leave some out are part of it")
{
    ViewBuilder study = asked();
    study.offences();
    for (int month = 1; month <= 11; ++month)
        study.count(Period::month(2021, month), month);
    const Proposal part = proposed(study, "offences");
    CHECK(part.completeness == Partial);
    CHECK(part.reason == "part-year");
    study.count(Period::month(2021, 12), 4);
    CHECK(proposed(study, "offences").completeness == Complete);
}

TEST_CASE("Another period, unit or basis than asked is named")
{
    ViewBuilder study = asked();
    SECTION("financial years for calendar years")
    {
        study.offences().count(Period::financialYear(2020), 40).count(Period::financialYear(2021), 50);
        CHECK(proposed(study, "offences").reason == "period-different");
        CHECK(proposed(study, "offences").completeness == Excluded);
    }
    SECTION("victims for crimes")
    {
        study.measure({Measure::Kind::Offences, {}, "victims", Measure::Basis::Unknown, false}).count(Y2021, 40);
        CHECK(proposed(study, "offences").reason == "other-unit");
        CHECK(proposed(study, "offences").why == "given as offences (victims)");
    }
    SECTION("outcomes assigned in the year")
    {
        study.measure({Measure::Kind::Outcomes, {}, {}, Measure::Basis::Assigned, false})
            .outcome("Charged", {"1"})
            .count(Y2021, 4);
        CHECK(proposed(study, "outcomes").reason == "other-basis");
    }
    SECTION("another year")
    {
        study.offences().count(Y2022, 4);
        CHECK(proposed(study, "offences").reason == "period-missing");
    }
    SECTION("a basis that the return does not state is said, and does not stand in the way")
    {
        study.view().questions[1].measure.basis = Measure::Basis::OfRecorded;
        study.outcomes().outcome("Charged", {"1"}).count(Y2021, 3).outcome("Evidential", {"16"}).count(Y2021, 7);
        const Proposal proposal = proposed(study, "outcomes");
        CHECK(proposal.completeness == Complete);
        CHECK(proposal.why.contains("does not state the basis"));
    }
}

TEST_CASE("Outcomes that are missing or only in a group are named")
{
    ViewBuilder study = asked();
    study.outcomes().outcome("Charged", {"1"}).count(Y2021, 3).count(Y2022, 4);
    CHECK(proposed(study, "outcomes") == Proposal{Partial, "outcomes-missing", "no row for outcome 16"});
    study.outcome("No action", {"14", "15", "16"}).count(Y2021, 5);
    CHECK(proposed(study, "outcomes") == Proposal{Partial, "outcomes-grouped", "outcome 16 only in a group"});
    study.outcome("Evidential", {"16"})
        .count(Y2022, 1); // a row of its own in the other year: it may be none in this one
    CHECK(proposed(study, "outcomes").completeness == Complete);
}

TEST_CASE("Hidden and refused figures make it partial; one that is not resolved leaves it to a person")
{
    ViewBuilder study = asked();
    study.offences();
    const auto with = [&](const Figure &figure) {
        ViewBuilder one = study;
        one.count(Y2021, figure);
        return proposed(one, "offences");
    };
    CHECK(with(Figure::between(0, 4)).completeness == Complete); // "<5" has bounds
    CHECK(with(Figure::absent(Figure::Kind::Suppressed)) ==
          Proposal{Partial, "suppressed", "1 figure is hidden or blank"});
    CHECK(with(Figure::absent(Figure::Kind::Refused)).reason == "refused-exemption");
    CHECK(with(Figure::absent(Figure::Kind::NotHeld)).reason == "not-held");
    CHECK(with(Figure::absent(Figure::Kind::Unresolved)).completeness == Unreviewed);
    CHECK(with(Figure::absent(Figure::Kind::Unresolved)).why.contains("not resolved"));
    CHECK_FALSE(with(Figure::absent(Figure::Kind::Unresolved)).canBeAccepted());
}

TEST_CASE("What was not answered is proposed by its status, with the reason the list has for it")
{
    ViewBuilder study = asked();
    const auto with = [&](AnswerStatus status, const QString &exemption = {}) {
        study.answer(Durham, "offences", status, exemption);
        return proposed(study, "offences", Y2021, Durham);
    };
    CHECK(with(AnswerStatus::NotAsked).why == "not asked");
    CHECK(with(AnswerStatus::Awaited) == Proposal{Unreviewed, {}, "no reply yet"});
    CHECK(with(AnswerStatus::Refused, "s12(1)") == Proposal{Excluded, "refused-cost", "refused s12(1)"});
    CHECK(with(AnswerStatus::Refused, "s40(2)").reason == "refused-exemption");
    CHECK(with(AnswerStatus::NeitherConfirmNorDeny).reason == "neither-confirm-nor-deny");
    CHECK(with(AnswerStatus::NotHeld).reason == "not-held");
    CHECK(with(AnswerStatus::Answered) == Proposal{Unreviewed, {}, "answered, no figures imported"});
    // Every reason that is proposed is one of the list and fits its mark, so that it can be accepted as it is.
    for (const AnswerStatus status :
         {AnswerStatus::Refused, AnswerStatus::NeitherConfirmNorDeny, AnswerStatus::NotHeld}) {
        const Proposal proposal = with(status);
        const Reason *reason = findReason(proposal.reason);
        REQUIRE(reason);
        CHECK(std::ranges::count(reason->appliesTo, proposal.completeness) == 1);
    }
}

TEST_CASE("A request that is late counts as no reply")
{
    ViewBuilder study = asked();
    for (Answer &answer : study.view().answers) {
        if (answer.force == Durham)
            answer.sent = QDate(2022, 12, 1);
    }
    // 20 working days after 1 December 2022: 2 (1), 5-9 (6), 12-16 (11), 19-23 (16), 28-30 (19), 2 and 3 January are
    // holidays, 4 January 2023 (20). On 16 January it is late.
    const Proposal late = proposed(study, "offences", Y2021, Durham);
    CHECK(late.completeness == Excluded);
    CHECK(late.reason == "no-reply");
    CHECK(late.why == "overdue by 8 working days");
}

TEST_CASE("Figures given beside a refusal are looked at, and are partial at best")
{
    ViewBuilder study = asked();
    study.answer(Kent, "offences", AnswerStatus::Refused, "s12(1)");
    study.offences().count(Y2021, 40);
    CHECK(proposed(study, "offences").completeness == Excluded);
    study.view().answers.front().goodwill = false;
    for (Answer &answer : study.view().answers) {
        if (answer.force == Kent && answer.status == AnswerStatus::Refused)
            answer.goodwill = true;
    }
    CHECK(proposed(study, "offences") ==
          Proposal{Partial, "refused-cost", "refused s12(1), figures given as goodwill"});
    CHECK(proposed(study, "offences", Y2022).reason == "period-missing");
}

TEST_CASE("The index of decisions says what the study says")
{
    ViewBuilder study = asked();
    study.mark(Kent, "offences", Complete, "checked").mark(Kent, "outcomes", Partial, "part-year");
    study.mark(Durham, "offences", Excluded, "no-reply");
    const StudyView view = study.make();
    const DecisionIndex index(view);
    int decided = 0;
    for (const Force *force : view.forces.territorial()) {
        for (const Question &question : view.questions) {
            for (const Period &period : {Y2021, Y2022, Period(QDate(2021, 1, 1), QDate(2022, 12, 31)),
                                         Period::month(2021, 5), Period::calendarYear(2020)}) {
                const Decision decision = index.find(force->code, question.id, period);
                CHECK(decision == view.decision(force->code, question.id, period));
                decided += decision.completeness == Unreviewed ? 0 : 1;
            }
        }
    }
    CHECK(decided == 12); // three marks, each for both years, both together and a month
}
