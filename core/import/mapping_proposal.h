// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include "core/import/hints.h"
#include "core/import/table.h"

/// What a region seems to mean: headings of no to three rows, the role of each column and row of titles, figures,
/// totals (by word and by arithmetic), groups, and what the words around it say of measure, offence, outcome, force and
/// period of the whole region. A proposal for a person; it is read by DraftReader as it stands.
Mapping proposeMapping(const Table &table, const Region &region, const Hints &hints);
