// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table.h"
#include <optional>
#include <string_view>

/// Row and column from 0.
struct XlsxPlace {
    int row = 0;
    int column = 0;
};

/// Reads "C12"; nothing for anything else, and for places no sheet has (beyond XFD1048576).
std::optional<XlsxPlace> xlsxPlace(std::string_view name);

/// Reads "A1:C3", or "A1" alone; corners in any order.
std::optional<Table::Area> xlsxArea(std::string_view name);
