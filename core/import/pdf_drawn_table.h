// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/page_table.h"
#include "core/import/pdf_table.h"

/// The table that a person drew on a page, of the words inside it: they are taken out of \p words. Its column lines
/// part words wherever they run between two of them; headings above the figures may reach over several columns. Nothing
/// where no words are inside.
std::optional<PdfTable> takeDrawnTable(std::vector<PdfWord> &words, const std::vector<PdfRule> &rules,
                                       const PageTable &drawn);
