// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/html_page.h"

/// One table element of a page, laid out as HTML says: cells take the next free columns, and spans push them on
/// (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table). Spans count as cells before they are made.
class HtmlGrid {
public:
    /// cellsSoFar counts the cells of all tables of the page. Throws Error at a limit.
    HtmlGrid(const QString &fileName, std::int64_t &cellsSoFar) : m_fileName(fileName), m_cells(cellsSoFar) {}

    void read(xmlNodePtr table);
    /// A single row or column of a page's layout, or nothing at all: prose in the form of a table.
    bool isLayout() const { return m_table.rows() == 0 || m_table.columns() < 2; }
    const std::string &caption() const { return m_caption; }
    int leftOutHidden() const { return m_hidden; } ///< rows and cells
    Table take();                                  ///< with spans filled

private:
    void readRows(xmlNodePtr part);
    void readRow(xmlNodePtr row);
    void addCell(xmlNodePtr cell);
    void skipTaken();
    void count(std::int64_t cells);
    [[noreturn]] void refuse(const QString &reason) const;

    QString m_fileName;
    std::int64_t &m_cells;
    Table m_table;
    std::vector<Table::Area> m_spans;
    std::vector<int> m_takenUntil; // for each column: the row from which it is free again
    std::string m_caption;
    int m_row = 0;
    int m_column = 0;
    int m_hidden = 0;
};
