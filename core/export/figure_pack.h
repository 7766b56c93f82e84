// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_spec.h"
#include <QByteArray>
#include <QStringList>

/// What travels with every picture of a chart (methods 4.3).

/// The figures as a table for a spreadsheet or a program: one row for each value under the header
/// category,part-year,series,shown,low,high. `shown` is what the chart says; low and high are the bounds as plain
/// numbers, equal where exact, high empty where nothing bounds it, both empty for an absence; shares are 0 to 1. After
/// an empty line follow headline, measure, base, included forces, source, breaks and notes, one a row.
QByteArray figureCsv(const ChartSpec &spec);

/// Headline, subtitle, alt text, base, panel, source and notes as plain text: what a small picture leaves out, and what
/// a person pastes into the document that shows it.
QByteArray figureCaption(const ChartSpec &spec);

/// The files that writeFigure() writes: the picture first.
QStringList figureFiles(const QString &path);

/// The picture at `path`, and beside it NAME.csv and NAME.txt; all or nothing. Throws Error as writeFiles() does.
void writeFigure(const ChartSpec &spec, const QString &path, const QByteArray &picture);
