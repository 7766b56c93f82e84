// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/domain/force.h"
#include "core/import/hints.h"
#include "core/import/page_table.h"
#include "core/import/reader.h"

/// What is decided of one file at the import bench: everything that is needed to read it again. One step of the bench's
/// undo is one of these.
struct BenchDecisions {
    std::vector<Mapping> mappings;
    ReturnRules rules;
    /// Tables drawn on the pages of a letter. Where they were changed last, `mappings` are empty until they are read.
    std::vector<PageTable> drawn = {};
    bool operator==(const BenchDecisions &) const = default;
};

/// Corrections. Each takes what is decided and gives what is then decided; the draft is read anew from it.

/// The selected block becomes a table: its rows and columns are proposed as for a new file, and the tables it overlaps
/// go, leaving their force, period, measure and relabels to it.
BenchDecisions useAsTable(const BenchDecisions &before, const ReadSource &source, const Hints &hints,
                          const Region &block);
/// The first `rows` rows of a table are headings (1 to 5, and at least one row of figures is left); a heading row that
/// is new takes the role its words suggest.
Mapping withHeaderRows(Mapping mapping, const Table &table, int rows, const Forces &forces);
/// What the words of a column say, or that it holds figures, totals, or nothing to be read.
Mapping withColumnRole(Mapping mapping, int column, Role role);
/// What the words of a heading row say; below the headings: a row of figures, of totals, left out, or a title for the
/// rows below it.
Mapping withRowRole(Mapping mapping, int row, Role role);
/// Printed words are read as other words, everywhere in the table. The same words read as printed take the correction
/// back.
Mapping withRelabel(Mapping mapping, const Relabel &relabel);

/// The role that most of the words suggest: Period, Outcome, Force, Offence, or Label.
Role suggestedRole(const QStringList &words, const Forces &forces);
