// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/reader.h"

/// Whether this is a ZIP file with the parts of a Word document.
bool isDocx(const QByteArray &bytes);

/// Reads a Word document: its tables in document order and between them the paragraphs as prose (core/import/table.h),
/// the headers of its pages first, notes and footers last. A cell that spans columns or rows is repeated over what it
/// covers and marked inferred; a table inside of a cell comes behind the table around it. Remarks tell of tracked
/// changes, hidden text (left out unless it was chosen), comments and what else is in the file. Throws Error for a file
/// that is damaged, protected, made to do harm or over a limit: nothing of it is read then.
ReadSource readDocx(const QByteArray &bytes, const QString &fileName, const Progress &progress = {},
                    const HiddenChoice &choice = {});
