// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

/// What a tinted surface says. Always beside a word or a letter: colour alone says nothing.
enum class Tone { Plain, Note, Good, Attention, Bad };

/// The tone mixed into the background of lists, so that the palette's own text stays readable on it (contrast at least
/// 4.5) in light, dark and high-contrast palettes.
QColor toneFill(Tone tone, const QPalette &palette);
/// A stronger mark of the same tone, for a line or a dot (contrast at least 3 against the background of lists).
QColor toneMark(Tone tone, const QPalette &palette);
/// Text that steps back: still 4.5 against the backgrounds of lists and of windows.
QColor mutedText(const QPalette &palette);
/// A hair line between things that belong apart.
QColor hairline(const QPalette &palette);
QColor mixed(const QColor &from, const QColor &to, double share); ///< share 0: from, 1: to
bool isDark(const QPalette &palette);
/// Contrast of two opaque colours as WCAG 2 counts it, 1 to 21.
double contrast(const QColor &a, const QColor &b);
