// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_drawn_table.h"
#include "core/import/pdf_reader.h"
#include "tests/support/printed_page.h"
#include "tests/support/test_support.h"

namespace {
/// Letters to points, as the page is printed.
double at(int letter)
{
    return 50 + 5.0 * letter - 2;
}

PageTable drawnOver(int lines, const std::vector<int> &columns)
{
    PageTable drawn{1, 45, 98, 500, 98 + 12.0 * lines, {}};
    for (const int column : columns)
        drawn.lines.push_back(at(column));
    return drawn;
}

std::vector<std::string> rowsOf(const PdfTable &table)
{
    std::vector<std::string> rows;
    for (const auto &row : table.rows) {
        std::string text;
        for (const auto &cell : row)
            text += (text.empty() ? "" : "|") + cell.text;
        rows.push_back(text);
    }
    return rows;
}
} // namespace

TEST_CASE("PDF drawn table: column lines part words that nothing else would")
{
    auto words = printedPage({"Outcome Offence 2023", "Charged Voyeurism 5", "Caution Threat    7"}).words;
    const auto table = takeDrawnTable(words, {}, drawnOver(3, {8, 18}));
    REQUIRE(table);
    CHECK(rowsOf(*table)[1] == "Charged|Voyeurism|5");
    CHECK(rowsOf(*table)[2] == "Caution|Threat|7");
    CHECK(words.empty());
}

TEST_CASE("PDF drawn table: a heading over several columns is not cut by a line that runs through its blank")
{
    auto words = printedPage({"        Number of crimes", "Offence    2022    2023", "Threat       5       7"}).words;
    const auto table = takeDrawnTable(words, {}, drawnOver(3, {10, 18}));
    REQUIRE(table);
    CHECK(rowsOf(*table)[0].find("Number of crimes") != std::string::npos);
    CHECK(rowsOf(*table)[2] == "Threat|5|7");
}

TEST_CASE("PDF drawn table: only the words inside are taken; without lines the columns are found")
{
    auto words = printedPage({"Threat       5       7", "Voyeurism    2       3", "A note below"}).words;
    const auto table = takeDrawnTable(words, {}, drawnOver(2, {}));
    REQUIRE(table);
    CHECK(table->columns() == 3);
    CHECK(words.size() == 3);
    CHECK_FALSE(takeDrawnTable(words, {}, {1, 0, 0, 20, 20, {}}));
}

TEST_CASE("PDF drawn table: what is drawn stands in place of the tables found there, ruled ones too")
{
    PdfPage page = printedPage({"Offence      2022    2023", "Threat       5       7", "Voyeurism    2       3"});
    page.rules = printedGrid({0, 12, 20, 28}, {0, 1, 2, 3});
    CHECK(readPdfPages({page}).tables.size() == 1);
    const ReadSource source = readPdfPages({page}, {}, {drawnOver(2, {12, 20})});
    REQUIRE_FALSE(source.tables.empty());
    CHECK(source.tables.front().rows() == 2);
    CHECK(source.tables.front().text(1, 2) == "7");
    const auto same = readPdfPages({page}, {}, {{2, 45, 98, 500, 200, {}}});
    CHECK(same.tables.front().rows() == 3); // drawn on another page
}
