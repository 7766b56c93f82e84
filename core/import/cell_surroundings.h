// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table.h"

/// What is printed around a cell, for a person who looks for it in the letter: "Row: Disclosing images. Heading:
/// Offences / 2020." The figures of the row themselves are shown only where they may be: who re-keys a value is not to
/// find it here, nor in a neighbour that holds the same; in running text each number is a "#" then.
enum class ShowFigures { No, Yes };
QString cellSurroundings(const Table &table, const CellRef &cell, ShowFigures show);
