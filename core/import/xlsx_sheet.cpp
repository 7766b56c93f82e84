// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_sheet.h"

#include "core/import/xlsx_sheet_table.h"
#include "core/import/xml_part.h"
#include <charconv>

namespace {

int numberOf(std::string_view text, int otherwise)
{
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// Follows the elements of a sheet and gathers each cell.
class SheetHandler : public XmlHandler {
public:
    explicit SheetHandler(XlsxSheetTable &table) : m_table(table) {}

    void start(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name.size() == 1)
            startShort(name.front(), attributes);
        else if (name == "row")
            m_table.startRow(attributes.value("r"), attributes.isTrue("hidden"));
        else if (name == "rPh")
            m_inPhonetic = true;
        else if (name == "mergeCell")
            m_table.addMerged(attributes.text("ref"));
        else if (name == "col" && attributes.isTrue("hidden"))
            m_table.hideColumns(numberOf(attributes.text("min"), 0) - 1, numberOf(attributes.text("max"), 0) - 1);
    }
    void end(std::string_view name) override
    {
        if (name.size() == 1) {
            m_takesText = false;
            if (name.front() == 'c') {
                m_inCell = false;
                m_table.addCell(m_cell);
            }
        } else if (name == "rPh") {
            m_inPhonetic = false;
        } else if (name == "row") {
            m_table.endRow();
        }
    }
    void text(std::string_view piece) override
    {
        if (m_takesText)
            m_table.growText(m_cell, piece);
    }

private:
    // Nearly all elements of a sheet, and their attributes, have names of one letter: told apart without comparing
    // text.
    void startShort(char name, const XmlAttributes &attributes)
    {
        if (name == 'c')
            startCell(attributes);
        else if (name == 'v')
            m_takesText = m_inCell;
        else if (name == 't')
            m_takesText = m_inCell && !m_inPhonetic;
        else if (name == 'f')
            m_cell.isFormula = m_inCell;
    }
    void startCell(const XmlAttributes &attributes)
    {
        m_inCell = true;
        m_cell.stored.clear();
        m_cell.isFormula = false;
        m_cell.style = 0;
        m_cell.type = XlsxCell::Type::Number;
        std::optional<std::string_view> place;
        attributes.forEach([&](std::string_view name, std::string_view value) {
            if (name.size() != 1)
                return;
            if (name.front() == 'r')
                place = value;
            else if (name.front() == 't')
                m_cell.type = xlsxCellType(value);
            else if (name.front() == 's')
                m_cell.style = numberOf(value, 0);
        });
        m_table.startCell(place);
    }

    XlsxSheetTable &m_table;
    XlsxCell m_cell;
    bool m_inCell = false;
    bool m_takesText = false;
    bool m_inPhonetic = false;
};

} // namespace

Table readXlsxSheet(ZipArchive &zip, const XlsxSheetEntry &entry, int tableIndex, XlsxShared &shared,
                    const std::function<void(std::int64_t bytes)> &progress)
{
    XlsxSheetTable table(entry.name, tableIndex, shared);
    SheetHandler handler(table);
    readXmlPart(zip, entry.part, shared.sheets.limits, handler, progress);
    return table.finish();
}
