// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure.h"
#include <array>
#include <climits>

/// The columns of table "counts" behind id and content_id, in their order.
enum CountColumn {
    PeriodColumn,
    MeasureColumn,
    OffenceColumn,
    OutcomeColumn,
    LabelColumn,
    PlaceColumn,
    KindColumn,
    LowColumn,
    HighColumn,
    IsTotalColumn,
    SheetColumn,
    RowColumn,
    ColumnColumn,
    TextColumn,
    CountColumnCount,
};

/// One row of "counts" as it is stored: whole numbers, Null where there is none.
struct CountRow {
    static constexpr std::int32_t Null = INT32_MIN;
    std::array<std::int32_t, CountColumnCount> values{};

    std::int32_t &operator[](CountColumn column) { return values[column]; }
    std::int32_t operator[](CountColumn column) const { return values[column]; }
    /// A printed share may lie below zero ("-22%"). Shares are kept for their words and never added: such a one is
    /// stored as not resolved, beside its text.
    void setFigure(const Figure &figure)
    {
        if (figure.hasBounds() && figure.low() < 0)
            return setFigure(Figure::absent(Figure::Kind::Unresolved));
        values[KindColumn] = std::int32_t(figure.kind());
        values[LowColumn] = figure.hasBounds() ? figure.low() : Null;
        values[HighColumn] = figure.high().value_or(Null);
    }
};
