// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_reader.h"

#include "core/domain/error.h"
#include "core/import/csv_dialect.h"
#include "core/import/csv_row_widths.h"
#include "core/import/csv_scanner.h"
#include "core/import/encoding.h"
#include "core/import/read_watch.h"
#include "core/import/utf8.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int WholeFile = std::numeric_limits<int>::max();

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

// The rows of one file, gathered into slices.
class CsvRows {
public:
    /// Cells stay pieces of the text, not copies of them.
    CsvRows(const QString &fileName, const QByteArray &utf8, int rowsPerSlice, const TakeRows &take,
            const Limits &limits);
    void add(const CsvScanner &scanner);
    std::vector<Remark> finish(); ///< hands over the last slice
    [[noreturn]] void refuse(int line, const QString &reason) const;

private:
    void checkField(std::string_view field, int line) const;
    void endRow(std::size_t end);

    QString m_fileName;
    QByteArray m_utf8;
    int m_rowsPerSlice;
    const TakeRows &m_take;
    const Limits &m_limits;
    Table m_slice;
    CsvRowWidths m_widths;
    std::vector<Remark> m_remarks;
    std::int64_t m_allCells = 0;
    std::size_t m_rowEnd = 0; // position after the last row
    int m_rows = 0;
    int m_usedRows = 0;  // that hold text
    int m_sliceRow = 0;  // row of the file that is the first one of the slice
    int m_line = 0;      // in which the row starts
    int m_cells = 0;     // of the row
    int m_usedCells = 0; // of the row, without empty ones at its end
};

CsvRows::CsvRows(const QString &fileName, const QByteArray &utf8, int rowsPerSlice, const TakeRows &take,
                 const Limits &limits)
    : m_fileName(fileName), m_utf8(utf8), m_rowsPerSlice(rowsPerSlice), m_take(take), m_limits(limits)
{
    // Memory that is not touched costs nothing, so what a table could need at most is asked for at once.
    constexpr std::size_t BytesPerCell = 4;
    if (m_rowsPerSlice == WholeFile)
        m_slice.reserve(0, std::min(std::size_t(utf8.size()) / BytesPerCell, std::size_t(m_limits.cells)));
    m_slice.share(m_utf8);
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
    if (scanner.endsRow())
        endRow(scanner.position());
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

void CsvRows::endRow(std::size_t end)
{
    m_slice.endRow();
    m_widths.addRow(m_rows, m_line, m_cells, m_usedCells);
    m_allCells += m_cells;
    m_usedRows += m_usedCells > 0;
    if (++m_rows > m_limits.csvRows)
        refuse(m_line, u"the file is over the limit of %1 rows"_s.arg(m_limits.csvRows));
    if (m_allCells > m_limits.cells)
        refuse(m_line, u"the file is over the limit of %1 cells"_s.arg(m_limits.cells));
    if (end - m_rowEnd > std::size_t(m_limits.fieldBytes))
        refuse(m_line, u"the row is over the limit of %1 MiB"_s.arg(m_limits.fieldBytes / Limits::MiB));
    if (m_slice.rows() >= m_rowsPerSlice && m_usedCells > 0) { // blank rows may be the last ones of the file: kept back
        m_take(std::move(m_slice), m_sliceRow);
        m_slice.clear();
        m_slice.share(m_utf8);
        m_sliceRow = m_rows;
    }
    m_rowEnd = end;
    m_cells = m_usedCells = 0;
}

std::vector<Remark> CsvRows::finish()
{
    if (m_usedRows == 0)
        throw Error(u"%1: the file is empty."_s.arg(m_fileName));
    m_slice.trimRows();
    if (m_slice.rows() > 0)
        m_take(std::move(m_slice), m_sliceRow);
    if (m_usedRows == 1)
        m_remarks.push_back({Remark::Severity::Question, u"header-only"_s, CellRef{0, 0, 0},
                             u"The file holds one row only: there are no figures below a heading."_s});
    std::ranges::move(m_widths.finish(), std::back_inserter(m_remarks));
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

void remarkOnDialect(const CsvDialect &dialect, std::vector<Remark> &remarks)
{
    if (dialect.delimiter == ',' || dialect.delimiter == '\0' || dialect.start > 0)
        return;
    const QString name = dialect.delimiter == '\t' ? u"tab"_s : QString(QLatin1Char(dialect.delimiter));
    remarks.push_back(
        {Remark::Severity::Note, u"delimiter-found"_s, {}, u"The cells are separated by %1."_s.arg(name)});
}

} // namespace

std::vector<Remark> readCsvRows(const QByteArray &bytes, const QString &fileName, int rowsPerSlice,
                                const TakeRows &take, const Progress &progress, const Limits &limits)
{
    if (bytes.size() > limits.fileBytes)
        throw Error(u"%1 is larger than the limit of %2 MiB. Split it and import the parts."_s.arg(fileName).arg(
            limits.fileBytes / Limits::MiB));
    DecodedText decoded = decodeText(bytes, fileName);
    std::vector<Remark> remarks = std::move(decoded.remarks);
    std::string_view text(decoded.utf8.constData(), std::size_t(decoded.utf8.size()));
    const CsvDialect dialect = sniffDialect(text);
    remarkOnDialect(dialect, remarks);
    text.remove_prefix(dialect.start);
    CsvScanner scanner(text, dialect.delimiter, std::size_t(limits.fieldBytes), dialect.start > 0 ? 2 : 1);
    CsvRows rows(fileName, decoded.utf8, rowsPerSlice, take, limits);
    ReadWatch watch(fileName, progress, qint64(text.size()), limits);
    while (scanner.next()) {
        rows.add(scanner);
        watch.reached(qint64(scanner.position()));
    }
    if (scanner.isUnclosed())
        rows.refuse(scanner.line(), u"a quote opened in this line is never closed"_s);
    if (scanner.isOverlong())
        rows.refuse(scanner.line(), u"a cell is over the limit of %1 MiB"_s.arg(limits.fieldBytes / Limits::MiB));
    std::ranges::move(rows.finish(), std::back_inserter(remarks));
    return remarks;
}

ReadSource readCsv(const QByteArray &bytes, const QString &fileName, const Progress &progress)
{
    ReadSource source;
    source.format = u"csv"_s;
    const auto keep = [&source](Table &&table, int) { source.tables.push_back(std::move(table)); };
    source.remarks = readCsvRows(bytes, fileName, WholeFile, keep, progress, returnLimits);
    source.tables.front().trimColumns();
    return source;
}
