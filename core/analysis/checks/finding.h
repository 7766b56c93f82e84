// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding_answer.h"
#include "core/domain/period.h"
#include "core/domain/remark.h"

/// Some of the cells a finding rests on.
struct FindingPart {
    QString words;              ///< "2021, offences recorded: 289"
    std::vector<qint64> counts; ///< ids: ReturnRepository::counts()
    qint64 returnId = 0;        ///< of a remark on a cell, which may hold no figure
    CellRef cell;
};

/// Figures of a study that do not fit together, or that want a look. It says what was found with its bounds and changes
/// nothing.
struct Finding {
    QString key; ///< rule, force and what it is about: the same after reloading and for other figures
    QString rule;
    QString force; ///< code; empty where it is of the whole study
    Remark::Severity severity = Remark::Severity::Question;
    QString title; ///< of the rule: "Months against year"
    QString words;
    QString explains;     ///< what would explain it
    QString figures;      ///< that it rests on: with others an answer no longer holds
    QStringList measures; ///< measureKey(): what it touches
    std::vector<Period> periods;
    std::vector<FindingPart> parts;

    FindingState state = FindingState::Open;
    std::optional<FindingAnswer> answer; ///< of a person, also where it no longer holds
    bool isGone = false;                 ///< answered, and no longer found: the figures fit now

    bool isReopened() const { return state == FindingState::Open && answer; }
    bool isOpenMistake() const { return state == FindingState::Open && severity == Remark::Severity::Mistake; }
    FindingAnswer answerWith(FindingState answered) const; ///< what a person's answer to it begins with
};
