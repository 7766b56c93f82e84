// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

/// What another program reads in an SVG.
struct SvgContent {
    QString error; ///< of the XML; empty where it is well-formed
    QString width; ///< as written, "160mm"
    QString height;
    QString title;
    QString description;
    QStringList texts; ///< every text, in the order of drawing
    QStringList fills; ///< every fill colour, "#12436d"
    QStringList fontFamilies;
    int images = 0;
    int links = 0;
};
SvgContent readSvg(const QByteArray &bytes);
