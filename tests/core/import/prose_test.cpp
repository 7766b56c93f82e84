// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/prose.h"

#include "tests/support/tables.h"
#include "tests/support/test_support.h"

TEST_CASE("Prose: a row for each line, runs of white space as one space, blank lines left out")
{
    Prose prose;
    prose.add("  In\t2020 ");
    prose.add("\r\n we recorded\xC2\xA0 12 ");
    prose.endLine();
    prose.add("  ");
    prose.endLine();
    prose.add("last");
    std::vector<Table> tables;
    prose.flushTo(tables);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].prose);
    CHECK(rowsOf(tables[0]) == Rows{{"In 2020 we recorded 12"}, {"last"}});
}

TEST_CASE("Prose: nothing makes no table, and each table begins anew")
{
    Prose prose;
    std::vector<Table> tables;
    prose.flushTo(tables);
    CHECK(tables.empty());
    prose.add("one");
    prose.flushTo(tables);
    prose.add("two");
    prose.flushTo(tables);
    REQUIRE(tables.size() == 2);
    CHECK(rowsOf(tables[1]) == Rows{{"two"}});
}

TEST_CASE("Prose: a line without end goes on in the next row, and nothing is lost")
{
    Prose prose;
    const std::string words = "word ";
    std::string all;
    for (int i = 0; i < 10'000; ++i)
        all += words;
    prose.add(all);
    prose.endLine();
    prose.add(std::string(40'000, 'x')); // without a space to break at
    std::vector<Table> tables;
    prose.flushTo(tables);
    std::size_t letters = 0;
    for (int row = 0; row < tables.at(0).rows(); ++row) {
        letters += std::size_t(tables[0].text(row, 0).remove(' ').size());
        CHECK(tables[0].at(row, 0).size() <= 32'000);
    }
    CHECK(letters == 40'000 + 40'000);
}
