// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage.h"

#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"

namespace {
const QString Kent = "E23000032";
const QString Essex = "E23000028";
const QString City = "E23000034";

/// Invented round numbers.
std::vector<Population> twoForces(std::vector<int> years)
{
    std::vector<Population> values;
    for (const int year : years) {
        values.push_back({Kent, year, 300, "invented"});
        values.push_back({Essex, year, 100, "invented"});
    }
    return values;
}
} // namespace

TEST_CASE("Coverage is the panel's part of the residents of all forces", "[coverage]")
{
    const auto found = coverageBy(twoForces({2020}), {Kent, Essex}, {Kent}, 2020);
    REQUIRE(found);
    CHECK(found->share() == 0.75);
    CHECK(found->text() == "The forces included serve 75% of the residents of the 2 force areas (2020).");
    CHECK(found->source == "invented");
}

TEST_CASE("A year without figures names the year used instead", "[coverage]")
{
    const auto later = coverageBy(twoForces({2019, 2020}), {Kent, Essex}, {Kent}, 2022);
    CHECK(later->usedYear == 2020);
    CHECK(later->text().contains("2020, the nearest year known for all of them: 2022 is not"));
    const auto between = coverageBy(twoForces({2020, 2022}), {Kent, Essex}, {Kent}, 2021);
    CHECK(between->usedYear == 2020); // of two as near the earlier
}

TEST_CASE("A year that lacks one force is not taken", "[coverage]")
{
    auto values = twoForces({2020});
    values.push_back({Kent, 2022, 300, "invented"});
    CHECK(coverageBy(values, {Kent, Essex}, {Kent}, 2022)->usedYear == 2020);
    CHECK_FALSE(coverageBy({{Kent, 2022, 300, "invented"}}, {Kent, Essex}, {Kent}, 2022));
    CHECK_FALSE(coverageBy({}, {Kent}, {Kent}, 2022));
    CHECK_FALSE(coverageBy(twoForces({2020}), {Kent, Essex}, {}, 2020)); // an empty panel covers nothing
}

TEST_CASE("City of London is flagged where it is in the panel", "[coverage]")
{
    const StudyView view = AcceptanceStudy::view();
    const auto withCity = populationCoverage(view, {City, Kent}, 2020);
    CHECK(withCity->hasCity);
    CHECK(withCity->note().startsWith("City of London"));
    CHECK(populationCoverage(view, {Kent}, 2020)->note().isEmpty());
}

TEST_CASE("The shipped estimates lack City of London in 2022, so 2020 is used and said", "[coverage]")
{
    const auto found = populationCoverage(AcceptanceStudy::view(), {Kent}, 2022);
    REQUIRE(found);
    CHECK(found->usedYear == 2020);
    CHECK(found->forces == 43);
    CHECK(found->whole == 59719724); // England and Wales, mid-2020, as published by the ONS
}
