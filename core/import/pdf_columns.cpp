// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_columns.h"

#include <algorithm>
#include <cmath>

namespace {
constexpr double WideGap = 1.0;    ///< of the font size: parts cells for sure
constexpr double NarrowGap = 0.22; ///< parts figures
constexpr double MoreThanBlank = 0.5;
constexpr double NarrowGutter = 3; ///< points without anything over all lines
constexpr double Crossing = 0.04;  ///< part of the lines that may reach over a gutter

struct Span {
    double left;
    double right;
    double width() const { return right - left; }
};

bool holdsDigit(const std::string &text)
{
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isFigure(const PdfWord &word)
{
    return looksLikeNumber(word.text);
}

bool isDash(const PdfWord &word)
{
    return word.text == "-" || word.text == "–" || word.text == "—" || word.text == ":";
}

/// "1 204": a blank between thousands.
bool isThousands(const PdfWord &left, const PdfWord &right, double gap)
{
    const auto digits = [](const std::string &text) {
        return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    };
    return gap < 0.34 * right.size && right.text.size() == 3 && left.text.size() <= 3 && digits(left.text) &&
           digits(right.text);
}

bool mayPart(const PdfWord &left, const PdfWord &right)
{
    const double gap = right.box.left - left.box.right;
    if (gap > WideGap * std::min(left.size, right.size) || right.opensCell)
        return true;
    if (isDash(left) || isDash(right))
        return false; // "2022/23 - 10" is one answer
    const bool figures = (isFigure(left) || holdsDigit(left.text)) && (isFigure(right) || holdsDigit(right.text));
    return figures && gap > NarrowGap * right.size && !isThousands(left, right, gap);
}

bool holdsFigures(const std::vector<PdfLine> &cells)
{
    return std::any_of(cells.begin() + (cells.empty() ? 0 : 1), cells.end(),
                       [](const PdfLine &cell) { return looksLikeNumber(textOf(cell)); });
}

/// The lines that show the columns: those with figures, where there are some, else all of several cells.
std::vector<std::vector<PdfLine>> coreOf(const std::vector<PdfLine> &lines)
{
    std::vector<std::vector<PdfLine>> figures;
    std::vector<std::vector<PdfLine>> several;
    for (const PdfLine &line : lines) {
        auto cells = cellsOf(line);
        if (cells.size() < 2)
            continue;
        if (holdsFigures(cells))
            figures.push_back(cells);
        several.push_back(std::move(cells));
    }
    return figures.size() >= 2 || (figures.size() == 1 && several.size() <= 2) ? figures : several;
}

/// The stretches on which something stands in more than a few of the lines.
std::vector<Span> covered(const std::vector<Span> &spans, int mayCross)
{
    std::vector<std::pair<double, int>> ends;
    for (const Span &span : spans) {
        ends.emplace_back(span.left, 1);
        ends.emplace_back(span.right, -1);
    }
    std::ranges::sort(ends);
    std::vector<Span> all;
    int open = 0;
    for (const auto &[x, step] : ends) {
        const bool was = open > mayCross;
        open += step;
        const bool is = open > mayCross;
        if (!was && is)
            all.push_back({x, x});
        if (was && !is)
            all.back().right = x;
    }
    return all;
}

/// Neighbours with next to nothing between them are one column, unless cells were seen to begin there.
std::vector<Span> withoutSlivers(const std::vector<Span> &spans, const std::vector<double> &starts = {})
{
    std::vector<Span> kept;
    for (const Span &span : spans) {
        const auto isHere = [&span](double start) { return std::abs(start - span.left) < 1; };
        if (!kept.empty() && span.left - kept.back().right < NarrowGutter && std::ranges::none_of(starts, isHere))
            kept.back().right = span.right;
        else
            kept.push_back(span);
    }
    return kept;
}

std::vector<Span> columnsOf(const std::vector<std::vector<PdfLine>> &core)
{
    std::vector<Span> spans;
    std::vector<double> starts;
    for (const auto &cells : core) {
        for (const PdfLine &cell : cells) {
            spans.push_back({cell.box.left, cell.box.right});
            if (cell.words.front().opensCell)
                starts.push_back(cell.box.left);
        }
    }
    auto columns = withoutSlivers(covered(spans, int(double(core.size()) * Crossing)), starts);
    std::erase_if(columns, [](const Span &span) { return span.width() <= 0; });
    return columns;
}

/// The words of one line inside a column.
std::vector<PdfWord> wordsWithin(const std::vector<PdfLine> &cells, const Span &column)
{
    std::vector<PdfWord> words;
    for (const PdfLine &cell : cells) {
        for (const PdfWord &word : cell.words) {
            if (word.box.middleX() >= column.left && word.box.middleX() <= column.right)
                words.push_back(word);
        }
    }
    return words;
}

/// What stands on both sides of a place in a column, over all lines.
struct Sides {
    int both = 0;
    int figures = 0; ///< lines where the word next to the place, on one side or the other, is a figure
    int wide = 0;    ///< lines with more than a blank there
    double narrowest = 1e9;
    double widest = 0;
    void add(const std::vector<PdfWord> &words, double x)
    {
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            if (words[i].box.right > x || words[i + 1].box.left < x)
                continue;
            const double gap = words[i + 1].box.left - words[i].box.right;
            ++both;
            figures += isFigure(words[i]) || isFigure(words[i + 1]) ? 1 : 0;
            wide += gap > MoreThanBlank * words[i + 1].size ? 1 : 0;
            narrowest = std::min(narrowest, gap);
            widest = std::max(widest, gap);
        }
    }
};

/// A column in which, at one place, all lines have a gap, and not just the blank of a phrase: beside figures, or
/// between words that are centred under each other, where most of the gaps are wider than a blank.
std::vector<Span> split(const std::vector<std::vector<PdfLine>> &core, const Span &column)
{
    constexpr int FewestLines = 3;
    std::vector<Span> spans;
    std::vector<std::vector<PdfWord>> lines;
    for (const auto &cells : core) {
        lines.push_back(wordsWithin(cells, column));
        for (const PdfWord &word : lines.back())
            spans.push_back({word.box.left, word.box.right});
    }
    std::vector<Span> parts;
    for (const Span &span : withoutSlivers(covered(spans, 0))) {
        Sides sides;
        for (const auto &words : lines) {
            if (!parts.empty())
                sides.add(words, (parts.back().right + span.left) / 2);
        }
        const bool varies = sides.widest - sides.narrowest > 1.5;
        const bool isBesideFigures = sides.both >= FewestLines && sides.figures * 10 >= sides.both * 8;
        const bool isBetweenWords = sides.both > FewestLines && sides.wide * 10 >= sides.both * 6;
        const bool isGutter = sides.both * 10 >= int(core.size()) * 7 && varies && (isBesideFigures || isBetweenWords);
        if (parts.empty() || isGutter)
            parts.push_back(span);
        else
            parts.back().right = span.right;
    }
    return parts;
}
bool cellsBeginAt(const std::vector<PdfLine> &lines, double x)
{
    return std::ranges::any_of(lines, [x](const PdfLine &line) {
        return std::ranges::any_of(
            line.words, [x](const PdfWord &word) { return word.opensCell && std::abs(word.box.left - x) < 1; });
    });
}

/// Headings and wrapped labels show how wide a column is whose figures are narrow. What stands over one column only
/// widens it; where two would meet, the figures alone count.
void widenByOtherLines(std::vector<Span> &columns, const std::vector<PdfLine> &lines)
{
    std::vector<Span> wide = columns;
    for (const PdfLine &line : lines) {
        for (const PdfLine &cell : cellsOf(line)) {
            const auto isOver = [&cell](const Span &column) {
                return cell.box.left < column.right && cell.box.right > column.left;
            };
            const auto over = std::ranges::find_if(columns, isOver);
            if (over == columns.end() || std::any_of(over + 1, columns.end(), isOver))
                continue;
            Span &column = wide[std::size_t(over - columns.begin())];
            column = {std::min(column.left, cell.box.left), std::max(column.right, cell.box.right)};
        }
    }
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        const double between = wide[i + 1].left - wide[i].right;
        if (between < NarrowGutter && (between <= 0 || !cellsBeginAt(lines, wide[i + 1].left))) {
            wide[i].right = columns[i].right;
            wide[i + 1].left = columns[i + 1].left;
        }
    }
    columns = std::move(wide);
}
} // namespace

std::vector<PdfLine> cellsOf(const PdfLine &line)
{
    std::vector<PdfLine> cells;
    for (const PdfWord &word : line.words) {
        if (cells.empty() || mayPart(cells.back().words.back(), word))
            cells.push_back({word.box, {}});
        cells.back().box.unite(word.box);
        cells.back().words.push_back(word);
    }
    return cells;
}

std::vector<double> columnEdges(const std::vector<PdfLine> &lines)
{
    const auto core = coreOf(lines);
    std::vector<Span> columns;
    for (const Span &column : columnsOf(core)) {
        for (const Span &part : split(core, column))
            columns.push_back(part);
    }
    if (columns.size() < 2)
        return {};
    widenByOtherLines(columns, lines);
    double left = columns.front().left;
    double right = columns.back().right;
    for (const PdfLine &line : lines) {
        left = std::min(left, line.box.left);
        right = std::max(right, line.box.right);
    }
    std::vector<double> edges{left - 1};
    for (std::size_t i = 1; i < columns.size(); ++i)
        edges.push_back((columns[i - 1].right + columns[i].left) / 2);
    edges.push_back(right + 1);
    return edges;
}
