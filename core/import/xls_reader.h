// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/reader.h"

/// Whether this is an Excel workbook of before 2007: an OLE2 file with the stream of a workbook, or that stream alone.
bool isXls(const QByteArray &bytes);

/// Reads the sheets of an old Excel workbook (BIFF8 of Excel 97 to 2003, BIFF5 of Excel 5 and 95) in the order of the
/// tabs; Table n is the n-th sheet with cells. Values, remarks and errors are those of readXlsx().
ReadSource readXls(const QByteArray &bytes, const QString &fileName, const Progress &progress = {});
