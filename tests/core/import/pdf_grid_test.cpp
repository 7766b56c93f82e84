// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_grid.h"
#include "tests/support/printed_page.h"
#include "tests/support/test_support.h"

namespace {
using Cells = std::vector<std::vector<std::string>>;

Cells cellsOf(const PdfTable &table)
{
    Cells cells;
    for (const auto &row : table.rows) {
        cells.emplace_back();
        for (const auto &cell : row)
            cells.back().push_back(cell.text);
    }
    return cells;
}

std::vector<Cells> tablesOf(const std::vector<std::string> &lines, const std::vector<PdfRule> &rules)
{
    std::vector<Cells> tables;
    for (const PdfTable &table : ruledTables(printedPage(lines).words, rules))
        tables.push_back(cellsOf(table));
    return tables;
}

void remove(std::vector<PdfRule> &rules, const PdfRule &rule)
{
    std::erase(rules, rule);
}
} // namespace

TEST_CASE("PDF grid: what is ruled all round is read cell by cell, wrapped labels with one blank")
{
    const std::vector<std::string> lines{"Outcome         2019    2020", "Named suspect", "identified      12      -",
                                         "Charged                 3"};
    CHECK(tablesOf(lines, printedGrid({0, 15, 23, 30}, {0, 1, 3, 4})) ==
          std::vector<Cells>{
              {{"Outcome", "2019", "2020"}, {"Named suspect identified", "12", "-"}, {"Charged", "", "3"}}});
}

TEST_CASE("PDF grid: a heading over several columns stands in the first of them")
{
    auto rules = printedGrid({0, 15, 23, 30}, {0, 1, 2, 3});
    remove(rules, {163, 99, 163, 135});
    rules.push_back({163, 111, 163, 135});
    CHECK(tablesOf({"Outcome         Financial year", "                2019    2020", "Charged         3       4"},
                   rules) ==
          std::vector<Cells>{{{"Outcome", "Financial year", ""}, {"", "2019", "2020"}, {"Charged", "3", "4"}}});
}

TEST_CASE("PDF grid: a label over several rows stands in the first of them")
{
    auto rules = printedGrid({0, 15, 25, 30}, {0, 1, 2});
    remove(rules, {48, 111, 198, 111});
    rules.push_back({123, 111, 198, 111});
    CHECK(tablesOf({"Kent            2019      4", "                2020      5"}, rules) ==
          std::vector<Cells>{{{"Kent", "2019", "4"}, {"", "2020", "5"}}});
}

TEST_CASE("PDF grid: rows that only their columns rule are told by their figures")
{
    CHECK(tablesOf({"Outcome         2019    2020", "Charged         1       2", "Cautioned       3       4"},
                   printedGrid({0, 15, 23, 30}, {0, 1, 3})) ==
          std::vector<Cells>{{{"Outcome", "2019", "2020"}, {"Charged", "1", "2"}, {"Cautioned", "3", "4"}}});
}

TEST_CASE("PDF grid: tables side by side are two")
{
    auto rules = printedGrid({0, 10, 15}, {0, 1, 2});
    const auto right = printedGrid({20, 30, 35}, {0, 1, 2});
    rules.insert(rules.end(), right.begin(), right.end());
    const auto tables = tablesOf({"Offence    No.      Outcome   No.", "Arson      4        Charged   1"}, rules);
    REQUIRE(tables.size() == 2);
    CHECK(tables[1] == Cells{{"Outcome", "No."}, {"Charged", "1"}});
}

TEST_CASE("PDF grid: double lines are one, and leave no column")
{
    auto rules = printedGrid({0, 15, 30}, {0, 1, 2});
    for (PdfRule rule : printedGrid({0, 15, 30}, {0, 1, 2})) {
        rule.left += rule.width() == 0 ? 2.5 : 0;
        rule.right = rule.width() == 0 ? rule.left : rule.right;
        rules.push_back({rule.left, rule.top, rule.right, rule.bottom});
    }
    CHECK(tablesOf({"Offence         2019", "Arson           4"}, rules) ==
          std::vector<Cells>{{{"Offence", "2019"}, {"Arson", "4"}}});
}

TEST_CASE("PDF grid: frames, drawings and grids of one column are no tables")
{
    CHECK(tablesOf({"A notice in a frame"}, printedGrid({0, 30}, {0, 1})).empty());
    CHECK(tablesOf({"beside"}, printedGrid({20, 25, 30}, {3, 4, 5})).empty());
    CHECK(tablesOf({"one", "two"}, printedGrid({0, 30}, {0, 1, 2})).empty());
    CHECK(tablesOf({}, {}).empty());
}

TEST_CASE("PDF grid: strokes of letters and lines under words are no ruling lines")
{
    PdfPage page = printedPage({"Illicit"});
    page.rules = {{52, 101, 52, 109}, {50, 110.5, 85, 110.5}, {50, 120, 300, 120}};
    CHECK(rulesOfTables(page) == std::vector<PdfRule>{{50, 120, 300, 120}});
}
