// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/atomic_file.h"
#include "core/report/open_tables.h"

/// The tables as one workbook: a sheet of notes first, then a sheet for each table with its heading frozen, numbers as
/// numbers and everything else as text.
QByteArray tablesAsXlsx(const QStringList &notes, const std::vector<NamedTable> &tables);

/// The study as open figures: each table as CSV and JSON, all of them as a workbook, forces, sources, dictionary, cells
/// and notes. Paths are relative. The same study gives the same bytes.
std::vector<FileContent> openFiles(const StudyView &view, Study &study, const ReportFacts &facts);

/// Writes the files into a folder, made where it is missing, or as one ZIP where the name ends in .zip; all or nothing.
/// Returns the paths written.
QStringList writePack(const QString &path, const std::vector<FileContent> &files);
