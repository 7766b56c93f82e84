// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/export_policy.h"

#include "tests/support/test_support.h"

namespace {
const Period March(QDate(2020, 3, 1), QDate(2020, 3, 31));
const TraceKey MonthOfKent{"E23000032", March, "offences", {}, {}};
const TraceKey ChargedInMarch{"E23000032", March, "outcomes", {"charged"}, {}};

FigureTable tableWith(std::optional<double> low, std::optional<double> high, const TraceKey &trace,
                      const QStringList &forces = {"E23000032"})
{
    FigureTable table;
    table.columns = {"Period", "Offences"};
    FigureCell title;
    title.text = "Mar 2020";
    table.rows = {{title, FigureCell{"figure", low, high, trace}}};
    table.forces = forces;
    return table;
}

bool isRefused(std::optional<double> low, std::optional<double> high, const TraceKey &trace = ChargedInMarch,
               const QStringList &forces = {"E23000032"})
{
    return exportRefusal(tableWith(low, high, trace, forces)).has_value();
}
} // namespace

TEST_CASE("A month of one force by outcome with a count of 1 to 4 cannot be protected and is refused")
{
    const auto refusal = exportRefusal(tableWith(3, 3, ChargedInMarch));
    REQUIRE(refusal);
    CHECK(refusal->contains("1 to 4"));
    CHECK(refusal->contains("“Mar 2020”"));
    CHECK(isRefused(1, 1));
    CHECK(isRefused(4, 4));
    CHECK(isRefused(2, 4)); // bounds that unpick a "<5"
}

TEST_CASE("Zero, five and more, and the hidden “1 to 4” itself are not refused")
{
    CHECK_FALSE(isRefused(0, 0));
    CHECK_FALSE(isRefused(5, 5));
    CHECK_FALSE(isRefused(1, 4)); // shows no more than the force did
    CHECK_FALSE(isRefused(0, 4));
    CHECK_FALSE(isRefused({}, {}));
    CHECK_FALSE(isRefused(1, {})); // "at least 1" has no upper bound
}

TEST_CASE("What can be protected is not refused: one breakdown of one force, any of many forces, years by outcome")
{
    CHECK_FALSE(isRefused(3, 3, MonthOfKent));
    const TraceKey year{"E23000032", Period::calendarYear(2020), "outcomes", {"charged"}, {}};
    CHECK_FALSE(isRefused(3, 3, year));
    const TraceKey ofAll{{}, March, "outcomes", {"charged"}, {}};
    CHECK_FALSE(isRefused(3, 3, ofAll, {"E23000032", "E23000008"}));
    CHECK(isRefused(3, 3, ofAll)); // the only force of its table
}

TEST_CASE("A share of a month of one force is refused, since its count cannot be seen")
{
    FigureTable table = tableWith(0.25, 0.25, MonthOfKent);
    CHECK_FALSE(exportRefusal(table));
    table.base = "all 12 offences recorded";
    CHECK(exportRefusal(table));
}
