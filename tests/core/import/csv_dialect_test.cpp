// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_dialect.h"

#include "core/import/csv_reader.h"
#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {

char delimiterOf(std::string_view text)
{
    return sniffDialect(text).delimiter;
}

} // namespace

TEST_CASE("CSV dialect: any of four delimiters is found, and told unless it is the comma")
{
    const Rows expected{{"Force", "2019"}, {"Kent", "<5"}, {"Gwent", "7"}};
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const QByteArray bytes = QByteArray("Force,2019\nKent,<5\nGwent,7\n").replace(',', delimiter);
        const ReadSource source = readCsv(bytes, "return.csv");
        CHECK(rowsOf(source) == expected);
        CHECK(remarkOf(source, "delimiter-found").has_value() == (delimiter != ','));
    }
}

TEST_CASE("CSV dialect: titles above and commas inside texts do not mislead")
{
    CHECK(delimiterOf("Offences, by year, as recorded\n\nForce;2019;2020\nKent;1,5;2\nGwent;3;4\n") == ';');
    CHECK(delimiterOf("Outcome\tNumber\nDied, or too ill\t4\nCharged, summonsed\t5\n") == '\t');
    CHECK(delimiterOf("a,b\n\"x; y; z\",1\n\"p; q\",2\n") == ',');
}

TEST_CASE("CSV dialect: a single column stays one, whatever stands in its sentences")
{
    CHECK(delimiterOf("line as printed\n2011 = 1\n2012 = 2\n") == '\0');
    CHECK(delimiterOf("Outcome\nDied, or too ill\nCharged\nVictim, or witness, dead\n") == '\0');
    CHECK(rowsOf(readCsv("Outcome\nDied, or too ill\nCharged\n", "x.csv"))[1] == QStringList{"Died, or too ill"});
}

TEST_CASE("CSV dialect: a first line names the delimiter and is no row")
{
    const ReadSource source = readCsv("sep=;\r\na;b,c\r\n1;2\r\n", "return.csv");
    CHECK(rowsOf(source) == Rows{{"a", "b,c"}, {"1", "2"}});
    CHECK(delimiterOf("sep=") == '\0');
}
