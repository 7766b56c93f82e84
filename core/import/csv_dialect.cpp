// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_dialect.h"

#include "core/import/csv_line.h"
#include "core/import/csv_scanner.h"
#include <algorithm>
#include <array>
#include <optional>

namespace {

constexpr int SniffedRows = 200;
constexpr int MaxWidth = 512;

// How one delimiter cuts the first rows.
struct Cut {
    char delimiter = ',';
    int rows = 0;  // rows that hold text
    int alike = 0; // of them, rows of the commonest number of cells above one
    int width = 1; // that number
    int cells = 0; // that begin with a space, the first of each row left out
    int spaced = 0;
    bool isProse() const { return cells > 0 && spaced * 5 >= cells * 4 && alike < rows; }
};

class RowShapes {
public:
    explicit RowShapes(char delimiter) { m_cut.delimiter = delimiter; }
    void addField(std::string_view field)
    {
        ++m_fields;
        m_hasText = m_hasText || !field.empty();
        if (m_fields > 1) {
            ++m_cut.cells;
            m_cut.spaced += field.starts_with(' ');
        }
    }
    void endRow()
    {
        if (m_hasText) {
            ++m_cut.rows;
            ++m_counts[std::size_t(std::min(m_fields, MaxWidth))];
        }
        m_fields = 0;
        m_hasText = false;
    }
    Cut finish()
    {
        const auto commonest = std::ranges::max_element(m_counts.begin() + 2, m_counts.end());
        m_cut.alike = *commonest;
        m_cut.width = m_cut.alike > 0 ? int(commonest - m_counts.begin()) : 1;
        return m_cut;
    }

private:
    Cut m_cut;
    int m_fields = 0;
    bool m_hasText = false;
    std::array<int, MaxWidth + 1> m_counts{};
};

Cut cutWith(std::string_view text, char delimiter)
{
    RowShapes shapes(delimiter);
    CsvScanner scanner(text, delimiter, text.size());
    for (int rows = 0; rows < SniffedRows && scanner.next();) {
        shapes.addField(scanner.field());
        if (scanner.endsRow()) {
            shapes.endRow();
            ++rows;
        }
    }
    return shapes.finish();
}

// Whether a is the better reading. A tab is hardly ever typed into a cell, so it wins where both cut as many rows.
bool isBetter(const Cut &a, const Cut &b)
{
    if (a.alike != b.alike)
        return a.alike > b.alike;
    if ((a.delimiter == '\t') != (b.delimiter == '\t'))
        return a.delimiter == '\t';
    return a.width > b.width;
}

std::optional<CsvDialect> namedDialect(std::string_view text)
{
    constexpr std::string_view Key = "sep=";
    if (text.size() <= Key.size() || !text.starts_with(Key) || text[Key.size()] == '\r' || text[Key.size()] == '\n')
        return std::nullopt;
    std::size_t at = Key.size() + 1;
    if (at < text.size() && text[at] == '\r')
        ++at;
    if (at < text.size() && text[at] == '\n')
        ++at;
    if (at == Key.size() + 1 && at < text.size())
        return std::nullopt;
    const char delimiter = text[Key.size()];
    if (static_cast<unsigned char>(delimiter) >= 0x80 || delimiter == '"')
        return std::nullopt;
    return CsvDialect{.delimiter = delimiter, .start = at};
}

// How the cells of the first lines are quoted, if one form cuts all of them alike.
class FormShapes {
public:
    FormShapes(std::string_view text, const CsvLineForm &form) : m_form(form)
    {
        for (int lines = 0; lines < SniffedRows && !text.empty(); ++lines) {
            const auto end = std::min(text.find_first_of("\r\n"), text.size());
            if (end > 0)
                addLine(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }
    bool cutsAlike() const { return m_lines > 1 && m_alike == m_lines && m_width > 1; }
    bool isQuoted() const { return m_quoted * 2 > m_lines; } // most lines hold cells in these quotes

private:
    void addLine(std::string_view line)
    {
        const int width = int(cutCsvLine(line, m_form).size());
        if (m_lines++ == 0)
            m_width = width;
        m_alike += width == m_width;
        const std::string before = m_form.spaceAfter ? std::string{m_form.delimiter, ' ', m_form.quote}
                                                     : std::string{m_form.delimiter, m_form.quote};
        const std::string after{m_form.quote, m_form.delimiter};
        m_quoted += (line.front() == m_form.quote || line.find(before) != line.npos) &&
                    (line.back() == m_form.quote || line.find(after) != line.npos);
    }

    CsvLineForm m_form;
    int m_lines = 0;
    int m_alike = 0;
    int m_quoted = 0;
    int m_width = 0;
};

// Quotes that are apostrophes, or that follow a space after the delimiter: the plain reading takes them for text and
// cuts inside the cells.
std::optional<CsvDialect> otherForm(std::string_view text, const std::optional<Cut> &plain)
{
    for (const char delimiter : {';', ',', '\t', '|'}) {
        for (const auto &[quote, spaceAfter] : {std::pair{'"', true}, {'\'', false}, {'\'', true}}) {
            if (plain && plain->delimiter != delimiter && plain->alike == plain->rows)
                continue;
            const FormShapes shapes(text, {.delimiter = delimiter, .quote = quote, .spaceAfter = spaceAfter});
            if (shapes.isQuoted() && shapes.cutsAlike())
                return CsvDialect{.delimiter = delimiter, .quote = quote, .spaceAfter = spaceAfter};
        }
    }
    return std::nullopt;
}

} // namespace

CsvDialect sniffDialect(std::string_view utf8)
{
    if (const auto named = namedDialect(utf8))
        return *named;
    std::string_view text = utf8.substr(0, SniffedBytes);
    if (text.size() < utf8.size()) // the last line is cut
        text = text.substr(0, text.find_last_of("\r\n") + 1);
    std::optional<Cut> best;
    for (const char delimiter :
         {';', ',', '\t', '|', '^', '~'}) { // of equals the first is kept: decimal commas lose to semicolons
        const Cut cut = cutWith(text, delimiter);
        if (cut.rows == 0 && cut.cells > 0) // nothing but this delimiter: an empty table
            return {.delimiter = delimiter};
        if (cut.alike > 0 && !cut.isProse() && (!best || isBetter(cut, *best)))
            best = cut;
    }
    if (auto other = otherForm(text, best))
        return *other;
    return {.delimiter = best ? best->delimiter : '\0'};
}
