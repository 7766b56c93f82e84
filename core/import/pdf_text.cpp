// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_text.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace std::string_view_literals;

namespace {
/// Words nearer than this part of the font size are one word.
constexpr double Touching = 0.1;

double overlap(const PdfBox &one, const PdfBox &other)
{
    return std::min(one.bottom, other.bottom) - std::max(one.top, other.top);
}

bool isOnLine(const PdfWord &word, const PdfBox &line)
{
    const double lower = std::min(word.box.height(), line.height());
    return overlap(word.box, line) > lower / 2;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "Chester-le-": a word that goes on in the next line. A dash with a blank before it is no hyphen.
bool endsInHyphen(std::string_view text)
{
    return text.size() >= 2 && text.back() == '-' &&
           (isLetter(text[text.size() - 2]) || isDigit(text[text.size() - 2]));
}

/// Two lines of a narrow cell beside one line of a label: the words stand over each other.
bool isStacked(const PdfWord &upper, const PdfWord &lower)
{
    const double over = std::min(upper.box.right, lower.box.right) - std::max(upper.box.left, lower.box.left);
    const double narrower = std::min(upper.box.width(), lower.box.width());
    return over > narrower / 2 && lower.box.middleY() - upper.box.middleY() > 0.4 * upper.box.height();
}

void orderStacked(std::vector<PdfWord> &words)
{
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        if (isStacked(words[at + 1], words[at]))
            std::swap(words[at], words[at + 1]);
    }
}

bool isLower(const PdfWord &upper, const PdfWord &lower)
{
    return lower.box.middleY() - upper.box.middleY() > 0.6 * std::max(upper.box.height(), lower.box.height());
}

/// The words of a cell of two lines that a centred neighbour drew into one: line by line, each from the left.
std::vector<PdfWord> inReadingOrder(const PdfLine &line)
{
    std::vector<PdfWord> words = line.words;
    const auto [top, bottom] =
        std::ranges::minmax_element(words, {}, [](const PdfWord &word) { return word.box.middleY(); });
    if (words.empty() || !isLower(*top, *bottom))
        return words;
    std::ranges::stable_sort(words, {}, [](const PdfWord &word) { return word.box.middleY(); });
    for (auto first = words.begin(); first != words.end();) {
        const auto next = std::find_if(first, words.end(), [&](const PdfWord &word) { return isLower(*first, word); });
        std::stable_sort(first, next, [](const PdfWord &a, const PdfWord &b) { return a.box.left < b.box.left; });
        first = next;
    }
    return words;
}

std::string withoutBlanks(std::string_view text)
{
    std::string kept;
    for (const char c : text) {
        if (c != ' ')
            kept += c;
    }
    return kept;
}
} // namespace

double PdfLine::size() const
{
    double largest = 0;
    for (const PdfWord &word : words)
        largest = std::max(largest, word.size);
    return largest;
}

std::vector<PdfLine> linesOf(std::vector<PdfWord> words)
{
    // Tall words first: marks that are raised join the line of the words beside them.
    std::ranges::stable_sort(words, [](const PdfWord &a, const PdfWord &b) { return a.size > b.size; });
    std::vector<PdfLine> lines;
    std::vector<PdfBox> firsts; // of each line: it does not grow with what joins it
    for (PdfWord &word : words) {
        std::size_t best = lines.size();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool nearer = best == lines.size() || overlap(word.box, firsts[i]) > overlap(word.box, firsts[best]);
            if (isOnLine(word, firsts[i]) && nearer)
                best = i;
        }
        if (best == lines.size()) {
            lines.push_back({word.box, {}});
            firsts.push_back(word.box);
        }
        lines[best].box.unite(word.box);
        lines[best].words.push_back(std::move(word));
    }
    for (PdfLine &line : lines) {
        std::ranges::stable_sort(line.words, {}, [](const PdfWord &word) { return word.box.left; });
        orderStacked(line.words);
    }
    std::ranges::stable_sort(lines, {}, [](const PdfLine &line) { return line.box.middleY(); });
    return lines;
}

std::vector<PdfLine> piecesOf(const PdfLine &line, double gap)
{
    std::vector<PdfLine> pieces;
    for (const PdfWord &word : line.words) {
        if (pieces.empty() || word.box.left - pieces.back().box.right > gap * std::min(line.size(), word.size + 2))
            pieces.push_back({word.box, {}});
        pieces.back().box.unite(word.box);
        pieces.back().words.push_back(word);
    }
    return pieces;
}

std::string textOf(const PdfLine &line)
{
    std::string text;
    const PdfWord *before = nullptr;
    const std::vector<PdfWord> words = inReadingOrder(line);
    for (const PdfWord &word : words) {
        const bool apart =
            before && (word.box.left - before->box.right > Touching * std::min(before->size, word.size) ||
                       isStacked(*before, word) || isLower(*before, word) || word.box.left < before->box.left);
        text += apart ? " " + word.text : word.text;
        before = &word;
    }
    return text;
}

std::string textOf(const std::vector<PdfLine> &lines)
{
    std::string text;
    for (const PdfLine &line : lines) {
        if (!text.empty() && !endsInHyphen(text))
            text += ' ';
        text += textOf(line);
    }
    return text;
}

bool looksLikeNumber(std::string_view printed)
{
    static constexpr std::array marks{"-"sv,   "–"sv,   "—"sv,   "*"sv,   "**"sv,  ".."sv,  "..."sv,
                                      ":"sv,   "n/a"sv, "N/A"sv, "nil"sv, "Nil"sv, "NIL"sv, "[x]"sv,
                                      "[c]"sv, "[z]"sv, "n/k"sv, "N/K"sv, "†"sv,   "n.a."sv};
    const std::string text = withoutBlanks(printed);
    if (std::ranges::find(marks, text) != marks.end())
        return true;
    std::string_view rest = text;
    for (const auto sign : {"("sv, "<"sv, ">"sv, "≤"sv, "≥"sv, "~"sv, "£"sv, "€"sv, "$"sv, "-"sv, "−"sv, "+"sv}) {
        if (rest.starts_with(sign))
            rest.remove_prefix(sign.size());
    }
    const std::size_t digits = std::size_t(std::ranges::count_if(rest, isDigit));
    const bool plain =
        std::ranges::all_of(rest, [](char c) { return isDigit(c) || ",.%)*+-"sv.find(c) != std::string_view::npos; });
    return plain && digits > 0;
}

bool looksLikeDay(std::string_view printed)
{
    const auto isSign = [](char c) { return c == '/' || c == '-' || c == '.'; };
    return printed.size() >= 6 && printed.size() <= 10 && std::ranges::count_if(printed, isSign) == 2 &&
           std::ranges::all_of(printed, [&](char c) { return isDigit(c) || isSign(c); }) && isDigit(printed.front()) &&
           isDigit(printed.back());
}
