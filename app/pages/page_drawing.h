// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_picture.h"

namespace poppler {
class page;
}

/// Of a page as it is shown, turned as it says; in points, within the limits.
struct PageSize {
    double width = 1;
    double height = 1;
};
PageSize sizeOf(const poppler::page &page);

/// The page drawn on white with smooth letters and lines; without pixels where it cannot be drawn. The numbers of the
/// page and of the pages are the caller's.
PdfPicture pictureOf(const poppler::page &page, int pixelsWide);
