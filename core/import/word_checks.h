// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/import/reader.h"

/// Words around a table that contradict its headings: "January to July" or "* to 31 July 2022" beside figures read as
/// whole years. One question for each table, since only the force knows which of them is meant.
void checkPartYears(Draft &draft, const ReadSource &source);
/// Titles with characters that cannot be seen (zero width, turned direction, control): what is shown may look like a
/// name that it is not. One question for each title.
void checkUnseenCharacters(Draft &draft);
