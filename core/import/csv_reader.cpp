// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_reader.h"

#include "core/domain/error.h"
#include "core/import/csv_dialect.h"
#include "core/import/csv_mender.h"
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
    bool isUneven() const { return m_oneCellRows > 0 && m_oneCellRows < m_usedRows; }
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
    int m_usedRows = 0;    // that hold text
    int m_oneCellRows = 0; // of them
    int m_sliceRow = 0;    // row of the file that is the first one of the slice
    int m_line = 0;        // in which the row starts
    int m_cells = 0;       // of the row
    int m_usedCells = 0;   // of the row, without empty ones at its end
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
    m_oneCellRows += m_cells == 1 && m_usedCells > 0;
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

struct CsvText {
    QByteArray utf8;
    CsvDialect dialect;
    std::vector<Remark> remarks; // on encoding and dialect
};

CsvText decodeCsv(const QByteArray &bytes, const QString &fileName, const Limits &limits)
{
    if (bytes.size() > limits.fileBytes)
        throw Error(u"%1 is larger than the limit of %2 MiB. Split it and import the parts."_s.arg(fileName).arg(
            limits.fileBytes / Limits::MiB));
    DecodedText decoded = decodeText(bytes, fileName);
    CsvText text{decoded.utf8, sniffDialect({decoded.utf8.constData(), std::size_t(decoded.utf8.size())}),
                 std::move(decoded.remarks)};
    remarkOnDialect(text.dialect, text.remarks);
    if (!text.dialect.isPlain()) {
        text.utf8 = rewriteCsv({text.utf8.constData(), std::size_t(text.utf8.size())}, text.dialect).utf8;
        text.dialect = {.delimiter = text.dialect.delimiter};
    }
    return text;
}

struct CsvReading {
    std::vector<Remark> remarks;
    int unclosedLine = 0;  // of a quote that is never closed; 0 where there is none
    bool isUneven = false; // rows of one cell stand among the others
};

CsvReading readRows(CsvRows &rows, const CsvText &text, const QString &fileName, const Progress &progress,
                    const Limits &limits)
{
    std::string_view rest(text.utf8.constData(), std::size_t(text.utf8.size()));
    rest.remove_prefix(text.dialect.start);
    CsvScanner scanner(rest, text.dialect.delimiter, std::size_t(limits.fieldBytes), text.dialect.start > 0 ? 2 : 1);
    ReadWatch watch(fileName, progress, qint64(rest.size()), limits);
    while (scanner.next()) {
        rows.add(scanner);
        watch.reached(qint64(scanner.position()));
    }
    if (scanner.isOverlong())
        rows.refuse(scanner.line(), u"a cell is over the limit of %1 MiB"_s.arg(limits.fieldBytes / Limits::MiB));
    if (scanner.isUnclosed())
        return {.remarks = {}, .unclosedLine = scanner.line()};
    return {.remarks = rows.finish(), .isUneven = rows.isUneven()};
}

std::vector<Remark> readCsvText(const CsvText &text, const QString &fileName, int rowsPerSlice, const TakeRows &take,
                                const Progress &progress, const Limits &limits)
{
    CsvRows rows(fileName, text.utf8, rowsPerSlice, take, limits);
    CsvReading reading = readRows(rows, text, fileName, progress, limits);
    if (reading.unclosedLine > 0)
        rows.refuse(reading.unclosedLine, u"a quote opened in this line is never closed"_s);
    return std::move(reading.remarks);
}

bool needsMending(const CsvReading &reading)
{
    return reading.unclosedLine > 0 || reading.isUneven ||
           std::ranges::any_of(reading.remarks, [](const Remark &remark) {
               return remark.code == "text-after-quote"_L1 || remark.code.startsWith("row-"_L1);
           });
}

// The same text with its odd lines mended, where that can be done.
std::optional<CsvText> mendedText(const CsvText &text)
{
    auto mended = mendCsv({text.utf8.constData(), std::size_t(text.utf8.size())}, text.dialect);
    if (!mended)
        return std::nullopt;
    return CsvText{std::move(mended->utf8), {.delimiter = text.dialect.delimiter}, std::move(mended->remarks)};
}

} // namespace

std::vector<Remark> readCsvRows(const QByteArray &bytes, const QString &fileName, int rowsPerSlice,
                                const TakeRows &take, const Progress &progress, const Limits &limits)
{
    CsvText text = decodeCsv(bytes, fileName, limits);
    std::vector<Remark> remarks = std::move(text.remarks);
    std::ranges::move(readCsvText(text, fileName, rowsPerSlice, take, progress, limits), std::back_inserter(remarks));
    return remarks;
}

ReadSource readCsv(const QByteArray &bytes, const QString &fileName, const Progress &progress)
{
    ReadSource source;
    source.format = u"csv"_s;
    const auto keep = [&source](Table &&table, int) { source.tables = {std::move(table)}; };
    const CsvText text = decodeCsv(bytes, fileName, returnLimits);
    source.remarks = text.remarks;
    CsvRows rows(fileName, text.utf8, WholeFile, keep, returnLimits);
    CsvReading reading = readRows(rows, text, fileName, progress, returnLimits);
    if (const auto mended = needsMending(reading) ? mendedText(text) : std::nullopt) {
        std::ranges::copy(mended->remarks, std::back_inserter(source.remarks));
        const Progress stayAtEnd = [&progress](qint64, qint64 all) { return !progress || progress(all, all); };
        reading.remarks = readCsvText(*mended, fileName, WholeFile, keep, stayAtEnd, returnLimits);
    } else if (reading.unclosedLine > 0) {
        rows.refuse(reading.unclosedLine, u"a quote opened in this line is never closed"_s);
    }
    std::ranges::move(reading.remarks, std::back_inserter(source.remarks));
    source.tables.front().trimColumns();
    return source;
}
