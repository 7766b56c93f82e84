// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/response_repository.h"

#include "tests/core/store/store_support.h"
#include <algorithm>

TEST_CASE("An answer is kept as it was noted, question by question")
{
    const StudyFolder folder;
    Answer answer;
    {
        const auto study = folder.newStudy();
        answer = {Kent,
                  questionOf(*study, "outcomes").id,
                  AnswerStatus::Refused,
                  "s12(1)",
                  QDate(2022, 7, 1),
                  QDate(2022, 7, 29),
                  "FOI/1234/22",
                  "Over 18 hours"};
        study->edit("Note", [&] { study->responses().set(answer); });
    }
    const auto study = folder.openStudy();
    CHECK(study->responses().find(Kent, answer.question) == answer);
    CHECK(study->responses().find(Kent, questionOf(*study, "offences").id).status == AnswerStatus::NotAsked);
    CHECK(study->responses().ofForce(Kent).size() == 2);
    const auto all = study->responses().all();
    CHECK(all.size() == 86);
    CHECK(std::ranges::count(all, AnswerStatus::Refused, &Answer::status) == 1);
}

TEST_CASE("An answer is noted anew, undone and made again")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Answer answer = study->responses().find(Kent, questionOf(*study, "offences").id);
    for (const AnswerStatus status : {AnswerStatus::Awaited, AnswerStatus::Answered}) {
        answer.status = status;
        study->edit("Note", [&] { study->responses().set(answer); });
    }
    CHECK(study->responses().find(Kent, answer.question).status == AnswerStatus::Answered);
    study->journal().undo("KD");
    CHECK(study->responses().find(Kent, answer.question).status == AnswerStatus::Awaited);
    study->journal().undo("KD");
    CHECK(study->responses().find(Kent, answer.question).status == AnswerStatus::NotAsked);
    study->journal().redo("KD");
    CHECK(study->responses().find(Kent, answer.question).status == AnswerStatus::Awaited);
}

TEST_CASE("Every status can be kept")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Answer answer = study->responses().find(Kent, questionOf(*study, "offences").id);
    for (int status = 0; status <= int(AnswerStatus::Withdrawn); ++status) {
        answer.status = AnswerStatus(status);
        study->edit("Note", [&] { study->responses().set(answer); });
        CHECK(study->responses().find(Kent, answer.question).status == answer.status);
    }
}

TEST_CASE("An answer of an unknown force or to an unknown question is refused")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Answer answer;
    answer.force = "X99";
    answer.question = questionOf(*study, "offences").id;
    const auto set = [&] { study->edit("Note", [&] { study->responses().set(answer); }); };
    CHECK(errorOf(set).contains("“X99”"));
    answer.force = Kent;
    answer.question = 7;
    CHECK(errorOf(set).contains("question number 7"));
}

TEST_CASE("Figures given beside a refusal are noted with it")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Answer answer = study->responses().find(Kent, questionOf(*study, "offences").id);
    CHECK_FALSE(answer.goodwill);
    answer.status = AnswerStatus::Refused;
    answer.exemption = "s12(1)";
    answer.goodwill = true;
    study->edit("Note", [&] { study->responses().set(answer); });
    CHECK(study->responses().find(Kent, answer.question) == answer);
    study->journal().undo("KD");
    CHECK_FALSE(study->responses().find(Kent, answer.question).goodwill);
}
