// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_mender.h"

#include "core/domain/error.h"
#include "core/import/csv_reader.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {

ReadSource read(const QByteArray &bytes)
{
    return readCsv(bytes, "invented.csv");
}

std::size_t mendedLines(const ReadSource &source)
{
    return std::size_t(std::ranges::count(source.remarks, QString("row-mended"), &Remark::code));
}

} // namespace

TEST_CASE("CSV mending: a quote too many does not swallow the cells after it")
{
    for (const QByteArray line : {R"("Kent,5,"a, b")", R"(Kent,"5,"a, b")"}) {
        const ReadSource source = read("Force,2019,Note\n" + line + "\nEssex,6,\"c, d\"\nGwent,7,e\n");
        CHECK(source.tables.front().rows() == 4);
        CHECK(rowsOf(source)[1][2] == "a, b");
        CHECK(rowsOf(source)[2] == QStringList{"Essex", "6", "c, d"});
        CHECK(mendedLines(source) == 1);
        CHECK(remarkOf(source, "row-mended")->message.startsWith("Line 2:"));
    }
}

TEST_CASE("CSV mending: the line is named where it stands, whatever ends the lines")
{
    for (const QByteArray end : {"\n", "\r\n", "\r"}) {
        QByteArray text = "A,B,C\n\"x\ny\",1,3\nKent;2;4\n";
        const auto remark = remarkOf(read(text.replace("\n", end)), "row-mended");
        REQUIRE(remark);
        CHECK(remark->message.startsWith("Line 4:")); // a cell went over two lines before
        CHECK(remark->cell.row == 2);
    }
}

TEST_CASE("CSV mending: quotes that are not doubled, or marked by a backslash")
{
    const QStringList expected{"Kent", "the \"best\" of, well", "6\""};
    for (const QByteArray line : {R"(Kent,"the ""best"" of, well","6""")", R"(Kent,"the "best" of, well","6"")",
                                  R"(Kent,"the \"best\" of, well","6\"")"}) {
        const ReadSource source = read("Force,Words,Size\nEssex,none,4\n" + line + "\nGwent,\"a, b\",\"5\"\n");
        CHECK(rowsOf(source)[2] == expected);
        CHECK(rowsOf(source)[3] == QStringList{"Gwent", "a, b", "5"});
    }
}

TEST_CASE("CSV mending: one line with another delimiter is cut like its neighbours")
{
    for (const QByteArray line : {"Essex;6;7", "Essex\t6\t7", "Essex|6|7", "Essex 6 7"}) {
        const ReadSource source = read("Force,2019,2020\nKent,4,5\n" + line + "\nGwent,8,9\n");
        CHECK(rowsOf(source)[2] == QStringList{"Essex", "6", "7"});
        CHECK(mendedLines(source) == 1);
    }
}

TEST_CASE("CSV mending: titles, notes and sentences stay as they are")
{
    for (const QByteArray line : {"Figures as recorded", "Source: police; see note", "Not 3 to compare",
                                  "\"Kent\" Police", "as at 5 July 2024"}) {
        const ReadSource source = read("Force,2019,2020\nKent,4,5\nGwent,8,9\n" + line + "\n");
        CHECK(mendedLines(source) == 0);
        CHECK(rowsOf(source)[3].size() == 1);
    }
}

TEST_CASE("CSV mending: a cell over two lines is in order, also beside an odd one")
{
    const ReadSource source = read("A,B,C\n\"one\ntwo\",1,2\n\"x,3,\"y, z\"\nw,4,5\n");
    CHECK(rowsOf(source)[1] == QStringList{"one\ntwo", "1", "2"});
    CHECK(rowsOf(source)[2] == QStringList{"\"x", "3", "y, z"});
    CHECK(remarkOf(source, "row-mended")->message.startsWith("Line 4:"));
}

TEST_CASE("CSV mending: a quote that nothing closes is refused all the same")
{
    CHECK_THROWS_AS(read("Force,2019\n\"Kent,5\nEssex,6\n"), Error);
    CHECK_FALSE(mendCsv("Force,2019\n\"Kent,5\nEssex,6\n", {}));
}

TEST_CASE("CSV mending: text in order is not touched")
{
    CHECK_FALSE(mendCsv("A,B\n\"x, y\",1\nshort\n", {}));
    const ReadSource source = read("A,B,C\n1,2,3\n4,5\n6,7,8\n");
    CHECK(mendedLines(source) == 0);
    CHECK(remarkOf(source, "row-short"));
}

TEST_CASE("CSV mending: of very many odd lines the first hundred are named")
{
    QByteArray text = "A,B,C\n1,2,3\n4,5,6\n";
    text += QByteArray("7;8;9\n").repeated(250);
    const ReadSource source = read(text + QByteArray("1,2,3\n").repeated(300));
    CHECK(mendedLines(source) == 100);
    CHECK(rowsOf(source)[252] == QStringList{"7", "8", "9"});
}

TEST_CASE("CSV dialect: apostrophes that quote, and quotes after a space")
{
    const Rows expected{{"Outcome", "Number"}, {"Charged, summonsed", "4"}, {"Victim's wish, no more", "5"}};
    CHECK(rowsOf(read("'Outcome','Number'\n'Charged, summonsed','4'\n'Victim's wish, no more','5'\n")) == expected);
    CHECK(rowsOf(read("\"Outcome\", \"Number\"\n\"Charged, summonsed\", \"4\"\n\"Victim's wish, no more\", \"5\"\n")) ==
          expected);
    CHECK(rowsOf(read("Outcome^Number\nCharged, summonsed^4\nVictim's wish, no more^5\n")) == expected);
}

TEST_CASE("CSV dialect: words with apostrophes are no quotes")
{
    CHECK(rowsOf(read("Label,Number\n'tis,4\nKids' hats,5\n"))[1] == QStringList{"'tis", "4"});
}
