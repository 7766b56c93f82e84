// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/measure.h"
#include "core/domain/period.h"
#include <QDate>
#include <QString>
#include <optional>
#include <vector>

/// Where one question to one force stands. Said of each question, since a letter may answer one and refuse another; the
/// status of the letter follows from them. Answered and fit for use are two judgements (Completeness).
enum class AnswerStatus {
    NotAsked,
    Awaited,
    Clarification,
    Answered,
    Partly,
    Refused,
    NeitherConfirmNorDeny,
    NotHeld,
    Withdrawn,
};

QString answerStatusName(AnswerStatus status);  ///< "neither-confirm-nor-deny": of the command line and the study file
QString answerStatusTitle(AnswerStatus status); ///< "neither confirmed nor denied": for people
std::optional<AnswerStatus> answerStatusFromName(QStringView name);
/// The force gave figures: answered or partly.
bool isAnswered(AnswerStatus status);

/// Nothing more is expected of the force: not awaited, no details asked for.
bool isFinished(AnswerStatus status);

/// One thing asked in the request: an offence in one measure for some periods.
struct Question {
    qint64 id = 0;
    QString key;     ///< "offences", "outcomes": of the command line
    QString title;   ///< "Offences recorded"
    QString wording; ///< as sent
    Measure measure;
    QString offence;          ///< code or words asked for; empty: the offence of the study
    QStringList outcomeTypes; ///< asked for; empty: all, or none for offences
    std::vector<Period> periods;
    bool operator==(const Question &) const = default;
};

/// What one force answered to one question.
struct Answer {
    QString force; ///< code
    qint64 question = 0;
    AnswerStatus status = AnswerStatus::NotAsked;
    QString exemption; ///< "s12(1)": section and sub-section, where refused or partly
    QDate sent;
    QDate answered;
    QString reference; ///< the force's own reference, as printed
    QString note;
    bool goodwill = false; ///< figures were given beside the refusal, outside the duty of the Act
    bool operator==(const Answer &) const = default;
};

/// The status of the letter that follows from its answers: the least finished one, "partly" where they differ.
AnswerStatus letterStatus(const std::vector<Answer> &answers);

/// The references of the force in its answers, each once, without hidden characters.
QStringList referencesOf(const std::vector<Answer> &answers);
