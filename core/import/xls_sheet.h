// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/sheet_table.h"
#include "core/import/xls_workbook.h"
#include <functional>

/// Reads the records of one sheet into a table: stored results of formulas, numbers and dates as they are seen, merged
/// cells filled, hidden rows and columns kept and marked. Cells may be in any order; of two for one place the later
/// stands, as in Excel. Throws Error, which names the sheet, for damage and limits. Progress is told the place in the
/// stream.
Table readXlsSheet(std::string_view stream, const XlsSheetEntry &entry, int tableIndex, const XlsWorkbook &workbook,
                   SheetsOfFile &file, const std::function<void(std::size_t position)> &progress);
