// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/sheet_table.h"
#include "core/import/xlsx_strings.h"
#include "core/import/xlsx_styles.h"
#include "core/import/xlsx_workbook.h"

/// What the sheets of a workbook share.
struct XlsxShared {
    const XlsxStrings &strings;
    const XlsxStyles &styles;
    bool dates1904;
    SheetsOfFile &sheets;
};

/// Reads one sheet into a table: stored results of formulas, numbers and dates as they are seen, merged cells filled,
/// hidden rows and columns kept and marked. Rows and cells may be in any order and may leave out their place (then they
/// follow the last one). Remarks carry the index of the table. Throws Error, which names the sheet and the cell, for
/// damage and limits.
Table readXlsxSheet(ZipArchive &zip, const XlsxSheetEntry &entry, int tableIndex, XlsxShared &shared,
                    const std::function<void(std::int64_t bytes)> &progress);
