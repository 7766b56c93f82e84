// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_layout.h"
#include "ui/charts/picture_size.h"

/// The layout for a written size. Half carries the essentials; social leaves away notes and the list of forces, and
/// then all but the essentials, before it turns columns into horizontal bars. Nothing where there is no room.
std::optional<ChartLayout> layoutAt(const ChartSpec &spec, PictureSize size);

/// The layout for a view that can scroll: the room as it is where everything fits into it, else a page as narrow as can
/// be, less the scroll bar, and as high as it must.
ChartLayout layoutToScroll(const ChartSpec &spec, QSizeF room, double scrollBar);
