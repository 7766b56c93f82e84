// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/charts.h"

#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

namespace {
const QString Kent = "E23000032";
const Period Year2020 = Period::calendarYear(2020), Year2021 = Period::calendarYear(2021);

const ChartSeries &series(const ChartSpec &spec, const QString &start)
{
    for (const ChartSeries &one : spec.series) {
        if (one.name.startsWith(start))
            return one;
    }
    FAIL("no series " << start.toStdString());
    return spec.series.front();
}

QStringList labelsOf(const ChartSeries &series)
{
    QStringList labels;
    for (const ChartValue &value : series.values)
        labels += value.label;
    return labels;
}

/// Kent with offences in both years.
ViewBuilder kent(int offences2020, int offences2021)
{
    ViewBuilder builder;
    for (const QString key : {"offences", "outcomes"}) {
        builder.ask(key, {Year2020, Year2021});
        builder.answer(Kent, key, AnswerStatus::Answered).mark(Kent, key, Completeness::Complete, "checked");
    }
    builder.force(Kent).offences().count(Year2020, offences2020).count(Year2021, offences2021).outcomes();
    return builder;
}
} // namespace

TEST_CASE("Outcome shares name their base, of all offences recorded")
{
    const ChartSpec spec = outcomeSharesByYear(AcceptanceStudy::view(), {});
    CHECK(spec.base ==
          "all 13,860 offences recorded (2,500 in 2019, 3,150 in 2020, 4,410 in 2021, 3,800 in Jan–Jul 2022)");
    CHECK(spec.headline == "4% of all 13,860 offences recorded ended in a charge or summons");
    CHECK(labelsOf(series(spec, "Charged or summonsed")) == QStringList{"4%", "4%", "4%", "4%"});
    CHECK(labelsOf(series(spec, "Evidential difficulties: victim supports action (15)")).front() == "22%");
    CHECK(spec.notes.contains("Percentages are rounded one by one and may not sum to 100."));
    CHECK(spec.notes.contains("Only outcome types 1, 14, 15, 16 were asked for."));
}

TEST_CASE("The parts of every year and the remainder make up the offences recorded")
{
    const ChartSpec counts = outcomesByYear(AcceptanceStudy::view(), {});
    const ChartSpec shares = outcomeSharesByYear(AcceptanceStudy::view(), {});
    const std::vector<double> recorded{2500, 3150, 4410, 3800};
    for (std::size_t year = 0; year < 4; ++year) {
        double sum = 0, part = 0;
        for (std::size_t s = 0; s < counts.series.size(); ++s) {
            sum += *counts.series[s].values[year].low;
            part += *shares.series[s].values[year].low;
        }
        CHECK(sum == recorded[year]);
        CHECK(part == Approx(1));
    }
    CHECK(counts.series.back().name == "No outcome given, open or not asked for");
    CHECK(counts.series.back().colour == ChartSeries::Remainder);
}

TEST_CASE("Outcomes a force did not give are absent; they are not “no outcome”")
{
    ViewBuilder builder = kent(100, 120);
    builder.outcome("Charged", {"1"}).count(Year2020, 8);
    const ChartSpec spec = outcomesByYear(builder.make(), Kent);
    CHECK(labelsOf(series(spec, "Charged")) == QStringList{"8", "not given"});
    CHECK(labelsOf(series(spec, "No outcome")) == QStringList{"92", "not given"});
    CHECK(series(spec, "No outcome").values[1].isAbsent());
    const ChartSpec shares = outcomeSharesByYear(builder.make(), Kent);
    CHECK(series(shares, "No outcome").values[1].isAbsent());
}

TEST_CASE("A force with offences and no outcomes has no chart of outcomes")
{
    const ChartSpec spec = outcomesByYear(kent(100, 120).make(), Kent);
    CHECK(spec.isEmpty());
    CHECK(spec.notes.front() == "Kent has no outcomes in the periods shown.");
    CHECK(outcomesByYear(ViewBuilder().make(), {}).notes.front() ==
          "The study holds no outcomes yet. Import a return first.");
}

TEST_CASE("A hidden outcome carries its bounds into the share and the remainder")
{
    ViewBuilder builder = kent(100, 120);
    builder.outcome("Charged", {"1"}).count(Year2020, Figure::lessThan(0, 4)).count(Year2021, 12);
    const StudyView view = builder.make();
    const ChartSpec counts = outcomesByYear(view, Kent);
    CHECK(labelsOf(series(counts, "Charged")) == QStringList{"<5", "12"});
    CHECK(series(counts, "No outcome").values[0].low == 96);
    CHECK(series(counts, "No outcome").values[0].high == 100);
    const ChartValue share = series(outcomeSharesByYear(view, Kent), "Charged").values[0];
    CHECK(share.label == "0% to 4%");
    CHECK(share.high == Approx(0.04));
}

TEST_CASE("Below ten offences a share is said as “x of n” and not drawn")
{
    ViewBuilder builder = kent(9, 120);
    builder.outcome("Charged", {"1"}).count(Year2020, 3).count(Year2021, 12);
    const ChartValue value = series(outcomeSharesByYear(builder.make(), Kent), "Charged").values[0];
    CHECK(value.label == "3 of 9");
    CHECK(value.isAbsent());
}

TEST_CASE("Outcomes above the offences recorded are said, never a negative remainder")
{
    ViewBuilder builder = kent(10, 120);
    builder.outcome("Charged", {"1"}).count(Year2020, 14).count(Year2021, 12);
    const ChartValue value = series(outcomesByYear(builder.make(), Kent), "No outcome").values[0];
    CHECK(value.isAbsent());
    CHECK(value.label == "outcomes exceed offences");
}

TEST_CASE("Beyond four groups the smaller ones are drawn together, and named in the notes")
{
    ViewBuilder builder = kent(1000, 1200);
    const std::vector<std::pair<QString, int>> given{{"1", 40},   {"16", 300}, {"15", 200},
                                                     {"18", 150}, {"20", 9},   {"8", 7}};
    for (const auto &[type, count] : given)
        builder.outcome("Outcome " + type, {type}).count(Year2020, count).count(Year2021, count);
    const ChartSpec spec = outcomesByYear(builder.make(), Kent);
    REQUIRE(spec.series.size() == 6);
    CHECK(spec.series[0].name == "Charged or summonsed (1, 1A)");
    CHECK(spec.series[4].name == "Other outcomes");
    CHECK(spec.series[4].colour == ChartSeries::Muted);
    CHECK(labelsOf(spec.series[4]) == QStringList{"16", "16"});
    CHECK(spec.notes.front().startsWith("Other outcomes: "));
    CHECK(spec.series[4].values[0].trace.outcomes.size() == 2);
}

TEST_CASE("A label that fits no single type stands in quotation marks, as printed")
{
    ViewBuilder builder = kent(100, 120);
    builder.outcome("no action", {}).count(Year2020, 30).count(Year2021, 40);
    const ChartSpec spec = outcomesByYear(builder.make(), Kent);
    CHECK(spec.series.front().name.contains("“no action”"));
    CHECK(spec.notes.join(' ').contains("Words in quotation marks stand as printed"));
}
