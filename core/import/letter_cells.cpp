// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/letter_cells.h"

const Table *LetterCells::table(qint64 source, const CellRef &cell)
{
    auto known = m_read.find(source);
    if (known == m_read.end()) {
        const Letter letter = m_letterOf(source);
        known = m_read.emplace(source, readSource(letter.bytes, letter.name, {}, letter.choice)).first;
    }
    const auto &tables = known->second.tables;
    const bool isThere =
        cell.isValid() && std::size_t(cell.table) < tables.size() && cell.row < tables[std::size_t(cell.table)].rows();
    return isThere ? &tables[std::size_t(cell.table)] : nullptr;
}

QString LetterCells::around(qint64 source, const CellRef &cell, ShowFigures show)
{
    const Table *read = table(source, cell);
    return read ? cellSurroundings(*read, cell, show) : QString();
}

std::optional<int> LetterCells::page(qint64 source, const CellRef &cell)
{
    const Table *read = table(source, cell);
    return read ? read->page(cell.row) : std::nullopt;
}
