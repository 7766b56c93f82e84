// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/sheet_table.h"

#include "core/domain/error.h"
#include "core/import/odd_cells.h"
#include "core/import/utf8.h"
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace {
constexpr int MaxFormulaRemarks = 20;
constexpr std::size_t NamedCells = 12;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}
} // namespace

void SheetsOfFile::count(std::int64_t more, const QString &sheet, const QString &place)
{
    cells += more;
    if (cells > limits.cells)
        refuse(sheet, u"%1 over the limit of %2 cells for one file"_s.arg(place).arg(limits.cells));
}

void SheetsOfFile::refuse(const QString &sheet, const QString &reason) const
{
    throw Error(
        u"%1, sheet \"%2\": %3. Nothing was read. Save the sheet with the figures alone in a new workbook, or as CSV, and import that."_s
            .arg(fileName, sheet, reason));
}

SheetTable::SheetTable(SheetsOfFile &file, const QString &sheet, int tableIndex)
    : m_file(file), m_sheet(sheet), m_index(tableIndex), m_table(sheet)
{
}

void SheetTable::startRow(int row)
{
    m_row = row;
    m_column = -1;
}

void SheetTable::countFormula()
{
    if (++m_formulas == 1)
        m_firstFormula = here();
}

void SheetTable::countShownOnly(std::string_view shown)
{
    if (++m_shownOnly == 1)
        m_firstDifference = u"cell %1 shows \"%2\""_s.arg(here().a1(), toText(shown));
    if (m_firstShown.size() < NamedCells)
        m_firstShown.push_back(here());
}

void SheetTable::countFormulaWithoutResult()
{
    if (++m_emptyFormulas <= MaxFormulaRemarks)
        remark(
            Remark::Severity::Question, u"formula-without-result"_s, here(),
            u"cell %1 holds a formula whose result is not stored. Open the file in a spreadsheet, save it and import it again."_s
                .arg(here().a1()));
}

void SheetTable::placeFormulaWithoutResult()
{
    countFormulaWithoutResult();
    place("", Table::CellKind::Formula);
}

Table::KeptText SheetTable::keep(std::string_view text)
{
    const auto maxUnits = std::size_t(limits().cellUnits);
    if (text.size() > maxUnits && utf16Units(text) > maxUnits)
        refuse(u"cell %1 is over the limit of %2 characters"_s.arg(here().a1()).arg(maxUnits));
    return m_table.keep(text);
}

void SheetTable::place(std::string_view text, Table::CellKind kind)
{
    place(keep(text), kind);
}

void SheetTable::place(Table::KeptText text, Table::CellKind kind)
{
    if (m_row < 0)
        refuse(u"a cell stands outside the rows"_s);
    if (m_row >= limits().sheetRows)
        refuse(u"it is over the limit of %1 rows"_s.arg(limits().sheetRows));
    if (m_column >= limits().columns)
        refuse(u"cell %1 is beyond the limit of %2 columns"_s.arg(here().a1()).arg(limits().columns));
    m_placed.push_back({m_column, text, kind});
    if (m_placed.size() > std::size_t(limits().columns))
        refuse(u"cell %1 stands there twice"_s.arg(here().a1()));
}

void SheetTable::endRow(int times)
{
    if (m_placed.empty())
        return;
    sortPlaced();
    if (m_row + times > limits().sheetRows)
        refuse(u"it is over the limit of %1 rows"_s.arg(limits().sheetRows));
    m_file.count(std::int64_t(times) * (m_placed.back().column + 1), m_sheet, u"row %1 is"_s.arg(m_row + 1));
    for (int time = 0; time < times; ++time) {
        for (const Placed &cell : m_placed) {
            m_table.skipTo(cell.column);
            m_table.addCell(cell.text, cell.kind);
        }
        m_table.endRow();
        m_rowNumbers.push_back(m_row + time);
    }
    m_placed.clear();
}

void SheetTable::sortPlaced()
{
    if (!std::ranges::is_sorted(m_placed, {}, &Placed::column))
        std::ranges::sort(m_placed, {}, &Placed::column);
    const auto twice = std::ranges::adjacent_find(m_placed, {}, &Placed::column);
    if (twice != m_placed.end())
        refuse(u"cell %1 stands there twice"_s.arg(CellRef{m_index, m_row, twice->column}.a1()));
}

Table SheetTable::finish()
{
    placeRows();
    m_table.trimRows();
    m_table.trimColumns();
    fillMerged();
    markHidden();
    remarkOnFormulas();
    remarkOnShown();
    return std::move(m_table);
}

void SheetTable::placeRows()
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

void SheetTable::fillMerged()
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
        m_file.count(std::int64_t(rows) * columns, m_sheet, u"its merged cells are"_s);
    }
    m_table.fillMerged(m_merged);
    const CellRef first{m_index, m_merged.front().top, m_merged.front().left};
    remark(
        Remark::Severity::Note, u"merged-filled"_s, first,
        u"%1 merged cell(s), the first at %2: their text is repeated over the cells they cover, marked as inferred."_s
            .arg(m_merged.size())
            .arg(first.a1()));
}

std::vector<int> SheetTable::numbersIn(const std::vector<Range> &ranges, int end)
{
    std::set<int> numbers;
    for (const auto &[first, last] : ranges) {
        for (int number = std::max(first, 0); number <= last && number < end; ++number)
            numbers.insert(number);
    }
    return {numbers.begin(), numbers.end()};
}

void SheetTable::markHidden()
{
    for (const int row : numbersIn(m_hiddenRows, m_table.rows()))
        m_table.hideRow(row);
    for (const int column : numbersIn(m_hiddenColumns, m_table.columns()))
        m_table.hideColumn(column);
}

void SheetTable::remarkOnFormulas()
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

void SheetTable::remarkOnShown()
{
    if (m_shownOnly > 0)
        remark(Remark::Severity::Question, u"shown-differs"_s, m_firstShown.front(),
               u"%1 cell(s) show something else than they store: %2. What is shown is read, in %3."_s.arg(m_shownOnly)
                   .arg(m_firstDifference, cellList(m_firstShown, m_shownOnly)));
}

void SheetTable::remark(Remark::Severity severity, const QString &code, CellRef cell, const QString &message)
{
    m_file.remarks.push_back({severity, code, cell, u"Sheet \"%1\": %2"_s.arg(m_sheet, message)});
}

Remark commentsRemark(const QString &sheet, int table)
{
    return {Remark::Severity::Note, u"comments-not-read"_s, CellRef{table, -1, -1},
            u"Sheet \"%1\" has comments on its cells. They are not read: look at them in a spreadsheet."_s.arg(sheet)};
}
