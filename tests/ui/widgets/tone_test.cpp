// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tone.h"

#include "tests/support/test_support.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/source_grid_delegate.h"
#include <QVBoxLayout>

namespace {
QPalette paletteOf(const QColor &base, const QColor &text)
{
    QPalette palette;
    for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Window})
        palette.setColor(role, base);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText})
        palette.setColor(role, text);
    return palette;
}

std::vector<QPalette> palettes()
{
    return {paletteOf(Qt::white, Qt::black), paletteOf(QColor(30, 30, 32), QColor(230, 230, 230)),
            paletteOf(Qt::black, Qt::white), paletteOf(QColor(0xfd, 0xf6, 0xe3), QColor(0x40, 0x50, 0x55))};
}
} // namespace

TEST_CASE("Contrast is counted as WCAG counts it")
{
    CHECK(contrast(Qt::white, Qt::black) == Approx(21));
    CHECK(contrast(Qt::white, Qt::white) == Approx(1));
    CHECK(contrast(QColor(0x76, 0x76, 0x76), Qt::white) == Approx(4.54).margin(0.01));
}

TEST_CASE("Text stays readable on every tint, and marks stand out, in light and dark palettes")
{
    for (const QPalette &palette : palettes()) {
        const QColor base = palette.color(QPalette::Base);
        const QColor text = palette.color(QPalette::Text);
        CHECK(contrast(mutedText(palette), base) >= 4.5);
        for (const Tone tone : {Tone::Plain, Tone::Note, Tone::Good, Tone::Attention, Tone::Bad}) {
            CHECK(contrast(text, toneFill(tone, palette)) >= 4.5);
            CHECK(contrast(toneMark(tone, palette), base) >= 3);
        }
        for (int role = 0; role <= int(Role::Total); ++role)
            CHECK(contrast(text, roleTint(Role(role), palette)) >= 4.5);
    }
    CHECK(isDark(palettes()[1]));
    CHECK_FALSE(isDark(palettes()[0]));
}

TEST_CASE("Words that step back can be read in a panel that is switched off, too")
{
    QWidget panel;
    auto *column = new QVBoxLayout(&panel);
    QLabel *words = quietLabel("Decide once for the whole return.", &panel);
    column->addWidget(words);
    panel.setEnabled(false);
    panel.show();
    const QPalette own = words->palette();
    CHECK(contrast(own.color(QPalette::Disabled, QPalette::WindowText), own.color(QPalette::Active, QPalette::Base)) >=
          4.5);
}
