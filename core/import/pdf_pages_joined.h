// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_layout.h"

/// The part of a table that stands on one page.
struct PdfPart {
    int page = 0;
    PdfTable table;
};

/// Whether a table at the top of a page goes on with the one at the foot of the page before: the same columns, and
/// either no headings of its own or the same ones again.
bool goesOn(const PdfTable &above, const PdfTable &below);

/// A row that the page break has cut: its label goes on in small letters, and only one of the two parts holds figures;
/// or nothing but words in small letters goes on under a row with a label.
bool isCutRow(const std::vector<PdfTable::Cell> &above, const std::vector<PdfTable::Cell> &below);

/// Two rows of the same words.
bool areSame(const std::vector<PdfTable::Cell> &one, const std::vector<PdfTable::Cell> &other);
