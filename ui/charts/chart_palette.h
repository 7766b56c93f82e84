// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_spec.h"
#include <QColor>

/// The colours of every picture (methods 4.1; Government Analysis Function, "Data visualisation: colours in charts").
/// The canvas is white whatever the desktop looks like.
namespace palette {
inline constexpr QColor Text{0x22, 0x22, 0x22};
inline constexpr QColor SoftText{0x59, 0x59, 0x59}; ///< axes, subtitle, notes: 7.0 to 1 on white
inline constexpr QColor Gridline{0xD9, 0xD9, 0xD9};
inline constexpr QColor PartYearBand{0xF2, 0xF2, 0xF2};
inline constexpr QColor Page{0xFF, 0xFF, 0xFF};

/// Of ChartSeries::colour; ChartSeries::Muted is the grey of "everything else", which needs labels.
QColor ofSeries(int place);
/// Of a cell or a tile; a hatch is drawn in SoftText.
QColor ofLook(ChartLook::Fill fill);
/// A line around fills too pale to stand on white by themselves; invalid for the others.
QColor outlineOf(int place);
/// White or dark, whichever can be read on this fill.
QColor textOn(const QColor &fill);
/// Contrast of two colours by the formula of WCAG 2.2, 1 to 21.
double contrast(const QColor &a, const QColor &b);
} // namespace palette
