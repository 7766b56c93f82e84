// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_mender.h"

#include "core/import/csv_line.h"
#include "core/import/csv_scanner.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MaxRemarks = 100;

struct Row {
    int line = 0;
    int width = 0;
    std::size_t start = 0;
    std::size_t end = 0;
    bool isOdd = false;
    bool isUnclosed = false;
};

// Text after the closing quote is usual in names ("Kent" Police). Where the quotes went over a delimiter, or more than
// two of them stand in the cell, it was not the closing one.
bool isOddField(std::string_view printed, char delimiter)
{
    return printed.find(delimiter) != std::string_view::npos || std::ranges::count(printed, '"') > 2 ||
           printed.starts_with("\"\"");
}

// A row as RFC 4180 has it.
Row rowFrom(std::string_view text, std::size_t start, int line, char delimiter)
{
    Row row{.line = line, .width = 0, .start = start};
    CsvScanner scanner(text.substr(start), delimiter, text.size(), line);
    std::size_t fieldStart = 0;
    while (scanner.next()) {
        ++row.width;
        if (scanner.hasTextAfterQuote() && !row.isOdd)
            row.isOdd = isOddField(text.substr(start + fieldStart, scanner.position() - fieldStart - 1), delimiter);
        fieldStart = scanner.position();
        if (scanner.endsRow())
            break;
    }
    row.isUnclosed = scanner.isUnclosed();
    row.end = start + scanner.position();
    return row;
}

std::string_view lineFrom(std::string_view text, std::size_t start)
{
    return text.substr(start, text.find_first_of("\r\n", start) - start);
}

std::size_t endOfLine(std::string_view text, std::size_t lineEnd)
{
    if (text.substr(lineEnd).starts_with("\r\n"))
        return lineEnd + 2;
    return std::min(lineEnd + 1, text.size());
}

bool beginsWithDigit(std::string_view cell)
{
    return !cell.empty() && cell.front() >= '0' && cell.front() <= '9';
}

// Numbers stand where the neighbour has numbers: words of a sentence parted by spaces are no row.
bool isLike(const std::vector<std::string> &cells, const std::vector<std::string> &neighbour)
{
    std::size_t same = 0;
    std::size_t numbers = 0;
    for (std::size_t at = 0; at < std::min(cells.size(), neighbour.size()); ++at) {
        same += beginsWithDigit(cells[at]) == beginsWithDigit(neighbour[at]);
        numbers += beginsWithDigit(cells[at]);
    }
    return numbers > 0 && same * 4 >= cells.size() * 3;
}

void appendCells(QByteArray &utf8, const std::vector<std::string> &cells, char delimiter)
{
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at > 0)
            utf8 += delimiter;
        QByteArray cell = QByteArray::fromStdString(cells[at]);
        utf8 += '"' + cell.replace('"', "\"\"") + '"';
    }
}

// The rest of the file's delimiter stands in quoted cells only.
bool keepsApart(const std::vector<std::string> &cells, std::string_view line, char delimiter)
{
    return std::ranges::all_of(cells, [&](const std::string &cell) {
        return cell.find(delimiter) == std::string_view::npos || line.find('"' + cell + '"') != std::string_view::npos;
    });
}

class CsvMender {
public:
    CsvMender(std::string_view text, const CsvDialect &dialect) : m_text(text), m_dialect(dialect) {}
    std::optional<MendedCsv> mend();

private:
    void lookAtRows();
    std::optional<std::vector<std::string>> cutOdd(const Row &row, int width) const;
    std::optional<std::vector<std::string>> cutByOtherDelimiter(const Row &row, int width) const;
    bool mendRow(const Row &row);
    void remarkOn(const Row &row, std::size_t cells);

    std::string_view m_text;
    const CsvDialect &m_dialect;
    int m_width = 0;     // of most rows
    int m_lastWidth = 0; // of the last row that was in order
    std::vector<std::string> m_lastCells;
    bool m_backslash = false;
    int m_rows = 0;
    MendedCsv m_mended;
};

void CsvMender::lookAtRows()
{
    std::map<int, int> widths;
    int line = 1;
    for (std::size_t at = m_dialect.start; at < m_text.size();) {
        const Row row = rowFrom(m_text, at, line, m_dialect.delimiter);
        const std::size_t lineEnd = at + lineFrom(m_text, at).size();
        if (!row.isOdd && !row.isUnclosed && row.width > 1)
            ++widths[row.width];
        at = row.isOdd || row.isUnclosed ? endOfLine(m_text, lineEnd) : row.end;
    }
    const auto usual =
        std::ranges::max_element(widths, [](const auto &a, const auto &b) { return a.second < b.second; });
    m_width = usual == widths.end() ? 0 : usual->first;
    for (auto at = m_text.find("\\\""); at != std::string_view::npos && !m_backslash;
         at = m_text.find("\\\"", at + 1)) {
        const auto next = at + 2 < m_text.size() ? m_text[at + 2] : '\n';
        m_backslash = next != m_dialect.delimiter && next != '\r' && next != '\n';
    }
}

std::optional<std::vector<std::string>> CsvMender::cutOdd(const Row &row, int width) const
{
    const std::string_view line = lineFrom(m_text, row.start);
    const CsvLineForm plain{.delimiter = m_dialect.delimiter, .backslash = m_backslash};
    return cutCsvLine(line, plain, width, !row.isUnclosed);
}

std::optional<std::vector<std::string>> CsvMender::cutByOtherDelimiter(const Row &row, int width) const
{
    const std::string_view line = lineFrom(m_text, row.start);
    for (const char delimiter : {',', ';', '\t', '|', ' '}) {
        if (delimiter == m_dialect.delimiter || line.find(delimiter) == std::string_view::npos)
            continue;
        auto cells = cutCsvLine(line, {.delimiter = delimiter, .backslash = m_backslash}, width);
        const bool isSure = width > 2 && delimiter != ' ';
        if (cells && keepsApart(*cells, line, m_dialect.delimiter) && (isSure || isLike(*cells, m_lastCells)))
            return cells;
    }
    return std::nullopt;
}

void CsvMender::remarkOn(const Row &row, std::size_t cells)
{
    if (m_mended.remarks.size() >= MaxRemarks)
        return;
    const QString last = m_mended.remarks.size() + 1 == MaxRemarks ? u" Later lines are not named."_s : QString();
    m_mended.remarks.push_back(
        {Remark::Severity::Question, u"row-mended"_s, CellRef{0, m_rows, 0},
         u"Line %1: its quotes or delimiters do not fit the other lines. It was cut into %2 cells as they are: "
         u"compare it with the original.%3"_s.arg(row.line)
             .arg(cells)
             .arg(last)});
}

bool CsvMender::mendRow(const Row &row)
{
    for (const int width : {m_lastWidth, m_width}) {
        std::optional<std::vector<std::string>> cells;
        if (width > 1 && (row.isOdd || row.isUnclosed))
            cells = cutOdd(row, width);
        if (!cells && width > 1 && row.width < width && row.width != m_lastWidth)
            cells = cutByOtherDelimiter(row, width);
        if (!cells)
            continue;
        appendCells(m_mended.utf8, *cells, m_dialect.delimiter);
        remarkOn(row, cells->size());
        return true;
    }
    return false;
}

std::optional<MendedCsv> CsvMender::mend()
{
    lookAtRows();
    int line = m_dialect.start > 0 ? 2 : 1;
    for (std::size_t at = m_dialect.start; at < m_text.size(); ++m_rows) {
        const Row row = rowFrom(m_text, at, line, m_dialect.delimiter);
        std::size_t end = row.end;
        const bool isMended = mendRow(row);
        if (isMended) {
            const std::size_t lineEnd = at + lineFrom(m_text, at).size();
            end = endOfLine(m_text, lineEnd);
            m_mended.utf8.append(m_text.data() + lineEnd, qsizetype(end - lineEnd));
        } else if (row.isUnclosed) {
            return std::nullopt;
        } else {
            m_mended.utf8.append(m_text.data() + at, qsizetype(end - at));
        }
        if (!isMended && !row.isOdd && row.width > 1) {
            m_lastWidth = row.width;
            m_lastCells = cutCsvLine(lineFrom(m_text, at), {.delimiter = m_dialect.delimiter});
        }
        const std::string_view done = m_text.substr(at, end - at);
        line += int(std::ranges::count(done, '\n') + std::ranges::count(done, '\r'));
        for (auto pair = done.find("\r\n"); pair != std::string_view::npos; pair = done.find("\r\n", pair + 2))
            --line;
        at = end;
    }
    if (m_mended.remarks.empty())
        return std::nullopt;
    return std::move(m_mended);
}

} // namespace

MendedCsv rewriteCsv(std::string_view utf8, const CsvDialect &dialect)
{
    const CsvLineForm form{.delimiter = dialect.delimiter, .quote = dialect.quote, .spaceAfter = dialect.spaceAfter};
    MendedCsv rewritten;
    for (std::size_t at = dialect.start; at < utf8.size();) {
        const std::string_view line = lineFrom(utf8, at);
        const std::size_t end = endOfLine(utf8, at + line.size());
        if (!line.empty())
            appendCells(rewritten.utf8, cutCsvLine(line, form), dialect.delimiter);
        rewritten.utf8.append(utf8.data() + at + line.size(), qsizetype(end - at - line.size()));
        at = end;
    }
    return rewritten;
}

std::optional<MendedCsv> mendCsv(std::string_view utf8, const CsvDialect &dialect)
{
    return CsvMender(utf8, dialect).mend();
}
