// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xls_sheet.h"

#include <algorithm>
#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint32_t NotYetKept = 0xFFFFFFFF;

const char *errorText(std::uint32_t code)
{
    switch (code) {
    case 0x00:
        return "#NULL!";
    case 0x07:
        return "#DIV/0!";
    case 0x0F:
        return "#VALUE!";
    case 0x17:
        return "#REF!";
    case 0x1D:
        return "#NAME?";
    case 0x24:
        return "#NUM!";
    default:
        return "#N/A";
    }
}

class SheetReader {
public:
    SheetReader(std::string_view stream, const XlsSheetEntry &entry, int tableIndex, const XlsWorkbook &workbook,
                SheetsOfFile &file)
        : m_records(stream, entry.start), m_workbook(workbook), m_table(file, entry.name, tableIndex), m_file(file),
          m_name(entry.name), m_index(tableIndex), m_stringStarts(workbook.strings.size(), NotYetKept)
    {
    }

    Table read(const std::function<void(std::size_t position)> &progress)
    {
        BiffRecord record;
        if (!m_records.next(record) || record.kind != BiffRecord::Bof)
            m_table.refuse(u"it is not where the workbook says"_s);
        int charts = 0; // a chart on the sheet is a run of records of its own, from Bof to Eof
        while (m_records.next(record) && (record.kind != BiffRecord::Eof || charts > 0)) {
            if (record.kind == BiffRecord::Bof || record.kind == BiffRecord::Eof)
                charts += record.kind == BiffRecord::Bof ? 1 : -1;
            else if (charts == 0)
                take(record);
            progress(m_records.position());
        }
        if (m_records.isCut())
            m_table.refuse(u"it is cut off"_s);
        placeCells();
        if (m_hasComments)
            m_file.remarks.push_back(commentsRemark(m_name, m_index));
        return m_table.finish();
    }

private:
    struct Cell {
        std::uint16_t row;
        std::uint16_t column;
        Table::CellKind kind;
        Table::KeptText text;
    };

    void take(const BiffRecord &record)
    {
        switch (record.kind) {
        case BiffRecord::LabelSst:
            return takeShared(record);
        case BiffRecord::Label:
        case BiffRecord::RString:
            goTo(record);
            return add(textOf(record, 6), Table::CellKind::Text);
        case BiffRecord::Number:
            goTo(record);
            return addNumber(record.real(6), record.u16(4));
        case BiffRecord::Rk:
            goTo(record);
            return addNumber(rkNumber(record.u32(6)), record.u16(4));
        case BiffRecord::MulRk:
            return takeMulRk(record);
        case BiffRecord::BoolErr:
            goTo(record);
            return takeTruth(record.u8(6), record.u8(7) != 0);
        case BiffRecord::Formula:
            return takeFormula(record);
        default:
            return takeLayout(record);
        }
    }

    void takeLayout(const BiffRecord &record)
    {
        constexpr std::uint32_t HiddenRow = 0x20;
        constexpr std::uint32_t HiddenColumn = 0x01;
        switch (record.kind) {
        case BiffRecord::Row:
            if (record.u16(12) & HiddenRow)
                m_table.hideRows(int(record.u16(0)), int(record.u16(0)));
            return;
        case BiffRecord::ColInfo:
            if (record.u16(8) & HiddenColumn)
                m_table.hideColumns(int(record.u16(0)), int(record.u16(2)));
            return;
        case BiffRecord::MergedCells:
            for (std::size_t area = 0; area < record.u16(0) && area * 8 + 10 <= record.bytes.size(); ++area)
                addMerged(record, area * 8 + 2);
            return;
        case BiffRecord::Note:
            m_hasComments = true;
            return;
        default:
            return;
        }
    }

    void addMerged(const BiffRecord &record, std::size_t at)
    {
        const auto [top, bottom] = std::minmax({int(record.u16(at)), int(record.u16(at + 2))});
        const auto [left, right] = std::minmax({int(record.u16(at + 4)), int(record.u16(at + 6))});
        m_table.addMerged({top, left, bottom, right});
    }

    void goTo(const BiffRecord &record)
    {
        m_table.startRow(int(record.u16(0)));
        m_table.startCell(int(record.u16(2)));
    }

    void takeShared(const BiffRecord &record)
    {
        goTo(record);
        const std::size_t index = record.u32(6);
        if (index >= m_workbook.strings.size())
            m_table.refuse(u"cell %1 points to a text that is not in the file"_s.arg(m_table.here().a1()));
        const std::string &text = m_workbook.strings[index];
        std::uint32_t &start = m_stringStarts[index];
        if (start == NotYetKept)
            start = m_table.keep(text).start;
        if (!text.empty())
            add(Table::KeptText{start, std::uint32_t(text.size())}, Table::CellKind::Text);
    }

    void takeMulRk(const BiffRecord &record)
    {
        constexpr std::size_t First = 4;
        constexpr std::size_t Each = 6; // a cell format and a number
        goTo(record);
        for (std::size_t at = First; at + Each + 2 <= record.bytes.size(); at += Each) {
            addNumber(rkNumber(record.u32(at + 2)), record.u16(at));
            m_table.startCell(m_table.column() + 1);
        }
    }

    void takeTruth(std::uint32_t value, bool isError)
    {
        if (isError)
            add(errorText(value), Table::CellKind::ErrorValue);
        else
            add(value != 0 ? "TRUE" : "FALSE", Table::CellKind::Text);
    }

    // A formula keeps its last result: a number, or marks in place of one that say what it is.
    void takeFormula(const BiffRecord &record)
    {
        constexpr std::uint32_t NoNumber = 0xFFFF;
        constexpr std::uint32_t CalculateOnLoad = 3; // the program that wrote the file did not calculate
        enum Result { Text = 0, Truth = 1, ErrorValue = 2, Empty = 3 };
        goTo(record);
        if (record.u16(12) != NoNumber) {
            m_table.countFormula();
            return addNumber(record.real(6), record.u16(4));
        }
        const std::uint32_t result = record.u8(6);
        if (result == Text && findString())
            return;
        if (result == Truth || result == ErrorValue) {
            m_table.countFormula();
            return takeTruth(record.u8(8), result == ErrorValue);
        }
        if (result == Text || record.u16(14) & CalculateOnLoad) {
            m_table.countFormulaWithoutResult();
            add("", Table::CellKind::Formula);
        }
    }

    // The text that a formula came to follows it; the formula of a range may stand between.
    bool findString()
    {
        constexpr std::array<std::uint16_t, 3> Between{0x04BC, 0x0221, 0x0236};
        BiffRecord record;
        while (std::ranges::find(Between, m_records.nextKind()) != Between.end())
            m_records.next(record);
        if (m_records.nextKind() != BiffRecord::String || !m_records.next(record))
            return false;
        m_table.countFormula();
        add(textOf(record, 0), Table::CellKind::Text);
        return true;
    }

    std::string textOf(const BiffRecord &record, std::size_t at)
    {
        constexpr std::size_t LengthBytes = 2;
        const std::size_t length = record.u16(at);
        if (!m_workbook.isBiff8)
            return m_workbook.codePage.toUtf8(
                record.bytes.substr(std::min(at + LengthBytes, record.bytes.size()), length));
        BiffTexts texts(continuedPieces(record, at + LengthBytes, m_records));
        std::string text = texts.text(length);
        if (texts.isCut())
            m_table.refuse(u"the text of cell %1 is cut off"_s.arg(m_table.here().a1()));
        return text;
    }

    void addNumber(double value, std::size_t cellFormat)
    {
        std::array<char, 32> digits;
        const char *end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        const std::string_view stored(digits.data(), std::size_t(end - digits.data()));
        const XlsxNumber number = xlsxNumber(stored, m_workbook.format(cellFormat), m_workbook.dates1904);
        if (number.differs)
            m_table.countShownOnly(number.text);
        add(number.text, number.kind);
    }

    void add(std::string_view text, Table::CellKind kind)
    {
        if (!text.empty() || kind == Table::CellKind::Formula)
            add(m_table.keep(text), kind);
    }

    void add(Table::KeptText text, Table::CellKind kind)
    {
        m_file.count(1, m_name, u"row %1 is"_s.arg(m_table.row() + 1));
        m_cells.push_back({std::uint16_t(m_table.row()), std::uint16_t(m_table.column()), kind, text});
    }

    void placeCells()
    {
        const auto place = [](const Cell &cell) { return std::pair(cell.row, cell.column); };
        if (!std::ranges::is_sorted(m_cells, {}, place))
            std::ranges::stable_sort(m_cells, {}, place);
        for (std::size_t at = 0; at < m_cells.size(); ++at) {
            const Cell &cell = m_cells[at];
            if (at + 1 < m_cells.size() && place(m_cells[at + 1]) == place(cell))
                continue;
            if (at == 0 || m_cells[at - 1].row != cell.row) {
                m_table.endRow();
                m_table.startRow(cell.row);
            }
            m_table.startCell(cell.column);
            m_table.place(cell.text, cell.kind);
        }
        m_table.endRow();
    }

    BiffRecords m_records;
    const XlsWorkbook &m_workbook;
    SheetTable m_table;
    SheetsOfFile &m_file;
    QString m_name;
    int m_index;
    std::vector<std::uint32_t> m_stringStarts; // of shared strings already kept in the table
    std::vector<Cell> m_cells;
    bool m_hasComments = false;
};

} // namespace

Table readXlsSheet(std::string_view stream, const XlsSheetEntry &entry, int tableIndex, const XlsWorkbook &workbook,
                   SheetsOfFile &file, const std::function<void(std::size_t position)> &progress)
{
    return SheetReader(stream, entry, tableIndex, workbook, file).read(progress);
}
