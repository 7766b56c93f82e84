// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/page_table.h"
#include "tests/support/test_support.h"

namespace {
const PageTable Drawn{1, 50, 100, 450, 300, {200, 300}};

Table twoPages()
{
    Table table({}, 1);
    const auto row = [&table](int page, float top, const char *title, const char *figure) {
        table.addPlacedCell(title, {page, 60, top, 120, top + 12});
        table.addPlacedCell(figure, {page, 300, top, 330, top + 12});
        table.endRow();
    };
    row(1, 700, "Offence", "2022");
    row(1, 720, "Voyeurism", "4");
    row(2, 60, "Threat", "7");
    return table;
}
} // namespace

TEST_CASE("A table that was read has a place on each of its pages, with lines between its columns")
{
    const auto places = placesOf(twoPages());
    REQUIRE(places.size() == 2);
    CHECK(places[0] == PageTable{1, 58, 698, 332, 734, {210}});
    CHECK(places[1].page == 2);
    CHECK(places[1].lines == std::vector<double>{210});
    Table prose({}, 1);
    prose.prose = true;
    prose.addPlacedCell("Dear requester", {1, 60, 100, 120, 112});
    prose.endRow();
    CHECK(placesOf(prose).empty());
    CHECK(placesOf(Table()).empty());
}

TEST_CASE("Column lines stay in order, apart and inside their table")
{
    CHECK(withLine(Drawn, 250).lines == std::vector<double>{200, 250, 300});
    CHECK(withLine(Drawn, 200.5) == Drawn);
    CHECK(withLine(Drawn, 460) == Drawn);
    CHECK(withoutLine(Drawn, 0).lines == std::vector<double>{300});
    CHECK(withLineAt(Drawn, 0, 220).lines == std::vector<double>{220, 300});
    CHECK(withLineAt(Drawn, 0, 900).lines == std::vector<double>{299, 300});
    CHECK(withLineAt(Drawn, 1, 0).lines == std::vector<double>{200, 201});
}

TEST_CASE("A table is split where there is room, and joined again")
{
    const auto pair = splitAt(Drawn, 180);
    REQUIRE(pair);
    CHECK(pair->upper.bottom == 180);
    CHECK(pair->lower.top == 180);
    CHECK(joined(pair->upper, pair->lower) == Drawn);
    CHECK_FALSE(splitAt(Drawn, 100));
    CHECK_FALSE(splitAt(Drawn, 301));
}

TEST_CASE("A table that is drawn takes the place of those it overlaps, and no other")
{
    const PageTable other{1, 50, 300, 450, 400, {}};
    const PageTable second{2, 50, 100, 450, 300, {}};
    const std::vector<PageTable> drawn{Drawn, other, second};
    const PageTable moved{1, 40, 90, 450, 290, {200}};
    CHECK(withTable(drawn, moved) == std::vector<PageTable>{moved, other, second});
}

TEST_CASE("Where a table was drawn it is shown as drawn, others as they were read")
{
    const PageTable drawn{2, 40, 50, 400, 90, {222}};
    const auto all = tablesOnPages({twoPages()}, {drawn});
    REQUIRE(all.size() == 2);
    CHECK(all[0].page == 1);
    CHECK(all[1] == drawn);
    PageTable withoutLines = drawn;
    withoutLines.lines.clear();
    CHECK(tablesOnPages({twoPages()}, {withoutLines})[1].lines == std::vector<double>{210});
}

TEST_CASE("The two parts of a table that was split are both shown, though the words of one reach near the other")
{
    Table upper({}, 1);
    upper.addPlacedCell("Offence", {1, 60, 100, 120, 112});
    upper.endRow();
    Table lower({}, 1);
    lower.addPlacedCell("Threat", {1, 60, 113, 120, 125});
    lower.endRow();
    const std::vector<PageTable> drawn{{1, 58, 98, 122, 112, {90}}, {1, 58, 112, 122, 127, {90}}};
    CHECK(tablesOnPages({upper, lower}, drawn) == drawn);
}
