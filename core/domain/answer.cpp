// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/answer.h"

#include "core/domain/display_text.h"
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct StatusWords {
    QLatin1StringView name;
    QLatin1StringView title;
};
constexpr std::array<StatusWords, 9> Words{{
    {"not-asked"_L1, "not asked"_L1},
    {"awaited"_L1, "awaited"_L1},
    {"clarification"_L1, "clarification asked"_L1},
    {"answered"_L1, "answered"_L1},
    {"partly"_L1, "partly answered"_L1},
    {"refused"_L1, "refused"_L1},
    {"neither-confirm-nor-deny"_L1, "neither confirmed nor denied"_L1},
    {"not-held"_L1, "not held"_L1},
    {"withdrawn"_L1, "withdrawn"_L1},
}};
} // namespace

QString answerStatusName(AnswerStatus status)
{
    return Words[std::size_t(status)].name;
}

QString answerStatusTitle(AnswerStatus status)
{
    return Words[std::size_t(status)].title;
}

std::optional<AnswerStatus> answerStatusFromName(QStringView name)
{
    const auto found = std::ranges::find_if(Words, [&](const StatusWords &words) { return name == words.name; });
    return found == Words.end() ? std::nullopt : std::optional(AnswerStatus(found - Words.begin()));
}

bool isAnswered(AnswerStatus status)
{
    return status == AnswerStatus::Answered || status == AnswerStatus::Partly;
}

bool isFinished(AnswerStatus status)
{
    return status != AnswerStatus::NotAsked && status != AnswerStatus::Awaited && status != AnswerStatus::Clarification;
}

AnswerStatus letterStatus(const std::vector<Answer> &answers)
{
    using enum AnswerStatus;
    const auto some = [&](AnswerStatus status) {
        return std::ranges::any_of(answers, [&](const Answer &answer) { return answer.status == status; });
    };
    // Awaited and clarification: the letter is not finished. Then figures beside a refusal are an answer in part.
    for (const AnswerStatus open : {Awaited, Clarification}) {
        if (some(open))
            return open;
    }
    const bool asked = std::ranges::any_of(answers, [](const Answer &answer) { return answer.status != NotAsked; });
    const bool figures = some(Answered) || some(Partly);
    for (const AnswerStatus status : {Refused, NeitherConfirmNorDeny, NotHeld, Withdrawn}) {
        if (some(status))
            return figures ? Partly : status;
    }
    if (!asked)
        return NotAsked;
    return some(Partly) ? Partly : Answered;
}

QStringList referencesOf(const std::vector<Answer> &answers)
{
    QStringList references;
    for (const Answer &answer : answers) {
        const QString reference = displayLine(answer.reference).trimmed();
        if (!reference.isEmpty() && !references.contains(reference))
            references << reference;
    }
    return references;
}
