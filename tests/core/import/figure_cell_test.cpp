// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/figure_cell.h"
#include "core/import/odd_cells.h"
#include "tests/support/test_support.h"

namespace {
CellFigure cellOf(std::string_view text, Table::CellKind kind = Table::CellKind::Text)
{
    return readFigureCell(text, kind, {});
}
} // namespace

TEST_CASE("Counts, bounds and absences need no person")
{
    for (const char *text :
         {"12", "1,204", "<5", "fewer than 5", "over 830", "", "*", "n/a", "#REF!", "not held", "1-4"})
        CHECK(cellOf(text).oddity == FigureOddity::None);
    CHECK(cellOf("1,204").figure == Figure::exact(1204));
    CHECK(cellOf("").figure.kind() == Figure::Kind::Blank);
    CHECK(cellOf("*").figure.kind() == Figure::Kind::Suppressed);
    CHECK(cellOf("12.0").figure == Figure::exact(12));
}

TEST_CASE("What is not sure is unresolved, with its reason")
{
    const std::vector<std::pair<const char *, FigureOddity>> cells{
        {"-", FigureOddity::Mark},
        {"nil", FigureOddity::Mark},
        {"..", FigureOddity::Mark},
        {"unknown", FigureOddity::Mark},
        {"1.234", FigureOddity::NotACount},
        {"+3", FigureOddity::NotACount},
        {"12.5", FigureOddity::NotACount},
        {"1e3", FigureOddity::NotACount},
        {"-3", FigureOddity::NotACount},
        {"3*", FigureOddity::Noted},
        {"12 [note 7]", FigureOddity::Noted},
        {"9~", FigureOddity::Noted},
        {"Oct-14", FigureOddity::Date},
        {"14/10/2022", FigureOddity::Date},
        {"see below", FigureOddity::Words},
        {"9999999999999", FigureOddity::OverLimit},
    };
    for (const auto &[text, oddity] : cells) {
        INFO(text);
        CHECK(cellOf(text).oddity == oddity);
        CHECK(cellOf(text).figure.kind() == Figure::Kind::Unresolved);
        CHECK_FALSE(oddityMessage(oddity).isEmpty());
    }
    CHECK(cellOf("43466", Table::CellKind::Date).oddity == FigureOddity::Date);
    CHECK(cellOf("", Table::CellKind::Formula).oddity == FigureOddity::NoResult);
    CHECK(cellOf("5", Table::CellKind::Formula).figure == Figure::exact(5));
}

TEST_CASE("Percentages are shares and keep their sign")
{
    CHECK(cellOf("45%").isShare);
    CHECK(cellOf("45%").figure == Figure::exact(45));
    CHECK(cellOf("-22%").figure.low() == -22);
    CHECK(cellOf("4.5%").isShare);
    CHECK(cellOf("4.5%").figure.kind() == Figure::Kind::Unresolved);
    CHECK(cellOf("4.5%").oddity == FigureOddity::None);
}

TEST_CASE("An answer line gives its period and its figure")
{
    CHECK(cellOf("2022/23 - 10").period == "2022/23");
    CHECK(cellOf("2022/23 - 10").figure == Figure::exact(10));
    CHECK(cellOf("2021: fewer than 5").figure == Figure::lessThan(0, 4));
    CHECK(cellOf("2021 = nil").oddity == FigureOddity::Mark);
}

TEST_CASE("The rule of the return decides marks")
{
    FigureRule rule;
    rule.marks["-"] = Figure::exact(0);
    CHECK(readFigureCell("-", Table::CellKind::Text, rule).figure == Figure::exact(0));
    CHECK(readFigureCell("-", Table::CellKind::Text, rule).oddity == FigureOddity::None);
}

TEST_CASE("Odd cells are gathered by what they print, with their places")
{
    OddCells odd;
    for (int row = 0; row < 15; ++row)
        odd.add(FigureOddity::Mark, "-", {0, row, 1});
    odd.add(FigureOddity::Noted, "3*", {0, 4, 2});
    const auto remarks = odd.remarks();
    REQUIRE(remarks.size() == 2);
    CHECK(remarks[0].code == "mark-unresolved");
    CHECK(remarks[0].severity == Remark::Severity::Question);
    CHECK(remarks[0].cell == CellRef{0, 0, 1});
    CHECK(remarks[0].message.contains("B1, B2"));
    CHECK(remarks[0].message.contains("and 3 more"));
    CHECK(remarks[1].code == "figure-noted");
    CHECK(remarks[1].message.contains("C5"));
}
