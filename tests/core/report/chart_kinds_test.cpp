// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of the gallery beyond columns and dots, on the acceptance study and on small invented ones.
#include "core/report/chart_gallery.h"
#include "core/report/trace.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"
#include <algorithm>

namespace {
const StudyView &acceptance()
{
    static const StudyView view = AcceptanceStudy::view();
    return view;
}

const ChartValue &valueOf(const ChartSpec &spec, const QString &series, const QString &category)
{
    const auto column = std::ranges::find(spec.series, series, &ChartSeries::name);
    const auto row = std::ranges::find(spec.categories, category, &ChartCategory::label);
    if (column == spec.series.end() || row == spec.categories.end())
        throw std::runtime_error("no such value: " + (series + ", " + category).toStdString());
    return column->values[std::size_t(row - spec.categories.begin())];
}

QString lookOf(const ChartSpec &spec, const QString &series, const QString &category)
{
    return spec.looks.at(std::size_t(valueOf(spec, series, category).look)).label;
}
} // namespace

TEST_CASE("What is missing says of every force and period what became of it, and no absence is a zero", "[kinds]")
{
    ViewBuilder builder;
    const Period year = Period::calendarYear(2020);
    builder.ask("offences", {Period::calendarYear(2019), year});
    for (const auto &[force, decision] :
         {std::pair{"E23000032", Completeness::Complete}, {"E23000028", Completeness::Partial}}) {
        builder.force(force).offences().count(year, 12);
        builder.answer(force, "offences", AnswerStatus::Answered);
        builder.mark(force, "offences", decision, decision == Completeness::Partial ? "refused-cost" : "");
    }
    builder.answer("E23000031", "offences", AnswerStatus::Refused, "s12(1)");
    const ChartSpec spec = makeChart(builder.make(), "what-is-missing");
    const QString column = spec.series[1].name;
    CHECK(spec.categories.size() == 43);
    CHECK(lookOf(spec, column, "Kent") == "complete");
    CHECK(lookOf(spec, column, "Essex") == "partial");
    CHECK(lookOf(spec, spec.series[0].name, "Kent") == "answered without this figure");
    CHECK(lookOf(spec, column, "Surrey") == "refused or not held");
    CHECK(valueOf(spec, column, "Surrey").label == "refused (s12(1))");
    CHECK(lookOf(spec, column, "Gwent") == "no reply yet");
    for (const ChartSeries &series : spec.series)
        for (const ChartValue &value : series.values)
            CHECK(value.isAbsent()); // a state, never a number
    CHECK(valueOf(spec, column, "Kent").trace == TraceKey{"E23000032", year, "offences", {}, {}});
    CHECK(std::ranges::none_of(spec.looks, [](const ChartLook &look) { return look.label == "not asked"; }));
}

TEST_CASE("Working days are those of the clock of the Act, an open request has none", "[kinds]")
{
    const ChartSpec spec = makeChart(acceptance(), "response-times");
    REQUIRE(spec.categories.size() == 43);
    REQUIRE(spec.lines.size() == 1);
    CHECK(spec.lines[0].value == 20);
    int drawn = 0;
    for (const auto &reply : AcceptanceStudy::replies()) {
        const ChartValue &value = valueOf(spec, "Working days", reply.force.name);
        drawn += value.isAbsent() ? 0 : 1;
        if (reply.status == AnswerStatus::Awaited)
            CHECK(value.label == "no reply yet");
        if (value.isAbsent() || !reply.answered.isValid())
            continue;
        CHECK(value.low == WorkingDays::reference().between(AcceptanceStudy::sent(), reply.answered));
    }
    CHECK(drawn >= 29);
    CHECK(spec.headline.contains(QString("of %1 answers").arg(drawn)));
}

TEST_CASE("An index is 100 in its first year and refuses a base under fifty", "[kinds]")
{
    const ChartSpec spec = makeChart(acceptance(), "offences-index");
    REQUIRE(spec.kind == ChartSpec::Kind::Lines);
    CHECK(spec.categories.size() == 3); // the part-year is not indexed
    CHECK(spec.series[0].values[0].label == "100");
    CHECK(spec.series[0].values[1].label == "126"); // 3,150 of 2,500
    CHECK(spec.series[0].values[2].label == "176"); // 4,410 of 2,500 is 176.4
    CHECK(spec.base.contains("2,500"));
    ViewBuilder builder;
    for (const auto &[year, count] : {std::pair{2019, 49}, {2020, 80}})
        builder.force("E23000032").offences().count(Period::calendarYear(year), count);
    const ChartSpec small = makeChart(builder.make(), "offences-index", "E23000032");
    CHECK(small.isEmpty());
    CHECK(small.notes.join(' ').contains("49 in 2019; an index needs at least 50"));
}

TEST_CASE("Columns of all periods together do not warn of comparing periods; others do", "[kinds]")
{
    const QString part = "not to be compared with full years";
    const ChartSpec mix = makeChart(acceptance(), "outcome-mix", AcceptanceStudy::replies().front().force.code);
    CHECK_FALSE(mix.notes.join(' ').contains(part));
    CHECK(makeChart(acceptance(), "outcomes-of-each").notes.join(' ').contains(part));
}

TEST_CASE("Small multiples name the plots without any figure, and count the parts without one", "[kinds]")
{
    ViewBuilder builder;
    const Period year = Period::calendarYear(2020);
    builder.ask("offences", {year});
    builder.ask("outcomes", {year}, {"1", "16"});
    for (const auto &[force, count] : {std::pair{"E23000032", 3}, {"E23000028", 200}, {"E23000031", 200}}) {
        builder.force(force).offences().noOutcome().count(year, count);
        builder.outcomes().outcome("Charged", {"1"}).count(year, count / 2);
        if (force != QString("E23000031"))
            builder.outcome("Victim does not support", {"16"}).count(year, count / 3);
        for (const QString question : {"offences", "outcomes"}) {
            builder.answer(force, question, AnswerStatus::Answered);
            builder.mark(force, question, Completeness::Complete);
        }
    }
    const QStringList notes = makeChart(builder.make(), "outcomes-of-each").notes.filter("Without a value");
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().startsWith("Without a value: Kent 2020; "));
    CHECK(notes.front().endsWith(" parts of others, each with its reason in the table of figures."));
}

TEST_CASE("Coverage names only what it shows", "[kinds]")
{
    const ChartSpec spec = makeChart(acceptance(), "coverage");
    REQUIRE(spec.series.size() == 1);
    CHECK(spec.subtitle.startsWith("Residents of the forces"));
    CHECK(spec.base == "all residents of the 43 force areas");
}

TEST_CASE("Outcomes to date are refused with a reason that fits one period as well", "[kinds]")
{
    CHECK(makeChart(acceptance(), "outcome-lag")
              .notes.front()
              .contains("Jan–Jul 2022 had less time to reach one than those of 2019"));
    ViewBuilder builder;
    const Period year = Period::calendarYear(2020);
    builder.force("E23000032").offences().count(year, 40);
    builder.outcomes().outcome("Charged", {"1"}).count(year, 4);
    CHECK(makeChart(builder.make(), "outcome-lag").notes.front().contains("recorded late in 2020 had less time"));
}

TEST_CASE("The map has a tile for each force, in one of three classes, absences hatched", "[kinds]")
{
    const ChartSpec spec = makeChart(acceptance(), "force-map");
    REQUIRE(spec.categories.size() == 43);
    int without = 0;
    std::array<int, 3> inClass{};
    for (const ChartValue &value : spec.series[0].values) {
        if (value.look == 3)
            ++without;
        else
            ++inClass[std::size_t(value.look)];
        CHECK((value.look == 3) >= value.isAbsent());
    }
    CHECK(without >= 43 - 24);
    for (const int forces : inClass)
        CHECK(forces >= 6);
    CHECK(spec.looks[3].fill == ChartLook::Fill::Hatched);
    CHECK(valueOf(spec, spec.series[0].name, "City of London").isAbsent());
    for (std::size_t a = 0; a < spec.categories.size(); ++a)
        for (std::size_t b = a + 1; b < spec.categories.size(); ++b)
            CHECK(spec.categories[a].tile != spec.categories[b].tile);
}

TEST_CASE("The outcome mix sets one force beside the panel, each of its own base", "[kinds]")
{
    const auto &first = AcceptanceStudy::replies().front();
    const ChartSpec spec = makeChart(acceptance(), "outcome-mix", first.force.code);
    REQUIRE(spec.categories.size() == 2);
    CHECK(spec.categories[0].label == first.force.name);
    CHECK(spec.categories[1].label == "24 forces");
    CHECK(spec.series[0].values[1].label == "4%");
    CHECK(spec.base.contains("24 forces 13,860"));
    CHECK(spec.series[0].values[0].trace.force == first.force.code);
    CHECK(spec.series[0].values[1].trace.force.isEmpty());
    CHECK(makeChart(acceptance(), "outcome-mix").notes.join(' ').contains("choose a force"));
}

TEST_CASE("Small multiples add up to the chart of all forces, and every bar leads to its cells", "[kinds]")
{
    const ChartSpec spec = makeChart(acceptance(), "offences-of-each");
    const ChartSpec together = makeChart(acceptance(), "offences-by-year");
    const std::size_t periods = together.categories.size();
    REQUIRE(spec.categories.size() == 24 * periods);
    for (std::size_t p = 0; p < periods; ++p) {
        double sum = 0;
        for (std::size_t c = p; c < spec.categories.size(); c += periods)
            sum += spec.series[0].values[c].low.value_or(0);
        CHECK(sum == together.series[0].values[p].low);
    }
    CHECK(countsBehind(acceptance(), spec.series[0].values[0].trace, spec.forces).size() == 1);
    CHECK(spec.categories[0].label == spec.categories[0].group + " 2019");
    const ChartSpec outcomes = makeChart(acceptance(), "outcomes-of-each");
    CHECK(outcomes.base == makeChart(acceptance(), "outcome-shares-by-year").base);
    CHECK(outcomes.unit == ChartSpec::Unit::Share);
}

TEST_CASE("Coverage is a share of all forces and names its years and sources", "[kinds]")
{
    const ChartSpec spec = makeChart(acceptance(), "coverage");
    REQUIRE_FALSE(spec.isEmpty());
    for (const ChartValue &value : spec.series[0].values) {
        CHECK(value.low > 0);
        CHECK(value.low < 1);
        CHECK(value.trace == TraceKey{}); // residents stand in no letter
    }
    CHECK(spec.notes.join(' ').contains("No official table of recorded crime"));
    CHECK(spec.panel.contains("24 in 2019"));
}

TEST_CASE("Outcomes at equal time are refused with what to ask for", "[kinds]")
{
    const ChartSpec spec = makeChart(acceptance(), "outcome-lag");
    CHECK(spec.isEmpty());
    CHECK(spec.notes.join(' ').contains("within 3, 6 and 12 months"));
}
