// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/query.h"

#include "tests/support/test_support.h"
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>

// Run by hand: core_tests "[bench]". It prints times and asserts none.

namespace {
constexpr int ManyForces = 43;
constexpr int ManyMonths = 48;
constexpr int ManyOutcomes = 26;
constexpr int ManyOffences = 56;

CountColumns threeMillion()
{
    CountColumns columns;
    for (const Force *force : Forces::reference().territorial())
        columns.dimensions.forces.push_back(force->code);
    for (int month = 0; month < ManyMonths; ++month)
        columns.dimensions.periods.push_back(Period::month(2019 + month / 12, month % 12 + 1));
    for (const OutcomeType &type : OutcomeTypes::reference().all())
        columns.dimensions.outcomes.push_back({type.title, {{type.type}, {}}});
    for (int offence = 0; offence < ManyOffences; ++offence)
        columns.dimensions.offences.push_back({QString::number(offence), {}});
    columns.dimensions.measures.push_back({Measure::Kind::Outcomes, {}, {}, Measure::Basis::Unknown, false});
    ReturnColumns &all = columns.returns.emplace_back();
    for (int i = 0; i < ManyForces * ManyMonths * ManyOutcomes * ManyOffences; ++i) {
        all.id.push_back(i + 1);
        all.outcome.push_back(i % ManyOutcomes);
        all.offence.push_back(i / ManyOutcomes % ManyOffences);
        all.period.push_back(std::int16_t(i / ManyOutcomes / ManyOffences % ManyMonths));
        all.force.push_back(std::int16_t(i / ManyOutcomes / ManyOffences / ManyMonths));
        all.measure.push_back(0);
        all.label.push_back(-1);
        all.place.push_back(-1);
        all.figure.push_back(i % 7 == 0 ? Figure::lessThan(0, 4) : Figure::exact(i % 100));
        all.isTotal.push_back(0);
    }
    return columns;
}

void report(const char *what, const StudyView &view, const Query &query)
{
    qint64 best = std::numeric_limits<qint64>::max();
    for (int run = 0; run < 7; ++run) {
        QElapsedTimer timer;
        timer.start();
        const Pivot result = pivot(view, query);
        best = std::min(best, timer.nsecsElapsed());
        CHECK(result.cells.front().isGiven());
    }
    std::printf("%-40s %8.2f ms\n", what, double(best) / 1e6);
}
} // namespace

TEST_CASE("Pivots over three million counts", "[.][bench]")
{
    StudyView view;
    QElapsedTimer timer;
    timer.start();
    CountColumns columns = threeMillion();
    const std::size_t counts = columns.returns[0].size();
    timer.restart();
    view.counts = CountIndex(std::move(columns));
    std::printf("%-40s %8.2f ms for %zu counts\n", "index", double(timer.nsecsElapsed()) / 1e6, counts);
    Query query;
    query.measure = "outcomes";
    query.by = {Dimension::Force, Dimension::Year, Dimension::Outcome};
    report("force x year x outcome", view, query);
    query.by = {Dimension::Year};
    report("year", view, query);
    query.by = {Dimension::Force, Dimension::Month, Dimension::OutcomeGroup};
    report("force x month x outcome group", view, query);
    query.by = {Dimension::Year, Dimension::Outcome};
    query.forces = {view.counts.dimensions().forces[20]};
    report("one force: year x outcome", view, query);
}
