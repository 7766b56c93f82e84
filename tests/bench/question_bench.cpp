// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_line.h"

#include "core/analysis/query.h"
#include "tests/bench/workload.h"

using namespace Qt::StringLiterals;

namespace {

/// What a question costs at least: one addition for each count, in an order that the processor can foresee.
double plainScan(const CountColumns &columns)
{
    std::vector<std::int64_t> sums(43 * 512);
    return fastest(5, [&] {
        for (const ReturnColumns &one : columns.returns) {
            for (std::size_t i = 0; i < one.size(); ++i)
                sums[std::size_t(one.force[i]) * 512 + std::size_t(one.outcome[i])] += one.figure[i].low();
        }
    });
}
} // namespace

void benchQuestions(int rows)
{
    printHeading("Questions over counts in memory (processor time, fastest of 5)");
    StudyView view;
    view.counts = CountIndex(syntheticColumns(rows));
    const auto ask = [&](const char *what, const Query &query) {
        printLine({what, "ms", fastest(5, [&] { pivot(view, query); }), {}, Frame});
    };
    Query query;
    query.measure = u"outcomes"_s;
    query.by = {Dimension::Force, Dimension::FinancialYear, Dimension::Outcome};
    ask("force x financial year x outcome", query);
    query.by = {Dimension::Force, Dimension::FinancialYear, Dimension::OutcomeGroup};
    ask("force x financial year x outcome group", query);
    query.by = {Dimension::Month, Dimension::Offence};
    ask("month x offence", query);
    query.by = {Dimension::Force, Dimension::Month};
    ask("force x month", query);
    query.by = {Dimension::FinancialYear, Dimension::Outcome};
    query.forces = {view.counts.dimensions().forces.front()};
    ask("one force: financial year x outcome", query);
    const Query one{
        u"outcomes"_s, {}, {view.counts.dimensions().forces.front()}, {Period::financialYear(2018)}, {}, {}};
    printLine({"one figure", "ms", fastest(5, [&] { total(view, one); }), {}, Frame});
    printLine({"the counts behind it", "ms", fastest(5, [&] { countsBehind(view, one); }), {}, Frame});
    printLine(
        {"for comparison: the sums alone, over the same columns", "ms", plainScan(view.counts.columns()), {}, {}});
}
