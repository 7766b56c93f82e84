// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/printed_outcomes.h"

#include "core/analysis/outcome_meanings.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

namespace {
const QString Kent = "E23000032";
const QString Durham = "E23000008";
const Period Year2020 = Period::calendarYear(2020);
const Period Year2021 = Period::calendarYear(2021);

/// Kent and Durham gave outcomes of two years. All figures are invented.
StudyView twoForces()
{
    ViewBuilder builder;
    builder.ask("outcomes", {Year2020, Year2021});
    builder.force(Kent).outcomes();
    builder.outcome("Charged", {"1"}).count(Year2020, 3).count(Year2021, 12);
    builder.outcome("Dealt with by desk", {}).count(Year2020, 5);
    builder.outcome("Evidential", {"14", "16"}).count(Year2020, 9);
    builder.startReturn().force(Durham).outcomes();
    builder.outcome("CHARGED", {"1"}).count(Year2020, Figure::between(0, 4)).count(Year2021, 1);
    builder.outcome("No further action", {"14", "15"}).count(Year2020, 70);
    builder.outcome("Filed", {}).count(Year2020, 2).count(Year2021, 20);
    return builder.make();
}

/// Words that no rule knows have no reason either.
StudyView withUnknown()
{
    StudyView view = twoForces();
    view.counts.update([](CountColumns &columns) {
        for (OutcomeLabel &label : columns.dimensions.outcomes) {
            if (label.printed == "Dealt with by desk")
                label.match.why.clear();
        }
    });
    return view;
}

QStringList wordings(const std::vector<PrintedOutcome> &all)
{
    QStringList list;
    for (const PrintedOutcome &one : all)
        list += one.printed.join('/') + ' ' + standingName(one.standing);
    return list;
}

PrintedOutcome find(const StudyView &view, const QString &printed)
{
    const auto found = printedAs(printedOutcomes(view), printed);
    REQUIRE(found.size() == 1);
    return found.front();
}
} // namespace

TEST_CASE("Every printed outcome is listed, those that need a person first, the most cases before the fewest")
{
    CHECK(wordings(printedOutcomes(withUnknown())) == QStringList{"Dealt with by desk unmatched",
                                                                  "No further action ambiguous", "Filed ambiguous",
                                                                  "Charged/CHARGED type", "Evidential group"});
}

TEST_CASE("A wording tells its forces, returns and cases, whatever its case and spaces")
{
    const PrintedOutcome charged = find(twoForces(), "charged");
    CHECK(charged.forces == QStringList{Kent, Durham});
    CHECK(charged.returns == std::vector<qint64>{1, 2});
    CHECK(charged.cases.low == 16);
    CHECK(charged.cases.high == 20);
    CHECK(charged.takenFor().startsWith("1: "));
    CHECK_FALSE(charged.isOpen());
}

TEST_CASE("Why a wording is taken for what it is can be read")
{
    const StudyView view = withUnknown();
    CHECK(find(view, "Dealt with by desk").why() == "no words of the outcome list");
    CHECK(find(view, "Filed").why() == "ambiguous: fits no single type (test)");
    CHECK(find(view, "No further action").why() == "ambiguous: may be 14, 15 (test)");
    CHECK(find(view, "No further action").takenFor() == "as printed");
    CHECK(find(view, "Evidential").takenFor().contains("does not support"));
    CHECK(find(view, "Charged").why() == "test");
}

TEST_CASE("What a person said is open no more, ambiguous or not")
{
    StudyView view = withUnknown();
    view.counts.update([](CountColumns &columns) {
        OutcomeWording filed{"Filed", {}, "their own word", "KW", {}, false};
        columns.dimensions.setWordings({filed});
    });
    CHECK_FALSE(find(view, "Filed").isOpen());
    CHECK(find(view, "Filed").why() == "set for this study by KW: their own word");
    CHECK(find(view, "Filed").own.why == "test");
    CHECK(find(view, "Dealt with by desk").isOpen());
}

TEST_CASE("Cases are counted once where a return gives the same outcomes twice, and totals never")
{
    ViewBuilder builder;
    builder.ask("outcomes", {Year2020});
    builder.force(Kent).outcomes().outcome("Charged", {"1"}).count(Year2020, 8).count(Year2020, Figure::exact(8), true);
    builder.place("Dover").count(Year2020, 3);
    builder.place("Ashford").count(Year2020, 5);
    CHECK(find(builder.make(), "Charged").cases.low == 8);
}

TEST_CASE("A study without outcomes has no wordings")
{
    ViewBuilder builder;
    builder.force(Kent).offences().count(Year2020, 8);
    CHECK(printedOutcomes(builder.make()).empty());
    CHECK(printedOutcomes(StudyView()).empty());
}

TEST_CASE("What a person may say an outcome means is one list, and can be typed")
{
    const auto typesOf = [](const QString &typed) {
        const auto meaning = outcomeMeaning(typed);
        return !meaning ? "none" : !meaning->types ? "back" : meaning->types->join('|');
    };
    CHECK(typesOf("16") == "16");
    CHECK(typesOf("1a") == "1A");
    CHECK(typesOf(" 14, 15 ") == "14|15");
    CHECK(typesOf("charged") == "1|1A");
    CHECK(typesOf("Ambiguous") == "");
    CHECK(typesOf("as-printed") == "back");
    CHECK(typesOf("99") == "none");
    CHECK(typesOf("") == "none");
    CHECK(typesOf("14, rubbish") == "none");
    CHECK(outcomeMeaning("14|16")->code == "evidential-no-support");
    for (const OutcomeMeaning &one : outcomeMeanings()) {
        INFO(one.code.toStdString());
        CHECK(outcomeMeaning(one.code)->types == one.types);
        CHECK(outcomeMeaning(one.title)->types == one.types);
    }
}
