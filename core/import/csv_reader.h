// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/reader.h"

/// Reads CSV in any of the usual delimiters, encodings and line ends as one Table without sheet name. Row n of the
/// Table is the n-th row of the file, from 0 (a first line "sep=;" is not a row). A blank line has no cells; blank rows
/// and columns at the end are left out. One "'" that an export put before a text that looks like a formula is taken
/// off. Throws Error for an empty file, an unreadable encoding, a quote that is never closed and a limit that was met.
ReadSource readCsv(const QByteArray &bytes, const QString &fileName, const Progress &progress = {});

/// Takes some rows of a large file. The slice may be moved from; firstRow is the row of the file its row 0 is.
using TakeRows = std::function<void(Table &&slice, int firstRow)>;

/// The same for tables too large to be held: hands over slices of rowsPerSlice rows, in order, each with its own cells,
/// so that memory stays bounded by one slice (the last one is shorter; one that blank rows follow is longer by these).
/// Blank rows at the end are left out; columns at the end of a slice are not. Returns the remarks on the whole file,
/// which name rows of the file. What was handed over before an Error or Cancelled is thrown must be dropped by the
/// caller.
std::vector<Remark> readCsvRows(const QByteArray &bytes, const QString &fileName, int rowsPerSlice,
                                const TakeRows &take, const Progress &progress = {},
                                const Limits &limits = statisticsLimits);
