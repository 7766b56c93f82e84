// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_drawn_table.h"

#include "core/import/pdf_cell_starts.h"
#include "core/import/pdf_columns.h"
#include <algorithm>

namespace {
bool isParted(const PdfWord &left, const PdfWord &right, const std::vector<double> &lines)
{
    return std::ranges::any_of(lines, [&](double x) { return left.box.middleX() < x && right.box.middleX() >= x; });
}

bool holdsFigure(const PdfLine &line)
{
    return std::any_of(line.words.begin() + 1, line.words.end(),
                       [](const PdfWord &word) { return looksLikeNumber(word.text) || looksLikeDay(word.text); }) ||
           looksLikeDay(line.words.front().text);
}

/// Above the first figures only what is further apart than a blank is parted: the rest reaches over columns.
void partWords(std::vector<PdfLine> &lines, const std::vector<double> &at)
{
    constexpr double WiderThanBlank = 0.5;
    bool isHeading = std::ranges::any_of(lines, holdsFigure);
    for (PdfLine &line : lines) {
        isHeading = isHeading && !holdsFigure(line);
        for (std::size_t i = 1; i < line.words.size(); ++i) {
            const PdfWord &left = line.words[i - 1];
            PdfWord &word = line.words[i];
            const bool isWide = word.box.left - left.box.right > WiderThanBlank * word.size;
            word.opensCell = isParted(left, word, at) && (isWide || !isHeading);
        }
    }
}

std::vector<double> edgesOf(const std::vector<PdfLine> &lines, const PageTable &drawn)
{
    if (drawn.lines.empty()) {
        auto found = columnEdges(lines);
        return found.empty() ? std::vector{drawn.left, drawn.right} : found;
    }
    std::vector<double> edges{drawn.left};
    edges.insert(edges.end(), drawn.lines.begin(), drawn.lines.end());
    edges.push_back(drawn.right);
    return edges;
}
} // namespace

std::optional<PdfTable> takeDrawnTable(std::vector<PdfWord> &words, const std::vector<PdfRule> &rules,
                                       const PageTable &drawn)
{
    std::vector<PdfWord> inside;
    std::erase_if(words, [&](const PdfWord &word) {
        const bool is = word.upright && drawn.contains(word.box.middleX(), word.box.middleY());
        if (is)
            inside.push_back(word);
        return is;
    });
    if (inside.empty())
        return std::nullopt;
    auto lines = linesOf(std::move(inside));
    if (drawn.lines.empty())
        markCellStarts(lines);
    else
        partWords(lines, drawn.lines);
    const PdfBox box{drawn.left, drawn.top, drawn.right, drawn.bottom};
    const auto edges = edgesOf(lines, drawn);
    std::vector<PdfRowLine> rows;
    for (const PdfLine &line : lines)
        rows.push_back(sortedIntoColumns(line, edges));
    std::vector<double> separators;
    for (const PdfRule &rule : rules) {
        const double over = std::min(rule.right, box.right) - std::max(rule.left, box.left);
        if (rule.height() == 0 && over > 0.6 * box.width() && rule.top > box.top && rule.top < box.bottom)
            separators.push_back(rule.top);
    }
    return PdfTable{box, edges, joinedRows(rows, rowNumbers(rows, separators))};
}
