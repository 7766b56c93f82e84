// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_pages_joined.h"
#include "tests/support/test_support.h"

namespace {
PdfTable table(const std::vector<std::vector<std::string>> &rows,
               const std::vector<double> &edges = {50, 150, 200, 250})
{
    PdfTable made{{50, 100, 250, 200}, edges, {}};
    for (const auto &row : rows) {
        made.rows.emplace_back();
        for (const std::string &text : row)
            made.rows.back().push_back({{}, text});
    }
    return made;
}

const PdfTable above = table({{"Offence", "2019", "2020"}, {"Arson", "1", "2"}, {"Theft", "3", "4"}});
} // namespace

TEST_CASE("PDF pages: a table goes on without a heading, or with the same one again")
{
    CHECK(goesOn(above, table({{"Robbery", "5", "-"}})));
    CHECK(goesOn(above, table({{"Offence", "2019", "2020"}, {"Robbery", "5", "6"}})));
    CHECK(goesOn(above, table({{"Robbery", "", ""}, {"Fraud", "5", "6"}})));
    CHECK(goesOn(above, table({{"Robbery", "5", "6"}}, {50, 158, 195, 250})));
}

TEST_CASE("PDF pages: other headings or other columns begin a new table")
{
    CHECK_FALSE(goesOn(above, table({{"Outcome", "2021", "2022"}, {"Charged", "5", "6"}})));
    CHECK_FALSE(goesOn(above, table({{"Outcome", "Female", "Male"}, {"Charged", "5", "6"}})));
    CHECK_FALSE(goesOn(above, table({{"Robbery", "5", "6"}}, {50, 190, 220, 250})));
    CHECK_FALSE(goesOn(above, table({{"Robbery", "5"}}, {50, 150, 250})));
    CHECK_FALSE(goesOn(above, table({})));
}

TEST_CASE("PDF pages: a row that the break has cut goes on in small letters")
{
    const auto row = [](const std::string &label, const std::string &figure) {
        return table({{label, figure}}, {50, 150, 200}).rows.front();
    };
    CHECK(isCutRow(row("Named suspect identified: victim", "4"), row("supports the action", "")));
    CHECK(isCutRow(row("Named suspect identified: victim", ""), row("supports the action", "4")));
    CHECK_FALSE(isCutRow(row("Charged", "4"), row("Cautioned", "")));
    CHECK_FALSE(isCutRow(row("Charged", "4"), row("under investigation", "7")));
    CHECK_FALSE(isCutRow(row("", "4"), row("under investigation", "")));
}

TEST_CASE("PDF pages: the last lines of a cut row of a list have no label")
{
    const std::vector<double> edges{50, 100, 150, 250, 350};
    const PdfTable list =
        table({{"Crime", "Date", "Offence", "Outcome"}, {"1", "3/1/21", "Disclose images", "Charged"}}, edges);
    const PdfTable rest = table({{"", "", "with intent", ""}, {"2", "4/1/21", "Theft", "Charged"}}, edges);
    CHECK(goesOn(list, rest));
    CHECK(isCutRow(list.rows.back(), rest.rows.front()));
    const auto first = [&](const std::vector<std::string> &row) { return table({row}, edges).rows.front(); };
    CHECK_FALSE(isCutRow(list.rows.back(), first({"", "", "Theft", ""})));
    CHECK_FALSE(isCutRow(list.rows.back(), first({"", "4/1/21", "with intent", ""})));
    CHECK_FALSE(isCutRow(first({"1", "3/1/21", "", "Charged"}), first({"", "", "with intent", ""})));
    CHECK_FALSE(isCutRow(first({"", "3/1/21", "Disclose", ""}), first({"", "", "with intent", ""})));
}
