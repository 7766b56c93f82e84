// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/reference_reader.h"

#include "core/domain/sha256.h"
#include "core/import/cell_surroundings.h"
#include "core/import/reader.h"
#include "tests/support/error_of.h"
#include "tests/support/test_support.h"

namespace {
const QString Kent = "E23000032";

ReferenceReading readTable(const QByteArray &csv, const QString &name = "table.csv", const QString &offence = {})
{
    return readReference({name, csv, Sha256::of(csv), {}}, Forces::reference(), {},
                         [&](const QString &one) { return !offence.isEmpty() && one == offence; });
}

QString said(const QByteArray &csv)
{
    return errorOf([&] { readTable(csv); });
}

Table tableOf(const QByteArray &csv)
{
    return readSource(csv, "a.csv").tables.at(0);
}
} // namespace

TEST_CASE("Official statistics: a row for each quarter and offence is added up to years, corrections with their sign")
{
    const ReferenceReading read = readTable("Financial Year,Financial Quarter,Force Name,Offence Description,Number of "
                                            "Offences\n"
                                            "2019/20,1,Kent,Theft,10\n2019/20,2,Kent,Theft,\"1,200\"\n"
                                            "2019/20,3,Kent,Theft,7\n2019/20,4,Kent,Theft,-2\n"
                                            "2019/20,4,Kent,Stalking,5\n2020/21,1,Kent,Theft,9\n"
                                            "2019/20,1,Somewhere else,Theft,4\n",
                                            "table.csv", "Stalking");
    REQUIRE(read.table.counts.size() == 2);
    CHECK(read.table.counts[0] == ReferenceCount{Kent, Period::financialYear(2019), {}, 1220});
    CHECK(read.table.counts[1] == ReferenceCount{Kent, Period::financialYear(2019), "Stalking", 5});
    CHECK(read.offences == QStringList{"Stalking", "Theft"});
    CHECK(read.notes.join('|').contains("2020/21")); // one quarter is no year
    CHECK(read.notes.join('|').contains("Somewhere else"));
}

TEST_CASE("Official statistics: a column for each year, regions passed over")
{
    const ReferenceReading read = readTable("Area Code,Area Name,2018/19,2019/20\nE92000001,ENGLAND,100,200\n"
                                            "E23000032,Kent,10,20\n");
    REQUIRE(read.table.counts.size() == 2);
    CHECK(read.table.counts[1] == ReferenceCount{Kent, Period::financialYear(2019), {}, 20});
}

TEST_CASE("Official statistics: a column for each offence, of the period in the name of the file")
{
    const ReferenceReading read =
        readTable("Area Code,Area Name,Total recorded crime (excluding fraud3),Sexual offences\nE23000032,Kent,10,3\n",
                  "areas-year-ending-june-2019.csv", "Sexual offences");
    const Period year(QDate(2018, 7, 1), QDate(2019, 6, 30));
    REQUIRE(read.table.counts.size() == 2);
    CHECK(read.table.counts[0] == ReferenceCount{Kent, year, {}, 10});
    CHECK(read.table.counts[1] == ReferenceCount{Kent, year, "Sexual offences", 3});
}

TEST_CASE("Official statistics: a gap makes no sum; what is no count or no such table is refused with its place")
{
    CHECK(readTable("Area Name,2018/19,2019/20\nKent,..,20\n").table.counts.size() == 1);
    CHECK(said("Area Name,2018/19\nKent,many\n").contains("B2"));
    CHECK(said("Area Name,Total recorded crime\nKent,5\n").contains("which period"));
    CHECK(said("Some,Other\nTable,5\n").contains("no table of recorded crime"));
}

TEST_CASE("What stands around a cell names row and heading, and the figures only for who may see them")
{
    const Table table = tableOf("Offence,Sex,2020,2021\nDisclosing images,Female,731,22\n");
    const QString hidden = cellSurroundings(table, {0, 1, 3}, ShowFigures::No);
    CHECK(hidden.contains("Disclosing images / Female"));
    CHECK(hidden.contains("2021"));
    CHECK_FALSE(hidden.contains("22"));
    CHECK_FALSE(hidden.contains("731"));
    CHECK(cellSurroundings(table, {0, 1, 3}, ShowFigures::Yes).contains("Disclosing images | Female | 731 | 22"));
    Table prose;
    prose.prose = true;
    prose.addCell("We recorded 1,204 offences in 2020.");
    prose.endRow();
    CHECK(cellSurroundings(prose, {0, 0, 0}, ShowFigures::No) == "Text: We recorded # offences in #.");
    CHECK(cellSurroundings(table, {0, 9, 3}, ShowFigures::No).isEmpty());
}
