// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>
#include <array>
#include <optional>

/// The sizes in which pictures are written (methods 4.2).
enum class PictureSize {
    Full,     ///< 160 x 100 mm: the width of an A4 page with 25 mm margins
    Half,     ///< 77 x 70 mm: headline, base, source and plot; the rest stands in the caption file
    Portrait, ///< 160 x 200 mm
    Page,     ///< 160 x 247 mm: 43 forces by name
    Social,   ///< 1200 x 675 pixels; notes and panel leave it where there is no room for them
};
inline constexpr std::array PictureSizes = {PictureSize::Full, PictureSize::Half, PictureSize::Portrait,
                                            PictureSize::Page, PictureSize::Social};

QString nameOf(PictureSize size); ///< "full": the word of the command line
std::optional<PictureSize> pictureSizeFromName(const QString &name);
/// Width and height in page units of 1/72 inch, in which everything is laid out and in which a text of 9 is 9 pt.
QSizeF pageUnits(PictureSize size);
/// Width and height on paper. Social counts 96 pixels an inch.
QSizeF millimetres(PictureSize size);
/// Of a PNG: 300 dots an inch; social has its own number.
QSize pixels(PictureSize size);
