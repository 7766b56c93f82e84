// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_table.h"

#include "core/import/pdf_wrapped_words.h"
#include <algorithm>
#include <cmath>

namespace {
constexpr double Together = 0.9; ///< of the font size: words nearer than this are one phrase
constexpr double Slack = 2;      ///< points that a word may reach over the edge of its column

int columnAt(const std::vector<double> &edges, double x)
{
    const auto after = std::ranges::upper_bound(edges, x);
    return std::clamp(int(after - edges.begin()) - 1, 0, int(edges.size()) - 2);
}

bool holdsDigit(const std::string &text)
{
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The column in which most of a phrase lies; nothing where it truly reaches over several.
std::optional<int> columnOf(const PdfBox &box, const std::vector<double> &edges)
{
    constexpr double Most = 0.75;
    const int first = columnAt(edges, box.left + Slack);
    const int last = columnAt(edges, box.right - Slack);
    for (int column = first; column <= last; ++column) {
        const double inside =
            std::min(box.right, edges[std::size_t(column) + 1]) - std::max(box.left, edges[std::size_t(column)]);
        if (first == last || inside >= Most * box.width())
            return column;
    }
    return std::nullopt;
}

/// "2019/20 2020/21 Grand Total", "Female Male": headings that stand near each other, each over its own column. A
/// phrase that spans columns has nothing but blanks between its words.
std::vector<PdfLine> headingsIn(const PdfLine &piece, const std::vector<double> &edges)
{
    constexpr double Blank = 0.38; // of the font size: wider than any blank
    constexpr double Least = 0.3;  // where blanks beside it are narrower
    std::vector<PdfLine> parts;
    int before = -1;
    double narrowest = 1e9; // between columns
    double widest = 0;      // inside one
    std::size_t withDigits = 0;
    for (const PdfWord &word : piece.words) {
        const int column = columnAt(edges, word.box.middleX());
        const double gap = parts.empty() ? 1e9 : (word.box.left - parts.back().box.right) / word.size;
        if (column < before)
            return {};
        if (column != before) {
            narrowest = std::min(narrowest, gap);
            withDigits += holdsDigit(word.text) || looksLikeNumber(word.text) ? 1 : 0;
            parts.push_back({word.box, {}});
        } else {
            widest = std::max(widest, gap);
        }
        before = column;
        parts.back().box.unite(word.box);
        parts.back().words.push_back(word);
    }
    const bool isWide = parts.size() > 1 && narrowest > (widest > 0 ? std::max(Least, 1.25 * widest) : Blank);
    const bool isNumbers = withDigits + 1 >= parts.size() && narrowest >= 0.9 * widest;
    return isWide || isNumbers ? parts : std::vector<PdfLine>();
}

/// What stands together on a line, cut where cells are known to begin.
std::vector<PdfLine> phrasesOf(const PdfLine &line)
{
    std::vector<PdfLine> phrases;
    for (const PdfLine &piece : piecesOf(line, Together)) {
        for (const PdfWord &word : piece.words) {
            if (&word == &piece.words.front() || word.opensCell)
                phrases.push_back({word.box, {}});
            phrases.back().box.unite(word.box);
            phrases.back().words.push_back(word);
        }
    }
    return phrases;
}

void put(PdfRowLine &line, int column, const PdfLine &piece)
{
    PdfLine &cell = line.cells[std::size_t(column)];
    if (cell.words.empty())
        cell.box = piece.box;
    cell.box.unite(piece.box);
    cell.words.insert(cell.words.end(), piece.words.begin(), piece.words.end());
}

/// Where the figures of a row stand against the lines of its label.
enum class Figures { First, Middle, Last };

class RowFinder {
public:
    RowFinder(const std::vector<PdfRowLine> &lines, const std::vector<double> &separators)
        : m_lines(lines), m_separators(separators), m_words(lines), m_numbers(lines.size())
    {
    }

    std::vector<int> find()
    {
        std::size_t from = 0;
        while (from < m_lines.size()) {
            const std::size_t to = endOfBand(from);
            readBand(from, to);
            from = to;
        }
        return std::move(m_numbers);
    }

private:
    std::size_t endOfBand(std::size_t from) const
    {
        std::size_t to = from + 1;
        while (to < m_lines.size() && !isParted(to - 1, to))
            ++to;
        return to;
    }

    bool isParted(std::size_t upper, std::size_t lower) const
    {
        const double above = m_lines[upper].box.middleY();
        const double below = m_lines[lower].box.middleY();
        return std::ranges::any_of(m_separators, [&](double y) { return y > above && y < below; });
    }

    double gap(std::size_t upper) const { return m_lines[upper + 1].box.middleY() - m_lines[upper].box.middleY(); }

    void readBand(std::size_t from, std::size_t to)
    {
        std::vector<std::size_t> figures;
        for (std::size_t at = from; at < to; ++at) {
            if (m_words.hasFigures(at))
                figures.push_back(at);
        }
        if (figures.empty())
            return readWords(from, to);
        if (figures.size() == 1 && isRuled(from, to))
            return readOne(from, to);
        const std::size_t body = bodyStart(from, figures.front());
        readWords(from, body);
        readBody(body, to, figures);
    }

    /// The band is parted from others above and below: its lines are one row.
    bool isRuled(std::size_t from, std::size_t to) const { return from > 0 && to < m_lines.size(); }

    void readOne(std::size_t from, std::size_t to)
    {
        ++m_row;
        for (std::size_t at = from; at < to; ++at)
            m_numbers[at] = m_row;
    }

    /// The first line that belongs to the first row of figures: the label lines right above it.
    std::size_t bodyStart(std::size_t from, std::size_t figures) const
    {
        std::size_t start = figures;
        while (start > from && m_words.areWordsOnly(start - 1) && m_words.mayGoOn(start - 1, start))
            --start;
        return start;
    }

    /// Headings: what spans columns is a row of its own, the lines of wrapped headings are one. Without figures below:
    /// rows of words, which begin in the first column unless the spacing tells them apart.
    void readWords(std::size_t from, std::size_t to)
    {
        for (std::size_t at = from; at < to; ++at) {
            const bool goesOn = at > from && !isGroupTitle(at, to) && !m_words.isBodyUnderHeading(at - 1, at) &&
                                !m_lines[at - 1].spans && isNear(at) && !m_lines[at].spans &&
                                (to < m_lines.size() || m_lines[at].cells.front().words.empty() ||
                                 isClose(at, from, to) || m_words.goesOnWithTitle(at - 1, at));
            m_row += goesOn ? 0 : 1;
            m_numbers[at] = m_row;
        }
    }

    /// The last of several lines without figures, over the first with some.
    bool isGroupTitle(std::size_t at, std::size_t to) const
    {
        return at + 1 == to && to < m_lines.size() && m_words.isTitleOf(at, to) && !m_words.goesOnWithTitle(at - 1, at);
    }

    bool isNear(std::size_t at) const
    {
        return gap(at - 1) < 1.7 * std::max(m_lines[at].box.height(), m_lines[at - 1].box.height());
    }

    /// Clearly nearer to the line above than the lines of this table usually are.
    bool isClose(std::size_t at, std::size_t from, std::size_t to) const
    {
        double widest = 0;
        for (std::size_t i = from; i + 1 < to; ++i)
            widest = std::max(widest, gap(i));
        return gap(at - 1) * 1.25 < widest;
    }

    void readBody(std::size_t from, std::size_t to, const std::vector<std::size_t> &figures)
    {
        const Figures place = placeOfFigures(from, to, figures);
        std::size_t before = figures.front() - from; // label lines above the figures of this row
        std::size_t start = from;
        for (std::size_t i = 0; i < figures.size(); ++i) {
            const std::size_t next = i + 1 < figures.size() ? figures[i + 1] : to;
            const std::size_t end = endOfRow(figures[i], next, place, before, i + 1 < figures.size());
            ++m_row;
            for (std::size_t at = start; at < end; ++at)
                m_numbers[at] = m_row;
            start = startOfNext(end, next, i + 1 < figures.size());
            before = next - start;
        }
        for (; start < to; ++start)
            m_numbers[start] = ++m_row;
    }

    /// Lines between two rows that go on with neither are rows of their own: titles of groups, rows without a figure.
    std::size_t startOfNext(std::size_t end, std::size_t next, bool hasNext)
    {
        std::size_t start = next;
        while (hasNext && start > end && m_words.mayGoOn(start - 1, start))
            --start;
        for (std::size_t at = end; at < start; ++at)
            m_numbers[at] = at > end && m_words.mayGoOn(at - 1, at) ? m_row : ++m_row;
        return hasNext ? start : end;
    }

    /// The line after the last one that belongs to the row of these figures.
    std::size_t endOfRow(std::size_t figures, std::size_t next, Figures place, std::size_t before, bool hasNext) const
    {
        std::size_t reach = figures + 1; // as far as the words may go on
        while (reach < next && m_words.mayGoOn(reach - 1, reach))
            ++reach;
        if (reach < next || !hasNext || !m_words.mayGoOn(next - 1, next))
            return reach;
        if (const auto widest = widestGap(figures, next))
            return *widest;
        const std::size_t labels = next - figures - 1;
        if (place == Figures::First)
            return next;
        return figures + 1 + (place == Figures::Last ? 0 : std::min(before, labels));
    }

    /// The line below the one gap between two rows of figures that is clearly wider than the others.
    std::optional<std::size_t> widestGap(std::size_t figures, std::size_t next) const
    {
        std::vector<double> gaps;
        std::size_t at = figures;
        for (std::size_t i = figures; i < next; ++i) {
            gaps.push_back(gap(i));
            at = gap(i) > gap(at) ? i : at;
        }
        std::ranges::sort(gaps, std::greater<>());
        if (gaps.size() < 2 || gaps[0] < 1.2 * gaps[1])
            return std::nullopt;
        return at + 1;
    }

    Figures placeOfFigures(std::size_t from, std::size_t to, const std::vector<std::size_t> &figures) const
    {
        const bool above = figures.front() > from;
        const bool below = figures.back() + 1 < to && m_words.mayGoOn(figures.back(), figures.back() + 1);
        if (above && below)
            return Figures::Middle;
        if (above || below)
            return above ? Figures::Last : Figures::First;
        int withFigures = 0;
        int without = 0;
        for (std::size_t at = from; at < to; ++at)
            (m_words.hasFigures(at) ? withFigures : without) += m_words.beginsSmall(at) ? 1 : 0;
        return withFigures > without ? Figures::Last : Figures::First;
    }

    const std::vector<PdfRowLine> &m_lines;
    const std::vector<double> &m_separators;
    WrappedWords m_words;
    std::vector<int> m_numbers;
    int m_row = -1;
};
} // namespace

PdfRowLine sortedIntoColumns(const PdfLine &line, const std::vector<double> &edges)
{
    PdfRowLine sorted{line.box, std::vector<PdfLine>(edges.size() - 1), false};
    for (const PdfLine &piece : phrasesOf(line)) {
        if (const auto column = columnOf(piece.box, edges)) {
            put(sorted, *column, piece);
            continue;
        }
        const auto headings = headingsIn(piece, edges);
        for (const PdfLine &heading : headings)
            put(sorted, columnAt(edges, heading.words.front().box.middleX()), heading);
        if (headings.empty()) {
            put(sorted, columnAt(edges, piece.box.left + Slack), piece);
            sorted.spans = true;
        }
    }
    return sorted;
}

std::vector<int> rowNumbers(const std::vector<PdfRowLine> &lines, const std::vector<double> &separators)
{
    return RowFinder(lines, separators).find();
}

std::vector<std::vector<PdfTable::Cell>> joinedRows(const std::vector<PdfRowLine> &lines, const std::vector<int> &rows)
{
    std::vector<std::vector<PdfTable::Cell>> joined;
    for (std::size_t from = 0; from < lines.size();) {
        std::size_t to = from;
        while (to < lines.size() && rows[to] == rows[from])
            ++to;
        std::vector<PdfTable::Cell> cells(lines[from].cells.size());
        for (std::size_t column = 0; column < cells.size(); ++column) {
            std::vector<PdfLine> parts;
            for (std::size_t at = from; at < to; ++at) {
                if (!lines[at].cells[column].words.empty())
                    parts.push_back(lines[at].cells[column]);
            }
            cells[column].box = parts.empty() ? PdfBox() : parts.front().box;
            for (const PdfLine &part : parts)
                cells[column].box.unite(part.box);
            cells[column].text = textOf(parts);
        }
        joined.push_back(std::move(cells));
        from = to;
    }
    return joined;
}
