// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/cell_look.h"

enum class RowKind {
    Blank,
    Words,   ///< text in one cell only (a merged cell counts once): a title, a note, a group
    Heading, ///< titles in several cells, or in one that is not the first; no figure
    Figures,
};

/// The kind of a row between two columns, both inside.
RowKind rowKind(Looks &looks, int row, int left, int right);
/// The years of a heading: at least two cells that look like years, and each next to the one before ("2019", "2020").
bool isYearHeading(Looks &looks, int row, int left, int right);
/// A row without a number between or above rows of figures that is one of them all the same: its titles are of the kind
/// of theirs (the same words, both a force, both an outcome), and where their figures stand it is blank or says
/// something else ("fewer than 5", "see note").
bool isTitledLike(Looks &looks, int row, int figures, int left, int right);
/// The same beside any row of figures close by.
bool isTitledLikeFigures(Looks &looks, int row, int left, int right);
