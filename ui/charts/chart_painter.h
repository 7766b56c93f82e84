// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_layout.h"

class QPainter;

/// Paints a chart in page units: scale the painter for the screen or the paper. White page, then bands, plot (Qt
/// Charts), caps, breaks and texts. The one way a chart is drawn, so what is seen is what is printed.
void paintChart(QPainter &painter, const ChartSpec &spec, const ChartLayout &layout);
