// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_reader.h"

#include "core/domain/error.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {

ReadSource csv(const QByteArray &bytes)
{
    return readCsv(bytes, "return.csv");
}

} // namespace

TEST_CASE("CSV: quoted cells keep delimiters, quotes and line ends")
{
    CHECK(rowsOf(csv("a,b\n\"x, y\",\"say \"\"no\"\"\"\n\"two\nlines\",\"\"\n")) ==
          Rows{{"a", "b"}, {"x, y", "say \"no\""}, {"two\nlines", ""}});
}

TEST_CASE("CSV: CR, LF and CRLF end lines, mixed in one file")
{
    const Rows expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
    CHECK(rowsOf(csv("a,b\r1,2\r3,4\r")) == expected);
    CHECK(rowsOf(csv("a,b\n1,2\n3,4")) == expected);
    CHECK(rowsOf(csv("a,b\r\n1,2\r\n3,4\r\n")) == expected);
    CHECK(rowsOf(csv("a,b\r1,2\r\n3,4\n")) == expected);
}

TEST_CASE("CSV: any of four delimiters is found")
{
    const Rows expected{{"Force", "2019"}, {"Kent", "<5"}, {"Gwent", "7"}};
    CHECK(rowsOf(csv("Force,2019\nKent,<5\nGwent,7\n")) == expected);
    CHECK(rowsOf(csv("Force;2019\nKent;<5\nGwent;7\n")) == expected);
    CHECK(rowsOf(csv("Force\t2019\nKent\t<5\nGwent\t7\n")) == expected);
    CHECK(rowsOf(csv("Force|2019\nKent|<5\nGwent|7\n")) == expected);
}

TEST_CASE("CSV: blank rows in the middle stay, blank rows and columns at the end go")
{
    CHECK(rowsOf(csv("a,b,,\n\n1,2,,\n,,,\n\n")) == Rows{{"a", "b"}, {}, {"1", "2"}});
}
