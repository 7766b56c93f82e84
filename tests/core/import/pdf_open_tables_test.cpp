// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_cell_starts.h"
#include "core/import/pdf_open_tables.h"
#include "tests/support/printed_page.h"
#include "tests/support/test_support.h"

namespace {
struct Taken {
    std::vector<PdfTable> tables;
    std::vector<std::string> left;
};

Taken take(const std::vector<std::string> &printed, const std::vector<PdfRule> &rules = {})
{
    auto lines = printedLines(printed);
    markCellStarts(lines);
    Taken taken{takeOpenTables(lines, rules), {}};
    for (const PdfLine &line : lines)
        taken.left.push_back(textOf(line));
    return taken;
}

std::string rowOf(const PdfTable &table, std::size_t row)
{
    std::string text;
    for (const auto &cell : table.rows.at(row))
        text += (text.empty() ? "" : "|") + (cell.text.empty() ? "." : cell.text);
    return text;
}
} // namespace

TEST_CASE("Open tables: a table between lines of text is taken out, the text stays")
{
    const auto taken = take({"How many offences were recorded in each of these financial years?", "",
                             "Offence            2019/20     2020/21", "Arson                    5          12",
                             "Theft of a bike        102           -", "Total                  107          12", "",
                             "Please note that these figures must not be compared with others."});
    REQUIRE(taken.tables.size() == 1);
    CHECK(taken.tables[0].rows.size() == 4);
    CHECK(rowOf(taken.tables[0], 2) == "Theft of a bike|102|-");
    CHECK(taken.left.size() == 2);
}

TEST_CASE("Open tables: wrapped headings above and a wrapped label below belong to the table")
{
    const auto taken = take({"                               Number of", "Outcome                        crimes",
                             "Charged or summonsed by post      12", "Named suspect identified but       3",
                             "the victim does not support"});
    REQUIRE(taken.tables.size() == 1);
    REQUIRE(taken.tables[0].rows.size() == 3);
    CHECK(rowOf(taken.tables[0], 0) == "Outcome|Number of crimes");
    CHECK(rowOf(taken.tables[0], 2) == "Named suspect identified but the victim does not support|3");
    CHECK(taken.left.empty());
}

TEST_CASE("Open tables: level rules part the rows")
{
    const auto taken = take({"Outcome                        2019       2020", "Named suspect identified but",
                             "Victim does not support it        1          2",
                             "Named suspect identified but      3          4", "Victim is too ill"},
                            {{50, 111, 330, 111}, {50, 135, 330, 135}, {50, 160, 330, 160}});
    REQUIRE(taken.tables.size() == 1);
    REQUIRE(taken.tables[0].rows.size() == 3);
    CHECK(rowOf(taken.tables[0], 1) == "Named suspect identified but Victim does not support it|1|2");
    CHECK(rowOf(taken.tables[0], 2) == "Named suspect identified but Victim is too ill|3|4");
}

TEST_CASE("Open tables: two tables with a title between them are two")
{
    const auto taken = take({"Offence            2019/20     2020/21", "Arson                    5          12",
                             "Theft                    6          13", "", "", "Table 2: outcomes", "",
                             "Outcome            2019/20     2020/21", "Charged                  1           2",
                             "Cautioned                3           4"});
    REQUIRE(taken.tables.size() == 2);
    CHECK(rowOf(taken.tables[1], 0) == "Outcome|2019/20|2020/21");
    CHECK(taken.left == std::vector<std::string>{"Table 2: outcomes"});
}

TEST_CASE("Open tables: letter heads, addresses and text in columns are none")
{
    CHECK(take({"Name: Requester              Chief Constable", "Dept: Digital               Headquarters",
                "Telephone:                  101 Ext 60025", "Our reference:              1306"})
              .tables.empty());
    CHECK(take({"Freedom of Information Team              Reference: 1406745",
                "Police Headquarters                      Date: 15 October 2025"})
              .tables.empty());
    CHECK(take({"This column tells one long story     and that one another, which",
                "of a request that was received       has as many words in every line",
                "by the force in the month of May     as running text is wont to have"})
              .tables.empty());
    CHECK(take({}).tables.empty());
}

TEST_CASE("Open tables: three columns of short words are one without a figure")
{
    const auto taken = take({"Force          Answered     By", "Kent           yes          letter",
                             "Essex          no           -", "Surrey         yes          e-mail"});
    REQUIRE(taken.tables.size() == 1);
    CHECK(rowOf(taken.tables[0], 3) == "Surrey|yes|e-mail");
}

TEST_CASE("Open tables: wrapped headings near each other go each to their own column")
{
    const auto taken =
        take({"                 Number of offences    Number of those",
              "Force area         recorded between    with outcome 1",
              "                  2019 and 2020            charged", "North                      1,204               40",
              "East and the", "islands of the                77              [c]", "eastern coast"});
    REQUIRE(taken.tables.size() == 1);
    CHECK(rowOf(taken.tables[0], 0) ==
          "Force area|Number of offences recorded between 2019 and 2020|Number of those with outcome 1 charged");
    CHECK(rowOf(taken.tables[0], 2) == "East and the islands of the eastern coast|77|[c]");
}

TEST_CASE("Open tables: the title of the next table is no label of the last row")
{
    const auto taken =
        take({"District        2021      2022", "District A         3         8", "Total             10        20",
              "Table 2: crimes", "", "", "District        2021      2022", "District A         4         9"});
    REQUIRE(taken.tables.size() == 2);
    CHECK(rowOf(taken.tables[0], 2) == "Total|10|20");
    REQUIRE(taken.left.size() == 1);
    CHECK(taken.left[0] == "Table 2: crimes");
}

TEST_CASE("Open tables: the title of a group that stands further left is a row of its own")
{
    const auto taken = take({"               Male    Female", "Age", "  Under 18        4        40",
                             "  18 to 24        6        81", "Ethnicity", "  White           8       100"});
    REQUIRE(taken.tables.size() == 1);
    REQUIRE(taken.tables[0].rows.size() == 6);
    CHECK(rowOf(taken.tables[0], 1) == "Age|.|.");
    CHECK(rowOf(taken.tables[0], 2) == "Under 18|4|40");
    CHECK(rowOf(taken.tables[0], 4) == "Ethnicity|.|.");
}

TEST_CASE("PDF open tables: a list with a day in each row is a table, also where its words are many")
{
    const Taken taken =
        take({"01/02/2024   one two three four five six a b", "02/02/2024   six seven eight nine ten a b c",
              "05/03/2024   one two three four five six a b", "07/03/2024   six seven eight a b c d e"});
    CHECK(taken.tables.size() == 1);
    CHECK(taken.left.empty());
}

TEST_CASE("PDF open tables: headings printed again under a title begin another table")
{
    const Taken taken = take({"Offence     Number", "Arson            5", "Theft            7", "Year 2023/24",
                              "Offence     Number", "Arson            3", "Theft            9"});
    CHECK(taken.tables.size() == 2);
    CHECK(taken.left == std::vector<std::string>{"Year 2023/24"});
}

TEST_CASE("PDF open tables: the last words of a row that wrap in any column belong to it")
{
    const Taken taken =
        take({"Offence              Outcome             Number", "Sharing an image     Charged                  5",
              "Disclose of private  Suspect identified       7", "images               and not charged"});
    REQUIRE(taken.tables.size() == 1);
    CHECK(taken.tables.front().rows.back()[0].text == "Disclose of private images");
    CHECK(taken.tables.front().rows.back()[1].text == "Suspect identified and not charged");
    CHECK(taken.left.empty());
}
