// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tone.h"

#include <algorithm>
#include <cmath>

namespace {
QColor hueOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        break;
    case Tone::Note:
        return QColor(0x2f, 0x6f, 0xb3);
    case Tone::Good:
        return QColor(0x1f, 0x84, 0x5a);
    case Tone::Attention:
        return QColor(0xc9, 0x8a, 0x10);
    case Tone::Bad:
        return QColor(0xc2, 0x3b, 0x3b);
    }
    return QColor(0x80, 0x80, 0x80);
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}
} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto channel = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return QColor(channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue()));
}

QColor toneFill(Tone tone, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    if (tone == Tone::Plain)
        return base;
    return mixed(base, hueOf(tone), isDark(palette) ? 0.34 : 0.17);
}

QColor toneMark(Tone tone, const QPalette &palette)
{
    // Hues differ in lightness, and so do palettes: walk towards the text until the mark stands out.
    const QColor base = palette.color(QPalette::Base);
    QColor mark = hueOf(tone);
    for (double share = 0.1; share < 1 && contrast(mark, base) < 3; share += 0.1)
        mark = mixed(hueOf(tone), palette.color(QPalette::Text), share);
    return mark;
}

QColor mutedText(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::Text);
    for (double share = 0.42; share > 0; share -= 0.06) {
        const QColor muted = mixed(text, base, share);
        if (contrast(muted, base) >= 4.5 && contrast(muted, window) >= 4.5)
            return muted;
    }
    return text;
}

QColor hairline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), isDark(palette) ? 0.22 : 0.14);
}
