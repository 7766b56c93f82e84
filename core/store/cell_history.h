// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/completeness.h"
#include "core/domain/period.h"

/// One change of a decision on completeness, as the journal tells it.
struct DecisionChange {
    QDateTime at; ///< UTC
    QString actor;
    QString title; ///< of the step: "Mark Kent complete", "Undo: Mark Kent complete"
    Decision before;
    Decision after;
};

/// What was decided of one cell of the grid and when, oldest first; steps whose payload the journal no longer keeps are
/// not among them. Reads the file by a connection of its own: not within an edit.
std::vector<DecisionChange> decisionHistory(const QString &studyPath, const QString &forceCode, qint64 question,
                                            const Period &period);
