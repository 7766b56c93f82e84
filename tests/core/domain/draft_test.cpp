// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/draft.h"

#include "core/domain/cell_ref.h"
#include "tests/support/test_support.h"

TEST_CASE("Cells are named as in a spreadsheet")
{
    CHECK(columnLetters(0) == "A");
    CHECK(columnLetters(25) == "Z");
    CHECK(columnLetters(26) == "AA");
    CHECK(columnLetters(701) == "ZZ");
    CHECK(columnLetters(702) == "AAA");
    CHECK(columnLetters(-1) == "");
    CHECK(CellRef{0, 11, 2}.a1() == "C12");
    CHECK(CellRef().a1().isEmpty());
    CHECK_FALSE(CellRef().isValid());
    CHECK(CellRef::fromA1(3, "C12") == CellRef{3, 11, 2});
    CHECK(CellRef::fromA1(0, "AB1048576") == CellRef{0, 1048575, 27});
    for (const int column : {0, 25, 26, 51, 52, 511, 701, 702, 16383})
        CHECK(CellRef::fromA1(0, columnLetters(column) + "1")->column == column);
}

TEST_CASE("What is no cell is none")
{
    const auto *text = GENERATE("", "A", "12", "A0", "A-1", "A+3", "A 3", "c12", "A1B", "ABCD1", "A99999999999", "Ä1");
    CAPTURE(text);
    CHECK_FALSE(CellRef::fromA1(0, text));
}

namespace {
Count countOf(Figure figure, int force, int text = -1, bool isTotal = false)
{
    Count count;
    count.figure = figure;
    count.force = std::int16_t(force);
    count.text = text;
    count.isTotal = isTotal;
    return count;
}
} // namespace

TEST_CASE("A draft gives the printed text of a count")
{
    Draft draft;
    draft.texts = {"<5", "1,204"};
    CHECK(draft.printedText(countOf(Figure::lessThan(0, 4), 0, 0)) == "<5");
    CHECK(draft.printedText(countOf(Figure::exact(1204), 0, 1)) == "1,204");
    CHECK(draft.printedText(countOf(Figure::exact(1204), 0)) == "1204");
    CHECK(draft.printedText(countOf(Figure::exact(0), 0)) == "0");
    CHECK(draft.printedText(countOf(Figure(), 0)) == ""); // a blank cell is not a zero
}

TEST_CASE("The forces of a draft are those with figures of their own")
{
    Draft draft;
    draft.forces = {{"West Midlands", ""},
                    {"Kent", "E23000032"},
                    {"Nowhere", ""},
                    {"Durham", "E23000008"},
                    {"Kent Police", "E23000032"}};
    draft.counts = {countOf(Figure::exact(1), 3),           countOf(Figure::exact(1), 2),
                    countOf(Figure::exact(1), 1),           countOf(Figure::exact(1), 4),
                    countOf(Figure::exact(9), 0, -1, true), countOf(Figure::exact(1), -1)};
    CHECK(draft.forceCodes() == QStringList{"E23000008", "E23000032"});
    CHECK(Draft().forceCodes().isEmpty());
}

TEST_CASE("A draft knows the severity of its remarks")
{
    Draft draft;
    draft.remarks = {{Remark::Severity::Note, "hidden-sheet", {}, "A hidden sheet"}};
    CHECK(draft.has(Remark::Severity::Note));
    CHECK_FALSE(draft.has(Remark::Severity::Mistake));
}

TEST_CASE("A count names its cell")
{
    Count count;
    count.table = 1;
    count.row = 4;
    count.column = 2;
    CHECK(count.cell() == CellRef{1, 4, 2});
}
