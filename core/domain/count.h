// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cell_ref.h"
#include "core/domain/figure.h"

/// One cell of a return that holds, or should hold, a figure. The words are numbers into the lists of its Draft: a
/// draft may have a million counts.
struct Count {
    Figure figure;
    std::int32_t row = -1; ///< cell, with table and column
    std::int16_t table = -1;
    std::int16_t column = -1;
    std::int16_t force = -1;
    std::int16_t period = -1; ///< -1: the return does not say
    std::int16_t measure = -1;
    std::int16_t asAt = -1; ///< day on which the figure was right, where its row or column says so
    bool isTotal = false;   ///< a printed total, or a region among forces: compared, never added to the parts
    std::int32_t offence = -1;
    std::int32_t outcome = -1;
    std::int32_t label = -1;
    std::int32_t place = -1;
    std::int32_t text = -1; ///< printed text where it is not just the plain number of an exact figure

    CellRef cell() const { return {table, row, column}; }
    bool operator==(const Count &) const = default;
};
