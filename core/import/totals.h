// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include "core/import/table.h"

/// Fills totalRows and totalColumns of a mapping whose axes and figure columns are known: titles that say so, names of
/// regions and countries among forces, and a last (or first) row or column without a known title that is the sum of all
/// others wherever they are numbers.
void findTotals(const Table &table, Mapping &mapping);
