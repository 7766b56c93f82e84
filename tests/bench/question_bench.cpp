// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_line.h"

#include "core/analysis/query.h"
#include "core/analysis/sensitivity.h"
#include "core/domain/error.h"
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

/// Ten years of every month, every force and every outcome, all complete: one headline in all the ways it is tried.
void benchSensitivity(StudyView &view)
{
    std::vector<Period> years;
    for (int year = 2014; year < 2024; ++year)
        years.push_back(Period::financialYear(year));
    HeadlineNumber share;
    share.kind = HeadlineNumber::Kind::Share;
    share.outcomes = {u"charged"_s};
    share.base = Base::OutcomeKnown;
    share.periods = share.allPeriods = years;
    share.panel = makePanel(view, {u"outcomes"_s}, years, {PanelRule::Kind::Given, {}});
    HeadlineNumber change;
    change.measure = u"outcomes"_s;
    change.periods = {years.front(), years.back()};
    change.allPeriods = years;
    change.panel = makePanel(view, {u"outcomes"_s}, change.periods, {PanelRule::Kind::Given, {}});
    if (share.panel.isEmpty() || change.panel.isEmpty())
        throw Error(u"The workload gives no force with every year: nothing would be measured."_s);
    printLine({"how firm is a share: bases, panels, each force out",
               "ms",
               fastest(5, [&] { sensitivity(view, share); }),
               {},
               Frame});
    printLine({"how firm is a change: panels, each force out",
               "ms",
               fastest(5, [&] { sensitivity(view, change); }),
               {},
               Frame});
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
    benchSensitivity(view);
    printLine(
        {"for comparison: the sums alone, over the same columns", "ms", plainScan(view.counts.columns()), {}, {}});
}
