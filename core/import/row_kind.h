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
