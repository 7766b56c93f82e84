// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_spec.h"
#include "ui/charts/nice_scale.h"
#include <QColor>
#include <QLineF>
#include <QRectF>
#include <vector>

enum class TextRole { Headline, Subtitle, Key, ValueTitle, Tick, Category, Value, Absence, BreakNote, Foot };

/// One line of text where it will stand. Its rectangle is as high as the line and as wide as the words.
struct PlacedText {
    QString text;
    QRectF rect;
    int size = 0; ///< in points at final size
    bool bold = false;
    QColor colour;
    TextRole role = TextRole::Foot;
};

/// One value where it will stand. Zero and absent values have an empty bar.
struct PlacedValue {
    std::size_t category = 0;
    std::size_t series = 0;
    QRectF bar;  ///< to the lower bound
    QRectF slot; ///< where a pointer means this value; never empty
};

/// The hatched piece from the lower to the upper bound of a bar or of a whole stack.
struct PlacedCap {
    QRectF rect;
    QColor colour;
    bool isOpen = false; ///< nothing bounds it: no line at its end
};

/// The dot of a force, with the line of its range of chance.
struct PlacedDot {
    QPointF centre;
    QLineF range; ///< null: none
    QColor colour;
    bool isMarked = false; ///< outside the limits of a funnel: filled; the others there are rings
};

/// A limit of a funnel.
struct PlacedCurve {
    std::vector<QPointF> points;
    bool isFine = true;
    QColor colour = {}; ///< of a series; invalid: of a limit
};

struct PlacedSwatch {
    enum class Look { Fill, Hatch, Dashes, Dot, FineLine, Line };
    Look look = Look::Fill;
    QRectF rect;
    QColor colour;
    QColor outline; ///< invalid: none
};

/// Where everything stands on the page, in page units of 1/72 inch from the top left corner. The same layout is
/// painted on the screen and into every file; tests look at its rectangles.
struct ChartLayout {
    QSizeF page;
    QRectF plot;
    bool isRows = false; ///< horizontal bars, the first category on top
    AxisScale scale;
    double barWidth = 0.6; ///< part of a category that its bars take
    std::vector<PlacedText> texts;
    std::vector<PlacedValue> values;
    std::vector<PlacedCap> caps;
    std::vector<PlacedSwatch> swatches;
    std::vector<QRectF> bands;      ///< behind part-years
    std::vector<QLineF> breakLines; ///< interrupted where a text stands
    std::vector<QLineF> gridLines;  ///< of dots: Qt Charts draws those of bars
    std::vector<PlacedDot> dots;
    std::vector<PlacedCurve> curves;
    std::vector<QLineF> leaders; ///< from a thin part to its label; between the years of months
};

/// How much of what the spec says stands on the page.
enum class PageContent {
    Everything,
    ShortPanel,   ///< of the panel its size, not the list of forces
    WithoutNotes, ///< nor the notes
    Essential,    ///< headline, key, plot, base and source
};

/// Lays a chart out with the largest text that leaves room for the plot: columns where their labels fit, else
/// horizontal bars; labels of single values are left out last. Every text is whole, none overlaps another or leaves the
/// page: where that cannot be had at legible sizes, nothing is returned. Needs a QApplication.
std::optional<ChartLayout> layoutChart(const ChartSpec &spec, QSizeF page, PageContent content);
