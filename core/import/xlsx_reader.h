// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/reader.h"

/// Reads the sheets of an XLSX workbook (also .xlsm, and the strict variant), in the order of the tabs; Table n is the
/// n-th sheet with cells. Numbers and dates stand in the table as a person sees them (xlsx_number.h), formulas as their
/// stored results. Remarks tell of hidden sheets, rows and columns, merged cells, formulas, comments and what else is
/// in the file. Throws Error for a file that is damaged, protected, made to do harm or over a limit: nothing of it is
/// read then.
ReadSource readXlsx(const QByteArray &bytes, const QString &fileName, const Progress &progress = {});
