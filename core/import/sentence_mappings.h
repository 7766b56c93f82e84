// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include "core/import/hints.h"
#include "core/import/table.h"
#include <functional>

/// A mapping for each line of running text that states figures, and for each bare answer under its question. Only for
/// letters that answer in text: beside a table of figures a sentence repeats, adds up or qualifies what the table says,
/// and a person must look. Two lines that would state the same figure twice are left out as well. `others` are the
/// mappings of tables and lists; hintsOf() tells what is known of a table by its number.
std::vector<Mapping> proposeSentences(const std::vector<Table> &tables, const std::vector<Mapping> &others,
                                      const std::function<Hints(int table)> &hintsOf);

/// A line of running text with a number that may be a figure.
bool mayStateFigures(const Table &prose, int row);
