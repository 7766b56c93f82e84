// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/flow_chart.h"

#include "core/export/figure_pack.h"
#include "core/report/charts.h"
#include "core/report/statements.h"
#include "core/report/tables.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"

namespace {
const StudyView &study()
{
    static const StudyView view = AcceptanceStudy::view();
    return view;
}
} // namespace

TEST_CASE("Diagram, sentence and table of the flow are the same numbers", "[flow]")
{
    const ChartSpec spec = flowChart(study(), {});
    CHECK(spec.headline == "43 forces asked, 29 answered, 24 complete for offences, 24 complete for outcomes");
    CHECK(flowSentence(flow(study(), "offences"), "offences") == "43 asked, 29 answered, 24 complete for offences");
    const auto stages = flowStages(study());
    REQUIRE(spec.categories.size() == stages.size());
    const FigureTable table = tableOf(spec);
    for (std::size_t i = 0; i < stages.size(); ++i) {
        CHECK(*spec.series[0].values[i].low == double(stages[i].forces.size()));
        CHECK(*spec.series[1].values[i].low == double(stages[i].leaving.size()));
        CHECK(table.rows[i][1].text == QString::number(stages[i].forces.size()));
    }
    CHECK(table.columns == QStringList{"Step", "Forces", "Left before this step"});
    CHECK_FALSE(table.rows[1][1].trace); // forces, not counts of letters
}

TEST_CASE("The reasons stand in the diagram and in its files, the most frequent first", "[flow]")
{
    const ChartSpec spec = flowChart(study(), {});
    const auto &leaving = spec.categories[1].leaving;
    REQUIRE(leaving.size() == 4);
    CHECK(leaving[0].reason == "no reply yet");
    CHECK(leaving[0].names.size() == 7);
    CHECK(leaving[1].reason == "refused (s12(1))");
    CHECK(spec.series[1].values[1].label.startsWith("14: no reply yet 7 ("));
    CHECK(spec.series[1].values[0].label == "0");
    CHECK(QString::fromUtf8(figureCsv(spec)).contains("refused (s12(1)) 5 ("));
    CHECK(figureCaption(spec).contains("Headline: 43 forces asked, 29 answered"));
}

TEST_CASE("Before anybody was asked there is no flow to draw", "[flow]")
{
    CHECK(flowChart(StudyView(), {}).isEmpty());
}
