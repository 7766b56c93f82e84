// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/page_table.h"
#include "core/import/pdf_table.h"

/// A table or a run of text on a page, in reading order.
struct PdfBlock {
    std::optional<PdfTable> table;
    PdfLine text; ///< one line of text where there is no table
    const PdfBox &box() const { return table ? table->box : text.box; }
};

/// The tables of a page, those a person drew, ruled ones and open ones, and the lines of text between and beside them.
std::vector<PdfBlock> blocksOf(PdfPage page, const std::vector<PageTable> &drawn = {});

/// Lines that stand at the same place of the head or foot of most pages, and numbers of pages, are taken out; the first
/// head is kept, for it names the sender.
void leaveOutRunningHeads(std::vector<std::vector<PdfBlock>> &pages, const std::vector<PdfPage> &sizes);
