// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_spec.h"
#include "ui/charts/picture_size.h"
#include <QByteArray>

enum class PictureFormat { Svg, Pdf, Png };

/// By the end of the name: .svg, .pdf or .png. Throws Error for any other.
PictureFormat pictureFormatOf(const QString &path);

/// The first of full, portrait and page on which the chart has room for its notes and a plot of some height: the size
/// to take where nobody asked for one.
PictureSize naturalSize(const ChartSpec &spec);

/// A chart as a file's bytes: SVG and PDF in true millimetres, PNG at 300 dots an inch written in the file. The same
/// chart gives the same bytes every time (the PDF's date is fixed). The bytes have been parsed again.
/// Throws Error where the chart has no room at this size (and names one that has), or the font is missing.
/// Needs a QApplication, with the platform "offscreen" where there is no display; only on its thread.
QByteArray chartPicture(const ChartSpec &spec, PictureFormat format, PictureSize size);

/// The picture with its figures (NAME.csv) and its words and alt text (NAME.txt) beside it, all or nothing.
/// Throws Error as chartPicture() and writeFiles() do.
void writeChart(const ChartSpec &spec, const QString &path, PictureSize size);
