// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/question_table.h"

#include "tests/core/store/store_support.h"

namespace {
void setQuestions(Study &study, const std::vector<Question> &questions)
{
    study.edit("Questions", [&] { study.setQuestions(questions); });
}
} // namespace

TEST_CASE("Questions are kept whole and in their order, and keep their number when they change")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    auto questions = study->questions();
    const qint64 offences = questions[0].id;
    questions[0].title = "Offences of sharing";
    questions[0].offence = "008/71";
    questions[0].periods.pop_back();
    Question victims;
    victims.key = "victims";
    victims.title = "Victims";
    victims.wording = "How many victims?";
    victims.measure = {Measure::Kind::Other, "Victims", "victims", Measure::Basis::Unknown, false};
    victims.outcomeTypes = {"1", "15"};
    victims.periods = {Period::financialYear(2020), Period::calendarYear(2020)};
    questions.insert(questions.begin(), victims);
    setQuestions(*study, questions);
    const auto stored = study->questions();
    REQUIRE(stored.size() == 3);
    victims.id = stored[0].id;
    CHECK(stored[0] == victims);
    CHECK(stored[1] == questions[1]);
    CHECK(stored[1].id == offences);
    CHECK(stored[2] == questions[2]);
    study->journal().undo("KD");
    CHECK(study->questions().size() == 2);
    CHECK(study->questions()[0].periods.size() == 4);
    study->journal().redo("KD");
    CHECK(study->questions() == stored);
    CHECK(study->verify() == QStringList());
}

TEST_CASE("A question without a number keeps that of its key")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    auto questions = study->questions();
    const qint64 before = questions[1].id;
    questions[1].id = 0;
    setQuestions(*study, questions);
    CHECK(study->questions()[1].id == before);
}

TEST_CASE("A question with answers or decisions is not removed, another one is")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const auto questions = study->questions();
    Answer answer = study->responses().find(Kent, questions[0].id);
    answer.status = AnswerStatus::Awaited;
    study->edit("Note", [&] { study->responses().set(answer); });
    CHECK(errorOf([&] { setQuestions(*study, {questions[1]}); }).contains("“Offences recorded” has answers"));
    CHECK(study->questions() == questions);
    setQuestions(*study, {questions[0]});
    CHECK(study->questions().size() == 1);
    study->journal().undo("KD");
    CHECK(study->questions() == questions);
}

TEST_CASE("Each question needs a key of its own")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    auto questions = study->questions();
    questions[1].key = "offences";
    CHECK(errorOf([&] { setQuestions(*study, questions); }).contains("“offences” is empty or used twice"));
    questions[1].key = "";
    CHECK(errorOf([&] { setQuestions(*study, questions); }).contains("is empty or used twice"));
    questions[1].key = "outcomes";
    questions[1].id = 99;
    CHECK(errorOf([&] { setQuestions(*study, questions); }).contains("no question number 99"));
}
