// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cell_ref.h"
#include <QByteArray>
#include <QString>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

class CsvFile;

/// Cells read from a source, before any meaning: one sheet of a workbook, one CSV file, one table on a page. Text is
/// exactly as printed, in UTF-8, kept in one piece of memory. Rows may differ in length; a cell that is not there is
/// empty. A document (PDF, DOCX, HTML) gives its tables and, in reading order between them, the running text as prose:
/// a table of one column, a row for each paragraph or list line.
class Table {
public:
    enum class CellKind : std::uint8_t {
        Text,
        Number,     ///< typed as a number by the sheet
        Date,       ///< typed as a date: a spreadsheet may have made it of "10-14"
        Formula,    ///< a formula without a stored result: no text
        ErrorValue, ///< "#REF!", "#DIV/0!"
    };

    /// Where on a page a cell is printed: page from 1, points from the upper left corner of the page as shown.
    struct PageBox {
        int page = 0;
        float left = 0;
        float top = 0;
        float right = 0;
        float bottom = 0;
        bool operator==(const PageBox &) const = default;
    };

    explicit Table(QString sheetName = {}, std::optional<int> pageNumber = {});
    /// A table whose rows stay on disk and are read where they are asked for. Nothing can be added to it, and a text it
    /// gives is there only until some thousand other rows were asked for.
    explicit Table(std::shared_ptr<const CsvFile> file);

    void clear();                                       ///< back to no rows; sheet, page and shared text stay
    void reserve(std::size_t bytes, std::size_t cells); ///< memory for that much, to be spared moving while it grows

    /// Text that cells may be pieces of: those that are, are not copied. Kept as long as the table, so of raw data
    /// (QByteArray::fromRawData) the caller must take the same care. Before the first cell.
    void share(const QByteArray &utf8);

    /// Reading order: cells of the current row from left to right, then endRow().
    void addCell(std::string_view utf8, CellKind kind = CellKind::Text) { addCell(keep(utf8), kind); }
    void addPlacedCell(std::string_view utf8, const PageBox &box); ///< of a PDF: all cells of a table, or none
    void skipTo(int column); ///< adds empty cells up to (not including) this column of the current row
    void endRow();
    void dropRow(); ///< the cells of the current row, as if they had not been added
    /// Text that many cells share is kept once and added as often as it occurs.
    struct KeptText {
        std::uint32_t start = 0;
        std::uint32_t length = 0;
    };
    KeptText keep(std::string_view utf8);
    void addCell(KeptText text, CellKind kind = CellKind::Text)
    {
        Cell cell;
        cell.start = text.start;
        cell.length = text.length & 0xFFFFFFu;
        cell.kind = std::uint32_t(kind) & 0x7Fu;
        m_cells.push_back(cell);
    }

    /// Rows came in another order, or with gaps: row n of those read is row numbers[n] of the table. Numbers differ.
    void placeRows(const std::vector<int> &numbers);
    struct Area { ///< all four inside
        int top, left, bottom, right;
    };
    /// The text of a merged cell is repeated over the empty cells it covers, inside the rows and columns of the table;
    /// they are marked inferred.
    void fillMerged(const std::vector<Area> &areas);
    void trimRows();    ///< leaves out rows at the end without text
    void trimColumns(); ///< leaves out columns at the end without text
    void hideRow(int row);
    void hideColumn(int column);
    bool clearCell(int row, int column); ///< whether there was anything in it that is not repeated from another cell
    /// A copy without some rows and columns (numbers in order), as if they had never been there.
    Table without(const std::vector<int> &rowNumbers, const std::vector<int> &columnNumbers) const;

    const QString &sheet() const { return m_sheet; } ///< empty for CSV
    std::optional<int> page() const { return m_page; }
    bool hidden = false;           ///< the sheet itself is hidden
    bool veryHidden = false;       ///< so that the menus of a spreadsheet do not list it
    bool leavesOutRows = false;    ///< hidden rows were emptied: nobody chose them
    bool leavesOutColumns = false; ///< the same of hidden columns
    bool prose = false; ///< running text of a document, not a grid: titles and letter heads for the tables after it
    bool isOnDisk() const { return m_file != nullptr; }
    /// All rows in order: those in memory at once, those on disk slice by slice. Row 0 of a slice is row firstRow.
    void forEachSlice(const std::function<void(const Table &slice, int firstRow)> &take) const;
    int rows() const { return m_file ? m_rowsOnDisk : int(m_rowStarts.size()) - 1; }
    int columns() const { return m_columns; } ///< of the longest row
    int rowLength(int row) const { return m_file ? lengthOnDisk(row) : lengthInMemory(row); }
    std::string_view at(int row, int column) const;
    QString text(int row, int column) const;
    CellKind kind(int row, int column) const;
    bool isInferred(int row, int column) const;
    std::optional<PageBox> box(int row, int column) const; ///< nothing where the source has no pages
    std::optional<int> page(int row) const;                ///< of this row: a table may run over several pages
    bool isHiddenRow(int row) const;
    bool isHiddenColumn(int column) const;
    const std::vector<int> &hiddenRows() const { return m_hiddenRows; } ///< sorted
    const std::vector<int> &hiddenColumns() const { return m_hiddenColumns; }

private:
    struct Cell {
        std::uint32_t start = 0;
        std::uint32_t length : 24 = 0;
        std::uint32_t kind : 7 = 0;
        std::uint32_t inferred : 1 = 0;
        bool isEmpty() const { return length == 0 && CellKind(kind) != CellKind::Formula; }
    };
    const Cell *cell(int row, int column) const // null where there is none
    {
        if (m_file || row < 0 || row >= rows() || column < 0 || column >= lengthInMemory(row))
            return nullptr;
        return &m_cells[m_rowStarts[std::size_t(row)] + std::size_t(column)];
    }
    int lengthInMemory(int row) const { return int(m_rowStarts[std::size_t(row) + 1] - m_rowStarts[std::size_t(row)]); }
    int lengthOnDisk(int row) const;
    void setRowLengths(const std::vector<int> &lengths); // cuts rows, or adds empty cells to them
    int usedLength(int row) const;

    QString m_sheet;
    std::optional<int> m_page;
    QByteArray m_shared;
    std::string m_text; ///< of cells that are no pieces of m_shared; their starts count on from its end
    std::vector<Cell> m_cells;
    std::vector<std::uint32_t> m_rowStarts{0};
    std::vector<PageBox> m_boxes;     ///< one for each cell, or none at all
    std::vector<int> m_hiddenRows;    ///< sorted
    std::vector<int> m_hiddenColumns; ///< sorted
    int m_columns = 0;
    std::shared_ptr<const CsvFile> m_file; ///< that holds the rows, in place of m_cells
    int m_rowsOnDisk = 0;
};
