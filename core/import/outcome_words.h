// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome.h"
#include <QString>
#include <optional>

/// A printed outcome label as it was understood. Empty `types` is an answer too: "no action" fits no single type.
struct OutcomeReading {
    OutcomeMatch match;
    bool known = false;     ///< a type number, a label of the reference table, or words of the outcome list were found
    bool disagrees = false; ///< the type number in the label and its words mean different types; the number is taken
};

/// Matches a label: a type number in it ("outcome type 16 (...)", "1A - Charged") beats the wording, then the labels of
/// resources/reference/outcome_labels.csv (case, spaces and dashes ignored), then the words. Several types where the
/// words do not tell which ("caution" without age: 2 and 3), none rather than a wrong one.
OutcomeReading readOutcome(const QString &printed);
/// The type that a cell of a column of type numbers states: "1A", "Type 16", "14.0"; nothing for anything else.
std::optional<QString> outcomeTypeNumber(const QString &printed);
