// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/xlsx_sheet.h"

/// One cell as the sheet stores it.
struct XlsxCell {
    enum class Type { Number, SharedString, Text, Boolean, ErrorValue, Date };
    Type type = Type::Number;
    int style = 0;
    bool isFormula = false;
    std::string stored; ///< of <v>, or the runs of <is>
};

/// "s", "str", "inlineStr", "b", "e", "d"; a number for any other.
XlsxCell::Type xlsxCellType(std::string_view name);

/// Puts the cells of a sheet where they belong and makes the Table of them.
class XlsxSheetTable {
public:
    XlsxSheetTable(const QString &fileName, const QString &sheet, int tableIndex, XlsxShared &shared,
                   std::vector<Remark> &remarks);

    void startRow(std::optional<std::string_view> number, bool hidden);
    void startCell(std::optional<std::string_view> place);
    void growText(XlsxCell &cell, std::string_view piece) const; ///< up to the limit
    void addCell(const XlsxCell &cell);
    void endRow();
    void addMerged(std::string_view area);
    void hideColumns(int first, int last);
    Table finish();

private:
    struct Placed {
        int column;
        Table::KeptText text;
        Table::CellKind kind;
    };
    void addFormulaWithoutResult();
    void addShared(const std::string &index);
    void addText(std::string text);
    void addNumber(const XlsxCell &cell);
    void place(std::string_view text, Table::CellKind kind);
    void place(Table::KeptText text, Table::CellKind kind);
    void placeRows();
    void fillMerged();
    void markHidden();
    void remarkOnFormulas();
    void remark(Remark::Severity severity, const QString &code, CellRef cell, const QString &message);
    CellRef here() const { return {m_index, m_row, m_column}; }
    CellRef wholeSheet() const { return {m_index, -1, -1}; }
    [[noreturn]] void refuse(const QString &reason) const;

    QString m_fileName;
    QString m_sheet;
    int m_index;
    XlsxShared &m_shared;
    std::vector<Remark> &m_remarks;
    Table m_table;
    std::vector<std::uint32_t> m_stringStarts; // of shared strings already kept in the table
    std::vector<Placed> m_placed;              // cells of the row
    std::vector<int> m_rowNumbers;             // of the rows in the table
    std::vector<Table::Area> m_merged;
    std::vector<int> m_hiddenRows;
    std::vector<std::pair<int, int>> m_hiddenColumns;
    int m_row = -1;
    int m_column = -1;
    int m_formulas = 0; // with a stored result
    int m_emptyFormulas = 0;
    CellRef m_firstFormula;
};
