// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/protection.h"

#include "core/report/chart_gallery.h"
#include "core/report/protection_register.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/error_of.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"
#include <random>

namespace {
const QStringList TestForces{"E23000032", "E23000008", "E23000013", "E23000002"};
const Period Year = Period::calendarYear(2021);

Period month(int number)
{
    return Period::month(2021, number);
}

/// Invented: months of 2021 of the first forces of the list, all of them complete.
StudyView studyOf(const std::vector<std::vector<int>> &counts)
{
    ViewBuilder builder;
    builder.ask("offences", {Year});
    for (std::size_t force = 0; force < counts.size(); ++force) {
        builder.force(TestForces[qsizetype(force)]).offences().startReturn();
        for (std::size_t i = 0; i < counts[force].size(); ++i)
            builder.count(month(int(i) + 1), counts[force][i]);
        builder.answer(TestForces[qsizetype(force)], "offences", AnswerStatus::Answered);
        builder.mark(TestForces[qsizetype(force)], "offences", Completeness::Complete);
    }
    return builder.make();
}

const std::vector<std::vector<int>> Counts{{12, 3, 40, 9, 11, 12, 13, 14, 15, 16, 17, 18},
                                           {25, 18, 33, 20, 21, 22, 23, 24, 25, 26, 27, 28},
                                           {7, 15, 2, 31, 32, 33, 34, 35, 36, 37, 38, 39}};

TraceKey keyOf(int force, const Period &period)
{
    return {force < 0 ? QString() : TestForces[force], period, "offences", {}, {}};
}

QStringList firstForces(int count)
{
    return TestForces.mid(0, count);
}

FigureTable monthsByForce(const StudyView &view, Dimension period = Dimension::Month)
{
    return figuresTable(view, {"offences", {Dimension::Force, period}, {}, {}, {}, {}});
}

int hiddenIn(const FigureTable &table)
{
    int hidden = 0;
    for (const auto &row : table.rows) {
        for (const FigureCell &cell : row)
            hidden += cell.text == HiddenMark ? 1 : 0;
    }
    return hidden;
}
} // namespace

TEST_CASE("Small months are hidden with a cycle of others; years and sums of all forces are not")
{
    const StudyView view = studyOf(Counts);
    const Protection protection(view);
    CHECK(protection.hides(keyOf(0, month(2)), {}));
    CHECK(protection.hides(keyOf(2, month(3)), {}));
    const FigureTable table = protection.applyTo(monthsByForce(view));
    CHECK(hiddenIn(table) == 6); // the pattern of the worked 3 x 4 table
    CHECK(table.notes.last().startsWith("[c]: not shown"));
    CHECK_FALSE(protection.hides(keyOf(0, Year), {}));
    CHECK_FALSE(protection.hides(keyOf(-1, month(2)), firstForces(3)));
    CHECK(protection.hides(keyOf(-1, month(2)), firstForces(2))); // the third is known then
}

TEST_CASE("Months of all forces are shown though some forces gave years only")
{
    ViewBuilder builder;
    builder.ask("offences", {Year});
    for (int force = 0; force < 3; ++force) {
        builder.force(TestForces[force]).offences().startReturn();
        for (int i = 1; force < 2 && i <= 12; ++i)
            builder.count(month(i), force + i);
        if (force == 2)
            builder.count(Year, 70);
        builder.answer(TestForces[force], "offences", AnswerStatus::Answered);
        builder.mark(TestForces[force], "offences", Completeness::Complete);
    }
    const StudyView view = builder.make();
    const Protection protection(view);
    const ChartSpec chart = makeChart(view, "offences-by-month");
    REQUIRE(chart.forces.size() == 2);
    CHECK(protection.applyTo(chart) == chart);
    CHECK_FALSE(protection.hides(keyOf(-1, month(2)), firstForces(3)));
    CHECK(protection.hides(keyOf(0, month(2)), {}));
}

TEST_CASE("No trace of a hidden number is left in its row, and a table without any is unchanged")
{
    const StudyView view = studyOf(Counts);
    const Protection protection(view);
    for (const auto &row : protection.applyTo(monthsByForce(view)).rows) {
        if (row[2].text != HiddenMark)
            continue;
        CHECK_FALSE(row[2].low);
        CHECK_FALSE(row[2].high);
        CHECK(row[3].text.isEmpty());
        CHECK(row[4].text.isEmpty());
    }
    const FigureTable years = monthsByForce(view, Dimension::Year);
    CHECK(protection.applyTo(years) == years);
}

TEST_CASE("The chart of a force, its table and a table of quarters hide the same months")
{
    const StudyView view = studyOf(Counts);
    const Protection protection(view);
    const ChartSpec chart = protection.applyTo(makeChart(view, "offences-by-month", TestForces[0]));
    const FigureTable table = protection.applyTo(monthsByForce(view));
    int hidden = 0;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        CHECK(chart.series[0].values[i].isAbsent() == protection.hides(keyOf(0, month(int(i) + 1)), {}));
        hidden += chart.series[0].values[i].label == HiddenMark ? 1 : 0;
    }
    CHECK(hidden == 3);
    CHECK_FALSE(chart.altText.contains(" 3 "));
    const FigureTable quarters = protection.applyTo(monthsByForce(view, Dimension::Quarter));
    CHECK(hiddenIn(quarters) > 0); // their months would be the rest of them
    for (int force = 0; force < 3; ++force) {
        for (int quarter = 0; quarter < 4; ++quarter) {
            bool anyHidden = false;
            for (int i = 1; i <= 3; ++i)
                anyHidden = anyHidden || protection.hides(keyOf(force, month(3 * quarter + i)), {});
            const Period period(QDate(2021, 3 * quarter + 1, 1), month(3 * quarter + 3).to());
            CHECK(protection.hides(keyOf(force, period), {}) == anyHidden);
        }
    }
}

TEST_CASE("A financial year that cuts a hidden month out of a calendar year is kept back with it")
{
    const StudyView view = studyOf(Counts);
    const Protection protection(view);
    CHECK(protection.hides(keyOf(0, Period::financialYear(2020)), {})); // January to March are in it
    CHECK_FALSE(protection.hides(keyOf(1, Period(QDate(2021, 5, 1), QDate(2021, 12, 31))), {}));
}

TEST_CASE("A force whose whole year is small shows no month, and others cover for it")
{
    std::vector<std::vector<int>> counts = Counts;
    counts.push_back({1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    const StudyView view = studyOf(counts);
    const ProtectionRegister made(view, "offences");
    const ProtectedYear &year = made.months().front();
    CHECK(Suppression::failures(year.grid).empty());
    for (int i = 1; i <= 12; ++i)
        CHECK(made.hides(keyOf(3, month(i)), {}));
    CHECK_FALSE(made.hides(keyOf(3, Year), {}));
}

TEST_CASE("The only force of a study is protected too")
{
    const StudyView view = studyOf({Counts[0]});
    const Protection protection(view);
    CHECK(hiddenIn(protection.applyTo(monthsByForce(view))) == 2); // the 3, and the smallest that can hide it
    CHECK(protection.hides(keyOf(-1, month(2)), firstForces(1)));
}

TEST_CASE("Offences of one force are protected within each year")
{
    ViewBuilder builder;
    builder.ask("offences", {Year});
    for (int force = 0; force < 3; ++force) {
        builder.force(TestForces[force]).offences().startReturn();
        builder.offence("Disclose", "008/71").count(Year, force == 0 ? 2 : 20);
        builder.offence("Threaten", "008/72").count(Year, 30);
        builder.answer(TestForces[force], "offences", AnswerStatus::Answered);
        builder.mark(TestForces[force], "offences", Completeness::Complete);
    }
    const StudyView view = builder.make();
    const FigureTable table = Protection(view).applyTo(
        figuresTable(view, {"offences", {Dimension::Force, Dimension::Offence, Dimension::Year}, {}, {}, {}, {}}));
    CHECK(hiddenIn(table) == 4);
}

TEST_CASE("Force by year by outcome goes out as received; three dimensions with a small number do not")
{
    const StudyView view = AcceptanceStudy::view();
    const Protection protection(view);
    const ChartSpec outcomes = makeChart(view, "outcomes-by-year", AcceptanceStudy::replies().front().force.code);
    CHECK(protection.applyTo(outcomes) == outcomes);
    FigureTable table;
    table.columns = {"Period", "Charged"};
    FigureCell title;
    title.text = "Mar 2021";
    table.rows = {{title, {"3", 3, 3, TraceKey{TestForces[0], month(3), "outcomes", {"charged"}, {}}}}};
    CHECK(errorOf([&] { protection.applyTo(table); }).contains("more than two things at once"));
}

TEST_CASE("Registers of random invented studies pass the audit or show nothing finer than a year")
{
    std::mt19937 random(78);
    for (int run = 0; run < 40; ++run) {
        std::vector<std::vector<int>> counts(1 + std::size_t(run) % 4, std::vector<int>(12));
        for (auto &force : counts) {
            for (int &count : force)
                count = int(random() % (run % 2 ? 7u : 40u));
        }
        const StudyView view = studyOf(counts);
        const ProtectionRegister made(view, "offences");
        for (const ProtectedYear &year : made.months()) {
            const auto unsafe = Suppression::failures(year.grid);
            bool showsMonth = false;
            for (const QString &force : year.forces) {
                for (int column = 0; column < year.grid.columns(); ++column)
                    showsMonth = showsMonth || !year.hides(force, column);
            }
            CHECK((unsafe.empty() || !showsMonth));
        }
    }
}
