// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/reader.h"

/// Whether this is a ZIP file with the parts of an OpenDocument spreadsheet.
bool isOds(const QByteArray &bytes);

/// Reads the sheets of an OpenDocument spreadsheet in the order of the tabs; Table n is the n-th sheet. What a cell
/// gives is told in ods_cell.h. Repeated cells and rows are built only where they hold text. Remarks tell of what
/// readXlsx() tells of, and of cells that show something else than they store. Throws Error for a file that is damaged,
/// protected, made to do harm or over a limit: nothing of it is read then.
ReadSource readOds(const QByteArray &bytes, const QString &fileName, const Progress &progress = {});
