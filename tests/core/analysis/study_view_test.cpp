// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/study_view.h"

#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

namespace {
const QString Kent = "E23000032";

StudyView viewWith(const std::vector<std::pair<Period, Completeness>> &marks)
{
    ViewBuilder builder;
    const qint64 question = builder.ask("offences", {Period::calendarYear(2020)});
    for (const auto &[period, completeness] : marks) {
        Decision decision;
        decision.completeness = completeness;
        builder.view().completeness.push_back({Kent, question, period, decision});
    }
    return builder.make();
}

Completeness decided(const StudyView &view, const Period &period)
{
    return view.decision(Kent, 1, period).completeness;
}
} // namespace

TEST_CASE("A decision holds for its period and for what lies in it", "[study_view]")
{
    const auto view = viewWith(
        {{Period::calendarYear(2020), Completeness::Complete}, {Period::month(2020, 5), Completeness::Partial}});
    CHECK(decided(view, Period::calendarYear(2020)) == Completeness::Complete);
    CHECK(decided(view, Period::month(2020, 4)) == Completeness::Complete);
    CHECK(decided(view, Period::month(2020, 5)) == Completeness::Partial);
    CHECK(decided(view, Period::calendarYear(2021)) == Completeness::Unreviewed);
}

TEST_CASE("Years decided one by one cover a financial year, the least favourable holds", "[study_view]")
{
    const Period financial = Period::financialYear(2020);
    const auto both = viewWith(
        {{Period::calendarYear(2021), Completeness::Complete}, {Period::calendarYear(2020), Completeness::Complete}});
    CHECK(decided(both, financial) == Completeness::Complete);
    const auto mixed = viewWith(
        {{Period::calendarYear(2021), Completeness::Excluded}, {Period::calendarYear(2020), Completeness::Complete}});
    CHECK(decided(mixed, financial) == Completeness::Excluded);
    const auto half = viewWith({{Period::calendarYear(2020), Completeness::Complete}});
    CHECK(decided(half, financial) == Completeness::Unreviewed);
}

TEST_CASE("Measures are asked for by what they count", "[study_view]")
{
    Measure measure;
    CHECK(measureKey(measure) == "offences");
    measure.unit = "Crimes";
    CHECK(measureKey(measure) == "offences");
    measure.unit = "victims";
    CHECK(measureKey(measure) == "offences (victims)");
    measure = {Measure::Kind::Outcomes, {}, {}, Measure::Basis::Assigned, false};
    CHECK(measureKey(measure) == "outcomes-assigned");
    measure = {Measure::Kind::Other, "SPOs granted", {}, Measure::Basis::Unknown, false};
    CHECK(measureKey(measure) == "SPOs granted");
    measure.isShare = true;
    CHECK(measureKey(measure).isEmpty());
}

TEST_CASE("A force nobody wrote to was not asked", "[study_view]")
{
    const auto view = viewWith({});
    CHECK(view.answer(Kent, 1).status == AnswerStatus::Awaited);
    CHECK(view.answer("PSNI", 1).status == AnswerStatus::NotAsked);
    CHECK(view.question("offences")->key == "offences");
    CHECK(view.question("outcomes") == nullptr);
    CHECK(view.forceName(Kent) == "Kent");
    CHECK(view.forceName("X1") == "X1");
}
