// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/force_request.h"

#include "tests/support/test_support.h"

namespace {
using Kind = RequestEvent::Kind;
using enum AnswerStatus;

Answer answer(AnswerStatus status, QDate sent = {}, QDate answered = {})
{
    Answer made;
    made.force = "E23000032";
    made.status = status;
    made.sent = sent;
    made.answered = answered;
    return made;
}

const QDate Sent(2025, 9, 15);
} // namespace

TEST_CASE("Events have the names of the command line")
{
    CHECK(requestEventNames().size() == 11);
    for (const QString &name : requestEventNames()) {
        const auto kind = requestEventFromName(name);
        REQUIRE(kind);
        CHECK(requestEventName(*kind) == name);
        CHECK_FALSE(requestEventTitle(*kind).isEmpty());
    }
    CHECK(requestEventFromName(u"extended") == Kind::Extended);
    CHECK_FALSE(requestEventFromName(u"Extended"));
}

TEST_CASE("The clock runs from sending until every question is finished")
{
    const ForceRequest plain;
    CHECK_FALSE(requestDays(plain, {answer(NotAsked, Sent)}).received.isValid());
    const RequestDays open = requestDays(plain, {answer(Answered, Sent, QDate(2025, 10, 1)), answer(Awaited, Sent)});
    CHECK(open.received == Sent);
    CHECK_FALSE(open.isFinished);
    CHECK_FALSE(open.answered.isValid());
    const RequestDays done = requestDays(
        plain, {answer(Answered, Sent, QDate(2025, 10, 1)), answer(Refused, Sent.addDays(1), QDate(2025, 10, 8))});
    CHECK(done.received == Sent); // the earliest
    CHECK(done.isFinished);
    CHECK(done.answered == QDate(2025, 10, 8)); // the latest
}

TEST_CASE("Events move the days of the limit")
{
    ForceRequest request;
    request.events = {{Kind::Received, QDate(2025, 9, 17), {}, {}},
                      {Kind::ClarificationAsked, QDate(2025, 9, 22), {}, {}},
                      {Kind::ClarificationGiven, QDate(2025, 10, 1), {}, {}},
                      {Kind::FeesAsked, QDate(2025, 10, 2), {}, {}},
                      {Kind::FeesPaid, QDate(2025, 10, 6), {}, {}},
                      {Kind::Extended, QDate(2025, 10, 20), QDate(2025, 11, 28), {}},
                      {Kind::Chased, QDate(2025, 11, 30), {}, {}}};
    const RequestDays days = requestDays(request, {answer(Awaited, Sent)});
    CHECK(days.received == QDate(2025, 9, 17));
    CHECK(days.clarificationAsked == QDate(2025, 9, 22));
    CHECK(days.clarificationGiven == QDate(2025, 10, 1));
    REQUIRE(days.fees.size() == 1);
    CHECK(days.fees[0].asked == QDate(2025, 10, 2));
    CHECK(days.fees[0].paid == QDate(2025, 10, 6));
    CHECK(days.extensionAnnounced == QDate(2025, 10, 20));
    CHECK(days.extendedTo == QDate(2025, 11, 28));
    CHECK(request.last(Kind::Chased)->day == QDate(2025, 11, 30));
    CHECK(request.last(Kind::Complained) == nullptr);
}

TEST_CASE("A clarification whose day is not known stops the clock too")
{
    const RequestDays days = requestDays({}, {answer(Clarification, Sent)});
    const RequestClock clock = clockOf(days, QDate(2026, 1, 5));
    CHECK(clock.state == RequestClock::State::Stopped);
    CHECK(clock.words == "clock stopped: the force waits for details");
}

TEST_CASE("Details asked for and given change what is open, and nothing that is finished")
{
    const std::vector<Answer> answers{answer(Awaited), answer(Answered), answer(Clarification)};
    const auto asked = answersAfter({Kind::ClarificationAsked, Sent, {}, {}}, answers);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].status == Clarification);
    const auto given = answersAfter({Kind::ClarificationGiven, Sent, {}, {}}, answers);
    REQUIRE(given.size() == 1);
    CHECK(given[0].status == Awaited);
    CHECK(answersAfter({Kind::Chased, Sent, {}, {}}, answers).empty());
}
