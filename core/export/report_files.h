// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_document.h"
#include <QByteArray>
#include <QSizeF>

/// The picture of a chart of the document, made by whoever can draw.
struct ReportPicture {
    QByteArray bytes;
    QSizeF millimetres;
};

/// An OpenDocument text: headings, figures with alt text, tables as tables with heading rows. `pictures`: a PNG for
/// each of ReportDocument::charts(). The same document gives the same bytes.
QByteArray reportAsOdt(const ReportDocument &report, const std::vector<ReportPicture> &pictures);
/// One page of HTML that needs no other file and runs nothing; `pictures`: an SVG for each chart. Sentences with
/// numbers carry the mark of their row in the table of provenance as their id.
QByteArray reportAsHtml(const ReportDocument &report, const std::vector<ReportPicture> &pictures);

/// "Figure 2. Offences recorded by year": below a chart.
QString captionOf(const ReportChart &chart);
/// "Table 2. ...", or only its title.
QString captionOf(const ReportTable &table);
/// What stands below a table: base, panel, source, notes.
QStringList termsOf(const ReportTable &table);
/// A column in which every cell is empty or a figure: aligned to the right.
bool isOfFigures(const FigureTable &table, std::size_t column);
/// How wide the columns are beside one another: by their longest text up to a line of words, and never less than their
/// longest word. 6 to 30 each.
std::vector<int> columnWeights(const FigureTable &table);
