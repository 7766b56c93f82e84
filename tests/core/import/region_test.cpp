// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/region.h"
#include "tests/support/table_builder.h"
#include "tests/support/test_support.h"

namespace {
QStringList regionsOf(const std::vector<std::string> &lines)
{
    QStringList ranges;
    for (const Region &region : findRegions(tableOf(lines)))
        ranges += CellRef{0, region.top, region.left}.a1() + ':' + CellRef{0, region.bottom, region.right}.a1();
    return ranges;
}

RegionShape shapeOfLines(const std::vector<std::string> &lines)
{
    const Table table = tableOf(lines);
    return shapeOf(table, findRegions(table).at(0));
}
} // namespace

TEST_CASE("A table with its headings is one region")
{
    CHECK(regionsOf({"Outcome|2019|2020", "Charged|1|2", "Cautioned|3|4"}) == QStringList{"A1:C3"});
    CHECK(regionsOf({"2019|5", "2020|6"}) == QStringList{"A1:B2"});
    CHECK(regionsOf({"|Jan|Feb", "Crimes|8|10"}) == QStringList{"A1:C2"});
}

TEST_CASE("Titles above and notes below are left out")
{
    CHECK(regionsOf({"Kent Police||", "Ref 2024/1||", "||", "Outcome|2019|2020", "Charged|1|2", "||",
                     "* see note||"}) == QStringList{"A4:C5"});
    CHECK(regionsOf({"Kent Police||", "Outcome|2019|2020", "Charged|1|2", "Source: crime system||"}) ==
          QStringList{"A2:C3"});
}

TEST_CASE("Stacked tables are regions of their own")
{
    CHECK(regionsOf({"Crimes|Year|", "Code|2012|2013", "08/65|4|36", "TOTAL|4|36", "||", "Charges*|Year|",
                     "Code|2012|2013", "08/65|2|16", "TOTAL|2|16"}) == QStringList{"A1:C4", "A6:C9"});
    CHECK(regionsOf({"Offence|2019|2020", "Theft|5|6", "Outcomes||", "Outcome|2019|2020", "Charged|1|2"}) ==
          QStringList{"A1:C2", "A4:C5"});
    CHECK(regionsOf({"Question 1|", "2019|5", "2020|6", "Question 2|", "2019|1", "2020|2"}) ==
          QStringList{"A2:B3", "A5:B6"});
}

TEST_CASE("Tables side by side are told apart by the empty column")
{
    CHECK(regionsOf({"Year|Crimes||Year|Charges", "2019|10||2019|1", "2020|20||2020|2"}) ==
          QStringList{"A1:B3", "D1:E3"});
    // An empty column alone does not part a table: the right half has no titles.
    CHECK(regionsOf({"Outcome|2019||2020", "Charged|1||2", "Cautioned|3||4"}) == QStringList{"A1:D3"});
}

TEST_CASE("A total under a blank line belongs to the table")
{
    CHECK(regionsOf({"Offence|Recorded", "Sharing|4", "Threatening|5", "|", "Total|9"}) == QStringList{"A1:B5"});
}

TEST_CASE("Counts that look like years do not start a table")
{
    CHECK(regionsOf({"force|2015/16|2016/17", "Kent|1100|1500", "Lancashire|1426|2041", "Essex|2019|2035"}) ==
          QStringList{"A1:C4"});
}

TEST_CASE("No figures, no region")
{
    CHECK(regionsOf({"Outcome|2019|2020", "Charged||", "Cautioned||"}).isEmpty());
    CHECK(regionsOf({"Dear requester,", "we hold no such figures."}).isEmpty());
    CHECK(regionsOf({}).isEmpty());
}

TEST_CASE("Of a very long table start and end are found")
{
    std::vector<std::string> lines{"Force|Year|Count"};
    for (int row = 0; row < 5000; ++row)
        lines.push_back("Kent|2019/20|" + std::to_string(row % 7));
    lines.push_back("Source: invented");
    CHECK(regionsOf(lines) == QStringList{"A1:C5001"});
}

TEST_CASE("Rows without a number at the end of a very long table are part of it, notes are not")
{
    std::vector<std::string> lines{"Force|Year|Count"};
    for (int row = 0; row < 5000; ++row)
        lines.push_back("Kent|2019/20|" + std::to_string(row % 7));
    const std::vector<std::string> ends{"Kent|2020/21|", "Essex|2020/21|fewer than 5", "Essex|2020/21|unknown"};
    lines.insert(lines.end(), ends.begin(), ends.end());
    CHECK(regionsOf(lines) == QStringList{"A1:C5004"});
    lines.insert(lines.end(), {"||", "Note|the counts are invented|", "Source: invented||", "||"});
    CHECK(regionsOf(lines) == QStringList{"A1:C5004"});
    lines.assign({"Force|Count"});
    for (int row = 0; row < 5000; ++row)
        lines.push_back("Kent|" + std::to_string(row % 7));
    lines.insert(lines.end(), {"Essex|", "Source: invented|"});
    CHECK(regionsOf(lines) == QStringList{"A1:B5002"});
}

TEST_CASE("A row without a number is no heading where its titles are those of its neighbours")
{
    const std::string heading = "Force|Offence|Outcome|Number";
    CHECK(regionsOf({heading, "Kent|Stalking|Charged|7", "Kent|Stalking|Cautioned|", "Kent|Sharing|Charged|9"}) ==
          QStringList{"A1:D4"});
    CHECK(regionsOf({heading, "Kent|Stalking|Charged|7", "Kent|Stalking|Cautioned|see note",
                     "Essex|Sharing|Charged|9"}) == QStringList{"A1:D4"});
    CHECK(regionsOf({heading, "Kent|Stalking|Charged|7", "Force|Offence|Outcome|Charges", "Kent|Sharing|Charged|9"}) ==
          QStringList{"A1:D2", "A3:D4"});
    const auto shape = shapeOfLines({"Force|Month|Outcome|Number", "Kent|01/2019|Charged|fewer than 5",
                                     "Kent|02/2019|Charged|1-4", "Kent|03/2019|Charged|8", "Kent|04/2019|Charged|9"});
    CHECK(shape.headerRows == 1);
    CHECK(shape.figureColumns == std::vector{3});
}

TEST_CASE("Headings, titles and figures of a region")
{
    const auto shape = shapeOfLines({"|2021||2022|", "Outcome|Jan|Feb|Jan|Feb", "Charged|1|2|3|4"});
    CHECK(shape.headerRows == 2);
    CHECK(shape.titleColumns == std::vector{0});
    CHECK(shape.figureColumns == std::vector{1, 2, 3, 4});
}

TEST_CASE("Numbers that are titles or no counts are not figures")
{
    const auto shape =
        shapeOfLines({"Ref|Force|Force population (000)|Year|Quarter|Answered|Count", "1|Kent|789.7|2019|1|yes|12",
                      "2|Essex|1738|2019|2|no|13", "3|Surrey|1100|2019|3|yes|14"});
    CHECK(shape.figureColumns == std::vector{6});
    CHECK(shape.titleColumns == std::vector{1, 3, 4});
    CHECK(shape.otherColumns == std::vector{0, 2, 5});
}

TEST_CASE("Blank first rows and ages in words are no headings")
{
    const auto blanks = shapeOfLines({"Force|Year|Count", "Kent|2019/20|", "Kent|2020/21|5"});
    CHECK(blanks.headerRows == 1);
    CHECK(blanks.figureColumns == std::vector{2});
    const auto ages = shapeOfLines({"Age|2019|2020", "Under 18|5|6", "18 to 24|7|8", "Over 24|9|10"});
    CHECK(ages.titleColumns == std::vector{0});
    CHECK(ages.figureColumns == std::vector{1, 2});
}

TEST_CASE("Outcome types across are a heading, though they are numbers")
{
    const auto shape = shapeOfLines({"Outcome type|1|1A|14|16|Total", "Number|5|1|4|6|16"});
    CHECK(shape.headerRows == 1);
    CHECK(shape.figureColumns.size() == 5);
    CHECK(shapeOfLines({"Charged|1|14|15", "Cautioned|2|3|4"}).headerRows == 0);
}

TEST_CASE("A wholly blank column under a heading is a column of figures")
{
    CHECK(shapeOfLines({"Outcome|A Hospital|B Hospital", "Charged|5|", "Cautioned|6|"}).figureColumns ==
          std::vector{1, 2});
}
