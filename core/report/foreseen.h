// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/return_changes.h"
#include "core/report/what_moves.h"

/// What accepting a draft does to earlier returns of its forces, before it is accepted.
struct Foreseen {
    std::vector<ReturnInfo> earlier; ///< in force, and restated by the draft in part at least
    ReturnChanges changes;
    std::vector<qint64> ids() const;
    /// The whole draft is in the study already, figure by figure: nothing would change.
    bool isNothingNew() const { return !earlier.empty() && changes.isNothing(); }
    /// It restates the earlier returns in part only, so that taking their place would lose figures: both may stay in
    /// force, and the later one counts where both give the same.
    bool mayStayBeside() const { return !changes.lost.empty(); }
};
Foreseen foresee(Study &study, const CountColumns &inForce, const Draft &draft);

/// One figure with where it stands in both files.
struct ChangedFigure {
    CountChange::Kind kind = CountChange::Kind::Same;
    QString what;   ///< "2021, offences recorded, Disclose private sexual images"
    QString before; ///< as printed in the earlier return; empty where added
    QString after;
    std::optional<StoredCount> earlier; ///< with its cell and the number of its return
    std::optional<std::size_t> count;   ///< place in Draft::counts
};
QString changeKindName(CountChange::Kind kind); ///< "same", "changed", "added", "gone": stable
/// The same for a person: what the earlier return alone gives is gone only where that return steps back.
QString changeTitle(CountChange::Kind kind, bool isBeside);
/// The figures that are not the same; those that are too where wanted.
std::vector<ChangedFigure> changedFigures(Study &study, const Draft &draft, const ReturnChanges &changes,
                                          bool withSame = false);

/// Which returns step back and why, or that nothing would change and since when; a sentence or two. Empty where the
/// draft meets no earlier return.
QString foreseenSentence(const Foreseen &foreseen, const Draft &draft, const Forces &forces);
/// "2019, 2020: 24 figures of offences recorded", of what only the earlier returns give; empty where there is nothing.
QString lostSentence(const ReturnChanges &changes);
