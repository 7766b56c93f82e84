// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/force_dots.h"

#include "core/analysis/intervals.h"
#include "core/export/figure_pack.h"
#include "core/report/charts.h"
#include "core/report/tables.h"
#include "core/report/trace.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"
#include <algorithm>

namespace {
const QString Kent = "E23000032", Essex = "E23000028", City = "E23000034";
const Period In2019 = Period::calendarYear(2019), In2020 = Period::calendarYear(2020);

const StudyView &study()
{
    static const StudyView view = AcceptanceStudy::view();
    return view;
}

/// Both years asked of all; a force is complete once it is given figures here.
ViewBuilder asked()
{
    ViewBuilder builder;
    for (const QString key : {"offences", "outcomes"})
        builder.ask(key, {In2019, In2020});
    return builder;
}

/// The force answered both questions and is complete.
void complete(ViewBuilder &builder, const QString &force)
{
    for (const QString key : {"offences", "outcomes"})
        builder.answer(force, key, AnswerStatus::Answered).mark(force, key, Completeness::Complete, "checked");
}

/// Offences and charges of one force in both years.
void give(ViewBuilder &builder, const QString &force, std::pair<int, int> offences, std::pair<int, int> charged)
{
    complete(builder, force);
    builder.force(force).offences().noOutcome().count(In2019, offences.first).count(In2020, offences.second);
    builder.outcomes().outcome("Charged", {"1"}).count(In2019, charged.first).count(In2020, charged.second);
}

const ChartValue &dotOf(const ChartSpec &spec, const QString &force)
{
    const auto found = std::ranges::find(spec.categories, force, &ChartCategory::label);
    REQUIRE(found != spec.categories.end());
    return spec.series.front().values[std::size_t(found - spec.categories.begin())];
}

bool hasNote(const ChartSpec &spec, const QString &start)
{
    return std::ranges::any_of(spec.notes, [&](const QString &note) { return note.startsWith(start); });
}
} // namespace

TEST_CASE("A charge share is a dot with its Wilson range, its count and its base", "[dots]")
{
    ViewBuilder builder = asked();
    give(builder, Kent, {600, 900}, {30, 40});
    give(builder, Essex, {200, 250}, {5, 7});
    const ChartSpec spec = chargeSharesByForce(builder.make(), {});
    const ChartValue &kent = dotOf(spec, "Kent");
    CHECK(kent.label == "4.7% (70 of 1,500)");
    CHECK(*kent.low == Approx(70.0 / 1500));
    CHECK(kent.chance->low == Approx(wilson(70, 1500)->low));
    CHECK(*kent.chance->high == Approx(wilson(70, 1500)->high));
    CHECK(dotOf(spec, "Essex").label == "2.7% (12 of 450) [u]");
    CHECK(hasNote(spec, "[u]: fewer than 20 charged"));
    REQUIRE(spec.lines.size() == 1);
    CHECK(spec.lines[0].value == Approx(82.0 / 1950)); // pooled, not the mean of the two
    CHECK(spec.lines[0].label == "2 forces together: 4.2%");
    CHECK(spec.base.startsWith("all 1,950 offences recorded"));
}

TEST_CASE("Small numbers have no dot: fewer than three charged, fewer than ten offences", "[dots]")
{
    ViewBuilder builder = asked();
    give(builder, Kent, {600, 900}, {30, 40});
    give(builder, Essex, {75, 75}, {1, 1});
    give(builder, City, {4, 5}, {2, 2});
    const ChartSpec spec = chargeSharesByForce(builder.make(), {});
    CHECK(dotOf(spec, "Essex").isAbsent());
    CHECK(dotOf(spec, "Essex").label == "2 of 150");
    CHECK(dotOf(spec, "City of London").isAbsent());
    CHECK(dotOf(spec, "City of London").label == "4 of 9");
    CHECK(spec.headline == "5% ended in a charge overall; ranges of 1 of 1 forces include that");
    CHECK(hasNote(spec, "Without a value: City of London (4 of 9); Essex (2 of 150)."));
}

TEST_CASE("Forces stand in the order of the alphabet, whatever their share", "[dots]")
{
    for (const auto make : {chargeSharesByForce, ratesByForce, changesByForce, chargeFunnel}) {
        const ChartSpec spec = make(study(), {});
        REQUIRE(spec.categories.size() >= 23);
        CHECK(std::ranges::is_sorted(spec.categories, {}, &ChartCategory::label));
    }
}

TEST_CASE("Every number of the dots, and what it is made of, leads to its cells", "[dots]")
{
    for (const auto make : {chargeSharesByForce, changesByForce, chargeFunnel}) {
        const ChartSpec spec = make(study(), {});
        REQUIRE(spec.series.size() == 3);
        for (const ChartSeries &series : spec.series)
            for (const ChartValue &value : series.values)
                CHECK_FALSE(countsBehind(study(), value.trace, spec.forces).empty());
    }
    const FigureTable table = tableOf(chargeSharesByForce(study(), {}));
    CHECK(table.columns == QStringList{"Force", "Share charged or summonsed", "Charged or summonsed", "Offences"});
    CHECK(QString::fromUtf8(figureCsv(changesByForce(study(), {}))).contains("Bedfordshire,no,2019,78,78,78"));
}

TEST_CASE("A funnel names who is outside the exact limits, and says how many chance alone would put there", "[dots]")
{
    ViewBuilder builder = asked();
    give(builder, Kent, {500, 500}, {20, 20});
    give(builder, Essex, {500, 500}, {20, 20});
    give(builder, "E23000006", {500, 500}, {60, 60}); // Cheshire: 12% beside 4%
    give(builder, City, {4, 5}, {2, 2});
    const ChartSpec spec = chargeFunnel(builder.make(), {});
    CHECK(spec.categories.size() == 3);
    CHECK(hasNote(spec, "Not plotted: City of London (4 of 9)."));
    CHECK(hasNote(spec, "Outside the 95% limits: Cheshire"));
    CHECK(hasNote(spec, "The limits are exact (binomial)"));
    CHECK(spec.categories[0].label == "Cheshire");
    CHECK(spec.categories[0].isNamed);
    CHECK(*dotOf(spec, "Cheshire").across == 1000);
    CHECK(spec.curves.size() == 4);
    const ChartSpec adjusted = chargeFunnelAdjusted(builder.make(), {});
    CHECK(hasNote(adjusted, "The limits are widened"));
    CHECK(adjusted.curves[1].points.back().y() > spec.curves[1].points.back().y());
    CHECK_FALSE(adjusted.categories[0].isNamed);
}

TEST_CASE("A rate is that of the latest year with residents of every force, and says so; City of London stays out",
          "[dots]")
{
    const ChartSpec spec = ratesByForce(study(), {});
    CHECK(spec.headline == "23 forces recorded 8.2 offences per 100,000 residents in 2020");
    CHECK(hasNote(spec, "No rate for 2021: population figures of that year are not known. 2020 is the latest"));
    CHECK(hasNote(spec, "City of London is left out"));
    CHECK(std::ranges::find(spec.categories, QString("City of London"), &ChartCategory::label) ==
          spec.categories.end());
    CHECK_FALSE(spec.forces.contains(City));
    const ChartValue &dot = dotOf(spec, "Bedfordshire");
    const double residents = *spec.series[2].values[1].low, count = *spec.series[1].values[1].low;
    CHECK(*dot.low == Approx(100000 * count / residents));
    CHECK(dot.chance->low == Approx(ratePer100000(qint64(count), residents)->interval.low));
}

TEST_CASE("A year without any population figures has no rate and names the years that have them", "[dots]")
{
    ViewBuilder builder = asked();
    give(builder, Kent, {600, 900}, {30, 40});
    builder.view().populations = {{Kent, 2015, 1'500'000, "invented"}};
    const ChartSpec spec = ratesByForce(builder.make(), {});
    CHECK(spec.isEmpty());
    CHECK(spec.notes.front() == "No population figures are known for 2020, 2019; those known are of 2015.");
}

TEST_CASE("A change has the range of its exact rate ratio; below a base of 50 both counts and no dot", "[dots]")
{
    ViewBuilder builder = asked();
    give(builder, Kent, {100, 150}, {3, 3});
    give(builder, Essex, {200, 150}, {3, 3});
    give(builder, City, {0, 5}, {0, 0});
    const ChartSpec spec = changesByForce(builder.make(), {});
    const ChartValue &kent = dotOf(spec, "Kent");
    CHECK(kent.label == "+50% (100 to 150)");
    CHECK(*kent.low == Approx(0.5));
    CHECK(kent.chance->low == Approx(rateRatio(150, 1, 100, 1)->low - 1));
    CHECK(*dotOf(spec, "Essex").low == Approx(-0.25));
    CHECK(dotOf(spec, "City of London").isAbsent());
    CHECK(dotOf(spec, "City of London").label == "0 to 5");
    CHECK(spec.headline == "Offences recorded rose in 1 of 2 forces between 2019 and 2020");
    CHECK(hasNote(spec, "No percentage where the earlier figure is below 50"));
}

TEST_CASE("Years of unequal months are not compared by force", "[dots]")
{
    ViewBuilder builder;
    const Period part = *Period::parse("2020-01-01..2020-07-31");
    builder.ask("offences", {In2019, part});
    builder.answer(Kent, "offences", AnswerStatus::Answered).mark(Kent, "offences", Completeness::Complete, "checked");
    builder.force(Kent).offences().count(In2019, 100).count(part, 90);
    const ChartSpec spec = changesByForce(builder.make(), {});
    CHECK(spec.isEmpty());
    CHECK(spec.notes.front() == "A change needs two full years of the same months.");
}

TEST_CASE("A hidden number gives a range of shares and no false point", "[dots]")
{
    ViewBuilder builder = asked();
    give(builder, Kent, {600, 900}, {30, 40});
    give(builder, Essex, {200, 250}, {5, 7});
    complete(builder, "E23000006");
    builder.force("E23000006").offences().noOutcome().count(In2019, 100).count(In2020, 100);
    builder.outcomes().outcome("Charged", {"1"}).count(In2019, Figure::lessThan(0, 4)).count(In2020, 20);
    const StudyView view = builder.make();
    const ChartSpec spec = chargeSharesByForce(view, {});
    const ChartValue &cheshire = dotOf(spec, "Cheshire");
    CHECK(cheshire.isInterval());
    CHECK(*cheshire.low == Approx(0.1));
    CHECK(*cheshire.high == Approx(0.12));
    CHECK(cheshire.chance->low == Approx(wilson(20, 200)->low));
    CHECK(*cheshire.chance->high == Approx(wilson(24, 200)->high));
    CHECK(hasNote(spec, "Where numbers are hidden or given as bounds, a hatched bar stands for the dot"));
    CHECK(hasNote(chargeFunnel(view, {}), "Not plotted: Cheshire (not an exact number)."));
}
