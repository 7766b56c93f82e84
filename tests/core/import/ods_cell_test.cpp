// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ods_cell.h"

#include "tests/support/test_support.h"

namespace {

using Type = OdsCell::Type;
using Kind = Table::CellKind;

struct Read {
    std::string text;
    Kind kind;
    bool differs;
};

Read readCell(const OdsCell &cell)
{
    OdsCellReader reader;
    const OdsCellText read = reader.read(cell);
    return {std::string(read.text), read.kind, read.differs};
}

Read readNumber(const std::string &value, const std::string &shown)
{
    const Read read = readCell({Type::Number, value, shown});
    CHECK(read.kind == Kind::Number);
    return read;
}

} // namespace

TEST_CASE("ODS cell: a number gives the text that is shown for it")
{
    CHECK(readNumber("12", "12").text == "12");
    CHECK(readNumber("58.6231", "58.6").text == "58.6");
    CHECK(readNumber("123", "00123").text == "00123");
    CHECK(readNumber("12", "12 crimes").text == "12 crimes");
    CHECK(readNumber("4.5", "4.50").text == "4.50");
    CHECK_FALSE(readNumber("58.6231", "58.6").differs);
    CHECK_FALSE(readNumber("12.5", "13").differs);
    CHECK_FALSE(readNumber("12", "12 crimes").differs);
}

TEST_CASE("ODS cell: marks of thousands and currency are left out where the number is shown whole")
{
    CHECK(readNumber("1234", "1,234").text == "1234");
    CHECK(readNumber("1234567", "1 234 567").text == "1234567");
    CHECK(readNumber("1234", "1\xC2\xA0"
                             "234")
              .text == "1234");
    CHECK(readNumber("1234.5", "\xC2\xA3"
                               "1,234.50")
              .text == "1234.5");
    CHECK(readNumber("-12", "(12)").text == "-12");
    CHECK(readNumber("1234.567", "1,234.57").text == "1,234.57");
}

TEST_CASE("ODS cell: what is shown is read even where another number is stored, and that is told")
{
    for (const char *shown : {"<5", "*", "-", "1.2k", "n/a", "9"}) {
        const Read read = readNumber("3", shown);
        CHECK(read.text == shown);
        CHECK(read.differs);
    }
    CHECK_FALSE(readNumber("5", "<5").differs);
}

TEST_CASE("ODS cell: a number without shown text gives its value")
{
    CHECK(readNumber("4.5999999999999996", "").text == "4.6");
    CHECK(readNumber("7", "").text == "7");
    const Read words = readCell({Type::Number, "NaN", ""});
    CHECK(words.text == "NaN");
    CHECK(words.kind == Kind::Text);
}

TEST_CASE("ODS cell: percentages, days, times and truth values")
{
    CHECK(readCell({Type::Percent, "0.453", "45%"}).text == "45%");
    CHECK(readCell({Type::Percent, "0.453", ""}).text == "45.30%");
    CHECK(readCell({Type::Percent, "0.453", "0.45"}).differs);
    const Read day = readCell({Type::Date, "2014-10-10", "Oct-14"});
    CHECK(day.text == "2014-10-10");
    CHECK(day.kind == Kind::Date);
    CHECK(readCell({Type::Date, "2014-10-10T00:00:00", "x"}).text == "2014-10-10");
    CHECK(readCell({Type::Date, "2014-10-10T09:30:00.250000000", "x"}).text == "2014-10-10T09:30:00");
    CHECK(readCell({Type::Time, "PT09H30M00.000000000S", "9:30 AM"}).text == "09:30:00");
    CHECK(readCell({Type::Time, "PT26H05M07S", "26:05"}).text == "26:05:07");
    CHECK(readCell({Type::Time, "PT5M", "0:05"}).text == "00:05:00");
    CHECK(readCell({Type::Time, "soon", "soon"}).text == "soon");
    CHECK(readCell({Type::Boolean, "true", "WAHR"}).text == "TRUE");
    CHECK(readCell({Type::Boolean, "false", "FALSCH"}).text == "FALSE");
}

TEST_CASE("ODS cell: texts, and formulas that came to nothing")
{
    CHECK(readCell({Type::Text, "", "Kent"}).text == "Kent");
    CHECK(readCell({Type::Text, "Kent", ""}).text == "Kent");
    CHECK(readCell({Type::None, "", "Kent"}).text == "Kent");
    CHECK(readCell({Type::Text, "", "#REF!"}).kind == Kind::Text);
    const Read error = readCell({Type::Text, "", "#REF!", true, true});
    CHECK(error.text == "#REF!");
    CHECK(error.kind == Kind::ErrorValue);
    CHECK(readCell({Type::Number, "0", "Err:502", true}).kind == Kind::ErrorValue);
}
