// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/force_words.h"

#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"

namespace {
/// A study with one force whose decisions the tests set. Invented.
struct OneForce {
    StudyView view = AcceptanceStudy::view();
    QString kent = view.forces.find("Kent")->code;

    Answer &answer(std::size_t question)
    {
        for (Answer &each : view.answers) {
            if (each.force == kent && each.question == view.questions[question].id)
                return each;
        }
        throw std::runtime_error("no answer of Kent");
    }
    void decide(std::size_t question, std::size_t period, const Decision &decision)
    {
        const Question &asked = view.questions[question];
        for (CompletenessCell &cell : view.completeness) {
            if (cell.force == kent && cell.question == asked.id && cell.period == asked.periods[period])
                cell.decision = decision;
        }
    }
};
} // namespace

TEST_CASE("Questions of which the same is to be said share a line")
{
    OneForce one;
    CHECK(answerLines(one.view, one.kent).size() == 1);
    one.answer(1).status = AnswerStatus::Refused;
    one.answer(1).exemption = "s12(1)";
    const QStringList lines = answerLines(one.view, one.kent);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].startsWith(one.view.questions[1].title + ": refused (s12(1))"));
}

TEST_CASE("Periods are named where they differ, with the note of the person before the reason")
{
    OneForce one;
    one.decide(0, 3, {Completeness::Partial, "part-year", {}, {}, {}});
    CHECK(answerLines(one.view, one.kent)
              .front()
              .endsWith("2019, 2020, 2021 complete; Jan–Jul 2022 partial (" + findReason(u"part-year")->title + ")"));
    one.decide(0, 3, {Completeness::Partial, "part-year", "only to June", {}, {}});
    CHECK(answerLines(one.view, one.kent).front().endsWith("Jan–Jul 2022 partial (only to June)"));
}

TEST_CASE("A letter says how many figures, what became of it, and its own caveats")
{
    ReturnInfo given;
    given.sourceName = "kent <b>.csv";
    given.counts = 1204;
    CHECK(letterLine(given) == "Figures from kent <b>.csv: 1,204");
    given.state = ReturnState::Superseded;
    given.acceptedUnseen = true;
    given.rules.caveats = QStringList{"Figures as at 4 July.", "Not validated."};
    CHECK(letterLine(given) == "Figures from kent <b>.csv: 1,204, superseded by a later return, accepted unseen. "
                               "“Figures as at 4 July.” “Not validated.”");
}
