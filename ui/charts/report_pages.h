// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report_document.h"
#include <QByteArray>

/// The document as A4 pages: charts are drawn, not copied as pictures; fonts are embedded; each page has its number.
/// The same document gives the same bytes. Needs a QApplication.
QByteArray reportAsPdf(const ReportDocument &report);
/// The document in the form that the end of the name says, with its pictures: .odt, .html or .pdf. Error for another.
/// The bytes were read again: an ODT as a ZIP of its parts, a PDF by its pages.
QByteArray reportFile(const QString &path, const ReportDocument &report);
/// How many pages the document takes as PDF.
int pagesOf(const ReportDocument &report);
