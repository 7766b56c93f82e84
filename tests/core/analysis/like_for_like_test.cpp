// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/like_for_like.h"

#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

namespace {
const QString Kent = "E23000032";
const PanelRule OnlyKent{PanelRule::Kind::One, Kent};
const Period Year2020 = Period::calendarYear(2020);
const Period Year2021 = Period::calendarYear(2021);
const Period Part2022(QDate(2022, 1, 1), QDate(2022, 7, 31));

Change changeOf(const Figure &before, const Figure &after)
{
    return {"offences", Year2020, Year2021, {}, before, after};
}

StudyView kentWith(const std::vector<std::pair<Period, int>> &counts)
{
    ViewBuilder builder;
    builder.force(Kent).offences();
    for (const auto &[period, value] : counts)
        builder.count(period, value);
    return builder.make();
}

Comparison compareKent(const StudyView &view, const Period &from, const Period &to)
{
    return compare(view, "offences", from, to, OnlyKent);
}
} // namespace

TEST_CASE("A change is computed from whole counts, halves away from zero", "[like_for_like]")
{
    CHECK(*changeOf(Figure::exact(2500), Figure::exact(3150)).percent() == "+26%");
    CHECK(*changeOf(Figure::exact(3150), Figure::exact(4410)).percent() == "+40%");
    CHECK(*changeOf(Figure::exact(200), Figure::exact(229)).percent() == "+15%"); // 14.5
    CHECK(*changeOf(Figure::exact(200), Figure::exact(171)).percent() == "-15%"); // -14.5
    CHECK(*changeOf(Figure::exact(200), Figure::exact(200)).percent() == "0%");
    CHECK(*changeOf(Figure::exact(1850), Figure::exact(2480)).percent(1) == "+34.1%");
}

TEST_CASE("Below fifty both counts stand without a percentage", "[like_for_like]")
{
    CHECK_FALSE(changeOf(Figure::exact(49), Figure::exact(98)).percent());
    CHECK(changeOf(Figure::exact(49), Figure::exact(98)).text() == "49 in 2020, 98 in 2021");
    CHECK(changeOf(Figure::exact(50), Figure::exact(98)).text() == "50 in 2020, 98 in 2021 (+96%)");
    CHECK_FALSE(changeOf(Figure::exact(0), Figure::exact(5)).percent());
}

TEST_CASE("Bounds of the counts are bounds of the change", "[like_for_like]")
{
    CHECK(*changeOf(Figure::between(100, 104), Figure::between(120, 124)).percent() == "+15% to +24%");
    CHECK_FALSE(changeOf(Figure::exact(100), Figure::atLeast(120)).percent());
}

TEST_CASE("The chance range of a change comes from the exact ratio of the counts", "[like_for_like]")
{
    // 1.19518 to 1.32845 times: tests/values/statistics.json
    CHECK(*changeOf(Figure::exact(2500), Figure::exact(3150)).chanceRange() == "+20% to +33%");
    CHECK(*changeOf(Figure::exact(55), Figure::exact(40)).chanceRange() == "-53% to +11%");
    CHECK_FALSE(changeOf(Figure::exact(7), Figure::exact(12)).chanceRange()); // no percentage, no range of one
    CHECK_FALSE(changeOf(Figure::between(100, 104), Figure::exact(120)).chanceRange());
}

TEST_CASE("Twelve months that end with the data may be compared with the twelve before", "[like_for_like]")
{
    ViewBuilder builder;
    builder.force(Kent).offences();
    for (QDate day(2020, 1, 1); day < QDate(2022, 8, 1); day = day.addMonths(1))
        builder.count(Period::month(day.year(), day.month()), 10);
    const StudyView view = builder.make();
    const auto refused = std::get<Refusal>(compareKent(view, Year2020, Part2022));
    const Period before(QDate(2020, 8, 1), QDate(2021, 7, 31)), last(QDate(2021, 8, 1), QDate(2022, 7, 31));
    REQUIRE(refused.rollingYears.size() == 1);
    CHECK(refused.rollingYears.front() == std::pair(before, last));
    CHECK(std::holds_alternative<Change>(compareKent(view, before, last)));
    CHECK(refused.sideBySide == "120 in 2020 and 70 in Jan–Jul 2022, side by side and without a percentage");
}

TEST_CASE("From yearly figures no twelve months are offered, and overlapping periods get nothing", "[like_for_like]")
{
    const StudyView view = kentWith({{Year2020, 100}, {Year2021, 120}, {Part2022, 90}});
    CHECK(std::get<Refusal>(compareKent(view, Year2020, Part2022)).rollingYears.empty());
    const StudyView overlapping = kentWith({{Year2020, 100}, {Period::financialYear(2019), 90}});
    const auto refused = std::get<Refusal>(compareKent(overlapping, Period::financialYear(2019), Year2020));
    CHECK(refused.sideBySide.isEmpty());
    CHECK(refused.perDay.isEmpty());
    CHECK(refused.statement.isEmpty());
    CHECK(refused.reason.contains("overlap"));
}

TEST_CASE("Full years of the same forces may be compared", "[like_for_like]")
{
    const auto result = compareKent(kentWith({{Year2020, 3150}, {Year2021, 4410}}), Year2020, Year2021);
    REQUIRE(std::holds_alternative<Change>(result));
    CHECK(*std::get<Change>(result).percent() == "+40%");
}

TEST_CASE("The leap day makes no difference to the same months", "[like_for_like]")
{
    const Period part2020(QDate(2020, 1, 1), QDate(2020, 7, 31));
    const auto result = compareKent(kentWith({{part2020, 1850}, {Part2022, 2480}}), part2020, Part2022);
    REQUIRE(std::holds_alternative<Change>(result));
    CHECK(*std::get<Change>(result).percent() == "+34%");
}

TEST_CASE("A part-year against a year is refused with what may be said", "[like_for_like]")
{
    const auto view = kentWith({{Year2020, 3150}, {Year2021, 4410}, {Part2022, 3800}});
    const auto result = compareKent(view, Year2020, Part2022);
    REQUIRE(std::holds_alternative<Refusal>(result));
    const auto &refused = std::get<Refusal>(result);
    CHECK(refused.reason.contains("not the same months"));
    CHECK(refused.reason.contains("1 January 2022 to 31 July 2022"));
    CHECK(refused.statement == "more in Jan–Jul 2022 (3,800) than in all of 2020 (3,150)");
    CHECK(refused.perDay == "17.9 a day in Jan–Jul 2022 against 8.6 a day in 2020, per day: not like for like");
    CHECK(refused.sameMonths.empty());
    REQUIRE(refused.fullYears.size() == 1);
    CHECK(refused.fullYears[0] == std::pair(Year2020, Year2021));
}

TEST_CASE("Where the part-year has fewer, counts say nothing", "[like_for_like]")
{
    const auto result = compareKent(kentWith({{Year2021, 4410}, {Part2022, 3800}}), Year2021, Part2022);
    CHECK(std::get<Refusal>(result).statement.isEmpty());
}

TEST_CASE("With monthly figures the same months are offered", "[like_for_like]")
{
    std::vector<std::pair<Period, int>> counts{{Part2022, 70}};
    for (int month = 1; month <= 12; ++month)
        counts.emplace_back(Period::month(2021, month), 10);
    const auto view = kentWith(counts);
    const auto result = compareKent(view, Year2021, Part2022);
    REQUIRE(std::get<Refusal>(result).sameMonths.size() == 1);
    const auto [from, to] = std::get<Refusal>(result).sameMonths[0];
    CHECK(from == Period(QDate(2021, 1, 1), QDate(2021, 7, 31)));
    CHECK(std::holds_alternative<Change>(compareKent(view, from, to)));
    const auto backwards = compareKent(view, Part2022, Year2021);
    CHECK(std::get<Refusal>(backwards).sameMonths.size() == 1);
}

TEST_CASE("Calendar against financial year: equal length, refused, no per-day offer", "[like_for_like]")
{
    const auto view = kentWith({{Year2020, 366}, {Period::financialYear(2019), 366}});
    const auto result = compareKent(view, Period::financialYear(2019), Year2020);
    REQUIRE(std::holds_alternative<Refusal>(result));
    CHECK(std::get<Refusal>(result).reason.contains("overlap"));
    CHECK(std::get<Refusal>(result).perDay.isEmpty());
    CHECK(std::get<Refusal>(result).statement.isEmpty());
}

TEST_CASE("Uncertain counts get no per-day rate", "[like_for_like]")
{
    ViewBuilder builder;
    builder.force(Kent).offences().count(Year2020, Figure::between(100, 104)).count(Part2022, 120);
    const auto refused = std::get<Refusal>(compareKent(builder.make(), Year2020, Part2022));
    CHECK(refused.perDay.isEmpty());
    CHECK(refused.statement == "more in Jan–Jul 2022 (120) than in all of 2020 (100 to 104)");
}

TEST_CASE("Without a force for both periods there is nothing to compare", "[like_for_like]")
{
    const auto result = compare(kentWith({{Year2020, 1}}), "offences", Year2020, Year2021);
    REQUIRE(std::holds_alternative<Refusal>(result));
    CHECK(std::get<Refusal>(result).reason == "No force is complete for offences in both 2020 and 2021.");
}
