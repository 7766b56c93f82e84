// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/reader.h"

/// Whether the bytes begin as a web page, or a piece of one, does: a page of a disclosure log that was saved, the body
/// of a mail, or a table that a case system wrote into a file called ".xls".
bool isHtml(const QByteArray &bytes);

/// Reads the tables of a web page and the text between them as prose (core/import/table.h), in reading order. Tables
/// that only lay out a page (with a table inside, or with a single cell) are prose. Cells that span rows or columns are
/// repeated and marked inferred. A superscript digit stays one ("12¹"), so that a footnote is not read as a figure.
/// Nothing is fetched, no script or style is looked at; hidden parts are left out unless they were chosen,
/// with a remark. Throws Error for more
/// than 50 MiB, 512 columns or the cells a return may have.
ReadSource readHtml(const QByteArray &bytes, const QString &fileName, const Progress &progress = {},
                    const HiddenChoice &choice = {});
