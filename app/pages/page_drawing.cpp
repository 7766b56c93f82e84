// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/page_drawing.h"

#include "core/import/pdf_message.h"
#include <algorithm>
#include <cmath>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

namespace {
/// Pixels a point: as wished, or what the limits leave.
double scaleFor(const PageSize &size, int pixelsWide)
{
    const double wished = std::clamp(pixelsWide, 1, PdfPicture::MostWide) / size.width;
    const double most = std::sqrt(PdfPicture::MostPixels * 0.99 / (size.width * size.height));
    return std::min({wished, most, (PdfPicture::MostWide - 1) / size.width});
}
} // namespace

PageSize sizeOf(const poppler::page &page)
{
    const auto area = page.page_rect();
    const bool lies = page.orientation() == poppler::page::landscape || page.orientation() == poppler::page::seascape;
    return {std::clamp(lies ? area.height() : area.width(), 1.0, PdfLimits::Side),
            std::clamp(lies ? area.width() : area.height(), 1.0, PdfLimits::Side)};
}

PdfPicture pictureOf(const poppler::page &page, int pixelsWide)
{
    const PageSize size = sizeOf(page);
    const double dots = 72 * scaleFor(size, pixelsWide);
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_rgb24);
    renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
    const auto image = renderer.render_page(&page, dots, dots);
    PdfPicture picture{0, 0, size.width, size.height, image.width(), image.height(), {}};
    if (!image.is_valid() || double(image.width()) * image.height() > PdfPicture::MostPixels)
        return picture;
    const std::size_t row = std::size_t(image.width()) * PdfPicture::BytesOfPixel;
    picture.pixels.reserve(row * std::size_t(image.height()));
    for (int y = 0; y < image.height(); ++y)
        picture.pixels.append(image.const_data() + std::ptrdiff_t(y) * image.bytes_per_row(), row);
    return picture;
}
