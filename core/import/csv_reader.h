// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/csv_dialect.h"
#include "core/import/reader.h"

/// Reads CSV in any of the usual delimiters, encodings and line ends as one Table without sheet name. Row n of the
/// Table is the n-th row of the file, from 0 (a first line "sep=;" is not a row). A blank line has no cells; blank rows
/// and columns at the end are left out. One "'" that an export put before a text that looks like a formula is taken
/// off. Throws Error for an empty file, an unreadable encoding, a quote that is never closed and a limit that was met.
/// A large file can be read without being held: csv_file.h.
ReadSource readCsv(const QByteArray &bytes, const QString &fileName, const Progress &progress = {});

/// A note on a delimiter that is not a comma.
std::optional<Remark> dialectRemark(const CsvDialect &dialect);
