// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include "core/import/limits.h"
#include "core/import/table.h"

/// What the sheets of one file share while they are read.
struct SheetsOfFile {
    QString fileName;
    const Limits &limits;
    std::vector<Remark> &remarks;
    std::int64_t cells = 0; ///< of the sheets read so far, against the limit

    /// Adds that many cells; Error where the limit is gone over, with the place ("row 12 is") in it.
    void count(std::int64_t more, const QString &sheet, const QString &place);
    [[noreturn]] void refuse(const QString &sheet, const QString &reason) const;
};

/// Puts the cells of one sheet where they belong, whatever its file format, and makes the Table of them: rows and cells
/// in any order, merged cells filled, hidden rows and columns marked (core/import/hidden_parts.h). Says in remarks what
/// it did. Throws Error, which names the sheet and the cell, for places that cannot be and for limits. Rows and columns
/// count from 0.
class SheetTable {
public:
    SheetTable(SheetsOfFile &file, const QString &sheet, int tableIndex);

    void startRow(int row);
    void startCell(int column) { m_column = column; } ///< of the row: where the next call puts what it is given
    void place(std::string_view text, Table::CellKind kind);
    void place(Table::KeptText text, Table::CellKind kind);
    Table::KeptText keep(std::string_view text); ///< for more than one cell; Error where it is too long for one
    void countFormula();                         ///< the cell that is placed next is the stored result of a formula
    /// Only what is shown is read, and said: a count that was hidden is not given away by a remark.
    void countShownOnly(std::string_view shown);
    void countFormulaWithoutResult(); ///< and say that it is one
    void placeFormulaWithoutResult();
    void endRow(int times = 1); ///< the same row, so often below itself

    void addMerged(const Table::Area &area) { m_merged.push_back(area); }
    void hideRows(int first, int last) { m_hiddenRows.push_back({first, last}); }
    void hideColumns(int first, int last) { m_hiddenColumns.push_back({first, last}); }
    Table finish();

    int row() const { return m_row; }
    int column() const { return m_column; }
    CellRef here() const { return {m_index, m_row, m_column}; }
    CellRef wholeSheet() const { return {m_index, -1, -1}; }
    void remark(Remark::Severity severity, const QString &code, CellRef cell, const QString &message);
    [[noreturn]] void refuse(const QString &reason) const { m_file.refuse(m_sheet, reason); }
    const Limits &limits() const { return m_file.limits; }

private:
    struct Placed {
        int column;
        Table::KeptText text;
        Table::CellKind kind;
    };
    struct Range {
        int first, last;
    };
    static std::vector<int> numbersIn(const std::vector<Range> &ranges, int end);
    void sortPlaced();
    void placeRows();
    void fillMerged();
    void markHidden();
    void remarkOnFormulas();
    void remarkOnShown();

    SheetsOfFile &m_file;
    QString m_sheet;
    int m_index;
    Table m_table;
    std::vector<Placed> m_placed;  // cells of the row
    std::vector<int> m_rowNumbers; // of the rows in the table
    std::vector<Table::Area> m_merged;
    std::vector<Range> m_hiddenRows;
    std::vector<Range> m_hiddenColumns;
    int m_row = -1;
    int m_column = -1;
    int m_formulas = 0; // with a stored result
    int m_emptyFormulas = 0;
    CellRef m_firstFormula;
    int m_shownOnly = 0; // cells that show something else than they store
    std::vector<CellRef> m_firstShown;
    QString m_firstDifference;
};

/// A remark on a sheet as a whole that every format of workbooks has.
Remark commentsRemark(const QString &sheet, int table);
