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

/// Makes the cells of an XLSX sheet the cells of a SheetTable.
class XlsxSheetTable {
public:
    XlsxSheetTable(const QString &sheet, int tableIndex, XlsxShared &shared);

    void startRow(std::optional<std::string_view> number, bool hidden);
    void startCell(std::optional<std::string_view> place);
    void growText(XlsxCell &cell, std::string_view piece) const; ///< up to the limit
    void addCell(const XlsxCell &cell);
    void endRow() { m_table.endRow(); }
    void addMerged(std::string_view area);
    void hideColumns(int first, int last) { m_table.hideColumns(first, last); }
    Table finish() { return m_table.finish(); }

private:
    void addShared(const std::string &index);
    void addText(std::string text);
    void addNumber(const XlsxCell &cell);

    XlsxShared &m_shared;
    SheetTable m_table;
    std::vector<std::uint32_t> m_stringStarts; // of shared strings already kept in the table
};
