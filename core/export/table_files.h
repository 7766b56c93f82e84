// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/tables.h"
#include <QByteArray>

// A table of figures as a file: asked for only after exportRefusal().

/// One heading line and one line a row: for spreadsheets and programs.
QByteArray tableAsCsv(const FigureTable &table);
/// {"title", "base", "panel", "source", "notes", "figures": [{column: text or number}, ...]}
QByteArray tableAsJson(const FigureTable &table);
/// A workbook of one sheet: title, heading, rows, and below them base, panel, source and notes. Text is written as
/// text, never as a formula or a link. Throws Error where the disk has no room for it.
QByteArray tableAsXlsx(const FigureTable &table);
