// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/ods_cell.h"
#include "core/import/sheet_table.h"
#include "core/import/xml_part.h"
#include <memory>
#include <set>

/// Follows content.xml and makes a Table of each sheet. Whatever stands where only sheets, rows, cells and paragraphs
/// are expected is skipped with all that is in it: comments, drawings, forms, tracked changes.
class OdsContent : public XmlHandler {
public:
    OdsContent(SheetsOfFile &file, std::vector<Table> &tables) : m_file(file), m_tables(tables) {}

    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

    bool hasLinkedSheets() const { return m_hasLinkedSheets; }

private:
    enum class Level { Document, Book, Sheet, Row, Cell, Paragraph };
    void startInDocument(std::string_view name, const XmlAttributes &attributes);
    void startInBook(std::string_view name, const XmlAttributes &attributes);
    void startInSheet(std::string_view name, const XmlAttributes &attributes);
    void startInRow(std::string_view name, const XmlAttributes &attributes);
    void startInCell(std::string_view name);
    void startInParagraph(std::string_view name, const XmlAttributes &attributes);
    void startSheet(const XmlAttributes &attributes);
    void startColumns(const XmlAttributes &attributes);
    void startRow(const XmlAttributes &attributes);
    void endSheet();
    void endRow();
    void endCell();
    void placeCell(const OdsCellText &cell);
    void addMerged();
    void addShown(std::string_view text);
    void skip() { m_skipped = 1; }

    SheetsOfFile &m_file;
    std::vector<Table> &m_tables;
    Level m_level = Level::Document;
    int m_skipped = 0; // depth inside an element that is skipped
    std::string m_style;
    std::set<std::string, std::less<>> m_hiddenStyles; // of sheets
    bool m_hasLinkedSheets = false;

    std::unique_ptr<SheetTable> m_sheet;
    QString m_name;
    bool m_isHidden = false;
    bool m_hasComments = false;
    int m_columns = 0; // described so far
    int m_rows = 0;    // before the row that is read
    int m_rowTimes = 1;
    int m_column = 0; // of the cell that is read
    int m_cellTimes = 1;
    int m_spannedRows = 1;
    int m_spannedColumns = 1;
    bool m_paragraphStarts = false;
    OdsCell m_cell;
    OdsCellReader m_reader;
};
