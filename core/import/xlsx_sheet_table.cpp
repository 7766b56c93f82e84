// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_sheet_table.h"

#include "core/domain/error.h"
#include "core/import/utf8.h"
#include "core/import/xlsx_cell_place.h"
#include <algorithm>
#include <charconv>
#include <set>

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t NotKept = 0xFFFFFFFF;
constexpr int MaxFormulaRemarks = 20;

QString shortText(std::string_view text)
{
    constexpr std::size_t Shown = 20;
    return QString::fromUtf8(text.data(), qsizetype(std::min(text.size(), Shown)));
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

XlsxSheetTable::XlsxSheetTable(const QString &fileName, const QString &sheet, int tableIndex, XlsxShared &shared,
                               std::vector<Remark> &remarks)
    : m_fileName(fileName), m_sheet(sheet), m_index(tableIndex), m_shared(shared), m_remarks(remarks), m_table(sheet),
      m_stringStarts(shared.strings.size(), NotKept)
{
}

void XlsxSheetTable::startRow(std::optional<std::string_view> number, bool hidden)
{
    int row = m_row + 2;
    if (number) {
        const auto read = std::from_chars(number->data(), number->data() + number->size(), row);
        if (read.ec != std::errc() || row < 1)
            refuse(u"a row has a number that is none"_s);
    }
    if (row > m_shared.limits.sheetRows)
        refuse(u"it is over the limit of %1 rows"_s.arg(m_shared.limits.sheetRows));
    m_row = row - 1;
    m_column = -1;
    if (hidden)
        m_hiddenRows.push_back(m_row);
}

void XlsxSheetTable::startCell(std::optional<std::string_view> place)
{
    if (!place) {
        ++m_column;
        return;
    }
    const auto found = xlsxPlace(*place);
    if (!found || found->row != m_row)
        refuse(u"a cell in row %1 has the place \"%2\""_s.arg(m_row + 1).arg(shortText(*place)));
    m_column = found->column;
}

void XlsxSheetTable::growText(XlsxCell &cell, std::string_view piece) const
{
    if (cell.stored.size() + piece.size() > std::size_t(m_shared.limits.fieldBytes))
        refuse(u"cell %1 is over the limit of %2 MiB"_s.arg(here().a1()).arg(m_shared.limits.fieldBytes / Limits::MiB));
    cell.stored += piece;
}

void XlsxSheetTable::addCell(const XlsxCell &cell)
{
    if (cell.stored.empty()) {
        if (cell.isFormula && cell.type != XlsxCell::Type::Text)
            addFormulaWithoutResult();
        return;
    }
    if (cell.isFormula && ++m_formulas == 1)
        m_firstFormula = here();
    switch (cell.type) {
    case XlsxCell::Type::SharedString:
        return addShared(cell.stored);
    case XlsxCell::Type::Text:
        return addText(cell.stored);
    case XlsxCell::Type::Boolean:
        return place(cell.stored == "1" || cell.stored == "true" ? "TRUE" : "FALSE", Table::CellKind::Text);
    case XlsxCell::Type::ErrorValue:
        return place(cell.stored, Table::CellKind::ErrorValue);
    case XlsxCell::Type::Date:
        return place(cell.stored, Table::CellKind::Date);
    case XlsxCell::Type::Number:
        return addNumber(cell);
    }
}

void XlsxSheetTable::addFormulaWithoutResult()
{
    if (++m_emptyFormulas <= MaxFormulaRemarks)
        remark(
            Remark::Severity::Question, u"formula-without-result"_s, here(),
            u"cell %1 holds a formula whose result is not stored. Open the file in a spreadsheet, save it and import it again."_s
                .arg(here().a1()));
    place("", Table::CellKind::Formula);
}

void XlsxSheetTable::addShared(const std::string &index)
{
    std::size_t number = 0;
    const auto read = std::from_chars(index.data(), index.data() + index.size(), number);
    if (read.ec != std::errc() || number >= m_shared.strings.size())
        refuse(u"cell %1 points to a text that is not in the file"_s.arg(here().a1()));
    const std::string_view text = m_shared.strings.at(number);
    std::uint32_t &start = m_stringStarts[number];
    if (start == NotKept)
        start = m_table.keep(text).start;
    if (!text.empty())
        place(Table::KeptText{start, std::uint32_t(text.size())}, Table::CellKind::Text);
}

void XlsxSheetTable::addText(std::string text)
{
    unescapeXlsxText(text);
    place(text, Table::CellKind::Text);
}

void XlsxSheetTable::addNumber(const XlsxCell &cell)
{
    const XlsxNumberFormat format = m_shared.styles.format(std::size_t(cell.style));
    const XlsxNumber number = xlsxNumber(cell.stored, format, m_shared.dates1904);
    place(number.text, number.kind);
}

void XlsxSheetTable::place(std::string_view text, Table::CellKind kind)
{
    const auto maxUnits = std::size_t(m_shared.limits.cellUnits);
    if (text.size() > maxUnits && utf16Units(text) > maxUnits)
        refuse(u"cell %1 is over the limit of %2 characters"_s.arg(here().a1()).arg(maxUnits));
    place(m_table.keep(text), kind);
}

void XlsxSheetTable::place(Table::KeptText text, Table::CellKind kind)
{
    if (m_row < 0)
        refuse(u"a cell stands outside the rows"_s);
    if (m_column >= m_shared.limits.columns)
        refuse(u"cell %1 is beyond the limit of %2 columns"_s.arg(here().a1()).arg(m_shared.limits.columns));
    m_placed.push_back({m_column, text, kind});
    if (m_placed.size() > std::size_t(m_shared.limits.columns))
        refuse(u"cell %1 stands there twice"_s.arg(here().a1()));
}

void XlsxSheetTable::endRow()
{
    if (m_placed.empty())
        return;
    if (!std::ranges::is_sorted(m_placed, {}, &Placed::column))
        std::ranges::sort(m_placed, {}, &Placed::column);
    const auto twice = std::ranges::adjacent_find(m_placed, {}, &Placed::column);
    if (twice != m_placed.end())
        refuse(u"cell %1 stands there twice"_s.arg(CellRef{m_index, m_row, twice->column}.a1()));
    m_shared.cells += m_placed.back().column + 1;
    if (m_shared.cells > m_shared.limits.cells)
        refuse(u"row %1 is over the limit of %2 cells for one file"_s.arg(m_row + 1).arg(m_shared.limits.cells));
    for (const Placed &cell : m_placed) {
        m_table.skipTo(cell.column);
        m_table.addCell(cell.text, cell.kind);
    }
    m_table.endRow();
    m_rowNumbers.push_back(m_row);
    m_placed.clear();
}

void XlsxSheetTable::addMerged(std::string_view area)
{
    const auto merged = xlsxArea(area);
    if (!merged)
        refuse(u"a merged cell has the place \"%1\""_s.arg(shortText(area)));
    m_merged.push_back(*merged);
}

void XlsxSheetTable::hideColumns(int first, int last)
{
    m_hiddenColumns.emplace_back(first, last);
}

Table XlsxSheetTable::finish()
{
    placeRows();
    m_table.trimRows();
    m_table.trimColumns();
    fillMerged();
    markHidden();
    remarkOnFormulas();
    return std::move(m_table);
}

void XlsxSheetTable::placeRows()
{
    int expected = 0;
    if (std::ranges::all_of(m_rowNumbers, [&expected](int row) { return row == expected++; }))
        return;
    std::vector<int> sorted = m_rowNumbers;
    std::ranges::sort(sorted);
    const auto twice = std::ranges::adjacent_find(sorted);
    if (twice != sorted.end())
        refuse(u"row %1 stands there twice"_s.arg(*twice + 1));
    m_table.placeRows(m_rowNumbers);
}

void XlsxSheetTable::fillMerged()
{
    std::erase_if(m_merged, [this](const Table::Area &area) {
        const bool isOneCell = area.top == area.bottom && area.left == area.right;
        return isOneCell || m_table.at(area.top, area.left).empty();
    });
    if (m_merged.empty())
        return;
    for (const Table::Area &area : m_merged) {
        const int rows = std::min(area.bottom + 1, m_table.rows()) - area.top;
        const int columns = std::min(area.right + 1, m_table.columns()) - area.left;
        m_shared.cells += std::int64_t(rows) * columns;
        if (m_shared.cells > m_shared.limits.cells)
            refuse(u"its merged cells are over the limit of %1 cells for one file"_s.arg(m_shared.limits.cells));
    }
    m_table.fillMerged(m_merged);
    remark(
        Remark::Severity::Note, u"merged-filled"_s, CellRef{m_index, m_merged.front().top, m_merged.front().left},
        u"%1 merged cell(s), the first at %2: their text is repeated over the cells they cover, marked as inferred."_s
            .arg(m_merged.size())
            .arg(CellRef{m_index, m_merged.front().top, m_merged.front().left}.a1()));
}

void XlsxSheetTable::markHidden()
{
    std::erase_if(m_hiddenRows, [this](int row) { return row >= m_table.rows(); });
    std::ranges::sort(m_hiddenRows);
    m_hiddenRows.erase(std::ranges::unique(m_hiddenRows).begin(), m_hiddenRows.end());
    for (const int row : m_hiddenRows)
        m_table.hideRow(row);
    std::set<int> columns;
    for (const auto &[first, last] : m_hiddenColumns) {
        for (int column = std::max(first, 0); column <= last && column < m_table.columns(); ++column)
            columns.insert(column);
    }
    for (const int column : columns)
        m_table.hideColumn(column);
    if (!m_hiddenRows.empty())
        remark(
            Remark::Severity::Question, u"rows-hidden"_s, CellRef{m_index, m_hiddenRows.front(), 0},
            u"%1 row(s) are hidden, the first is row %2. They are read and marked: decide whether they belong to the answer."_s
                .arg(m_hiddenRows.size())
                .arg(m_hiddenRows.front() + 1));
    if (!columns.empty())
        remark(
            Remark::Severity::Question, u"columns-hidden"_s, CellRef{m_index, 0, *columns.begin()},
            u"%1 column(s) are hidden, the first is column %2. They are read and marked: decide whether they belong to the answer."_s
                .arg(columns.size())
                .arg(columnLetters(*columns.begin())));
}

void XlsxSheetTable::remarkOnFormulas()
{
    if (m_emptyFormulas > MaxFormulaRemarks)
        remark(Remark::Severity::Question, u"formula-without-result"_s, wholeSheet(),
               u"%1 more cells hold formulas whose results are not stored."_s.arg(m_emptyFormulas - MaxFormulaRemarks));
    if (m_formulas > 0)
        remark(
            Remark::Severity::Note, u"formulas-read"_s, m_firstFormula,
            u"%1 cell(s) hold formulas, the first is %2. The results stored with them are read; nothing is calculated."_s
                .arg(m_formulas)
                .arg(m_firstFormula.a1()));
}

void XlsxSheetTable::remark(Remark::Severity severity, const QString &code, CellRef cell, const QString &message)
{
    m_remarks.push_back({severity, code, cell, u"Sheet \"%1\": %2"_s.arg(m_sheet, message)});
}

void XlsxSheetTable::refuse(const QString &reason) const
{
    throw Error(u"%1, sheet \"%2\": %3. Nothing was read. Save the sheet with the figures alone in a new workbook, or "
                u"as CSV, and "
                u"import that."_s.arg(m_fileName, m_sheet, reason));
}
