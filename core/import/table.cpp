// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table.h"

#include "core/import/csv_file.h"

#include <algorithm>
#include <numeric>

Table::Table(QString sheetName, std::optional<int> pageNumber) : m_sheet(std::move(sheetName)), m_page(pageNumber) {}

Table::Table(std::shared_ptr<const CsvFile> file)
    : m_columns(file->columns()), m_file(std::move(file)), m_rowsOnDisk(m_file->rows())
{
}

void Table::forEachSlice(const std::function<void(const Table &slice, int firstRow)> &take) const
{
    if (m_file)
        m_file->readAll([&](Table &&slice, int firstRow) { take(slice, firstRow); });
    else
        take(*this, 0);
}

int Table::lengthOnDisk(int row) const
{
    const CsvFile::Rows &rows = m_file->rowsWith(row);
    return std::min(rows.table.rowLength(row - rows.first), m_columns);
}

void Table::clear()
{
    m_text.clear();
    m_cells.clear();
    m_boxes.clear();
    m_rowStarts.assign(1, 0);
    m_hiddenRows.clear();
    m_hiddenColumns.clear();
    m_columns = 0;
}

void Table::reserve(std::size_t bytes, std::size_t cells)
{
    m_text.reserve(bytes);
    m_cells.reserve(cells);
}

void Table::addPlacedCell(std::string_view utf8, const PageBox &box)
{
    addCell(utf8);
    m_boxes.push_back(box);
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

void Table::dropRow()
{
    m_cells.resize(m_rowStarts.back());
}

void Table::share(const QByteArray &utf8)
{
    Q_ASSERT(m_cells.empty());
    m_shared = utf8;
}

Table::KeptText Table::keep(std::string_view utf8)
{
    const auto offset = std::uintptr_t(utf8.data()) - std::uintptr_t(m_shared.constData());
    if (offset < std::uintptr_t(m_shared.size()))
        return {std::uint32_t(offset), std::uint32_t(utf8.size())};
    const KeptText kept{std::uint32_t(std::size_t(m_shared.size()) + m_text.size()), std::uint32_t(utf8.size())};
    m_text.append(utf8);
    return kept;
}

void Table::placeRows(const std::vector<int> &numbers)
{
    std::vector<int> order(numbers.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&numbers](int read) { return numbers[std::size_t(read)]; });
    std::vector<Cell> cells;
    cells.reserve(m_cells.size());
    std::vector<std::uint32_t> starts{0};
    for (const int read : order) {
        starts.resize(std::size_t(numbers[std::size_t(read)]) + 1, std::uint32_t(cells.size())); // blank rows of a gap
        const auto from = m_cells.begin() + m_rowStarts[std::size_t(read)];
        cells.insert(cells.end(), from, from + rowLength(read));
        starts.push_back(std::uint32_t(cells.size()));
    }
    m_cells = std::move(cells);
    m_rowStarts = std::move(starts);
}

void Table::fillMerged(const std::vector<Area> &areas)
{
    std::vector<int> lengths;
    lengths.reserve(std::size_t(rows()));
    for (int row = 0; row < rows(); ++row)
        lengths.push_back(rowLength(row));
    for (const Area &area : areas) {
        for (int row = area.top; row <= area.bottom && row < rows(); ++row)
            lengths[std::size_t(row)] = std::max(lengths[std::size_t(row)], std::min(area.right + 1, m_columns));
    }
    setRowLengths(lengths);
    for (const Area &area : areas) {
        const Cell *first = cell(area.top, area.left);
        if (!first)
            continue;
        Cell source = *first;
        source.inferred = 1;
        for (int row = area.top; row <= area.bottom && row < rows(); ++row) {
            for (int column = area.left; column <= area.right && column < rowLength(row); ++column) {
                Cell &target = m_cells[m_rowStarts[std::size_t(row)] + std::size_t(column)];
                if (target.length == 0)
                    target = source;
            }
        }
    }
}

void Table::setRowLengths(const std::vector<int> &lengths)
{
    std::vector<Cell> cells;
    cells.reserve(m_cells.size());
    std::vector<std::uint32_t> starts{0};
    for (int row = 0; row < rows(); ++row) {
        const int wanted = lengths[std::size_t(row)];
        const auto from = m_cells.begin() + m_rowStarts[std::size_t(row)];
        cells.insert(cells.end(), from, from + std::min(wanted, rowLength(row)));
        cells.resize(starts.back() + std::size_t(wanted));
        starts.push_back(std::uint32_t(cells.size()));
    }
    m_cells = std::move(cells);
    m_rowStarts = std::move(starts);
}

int Table::usedLength(int row) const
{
    int used = rowLength(row);
    while (used > 0 && cell(row, used - 1)->isEmpty())
        --used;
    return used;
}

void Table::trimRows()
{
    while (rows() > 0 && usedLength(rows() - 1) == 0) {
        m_rowStarts.pop_back();
        m_cells.resize(m_rowStarts.back());
    }
}

void Table::trimColumns()
{
    int used = 0;
    for (int row = 0; row < rows(); ++row) {
        if (rowLength(row) > used)
            used = std::max(used, usedLength(row));
    }
    if (used == m_columns)
        return;
    std::vector<int> lengths;
    lengths.reserve(std::size_t(rows()));
    for (int row = 0; row < rows(); ++row)
        lengths.push_back(std::min(rowLength(row), used));
    setRowLengths(lengths);
    m_columns = used;
}

void Table::hideRow(int row)
{
    m_hiddenRows.insert(std::ranges::lower_bound(m_hiddenRows, row), row);
}

void Table::hideColumn(int column)
{
    m_hiddenColumns.insert(std::ranges::lower_bound(m_hiddenColumns, column), column);
}

bool Table::clearCell(int row, int column)
{
    const Cell *found = cell(row, column);
    if (!found || found->isEmpty())
        return false;
    const bool isOwn = !found->inferred;
    m_cells[std::size_t(found - m_cells.data())] = Cell();
    return isOwn;
}

Table Table::without(const std::vector<int> &rowNumbers, const std::vector<int> &columnNumbers) const
{
    Table kept(m_sheet, m_page);
    kept.prose = prose;
    kept.m_shared = m_shared;
    kept.m_text = m_text;
    for (int row = 0; row < rows(); ++row) {
        if (std::ranges::binary_search(rowNumbers, row))
            continue;
        for (int column = 0; column < rowLength(row); ++column) {
            if (!std::ranges::binary_search(columnNumbers, column))
                kept.m_cells.push_back(*cell(row, column));
        }
        kept.endRow();
    }
    return kept;
}

std::string_view Table::at(int row, int column) const
{
    if (m_file) {
        if (row < 0 || row >= m_rowsOnDisk || column >= m_columns)
            return {};
        const CsvFile::Rows &rows = m_file->rowsWith(row);
        return rows.table.at(row - rows.first, column);
    }
    const Cell *found = cell(row, column);
    if (!found)
        return {};
    const auto shared = std::size_t(m_shared.size());
    const char *text = found->start < shared ? m_shared.constData() : m_text.data() - shared;
    return {text + found->start, found->length};
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

std::optional<Table::PageBox> Table::box(int row, int column) const
{
    if (m_boxes.empty() || !cell(row, column))
        return std::nullopt;
    return m_boxes[m_rowStarts[std::size_t(row)] + std::size_t(column)];
}

std::optional<int> Table::page(int row) const
{
    const auto first = box(row, 0);
    return first ? first->page : m_page;
}

bool Table::isHiddenRow(int row) const
{
    return std::ranges::binary_search(m_hiddenRows, row);
}

bool Table::isHiddenColumn(int column) const
{
    return std::ranges::binary_search(m_hiddenColumns, column);
}
