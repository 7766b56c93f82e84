// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_message.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace {
constexpr std::string_view greeting = "foilio-pages 1 ";
constexpr std::size_t LongestLine = PdfLimits::BytesOfWord + 200;

void append(std::string &line, double points)
{
    line += std::to_string(std::llround(points * 100));
    line += ' ';
}

void append(std::string &line, const PdfBox &box)
{
    for (const double side : {box.left, box.top, box.right, box.bottom})
        append(line, side);
}

/// Takes one whole number off the front of a line, with the blank after it; nothing where there is none.
std::optional<long> takeNumber(std::string_view &line)
{
    long number = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    if (error != std::errc())
        return std::nullopt;
    line.remove_prefix(std::size_t(end - line.data()));
    if (!line.empty() && line.front() != ' ')
        return std::nullopt;
    line.remove_prefix(line.empty() ? 0 : 1);
    return number;
}

std::optional<double> takePoints(std::string_view &line)
{
    const auto number = takeNumber(line);
    if (!number || *number < -PdfLimits::Side * 100 || *number > PdfLimits::Side * 100)
        return std::nullopt;
    return double(*number) / 100;
}

/// Four sides that make a box: nothing lies left of its left side or above its upper one.
std::optional<PdfBox> takeBox(std::string_view &line)
{
    std::array<double, 4> sides{};
    for (double &side : sides) {
        const auto points = takePoints(line);
        if (!points)
            return std::nullopt;
        side = *points;
    }
    const PdfBox box{sides[0], sides[1], sides[2], sides[3]};
    return box.left <= box.right && box.top <= box.bottom ? std::optional(box) : std::nullopt;
}

bool takeVerb(std::string_view &line, std::string_view verb)
{
    if (!line.starts_with(verb))
        return false;
    line.remove_prefix(verb.size());
    return true;
}
} // namespace

std::string pdfGreeting(int pages)
{
    return std::string(greeting) + std::to_string(pages) + '\n';
}

std::string pdfFailure(std::string_view reason)
{
    return "failed " + std::string(reason) + '\n';
}

std::string pdfEnd()
{
    return "done\n";
}

std::string toMessage(const PdfPage &page)
{
    std::string lines = "page " + std::to_string(page.number) + ' ';
    append(lines, page.width);
    append(lines, page.height);
    lines += page.isPicture ? "1\n" : "0\n";
    for (const PdfWord &word : page.words) {
        lines += "word ";
        append(lines, word.box);
        append(lines, word.size);
        lines += std::to_string((word.bold ? 1 : 0) + (word.upright ? 0 : 2) + 4 * word.quarters) + ' ';
        lines += std::to_string(word.text.size()) + ' ' + word.text + '\n';
    }
    for (const PdfRule &rule : page.rules) {
        lines += "rule ";
        append(lines, rule);
        lines.back() = '\n';
    }
    return lines + "end " + std::to_string(page.number) + '\n';
}

bool PdfMessageReader::take(std::string_view bytes)
{
    while (!bytes.empty() && !isBad()) {
        const std::size_t end = bytes.find('\n');
        m_rest += bytes.substr(0, end);
        if (m_rest.size() > LongestLine)
            m_state = State::Bad;
        if (end == std::string_view::npos || isBad())
            break;
        bytes.remove_prefix(end + 1);
        if (!takeLine(std::exchange(m_rest, {})))
            m_state = State::Bad;
    }
    return !isBad();
}

std::vector<PdfPage> PdfMessageReader::takePages()
{
    return std::exchange(m_pages, {});
}

bool PdfMessageReader::takeLine(std::string_view line)
{
    switch (m_state) {
    case State::Greeting:
        return takeGreeting(line);
    case State::Between:
        return takeBetween(line);
    case State::InPage:
        return takeInPage(line);
    case State::Done:
    case State::Bad:
        break;
    }
    return false; // nothing comes after the end
}

bool PdfMessageReader::takeGreeting(std::string_view line)
{
    m_state = State::Between;
    if (line.starts_with("failed "))
        return takeBetween(line);
    if (!takeVerb(line, greeting))
        return false;
    const auto pages = takeNumber(line);
    m_pageCount = pages && *pages >= 0 && *pages <= PdfLimits::Pages ? int(*pages) : -1;
    return line.empty() && m_pageCount >= 0;
}

bool PdfMessageReader::takeBetween(std::string_view line)
{
    if (line == "done") {
        m_state = State::Done;
        return m_lastPage == m_pageCount;
    }
    if (takeVerb(line, "failed ")) {
        m_state = State::Done;
        m_failure = line;
        return true;
    }
    return takeVerb(line, "page ") && beginPage(line);
}

bool PdfMessageReader::beginPage(std::string_view numbers)
{
    const auto number = takeNumber(numbers);
    const auto width = takePoints(numbers);
    const auto height = takePoints(numbers);
    const auto picture = takeNumber(numbers);
    if (!picture || *picture < 0 || *picture > 1 || !number || *number != m_lastPage + 1 || *number > m_pageCount ||
        !width || !height || *width <= 0 || *height <= 0 || !numbers.empty())
        return false;
    m_page = {int(*number), *width, *height, *picture == 1, {}, {}};
    m_state = State::InPage;
    return true;
}

bool PdfMessageReader::takeInPage(std::string_view line)
{
    if (takeVerb(line, "word "))
        return takeWord(line);
    if (takeVerb(line, "rule "))
        return takeRule(line);
    return takeVerb(line, "end ") && endPage(line);
}

bool PdfMessageReader::takeWord(std::string_view rest)
{
    const auto box = takeBox(rest);
    const auto size = takePoints(rest);
    const auto flags = takeNumber(rest);
    const auto bytes = takeNumber(rest);
    if (!box || !size || !flags || *flags < 0 || *flags > 15 || (*flags > 3 && (*flags & 2) == 0) || !bytes ||
        *bytes != long(rest.size()) || rest.empty() || m_page.words.size() == PdfLimits::WordsOfPage)
        return false;
    m_page.words.push_back({*box, *size, (*flags & 1) != 0, (*flags & 2) == 0, std::string(rest), int(*flags >> 2)});
    return true;
}

bool PdfMessageReader::takeRule(std::string_view numbers)
{
    const auto box = takeBox(numbers);
    if (!box || !numbers.empty() || m_page.rules.size() == PdfLimits::RulesOfPage)
        return false;
    m_page.rules.push_back(*box);
    return box->left == box->right || box->top == box->bottom;
}

bool PdfMessageReader::endPage(std::string_view number)
{
    const auto ended = takeNumber(number);
    if (!ended || *ended != m_page.number || !number.empty())
        return false;
    m_lastPage = m_page.number;
    m_pages.push_back(std::move(m_page));
    m_page = {};
    m_page.number = m_lastPage;
    m_state = State::Between;
    return true;
}
