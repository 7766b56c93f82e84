// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_reader.h"

#include "tests/support/error_of.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {

ReadSource csv(const QByteArray &bytes)
{
    return readCsv(bytes, "return.csv");
}

QString csvError(const QByteArray &bytes)
{
    return errorOf([&] { csv(bytes); });
}

} // namespace

TEST_CASE("CSV: an empty file is refused, also with a byte order mark or blank lines only")
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("\xEF\xBB\xBF"), QByteArray("\n\r\n,,\n")})
        CHECK(csvError(bytes) == "return.csv: the file is empty.");
}

TEST_CASE("CSV: a heading without rows is read, with a question")
{
    const ReadSource source = csv("Force,2019,2020\n");
    CHECK(rowsOf(source) == Rows{{"Force", "2019", "2020"}});
    REQUIRE(remarkOf(source, "header-only"));
    CHECK(remarkOf(source, "header-only")->cell == CellRef{0, 0, 0});
    CHECK_FALSE(remarkOf(csv("Force,2019\nKent,3\n"), "header-only"));
}

TEST_CASE("CSV: quoted cells keep delimiters, quotes and line ends")
{
    CHECK(rowsOf(csv("a,b\n\"x, y\",\"say \"\"no\"\"\"\n\"two\nlines\",\"\"\n")) ==
          Rows{{"a", "b"}, {"x, y", "say \"no\""}, {"two\nlines", ""}});
}

TEST_CASE("CSV: a quote inside a cell is text")
{
    CHECK(rowsOf(csv("a,b\n6\" knife,\"x\" y\n")) == Rows{{"a", "b"}, {"6\" knife", "x y"}});
    const auto remark = remarkOf(csv("a,b\n1,\"x\" y\n"), "text-after-quote");
    REQUIRE(remark);
    CHECK(remark->cell == CellRef{0, 1, 1});
    CHECK_FALSE(remarkOf(csv("a,b\n1,\"x\" \n"), "text-after-quote"));
}

TEST_CASE("CSV: a quote that is never closed is refused with the line it starts in")
{
    const QString message = csvError("a,b\n\"two\nlines\",1\n2,\"open\n3,4\n");
    CHECK(message.startsWith("return.csv, line 4: "));
    CHECK(message.contains("never closed"));
    CHECK(csvError("sep=;\na;b\n1;\"open\n").contains("line 3"));
}

TEST_CASE("CSV: CR, LF and CRLF end lines, mixed in one file")
{
    const Rows expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
    CHECK(rowsOf(csv("a,b\r1,2\r3,4\r")) == expected);
    CHECK(rowsOf(csv("a,b\n1,2\n3,4")) == expected);
    CHECK(rowsOf(csv("a,b\r\n1,2\r\n3,4\r\n")) == expected);
    CHECK(rowsOf(csv("a,b\r1,2\r\n3,4\n")) == expected);
}

TEST_CASE("CSV: blank rows in the middle stay, blank rows and columns at the end go")
{
    CHECK(rowsOf(csv("a,b,,\n\n1,2,,\n,,,\n\n")) == Rows{{"a", "b"}, {}, {"1", "2"}});
}

TEST_CASE("CSV: rows shorter and longer than the others are named by line")
{
    const ReadSource source = csv("a,b,c\n1,2,3\n1,204,2,3\n4,5,6\n7,8\n7,8\n9,9,9\n");
    const auto longRow = remarkOf(source, "row-long");
    REQUIRE(longRow);
    CHECK(longRow->severity == Remark::Severity::Question);
    CHECK(longRow->cell == CellRef{0, 2, 3});
    CHECK(longRow->message.startsWith("Line 3 has 4 cells where the other rows have 3."));
    const auto shortRow = remarkOf(source, "row-short");
    REQUIRE(shortRow);
    CHECK(shortRow->severity == Remark::Severity::Note);
    CHECK(shortRow->message.startsWith("Lines 5-6 have 2 cells"));
}

TEST_CASE("CSV: titles, notes and a second table of another width are not ragged")
{
    const ReadSource source = csv("Request 12/34\na,b,c\n1,2,3\n4,5,6\nNote: revised\n\nx,y\n1,2\n");
    CHECK_FALSE(remarkOf(source, "row-short"));
    CHECK_FALSE(remarkOf(source, "row-long"));
    CHECK(csv("a,b\n1,2\nnote\nnote\nnote\nnote\n").remarks.empty());
    CHECK(remarkOf(csv("a,b\n1,2\n3\n4,5\n"), "row-short")); // a single cell among full rows
}

TEST_CASE("CSV: limits name the limit and the place")
{
    const QByteArray overMiB(1024 * 1024 + 1, 'x');
    CHECK(csvError("a,b\n1," + overMiB + "\n").contains("line 2: a cell is over the limit of 1 MiB"));
    CHECK(csvError("a,b\n1,\"" + overMiB + "\"\n").contains("over the limit of 1 MiB"));
    CHECK(csvError("a,b\n1," + QByteArray(32'768, 'x') + "\n").contains("cell B2 is longer than the limit of 32767"));
    CHECK(csvError("a,b\n1," + QByteArray(32'767, 'x') + "\n") == "no error");
    CHECK(csvError("a,b\n1," + QByteArray("\xE2\x80\x93").repeated(32'767) + "\n") ==
          "no error"); // bytes are not characters
    CHECK(csvError("a,b\n" + QByteArray(512, ',') + "1\n").contains("limit of 512 cells"));
}

TEST_CASE("CSV: the mark our own export puts before formulas is taken off, once")
{
    CHECK(rowsOf(csv("a,b\n'=1+1,''=x\n'-3,'tis\n'@x,'+\n")) ==
          Rows{{"a", "b"}, {"=1+1", "''=x"}, {"-3", "'tis"}, {"@x", "+"}});
    CHECK(rowsOf(csv("a,b\n=HYPERLINK(\"http://x\"),@SUM\n"))[1][0] == "=HYPERLINK(\"http://x\")");
}

TEST_CASE("CSV: reading tells how far it is and can be stopped")
{
    const QByteArray bytes = QByteArray("12,34,56\n").repeated(400'000);
    qint64 last = 0;
    readCsv(bytes, "long.csv", [&](qint64 done, qint64 all) {
        CHECK(done > last);
        CHECK(all == bytes.size());
        last = done;
        return true;
    });
    CHECK(last > bytes.size() / 2);
    CHECK_THROWS_AS(readCsv(bytes, "long.csv", [](qint64, qint64) { return false; }), Cancelled);
}
