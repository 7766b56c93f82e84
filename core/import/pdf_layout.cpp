// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_layout.h"

#include "core/import/pdf_cell_starts.h"
#include "core/import/pdf_drawn_table.h"
#include "core/import/pdf_grid.h"
#include "core/import/pdf_open_tables.h"
#include <algorithm>
#include <unordered_map>

namespace {
constexpr double HeadAndFoot = 0.13; ///< part of a page's height

bool isInTable(const PdfWord &word, const std::vector<PdfTable> &tables)
{
    return std::ranges::any_of(
        tables, [&word](const PdfTable &table) { return table.box.contains(word.box.middleX(), word.box.middleY()); });
}

std::vector<PdfTable> withoutThoseInside(std::vector<PdfTable> tables)
{
    std::vector<PdfTable> kept;
    for (PdfTable &table : tables) {
        const bool inside = std::ranges::any_of(kept, [&table](const PdfTable &other) {
            return other.box.contains(table.box.middleX(), table.box.middleY());
        });
        if (!inside)
            kept.push_back(std::move(table));
    }
    return kept;
}

/// A person drew a table over this one: what is left of it is read like other lines.
bool isRedrawn(const PdfTable &table, int page, const std::vector<PageTable> &drawn)
{
    return std::ranges::any_of(drawn, [&](const PageTable &place) {
        return place.page == page && place.left < table.box.right && place.right > table.box.left &&
               place.top < table.box.bottom && place.bottom > table.box.top;
    });
}

/// Lines between two heights. Open tables are looked for in each stretch between ruled ones.
std::vector<PdfLine> linesBetween(const std::vector<PdfLine> &lines, double from, double to)
{
    std::vector<PdfLine> between;
    for (const PdfLine &line : lines) {
        if (line.box.middleY() >= from && line.box.middleY() < to)
            between.push_back(line);
    }
    return between;
}

void addOpen(std::vector<PdfBlock> &blocks, std::vector<PdfLine> lines, const std::vector<PdfRule> &rules)
{
    constexpr double TextGap = 2.5; // of the font size: what stands further apart is not one sentence
    markCellStarts(lines);
    for (PdfTable &table : takeOpenTables(lines, rules))
        blocks.push_back({std::move(table), {}});
    for (const PdfLine &line : lines) {
        for (PdfLine &piece : piecesOf(line, TextGap))
            blocks.push_back({std::nullopt, std::move(piece)});
    }
}

/// Letters of a line with every number as one digit: "Page 2 of 4" is the same on every page.
std::string pattern(const PdfLine &line)
{
    std::string text;
    for (const char c : textOf(line)) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit || text.empty() || text.back() != '0')
            text += digit ? '0' : c;
    }
    return text;
}

bool isPageNumber(const std::string &pattern)
{
    return pattern == "0" || pattern == "- 0 -" || pattern == "Page 0" || pattern == "Page 0 of 0" ||
           pattern == "0 of 0" || pattern == "0/0" || pattern == "0 | Page" || pattern == "Page | 0" ||
           pattern == "P a g e 0";
}

class RunningHeads {
public:
    explicit RunningHeads(const std::vector<PdfPage> &sizes) : m_sizes(sizes) {}

    void count(const std::vector<std::vector<PdfBlock>> &pages)
    {
        for (std::size_t page = 0; page < pages.size(); ++page) {
            for (const PdfBlock &block : pages[page]) {
                if (isAtEdge(block, page))
                    ++m_counts[keyOf(block)];
            }
        }
        m_fewest = std::max<int>(2, int(pages.size() + 1) / 2);
    }

    bool isOne(const PdfBlock &block, std::size_t page)
    {
        if (!isAtEdge(block, page))
            return false;
        const bool foot = block.box().top > m_sizes[page].height / 2;
        if (isPageNumber(pattern(block.text)))
            return foot || m_counts[keyOf(block)] >= 2;
        if (m_counts[keyOf(block)] < m_fewest)
            return false;
        return foot || m_seen[keyOf(block)]++ > 0;
    }

private:
    bool isAtEdge(const PdfBlock &block, std::size_t page) const
    {
        const double height = m_sizes[page].height;
        return !block.table &&
               (block.box().bottom < HeadAndFoot * height || block.box().top > (1 - HeadAndFoot) * height);
    }

    static std::string keyOf(const PdfBlock &block)
    {
        return std::to_string(int(block.box().top / 4)) + ' ' + pattern(block.text);
    }

    const std::vector<PdfPage> &m_sizes;
    std::unordered_map<std::string, int> m_counts;
    std::unordered_map<std::string, int> m_seen;
    int m_fewest = 2;
};
} // namespace

std::vector<PdfBlock> blocksOf(PdfPage page, const std::vector<PageTable> &drawn)
{
    const auto rules = rulesOfTables(page);
    std::vector<PdfBlock> blocks;
    for (const PageTable &place : drawn) {
        if (auto table = place.page == page.number ? takeDrawnTable(page.words, rules, place) : std::nullopt)
            blocks.push_back({std::move(*table), {}});
    }
    auto ruled = withoutThoseInside(ruledTables(page.words, rules));
    std::erase_if(ruled, [&](const PdfTable &table) { return isRedrawn(table, page.number, drawn); });
    std::vector<PdfWord> free;
    for (const PdfWord &word : page.words) {
        if (word.upright && !isInTable(word, ruled))
            free.push_back(word);
    }
    const auto lines = linesOf(std::move(free));
    double from = -1e6;
    for (const PdfTable &table : ruled) {
        addOpen(blocks, linesBetween(lines, from, table.box.top), rules);
        from = std::max(from, table.box.top);
        blocks.push_back({table, {}});
    }
    addOpen(blocks, linesBetween(lines, from, 1e6), rules);
    std::ranges::stable_sort(blocks, {}, [](const PdfBlock &block) { return block.box().top; });
    return blocks;
}

void leaveOutRunningHeads(std::vector<std::vector<PdfBlock>> &pages, const std::vector<PdfPage> &sizes)
{
    RunningHeads heads(sizes);
    heads.count(pages);
    for (std::size_t page = 0; page < pages.size(); ++page)
        std::erase_if(pages[page], [&](const PdfBlock &block) { return heads.isOne(block, page); });
}
