// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/export_policy.h"

#include "core/report/chart_gallery.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"

namespace {
const Period March(QDate(2020, 3, 1), QDate(2020, 3, 31));
const TraceKey MonthOfKent{"E23000032", March, "offences", {}, {}};

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

bool isRefused(double low, double high, const TraceKey &trace = MonthOfKent, const QStringList &forces = {"E23000032"})
{
    return exportRefusal(tableWith(low, high, trace, forces)).has_value();
}
} // namespace

TEST_CASE("A month of one force with a count of 1 to 4 is not written to a file")
{
    const auto refusal = exportRefusal(tableWith(3, 3, MonthOfKent));
    REQUIRE(refusal);
    CHECK(refusal->contains("finer than force, year and outcome"));
    CHECK(refusal->contains("1 to 4"));
    CHECK(refusal->contains("“Mar 2020”"));
    CHECK(isRefused(1, 1));
    CHECK(isRefused(4, 4));
    CHECK(isRefused(2, 4)); // bounds that unpick a "<5"
}

TEST_CASE("Zero, five and more, and the hidden “1 to 4” itself may be written")
{
    CHECK_FALSE(isRefused(0, 0));
    CHECK_FALSE(isRefused(5, 5));
    CHECK_FALSE(isRefused(1, 4)); // shows no more than the force did
    CHECK_FALSE(isRefused(0, 4));
    CHECK_FALSE(exportRefusal(tableWith({}, {}, MonthOfKent)));
    CHECK_FALSE(exportRefusal(tableWith(1, {}, MonthOfKent))); // "at least 1" has no upper bound
}

TEST_CASE("Force by year by outcome may be written whatever the count")
{
    const TraceKey year{"E23000032", Period::calendarYear(2020), "outcomes", {"charged"}, {}};
    CHECK_FALSE(isRefused(3, 3, year));
    CHECK_FALSE(exportRefusal(
        makeChart(AcceptanceStudy::view(), "outcomes-by-year", AcceptanceStudy::replies().front().force.code)));
}

TEST_CASE("Finer than that: a quarter, or an offence, of one force")
{
    const TraceKey quarter{{}, Period(QDate(2020, 7, 1), QDate(2020, 9, 30)), "offences", {}, {}};
    CHECK(isRefused(3, 3, quarter)); // the only force of its table
    CHECK_FALSE(isRefused(3, 3, quarter, {"E23000032", "E23000008"}));
    const TraceKey offence{"E23000032", Period::calendarYear(2020), "offences", {}, "008/71"};
    CHECK(isRefused(3, 3, offence, {"E23000032", "E23000008"}));
}

TEST_CASE("A share of a month of one force is refused, since its count cannot be seen")
{
    FigureTable table = tableWith(0.25, 0.25, MonthOfKent);
    CHECK_FALSE(exportRefusal(table));
    table.base = "all 12 offences recorded";
    CHECK(exportRefusal(table));
}
