// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"

/// A mark that stands in figures of a return ("-", "*", a blank), which may mean different things to different forces.
struct MarkUse {
    QString mark; ///< as a key of FigureRule::marks: lower case, "" for the blank cell
    int cells = 0;
    std::optional<Figure> figure; ///< what the return's rule says; nothing where it is left open
    bool isProven = false;        ///< the printed totals fit with it as zero
    QString evidence;             ///< what speaks for a meaning, or what the remark on it asks; empty where none
    bool operator==(const MarkUse &) const = default;
};

/// The marks of a draft, the most frequent first; those that its rules already settle among them.
std::vector<MarkUse> marksOf(const Draft &draft);
/// Whether figures such as "<5" occur, whose lowest number depends on whether the force prints zeros.
bool hasLessThan(const Draft &draft);

/// What a mark may be said to stand for, in the order of the list.
struct MarkChoice {
    QString title;
    std::optional<Figure> figure; ///< nothing: left open
};
const std::vector<MarkChoice> &markChoices();
