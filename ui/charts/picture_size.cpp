// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/picture_size.h"

using namespace Qt::StringLiterals;

namespace {
constexpr double UnitsPerMillimetre = 72 / 25.4;
constexpr QSize SocialPixels(1200, 675);
/// Seen small, on a telephone: three pixels for each unit, so that the text of 9 is 27 pixels high.
constexpr double SocialPixelsPerUnit = 3;
} // namespace

QString nameOf(PictureSize size)
{
    switch (size) {
    case PictureSize::Full:
        return u"full"_s;
    case PictureSize::Half:
        return u"half"_s;
    case PictureSize::Portrait:
        return u"portrait"_s;
    case PictureSize::Page:
        return u"page"_s;
    case PictureSize::Social:
        return u"social"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PictureSize> pictureSizeFromName(const QString &name)
{
    for (const PictureSize size : PictureSizes)
        if (nameOf(size) == name)
            return size;
    return std::nullopt;
}

QSizeF pageUnits(PictureSize size)
{
    return size == PictureSize::Social ? QSizeF(SocialPixels) / SocialPixelsPerUnit
                                       : millimetres(size) * UnitsPerMillimetre;
}

QSizeF millimetres(PictureSize size)
{
    switch (size) {
    case PictureSize::Full:
        return {160, 100};
    case PictureSize::Half:
        return {77, 70};
    case PictureSize::Portrait:
        return {160, 200};
    case PictureSize::Page:
        return {160, 247};
    case PictureSize::Social:
        return QSizeF(SocialPixels) * 25.4 / 96;
    }
    Q_UNREACHABLE();
}

QSize pixels(PictureSize size)
{
    return size == PictureSize::Social ? SocialPixels : (millimetres(size) * 300 / 25.4).toSize();
}
