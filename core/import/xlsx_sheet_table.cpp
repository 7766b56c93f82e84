// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_sheet_table.h"

#include "core/import/xlsx_cell_place.h"
#include <charconv>

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t NotKept = 0xFFFFFFFF;

QString shortText(std::string_view text)
{
    constexpr std::size_t Shown = 20;
    const std::string_view shown = text.substr(0, Shown);
    return QString::fromUtf8(shown.data(), qsizetype(shown.size()));
}

} // namespace

XlsxCell::Type xlsxCellType(std::string_view name)
{
    using Type = XlsxCell::Type;
    if (name == "s")
        return Type::SharedString;
    if (name == "str" || name == "inlineStr")
        return Type::Text;
    if (name == "b")
        return Type::Boolean;
    if (name == "e")
        return Type::ErrorValue;
    return name == "d" ? Type::Date : Type::Number;
}

XlsxSheetTable::XlsxSheetTable(const QString &sheet, int tableIndex, XlsxShared &shared)
    : m_shared(shared), m_table(shared.sheets, sheet, tableIndex), m_stringStarts(shared.strings.size(), NotKept)
{
}

void XlsxSheetTable::startRow(std::optional<std::string_view> number, bool hidden)
{
    int row = m_table.row() + 2;
    if (number) {
        const auto read = std::from_chars(number->data(), number->data() + number->size(), row);
        if (read.ec != std::errc() || row < 1)
            m_table.refuse(u"a row has a number that is none"_s);
    }
    if (row > m_table.limits().sheetRows)
        m_table.refuse(u"it is over the limit of %1 rows"_s.arg(m_table.limits().sheetRows));
    m_table.startRow(row - 1);
    if (hidden)
        m_table.hideRows(row - 1, row - 1);
}

void XlsxSheetTable::startCell(std::optional<std::string_view> place)
{
    if (!place)
        return m_table.startCell(m_table.column() + 1);
    const auto found = xlsxPlace(*place);
    if (!found || found->row != m_table.row())
        m_table.refuse(u"a cell in row %1 has the place \"%2\""_s.arg(m_table.row() + 1).arg(shortText(*place)));
    m_table.startCell(found->column);
}

void XlsxSheetTable::growText(XlsxCell &cell, std::string_view piece) const
{
    const std::int64_t limit = m_table.limits().fieldBytes;
    if (cell.stored.size() + piece.size() > std::size_t(limit))
        m_table.refuse(u"cell %1 is over the limit of %2 MiB"_s.arg(m_table.here().a1()).arg(limit / Limits::MiB));
    cell.stored += piece;
}

void XlsxSheetTable::addCell(const XlsxCell &cell)
{
    if (cell.stored.empty()) {
        if (cell.isFormula && cell.type != XlsxCell::Type::Text)
            m_table.placeFormulaWithoutResult();
        return;
    }
    if (cell.isFormula)
        m_table.countFormula();
    switch (cell.type) {
    case XlsxCell::Type::SharedString:
        return addShared(cell.stored);
    case XlsxCell::Type::Text:
        return addText(cell.stored);
    case XlsxCell::Type::Boolean:
        return m_table.place(cell.stored == "1" || cell.stored == "true" ? "TRUE" : "FALSE", Table::CellKind::Text);
    case XlsxCell::Type::ErrorValue:
        return m_table.place(cell.stored, Table::CellKind::ErrorValue);
    case XlsxCell::Type::Date:
        return m_table.place(cell.stored, Table::CellKind::Date);
    case XlsxCell::Type::Number:
        return addNumber(cell);
    }
}

void XlsxSheetTable::addShared(const std::string &index)
{
    std::size_t number = 0;
    const auto read = std::from_chars(index.data(), index.data() + index.size(), number);
    if (read.ec != std::errc() || number >= m_shared.strings.size())
        m_table.refuse(u"cell %1 points to a text that is not in the file"_s.arg(m_table.here().a1()));
    const std::string_view text = m_shared.strings.at(number);
    std::uint32_t &start = m_stringStarts[number];
    if (start == NotKept)
        start = m_table.keep(text).start;
    if (!text.empty())
        m_table.place(Table::KeptText{start, std::uint32_t(text.size())}, Table::CellKind::Text);
}

void XlsxSheetTable::addText(std::string text)
{
    unescapeXlsxText(text);
    m_table.place(text, Table::CellKind::Text);
}

void XlsxSheetTable::addNumber(const XlsxCell &cell)
{
    const XlsxNumberFormat &format = m_shared.styles.format(std::size_t(cell.style));
    const XlsxNumber number = xlsxNumber(cell.stored, format, m_shared.dates1904);
    if (number.differs)
        m_table.countShownOnly(number.text);
    if (!number.text.empty())
        m_table.place(number.text, number.kind);
}

void XlsxSheetTable::addMerged(std::string_view area)
{
    const auto merged = xlsxArea(area);
    if (!merged)
        m_table.refuse(u"a merged cell has the place \"%1\""_s.arg(shortText(area)));
    m_table.addMerged(*merged);
}
