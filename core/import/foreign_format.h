// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

/// What bytes seem to be that no reader takes, and what to do: "is an old Excel workbook. ...". Found by content, never
/// by name. Nothing for text and for XLSX workbooks.
std::optional<QString> foreignFormat(const QByteArray &bytes);

/// Whether this is a ZIP file with the parts of a spreadsheet of XML (also a damaged ZIP file: the reader says so).
bool isXlsx(const QByteArray &bytes);
