// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_layout.h"

/// What chart_layout.cpp puts together; nothing else includes it.

/// Text sizes in points. At the least: headline 12, text 9, names and notes 7 (methods 4.2).
struct TextSizes {
    int headline = 12;
    int text = 9;  ///< subtitle, key, axes, labels of columns
    int names = 9; ///< categories and labels of horizontal bars
    int foot = 7;
    int key = 9; ///< names of series; notes in the key are of the foot's size
};

/// One try at a layout.
struct LayoutPlan {
    TextSizes sizes;
    bool isRows = false;
    bool hasValueLabels = true; ///< else only marks for what is not a plain number
    double leastPlot = 0;       ///< height the plot must have, in page units
    PageContent content = PageContent::Everything;
    int columns = 1; ///< of forces side by side, each with an axis of its own: dots only
};

/// A line of the key above the plot.
struct KeyEntry {
    std::optional<PlacedSwatch::Look> look;
    QColor colour;
    QString text;
    bool isNote = false; ///< written small
    QColor outline = {}; ///< of the swatch; invalid: none
};

constexpr double Gap = 3; ///< between a text and what it belongs to
/// In place of a bar where no word fits; the key says what it means.
inline const QString AbsenceMark = QStringLiteral("\u00D7");

// page_frame.cpp: each returns where the next thing may start
bool showsSubtitle(const ChartSpec &spec, PageContent content);
/// Title of the value axis; empty where the subtitle begins with it.
QString axisTitle(const ChartSpec &spec, PageContent content);
double placeHead(ChartLayout &layout, const ChartSpec &spec, QRectF area, const TextSizes &sizes, PageContent content);
double placeFoot(ChartLayout &layout, const ChartSpec &spec, QRectF area, const TextSizes &sizes, PageContent content);
double placeKey(ChartLayout &layout, const std::vector<KeyEntry> &entries, QRectF area, const TextSizes &sizes);
/// Lines from the top down; returns the bottom.
double placeLines(ChartLayout &layout, const QStringList &lines, QRectF area, Qt::Alignment align, PlacedText look);
/// The look of words that stand back behind the figures: axes, notes, absences.
PlacedText softText(int size, TextRole role);
/// A number of the bottom axis.
void placeTickBelow(ChartLayout &layout, const QString &label, double x, double plotBottom, int size);

// chart_key.cpp
std::vector<KeyEntry> keyOf(const ChartSpec &spec, const LayoutPlan &plan);

// column_plot.cpp, row_plot.cpp: false where the plot is too small or a label has no room
bool placeColumns(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan);
bool placeRows(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan);

// flow_plot.cpp: likewise
bool placeFlow(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan);

// dot_plot.cpp, funnel_plot.cpp: likewise
bool placeDotRows(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan);
bool placeFunnel(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan);

// grid_plot.cpp, tile_plot.cpp, multiples_plot.cpp, line_plot.cpp: likewise
bool placeGrid(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan);
bool placeTiles(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan);
bool placeMultiples(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan);
bool placeLinePlot(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan);
/// A cell or a tile, and what can be read on it.
PlacedSwatch swatchOf(const ChartLook &look, const QRectF &rect);
QColor textOnLook(const ChartLook &look);

// axis_names.cpp
/// A name below columns: one column's own, or one that several share.
struct AxisName {
    QString words;
    int row = 0; ///< 0 stands nearest to the plot
    std::size_t from = 0;
    std::size_t width = 1; ///< in categories
};
std::vector<AxisName> namesOfCategories(const ChartSpec &spec);
/// "Jan" to "Dec" with "2018" below them, or the years alone; none where the categories are not months.
std::vector<AxisName> namesByYear(const ChartSpec &spec, bool withMonths);

// break_notes.cpp
/// Heads the plot with the notes of its breaks, one above the other, and draws their lines down to it.
double breakNotesHeight(const ChartSpec &spec, double left, double width, int size);
void placeBreakNotes(ChartLayout &layout, const ChartSpec &spec, double top, int size);
/// Cuts the break lines where texts stand.
void interruptBreakLines(ChartLayout &layout);

// value_shape.cpp
bool isStack(const ChartSpec &spec);
AxisUnit axisUnit(const ChartSpec &spec);
/// The most the value axis must show; an open bound counts a little beyond its lower end.
double largestShown(const ChartSpec &spec);
/// The words for a category without any value, "not given"; nothing where it has one.
std::optional<QString> absenceWords(const ChartSpec &spec, std::size_t category);
/// In a stack: some values are there and some are not.
bool hasAbsentPart(const ChartSpec &spec, std::size_t category);
QString categoryWords(const ChartCategory &category); ///< with "(part-year)" where it is one
/// Bars side by side in a category: the series, or one stack.
std::size_t barsInCategory(const ChartSpec &spec);
/// The strip of a category across the plot.
QRectF categoryStrip(const ChartLayout &layout, const ChartSpec &spec, std::size_t category);
/// A bar between two values. Qt Charts puts its bars in the same places; a test compares them.
QRectF barBetween(const ChartLayout &layout, const ChartSpec &spec, std::size_t category, std::size_t bar, double from,
                  double to);
/// Fills values, caps and bands, once plot, scale and barWidth are known.
void placeBars(ChartLayout &layout, const ChartSpec &spec);
