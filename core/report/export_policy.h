// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/tables.h"

/// Why these figures may not leave the program, or nothing. Until small-number protection exists, a file finer than
/// force x year x outcome that holds a count of 1 to 4 is refused: months or quarters of one force, places, labels, or
/// offences with outcomes. Bounds that lie within 1 to 4 count as such. On the screen they are shown.
std::optional<QString> exportRefusal(const FigureTable &table);
std::optional<QString> exportRefusal(const ChartSpec &spec);
