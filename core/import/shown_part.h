// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include "core/import/table.h"

/// A table as a reader of the sheet sees it: hidden rows and columns that are left out do not part it. What is found in
/// it is told in the numbers of the sheet.
class ShownPart {
public:
    explicit ShownPart(const Table &whole);

    const Table &table() const { return m_shown ? *m_shown : m_whole; }
    /// The same block or mapping with the row and column numbers of the sheet. Rows left out inside are ignored rows.
    Region inSheet(Region region) const;
    Mapping inSheet(Mapping mapping) const;

private:
    int rowInSheet(int row) const { return m_rows.empty() ? row : m_rows.at(std::size_t(row)); }
    int columnInSheet(int column) const { return m_columns.empty() ? column : m_columns.at(std::size_t(column)); }

    const Table &m_whole;
    std::optional<Table> m_shown;
    std::vector<int> m_rows;    ///< of the sheet, for each that is shown; empty: all are
    std::vector<int> m_columns; ///< the same
};
