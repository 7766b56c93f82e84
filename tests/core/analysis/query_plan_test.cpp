// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/query_plan.h"

#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"
#include <random>

// The fast scan against plain addition of the counts a plan visits, over studies drawn at random.

using namespace Qt::StringLiterals;

namespace {
using Dice = std::minstd_rand;

int below(Dice &dice, int limit)
{
    return int(dice() % unsigned(limit));
}

Figure anyFigure(Dice &dice)
{
    switch (below(dice, 8)) {
    case 0:
        return Figure::lessThan(0, 4);
    case 1:
        return Figure::atLeast(831);
    case 2:
        return Figure();
    case 3:
        return Figure::absent(Figure::Kind::Refused);
    default:
        return Figure::exact(below(dice, 50));
    }
}

Period anyPeriod(Dice &dice)
{
    const int year = 2019 + below(dice, 2);
    return below(dice, 3) == 0 ? Period::calendarYear(year) : Period::month(year, 1 + below(dice, 12));
}

void addReturn(ViewBuilder &builder, Dice &dice)
{
    const QStringList forces{"E23000032", "E23000028", "E23000001"};
    builder.startReturn();
    for (int i = 0; i < 120; ++i) {
        builder.force(forces[below(dice, 3)]).offence(below(dice, 2) ? QString() : u"Offence %1"_s.arg(below(dice, 3)));
        below(dice, 4) ? builder.outcomes() : builder.offences();
        if (const int type = below(dice, 4); type > 0)
            builder.outcome(u"Type %1"_s.arg(type), {QString::number(type)});
        else
            builder.noOutcome();
        const Period period = anyPeriod(dice);
        for (int follow = below(dice, 4); follow >= 0; --follow) // runs of one block, as in a real table
            builder.count(period, anyFigure(dice), below(dice, 10) == 0);
    }
}

StudyView anyStudy(unsigned seed)
{
    Dice dice(seed);
    ViewBuilder builder;
    for (int i = 0; i < 3; ++i)
        addReturn(builder, dice);
    return builder.make();
}

std::vector<Query> queries()
{
    std::vector<Query> all;
    for (const std::vector<Dimension> &by : std::vector<std::vector<Dimension>>{
             {},
             {Dimension::Force, Dimension::Year},
             {Dimension::Month, Dimension::Outcome},
             {Dimension::Offence, Dimension::Force},
             {Dimension::Outcome, Dimension::Offence, Dimension::Period},
             {Dimension::OutcomeGroup, Dimension::Quarter},
         }) {
        all.push_back({"outcomes", by, {}, {}, {}, {}});
        all.push_back({"outcomes", by, {"E23000032"}, {}, {"1", "3"}, {}});
        all.push_back({"outcomes", by, {}, {Period::calendarYear(2020), Period::month(2020, 5)}, {}, "Offence 1"});
        all.push_back({"offences", by, {}, {}, {}, {}});
    }
    return all;
}

std::vector<Total> added(const QueryPlan &plan)
{
    std::vector<Total> cells(plan.cellCount());
    plan.visit(
        [&](std::size_t cell, const ReturnColumns &columns, std::size_t i) { cells[cell].add(columns.figure[i]); });
    return cells;
}

std::vector<Total> scanned(const QueryPlan &plan)
{
    std::vector<Total> cells = plan.totals();
    for (Total &cell : cells)
        cell.missing = 0; // counted apart
    return cells;
}
} // namespace

TEST_CASE("The fast scan gives what adding each count gives", "[query_plan]")
{
    int given = 0;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const StudyView view = anyStudy(seed);
        for (const Query &query : queries()) {
            const QueryPlan plan(view, query);
            const auto cells = scanned(plan);
            REQUIRE(cells == added(plan));
            given += int(std::ranges::count_if(cells, &Total::isGiven));
        }
    }
    CHECK(given > 1000); // or nothing was compared
}

TEST_CASE("Comparing the scan with addition finds one wrong number", "[query_plan]")
{
    StudyView right = anyStudy(7);
    StudyView wrong = right;
    const Query query{"outcomes", {Dimension::Force}, {}, {}, {}, {}};
    std::vector<std::size_t> taken;
    QueryPlan(right, query).visit([&](std::size_t, const ReturnColumns &columns, std::size_t i) {
        if (&columns == &right.counts.columns().returns.back() && columns.figure[i].isExact())
            taken.push_back(i);
    });
    REQUIRE_FALSE(taken.empty());
    CountColumns columns = right.counts.columns();
    Figure &one = columns.returns.back().figure[taken.front()];
    one = Figure::exact(one.low() + 1);
    wrong.counts = CountIndex(columns);
    CHECK(scanned(QueryPlan(wrong, query)) != added(QueryPlan(right, query)));
    CHECK(scanned(QueryPlan(right, query)) == added(QueryPlan(right, query)));
}
