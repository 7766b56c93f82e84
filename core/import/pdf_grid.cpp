// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_grid.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace {
constexpr double Near = 3;      ///< points between what is one line, or meets
constexpr double Covered = 0.6; ///< part of a cell's side that a line must run along
constexpr double Narrowest = 5; ///< points: a narrower column or row is the space between double lines

bool isLevel(const PdfRule &rule)
{
    return rule.height() == 0 && rule.width() > 0;
}

/// Values that lie near each other as one.
std::vector<double> clustered(std::vector<double> values)
{
    std::ranges::sort(values);
    std::vector<double> centres;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= values.size(); ++i) {
        if (i < values.size() && values[i] - values[from] <= Near)
            continue;
        if (i > from)
            centres.push_back(
                std::accumulate(values.begin() + std::ptrdiff_t(from), values.begin() + std::ptrdiff_t(i), 0.0) /
                double(i - from));
        from = i;
    }
    return centres;
}

/// The cells between ruling lines that belong together.
class Lattice {
public:
    Lattice(const std::vector<PdfRule> &level, const std::vector<PdfRule> &upright) : m_level(level), m_upright(upright)
    {
        std::vector<double> xs;
        std::vector<double> ys;
        std::ranges::transform(upright, std::back_inserter(xs), &PdfRule::left);
        std::ranges::transform(level, std::back_inserter(ys), &PdfRule::top);
        m_xs = clustered(xs);
        m_ys = clustered(ys);
    }

    std::optional<PdfTable> table(const std::vector<PdfWord> &words)
    {
        if (m_xs.size() < 3 || m_ys.size() < 2)
            return std::nullopt;
        findAreas();
        sortWords(words);
        PdfTable table{{m_xs.front(), m_ys.front(), m_xs.back(), m_ys.back()}, m_xs, {}};
        for (int row = 0; row < rows(); ++row)
            addRows(table, row);
        dropEmptyColumns(table);
        table.isFragment = !isTable(table);
        return table.isFragment && !isFragment(table) ? std::nullopt : std::optional(std::move(table));
    }

private:
    int rows() const { return int(m_ys.size()) - 1; }
    int columns() const { return int(m_xs.size()) - 1; }
    std::size_t cell(int row, int column) const
    {
        return std::size_t(row) * std::size_t(columns()) + std::size_t(column);
    }

    bool isWallRight(int row, int column) const
    {
        const double x = m_xs[std::size_t(column) + 1];
        const double top = m_ys[std::size_t(row)];
        const double bottom = m_ys[std::size_t(row) + 1];
        double covered = 0;
        for (const PdfRule &rule : m_upright) {
            if (std::abs(rule.left - x) <= Near)
                covered += std::max(0.0, std::min(bottom, rule.bottom) - std::max(top, rule.top));
        }
        return covered >= Covered * (bottom - top);
    }

    bool isWallBelow(int row, int column) const
    {
        const double y = m_ys[std::size_t(row) + 1];
        const double left = m_xs[std::size_t(column)];
        const double right = m_xs[std::size_t(column) + 1];
        double covered = 0;
        for (const PdfRule &rule : m_level) {
            if (std::abs(rule.top - y) <= Near)
                covered += std::max(0.0, std::min(right, rule.right) - std::max(left, rule.left));
        }
        return covered >= Covered * (right - left);
    }

    std::size_t areaOf(std::size_t at) const
    {
        while (m_areas[at] != at)
            at = m_areas[at];
        return at;
    }

    void join(std::size_t one, std::size_t other)
    {
        const auto [first, second] = std::minmax({areaOf(one), areaOf(other)});
        m_areas[second] = first;
    }

    /// Cells without a line between them are one area; its first cell names it.
    void findAreas()
    {
        m_areas.resize(std::size_t(rows()) * std::size_t(columns()));
        std::iota(m_areas.begin(), m_areas.end(), 0);
        for (int row = 0; row < rows(); ++row) {
            for (int column = 0; column < columns(); ++column) {
                if (column + 1 < columns() && !isWallRight(row, column))
                    join(cell(row, column), cell(row, column + 1));
                if (row + 1 < rows() && !isWallBelow(row, column))
                    join(cell(row, column), cell(row + 1, column));
            }
        }
        m_boxes.assign(m_areas.size(), {m_xs.back(), m_ys.back(), m_xs.front(), m_ys.front()});
        for (std::size_t at = 0; at < m_areas.size(); ++at) {
            m_areas[at] = areaOf(at);
            const auto row = at / std::size_t(columns());
            const auto column = at % std::size_t(columns());
            const PdfBox box{m_xs[column], m_ys[row], m_xs[column + 1], m_ys[row + 1]};
            m_boxes[at] = box;
            m_boxes[m_areas[at]].unite(box);
        }
    }

    static int between(const std::vector<double> &lines, double value)
    {
        const auto after = std::ranges::upper_bound(lines, value);
        return int(after - lines.begin()) - 1;
    }

    void sortWords(const std::vector<PdfWord> &words)
    {
        m_words.assign(m_areas.size(), {});
        for (const PdfWord &word : words) {
            const int row = between(m_ys, word.box.middleY());
            const int column = between(m_xs, word.box.middleX());
            if (row >= 0 && row < rows() && column >= 0 && column < columns())
                m_words[m_areas[cell(row, column)]].push_back(word);
        }
        for (std::size_t at = 0; at < m_words.size(); ++at) {
            if (spansColumns(at))
                dealOut(at);
        }
    }

    bool spansColumns(std::size_t at) const
    {
        return (at + 1) % std::size_t(columns()) != 0 && at + 1 < m_areas.size() && m_areas[at + 1] == at;
    }

    /// Rows whose columns are not ruled below a heading that is: words far apart go each to its own column.
    void dealOut(std::size_t at)
    {
        bool apart = false;
        for (const PdfLine &line : linesOf(m_words[at])) {
            const auto pieces = piecesOf(line, 1.2);
            const bool eachInOne = std::ranges::all_of(pieces, [this](const PdfLine &piece) {
                return between(m_xs, piece.box.left + 1) == between(m_xs, piece.box.right - 1);
            });
            if (pieces.size() > 1 && !eachInOne)
                return;
            apart = apart || pieces.size() > 1;
        }
        if (!apart)
            return;
        const int row = int(at) / columns();
        for (const PdfWord &word : std::exchange(m_words[at], {}))
            m_words[cell(row, std::clamp(between(m_xs, word.box.middleX()), 0, columns() - 1))].push_back(word);
    }

    /// One ruled row, or the several rows that stand in it where only the columns are ruled.
    void addRows(PdfTable &table, int row)
    {
        if (m_ys[std::size_t(row) + 1] - m_ys[std::size_t(row)] < Narrowest && isBlank(row))
            return;
        if (holdsManyRows(row)) {
            for (auto &cells : rowsWithin(row))
                table.rows.push_back(std::move(cells));
            return;
        }
        std::vector<PdfTable::Cell> cells;
        for (int column = 0; column < columns(); ++column) {
            const std::size_t at = cell(row, column);
            cells.push_back({m_boxes[at], textOf(linesOf(m_words[at]))});
        }
        table.rows.push_back(std::move(cells));
    }

    bool isBlank(int row) const
    {
        for (int column = 0; column < columns(); ++column) {
            if (!m_words[cell(row, column)].empty())
                return false;
        }
        return true;
    }

    /// At least two columns after the first hold a figure on several lines.
    bool holdsManyRows(int row) const
    {
        int columnsOfMany = 0;
        for (int column = 1; column < columns(); ++column) {
            const auto lines = linesOf(m_words[cell(row, column)]);
            const auto numbers =
                std::ranges::count_if(lines, [](const PdfLine &line) { return looksLikeNumber(textOf(line)); });
            columnsOfMany += numbers >= 2 && numbers == std::ptrdiff_t(lines.size()) ? 1 : 0;
        }
        return columnsOfMany >= (columns() > 2 ? 2 : 1);
    }

    std::vector<std::vector<PdfTable::Cell>> rowsWithin(int row) const
    {
        std::vector<PdfWord> words;
        for (int column = 0; column < columns(); ++column) {
            const auto &inside = m_words[cell(row, column)];
            words.insert(words.end(), inside.begin(), inside.end());
        }
        std::vector<PdfRowLine> lines;
        for (const PdfLine &line : linesOf(words))
            lines.push_back(sortedIntoColumns(line, m_xs));
        return joinedRows(lines, rowNumbers(lines, {}));
    }

    void dropEmptyColumns(PdfTable &table) const
    {
        for (int column = columns() - 1; column >= 0; --column) {
            const auto at = std::size_t(column);
            const bool narrow = m_xs[at + 1] - m_xs[at] < 2 * Narrowest;
            const bool blank = std::ranges::all_of(table.rows, [at](const auto &row) { return row[at].text.empty(); });
            if (!narrow || !blank)
                continue;
            for (auto &row : table.rows)
                row.erase(row.begin() + column);
            table.edges.erase(table.edges.begin() + column);
        }
    }

    static bool isTable(const PdfTable &table)
    {
        int filled = 0;
        int columnsFilled = 0;
        for (int column = 0; column < table.columns(); ++column) {
            int here = 0;
            for (const auto &row : table.rows)
                here += row[std::size_t(column)].text.empty() ? 0 : 1;
            filled += here;
            columnsFilled += here > 0 ? 1 : 0;
        }
        return columnsFilled >= 2 && filled >= 3;
    }

    static bool isFragment(const PdfTable &table)
    {
        return table.columns() >= 2 && table.rows.size() == 1 &&
               std::ranges::any_of(table.rows.front(), [](const auto &cell) { return !cell.text.empty(); });
    }

    const std::vector<PdfRule> &m_level;
    const std::vector<PdfRule> &m_upright;
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<std::size_t> m_areas;          ///< of each cell, the first cell of its area
    std::vector<PdfBox> m_boxes;               ///< of each cell; of the whole area at its first cell
    std::vector<std::vector<PdfWord>> m_words; ///< at the first cell of each area
};

/// Rules that meet, directly or over others, by the number of their group.
class RuleGroups {
public:
    explicit RuleGroups(const std::vector<PdfRule> &rules) : m_rules(rules), m_groups(rules.size())
    {
        std::iota(m_groups.begin(), m_groups.end(), 0);
        std::vector<std::size_t> level;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (isLevel(rules[i]))
                level.push_back(i);
        }
        std::ranges::sort(level, {}, [&rules](std::size_t i) { return rules[i].top; });
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (!isLevel(rules[i]))
                joinCrossed(i, level);
        }
    }

    std::size_t groupOf(std::size_t at)
    {
        while (m_groups[at] != at)
            at = m_groups[at] = m_groups[m_groups[at]];
        return at;
    }

private:
    void joinCrossed(std::size_t upright, const std::vector<std::size_t> &level)
    {
        const PdfRule &rule = m_rules[upright];
        auto at =
            std::ranges::lower_bound(level, rule.top - Near, {}, [this](std::size_t i) { return m_rules[i].top; });
        for (; at != level.end() && m_rules[*at].top <= rule.bottom + Near; ++at) {
            if (rule.left >= m_rules[*at].left - Near && rule.left <= m_rules[*at].right + Near)
                m_groups[groupOf(*at)] = groupOf(upright);
        }
    }

    const std::vector<PdfRule> &m_rules;
    std::vector<std::size_t> m_groups;
};

bool isStroke(const PdfRule &rule, const PdfWord &word)
{
    constexpr double Slack = 1.5;
    const PdfBox &box = word.box;
    if (isLevel(rule)) // a dash, a line under the word
        return rule.top > box.top && rule.top < box.bottom + Slack && rule.left > box.left - Slack &&
               rule.right < box.right + Slack;
    return rule.left > box.left - 0.5 && rule.left < box.right + 0.5 && rule.top > box.top - Slack &&
           rule.bottom < box.bottom + Slack;
}
} // namespace

std::vector<PdfRule> rulesOfTables(const PdfPage &page)
{
    std::vector<const PdfWord *> words; // by their upper side: each rule is compared with those beside it only
    std::ranges::transform(page.words, std::back_inserter(words), [](const PdfWord &word) { return &word; });
    std::ranges::sort(words, {}, [](const PdfWord *word) { return word->box.top; });
    double tallest = 0;
    for (const PdfWord *word : words)
        tallest = std::max(tallest, word->box.height());
    std::vector<PdfRule> rules;
    for (const PdfRule &rule : page.rules) {
        const auto from = std::ranges::lower_bound(words, rule.top - tallest - Near, {},
                                                   [](const PdfWord *word) { return word->box.top; });
        const auto to =
            std::ranges::upper_bound(words, rule.bottom + Near, {}, [](const PdfWord *word) { return word->box.top; });
        if (std::none_of(from, to, [&rule](const PdfWord *word) { return isStroke(rule, *word); }))
            rules.push_back(rule);
    }
    return rules;
}

std::vector<PdfTable> ruledTables(const std::vector<PdfWord> &words, const std::vector<PdfRule> &rules)
{
    RuleGroups groups(rules);
    std::vector<std::vector<std::size_t>> members(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i)
        members[groups.groupOf(i)].push_back(i);
    std::vector<PdfTable> tables;
    for (const auto &group : members) {
        std::vector<PdfRule> level;
        std::vector<PdfRule> upright;
        for (const std::size_t i : group)
            (isLevel(rules[i]) ? level : upright).push_back(rules[i]);
        if (auto table = Lattice(level, upright).table(words))
            tables.push_back(std::move(*table));
    }
    std::ranges::sort(tables, [](const PdfTable &a, const PdfTable &b) {
        return a.box.top != b.box.top ? a.box.top < b.box.top : a.box.left < b.box.left;
    });
    return tables;
}
