// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_page.h"
#include "core/import/pdf_picture.h"
#include "core/import/reader.h"

/// Where foilio-pages, the worker that reads PDFs, is looked for: beside the running program.
QString pdfWorkerPath();

/// The words and ruling lines of every page of a PDF, read by a process of its own that is killed when its time is up
/// and when progress says stop (then Cancelled is thrown, after 50 ms at most). Error where the file is damaged, locked
/// by a password or over a limit, and where the worker is not there or dies: with the file, the page and what to do.
std::vector<PdfPage> pdfPages(const QByteArray &bytes, const QString &fileName, const Progress &progress,
                              const QString &workerPath = pdfWorkerPath());

struct PdfPictureWish {
    int page = 1;
    int pixelsWide = 0; ///< the page is drawn as wide as this, or as wide as the limits of PdfPicture allow
};

/// One page drawn by a worker of its own, so that a page that cannot be drawn costs that page only. Cancelled, limits
/// and errors as above: a page is given 20 seconds.
PdfPicture pdfPicture(const QByteArray &bytes, const QString &fileName, const PdfPictureWish &wish,
                      const Progress &progress = {}, const QString &workerPath = pdfWorkerPath());
