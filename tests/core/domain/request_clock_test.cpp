// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Limits worked by hand from resources/reference/bank_holidays.csv: the days left out stand beside each.
#include "core/domain/request_clock.h"

#include "tests/support/test_support.h"

namespace {
using State = RequestClock::State;

RequestDays receivedOn(QDate day)
{
    RequestDays days;
    days.received = day;
    return days;
}

RequestDays answeredOn(QDate received, QDate answered)
{
    RequestDays days = receivedOn(received);
    days.answered = answered;
    days.isFinished = true;
    return days;
}

std::optional<QDate> limit(QDate received)
{
    return clockOf(receivedOn(received), received).due;
}
} // namespace

TEST_CASE("The Cumbria letter: received 15 September 2025, answered 13 October 2025, the 20th working day")
{
    // 16-19 September are days 1-4, 22-26 days 5-9, 29 September to 3 October 10-14, 6-10 October 15-19, Monday 13 is
    // 20. No holiday falls in between.
    const RequestClock clock = clockOf(answeredOn(QDate(2025, 9, 15), QDate(2025, 10, 13)), QDate(2026, 1, 5));
    CHECK(clock.due == QDate(2025, 10, 13));
    CHECK(clock.day == 20);
    CHECK(clock.state == State::Answered);
    CHECK(clock.words == "answered in time, on working day 20");
    CHECK(clock.why == "20th working day after 15 September 2025");
    const RequestClock late = clockOf(answeredOn(QDate(2025, 9, 15), QDate(2025, 10, 14)), QDate(2026, 1, 5));
    CHECK(late.state == State::AnsweredLate);
    CHECK(late.words == "answered late, on working day 21");
}

TEST_CASE("12 July of Northern Ireland moves the limit of an English force")
{
    // 1-4 July are days 1-4, 7-11 July 5-9, 14 July is the holiday for Saturday 12 July, 15-18 July 10-13,
    // 21-25 July 14-18, 28 July 19, Tuesday 29 July 20.
    CHECK(limit(QDate(2025, 6, 30)) == QDate(2025, 7, 29));
}

TEST_CASE("Across Easter")
{
    // Tuesday 1 April 2025: 2-4 April are days 1-3, 7-11 April 4-8, 14-17 April 9-12, Good Friday 18 and Easter Monday
    // 21 left out, 22-25 April 13-16, 28 April to 1 May 17-20.
    CHECK(limit(QDate(2025, 4, 1)) == QDate(2025, 5, 1));
    // Monday 4 March 2024: 5-8 March are days 1-4, 11-15 March 5-9, St Patrick's Day (for Sunday 17) on 18 March left
    // out, 19-22 March 10-13, 25-28 March 14-17, Good Friday 29 and Easter Monday 1 April left out, 2-4 April 18-20.
    CHECK(limit(QDate(2024, 3, 4)) == QDate(2024, 4, 4));
}

TEST_CASE("Across Christmas and a Scottish 2 January")
{
    // Monday 9 December 2024: 10-13 December are days 1-4, 16-20 December 5-9, 23 and 24 December 10-11, 25 and 26 left
    // out, 27 December 12, 30 and 31 December 13-14, 1 January left out, 2 January left out for Scotland, 3 January 15,
    // 6-10 January 16-20.
    CHECK(limit(QDate(2024, 12, 9)) == QDate(2025, 1, 10));
}

TEST_CASE("Across St Andrew's Day")
{
    // Monday 10 November 2025: 11-14 November are days 1-4, 17-21 November 5-9, 24-28 November 10-14, 1 December left
    // out for St Andrew's Day (Sunday 30 November), 2-5 December 15-18, 8 and 9 December 19-20.
    CHECK(limit(QDate(2025, 11, 10)) == QDate(2025, 12, 9));
}

TEST_CASE("A request that comes on no working day counts as received on the next one")
{
    // Saturday 29 November 2025: Sunday, then Monday 1 December for St Andrew's Day, so day 0 is Tuesday 2 December.
    // 3-5 December are days 1-3, 8-12 4-8, 15-19 9-13, 22-24 14-16, 25 and 26 left out, 29-31 December 17-19,
    // 1 and 2 January left out, Monday 5 January 2026 is 20.
    const RequestClock clock = clockOf(receivedOn(QDate(2025, 11, 29)), QDate(2025, 12, 2));
    CHECK(clock.due == QDate(2026, 1, 5));
    CHECK(clock.day == 0);
    CHECK(clock.daysLeft == 20);
    CHECK(clock.why == "20th working day after 2 December 2025 (received on 29 November 2025, not a working day)");
}

TEST_CASE("Days left, overdue and very overdue, in words")
{
    const RequestDays days = receivedOn(QDate(2025, 9, 15)); // the limit is 13 October, day 40 is 10 November
    const auto on = [&](QDate today) { return clockOf(days, today); };
    CHECK(on(QDate(2025, 9, 15)).words == "due in 20 working days");
    CHECK(on(QDate(2025, 10, 10)).words == "due in 1 working day");
    CHECK(on(QDate(2025, 10, 11)).words == "due in 1 working day"); // Saturday
    CHECK(on(QDate(2025, 10, 13)).words == "due today");
    CHECK(on(QDate(2025, 10, 13)).state == State::Running);
    CHECK(on(QDate(2025, 10, 14)).state == State::Overdue);
    CHECK(on(QDate(2025, 10, 14)).words == "overdue by 1 working day");
    CHECK(on(QDate(2025, 11, 10)).state == State::Overdue);
    CHECK(on(QDate(2025, 11, 10)).day == 40);
    CHECK(on(QDate(2025, 11, 11)).state == State::VeryOverdue);
    CHECK(on(QDate(2025, 11, 11)).words == "very overdue: by 21 working days");
    CHECK(on(QDate(2025, 11, 11)).isLate());
    CHECK(clockOf({}, QDate(2025, 11, 11)).state == State::NotSent);
    CHECK_FALSE(clockOf({}, QDate(2025, 11, 11)).isOpen());
}

TEST_CASE("A clarification stops the clock; the details given start it anew")
{
    RequestDays days = receivedOn(QDate(2025, 9, 15));
    days.clarificationAsked = QDate(2025, 9, 22);
    const RequestClock stopped = clockOf(days, QDate(2025, 12, 1));
    CHECK(stopped.state == State::Stopped);
    CHECK(stopped.due == std::nullopt);
    CHECK(stopped.words == "clock stopped: the force waits for details since 22 September 2025");
    CHECK(stopped.isOpen());
    // Given on Wednesday 1 October: 2 and 3 October are days 1-2, 6-10 3-7, 13-17 8-12, 20-24 13-17, 27-29 18-20.
    days.clarificationGiven = QDate(2025, 10, 1);
    const RequestClock again = clockOf(days, QDate(2025, 10, 2));
    CHECK(again.due == QDate(2025, 10, 29));
    CHECK(again.day == 1);
    CHECK(again.why == "20th working day after 1 October 2025, when the details asked for were given");
    // Asked a second time: it stands still again.
    days.clarificationAsked = QDate(2025, 10, 6);
    CHECK(clockOf(days, QDate(2025, 10, 7)).state == State::Stopped);
}

TEST_CASE("A fees notice takes its days out of the count, that of the notice and that of the payment too")
{
    RequestDays days = receivedOn(QDate(2025, 9, 15));
    days.fees.push_back({QDate(2025, 9, 18), {}});
    CHECK(clockOf(days, QDate(2025, 9, 26)).state == State::Stopped);
    CHECK(clockOf(days, QDate(2025, 9, 26)).words == "clock stopped: the force waits for a fee");
    // 16 and 17 September are days 1-2. 18, 19, 22 and 23 September do not count, so four working days are added to
    // 13 October: 14, 15, 16 and Friday 17 October.
    days.fees.front().paid = QDate(2025, 9, 23);
    const RequestClock paid = clockOf(days, QDate(2025, 9, 24));
    CHECK(paid.due == QDate(2025, 10, 17));
    CHECK(paid.day == 3);
    CHECK(paid.why.contains("the days of the fees notice left out"));
}

TEST_CASE("An extension counts from the day it names, where it was announced in time")
{
    RequestDays days = receivedOn(QDate(2025, 9, 15));
    days.extendedTo = QDate(2025, 11, 10);
    days.extensionAnnounced = QDate(2025, 10, 13);
    const RequestClock in = clockOf(days, QDate(2025, 10, 20));
    CHECK(in.due == QDate(2025, 11, 10));
    CHECK(in.state == State::Running);
    CHECK(in.daysLeft == 15);
    CHECK(in.why ==
          "extended to weigh the public interest; without that the 20th working day would be 13 October 2025");
    days.extensionAnnounced = QDate(2025, 10, 14);
    const RequestClock late = clockOf(days, QDate(2025, 10, 20));
    CHECK(late.due == QDate(2025, 10, 13));
    CHECK(late.state == State::Overdue);
    CHECK(late.why.contains("came after that day and does not count"));
    days.extensionAnnounced = {};
    days.extendedTo = QDate(2025, 10, 1); // no shorter limit
    CHECK(clockOf(days, QDate(2025, 10, 2)).due == QDate(2025, 10, 13));
}

TEST_CASE("What is finished without a day is neither in time nor late")
{
    RequestDays days = receivedOn(QDate(2025, 9, 15));
    days.isFinished = true;
    CHECK(clockOf(days, QDate(2025, 12, 1)).state == State::AnsweredUndated);
    days.answered = QDate(2025, 10, 1);
    days.received = {};
    CHECK(clockOf(days, QDate(2025, 12, 1)).words == "answered, day of sending not noted");
    CHECK_FALSE(clockOf(days, QDate(2025, 12, 1)).isOpen());
}

TEST_CASE("Beyond the table of holidays the clock says so")
{
    const RequestClock clock = clockOf(receivedOn(QDate(2027, 12, 3)), QDate(2027, 12, 10));
    CHECK(clock.state == State::Unknown);
    CHECK(clock.due == std::nullopt);
    CHECK(clock.words == "not counted: beyond the table of bank holidays");
    CHECK(clock.why.contains("2019 to 2027"));
    CHECK(clock.why.contains("bank_holidays.csv"));
    // The limit is within the table and today is not.
    CHECK(clockOf(receivedOn(QDate(2027, 11, 1)), QDate(2028, 1, 4)).state == State::Unknown);
}

TEST_CASE("An internal review may be asked for within 40 working days of the answer")
{
    // From 13 October 2025: day 20 is 10 November (14-17 October 1-4, 20-24 5-9, 27-31 10-14, 3-7 November 15-19, 10
    // November 20), 11-14 November 21-24, 17-21 25-29, 24-28 30-34, 1 December left out, 2-5 December 35-38, 8 and
    // Tuesday 9 December 39-40.
    CHECK(lastDayForReview(QDate(2025, 10, 13)) == QDate(2025, 12, 9));
    CHECK(lastDayForReview(QDate(2027, 12, 3)) == std::nullopt);
}
