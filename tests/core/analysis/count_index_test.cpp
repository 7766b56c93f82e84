// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/count_index.h"

#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

TEST_CASE("Counts that enter no sum have no block", "[count_index]")
{
    ViewBuilder builder;
    builder.force("E23000032").offences().count(Period::calendarYear(2020), 5);
    builder.count(Period::calendarYear(2020), Figure::exact(9), true);
    builder.count(Period::calendarYear(2021), 6);
    CountColumns columns = builder.columns();
    columns.returns[0].period[2] = -1;
    const CountIndex index(columns);
    REQUIRE(index.blocks().size() == 1);
    CHECK(index.blocks()[0].runs == std::vector<BlockRun>{{0, 0, 1}});
    CHECK(index.blocks()[0].blocks.size() == 1);
}

TEST_CASE("Counts of one force, measure, period and table share a block", "[count_index]")
{
    ViewBuilder builder;
    builder.force("E23000032").outcomes().outcome("Charged", {"1"}).count(Period::calendarYear(2020), 5);
    builder.outcome("Cautioned", {"3"}).count(Period::calendarYear(2020), 6);
    builder.place("Dover").count(Period::calendarYear(2020), 6);
    const CountIndex index(builder.columns());
    CHECK(index.blocks()[0].runs == std::vector<BlockRun>{{0, 0, 2}, {1, 2, 3}});
    CHECK(index.blocks()[0].blocks[0].facet == Facet::Outcome);
    CHECK(index.blocks()[0].blocks[1].facet == (Facet::Outcome | Facet::Place));
}

TEST_CASE("A run ends where a count of its block follows later, and where one enters no sum", "[count_index]")
{
    ViewBuilder builder;
    builder.force("E23000032").offences();
    builder.count(Period::calendarYear(2020), 5).count(Period::calendarYear(2021), 6);
    builder.count(Period::calendarYear(2020), Figure::lessThan(0, 4));
    builder.count(Period::calendarYear(2020), Figure::exact(9), true).count(Period::calendarYear(2020), 7);
    const CountIndex index(builder.columns());
    CHECK(index.blocks()[0].runs == std::vector<BlockRun>{{0, 0, 1}, {1, 1, 2}, {0, 2, 3}, {0, 4, 5}});
    CHECK(index.blocks()[0].exact == std::vector<std::int32_t>{5, 6, ReturnBlocks::NotExact, 9, 7});
}

TEST_CASE("After an edit only new returns are indexed and dropped ones are gone", "[count_index]")
{
    ViewBuilder builder;
    builder.force("E23000032").offences().count(Period::calendarYear(2020), 5);
    builder.startReturn().count(Period::calendarYear(2021), 6);
    StudyView view = builder.make();
    builder.startReturn().force("E23000028").count(Period::calendarYear(2022), 7).count(Period::calendarYear(2021), 8);
    const CountColumns after = builder.columns();
    view.counts.update([&](CountColumns &columns) {
        columns.dimensions = after.dimensions;
        columns.returns.erase(columns.returns.begin());
        columns.returns.push_back(after.returns[2]);
    });
    REQUIRE(view.counts.blocks().size() == 2);
    CHECK(view.counts.blocks()[0].blocks[0].period == 1);
    CHECK(view.counts.blocks()[1].runs == std::vector<BlockRun>{{0, 0, 1}, {1, 1, 2}});
}
