// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_wrapped_words.h"
#include "tests/support/printed_page.h"
#include "tests/support/test_support.h"

namespace {
/// A line of cells: their words, and whether they are bold.
PdfRowLine row(const std::vector<std::string> &cells, bool bold = false)
{
    PdfRowLine line;
    double left = 50;
    for (const std::string &text : cells) {
        PdfLine cell;
        double x = left;
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t to = std::min(text.find(' ', from), text.size());
            const double right = x + 5 * double(to - from);
            cell.words.push_back({{x, 100, right, 110}, 10, bold, true, text.substr(from, to - from)});
            x = right + 3;
            from = to + 1;
        }
        cell.box = cell.words.empty() ? PdfBox() : PdfBox{left, 100, x - 3, 110};
        line.cells.push_back(cell);
        left += 200;
    }
    return line;
}
} // namespace

TEST_CASE("PDF rows: words that wrap in two columns go on together, and a new word in one of them is a new row")
{
    const std::vector<PdfRowLine> lines{row({"Disclose private sexual", "Evidential difficulties:", "12"}),
                                        row({"photographs", "suspect identified", ""}), row({"Threat", "Charged", "4"}),
                                        row({"Voyeurism", "", ""})};
    const WrappedWords words(lines);
    CHECK(words.hasFigures(0));
    CHECK(words.areWordsOnly(1));
    CHECK_FALSE(words.isTitle(1));
    CHECK(words.mayGoOn(0, 1));
    CHECK_FALSE(words.mayGoOn(1, 2));
    CHECK_FALSE(words.mayGoOn(2, 3));
}

TEST_CASE("PDF rows: lines whose words stand in different columns are no one row")
{
    const std::vector<PdfRowLine> lines{row({"Voyeurism", "No suspect", "12"}), row({"", "action", ""}),
                                        row({"Threat", "", "3"}), row({"Sharing", "Caution", "4"})};
    const WrappedWords words(lines);
    CHECK(words.mayGoOn(0, 1));
    CHECK_FALSE(words.mayGoOn(1, 2));
}

TEST_CASE("PDF rows: in a list without numbers the days show its rows")
{
    const std::vector<PdfRowLine> lines{row({"Threat", "01/02/2024"}), row({"Sharing", "11/02/2024"}),
                                        row({"an image", ""}), row({"Voyeurism", "2/3/24"})};
    const WrappedWords words(lines);
    CHECK(words.hasFigures(0));
    CHECK_FALSE(words.hasFigures(2));
    CHECK(words.mayGoOn(1, 2));
    CHECK(looksLikeDay("2023-07-21"));
    CHECK_FALSE(looksLikeDay("2023/24"));
    CHECK_FALSE(looksLikeDay("-2023/24-"));
    CHECK_FALSE(looksLikeDay("101/0/x"));
}

TEST_CASE("PDF rows: under bold headings what is not bold is no heading")
{
    const std::vector<PdfRowLine> lines{row({"Outcome", "Number"}, true), row({"", "rest of a row"}),
                                        row({"type", ""}, true), row({"14", "3"})};
    const WrappedWords words(lines);
    CHECK(words.isBodyUnderHeading(0, 1));
    CHECK_FALSE(words.isBodyUnderHeading(0, 2));
    CHECK(words.goesOnWithTitle(0, 2));
    CHECK_FALSE(words.goesOnWithTitle(0, 3));
}
