// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/page_marks.h"

class QPainter;
class QPalette;

/// Paper is white by night too: what is drawn on a page takes its colours from here.
const QPalette &paperPalette();

/// The outline of one cell on the page: figures filled, totals with a broken line, titles thin; remarks in another hue
/// and with a corner; the current cell with a thick line around it.
void paintMark(QPainter *painter, const QRectF &area, const PageMark &mark, bool isCurrent);
