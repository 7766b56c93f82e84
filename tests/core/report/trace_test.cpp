// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/trace.h"

#include "core/report/chart_gallery.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include <QJsonDocument>

TEST_CASE("A key without a force stands for the forces of its chart")
{
    const TraceKey key{{}, Period::calendarYear(2020), "outcomes", {"charged"}, "008/71"};
    const Query all = queryOf(key, {"E23000032", "E23000008"});
    CHECK(all.forces == QStringList{"E23000032", "E23000008"});
    CHECK(all.measure == "outcomes");
    CHECK(all.periods == std::vector{Period::calendarYear(2020)});
    CHECK(all.outcomes == QStringList{"charged"});
    CHECK(all.offence == "008/71");
    const TraceKey one{"E23000032", {}, "offences", {}, {}};
    CHECK(queryOf(one, {"E23000008"}).forces == QStringList{"E23000032"});
    CHECK(queryOf(one, {}).periods.empty());
}

TEST_CASE("A key is written the same wherever it leaves the program")
{
    const auto written = [](const TraceKey &key) {
        return QJsonDocument(traceAsJson(key)).toJson(QJsonDocument::Compact);
    };
    CHECK(
        written({"E23000032", Period::calendarYear(2020), "outcomes", {"charged", "16"}, "008/71"}) ==
        R"({"force":"E23000032","measure":"outcomes","offence":"008/71","outcomes":["charged","16"],"period":"2020-01-01..2020-12-31"})");
    CHECK(written({{}, {}, "offences", {}, {}}) ==
          R"({"force":"","measure":"offences","offence":"","outcomes":[],"period":null})");
}

TEST_CASE("Every value drawn is the sum of the counts it leads back to")
{
    const StudyView view = AcceptanceStudy::view();
    for (const QString name : {"offences-by-year", "outcomes-by-year", "offences-by-force"}) {
        const ChartSpec spec = makeChart(view, name);
        for (const ChartSeries &series : spec.series) {
            if (series.colour == ChartSeries::Remainder)
                continue; // is traced to the offences it is left of
            for (const ChartValue &value : series.values) {
                CHECK(total(view, queryOf(value.trace, spec.forces)).low == value.low);
                CHECK_FALSE(countsBehind(view, value.trace, spec.forces).empty());
            }
        }
    }
}
