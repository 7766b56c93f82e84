// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_spec.h"

#include "tests/support/test_support.h"

namespace {
ChartSpec smallChart()
{
    ChartSpec spec;
    spec.name = "sample";
    spec.headline = "A headline";
    spec.categories = {{"2021", false}, {"Jan–Jul 2022", true}};
    spec.series = {{"Recorded", 0, {{1234567, 1234567, "1,234,567", {}}, {0, 4, "<5", {}}}},
                   {"Charged", ChartSeries::Remainder, {{{}, {}, "refused", {}}, {830, {}, "at least 830", {}}}}};
    spec.series[0].values[0].trace = {"E23000032", Period::calendarYear(2021), "offences", {"1", "15"}, "008/71"};
    return spec;
}
} // namespace

TEST_CASE("A value is a number, an interval or an absence, and an absence is no interval")
{
    CHECK_FALSE(ChartValue{0, 0, "0", {}}.isAbsent());
    CHECK_FALSE(ChartValue{0, 0, "0", {}}.isInterval());
    CHECK(ChartValue{0, 4, "<5", {}}.isInterval());
    CHECK(ChartValue{830, {}, "over 829", {}}.isInterval());
    CHECK(ChartValue{{}, {}, "refused", {}}.isAbsent());
    CHECK_FALSE(ChartValue{{}, {}, "refused", {}}.isInterval());
}

TEST_CASE("A chart without categories or series is empty")
{
    ChartSpec spec = smallChart();
    CHECK_FALSE(spec.isEmpty());
    spec.series.clear();
    CHECK(spec.isEmpty());
    spec = smallChart();
    spec.categories.clear();
    CHECK(spec.isEmpty());
}

TEST_CASE("The text of a chart holds every value with its bounds, mark and trace")
{
    const QString text = describe(smallChart());
    CHECK(text.contains("chart: sample (bars)\n"));
    CHECK(text.contains("  2021: “1,234,567” 1234567 [E23000032/2021-01-01..2021-12-31/offences/1+15/008/71]\n"));
    CHECK(text.contains("  Jan–Jul 2022 *: “<5” 0 to 4 [////]\n"));
    CHECK(text.contains("series: Charged (remainder)\n"));
    CHECK(text.contains("  2021: absent “refused” [////]\n"));
    CHECK(text.contains("  Jan–Jul 2022 *: “at least 830” 830 to none [////]\n"));
}

TEST_CASE("The flag of saved words stands in the text only where there is one")
{
    ChartSpec spec = smallChart();
    CHECK_FALSE(describe(spec).contains("flag:"));
    spec.wordingFlag = "changed";
    CHECK(describe(spec).endsWith("flag: changed\n"));
}

TEST_CASE("Dots draw their first series only; range, place, lines and curves stand in the text")
{
    ChartSpec spec = smallChart();
    CHECK(spec.drawnSeries() == 2);
    spec.kind = ChartSpec::Kind::Funnel;
    CHECK(spec.drawnSeries() == 1);
    spec.series[0].values[0].chance = ChanceRange{0.5, {}};
    spec.series[0].values[0].across = 40;
    spec.categories[0].isNamed = true;
    spec.lines = {{0.25, "all together: 25%"}};
    spec.curves = {{"95% limits", true, {{10, 0}, {20, 0.5}}}};
    const QString text = describe(spec);
    CHECK(text.contains("  2021 (named): “1,234,567” 1234567 across 40 by chance 0.5 to none ["));
    CHECK(text.contains("line: all together: 25% at 0.25\n"));
    CHECK(text.contains("curve: 95% limits from 0 at 10 to 0.5 at 20\n"));
}
