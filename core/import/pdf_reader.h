// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/page_table.h"
#include "core/import/pdf_page.h"
#include "core/import/reader.h"

/// Whether these bytes are a PDF: the signature may stand anywhere in the first KiB.
bool isPdf(const QByteArray &bytes);

/// The tables and the running text of a PDF, in reading order. A worker process reads the words and ruling lines; what
/// they mean for the layout is told here. A table that goes on over a page break is one Table whose rows know their
/// pages. Pages without text are named in remarks: they are pictures, and their figures are typed beside them.
ReadSource readPdf(const QByteArray &bytes, const QString &fileName, const Progress &progress);

/// The same where a person drew some of the tables: these are read as drawn, everything else as before. On a page that
/// is printed sideways the column lines are found anew.
ReadSource readPdfAsDrawn(const QByteArray &bytes, const QString &fileName, const std::vector<PageTable> &drawn,
                          const Progress &progress);

/// The same from pages that were read before; progress may cancel between two of them.
ReadSource readPdfPages(const std::vector<PdfPage> &pages, const Progress &progress = {},
                        const std::vector<PageTable> &drawn = {});
