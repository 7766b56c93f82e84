// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/charts.h"

#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

namespace {
const QString Kent = "E23000032", Durham = "E23000008";
const Period Year2020 = Period::calendarYear(2020), Year2021 = Period::calendarYear(2021);

QStringList labelsOf(const ChartSeries &series)
{
    QStringList labels;
    for (const ChartValue &value : series.values)
        labels += value.label;
    return labels;
}

QString notesOf(const ChartSpec &spec)
{
    return spec.notes.join('\n');
}

/// Kent alone, complete, with these offences of 2020 and 2021.
StudyView kentWith(const std::optional<Figure> &first, const std::optional<Figure> &second)
{
    ViewBuilder builder;
    builder.ask("offences", {Year2020, Year2021});
    builder.answer(Kent, "offences", AnswerStatus::Answered).mark(Kent, "offences", Completeness::Complete, "checked");
    builder.force(Kent).offences();
    if (first)
        builder.count(Year2020, *first);
    if (second)
        builder.count(Year2021, *second);
    return builder.make();
}
} // namespace

TEST_CASE("Offences by year: totals, part-year marked, changed law marked at its day")
{
    const ChartSpec spec = offencesByYear(AcceptanceStudy::view(), {});
    REQUIRE(spec.series.size() == 1);
    CHECK(labelsOf(spec.series[0]) == QStringList{"2,500", "3,150", "4,410", "3,800"});
    REQUIRE(spec.categories.size() == 4);
    CHECK(spec.categories[3].label == "Jan–Jul 2022 (part-year)");
    CHECK(spec.categories[3].isPartYear);
    CHECK_FALSE(spec.categories[2].isPartYear);
    REQUIRE(spec.breaks.size() == 1);
    CHECK(spec.breaks[0].label == "29 June 2021: threats to share became an offence");
    CHECK(spec.breaks[0].position == Approx(2 + 179 / 365.0)); // 29 June is the 180th day of 2021
    CHECK(notesOf(spec).contains("Jan–Jul 2022 is a part-year (1 January 2022 to 31 July 2022)"));
    CHECK(notesOf(spec).contains("Domestic Abuse Act 2021 s69"));
    CHECK(spec.headline == "Offences recorded rose 76% between 2019 and 2021 across 24 forces");
}

TEST_CASE("A blank year is absent, not zero, and is said so")
{
    const ChartSpec spec = offencesByYear(kentWith(Figure::exact(60), std::nullopt), Kent);
    REQUIRE(spec.series[0].values.size() == 2);
    CHECK(spec.series[0].values[1].isAbsent());
    CHECK(spec.series[0].values[1].label == "not given");
    CHECK(notesOf(spec).contains("Without a value: 2021, Offences recorded (not given)."));
    CHECK(spec.headline == "Kent gave no figure for 2021");
}

TEST_CASE("A printed zero is drawn as a number")
{
    const ChartValue value = offencesByYear(kentWith(Figure::exact(60), Figure::exact(0)), Kent).series[0].values[1];
    CHECK(value.low == 0);
    CHECK(value.high == 0);
    CHECK(value.label == "0");
}

TEST_CASE("A hidden number is its bounds; the bar says “<5”, the headline “fewer than 5”")
{
    const ChartSpec spec = offencesByYear(kentWith(Figure::exact(40), Figure::lessThan(0, 4)), Kent);
    const ChartValue &value = spec.series[0].values[1];
    CHECK(value.low == 0);
    CHECK(value.high == 4);
    CHECK(value.label == "<5");
    CHECK(spec.headline == "Kent recorded fewer than 5 offences in 2021");
    CHECK(notesOf(spec).contains("drawn to the smallest number possible and a cap to the largest"));
}

TEST_CASE("A change from bounds has bounds, the smaller first; one that may go either way is no change")
{
    CHECK(offencesByYear(kentWith(Figure::exact(60), Figure::lessThan(0, 4)), Kent).headline ==
          "Offences recorded fell 93% to 100% between 2020 and 2021 in Kent");
    CHECK(offencesByYear(kentWith(Figure::exact(100), Figure::between(120, 130)), Kent).headline ==
          "Offences recorded rose 20% to 30% between 2020 and 2021 in Kent");
    CHECK(offencesByYear(kentWith(Figure::exact(100), Figure::between(98, 104)), Kent).headline ==
          "Kent recorded 98 to 104 offences in 2021");
}

TEST_CASE("“Over 830” has no upper bound")
{
    const ChartValue value =
        offencesByYear(kentWith(Figure::exact(60), Figure::atLeast(831)), Kent).series[0].values[1];
    CHECK(value.low == 831);
    CHECK_FALSE(value.high);
    CHECK(value.label == "at least 831");
}

TEST_CASE("A change of a base below 50 is given as a count, no change as words")
{
    CHECK(offencesByYear(kentWith(Figure::exact(40), Figure::exact(60)), Kent).headline ==
          "Kent recorded 60 offences in 2021");
    CHECK(offencesByYear(kentWith(Figure::exact(60), Figure::exact(60)), Kent).headline ==
          "Offences recorded did not change between 2020 and 2021 in Kent");
    CHECK(offencesByYear(kentWith(Figure::exact(100), Figure::exact(75)), Kent).headline ==
          "Offences recorded fell 25% between 2020 and 2021 in Kent");
}

TEST_CASE("An unresolved mark leaves the sum open and is counted in the notes")
{
    const StudyView view = kentWith(Figure::exact(60), Figure::absent(Figure::Kind::Unresolved));
    const ChartSpec spec = offencesByYear(view, Kent);
    CHECK(spec.series[0].values[1].isAbsent());
    CHECK(notesOf(spec).contains("1 counts whose mark is not resolved are left out"));
}

TEST_CASE("A force that is not complete says so on its own chart")
{
    ViewBuilder builder;
    builder.ask("offences", {Year2020});
    builder.answer(Kent, "offences", AnswerStatus::Answered).mark(Kent, "offences", Completeness::Partial, "part-year");
    builder.force(Kent).offences().count(Year2020, 60);
    CHECK(notesOf(offencesByYear(builder.make(), Kent)).contains("Kent is not among the included forces: "));
}

TEST_CASE("Offences by force: by name, with the range as headline and a warning against ranking")
{
    const ChartSpec spec = offencesByForce(AcceptanceStudy::view(), {});
    CHECK(spec.kind == ChartSpec::Kind::ForceBars);
    REQUIRE(spec.categories.size() == 24);
    QStringList names;
    for (const ChartCategory &category : spec.categories)
        names += category.label;
    QStringList sorted = names;
    sorted.sort();
    CHECK(names == sorted);
    CHECK(spec.headline == "Each force recorded between 195 and 916 offences");
    CHECK(notesOf(spec).contains("these are counts, not rates"));
    CHECK(spec.series[0].values[0].trace.force == spec.forces[0]);
}

TEST_CASE("Offences by month: what has no stated month stands in no column and in the notes")
{
    ViewBuilder builder;
    builder.ask("offences", {Year2020});
    for (const QString &force : {Kent, Durham})
        builder.answer(force, "offences", AnswerStatus::Answered).mark(force, "offences", Completeness::Complete);
    builder.force(Kent).offences();
    for (int month = 1; month <= 12; ++month)
        builder.count(Period(QDate(2020, month, 1), QDate(2020, month, 1).addMonths(1).addDays(-1)), month);
    builder.count(Period(Year2020.from(), Year2020.to(), Period::Cover::Unstated), 7);
    const ChartSpec spec = offencesByMonth(builder.make(), Kent);
    REQUIRE(spec.categories.size() == 12);
    CHECK(spec.categories[0].label == "Jan 2020");
    CHECK(spec.series[0].values[11].label == "12");
    CHECK(spec.headline == "Kent recorded 78 offences with a stated month");
    CHECK(notesOf(spec).contains("7 more offences are in no column: the month was not stated."));
}

TEST_CASE("Each column can be walked back to its period and forces")
{
    const ChartSpec spec = offencesByYear(AcceptanceStudy::view(), {});
    for (std::size_t i = 0; i < spec.categories.size(); ++i)
        CHECK(spec.series[0].values[i].trace == TraceKey{{}, AcceptanceStudy::periods()[i], "offences", {}, {}});
}
