// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_gallery.h"
#include "core/report/chart_lint.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"

namespace {
ChartSpec soundChart()
{
    return makeChart(AcceptanceStudy::view(), "outcome-shares-by-year");
}

QStringList rulesOf(const ChartSpec &spec)
{
    QStringList rules;
    for (const ChartFault &fault : lintChart(spec))
        rules += fault.rule;
    return rules;
}
} // namespace

TEST_CASE("No chart of the gallery has a fault as it is proposed", "[lint]")
{
    const StudyView view = AcceptanceStudy::view();
    for (const GalleryEntry &entry : gallery(view)) {
        INFO(entry.name.toStdString());
        CHECK(rulesOf(entry.spec).join(", ") == "");
    }
}

TEST_CASE("Each fault is found alone where it alone was made", "[lint]")
{
    ChartSpec spec = soundChart();
    spec.headline = QString("word ").repeated(16) + "2020";
    CHECK(rulesOf(spec) == QStringList{"headline"});
    CHECK(lintChart(spec).front().mend == ChartFault::Mend::ProposedWords);
    spec = soundChart();
    spec.altText = "One. Two. Three.";
    CHECK(rulesOf(spec) == QStringList{"alt-text"});
    spec = soundChart();
    spec.source.clear();
    CHECK(rulesOf(spec) == QStringList{"source"});
    spec = soundChart();
    spec.base.clear();
    CHECK(rulesOf(spec) == QStringList{"base"});
    spec = soundChart();
    spec.panel.clear();
    CHECK(rulesOf(spec) == QStringList{"panel"});
    spec = soundChart();
    spec.subtitle = "Some time";
    spec.headline = "A finding";
    CHECK(rulesOf(spec) == QStringList{"dates"});
    spec = soundChart();
    spec.series[1].colour = spec.series[0].colour;
    CHECK(rulesOf(spec) == QStringList{"contrast"});
    spec = soundChart();
    spec.series[0].values[0] = {};
    CHECK(rulesOf(spec) == QStringList{"absent"});
    spec = soundChart();
    spec.series[0].values[0].low = -1;
    CHECK(rulesOf(spec) == QStringList{"zero-base"});
}

TEST_CASE("A chart with nothing in it has nothing to mend", "[lint]")
{
    CHECK(lintChart({}).empty());
}
