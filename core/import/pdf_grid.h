// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_table.h"

/// Ruling lines without those that are strokes of letters or underline words.
std::vector<PdfRule> rulesOfTables(const PdfPage &page);

/// Lines and columns that cross: where a table is ruled all round, its cells. Frames around text and drawings without
/// words are none; nor is a grid of one column.
std::vector<PdfTable> ruledTables(const std::vector<PdfWord> &words, const std::vector<PdfRule> &rules);
