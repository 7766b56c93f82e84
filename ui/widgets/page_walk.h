// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/page_marks.h"

enum class Walk { Left, Right, Up, Down };

/// The mark that the eye goes to from another by an arrow key: beside it on its line, or the nearest above or below it.
/// Null where there is none on the page.
const PageMark *nextMark(const std::vector<PageMark> &marks, const PageMark &from, Walk walk);

/// The mark under a point of the page; of marks on top of each other the smallest. Null where there is none.
const PageMark *markAt(const std::vector<PageMark> &marks, const QPointF &point);
