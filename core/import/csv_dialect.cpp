// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_dialect.h"

#include "core/import/csv_scanner.h"
#include <algorithm>
#include <array>
#include <optional>

namespace {

constexpr std::size_t SniffedBytes = 64 * 1024;
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
    return CsvDialect{delimiter, at};
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
         {';', ',', '\t', '|'}) { // of equals the first is kept: decimal commas lose to semicolons
        const Cut cut = cutWith(text, delimiter);
        if (cut.rows == 0 && cut.cells > 0) // nothing but this delimiter: an empty table
            return {delimiter, 0};
        if (cut.alike > 0 && !cut.isProse() && (!best || isBetter(cut, *best)))
            best = cut;
    }
    return {best ? best->delimiter : '\0', 0};
}
