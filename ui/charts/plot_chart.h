// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_layout.h"

class QPainter;

/// Bars and gridlines, drawn by Qt Charts into layout.plot: the only code that includes it. No text of the chart is
/// given to Qt Charts, which would read it as HTML, shorten it with "..." or drop it (methods 9, traps 1, 4 to 6).
/// Only on the GUI thread of a QApplication.
void drawPlot(QPainter &painter, const ChartSpec &spec, const ChartLayout &layout);

/// The other kinds are placed and painted by hand.
bool isDrawnByQtCharts(const ChartSpec &spec);
/// The bars as Qt Charts placed them, in page units and in no order: must be where barBetween() says.
std::vector<QRectF> barsOfPlot(const ChartSpec &spec, const ChartLayout &layout);
