// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_text.h"
#include "tests/support/printed_page.h"
#include "tests/support/test_support.h"

namespace {
PdfWord word(double left, double top, double right, double bottom, const std::string &text)
{
    return {{left, top, right, bottom}, bottom - top, false, true, text};
}
} // namespace

TEST_CASE("PDF text: words in any order become lines from the top, words from the left")
{
    auto words = printedPage({"Offence   2019", "Arson     12"}).words;
    std::ranges::reverse(words);
    const auto lines = linesOf(words);
    REQUIRE(lines.size() == 2);
    CHECK(textOf(lines[0]) == "Offence 2019");
    CHECK(textOf(lines[1]) == "Arson 12");
}

TEST_CASE("PDF text: a raised mark goes with the line it stands on, and what touches is one word")
{
    const auto lines = linesOf({word(50, 100, 62, 112, "13"), word(62.2, 99, 70, 106, "th"),
                                word(74, 100, 120, 112, "October"), word(50, 114, 90, 126, "below")});
    REQUIRE(lines.size() == 2);
    CHECK(textOf(lines[0]) == "13th October");
}

TEST_CASE("PDF text: lines of one label are joined with one blank, a word cut at its hyphen without")
{
    CHECK(textOf(printedLines({"Chester-le-", "Street"})) == "Chester-le-Street");
    CHECK(textOf(printedLines({"Not in the public interest -", "Police"})) == "Not in the public interest - Police");
    CHECK(textOf(printedLines({"Disclosure,", "obstruction"})) == "Disclosure, obstruction");
    CHECK(textOf(std::vector<PdfLine>()).empty());
}

TEST_CASE("PDF text: two lines that overlap a centred neighbour are read one after the other")
{
    // The number stands in the middle of a label of two lines and draws both into its own.
    const auto lines = linesOf({word(300, 107, 320, 122, "41"), word(50, 100, 100, 115, "Disclose"),
                                word(104, 100, 140, 115, "private"), word(50, 114, 90, 129, "films"),
                                word(94, 114, 120, 129, "with"), word(124, 114, 160, 129, "intent")});
    REQUIRE(lines.size() == 1);
    CHECK(textOf(piecesOf(lines.front(), 3).front()) == "Disclose private films with intent");
}

TEST_CASE("PDF text: a line is cut at wide gaps")
{
    const auto line = printedLines({"Our team      Date: 15 October"}).front();
    const auto pieces = piecesOf(line, 1.0);
    REQUIRE(pieces.size() == 2);
    CHECK(textOf(pieces[0]) == "Our team");
    CHECK(textOf(pieces[1]) == "Date: 15 October");
    CHECK(piecesOf(line, 10).size() == 1);
}

TEST_CASE("PDF text: what may stand in a column of figures")
{
    for (const char *text :
         {"12", "1,204", "1 204", "<5", "(3)", "45.2%", "-", "–", "*", "n/a", "£12", "[c]", "-3", "5*"})
        CHECK(looksLikeNumber(text));
    for (const char *text : {"", "2019/20", "Charged", "15 March", "Q1", "( )", "A12", "%"})
        CHECK_FALSE(looksLikeNumber(text));
}

TEST_CASE("PDF text: a number over two lines of a narrow cell, beside one line of a label, keeps its order")
{
    const std::vector<PdfLine> lines = linesOf({{{58, 110, 96, 123}, 10, false, true, "Charged"},
                                                {{208, 105, 214, 118}, 10, false, true, "1"},
                                                {{200, 116, 216, 129}, 10, false, true, "204"}});
    REQUIRE(lines.size() == 1);
    CHECK(textOf(lines.front()) == "Charged 1 204");
}
