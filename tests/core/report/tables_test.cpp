// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tables.h"

#include "core/report/chart_gallery.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

namespace {
QStringList textsOf(const std::vector<FigureCell> &row)
{
    QStringList texts;
    for (const FigureCell &cell : row)
        texts += cell.text;
    return texts;
}
} // namespace

TEST_CASE("The table beside a chart holds the same figures, words and traces")
{
    for (const QString name : {"offences-by-year", "outcome-shares-by-year", "offences-by-force"}) {
        const ChartSpec spec = makeChart(AcceptanceStudy::view(), name);
        const FigureTable table = tableOf(spec);
        REQUIRE(table.rows.size() == spec.categories.size());
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            REQUIRE(table.rows[row].size() == spec.series.size() + 1);
            CHECK(table.rows[row][0].text == spec.categories[row].label);
            CHECK_FALSE(table.rows[row][0].trace);
            for (std::size_t s = 0; s < spec.series.size(); ++s) {
                const ChartValue &value = spec.series[s].values[row];
                CHECK(table.rows[row][s + 1] == FigureCell{value.label, value.low, value.high, value.trace});
            }
        }
        CHECK(table.columns.front() == (name == "offences-by-force" ? "Force" : "Period"));
        CHECK(table.base == spec.base);
        CHECK(table.panel == spec.panel);
        CHECK(table.notes == spec.notes);
    }
}

TEST_CASE("The rows of a table are named by what they stand for")
{
    const StudyView view = AcceptanceStudy::view();
    const auto rows = [&](const QString &name, const QString &force = {}) {
        return tableOf(makeChart(view, name, force)).columns.front();
    };
    CHECK(rows("what-is-missing") == "Force");
    CHECK(rows("force-map") == "Force");
    CHECK(rows("offences-of-each") == "Force and period");
    CHECK(rows("offences-index") == "Period");
    CHECK(rows("outcome-mix", AcceptanceStudy::replies().front().force.code) == "Forces");
    CHECK(rows("flow") == "Step");
}

TEST_CASE("Figures by year: the totals of the panel with their bounds")
{
    Query query;
    query.measure = "offences";
    query.by = {Dimension::Year};
    const FigureTable table = figuresTable(AcceptanceStudy::view(), query);
    CHECK(table.columns == QStringList{"Year", "Figure", "Low", "High", "Not given", "Hidden or unresolved"});
    REQUIRE(table.rows.size() == 4);
    CHECK(textsOf(table.rows[0]) == QStringList{"2019", "2,500", "2500", "2500", "0", "0"});
    CHECK(table.panel.startsWith("24 of 43 forces ("));
}

TEST_CASE("Figures of all forces keep hidden ones apart from missing ones")
{
    ViewBuilder builder;
    const Period year = Period::calendarYear(2020);
    builder.ask("offences", {year});
    builder.force("E23000032").offences().count(year, Figure::lessThan(0, 4));
    builder.force("E23000008").offences().count(year, Figure::absent(Figure::Kind::Suppressed));
    Query query;
    query.measure = "offences";
    query.by = {Dimension::Force};
    query.periods = {year};
    const FigureTable table = figuresTable(builder.make(), query, {PanelRule::Kind::All, {}});
    REQUIRE(table.rows.size() == 2);
    CHECK(textsOf(table.rows[0]) == QStringList{"Durham", "suppressed", "", "", "0", "1"});
    CHECK(textsOf(table.rows[1]) == QStringList{"Kent", "<5", "0", "4", "0", "0"});
}

TEST_CASE("Without a complete force the table has its headings and no rows")
{
    Query query;
    query.measure = "offences";
    query.by = {Dimension::Year};
    const FigureTable table = figuresTable(ViewBuilder().make(), query);
    CHECK(table.columns.size() == 6);
    CHECK(table.rows.empty());
}
