// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/count_columns.h"
#include <optional>

/// One figure of a force by what it counts (measure, period, offence, outcome, label, place), as an earlier return
/// gives it and as a draft does.
struct CountChange {
    enum class Kind { Same, Changed, Added, Gone };
    Kind kind = Kind::Same;
    std::optional<qint64> before;     ///< id of the stored count: ReturnRepository::counts()
    std::optional<std::size_t> after; ///< place in Draft::counts
    bool operator==(const CountChange &) const = default;
};

/// Figures of an earlier return that a draft does not restate: all of a measure in a period.
struct NotGivenAnew {
    QString force; ///< code
    Measure measure;
    Period period;
    int figures = 0;
};

/// What a draft changes in earlier returns of its forces.
struct ReturnChanges {
    std::vector<CountChange> counts; ///< in the order of the draft; those that are gone last
    /// Where there are any, the draft is no correction of the whole return: it answers another question or other
    /// periods, and putting it in the place of the earlier one would lose these figures.
    std::vector<NotGivenAnew> lost;

    int number(CountChange::Kind kind) const;
    bool isNothing() const { return number(CountChange::Kind::Same) == int(counts.size()); }
};

/// `returns`: those in force that the draft would supersede; figures of a force without one are all added. Figures are
/// compared after the rules of their returns, so another way to print the same number is no change. Words are compared
/// as printed first, then by what they mean (offence code, outcome type).
ReturnChanges changesAgainst(const CountColumns &inForce, const std::vector<qint64> &returns, const Draft &draft);

/// The code of each force of a draft, by its number there; empty for a name that is no force.
std::vector<QString> codesByForce(const Draft &draft);
