// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_table.h"

/// Tables without ruled columns, found among the lines of a page by what stands under each other; ruling lines that
/// run level over them part their rows. Lines that belong to a table are taken out of \p lines: what is left is running
/// text. Letter heads and text in columns are no tables: without a column of figures or days, three columns of short
/// words are asked for.
std::vector<PdfTable> takeOpenTables(std::vector<PdfLine> &lines, const std::vector<PdfRule> &rules);
