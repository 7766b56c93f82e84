// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table.h"

#include <algorithm>

Table::Table(QString sheetName, std::optional<int> pageNumber) : m_sheet(std::move(sheetName)), m_page(pageNumber) {}

void Table::addCell(std::string_view utf8, CellKind kind)
{
    Cell cell;
    cell.start = std::uint32_t(m_text.size());
    cell.length = std::uint32_t(utf8.size()) & 0xFFFFFFu;
    cell.kind = std::uint32_t(kind) & 0x7Fu;
    m_text.append(utf8);
    m_cells.push_back(cell);
}

void Table::skipTo(int column)
{
    const auto wanted = m_rowStarts.back() + std::size_t(column);
    if (m_cells.size() < wanted)
        m_cells.resize(wanted);
}

void Table::endRow()
{
    m_columns = std::max(m_columns, int(m_cells.size() - m_rowStarts.back()));
    m_rowStarts.push_back(std::uint32_t(m_cells.size()));
}

void Table::fillMerged(int top, int left, int bottom, int right)
{
    const Cell *first = cell(top, left);
    if (!first)
        return;
    const Cell source = *first;
    for (int row = top; row <= bottom && row < rows(); ++row) {
        for (int column = left; column <= right && column < rowLength(row); ++column) {
            Cell &target = m_cells[m_rowStarts[std::size_t(row)] + std::size_t(column)];
            if (target.length > 0)
                continue;
            target = source;
            target.inferred = 1;
        }
    }
}

void Table::hideRow(int row)
{
    m_hiddenRows.insert(std::ranges::lower_bound(m_hiddenRows, row), row);
}

void Table::hideColumn(int column)
{
    m_hiddenColumns.insert(std::ranges::lower_bound(m_hiddenColumns, column), column);
}

int Table::rowLength(int row) const
{
    return int(m_rowStarts[std::size_t(row) + 1] - m_rowStarts[std::size_t(row)]);
}

const Table::Cell *Table::cell(int row, int column) const
{
    if (row < 0 || row >= rows() || column < 0 || column >= rowLength(row))
        return nullptr;
    return &m_cells[m_rowStarts[std::size_t(row)] + std::size_t(column)];
}

std::string_view Table::at(int row, int column) const
{
    const Cell *found = cell(row, column);
    return found ? std::string_view(m_text).substr(found->start, found->length) : std::string_view();
}

QString Table::text(int row, int column) const
{
    const auto utf8 = at(row, column);
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

Table::CellKind Table::kind(int row, int column) const
{
    const Cell *found = cell(row, column);
    return found ? CellKind(found->kind) : CellKind::Text;
}

bool Table::isInferred(int row, int column) const
{
    const Cell *found = cell(row, column);
    return found && found->inferred;
}

bool Table::isHiddenRow(int row) const
{
    return std::ranges::binary_search(m_hiddenRows, row);
}

bool Table::isHiddenColumn(int column) const
{
    return std::ranges::binary_search(m_hiddenColumns, column);
}
