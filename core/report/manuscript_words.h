// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/share.h"
#include "core/domain/quoted_number.h"
#include <QStringList>

/// What a sentence says one of its numbers is about. The words between the number before it and the number after it are
/// looked at, those behind it first.
struct NumberContext {
    QStringList outcomes;        ///< types; empty: no outcome is named
    std::vector<Period> periods; ///< the time tied to the number, or all that stand around it; empty: none is named
    std::optional<Base> base;    ///< where one is named
    bool isOfForces = false;     ///< forces, answers or requests are counted, not offences
    bool isChange = false;       ///< a rise or a fall is spoken of
    bool isFall = false;
    bool operator==(const NumberContext &) const = default;
};
NumberContext contextOf(const QuotedSentence &sentence, std::size_t number);

/// The outcome types that words speak of: "charged or summonsed" 1 and 1A, "evidential difficulties" 14, 15 and 16; of
/// several mentions that have types in common, those. Empty where none is named.
QStringList outcomesNamed(const QString &text);
/// "more ... than", "fewer ... than": whether two periods are compared by their counts; true for more.
std::optional<bool> comparesCounts(const QString &sentence);
