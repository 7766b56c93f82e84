// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_rows.h"

#include "core/domain/error.h"
#include "core/import/utf8.h"

using namespace Qt::StringLiterals;

namespace {
// Our own export puts "'" before text that a spreadsheet would take for a formula; reading takes exactly one off.
std::string_view withoutExportMark(std::string_view field)
{
    if (field.size() < 2 || field.front() != '\'')
        return field;
    const auto first = field.find_first_not_of(' ', 1);
    if (first == field.npos)
        return field;
    const std::string_view rest = field.substr(first);
    for (const std::string_view mark : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
        if (rest.starts_with(mark))
            return field.substr(1);
    }
    return field;
}
} // namespace

CsvRows::CsvRows(const QString &fileName, const CsvDialect &dialect, const TakeRows &take, const Limits &limits)
    : m_fileName(fileName), m_dialect(dialect), m_take(take), m_limits(limits), m_nextLine(dialect.start > 0 ? 2 : 1)
{
}

qsizetype CsvRows::read(const QByteArray &piece, bool isLast, ReadWatch &watch)
{
    // Memory that is not touched costs nothing, so what a piece could need at most is asked for at once.
    constexpr std::size_t BytesPerCell = 4;
    const std::size_t from = m_bytes == 0 ? m_dialect.start : 0;
    if (std::size_t(piece.size()) < from)
        return 0; // the line that names the delimiter comes whole or not at all
    const std::string_view text(piece.constData() + from, std::size_t(piece.size()) - from);
    m_slice.share(piece);
    m_slice.reserve(0, std::min(text.size() / BytesPerCell, std::size_t(m_limits.cells)));
    CsvScanner scanner(text, m_dialect.delimiter, std::size_t(m_limits.fieldBytes), m_nextLine);
    std::size_t rowStart = 0;
    while (scanner.next()) {
        add(scanner);
        if (scanner.endsRow() && !isLast && scanner.position() == text.size())
            break; // its last cell may go on in the next piece, or its line end may be of two bytes
        if (scanner.endsRow()) {
            endRow(rowStart + from, scanner.position() + from);
            rowStart = scanner.position();
            m_nextLine = scanner.nextLine();
        }
        watch.reached(qint64(m_bytes + scanner.position()));
    }
    if (isLast && scanner.isUnclosed())
        m_unclosedLine = scanner.line();
    if (isLast && scanner.isOverlong())
        refuse(scanner.line(), u"a cell is over the limit of %1 MiB"_s.arg(m_limits.fieldBytes / Limits::MiB));
    dropRow();
    m_bytes += rowStart + from;
    handOver();
    return qsizetype(rowStart + from);
}

void CsvRows::add(const CsvScanner &scanner)
{
    if (m_cells == 0)
        m_line = scanner.line();
    const std::string_view field = withoutExportMark(scanner.field());
    ++m_cells;
    if (!field.empty())
        m_usedCells = m_cells;
    checkField(field, scanner.line());
    if (scanner.hasTextAfterQuote())
        m_remarks.push_back(
            {Remark::Severity::Question, u"text-after-quote"_s, CellRef{0, m_rows, m_cells - 1},
             u"Line %1: text follows the closing quote of a cell. Look whether a quote is missing."_s.arg(
                 scanner.line())});
    const bool isBlankLine = m_cells == 1 && m_usedCells == 0 && scanner.endsRow();
    if (!isBlankLine)
        m_slice.addCell(field);
}

void CsvRows::checkField(std::string_view field, int line) const
{
    const auto maxUnits = std::size_t(m_limits.cellUnits);
    if (field.size() > maxUnits && utf16Units(field) > maxUnits)
        refuse(line, u"cell %1 is longer than the limit of %2 characters"_s.arg(CellRef{0, m_rows, m_cells - 1}.a1())
                         .arg(maxUnits));
    if (m_cells > m_limits.columns)
        refuse(line, u"the row is over the limit of %1 cells"_s.arg(m_limits.columns));
}

void CsvRows::endRow(std::size_t start, std::size_t end)
{
    m_slice.endRow();
    m_widths.addRow(m_rows, m_line, m_cells, m_usedCells);
    m_allCells += m_cells;
    if (m_rows % RowsPerMark == 0)
        m_marks.push_back(std::uint32_t(m_bytes + start));
    if (m_usedCells > 0) {
        ++m_filledRows;
        m_oneCellRows += m_cells == 1;
        m_lastUsed = m_rows;
        m_usedColumns = std::max(m_usedColumns, m_usedCells);
    }
    if (++m_rows > m_limits.csvRows)
        refuse(m_line, u"the file is over the limit of %1 rows"_s.arg(m_limits.csvRows));
    if (m_allCells > m_limits.cells)
        refuse(m_line, u"the file is over the limit of %1 cells"_s.arg(m_limits.cells));
    if (end - start > std::size_t(m_limits.fieldBytes))
        refuse(m_line, u"the row is over the limit of %1 MiB"_s.arg(m_limits.fieldBytes / Limits::MiB));
    m_remarksBefore = m_remarks.size();
    m_cells = m_usedCells = 0;
}

/// What was read of the row that goes on: it comes again, whole.
void CsvRows::dropRow()
{
    m_slice.dropRow();
    m_remarks.erase(m_remarks.begin() + std::ptrdiff_t(m_remarksBefore), m_remarks.end());
    m_cells = m_usedCells = 0;
}

void CsvRows::handOver()
{
    if (m_slice.rows() > 0)
        m_take(std::move(m_slice), m_sliceRow);
    m_slice.clear();
    m_sliceRow = m_rows;
}

std::vector<Remark> CsvRows::finish()
{
    if (isUnclosed())
        refuse(m_unclosedLine, u"a quote opened in this line is never closed"_s);
    if (m_filledRows == 0)
        throw Error(u"%1: the file is empty."_s.arg(m_fileName));
    if (m_filledRows == 1)
        m_remarks.push_back({Remark::Severity::Question, u"header-only"_s, CellRef{0, 0, 0},
                             u"The file holds one row only: there are no figures below a heading."_s});
    std::ranges::move(m_widths.finish(), std::back_inserter(m_remarks));
    m_hasOddLines = std::ranges::any_of(m_remarks, [](const Remark &remark) {
        return remark.code == "text-after-quote"_L1 || remark.code.startsWith("row-"_L1);
    });
    return std::move(m_remarks);
}

void CsvRows::refuse(int line, const QString &reason) const
{
    throw Error(
        u"%1, line %2: %3. Nothing was read. Correct the line, or save the figures alone as CSV or XLSX and import that."_s
            .arg(m_fileName)
            .arg(line)
            .arg(reason));
}
