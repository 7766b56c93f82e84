// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_number.h"

#include "tests/support/test_support.h"

namespace {

using Kind = XlsxNumberFormat::Kind;

std::string seen(std::string_view stored, const XlsxNumberFormat &format = {}, bool dates1904 = false)
{
    return xlsxNumber(stored, format, dates1904).text;
}

} // namespace

TEST_CASE("XLSX numbers: plain ones as a spreadsheet shows them")
{
    CHECK(seen("12") == "12");
    CHECK(seen("12.0") == "12");
    CHECK(seen("-3") == "-3");
    CHECK(seen("1.2E+3") == "1200");
    CHECK(seen("4.5999999999999996") == "4.6");
    CHECK(seen("0.30000000000000004") == "0.3");
    CHECK(seen("007") == "7");
    CHECK(seen("12.5") == "12.5");
    CHECK(seen("-12.50") == "-12.5");
    CHECK(seen("0.25") == "0.25");
    CHECK(seen("12.") == "12");
    CHECK(seen("-0") == "0");
}

TEST_CASE("XLSX numbers: what is no number is text, as stored")
{
    for (const char *text : {"abc", "nan", "inf", "1e999", "12 ", "0x10", "+3"}) {
        const XlsxNumber number = xlsxNumber(text, {}, false);
        CHECK(number.text == text);
        CHECK(number.kind == Table::CellKind::Text);
    }
}

TEST_CASE("XLSX numbers: percentages are rounded as spreadsheets round")
{
    const XlsxNumberFormat whole = XlsxNumberFormat::fromCode("0%");
    CHECK(seen("0.45", whole) == "45%");
    CHECK(seen("0.145", whole) == "15%"); // 14.499... in binary
    CHECK(seen("0", whole) == "0%");
    CHECK(seen("-0.26", whole) == "-26%");
    CHECK(seen("-0.001", whole) == "0%");
    CHECK(seen("0.26347", XlsxNumberFormat::fromCode("0.00%")) == "26.35%");
}

TEST_CASE("XLSX numbers: days of both systems, times, and what is neither")
{
    const XlsxNumberFormat day{Kind::Date, 0};
    CHECK(seen("61", day) == "1900-03-01");
    CHECK(seen("43466", day) == "2019-01-01");
    CHECK(seen("2958465", day) == "9999-12-31");
    CHECK(seen("0", day, true) == "1904-01-01");
    CHECK(seen("43466.75", day) == "2019-01-01");
    CHECK(seen("43466.75", {Kind::DateTime, 0}) == "2019-01-01T18:00:00");
    CHECK(seen("43466", {Kind::DateTime, 0}) == "2019-01-01");
    CHECK(seen("0.5", {Kind::Time, 0}) == "12:00:00");
    for (const char *noDay : {"60", "-1", "2958466"}) {
        CHECK(xlsxNumber(noDay, day, false).kind == Table::CellKind::Number);
        CHECK(seen(noDay, day) == noDay);
    }
}

TEST_CASE("XLSX numbers: format codes")
{
    CHECK(XlsxNumberFormat::fromCode("General").kind == Kind::Plain);
    CHECK(XlsxNumberFormat::fromCode("#,##0;[Red]-#,##0").kind == Kind::Plain);
    CHECK(XlsxNumberFormat::fromCode("0 \"days\"").kind == Kind::Plain);
    CHECK(XlsxNumberFormat::fromCode("[Red]0").kind == Kind::Plain);
    CHECK(XlsxNumberFormat::fromCode("0.00E+00").kind == Kind::Plain);
    CHECK(XlsxNumberFormat::fromCode("dd/mm/yyyy").kind == Kind::Date);
    CHECK(XlsxNumberFormat::fromCode("mmm\\-yy").kind == Kind::Month);
    CHECK(XlsxNumberFormat::fromCode("yyyy").kind == Kind::Year);
    CHECK(XlsxNumberFormat::fromCode("d mmm").kind == Kind::Date);
    CHECK(XlsxNumberFormat::builtIn(17).kind == Kind::Month);
    CHECK(seen("44197", XlsxNumberFormat::fromCode("mmm-yy")) == "2021-01");
    CHECK(seen("44197", XlsxNumberFormat::fromCode("yyyy")) == "2021");
    CHECK(XlsxNumberFormat::fromCode("[$-809]d mmmm yyyy;@").kind == Kind::Date);
    CHECK(XlsxNumberFormat::fromCode("yyyy-mm-dd hh:mm").kind == Kind::DateTime);
    CHECK(XlsxNumberFormat::fromCode("h:mm:ss AM/PM").kind == Kind::Time);
    CHECK(XlsxNumberFormat::fromCode("[h]:mm").kind == Kind::Time);
    CHECK(XlsxNumberFormat::fromCode("0.0%") == XlsxNumberFormat{Kind::Percent, 1});
    CHECK(XlsxNumberFormat::builtIn(10) == XlsxNumberFormat{Kind::Percent, 2});
    CHECK(XlsxNumberFormat::builtIn(14).kind == Kind::Date);
    CHECK(seen("88", XlsxNumberFormat::fromCode("000")) == "088");
    CHECK(seen("1234", XlsxNumberFormat::fromCode("000")) == "1234");
}
