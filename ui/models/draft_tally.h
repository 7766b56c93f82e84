// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"

/// How many figures of each kind a draft holds, and how its printed totals fit.
struct DraftTally {
    int figures = 0; ///< without totals
    int totals = 0;
    int blank = 0;
    int unresolved = 0;
    int hidden = 0; ///< suppressed by the force
    int withoutForce = 0;
    int withoutPeriod = 0;
    int totalsThatDiffer = 0; ///< totals with a remark that they are not the sum of their parts
    bool totalsAsked = false; ///< some may count what was left out, or may be no totals: a question
    bool operator==(const DraftTally &) const = default;
};

DraftTally tallyOf(const Draft &draft);
/// "90 figures: 16 unresolved, 2 blank. 12 printed totals: 11 agree, 1 differs."
QString tallyWords(const DraftTally &tally);
