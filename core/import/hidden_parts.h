// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include <QString>
#include <cstdint>
#include <vector>

struct ReadSource;

/// What a file holds and does not show: listed for the person, and left out of cells and figures unless chosen.
struct HiddenPart {
    enum class Kind {
        Sheet,
        Rows,
        Columns,
        Text, ///< of a document or a page; the last of those that can be read
        Comments,
        Names, ///< for cells or constants
        PivotCache,
        Links,
        Macros,
        Files, ///< embedded
        Pictures,
    };
    Kind kind = Kind::Sheet;
    int table = -1;         ///< of its source; -1: of the whole file
    QString where;          ///< "Sheet “Data”, rows 3–5, 9"
    std::int64_t cells = 0; ///< with something in them; places of a text; 0 where that is not counted
    bool isRead = false;    ///< a person chose it

    bool canBeRead() const { return kind <= Kind::Text; }
    bool operator==(const HiddenPart &) const = default;
};

/// The hidden parts that a person wants to be read.
struct HiddenChoice {
    struct Part {
        HiddenPart::Kind kind = HiddenPart::Kind::Sheet;
        int table = -1;
        bool operator==(const Part &) const = default;
    };
    bool everyCell = false; ///< of sheets, rows and columns: all cells keep their places, whatever is chosen
    std::vector<Part> parts;

    bool takes(HiddenPart::Kind kind, int table) const;
};

/// Empties the cells of hidden sheets, rows and columns that were not chosen, where they stand: all others keep their
/// places. Lists these and all that the file holds besides cells, with a remark for each that can be read:
/// "sheet-hidden", "rows-hidden", "columns-hidden", with "-read" behind it where it was chosen.
void settleHidden(ReadSource &source, const HiddenChoice &choice);

/// What was chosen when the source was read.
HiddenChoice choiceOf(const ReadSource &source);
/// A file as it was received, for looking at cells of a return with these remarks: every cell, and hidden text where it
/// was read, since that moves what stands below it.
HiddenChoice asReceived(const std::vector<Remark> &remarks);
QString kindTitle(HiddenPart::Kind kind); ///< "Hidden rows", "Macros"
