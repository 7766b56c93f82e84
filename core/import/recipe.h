// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/kept_reading.h"
#include "core/import/hints.h"
#include "core/import/table.h"
#include <functional>

/// What tells a layout again: the words of its headings, every number as "#" and every period as "@", repeated ones
/// once, so that another year across is the same layout. Empty for a region without headings: nothing tells it.
QString layoutOf(const Table &table, const Mapping &mapping);

/// A recipe put on a table in its layout, wherever it stands there, with the rows and periods that are there now.
/// Roles, measure, offence and corrected words are those of the recipe; the period of the whole never is, since next
/// year's return is another year's; a force that the table names beats the recipe's. Nothing where the layout is not
/// found.
std::optional<Mapping> replayed(const Mapping &recipe, const Table &table, int tableIndex, const Hints &hints);

/// The recipes of the kept readings put on the tables of a source: of the first reading (of this force, where one is
/// given) whose recipes all find their layout. Tables are looked for in order, each used once for a place; hintsOf()
/// tells what is known of a table by its number.
struct Replay {
    const KeptReading *reading = nullptr;
    std::vector<Mapping> mappings;
};
std::optional<Replay> replayed(const std::vector<KeptReading> &kept, const std::vector<Table> &tables,
                               const QString &forceCode, const std::function<Hints(int table)> &hintsOf);
