// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/block_tables.h"
#include "core/analysis/decision_index.h"
#include "core/analysis/query.h"

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

TEST_CASE("Tables of blocks are kept until the counts change", "[count_index]")
{
    ViewBuilder builder;
    builder.force("E23000032").offences().count(Period::calendarYear(2020), 5);
    CountIndex index(builder.columns());
    const auto before = index.tables("offences", 0);
    CHECK(index.tables("offences", 0) == before);
    CHECK(index.tables("offences", Facet::Outcome) != before);
    index.update([](CountColumns &columns) { columns.dimensions.labels.push_back("added at the end"); });
    CHECK(index.tables("offences", 0) == before);

    const CountIndex copy = index;
    builder.startReturn().count(Period::calendarYear(2020), 6);
    index.update([&](CountColumns &columns) { columns = builder.columns(); });
    const auto after = index.tables("offences", 0);
    CHECK(after != before);
    const auto chosen = [](const BlockTables &tables) {
        return tables.withoutGaps(*tables.of("E23000032"), Period::calendarYear(2020));
    };
    CHECK(chosen(*before) == std::vector<BlockRef>{{0, 0}});
    CHECK(chosen(*after) == std::vector<BlockRef>{{1, 0}});
    CHECK(copy.tables("offences", 0) == before); // of the counts it has
    index.update([](CountColumns &columns) { std::ranges::reverse(columns.returns); });
    CHECK(chosen(*index.tables("offences", 0)) == std::vector<BlockRef>{{0, 0}});
}

TEST_CASE("A correction makes the tables of blocks anew", "[count_index]")
{
    ViewBuilder builder;
    builder.force("E23000032").offences().count(Period::calendarYear(2020), 5);
    CountIndex index(builder.columns());
    const auto before = index.tables("offences", 0);
    index.update([](CountColumns &columns) { columns.returns[0].corrections.emplace_back(); });
    CHECK(index.tables("offences", 0) != before);
}

TEST_CASE("A mark reaches a sum that was asked for before it", "[count_index]")
{
    const Period year = Period::calendarYear(2020);
    ViewBuilder builder;
    builder.force("E23000032").offences().ask("offences", {year});
    builder.count(Period::month(2020, 1), 2).count(Period::month(2020, 5), 3);
    StudyView view = builder.make();
    const auto sum = [&] {
        Query query;
        query.measure = "offences";
        query.forces = {"E23000032"};
        query.periods = {year};
        return total(view, query);
    };
    CHECK(!sum().isGiven());
    view.completeness = builder.mark("E23000032", "offences", Completeness::Complete).view().completeness;
    CHECK(sum().low == 5);
    view.completeness.clear();
    CHECK(!sum().isGiven());
}

TEST_CASE("The index of decisions finds what the study says, whatever the order of its marks", "[decision_index]")
{
    StudyView view;
    const auto mark = [&](const char *force, qint64 question, const Period &period, Completeness completeness) {
        CompletenessCell cell{force, question, period, {}};
        cell.decision.completeness = completeness;
        view.completeness.push_back(cell);
    };
    mark("E23000032", 1, Period::month(2020, 2), Completeness::Partial);
    mark("E23000032", 2, Period::month(2020, 1), Completeness::Excluded);
    mark("E23000032", 1, Period::month(2020, 1), Completeness::Complete);
    mark("E23000001", 1, Period::month(2020, 1), Completeness::Excluded);
    mark("E23000032", 1, Period::calendarYear(2021), Completeness::Complete);
    const DecisionIndex index(view);
    for (const char *force : {"E23000032", "E23000001", "E23000013"}) {
        for (const qint64 question : {1, 2}) {
            for (const Period &period : {Period::month(2020, 1), Period::month(2020, 2), Period::calendarYear(2020),
                                         Period::month(2021, 7), Period(QDate(2020, 1, 1), QDate(2020, 2, 29))})
                CHECK(index.find(force, question, period) == view.decision(force, question, period));
        }
    }
    CHECK(index.find("E23000032", 1, Period::month(2020, 1)).completeness == Completeness::Complete);
}
