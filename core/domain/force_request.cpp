// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/force_request.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
using Kind = RequestEvent::Kind;

struct EventWords {
    QLatin1StringView name;
    QLatin1StringView title;
};
constexpr std::array<EventWords, 11> Words{{
    {"received"_L1, "received by the force"_L1},
    {"clarification-asked"_L1, "asked us for details"_L1},
    {"clarification-given"_L1, "details given"_L1},
    {"fees-asked"_L1, "fees notice"_L1},
    {"fees-paid"_L1, "fee paid"_L1},
    {"extended"_L1, "extended to weigh the public interest"_L1},
    {"chased"_L1, "chased"_L1},
    {"review-asked"_L1, "internal review asked for"_L1},
    {"review-answered"_L1, "internal review answered"_L1},
    {"complained"_L1, "complaint to the Information Commissioner"_L1},
    {"decided"_L1, "decision of the Information Commissioner"_L1},
}};

QDate earliestSent(const std::vector<Answer> &answers)
{
    QDate earliest;
    for (const Answer &answer : answers) {
        if (answer.sent.isValid() && (!earliest.isValid() || answer.sent < earliest))
            earliest = answer.sent;
    }
    return earliest;
}

QDate latestAnswered(const std::vector<Answer> &answers)
{
    QDate latest;
    for (const Answer &answer : answers) {
        if (answer.answered.isValid() && (!latest.isValid() || answer.answered > latest))
            latest = answer.answered;
    }
    return latest;
}

void apply(RequestDays &days, const RequestEvent &event)
{
    switch (event.kind) {
    case Kind::Received:
        days.received = event.day;
        break;
    case Kind::ClarificationAsked:
        days.clarificationAsked = event.day;
        break;
    case Kind::ClarificationGiven:
        days.clarificationGiven = event.day;
        break;
    case Kind::FeesAsked:
        days.fees.push_back({event.day, {}});
        break;
    case Kind::FeesPaid:
        if (!days.fees.empty())
            days.fees.back().paid = event.day;
        break;
    case Kind::Extended:
        days.extensionAnnounced = event.day;
        days.extendedTo = event.until;
        break;
    default:
        break; // nothing else moves the limit
    }
}
} // namespace

QString requestEventName(Kind kind)
{
    return Words[std::size_t(kind)].name;
}

QString requestEventTitle(Kind kind)
{
    return Words[std::size_t(kind)].title;
}

std::optional<Kind> requestEventFromName(QStringView name)
{
    const auto found = std::ranges::find_if(Words, [&](const EventWords &words) { return name == words.name; });
    return found == Words.end() ? std::nullopt : std::optional(Kind(found - Words.begin()));
}

QStringList requestEventNames()
{
    QStringList names;
    for (const EventWords &words : Words)
        names << words.name;
    return names;
}

const RequestEvent *ForceRequest::last(Kind kind) const
{
    const auto found =
        std::find_if(events.rbegin(), events.rend(), [&](const RequestEvent &event) { return event.kind == kind; });
    return found == events.rend() ? nullptr : &*found;
}

RequestDays requestDays(const ForceRequest &request, const std::vector<Answer> &answers)
{
    const AnswerStatus status = letterStatus(answers);
    RequestDays days;
    days.isFinished = isFinished(status);
    if (status != AnswerStatus::NotAsked)
        days.received = earliestSent(answers);
    days.waitsForDetails = status == AnswerStatus::Clarification;
    if (days.isFinished)
        days.answered = latestAnswered(answers);
    for (const RequestEvent &event : request.events)
        apply(days, event);
    return days;
}

std::vector<Answer> answersAfter(const RequestEvent &event, const std::vector<Answer> &answers)
{
    const bool asked = event.kind == Kind::ClarificationAsked;
    if (!asked && event.kind != Kind::ClarificationGiven)
        return {};
    std::vector<Answer> changed;
    for (Answer answer : answers) {
        if (answer.status != (asked ? AnswerStatus::Awaited : AnswerStatus::Clarification))
            continue;
        answer.status = asked ? AnswerStatus::Clarification : AnswerStatus::Awaited;
        changed.push_back(answer);
    }
    return changed;
}
