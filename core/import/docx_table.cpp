// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/docx_table.h"

#include "core/domain/error.h"
#include "core/import/utf8.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isDecimal(char byte)
{
    return byte >= '0' && byte <= '9';
}

} // namespace

void DocxTable::startRow()
{
    m_rows.emplace_back();
    m_column = 0;
    m_isDropped = false;
}

void DocxTable::skipColumns(int count)
{
    m_column += std::clamp(count, 0, returnLimits.columns);
}

void DocxTable::endRow()
{
    if (m_isDropped && !m_rows.empty())
        m_rows.pop_back();
    m_isDropped = false;
}

void DocxTable::startCell()
{
    m_inCell = true;
    m_cell = Cell();
}

// A space, but never between two digits: "1" and "234" on two lines are not 1 234.
void DocxTable::addText(std::string_view paragraph)
{
    if (paragraph.empty())
        return;
    std::string &text = m_cell.text;
    if (!text.empty())
        text += isDecimal(text.back()) && isDecimal(paragraph.front()) ? '\n' : ' ';
    text += paragraph;
    const auto maxUnits = std::size_t(returnLimits.cellUnits);
    if (text.size() > maxUnits && utf16Units(text) > maxUnits)
        refuse(u"a cell of a table is over the limit of %1 characters"_s.arg(maxUnits));
}

void DocxTable::endCell()
{
    m_inCell = false;
    if (m_rows.empty())
        startRow();
    m_cell.span = std::clamp(m_cell.span, 1, returnLimits.columns);
    m_cell.column = m_column;
    m_column += m_cell.span;
    if (m_rows.back().size() >= std::size_t(returnLimits.columns))
        refuse(u"a table is over the limit of %1 columns"_s.arg(returnLimits.columns));
    count(1);
    m_rows.back().push_back(std::move(m_cell));
}

std::vector<int> DocxTable::usedColumns() const
{
    std::vector<int> columns;
    for (const auto &row : m_rows) {
        for (const Cell &cell : row)
            columns.push_back(cell.column);
    }
    std::ranges::sort(columns);
    columns.erase(std::ranges::unique(columns).begin(), columns.end());
    return columns;
}

Table DocxTable::finish()
{
    const std::vector<int> columns = usedColumns();
    if (columns.size() > std::size_t(returnLimits.columns))
        refuse(u"a table is over the limit of %1 columns"_s.arg(returnLimits.columns));
    count(std::int64_t(m_rows.size()) * std::int64_t(columns.size())); // all that merged cells may fill
    Table table;
    for (const auto &row : m_rows)
        fillRow(table, row, columns);
    table.trimRows();
    table.trimColumns();
    std::erase_if(m_merged, [&table](const Table::Area &area) {
        const bool isOneCell = area.top == area.bottom && area.left == area.right;
        return isOneCell || table.at(area.top, area.left).empty();
    });
    if (!m_merged.empty())
        m_firstMerged = CellRef{0, m_merged.front().top, m_merged.front().left};
    table.fillMerged(m_merged);
    return table;
}

void DocxTable::fillRow(Table &table, const std::vector<Cell> &row, const std::vector<int> &columns)
{
    const auto place = [&columns](int gridColumn) {
        return int(std::ranges::lower_bound(columns, gridColumn) - columns.begin());
    };
    std::map<int, std::size_t> open; // merged areas that this row takes part in
    for (const Cell &cell : row) {
        const int left = place(cell.column);
        const int right = std::max(left, place(cell.column + cell.span) - 1);
        const auto above = m_openDown.find(left);
        if (cell.right == Merge::Continues && !m_merged.empty() && m_merged.back().top == table.rows()) {
            m_merged.back().right = right;
        } else if (cell.down == Merge::Continues && above != m_openDown.end()) {
            m_merged[above->second].bottom = table.rows();
            open.insert(*above);
        } else {
            table.skipTo(left);
            table.addCell(cell.text);
            m_merged.push_back({table.rows(), left, table.rows(), right});
            if (cell.down == Merge::Starts)
                open.emplace(left, m_merged.size() - 1);
        }
    }
    table.endRow();
    m_openDown = std::move(open);
}

void DocxTable::count(std::int64_t more)
{
    m_cells += more;
    if (m_cells > returnLimits.cells)
        refuse(u"its tables are over the limit of %1 cells"_s.arg(returnLimits.cells));
}

void DocxTable::refuse(const QString &reason) const
{
    throw Error(u"%1 cannot be read: %2. Nothing was read. Save the table as CSV or XLSX and import that."_s.arg(
        m_fileName, reason));
}
