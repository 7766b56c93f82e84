// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/limits.h"
#include "core/import/table.h"
#include <map>
#include <optional>
#include <string>

/// One table of a text document on its way. Cells stand on a grid of columns that the document makes from the edges of
/// all rows: a grid column in which no cell begins is none for a reader, and is left out.
class DocxTable {
public:
    enum class Merge { None, Starts, Continues };

    DocxTable(const QString &fileName, std::int64_t &cellsSoFar) : m_fileName(fileName), m_cells(cellsSoFar) {}

    void startRow();
    void skipColumns(int count);           ///< at the start of the row (gridBefore)
    void dropRow() { m_isDropped = true; } ///< a tracked change deleted the row that is read
    void endRow();
    void startCell();
    void span(int columns) { m_cell.span = columns; }
    void mergeDown(Merge merge) { m_cell.down = merge; }
    void mergeRight(Merge merge) { m_cell.right = merge; }
    void addText(std::string_view paragraph); ///< of the cell; a space divides it from what stands there
    void endCell();
    bool inCell() const { return m_inCell; }
    bool hasNested = false; ///< another table stands in one of its cells

    /// The table with merged cells filled, and where the first of them is. Throws Error for limits.
    Table finish();
    std::optional<CellRef> firstMerged() const { return m_firstMerged; }

private:
    struct Cell {
        int column = 0; // of the grid
        int span = 1;
        Merge down = Merge::None;
        Merge right = Merge::None;
        std::string text;
    };
    std::vector<int> usedColumns() const;
    void fillRow(Table &table, const std::vector<Cell> &row, const std::vector<int> &columns);
    void count(std::int64_t more);
    [[noreturn]] void refuse(const QString &reason) const;

    QString m_fileName;
    std::int64_t &m_cells; // of all tables of the document
    std::vector<std::vector<Cell>> m_rows;
    int m_column = 0;
    bool m_isDropped = false;
    bool m_inCell = false;
    Cell m_cell;
    std::vector<Table::Area> m_merged;
    std::map<int, std::size_t> m_openDown; // merged areas that may go on in the next row, by the column they begin in
    std::optional<CellRef> m_firstMerged;
};
