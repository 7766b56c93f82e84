// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

/// How fit the answer of one force to one question for one period is. It is a person's decision, always reversible;
/// "answered" is another matter (AnswerStatus).
enum class Completeness { Unreviewed, Complete, Partial, Excluded };

QString completenessName(Completeness completeness); ///< "complete": of the command line and the study file
std::optional<Completeness> completenessFromName(QStringView name);

/// One reason of the table the program ships (resources/reference/reasons.csv).
struct Reason {
    QString code;
    QString title;
    std::vector<Completeness> appliesTo;
};
const std::vector<Reason> &completenessReasons();
const Reason *findReason(QStringView code); ///< null where unknown

/// A decision with who and when. A reason is required for partial and excluded; "other" wants a note.
struct Decision {
    Completeness completeness = Completeness::Unreviewed;
    QString reason; ///< code
    QString note;
    QString decidedBy;
    QDateTime decidedAt; ///< UTC
    bool operator==(const Decision &) const = default;
};
