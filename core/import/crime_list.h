// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/import/hints.h"
#include "core/import/table.h"

/// The mapping of a table that lists one crime in each row and prints no figure: a heading row, a column of single
/// days, and a column of offences or outcomes under words that speak of crimes. Its rows are counted by month, offence
/// and outcome; every other column is left out, since what is said of a single crime is nobody's figure. Nothing for a
/// table with a column of counts, and for a list of anything else (letters, people).
std::optional<Mapping> proposeCrimeList(const Table &table, int tableIndex, const Hints &hints);

/// "rows 2-5, 9": rows as a spreadsheet numbers them, from 0 in the list and in order. The printed text of a counted
/// figure, so that it is traced to every row it was counted from.
QString rowList(const std::vector<std::int32_t> &rows);
bool isRowList(const QString &text);

/// Asks by which day the crimes of a list count where it prints several: reporting, recording, outcome. A note where an
/// earlier return settled it.
void remarkDays(Draft &draft, const std::vector<Table> &tables, Remark::Severity severity);

/// Of each list how many crimes it counts, beside what the figures of the same file add to.
void remarkCrimeLists(Draft &draft);
