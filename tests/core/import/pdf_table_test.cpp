// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_table.h"
#include "tests/support/printed_page.h"
#include "tests/support/test_support.h"

namespace {
/// Edges at these letters of a printed page.
std::vector<double> edgesAt(const std::vector<int> &letters)
{
    std::vector<double> edges;
    for (const int letter : letters)
        edges.push_back(50 + 5.0 * letter - 1);
    return edges;
}

std::vector<PdfRowLine> sorted(const std::vector<std::string> &lines, const std::vector<int> &edges)
{
    std::vector<PdfRowLine> rows;
    for (const PdfLine &line : printedLines(lines))
        rows.push_back(sortedIntoColumns(line, edgesAt(edges)));
    return rows;
}

std::vector<std::string> texts(const std::vector<PdfTable::Cell> &cells)
{
    std::vector<std::string> all;
    for (const auto &cell : cells)
        all.push_back(cell.text);
    return all;
}

std::vector<int> rowsOf(const std::vector<std::string> &lines, const std::vector<double> &separators = {})
{
    return rowNumbers(sorted(lines, {0, 30, 40, 50}), separators);
}
} // namespace

TEST_CASE("PDF table: words go to the column they stand in")
{
    const auto lines = sorted(
        {"Named suspect                 12        3", "Charged                                 4"}, {0, 30, 40, 50});
    CHECK(texts(joinedRows(lines, {0, 1})[0]) == std::vector<std::string>{"Named suspect", "12", "3"});
    CHECK(texts(joinedRows(lines, {0, 1})[1]) == std::vector<std::string>{"Charged", "", "4"});
    CHECK_FALSE(lines[0].spans);
}

TEST_CASE("PDF table: a heading over several columns stands in the first, close headings each in their own")
{
    const auto spanning = sorted({"       Number of offences recorded"}, {0, 10, 20, 30, 40});
    CHECK(spanning[0].spans);
    CHECK(textOf(spanning[0].cells[0]) == "Number of offences recorded");
    const auto years = sorted({"  2019/20 2020/21 2021/22"}, {0, 10, 18, 26});
    CHECK_FALSE(years[0].spans);
    CHECK(texts(joinedRows(years, {0})[0]) == std::vector<std::string>{"2019/20", "2020/21", "2021/22"});
    const auto words = sorted({"     Charged or  Out of court"}, {0, 16, 40});
    CHECK(texts(joinedRows(words, {0})[0]) == std::vector<std::string>{"Charged or", "Out of court"});
    const auto total = sorted({"  2019 2020 2021 Total all"}, {0, 7, 12, 17, 30});
    CHECK(texts(joinedRows(total, {0})[0]) == std::vector<std::string>{"2019", "2020", "2021", "Total all"});
}

TEST_CASE("PDF rows: each line with figures is a row")
{
    CHECK(rowsOf({"Offence                       2019      2020", "Arson                         1         2",
                  "Theft                         3         4"}) == std::vector{0, 1, 2});
}

TEST_CASE("PDF rows: figures on the first, the middle and the last line of a label that wraps")
{
    CHECK(rowsOf({"Charged                       1         2", "Named suspect identified but  3         4",
                  "victim does not support", "Cautioned                     5         6",
                  "Named suspect identified but  7         8", "victim supports the action"}) ==
          std::vector{0, 1, 1, 2, 3, 3});
    CHECK(rowsOf({"Named suspect identified and", "that he is too ill            1         2",
                  "Named suspect identified and", "Victim is too ill to          3         4",
                  "Charged                       5         6"}) == std::vector{0, 0, 1, 1, 2});
    CHECK(rowsOf({"Named suspect identified and", "Victim does not support, or   1         2",
                  "Withdrew their own support to", "Named suspect identified with",
                  "Victim who supports action    3         4", "Evidential difficulties then"}) ==
          std::vector{0, 0, 0, 1, 1, 1});
}

TEST_CASE("PDF rows: figures between the lines of a label")
{
    const PdfWord number{{220, 106, 230, 116}, 10, false, true, "12"};
    auto words = printedPage({"Named suspect identified and", "Victim does not support it"}).words;
    words.push_back(number);
    std::vector<PdfRowLine> lines;
    for (const PdfLine &line : linesOf(words))
        lines.push_back(sortedIntoColumns(line, edgesAt({0, 30, 50})));
    const auto numbers = rowNumbers(lines, {});
    CHECK(std::ranges::all_of(numbers, [](int row) { return row == 0; }));
    CHECK(texts(joinedRows(lines, numbers)[0]) ==
          std::vector<std::string>{"Named suspect identified and Victim does not support it", "12"});
}

TEST_CASE("PDF rows: the spacing tells where a row ends")
{
    CHECK(rowsOf({"Named suspect identified but  1         2", "Victim does not support it or", "",
                  "Named suspect identified but  3         4", "Victim supports the action of", "",
                  "Charged or summonsed by post  5         6"}) == std::vector{0, 0, 1, 1, 2});
}

TEST_CASE("PDF rows: ruling lines tell, whatever the spacing")
{
    CHECK(rowsOf({"Outcome                       2019      2020", "Named suspect identified but",
                  "Victim is ill                 1         2", "Named suspect identified but  3         4",
                  "Victim is dead"},
                 {111, 135}) == std::vector{0, 1, 1, 2, 2});
}

TEST_CASE("PDF rows: a short title between rows is a row of its own")
{
    CHECK(rowsOf({"Violence with injury          1         2", "Theft", "Shoplifting                   3         4",
                  "Racially aggravated offences  5         6"}) == std::vector{0, 1, 2, 3});
}

TEST_CASE("PDF rows: wrapped headings are one row, a heading that spans columns is another")
{
    CHECK(rowsOf({"                              No. of    Share of",
                  "Financial year                crimes    outcomes", "2019/20                       12        3",
                  "2020/21                       14        4"}) == std::vector{0, 0, 1, 2});
    CHECK(rowsOf({"                              Number of offences", "Offence                       Female    Male",
                  "Arson                         12        3", "Theft                         14        4"}) ==
          std::vector{0, 1, 2, 3});
}
