// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include "core/import/biff_records.h"
#include "core/import/code_page.h"
#include "core/import/limits.h"
#include "core/import/xlsx_number.h"
#include <map>

/// One sheet as the workbook lists it.
struct XlsSheetEntry {
    QString name;
    std::size_t start = 0; ///< place of its records in the stream
    bool hidden = false;
    bool veryHidden = false; ///< cannot be shown from the menu
};

/// What the records in front of the sheets say.
struct XlsWorkbook {
    bool isBiff8 = false; ///< else BIFF5, of Excel 5 and 95, whose texts are bytes
    std::vector<XlsSheetEntry> sheets;
    std::vector<std::string> strings;      ///< shared by the cells
    std::vector<XlsxNumberFormat> formats; ///< of each cell format
    XlsxNumberFormat plain;                ///< of a cell format that is not there
    bool dates1904 = false;
    CodePage codePage;
    std::vector<Remark> remarks; ///< links to other files, sheets that are charts, unknown code page

    const XlsxNumberFormat &format(std::size_t cellFormat) const
    {
        return cellFormat < formats.size() ? formats[cellFormat] : plain;
    }
};

/// Throws Error for a workbook that is protected, damaged, older than Excel 5 or over a limit.
XlsWorkbook readXlsWorkbook(std::string_view stream, const QString &fileName, const Limits &limits);

/// A record's bytes from a place on, and those of the records that continue it.
std::vector<std::string_view> continuedPieces(const BiffRecord &record, std::size_t from, BiffRecords &records);
