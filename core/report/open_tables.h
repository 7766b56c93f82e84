// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_document.h"

/// A table under the name of its file: "offences-by-force-and-year".
struct NamedTable {
    QString name;
    FigureTable table;
};

/// The figures of every force that gave any, for others to work with: each measure asked about by force and year (with
/// outcome types where there are some), and by force and month where months were given. Small numbers are protected.
std::vector<NamedTable> openTables(const StudyView &view);
/// What stands beside them: forces with code and answers, sources, and the dictionary of all columns.
std::vector<NamedTable> describingTables(const StudyView &view, const std::vector<ReturnInfo> &returns,
                                         const std::vector<NamedTable> &figures);
/// For each figure that is shown, the cells it was made of: file by its hash, sheet and cell, never their text.
FigureTable cellsTable(const StudyView &view, Study &study, const std::vector<NamedTable> &figures);
/// What one must know before using the figures, a line each.
QStringList openNotes(const StudyView &view, const ReportFacts &facts);
