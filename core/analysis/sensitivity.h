// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/intervals.h"
#include "core/analysis/panel.h"
#include "core/analysis/share.h"

/// The number that a headline stands on, with the forces it is made of.
struct HeadlineNumber {
    enum class Kind { Change, Share };
    Kind kind = Kind::Change;
    QString measure = QStringLiteral("offences"); ///< of a change
    QStringList outcomes;                         ///< of a share: groups or types that make the part
    Base base = Base::AllRecorded;                ///< of a share
    std::vector<Period> periods;                  ///< of a change: from and to; of a share: those summed
    std::vector<Period> allPeriods;               ///< those the study shows: for one panel through all of them
    Panel panel;
};

/// What becomes of a headline when its number is made another way.
enum class Verdict {
    Holds,       ///< differs by no more than half a percentage point, or a tenth of the headline's number
    ChangesSize, ///< by more, but says the same: a rise stays a rise, a minority a minority
    Reverses,    ///< says another thing: a rise is none any more, "most" is not most
    Open,        ///< cannot be told: not to be had from these returns, or a hidden figure leaves it without a bound
};
QString verdictName(Verdict verdict); ///< "changes size": also what people read

constexpr double SmallestDifference = 0.005; ///< half a point: what rounding to whole percents hides anyway
constexpr double TenthOfHeadline = 0.1;      ///< what a round word ("a quarter", "one in five") hides
/// A change turns at 0, a share at one half. Numbers that print as the turning point lie on neither side. Of intervals
/// the worse of both ends counts.
Verdict verdictOf(HeadlineNumber::Kind kind, const Interval &headline, const Interval &other);

/// A force and the number that stands, or would stand, because of it.
struct ForceNumber {
    QString force; ///< code
    QString text;
};

/// The headline's number made in one other way.
struct SensitivityRow {
    QString key;   ///< "with-partial", "same-panel", "leave-one-out", "base-finalised", "charge-alone": stable
    QString title; ///< "With partial returns"
    QString text;  ///< "+24%", "3.8% to 4.1%"; "not to be had" where it cannot be made
    std::optional<Interval> span; ///< 0.26 for +26 %; nothing where open
    Verdict verdict = Verdict::Open;
    QString note;         ///< which force moves it most, what is missing, which forces are added
    QStringList forces;   ///< codes: those of this row's number
    QStringList outcomes; ///< of this row's share
    Base base = Base::AllRecorded;
    std::vector<ForceNumber> without; ///< leave one out: the number without each force, by name
};

struct Sensitivity {
    QString text; ///< of the headline: "+26%"
    std::optional<Interval> span;
    std::vector<SensitivityRow> rows;
};

/// The ways that fit the number. A change: with partial returns, one panel through all periods, each force left out. A
/// share: those, the other bases, and charge alone (1) or with the alternate offence (1 and 1A). One force alone: bases
/// and charge only. Bounds of hidden figures go through every sum and share. Reads the counts twice at most.
Sensitivity sensitivity(const StudyView &view, const HeadlineNumber &headline);
