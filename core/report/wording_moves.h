// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/what_moves.h"

/// What becomes of the shares of the outcome groups, of all years shown together: "Charged or summonsed (1, 1A)", of
/// all offences recorded, 24 forces, from "4.0%" to "4.2%". Of the forces complete for them; where there are none, of
/// those that gave figures, in the years they gave, which is then said. Empty where no share moves.
std::vector<Move> sharesMoved(const StudyView &before, const StudyView &after);

/// The same for a change that is not made yet: quick enough to be shown while a person types.
std::vector<Move> sharesMoved(const StudyView &now, const WordingChange &change);
/// Everything that a change of what a wording means moves, to be shown before it is made: the shares, then whatMoves().
std::vector<Move> wordingMoves(const StudyView &now, const WordingChange &change);
/// The change in one line, for the history: "“Dealt with locally” is taken for 8: Community resolution (Durham)".
QString wordingTitle(const StudyView &view, const WordingChange &change);
