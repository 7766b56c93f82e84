// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include "core/import/region.h"

/// Fills ignoredRows (blank lines, headings printed again) and groupRows (titles alone in their row that hold for the
/// rows below) of a mapping whose region and headings are known. Long tables are left as they are: their rows are
/// looked at while they are read.
void findRows(const Table &table, const RegionShape &shape, Mapping &mapping);
