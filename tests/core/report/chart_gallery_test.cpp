// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_gallery.h"

#include "tests/support/acceptance_study.h"
#include "tests/support/error_of.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

namespace {
const StudyView &study()
{
    static const StudyView view = AcceptanceStudy::view();
    return view;
}

QString messageOf(const QString &name, const QString &force)
{
    return errorOf([&] { makeChart(study(), name, force); });
}
} // namespace

TEST_CASE("The gallery names every chart and says why one cannot be drawn")
{
    const auto entries = gallery(study());
    REQUIRE(entries.size() == 20);
    CHECK(entries[0].name == "offences-by-year");
    CHECK(entries[0].whyNot.isEmpty());
    CHECK(entries[3].name == "offences-by-force");
    CHECK_FALSE(entries[3].takesForce);
    CHECK(entries[4].name == "offences-by-month");
    CHECK(entries[10].name == "flow");
    CHECK_FALSE(entries[10].takesForce);
    CHECK(entries[8].name == "charge-funnel");
    CHECK(entries[8].whyNot.isEmpty());
    CHECK(entries[9].whyNot.startsWith("The forces differ no more than chance explains"));
    CHECK(entries[4].whyNot == "The study holds no offences yet. Import a return first.");
}

TEST_CASE("For one force the gallery has no chart that compares forces")
{
    for (const GalleryEntry &entry : gallery(study(), AcceptanceStudy::replies().front().force.code))
        CHECK(entry.takesForce);
}

TEST_CASE("Every chart of the gallery carries what a report needs")
{
    for (const GalleryEntry &entry : gallery(study())) {
        if (!entry.whyNot.isEmpty())
            continue;
        const ChartSpec spec = makeChart(study(), entry.name);
        INFO(entry.name.toStdString());
        CHECK(entry.spec == spec);
        CHECK_FALSE(entry.question.isEmpty());
        CHECK(spec.name == entry.name);
        CHECK(spec.headline.split(' ').size() <= 15);
        CHECK(spec.source == AcceptanceStudy::info().sourceLine);
        CHECK(spec.notes.contains(AcceptanceStudy::info().notice));
        CHECK(spec.altText.count(". ") == 1); // two sentences
        const bool isOutcomes = entry.name.startsWith("outcome") || entry.name.startsWith("charge");
        const bool isOfAll = entry.name == "coverage" || entry.name == "offences-index"; // of residents; of a year
        CHECK(spec.base.isEmpty() == !(isOutcomes || isOfAll));
        // These count forces, and those left out stand in them; or they have a panel for each period.
        if (entry.name == "flow" || entry.name == "what-is-missing" || entry.name == "response-times" ||
            entry.name == "coverage")
            continue;
        if (entry.name == "rate-by-force" || entry.name == "force-map") { // one year, and without City of London
            CHECK(spec.panel.startsWith("23 of 43 forces (Avon and Somerset, "));
            continue;
        }
        const bool isOfTwoYears = entry.name == "change-by-force" || entry.name == "offences-index"; // full years
        CHECK(spec.subtitle.contains("24 of 43 police forces in England and Wales, 1 January 20"));
        CHECK(spec.subtitle.contains("1 January 2019 to 31 July 2022") == !isOfTwoYears);
        CHECK(spec.panel.startsWith("24 of 43 forces (Avon and Somerset, "));
        CHECK(spec.forces.size() == 24);
        CHECK(spec.notes.contains("Forces not included: 5 answered but not complete for these figures, 14 without an "
                                  "answer to use."));
    }
}

TEST_CASE("At most four series of a chart have a colour; the rest is grey")
{
    for (const GalleryEntry &entry : gallery(study())) {
        int colours = 0;
        const ChartSpec spec = makeChart(study(), entry.name);
        for (const ChartSeries &series : spec.series)
            colours += series.colour >= 0 ? 1 : 0;
        CHECK(colours <= 4);
    }
}

TEST_CASE("An unknown chart, an unknown force and a chart not made for one force are said")
{
    CHECK(messageOf("pie", {}).startsWith("There is no chart “pie”. The charts are offences-by-year, "));
    CHECK(messageOf("offences-by-year", "E99") == "No force has the code “E99”.");
    CHECK(messageOf("offences-by-force", AcceptanceStudy::replies().front().force.code) ==
          "The chart “offences-by-force” shows all included forces; it cannot be drawn for one of them.");
}

TEST_CASE("A study without figures has empty charts that say what to do")
{
    const StudyView empty = ViewBuilder().make();
    for (const GalleryEntry &entry : gallery(empty)) {
        const bool isOfRequests =
            entry.name == "flow" || entry.name == "what-is-missing" || entry.name == "response-times";
        CHECK(entry.whyNot.contains(isOfRequests ? "No force has been asked yet." : "Import a return first."));
        CHECK(makeChart(empty, entry.name).isEmpty());
    }
}

TEST_CASE("Figures of which none is marked complete give no chart of all forces")
{
    ViewBuilder builder;
    builder.ask("offences", {Period::calendarYear(2020)});
    builder.force("E23000032").offences().count(Period::calendarYear(2020), 12);
    builder.answer("E23000032", "offences", AnswerStatus::Answered);
    const StudyView view = builder.make();
    CHECK(gallery(view)[0].whyNot ==
          "No force is complete for offences in every period shown. Mark returns complete on the board.");
    CHECK(gallery(view, "E23000032")[0].whyNot.isEmpty());
}
