// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdf_columns.h"
#include "tests/support/printed_page.h"
#include "tests/support/test_support.h"

namespace {
/// The letters of a printed page between which the columns part.
std::vector<int> edgesOf(const std::vector<std::string> &lines)
{
    std::vector<int> letters;
    for (const double edge : columnEdges(printedLines(lines)))
        letters.push_back(int((edge - 50) / 5));
    return letters;
}
} // namespace

TEST_CASE("PDF columns: they part where nothing stands in any line of figures")
{
    const auto edges = edgesOf({"Offence          2019/20   2020/21", "Arson                  5        12",
                                "Theft of a bike      102         -"});
    REQUIRE(edges.size() == 4);
    CHECK(edges[1] > 15);
    CHECK(edges[1] < 21);
    CHECK(edges[2] > 24);
    CHECK(edges[2] < 32);
}

TEST_CASE("PDF columns: a heading over several of them does not hide them")
{
    CHECK(edgesOf({"            Number of offences recorded", "Arson           5         12         7",
                   "Theft         102          -         8"})
              .size() == 5);
}

TEST_CASE("PDF columns: figures one blank apart are two columns, a blank between thousands is none")
{
    CHECK(edgesOf({"Arson       15 04/03/2024", "Theft      102 11/12/2024", "Robbery      3 21/02/2023"}).size() == 4);
    const PdfLine thousands =
        linesOf({{{50, 100, 60, 110}, 10, false, true, "1"}, {{62.5, 100, 78, 110}, 10, false, true, "204"}}).front();
    CHECK(cellsOf(thousands).size() == 1);
}

TEST_CASE("PDF columns: labels and figures that nearly touch part by the lines together")
{
    CHECK(edgesOf({"Violence with injury 120", "Arson                 15", "Theft of bicycles      7",
                   "Public order offence  33"})
              .size() == 3);
    CHECK(edgesOf({"Outcome type one of these", "Outcome type two of these", "Outcome type ten of these"}).empty());
}

TEST_CASE("PDF columns: running text has none")
{
    CHECK(edgesOf({"I refer to your request for information received by this force",
                   "on the third of March and can confirm that it is held in part"})
              .empty());
    CHECK(edgesOf({}).empty());
}
