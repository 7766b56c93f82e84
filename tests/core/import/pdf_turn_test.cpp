// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_turn.h"

#include "core/import/pdf_reader.h"
#include "tests/support/printed_page.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {

const std::vector<std::string> printed{"Outcome              2019      2020", "Charged                12         3",
                                       "Caution                 4       999"};

/// The page as somebody prints it who lays the paper the other way: its words have made so many quarter turns.
PdfPage sideways(int quarters)
{
    PdfPage page = printedPage(printed);
    const auto turnRight = [&page](const PdfBox &box) {
        return PdfBox{page.height - box.bottom, box.left, page.height - box.top, box.right};
    };
    for (int turn = 0; turn < quarters; ++turn) {
        for (PdfWord &word : page.words)
            word.box = turnRight(word.box);
        std::swap(page.width, page.height);
    }
    for (PdfWord &word : page.words) {
        word.quarters = quarters;
        word.upright = quarters == 0;
    }
    return page;
}

} // namespace

TEST_CASE("PDF turn: a table printed along the long side is read, whichever way it is turned")
{
    for (int quarters = 0; quarters < 4; ++quarters) {
        const ReadSource source = readPdfPages({sideways(quarters)});
        REQUIRE(source.tables.size() == 1);
        CHECK(rowsOf(source) == Rows{{"Outcome", "2019", "2020"}, {"Charged", "12", "3"}, {"Caution", "4", "999"}});
    }
}

TEST_CASE("PDF turn: the place of a cell is told on the page as it is shown")
{
    for (int quarters = 0; quarters < 4; ++quarters) {
        const PdfPage page = sideways(quarters);
        const auto word = std::ranges::find(page.words, "999", &PdfWord::text);
        const auto box = readPdfPages({page}).tables[0].box(2, 2);
        REQUIRE(box);
        CHECK(box->left == Approx(word->box.left));
        CHECK(box->top == Approx(word->box.top));
        CHECK(box->right == Approx(word->box.right));
        CHECK(box->bottom == Approx(word->box.bottom));
    }
}

TEST_CASE("PDF turn: some words that run up a page do not turn it")
{
    PdfPage page = printedPage(printed);
    page.words.push_back({{20, 100, 30, 180}, 10, false, false, "Official", 3});
    CHECK_FALSE(PdfTurn(page).isTurned());
    CHECK(readPdfPages({page}).tables.size() == 1);
    CHECK_FALSE(PdfTurn({1, 595, 842, false, {}, {}}).isTurned());
}

TEST_CASE("PDF turn: rules are turned with the words")
{
    PdfPage page = sideways(3);
    page.rules.push_back({100, 20, 100, 300}); // upright on the page, level for its reader
    const PdfPage turned = PdfTurn(page).turned(page);
    CHECK(turned.width == page.height);
    CHECK(turned.rules.front().height() == 0);
    CHECK(turned.rules.front().width() == 280);
}
