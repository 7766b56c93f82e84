// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/checks/finding.h"
#include "core/analysis/checks/force_figures.h"

struct CheckRule;

/// What the rules of one force look at, and where they put what they find.
struct ForceScope {
    const StudyView &view;
    QString force; ///< code
    const ForceFigures &now;
    const ForceFigures &earlier;       ///< returns of the force that later ones superseded
    const std::vector<Finding> &found; ///< by the rules of the force
};

/// One rule: a function, with what a person reads of it.
struct CheckRule {
    QString code; ///< "months-against-year": stable
    QString title;
    Remark::Severity severity = Remark::Severity::Question;
    QString explains; ///< what would explain what it finds
    void (*run)(const CheckRule &rule, const ForceScope &scope, std::vector<Finding> &found) = nullptr;
};
/// The rules of one force, in the order in which they are shown.
const std::vector<CheckRule> &forceRules();

/// A rule that compares forces, or is about the study as a whole: it runs again where any force does. What it finds may
/// be of one force. `forces`: those with figures, by code.
struct StudyRule {
    CheckRule rule;
    void (*run)(const CheckRule &rule, const StudyView &view, const std::vector<ForceScope> &forces,
                std::vector<Finding> &found) = nullptr;
};
const std::vector<StudyRule> &studyRules();

/// The title of what a rule finds, by its code; of any other code, that of a remark of the reading.
QString findingTitle(const QString &code);
QString remarkTitle(const QString &code); ///< "When read: total differs"

/// A finding of a rule: key and titles are filled in. `about` tells it from others of its rule and force.
Finding findingOf(const CheckRule &rule, const QString &force, const QStringList &about);
/// "2021, outcomes: 285", with its cells.
FindingPart partOf(const ForceFigures &figures, const Given &given);
/// What is given and addable: with bounds somewhere, of a whole period, not told apart by several labels.
bool isComparable(const ForceFigures &figures, const Given &given);

// The rules, each in its file. The outcomes of offences recorded are compared with the offences; outcomes assigned in
// the period never are (methods 1.9).
void checkOutcomesAgainstRecorded(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkAlternateCountedTwice(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkCrimesWithoutOutcome(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkOutcomesAssigned(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkMonthsAgainstYear(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkPartsAgainstWhole(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkPrintedTotals(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkHiddenCountedAsZero(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkAgainstEarlier(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkReturnsApart(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkYearAgainstYear(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkPartYears(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkCodes(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkSameColumns(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkSwappedColumns(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkOfficialSeries(const CheckRule &, const ForceScope &, std::vector<Finding> &);
void checkCopiedForces(const CheckRule &, const StudyView &, const std::vector<ForceScope> &, std::vector<Finding> &);
void checkLawChanges(const CheckRule &, const StudyView &, const std::vector<ForceScope> &, std::vector<Finding> &);
void checkRemarks(const CheckRule &, const StudyView &, const std::vector<ForceScope> &, std::vector<Finding> &);
