// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"

/// A letter that may be due to a force. The program writes a draft and sends nothing.
enum class ChaseKind {
    Clarification, ///< the force waits for details from us
    Overdue,
    Chaser, ///< the limit ends within two working days
    Review, ///< internal review of a refusal
    Update  ///< of a review, an extension or an answer that left something out
};
QString chaseTitle(ChaseKind kind); ///< "Ask for an internal review"

/// Why a force stands on the list of today.
struct Chase {
    ChaseKind kind = ChaseKind::Chaser;
    QString why; ///< "overdue by 3 working days"
    bool operator==(const Chase &) const = default;
};

/// The request of one force as of a day: what the board shows and what a letter rests on.
struct RequestState {
    AnswerStatus status = AnswerStatus::NotAsked; ///< of the letter
    RequestDays days;
    RequestClock clock;
    std::optional<QDate> lastDayForReview; ///< of a refusal that may still be reviewed
    std::optional<Chase> today;
    std::vector<ChaseKind> letters; ///< those that make sense now, the likeliest first
};
RequestState requestState(const ForceRequest &request, const std::vector<Answer> &answers, QDate today);

/// A letter as plain text: first line the subject. Reference, days and questions of the study are filled in; what the
/// program cannot know stands in square brackets.
QString chaseDraft(const StudyView &view, const QString &forceCode, ChaseKind kind, QDate today);
