// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <cstdint>
#include <optional>

/// Where in a source a thing stands: a cell of a table. Row and column count from 0.
struct CellRef {
    std::int32_t table = -1; ///< index of the Table in its source: a sheet, or a table on a page
    std::int32_t row = -1;
    std::int32_t column = -1;

    bool isValid() const { return table >= 0 && row >= 0 && column >= 0; }
    QString a1() const; ///< "C12"; empty where not valid
    static std::optional<CellRef> fromA1(int table, const QString &a1);

    bool operator==(const CellRef &) const = default;
    auto operator<=>(const CellRef &) const = default;
};

/// "A", "Z", "AA" for 0, 25, 26.
QString columnLetters(int column);
