// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_line.h"

#include "tests/support/test_support.h"

namespace {
using Cells = std::vector<std::string>;
}

TEST_CASE("CSV line: doubled quotes are quotes, delimiters in quotes are text")
{
    CHECK(cutCsvLine(R"(Kent,"Charged, summonsed","6"" rule")", {}) == Cells{"Kent", "Charged, summonsed", "6\" rule"});
    CHECK(cutCsvLine("", {}) == Cells{""});
    CHECK(cutCsvLine(",", {}) == Cells{"", ""});
    CHECK(cutCsvLine(R"("a" ,b)", {}) == Cells{"a", "b"});
}

TEST_CASE("CSV line: the number of cells decides what a stray quote is")
{
    CHECK(cutCsvLine(R"("Kent,5,"a, b")", {}, 3) == Cells{"\"Kent", "5", "a, b"});
    CHECK(cutCsvLine(R"(Kent,5,""a, b")", {}, 3) == Cells{"Kent", "5", "\"a, b"});
    CHECK(cutCsvLine(R"(Kent,"the "best" of, well",5)", {}, 3) == Cells{"Kent", "the \"best\" of, well", "5"});
    CHECK(cutCsvLine(R"("Table, Round 48"","Oak, red",5)", {}, 3) == Cells{"Table, Round 48\"", "Oak, red", "5"});
    CHECK_FALSE(cutCsvLine("Kent,5", {}, 3));
}

TEST_CASE("CSV line: of several ways to cut it the one with the fewest stray quotes is taken")
{
    CHECK(cutCsvLine(R"(1,"$2,"Rug 5"" Pile","felt, by hand")", {}, 4) ==
          Cells{"1", "\"$2", "Rug 5\" Pile", "felt, by hand"});
}

TEST_CASE("CSV line: a quote that must open a cell is not taken for text")
{
    CHECK(cutCsvLine(R"("Kent,5)", {}, 2) == Cells{"\"Kent", "5"});
    CHECK_FALSE(cutCsvLine(R"("Kent,5)", {}, 2, false));
}

TEST_CASE("CSV line: apostrophes, spaces after the delimiter and backslashes")
{
    CHECK(cutCsvLine("1;'won't crack; or peel'", {.delimiter = ';', .quote = '\''}) ==
          Cells{"1", "won't crack; or peel"});
    CHECK(cutCsvLine(R"(1, "a, b", c)", {.spaceAfter = true}) == Cells{"1", "a, b", "c"});
    CHECK(cutCsvLine(R"(1,"6\" and \\",2)", {.backslash = true}) == Cells{"1", R"(6" and \\)", "2"});
}

TEST_CASE("CSV line: quotes that fit nowhere end the search, not the program")
{
    std::string line;
    for (int i = 0; i < 400; ++i)
        line += "\"\",\"x\"";
    CHECK_FALSE(cutCsvLine(line, {}, 7));
}
