// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure.h"
#include <QDateTime>
#include <optional>
#include <vector>

/// Where a finding of the checks stands. Nothing is fixed by itself: a person explains it, corrects a figure, or asks
/// the force.
enum class FindingState { Open, Explained, Corrected, Asked };

QString findingStateName(FindingState state); ///< "explained": of the command line and the study file
std::optional<FindingState> findingStateFromName(QStringView name);

/// One way in which odd figures can be right, of the table the program ships (resources/reference/explanations.csv).
struct Explanation {
    QString code;
    QString title;
};
const std::vector<Explanation> &explanations();
const Explanation *findExplanation(QStringView code); ///< null where unknown

/// What a person did about one finding. It holds for the figures it was said of: with others the finding is open again.
struct FindingAnswer {
    QString finding; ///< key of the finding, the same after reloading
    QString force;   ///< code; empty where the finding is of the whole study
    QString figures; ///< that the finding rested on: "285|289"
    QString words;   ///< what the finding said
    FindingState state = FindingState::Explained;
    QString explanation; ///< code, where explained
    QString note;
    QString decidedBy;
    QDateTime decidedAt; ///< UTC
    bool operator==(const FindingAnswer &) const = default;
};

/// A figure put over an accepted count by a person. The count, its printed text and its hash stay as they were.
struct CountCorrection {
    qint64 count = 0; ///< id
    Figure figure;
    QString note; ///< why
    QString decidedBy;
    QDateTime decidedAt; ///< UTC
    bool operator==(const CountCorrection &) const = default;
};
