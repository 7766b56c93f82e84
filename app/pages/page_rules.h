// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdf_page.h"
#include <cstdint>

/// A page drawn in grey, one byte a pixel, rows from the top.
struct GreyPicture {
    const std::uint8_t *pixels = nullptr;
    int width = 0;
    int height = 0;
    int bytesPerRow = 0;
    double pixelsPerPoint = 1;
    std::uint8_t at(int x, int y) const { return pixels[std::size_t(y) * std::size_t(bytesPerRow) + std::size_t(x)]; }
};

/// The straight edges of ruling lines and shaded areas: long runs of pixels whose neighbours on one side are lighter or
/// darker. A line gives one edge in its middle. Letters have no edges as long.
std::vector<PdfRule> rulesOf(const GreyPicture &picture);
