// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// A rectangle on a page, in points (1/72 inch) from the upper left corner of the page as it is shown.
struct PdfBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    double middleX() const { return (left + right) / 2; }
    double middleY() const { return (top + bottom) / 2; }
    bool contains(double x, double y) const { return x >= left && x <= right && y >= top && y <= bottom; }
    void unite(const PdfBox &other)
    {
        left = other.left < left ? other.left : left;
        top = other.top < top ? other.top : top;
        right = other.right > right ? other.right : right;
        bottom = other.bottom > bottom ? other.bottom : bottom;
    }
    bool operator==(const PdfBox &) const = default;
};

/// One word as it stands on the page; UTF-8.
struct PdfWord {
    PdfBox box;
    double size = 0; ///< of its font, in points
    bool bold = false;
    bool upright = true; ///< false for words that run up or down the page
    std::string text;
    int quarters = 0;       ///< quarter turns to the right that it has made: 1 reads down the page, 3 up
    bool opensCell = false; ///< not told by the worker: found by markCellStarts()
    bool operator==(const PdfWord &) const = default;
};

/// A straight edge of a ruling line or of a shaded area, level or upright: one of its extents is 0.
using PdfRule = PdfBox;

/// What the worker tells of one page.
struct PdfPage {
    int number = 0; ///< from 1
    double width = 0;
    double height = 0;
    bool isPicture = false;     ///< something is drawn on it, but no text
    std::vector<PdfWord> words; ///< in no sure order
    std::vector<PdfRule> rules;
    bool operator==(const PdfPage &) const = default;
};
