// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_layout.h"
#include "ui/charts/picture_size.h"

/// The layout for a written size. Half carries the essentials. The others carry everything where there is room for it;
/// else the list of forces, then the notes stand in the text beside the picture only, and the picture says so. Social
/// may keep no more than the essentials. Nothing where there is no room.
std::optional<ChartLayout> layoutAt(const ChartSpec &spec, PictureSize size);

/// The layout for a view that can scroll: the room as it is where everything fits into it, else a page as narrow as can
/// be, less the scroll bar, and as high as it must.
ChartLayout layoutToScroll(const ChartSpec &spec, QSizeF room, double scrollBar);
