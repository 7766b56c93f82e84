// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_layout.h"
#include "core/import/pdf_reader.h"
#include "tests/support/printed_page.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {
QStringList shapesOf(const ReadSource &source)
{
    QStringList shapes;
    for (const Table &table : source.tables)
        shapes += QStringLiteral("%1 %2x%3").arg(table.prose ? "text" : "table").arg(table.rows()).arg(table.columns());
    return shapes;
}

void put(PdfPage &page, double left, double top, const std::string &text)
{
    page.words.push_back({{left, top, left + 5.0 * double(text.size()), top + 10}, 10, false, true, text});
}

const std::vector<std::string> ruled{"Offences in 2019", "Offence         2019    2020", "Arson           1       2",
                                     "Theft           3       4", "Not for comparison"};
} // namespace

TEST_CASE("PDF layout: a ruled table stands between its text")
{
    PdfPage page = printedPage(ruled);
    page.rules = printedGrid({0, 15, 23, 30}, {1, 2, 3, 4});
    const ReadSource source = readPdfPages({page});
    CHECK(shapesOf(source) == QStringList{"text 1x1", "table 3x3", "text 1x1"});
    CHECK(source.format == "pdf");
    CHECK(source.tables[1].page() == 1);
    CHECK(rowsOf(source.tables[1])[1] == QStringList{"Arson", "1", "2"});
}

TEST_CASE("PDF layout: each cell knows its page and its place")
{
    PdfPage page = printedPage(ruled);
    page.rules = printedGrid({0, 15, 23, 30}, {1, 2, 3, 4});
    const ReadSource source = readPdfPages({page});
    CHECK(source.tables[1].box(1, 2) == Table::PageBox{1, 163, 123, 198, 135});
    CHECK_FALSE(source.tables[1].box(7, 0));
    CHECK(source.tables[0].box(0, 0)->top == 100);
}

TEST_CASE("PDF layout: a table over a page break is one, and its rows know their pages")
{
    PdfPage first =
        printedPage({"Offence         2019    2020", "Arson           1       2", "Theft           3       4"}, 1);
    PdfPage second = printedPage({"Robbery         5       6", "Stalking        7       8"}, 2);
    first.rules = printedGrid({0, 15, 23, 30}, {0, 1, 2, 3});
    second.rules = printedGrid({0, 15, 23, 30}, {0, 1, 2});
    const ReadSource source = readPdfPages({first, second});
    REQUIRE(source.tables.size() == 1);
    CHECK(source.tables[0].rows() == 5);
    CHECK(source.tables[0].page(2) == 1);
    CHECK(source.tables[0].page(3) == 2);
}

TEST_CASE("PDF layout: a row cut by the page break is put together again")
{
    PdfPage first = printedPage({"Outcome         2019    2020", "Named suspect   1       2"}, 1);
    PdfPage second = printedPage({"who is too ill", "Charged         7       8"}, 2);
    first.rules = printedGrid({0, 15, 23, 30}, {0, 1, 2});
    second.rules = printedGrid({0, 15, 23, 30}, {0, 1, 2});
    const ReadSource source = readPdfPages({first, second});
    REQUIRE(source.tables.size() == 1);
    CHECK(rowsOf(source.tables[0]) ==
          Rows{{"Outcome", "2019", "2020"}, {"Named suspect who is too ill", "1", "2"}, {"Charged", "7", "8"}});
}

TEST_CASE("PDF layout: a ruled scrap is part of the table it goes on with, and text where there is none")
{
    PdfPage first = printedPage({"Outcome         2019", "Named suspect   1"}, 1);
    PdfPage second = printedPage({"who is too ill"}, 2);
    first.rules = printedGrid({0, 15, 23}, {0, 1, 2});
    second.rules = printedGrid({0, 15, 23}, {0, 1});
    const ReadSource joined = readPdfPages({first, second});
    REQUIRE(joined.tables.size() == 1);
    CHECK(rowsOf(joined.tables[0])[1] == QStringList{"Named suspect who is too ill", "1"});
    second.number = 1;
    const ReadSource alone = readPdfPages({second});
    REQUIRE(alone.tables.size() == 1);
    CHECK(alone.tables[0].prose);
    CHECK(rowsOf(alone.tables[0]) == Rows{{"who is too ill"}});
}

TEST_CASE("PDF layout: numbers of pages and running feet are left out, the head is kept once")
{
    std::vector<PdfPage> pages;
    for (int number = 1; number <= 3; ++number) {
        PdfPage page = printedPage({"Text of its own on this page " + std::string(std::size_t(number), 'x')}, number);
        put(page, 50, 20, "Force");
        put(page, 50, 800, "Official");
        put(page, 300, 820, std::to_string(number));
        pages.push_back(page);
    }
    const ReadSource source = readPdfPages(pages);
    REQUIRE(source.tables.size() == 1);
    CHECK(rowsOf(source.tables[0]) == Rows{{"Force"},
                                           {"Text of its own on this page x"},
                                           {"Text of its own on this page xx"},
                                           {"Text of its own on this page xxx"}});
}

TEST_CASE("PDF layout: the lines of a paragraph are one row, entries of a list are several")
{
    const ReadSource source = readPdfPages({printedPage(
        {"I refer to your request for information received by the force on the",
         "third of March and can confirm that some of it is held.", "", "• 2019/20 – 10", "• 2020/21 – 14"})});
    REQUIRE(source.tables.size() == 1);
    CHECK(rowsOf(source.tables[0]) ==
          Rows{{"I refer to your request for information received by the force on the third of March and can confirm "
                "that some of it is held."},
               {"2019/20 – 10"},
               {"2020/21 – 14"}});
}

TEST_CASE("PDF layout: it can be cancelled between two pages")
{
    int looks = 0;
    const auto stop = [&looks](qint64, qint64) { return ++looks < 2; };
    CHECK_THROWS_AS(readPdfPages({printedPage({"one"}, 1), printedPage({"two"}, 2)}, stop), Cancelled);
    CHECK(looks == 2);
}

TEST_CASE("PDF layout: pages that are pictures are named")
{
    PdfPage picture{2, 595, 842, true, {}, {}};
    const ReadSource one = readPdfPages({printedPage({"Letter"}), picture});
    REQUIRE(remarkOf(one, "page-is-picture"));
    CHECK(remarkOf(one, "page-is-picture")->message ==
          "Page 2 is a picture, without text: type its figures beside it.");
    picture.number = 1;
    const ReadSource all = readPdfPages({picture, {2, 595, 842, true, {}, {}}});
    CHECK(all.tables.empty());
    CHECK(remarkOf(all, "page-is-picture")->message.startsWith("Pages 1, 2 are pictures"));
    CHECK(readPdfPages({{1, 595, 842, false, {}, {}}}).remarks.empty());
}
