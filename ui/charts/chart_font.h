// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

/// The one font of every picture, so that pictures are the same everywhere: Liberation Sans, of the distribution's
/// package fonts-liberation2 (fonts-liberation from Debian 13 on). Loaded from the package's files where fontconfig
/// does not know it. Sizes are in page units, 1/72 inch; widths do not depend on hinting or on the screen.
/// Throws Error naming the package where the font is not installed.
QFont chartFont(int size, bool bold = false);

/// Width of one line of text in page units.
double textWidth(const QString &text, int size, bool bold = false);
/// Height that one line takes, and where its baseline lies below its top.
double lineHeight(int size);
double baselineOffset(int size);

/// Text broken into lines no wider than this: at blanks; inside a word at a hyphen, dash or slash; else between
/// letters, so that nothing is ever cut off or shortened.
struct WrappedText {
    QStringList lines;
    bool hasCutWord = false; ///< a word had to be cut between letters
};
WrappedText wrapText(const QString &text, double width, int size, bool bold = false);
/// The same with lines of about equal length and no more of them: a headline whose last line is not one word.
WrappedText wrapEvenly(const QString &text, double width, int size, bool bold = false);

/// As shown to a person: without control characters and marks that turn the direction of text around, and on one line.
QString shownText(const QString &text);
