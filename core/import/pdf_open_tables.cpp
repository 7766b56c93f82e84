// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_open_tables.h"

#include "core/import/pdf_columns.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string_view>

using namespace std::string_view_literals;

namespace {
/// Lines of one cell that may stand between two lines of several: a label that wraps.
constexpr std::size_t LongestLabel = 14;

bool isTableLine(const PdfLine &line)
{
    return cellsOf(line).size() >= 2;
}

double pitch(const PdfLine &upper, const PdfLine &lower)
{
    return lower.box.middleY() - upper.box.middleY();
}

bool isFollowed(const PdfLine &upper, const PdfLine &lower, double most)
{
    return pitch(upper, lower) <= most * std::max(upper.box.height(), lower.box.height());
}

/// Runs of lines that may be one table.
struct Run {
    std::size_t from;
    std::size_t to; ///< the one after the last
};

/// A line of one cell stands beside the other columns of a table line: it is part of a label, or of a heading.
bool isBeside(const PdfLine &single, const PdfLine &tableLine)
{
    const auto cells = cellsOf(tableLine);
    return single.box.right < cells[1].box.left || single.box.left > cells[0].box.right;
}

/// The table line that goes on after label lines, or `at` itself where none does.
std::size_t nextTableLine(const std::vector<PdfLine> &lines, std::size_t at)
{
    for (std::size_t next = at; next < lines.size() && next < at + LongestLabel; ++next) {
        const bool isTable = isTableLine(lines[next]);
        if (next > 0 && !isFollowed(lines[next - 1], lines[next], isTable ? 3.2 : 2.2))
            return at;
        if (!isTable)
            continue;
        const bool labels = std::all_of(lines.begin() + std::ptrdiff_t(at), lines.begin() + std::ptrdiff_t(next),
                                        [&](const PdfLine &line) { return isBeside(line, lines[next]); });
        return labels ? next + 1 : at;
    }
    return at;
}

/// Headings printed again under a title begin a table of their own: "Financial year 2023/24".
std::vector<Run> partedAtTitles(const std::vector<PdfLine> &lines, Run run)
{
    std::vector<Run> parts;
    const std::string headings = textOf(lines[run.from]);
    for (std::size_t at = run.from + 2; at < run.to; ++at) {
        if (isTableLine(lines[at - 1]) || textOf(lines[at]) != headings)
            continue;
        parts.push_back({run.from, at - 1});
        run.from = at;
    }
    parts.push_back(run);
    return parts;
}

std::vector<Run> runsOf(const std::vector<PdfLine> &lines)
{
    std::vector<Run> runs;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!isTableLine(lines[at]))
            continue;
        Run run{at, at + 1};
        for (std::size_t next = nextTableLine(lines, run.to); next != run.to; next = nextTableLine(lines, run.to))
            run.to = next;
        at = run.to - 1;
        const auto parts = partedAtTitles(lines, run);
        runs.insert(runs.end(), parts.begin(), parts.end());
    }
    return runs;
}

bool isFigure(const std::string &text)
{
    const bool isCode = text.size() > 3 && text.front() == '0'; // telephone numbers
    return !isCode && text.size() < 14 && looksLikeNumber(text);
}

/// "Reference:", "Tel", "Date:": titles of letter heads.
bool isOfLetterHead(const std::string &title)
{
    static constexpr std::array words{"ref"sv,        "reference"sv,      "our ref"sv, "our reference"sv,
                                      "your ref"sv,   "your reference"sv, "my ref"sv,  "my reference"sv,
                                      "tel"sv,        "telephone"sv,      "phone"sv,   "fax"sv,
                                      "date"sv,       "e-mail"sv,         "email"sv,   "dept"sv,
                                      "department"sv, "website"sv,        "name"sv};
    std::string lower = title;
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return std::ranges::any_of(words, [&lower](std::string_view word) {
        return lower.starts_with(word) &&
               (lower.size() == word.size() || !std::isalpha(static_cast<unsigned char>(lower[word.size()])));
    });
}

struct Census {
    int figureColumns = 0;
    int figureRows = 0;
    int cells = 0;
    int words = 0;
    int dayRows = 0; ///< in the column with the most of them
    int heads = 0;   ///< rows with a title of letter heads
};

Census censusOf(const PdfTable &table)
{
    Census census;
    std::vector<int> figures(std::size_t(table.columns()));
    std::vector<int> filled(std::size_t(table.columns()));
    std::vector<int> days(std::size_t(table.columns()));
    for (const auto &row : table.rows) {
        bool hasFigure = false;
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string &text = row[column].text;
            if (text.empty())
                continue;
            const bool is = column > 0 && isFigure(text);
            hasFigure = hasFigure || is;
            figures[column] += is ? 1 : 0;
            ++filled[column];
            days[column] += looksLikeDay(text) ? 1 : 0;
            ++census.cells;
            census.words += 1 + int(std::ranges::count(text, ' '));
        }
        census.figureRows += hasFigure ? 1 : 0;
        census.heads += isOfLetterHead(row.front().text) ? 1 : 0;
    }
    census.dayRows = std::ranges::max(days);
    for (std::size_t column = 1; column < figures.size(); ++column)
        census.figureColumns += figures[column] >= 1 && figures[column] * 2 >= filled[column] ? 1 : 0;
    return census;
}

bool isTable(const PdfTable &table)
{
    constexpr int WordsOfProse = 5; ///< in a cell, on average
    const Census census = censusOf(table);
    const int rows = int(table.rows.size());
    if (census.heads * 2 >= rows || census.cells < 4 || rows < 2)
        return false;
    if (census.figureColumns > 0 && census.figureRows >= 2)
        return true;
    if (census.figureColumns > 0 && census.figureRows == 1 && table.columns() >= 3)
        return true; // headings over one row of figures
    if (census.dayRows >= 3 && census.dayRows * 10 >= rows * 7)
        return true; // a list with a day in each row
    return table.columns() >= 3 && rows >= 3 && census.words < WordsOfProse * census.cells &&
           census.cells * 2 > rows * table.columns();
}

class OpenTable {
public:
    OpenTable(const std::vector<PdfLine> &lines, Run run, const std::vector<PdfRule> &rules)
        : m_lines(lines), m_run(run), m_rules(rules)
    {
    }

    std::optional<PdfTable> find()
    {
        m_edges =
            columnEdges({m_lines.begin() + std::ptrdiff_t(m_run.from), m_lines.begin() + std::ptrdiff_t(m_run.to)});
        if (m_edges.size() < 3)
            return std::nullopt;
        takeHeadings();
        takeLastLabel();
        std::vector<PdfRowLine> rows;
        PdfBox box = m_lines[m_run.from].box;
        for (std::size_t at = m_run.from; at < m_run.to; ++at) {
            rows.push_back(sortedIntoColumns(m_lines[at], m_edges));
            box.unite(m_lines[at].box);
        }
        const auto numbers = rowNumbers(rows, separators(box));
        PdfTable table{box, m_edges, joinedRows(rows, numbers)};
        return isTable(table) ? std::optional(table) : std::nullopt;
    }

    Run run() const { return m_run; }

private:
    bool isParted(std::size_t upper, std::size_t lower) const
    {
        const double above = m_lines[upper].box.middleY();
        const double below = m_lines[lower].box.middleY();
        return std::ranges::any_of(m_rules, [&](const PdfRule &rule) {
            return rule.height() == 0 && rule.top > above && rule.top < below && rule.left < m_edges[2] &&
                   rule.right > m_edges[0] && rule.width() > (m_edges.back() - m_edges.front()) / 2;
        });
    }

    /// The upper lines of wrapped headings: alone in their line, and not over the first column.
    void takeHeadings()
    {
        while (m_run.from > 0) {
            const PdfLine &line = m_lines[m_run.from - 1];
            if (!isFollowed(line, m_lines[m_run.from], 1.7) || line.box.left < m_edges[1] - 2 ||
                line.box.right > m_edges.back() + 40)
                return;
            --m_run.from;
        }
    }

    /// The lower lines of a label that wraps, under the last figures.
    void takeLastLabel()
    {
        std::vector<double> widest(m_edges.size() - 1);
        for (std::size_t at = m_run.from; at < m_run.to; ++at) {
            const PdfRowLine line = sortedIntoColumns(m_lines[at], m_edges);
            for (std::size_t column = 0; column < widest.size(); ++column)
                widest[column] = std::max(widest[column], line.cells[column].box.width());
        }
        while (m_run.to < m_lines.size()) {
            if (!isFollowed(m_lines[m_run.to - 1], m_lines[m_run.to], 1.35) || isParted(m_run.to - 1, m_run.to) ||
                !isRestOfLabels(sortedIntoColumns(m_lines[m_run.to - 1], m_edges),
                                sortedIntoColumns(m_lines[m_run.to], m_edges), widest))
                return;
            ++m_run.to;
        }
    }

    /// Every word of the lower line had no room in its column on the upper one.
    bool isRestOfLabels(const PdfRowLine &upper, const PdfRowLine &lower, const std::vector<double> &widest) const
    {
        if (lower.spans)
            return false;
        for (std::size_t column = 0; column < widest.size(); ++column) {
            const PdfLine &label = upper.cells[column];
            const PdfLine &rest = lower.cells[column];
            if (rest.words.empty())
                continue;
            const bool wraps = !label.words.empty() && label.box.width() > 0.6 * widest[column] &&
                               label.box.width() + rest.words.front().box.width() > widest[column] &&
                               label.words.back().bold == rest.words.front().bold;
            const bool isInside = rest.box.right < m_edges[column + 1] && !isFigure(textOf(rest));
            if (!wraps || !isInside || (column > 0 && std::abs(label.box.left - rest.box.left) > 2))
                return false;
        }
        return true;
    }

    std::vector<double> separators(const PdfBox &box) const
    {
        std::vector<double> heights;
        for (const PdfRule &rule : m_rules) {
            const double over = std::min(rule.right, box.right) - std::max(rule.left, box.left);
            if (rule.height() == 0 && over > 0.6 * box.width() && rule.top > box.top && rule.top < box.bottom)
                heights.push_back(rule.top);
        }
        return heights;
    }

    const std::vector<PdfLine> &m_lines;
    Run m_run;
    const std::vector<PdfRule> &m_rules;
    std::vector<double> m_edges;
};
} // namespace

std::vector<PdfTable> takeOpenTables(std::vector<PdfLine> &lines, const std::vector<PdfRule> &rules)
{
    std::vector<PdfTable> tables;
    std::vector<bool> taken(lines.size());
    for (const Run &run : runsOf(lines)) {
        OpenTable open(lines, run, rules);
        auto table = open.find();
        if (!table)
            continue;
        tables.push_back(std::move(*table));
        std::fill(taken.begin() + std::ptrdiff_t(open.run().from), taken.begin() + std::ptrdiff_t(open.run().to), true);
    }
    std::vector<PdfLine> left;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (!taken[at])
            left.push_back(std::move(lines[at]));
    }
    lines = std::move(left);
    return tables;
}
