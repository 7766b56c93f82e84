// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_palette.h"

#include <array>
#include <cmath>

namespace {
constexpr std::array<QColor, 6> SeriesColours = {
    QColor(0x12, 0x43, 0x6D), // dark blue
    QColor(0x28, 0xA1, 0x97), // turquoise
    QColor(0x80, 0x16, 0x50), // dark pink
    QColor(0xF4, 0x6A, 0x25), // orange
    QColor(0x3D, 0x3D, 0x3D), // dark grey
    QColor(0xA2, 0x85, 0xD1), // light purple
};
constexpr QColor MutedGrey(0xBF, 0xBF, 0xBF);
constexpr QColor RemainderGrey(0xDE, 0xDE, 0xDE);
constexpr QColor GreyOutline(0x8C, 0x8C, 0x8C); ///< 3.4 to 1 on white

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}
} // namespace

QColor palette::ofSeries(int place)
{
    if (place == ChartSeries::Muted)
        return MutedGrey;
    if (place == ChartSeries::Remainder)
        return RemainderGrey;
    Q_ASSERT(place >= 0 && place < int(SeriesColours.size()));
    return SeriesColours[std::size_t(place)];
}

QColor palette::ofLook(ChartLook::Fill fill)
{
    switch (fill) {
    case ChartLook::Fill::Dark:
        return {0x12, 0x43, 0x6D};
    case ChartLook::Fill::Middle:
        return {0x20, 0x73, 0xBC};
    case ChartLook::Fill::Light:
        return {0x6B, 0xAC, 0xE6};
    case ChartLook::Fill::Empty:
    case ChartLook::Fill::Hatched:
        break;
    }
    return Page;
}

QColor palette::outlineOf(int place)
{
    return place < 0 ? GreyOutline : QColor();
}

QColor palette::textOn(const QColor &fill)
{
    return contrast(Page, fill) > contrast(Text, fill) ? Page : Text;
}

double palette::contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}
