// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/working_days.h"
#include <vector>

/// The days of one request that move its deadline (FOIA s10). Null: not known, or not so far.
struct RequestDays {
    struct Fees {
        QDate asked;
        QDate paid;
    };
    QDate received; ///< by the force; the day of sending where nothing else is known
    /// The force asked for details it reasonably needs (s1(3)), and got them. The limit is counted anew from the day
    /// of the last detail (s10(6)); until then none runs.
    QDate clarificationAsked;
    QDate clarificationGiven;
    bool waitsForDetails = false; ///< a clarification stands open although its day is not known
    std::vector<Fees> fees;       ///< the working days from notice to payment, both included, do not count (s10(2))
    /// Longer to weigh the public interest (s10(3)): announced within the limit, with a day of its own.
    QDate extensionAnnounced;
    QDate extendedTo;
    QDate answered; ///< finished: the day of the last answer
    bool isFinished = false;
};

/// Where a request stands against the limit of the Act.
struct RequestClock {
    enum class State {
        NotSent,
        Running,
        Stopped, ///< waits for us: a clarification or a fee
        Overdue,
        VeryOverdue, ///< more than 40 working days
        Answered,
        AnsweredLate,
        AnsweredUndated,
        Unknown ///< beyond the table of holidays
    };
    State state = State::NotSent;
    std::optional<QDate> due;    ///< the 20th working day, or the day announced where it is later
    std::optional<int> day;      ///< working days counted by today or by the answer; the day of receipt is day 0
    std::optional<int> daysLeft; ///< working days until the limit; less than zero: over it
    QString words;               ///< for a person: "overdue by 3 working days"
    QString why;                 ///< how the limit came about: "20th working day after 15 September 2025"

    bool isOpen() const;
    bool isLate() const { return state == State::Overdue || state == State::VeryOverdue; }
};
constexpr int WorkingDaysAllowed = 20;
constexpr int WorkingDaysVeryOverdue = 40;
constexpr int WorkingDaysForReview = 40; ///< after the answer, to ask for an internal review

RequestClock clockOf(const RequestDays &days, QDate today, const WorkingDays &calendar = WorkingDays::reference());
/// The last day on which an internal review of an answer may be asked for; nothing beyond the table.
std::optional<QDate> lastDayForReview(QDate answered, const WorkingDays &calendar = WorkingDays::reference());
