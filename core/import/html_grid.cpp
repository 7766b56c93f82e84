// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/html_grid.h"

#include "core/domain/error.h"
#include "core/import/utf8.h"
#include <algorithm>
#include <libxml/tree.h>

using namespace Qt::StringLiterals;

namespace {
constexpr int MostColumnsSpanned = 1'000; // as HTML has it
constexpr int MostRowsSpanned = 65'534;
} // namespace

void HtmlGrid::read(xmlNodePtr table)
{
    readRows(table);
    m_table.trimRows();
}

void HtmlGrid::readRows(xmlNodePtr part)
{
    for (xmlNodePtr child = part->children; child; child = child->next) {
        if (isElement(child, "tr"))
            readRow(child);
        else if (isElement(child, "caption"))
            m_caption = textInside(child);
        else if (isElement(child, "thead") || isElement(child, "tbody") || isElement(child, "tfoot"))
            readRows(child);
    }
}

void HtmlGrid::readRow(xmlNodePtr row)
{
    if (isLeftOut(row)) {
        ++m_hidden;
        return;
    }
    m_column = 0;
    for (xmlNodePtr child = row->children; child; child = child->next) {
        if (!isElement(child, "td") && !isElement(child, "th"))
            continue;
        if (isLeftOut(child))
            ++m_hidden;
        else
            addCell(child);
    }
    m_table.endRow();
    ++m_row;
}

void HtmlGrid::skipTaken()
{
    while (std::size_t(m_column) < m_takenUntil.size() && m_takenUntil[std::size_t(m_column)] > m_row)
        ++m_column;
}

void HtmlGrid::addCell(xmlNodePtr cell)
{
    skipTaken();
    const int columns = std::clamp(numberOf(cell, "colspan", 1), 1, MostColumnsSpanned);
    const int stated = numberOf(cell, "rowspan", 1);
    const int rows = stated == 0 ? MostRowsSpanned : std::clamp(stated, 1, MostRowsSpanned); // 0: to the end
    count(columns);
    if (m_column + columns > returnLimits.columns)
        refuse(u"a table has more than %1 columns"_s.arg(returnLimits.columns));
    const std::string text = textInside(cell);
    if (utf16Units(text) > std::size_t(returnLimits.cellUnits))
        refuse(u"a cell of a table holds more than %1 characters"_s.arg(returnLimits.cellUnits));
    m_table.skipTo(m_column);
    m_table.addCell(text);
    const int end = m_column + columns;
    if (m_takenUntil.size() < std::size_t(end))
        m_takenUntil.resize(std::size_t(end), 0);
    std::fill(m_takenUntil.begin() + m_column, m_takenUntil.begin() + end, m_row + rows);
    if (columns > 1 || rows > 1)
        m_spans.push_back({m_row, m_column, m_row + rows - 1, end - 1});
    m_table.skipTo(end);
    m_column = end;
}

void HtmlGrid::count(std::int64_t cells)
{
    m_cells += cells;
    if (m_cells > returnLimits.cells)
        refuse(u"its tables have more than %1 cells"_s.arg(returnLimits.cells));
}

void HtmlGrid::refuse(const QString &reason) const
{
    throw Error(u"%1: %2. Save the figures alone and import that."_s.arg(m_fileName, reason));
}

Table HtmlGrid::take()
{
    for (Table::Area &span : m_spans) {
        span.bottom = std::min(span.bottom, m_table.rows() - 1);
        count(std::int64_t(span.right - span.left + 1) * (span.bottom - span.top));
    }
    m_table.fillMerged(m_spans);
    m_table.trimColumns();
    return std::move(m_table);
}
