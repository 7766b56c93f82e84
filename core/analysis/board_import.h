// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/study_view.h"

/// A board kept elsewhere, read from a table with a heading: a column "force" and at least one of "status", "sent",
/// "answered", "reference", "exemption", "question", "note" (other columns are passed over and named). Statuses are
/// ours or those of WhatDoTheyKnow. Pure: nothing is written before a person has seen it.
struct BoardImport {
    struct Change {
        Answer before;
        Answer after;
    };
    std::vector<Change> changes; ///< answers that would be other than they are
    QStringList problems;        ///< "Line 7: ..." with what to do; where there is one, nothing is to be applied
    QStringList notes;           ///< columns passed over, states that leave a question open
    int rows = 0;
};
BoardImport readBoardTable(const StudyView &view, const std::vector<QStringList> &rows);

/// The status for a word of ours ("partly"), for its title, or for a state of WhatDoTheyKnow ("rejected"). Nothing
/// where the state says nothing of the answer ("internal_review") or is unknown.
std::optional<AnswerStatus> boardStatus(const QString &word);
bool isKnownState(const QString &word); ///< of WhatDoTheyKnow, whether or not it says something of the answer
