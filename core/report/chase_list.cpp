// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chase_list.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
using Kind = RequestEvent::Kind;

constexpr int DaysBetweenLetters = 5; ///< working days in which a force is not chased again
constexpr int DaysBeforeLimit = 2;
constexpr int DaysOfReview = 20; ///< in which a review should be answered

constexpr std::array<QLatin1StringView, 5> Titles{"Give the details asked for"_L1, "Overdue"_L1,
                                                  "Remind of the limit"_L1, "Ask for an internal review"_L1,
                                                  "Ask for an update"_L1};

bool isWithin(QDate from, QDate today, int days)
{
    const auto passed = WorkingDays::reference().between(from, today);
    return passed && *passed <= days;
}

bool wasChasedLately(const ForceRequest &request, QDate today)
{
    const RequestEvent *chased = request.last(Kind::Chased);
    return chased && isWithin(chased->day, today, DaysBetweenLetters - 1);
}

bool isRefusal(const Answer &answer)
{
    return answer.status == AnswerStatus::Refused || answer.status == AnswerStatus::NeitherConfirmNorDeny ||
           answer.status == AnswerStatus::NotHeld ||
           (answer.status == AnswerStatus::Partly && !answer.exemption.isEmpty());
}

bool isReviewOpen(const ForceRequest &request)
{
    const RequestEvent *asked = request.last(Kind::ReviewAsked);
    const RequestEvent *answered = request.last(Kind::ReviewAnswered);
    return asked && (!answered || answered->day < asked->day);
}

std::optional<QDate> reviewUntil(const ForceRequest &request, const std::vector<Answer> &answers,
                                 const RequestDays &days)
{
    if (!days.isFinished || !days.answered.isValid() || request.last(Kind::ReviewAsked) ||
        std::ranges::none_of(answers, isRefusal))
        return std::nullopt;
    return lastDayForReview(days.answered);
}

std::optional<Chase> chaseOf(const RequestState &state, const ForceRequest &request, QDate today)
{
    using State = RequestClock::State;
    if (state.clock.state == State::Stopped)
        return Chase{ChaseKind::Clarification, state.clock.words};
    if (wasChasedLately(request, today))
        return std::nullopt;
    if (state.clock.isLate())
        return Chase{ChaseKind::Overdue, state.clock.words};
    if (state.clock.state == State::Running && state.clock.daysLeft <= DaysBeforeLimit)
        return Chase{ChaseKind::Chaser, state.clock.words};
    if (isReviewOpen(request) && !isWithin(request.last(Kind::ReviewAsked)->day, today, DaysOfReview))
        return Chase{ChaseKind::Update, u"internal review asked for more than %1 working days ago"_s.arg(DaysOfReview)};
    if (state.lastDayForReview && *state.lastDayForReview >= today &&
        isWithin(today, *state.lastDayForReview, DaysBetweenLetters))
        return Chase{ChaseKind::Review,
                     u"last day to ask for a review: %1"_s.arg(state.lastDayForReview->toString(u"d MMMM yyyy"_s))};
    return std::nullopt;
}

std::vector<ChaseKind> lettersOf(const RequestState &state, const ForceRequest &request, QDate today)
{
    std::vector<ChaseKind> letters;
    const auto add = [&](ChaseKind kind, bool makesSense) {
        if (makesSense && std::ranges::find(letters, kind) == letters.end())
            letters.push_back(kind);
    };
    if (state.today)
        letters.push_back(state.today->kind);
    add(ChaseKind::Clarification, state.clock.state == RequestClock::State::Stopped);
    add(ChaseKind::Overdue, state.clock.isLate());
    add(ChaseKind::Chaser, state.clock.state == RequestClock::State::Running);
    add(ChaseKind::Review, (state.lastDayForReview && *state.lastDayForReview >= today) || state.clock.isLate());
    add(ChaseKind::Update, isReviewOpen(request) || state.clock.isOpen() || state.days.isFinished);
    return letters;
}
} // namespace

QString chaseTitle(ChaseKind kind)
{
    return Titles[std::size_t(kind)];
}

RequestState requestState(const ForceRequest &request, const std::vector<Answer> &answers, QDate today)
{
    RequestState state;
    state.status = letterStatus(answers);
    state.days = requestDays(request, answers);
    state.clock = clockOf(state.days, today);
    state.lastDayForReview = reviewUntil(request, answers, state.days);
    state.today = chaseOf(state, request, today);
    state.letters = lettersOf(state, request, today);
    return state;
}
