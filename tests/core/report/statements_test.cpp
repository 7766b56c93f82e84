// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/statements.h"

#include "core/report/trace.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"
#include <algorithm>

namespace {
const StudyView &study()
{
    static const StudyView view = AcceptanceStudy::view();
    return view;
}

QStringList saidOf(const QString &kind)
{
    QStringList texts;
    for (const Statement &statement : statements(study())) {
        if (statement.kind == kind)
            texts += statement.text;
    }
    return texts;
}
} // namespace

TEST_CASE("Statements: 13,860 offences; 24 of 43 forces; 29 answered", "[acceptance]")
{
    CHECK(saidOf("total") == QStringList{"24 forces recorded 13,860 offences from 1 January 2019 to 31 July 2022."});
    CHECK(saidOf("panel") == QStringList{"Of 43 forces asked, 29 answered and 24 gave complete figures of offences."});
    CHECK(statements(study()).front().panel.startsWith("24 of 43 forces ("));
}

TEST_CASE("Statements: 4% charged and 22% of type 15, of all offences recorded", "[acceptance]")
{
    const QStringList shares = saidOf("share");
    REQUIRE(shares.size() == 4);
    CHECK(shares[0].startsWith("4% of all 13,860 offences recorded in 24 forces, 1 January 2019 to 31 July 2022, had "
                               "the outcome “1: "));
    CHECK(shares[2].startsWith("22% of all 13,860 offences recorded in 24 forces"));
    CHECK(shares[2].contains("“15: "));
    CHECK(shares[3].startsWith("35% of all 13,860 offences recorded"));
    for (const Statement &statement : statements(study()))
        CHECK((statement.kind == "share" || statement.text.startsWith("Charged or summonsed, ")) ==
              !statement.base.isEmpty());
}

TEST_CASE("Statements: +26% and +40% between full years", "[acceptance]")
{
    CHECK(saidOf("change") ==
          QStringList{"Offences recorded went from 2,500 in 2019 to 3,150 in 2020, +26% in the same 24 forces.",
                      "Offences recorded went from 3,150 in 2020 to 4,410 in 2021, +40% in the same 24 forces."});
}

TEST_CASE("Statements: the part-year is compared as counts, and its percentage refused", "[acceptance]")
{
    CHECK(saidOf("counts").contains("The 24 forces recorded more in Jan–Jul 2022 (3,800) than in all of 2020 (3,150); "
                                    "this compares counts and is no rate of growth."));
    const QStringList refused = saidOf("refusal");
    REQUIRE(refused.size() == 3);
    CHECK(refused[2].startsWith("No percentage for Jan–Jul 2022 against 2021. "));
    for (const QString &text : saidOf("counts") + refused)
        CHECK_FALSE(text.contains('%'));
}

TEST_CASE("No statement of counts is made that is not true")
{
    for (const QString &text : saidOf("counts"))
        CHECK_FALSE(text.contains("2021")); // 3,800 in seven months are fewer than 4,410
}

TEST_CASE("Every number of a statement leads back to counts")
{
    for (const Statement &statement : statements(study())) {
        for (const TraceKey &key : statement.traces)
            CHECK_FALSE(countsBehind(study(), key, statement.forces).empty());
        const bool isOfForces = statement.kind == "panel" || statement.kind == "coverage"; // not counts of letters
        CHECK(isOfForces == statement.traces.empty());
    }
}

TEST_CASE("Equal months may be compared once they are given")
{
    ViewBuilder builder;
    const Period years[]{Period(QDate(2021, 1, 1), QDate(2021, 7, 31)), Period(QDate(2022, 1, 1), QDate(2022, 7, 31))};
    builder.ask("offences", {years[0], years[1]});
    builder.answer("E23000032", "offences", AnswerStatus::Answered)
        .mark("E23000032", "offences", Completeness::Complete);
    builder.force("E23000032").offences().count(years[0], 200).count(years[1], 230);
    const auto said = statements(builder.make());
    CHECK(std::ranges::count(said, QString("refusal"), &Statement::kind) == 0);
    const auto change = std::ranges::find(said, QString("change"), &Statement::kind);
    REQUIRE(change != said.end());
    CHECK(change->text.contains("+15%"));
}

TEST_CASE("A study without complete forces says nothing")
{
    CHECK(statements(ViewBuilder().make()).empty());
}

TEST_CASE("The strip and the line of the panel in words")
{
    const Panel panel = flow(study(), "offences");
    CHECK(flowSentence(panel, "offences") == "43 asked, 29 answered, 24 complete for offences");
    Panel one = panel;
    one.rule = {PanelRule::Kind::One, panel.forces.front()};
    one.forces = {panel.forces.front()};
    CHECK(panelLine(study(), one) == "Avon and Somerset");
}
