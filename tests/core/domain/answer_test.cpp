// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/answer.h"
#include "core/domain/completeness.h"
#include "core/domain/remark.h"
#include "tests/support/test_support.h"

TEST_CASE("Statuses of an answer have the names of the command line")
{
    const QStringList names{
        "not-asked", "awaited",  "clarification", "answered", "partly", "refused", "neither-confirm-nor-deny",
        "not-held",  "withdrawn"};
    for (int status = 0; status < names.size(); ++status) {
        CHECK(answerStatusName(AnswerStatus(status)) == names[status]);
        CHECK(answerStatusFromName(names[status]) == AnswerStatus(status));
        CHECK_FALSE(answerStatusTitle(AnswerStatus(status)).isEmpty());
    }
    CHECK_FALSE(answerStatusFromName(u"Answered"));
    CHECK_FALSE(answerStatusFromName(u""));
    CHECK(answerStatusTitle(AnswerStatus::NeitherConfirmNorDeny) == "neither confirmed nor denied");
    CHECK(answerStatusTitle(AnswerStatus::NotHeld) == "not held");
}

TEST_CASE("Only answered and partly answered questions bring figures")
{
    for (int status = 0; status <= int(AnswerStatus::Withdrawn); ++status) {
        const auto answer = AnswerStatus(status);
        CHECK(isAnswered(answer) == (answer == AnswerStatus::Answered || answer == AnswerStatus::Partly));
    }
}

TEST_CASE("Completeness has the names of the command line")
{
    const QStringList names{"unreviewed", "complete", "partial", "excluded"};
    for (int completeness = 0; completeness < names.size(); ++completeness) {
        CHECK(completenessName(Completeness(completeness)) == names[completeness]);
        CHECK(completenessFromName(names[completeness]) == Completeness(completeness));
    }
    CHECK_FALSE(completenessFromName(u"complet"));
    CHECK(Decision().completeness == Completeness::Unreviewed);
}

TEST_CASE("Measures are told apart by unit and basis, and named for people")
{
    CHECK(Measure().name() == "offences recorded");
    CHECK(Measure{.kind = Measure::Kind::Outcomes}.name() == "outcomes");
    CHECK(Measure{.kind = Measure::Kind::Other, .title = "SPOs granted"}.name() == "SPOs granted");
    CHECK(Measure{.unit = "victims"} != Measure{.unit = "crimes"});
    CHECK(Measure{.basis = Measure::Basis::Assigned} != Measure{.basis = Measure::Basis::OfRecorded});
    CHECK(basisName(Measure::Basis::OfRecorded) == "of-recorded");
    for (const auto basis : {Measure::Basis::Unknown, Measure::Basis::OfRecorded, Measure::Basis::Assigned})
        CHECK(basisFromName(basisName(basis)) == basis);
    CHECK_FALSE(basisFromName(u""));
}

TEST_CASE("Severities of remarks")
{
    for (const auto severity : {Remark::Severity::Note, Remark::Severity::Question, Remark::Severity::Mistake})
        CHECK(severityFromName(severityName(severity)) == severity);
    CHECK(severityName(Remark::Severity::Mistake) == "mistake");
    CHECK_FALSE(severityFromName(u"error"));
}

TEST_CASE("The status of a letter follows from its answers")
{
    using enum AnswerStatus;
    const auto letter = [](const std::vector<AnswerStatus> &statuses) {
        std::vector<Answer> answers;
        for (const AnswerStatus status : statuses) {
            answers.emplace_back();
            answers.back().status = status;
        }
        return letterStatus(answers);
    };
    CHECK(letter({}) == NotAsked);
    CHECK(letter({NotAsked, NotAsked}) == NotAsked);
    CHECK(letter({Answered, Answered}) == Answered);
    CHECK(letter({Answered, Partly}) == Partly);
    CHECK(letter({Answered, Refused}) == Partly);
    CHECK(letter({Answered, NotHeld}) == Partly);
    CHECK(letter({Refused, Refused}) == Refused);
    CHECK(letter({NeitherConfirmNorDeny, NeitherConfirmNorDeny}) == NeitherConfirmNorDeny);
    CHECK(letter({Answered, Awaited}) == Awaited);
    CHECK(letter({Refused, Clarification}) == Clarification);
    CHECK(letter({Awaited, Clarification}) == Awaited);
    CHECK(letter({Answered, NotAsked}) == Answered);
}

TEST_CASE("A request is finished when nothing more is expected of the force")
{
    using enum AnswerStatus;
    for (const AnswerStatus open : {NotAsked, Awaited, Clarification})
        CHECK_FALSE(isFinished(open));
    for (const AnswerStatus done : {Answered, Partly, Refused, NeitherConfirmNorDeny, NotHeld, Withdrawn})
        CHECK(isFinished(done));
}
