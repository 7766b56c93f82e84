// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/request_clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using State = RequestClock::State;

QString dayWords(QDate day)
{
    return day.toString(u"d MMMM yyyy"_s);
}

QString workingDayWords(int days)
{
    return days == 1 ? u"1 working day"_s : u"%1 working days"_s.arg(days);
}

/// Day 0, and the working days that do not count.
class DayCount {
public:
    DayCount(const RequestDays &days, const WorkingDays &calendar) : m_days(days), m_calendar(calendar)
    {
        const QDate received =
            days.clarificationGiven.isValid() ? std::max(days.received, days.clarificationGiven) : days.received;
        m_zero = calendar.onOrAfter(received);
    }

    std::optional<QDate> zero() const { return m_zero; }

    std::optional<QDate> workingDay(int wanted) const
    {
        std::optional<QDate> day = m_zero;
        for (int counted = 0; day && counted < wanted;) {
            day = m_calendar.after(*day, 1);
            counted += day && counts(*day) ? 1 : 0;
        }
        return day;
    }

    /// Working days that count after day 0 up to a day; nothing beyond the table.
    std::optional<int> upTo(QDate day) const
    {
        if (!m_zero || !m_calendar.knows(day))
            return std::nullopt;
        int counted = m_calendar.between(*m_zero, day).value_or(0);
        for (const RequestDays::Fees &fees : m_days.fees) {
            const QDate from = std::max(*m_zero, fees.asked.addDays(-1));
            const QDate to = fees.paid.isValid() ? std::min(day, fees.paid) : day;
            if (fees.asked.isValid() && from < to)
                counted -= m_calendar.between(from, to).value_or(0);
        }
        return counted;
    }

private:
    bool counts(QDate day) const
    {
        return std::ranges::none_of(m_days.fees, [day](const RequestDays::Fees &fees) {
            return fees.asked.isValid() && fees.asked <= day && (!fees.paid.isValid() || day <= fees.paid);
        });
    }

    const RequestDays &m_days;
    const WorkingDays &m_calendar;
    std::optional<QDate> m_zero;
};

bool waitsForFees(const RequestDays &days)
{
    return std::ranges::any_of(
        days.fees, [](const RequestDays::Fees &fees) { return fees.asked.isValid() && !fees.paid.isValid(); });
}

bool waitsForDetails(const RequestDays &days)
{
    return days.waitsForDetails ||
           (days.clarificationAsked.isValid() &&
            (!days.clarificationGiven.isValid() || days.clarificationGiven < days.clarificationAsked));
}

/// Why no limit runs; empty where one does.
QString stopWords(const RequestDays &days)
{
    if (waitsForDetails(days))
        return u"clock stopped: the force waits for details"_s +
               (days.clarificationAsked.isValid() ? u" since "_s + dayWords(days.clarificationAsked) : QString());
    return waitsForFees(days) ? u"clock stopped: the force waits for a fee"_s : QString();
}

QString beyondTable(const WorkingDays &calendar)
{
    return u"The table of bank holidays covers %1 to %2: beyond it no working day is counted. Add the holidays of the "
           "years after to bank_holidays.csv."_s.arg(calendar.firstYear())
               .arg(calendar.lastYear());
}

QString startWords(const RequestDays &days, QDate zero)
{
    if (days.clarificationGiven.isValid() && days.clarificationGiven >= days.received)
        return u"%1, when the details asked for were given"_s.arg(dayWords(zero));
    if (zero != days.received)
        return u"%1 (received on %2, not a working day)"_s.arg(dayWords(zero), dayWords(days.received));
    return dayWords(zero);
}

/// The limit and how it came about. An extension counts where it was announced within the 20 days.
void setLimit(RequestClock &clock, const RequestDays &days, const DayCount &count)
{
    clock.due = count.workingDay(WorkingDaysAllowed);
    const auto zero = count.zero();
    if (!clock.due || !zero)
        return;
    clock.why = u"20th working day after "_s + startWords(days, *zero);
    for (const RequestDays::Fees &fees : days.fees) {
        if (fees.paid.isValid())
            clock.why += u", the days of the fees notice left out"_s;
    }
    if (!days.extendedTo.isValid())
        return;
    if (days.extensionAnnounced.isValid() && days.extensionAnnounced > *clock.due) {
        clock.why += u". The extension announced on %1 came after that day and does not count"_s.arg(
            dayWords(days.extensionAnnounced));
    } else if (days.extendedTo > *clock.due) {
        clock.why = u"extended to weigh the public interest; without that the %1 would be %2"_s.arg(
            clock.why.section(u" after "_s, 0, 0), dayWords(*clock.due));
        clock.due = days.extendedTo;
    }
}

void sayAnswered(RequestClock &clock, const RequestDays &days, const DayCount &count)
{
    if (!days.answered.isValid() || !days.received.isValid()) {
        clock.state = State::AnsweredUndated;
        clock.words = days.answered.isValid() ? u"answered, day of sending not noted"_s : u"answered, day not noted"_s;
        return;
    }
    const auto day = count.upTo(days.answered);
    clock.day = day;
    if (!clock.due || !day) {
        clock.state = State::AnsweredUndated;
        clock.words = u"answered"_s;
        return;
    }
    const bool late = days.answered > *clock.due;
    clock.state = late ? State::AnsweredLate : State::Answered;
    clock.words = u"answered %1, on working day %2"_s.arg(late ? u"late"_s : u"in time"_s).arg(*day);
}

void sayOpen(RequestClock &clock, QDate due, QDate today, const DayCount &count, const WorkingDays &calendar)
{
    const auto day = count.upTo(today), left = calendar.between(today, due);
    clock.day = day;
    clock.daysLeft = left;
    if (!day || !left) {
        clock.state = State::Unknown;
        clock.words = u"not counted: beyond the table of bank holidays"_s;
        return;
    }
    if (today <= due) {
        clock.state = State::Running;
        clock.words = today == due ? u"due today"_s : u"due in "_s + workingDayWords(*left);
        return;
    }
    const bool very = *day > WorkingDaysVeryOverdue;
    clock.state = very ? State::VeryOverdue : State::Overdue;
    clock.words = (very ? u"very overdue: by "_s : u"overdue by "_s) + workingDayWords(-*left);
}
} // namespace

bool RequestClock::isOpen() const
{
    return state == State::Running || state == State::Stopped || isLate() || state == State::Unknown;
}

RequestClock clockOf(const RequestDays &days, QDate today, const WorkingDays &calendar)
{
    RequestClock clock;
    if (!days.received.isValid() && !days.isFinished) {
        clock.words = u"not sent"_s;
        return clock;
    }
    const DayCount count(days, calendar);
    const QString stopped = days.isFinished ? QString() : stopWords(days);
    if (!stopped.isEmpty()) {
        clock.state = State::Stopped;
        clock.words = stopped;
        return clock;
    }
    setLimit(clock, days, count);
    if (days.isFinished) {
        sayAnswered(clock, days, count);
    } else if (!clock.due) {
        clock.state = State::Unknown;
        clock.words = u"not counted: beyond the table of bank holidays"_s;
        clock.why = beyondTable(calendar);
    } else {
        sayOpen(clock, *clock.due, today, count, calendar);
    }
    return clock;
}

std::optional<QDate> lastDayForReview(QDate answered, const WorkingDays &calendar)
{
    return calendar.after(answered, WorkingDaysForReview);
}
