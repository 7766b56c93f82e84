// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/reader.h"
#include <QStringList>

/// The cells of a table as lists of text, for comparing in tests.
using Rows = QList<QStringList>;

inline Rows rowsOf(const Table &table)
{
    Rows rows;
    for (int row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.rowLength(row); ++column)
            cells += table.text(row, column);
        rows += cells;
    }
    return rows;
}

inline Rows rowsOf(const ReadSource &source)
{
    return source.tables.empty() ? Rows() : rowsOf(source.tables.front());
}

/// The first remark with this code; none where there is none.
inline std::optional<Remark> remarkOf(const ReadSource &source, const QString &code)
{
    for (const Remark &remark : source.remarks) {
        if (remark.code == code)
            return remark;
    }
    return std::nullopt;
}
