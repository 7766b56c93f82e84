// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/query.h"

/// One wording that the returns in force print for an outcome, and what it is taken for. A wording that means one thing
/// in one return and another in the rest stands twice.
struct PrintedOutcome {
    enum class Standing {
        Unmatched, ///< no words of the outcome list
        Ambiguous, ///< several types of several groups, or none: kept as printed
        Group,     ///< several types of one group
        Type       ///< one type
    };
    Standing standing = Standing::Unmatched;
    QStringList printed; ///< in the forms in which it is printed (case, spaces, dashes), the commonest first
    OutcomeMatch match;  ///< what it is taken for today, and why
    OutcomeMatch own;    ///< what it was taken for on acceptance
    bool isSaid = false; ///< by a person, of the return or of the study
    std::vector<qint64> returns;
    QStringList forces; ///< codes, each once
    /// Counts of the wording that are added in the years shown, of the measure "outcomes" where there are any.
    Total cases;

    /// Nobody has said what it means, and the program cannot tell.
    bool isOpen() const { return standing <= Standing::Ambiguous && !isSaid; }
    QString takenFor() const; ///< "16: Evidential difficulties: ...", "Charged or summonsed (1, 1A)", "as printed"
    QString why() const; ///< "type number in the label", "set for this study by KW on 3 May 2024", "may be 14, 15, 16"
};
QString standingName(PrintedOutcome::Standing standing); ///< "unmatched", "type": stable

/// All of them: open ones first, those without a match before those with several, the most cases first.
std::vector<PrintedOutcome> printedOutcomes(const StudyView &view);

/// Those that a word typed by a person names: exactly as printed, else but for case, spaces and dashes.
std::vector<PrintedOutcome> printedAs(const std::vector<PrintedOutcome> &all, const QString &printed);
