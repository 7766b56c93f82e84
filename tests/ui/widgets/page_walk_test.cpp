// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_support.h"
#include "ui/widgets/page_walk.h"

namespace {
PageMark mark(int row, int column, double left, double top, double width = 40, double height = 10)
{
    return {{0, row, column}, QRectF(left, top, width, height), {}, {}};
}

/// Titles at 50, figures at 200 and 300; the middle row has one figure only, and the last stands aside.
std::vector<PageMark> table()
{
    return {mark(0, 0, 50, 100),  mark(0, 1, 200, 101), mark(0, 2, 300, 99),  mark(1, 0, 50, 120),
            mark(1, 2, 300, 120), mark(2, 0, 50, 140),  mark(2, 1, 200, 140), mark(3, 0, 420, 300)};
}

CellRef after(int index, Walk walk)
{
    const auto marks = table();
    const PageMark *next = nextMark(marks, marks[std::size_t(index)], walk);
    return next ? next->cell : CellRef{};
}
} // namespace

TEST_CASE("Arrow keys go along a line of figures and stop at its end")
{
    CHECK(after(0, Walk::Right) == CellRef{0, 0, 1});
    CHECK(after(1, Walk::Right) == CellRef{0, 0, 2});
    CHECK_FALSE(after(2, Walk::Right).isValid());
    CHECK(after(2, Walk::Left) == CellRef{0, 0, 1});
    CHECK_FALSE(after(0, Walk::Left).isValid());
    CHECK(after(3, Walk::Right) == CellRef{0, 1, 2}); // over the gap
}

TEST_CASE("Up and down keep to the column, over a gap in it, and take what there is where it ends")
{
    CHECK(after(0, Walk::Down) == CellRef{0, 1, 0});
    CHECK(after(1, Walk::Down) == CellRef{0, 2, 1});
    CHECK(after(6, Walk::Up) == CellRef{0, 0, 1});
    CHECK(after(6, Walk::Down) == CellRef{0, 3, 0});
    CHECK_FALSE(after(7, Walk::Down).isValid());
    CHECK_FALSE(after(0, Walk::Up).isValid());
}

TEST_CASE("A click takes the smallest mark under it, and a little beside it too")
{
    auto marks = table();
    marks.push_back(mark(9, 9, 40, 90, 400, 100)); // around the whole table
    CHECK(markAt(marks, {210, 105})->cell == CellRef{0, 0, 1});
    CHECK(markAt(marks, {199, 100})->cell == CellRef{0, 0, 1});
    CHECK(markAt(marks, {180, 105})->cell == CellRef{0, 9, 9});
    CHECK_FALSE(markAt(marks, {10, 10}));
}
