// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include "core/import/zip_archive.h"
#include <optional>

/// One sheet as the workbook lists it.
struct XlsxSheetEntry {
    QString name;
    std::string part; ///< "xl/worksheets/sheet1.xml"
    bool hidden = false;
    bool veryHidden = false; ///< cannot be shown from the menu
};

/// What the parts around the sheets say: where the sheets are (found through the relations, never by name), and what
/// the workbook holds that is not read.
struct XlsxWorkbook {
    std::vector<XlsxSheetEntry> sheets; ///< in the order of the tabs
    bool dates1904 = false;             ///< days are counted from 1 January 1904
    std::optional<std::string> stringsPart;
    std::optional<std::string> stylesPart;
    std::vector<Remark> remarks; ///< macros, links to other files, pivot caches, pictures, sheets that are charts
};

XlsxWorkbook readXlsxWorkbook(ZipArchive &zip, const Limits &limits);

/// Whether a sheet has comments: its relations say so.
bool hasXlsxComments(ZipArchive &zip, const Limits &limits, const std::string &sheetPart);
