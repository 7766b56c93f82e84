// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/number_sections.h"

#include "tests/support/test_support.h"

namespace {

struct Shown {
    const char *code, *stored, *text;
};

XlsxNumber seen(const char *code, const char *stored)
{
    return xlsxNumber(stored, XlsxNumberFormat::fromCode(code), false);
}

void checkDiffering(std::initializer_list<Shown> all)
{
    for (const auto &[code, stored, text] : all) {
        INFO(code << " of " << stored);
        const XlsxNumber number = seen(code, stored);
        CHECK(number.text == text);
        CHECK(number.differs);
        CHECK(number.kind == Table::CellKind::Number);
    }
}

void checkSame(std::initializer_list<Shown> all)
{
    for (const auto &[code, stored, text] : all) {
        INFO(code << " of " << stored);
        const XlsxNumber number = seen(code, stored);
        CHECK(number.text == text);
        CHECK_FALSE(number.differs);
    }
}

} // namespace

TEST_CASE("Number formats: a count that is hidden by a condition is what is shown")
{
    checkDiffering({
        {"[<5]\"<5\";0", "3", "<5"},
        {"[<5]\"<5\";0", "0", "<5"},
        {"[<=4]\"1-4\";General", "4", "1-4"},
        {"[=0]\"-\";General", "0", "-"},
        {"[=0]\"nil\";[<5]\"<5\";#,##0", "0", "nil"},
        {"[=0]\"nil\";[<5]\"<5\";#,##0", "4", "<5"},
        {"[>=1000]\"over 1,000\";0", "1000", "over 1,000"},
        {"[Red][<5]\\<\\5;0", "1", "<5"},
        {"[<> 7]\"x\";0", "8", "x"},
        {"0;[<-2]\"low\";\"other\"", "-3", "low"},
        {"0;[<-2]\"low\";\"other\"", "-2", "other"},
    });
    checkSame({
        {"[<5]\"<5\";0", "5", "5"},
        {"[<5]\"<5\";0", "12.5", "12.5"},
        {"[<=4]\"1-4\";General", "5", "5"},
        {"[=0]\"nil\";[<5]\"<5\";#,##0", "1264", "1264"},
        {"[>=1000]\"over 1,000\";0", "999", "999"},
        {"[<5]\"<5\"", "17", "17"},
        {"[<> 7]\"x\";0", "7", "7"},
    });
}

TEST_CASE("Number formats: sections for positive, negative and zero")
{
    checkDiffering({
        {"0;-0;\"nil\"", "0", "nil"},
        {"0;-0;\"a;b\";@", "0", "a;b"},
        {"\"many\";\"few\"", "0", "many"},
        {"\"many\";\"few\"", "-1", "few"},
        {"\"*\"", "3", "*"},
        {"\\*", "3", "*"},
        {"\"*\";\"*\";0", "12", "*"},
        {"\"\xE2\x80\xA1\"", "3", "\xE2\x80\xA1"},
        {";;;", "3", ""},
        {"0;-0;-;@", "0", "-"},
    });
    checkSame({
        {"0;-0;\"nil\"", "12", "12"},
        {"0;-0;\"nil\"", "-12", "-12"},
        {"\"*\";\"*\";0", "0", "0"},
        {"0;@", "7", "7"},
        {"@", "7", "7"},
        {"0;0;0;\"hidden\"", "7", "7"},
    });
    CHECK(seen("0;-0;\"nil\"", "text").kind == Table::CellKind::Text);
}

TEST_CASE("Number formats: text that is shown with the number")
{
    checkDiffering({
        {"\"<\"0", "5", "<5"},
        {"0\"*\"", "12", "12*"},
        {"0\"p\"", "12", "12p"},
        {"\"fewer than \"0", "5", "fewer than 5"},
        {"0\" or fewer\"", "4", "4 or fewer"},
        {"0\"+\"", "1234", "1234+"},
        {"0,\"k\"", "12345", "12k"},
        {"0.0,,", "2450000", "2.5"},
        {"#\"*\"", "0", "*"},
    });
    checkSame({
        {"0 \"days\"", "12", "12"},
        {"\"\xC2\xA3\"#,##0.00", "1234", "1234"},
        {"[$\xC2\xA3-809]#,##0", "1234", "1234"},
        {"+0;-0;0", "3", "3"},
        {"(0)", "3", "3"},
        {"#,##0;[Red]-#,##0", "-1234", "-1234"},
        {"0.00E+00", "12", "12"},
        {"# ?/?", "12", "12"},
        {"0000\"/\"00", "202021", "202021"},
    });
}

TEST_CASE("Number formats: a zero left blank, or a dash of the accounts, is a zero")
{
    const char *accounts = "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-";
    const char *pounds = "_-\"\xC2\xA3\"* #,##0_-;-\"\xC2\xA3\"* #,##0_-;_-\"\xC2\xA3\"* \"-\"_-;_-@_-";
    for (const char *code : {"0;-0;", "0;-0;;@", "#", "#,###", accounts, pounds}) {
        checkSame({{code, "0", "0"}, {code, "3", "3"}});
    }
    checkDiffering({{"[<5]* \"-\";0", "3", "-"}});
}

TEST_CASE("Number formats: each section makes its own thing of the number")
{
    checkSame({
        {"[<=1]0%;0", "0.45", "45%"},
        {"[<=1]0%;0", "45", "45"},
        {"[>=43831]dd/mm/yyyy;0", "44773", "2022-07-31"},
        {"[>=43831]dd/mm/yyyy;0", "12", "12"},
    });
}

TEST_CASE("Number formats: those that show every number as it is are not looked at again")
{
    for (const char *code : {"", "General", "0", "#,##0", "0.00", "[Red]", "General;[Red]-General", "dd/mm/yyyy;@",
                             "#,##0;(#,##0)", "0.0%", "00000"}) {
        INFO(code);
        CHECK_FALSE(XlsxNumberFormat::fromCode(code).sections);
    }
    CHECK(XlsxNumberFormat::fromCode("[<5]\"<5\";0").sections);
}

TEST_CASE("Number formats: broken ones give the number or nothing, and harm nothing")
{
    for (const char *code : {"\"", "\\", "[", "[<", "[<x]", "_", "*", "\\\xC3", "*\xE2\x80", "0\\", ";\\", "[<5"}) {
        INFO(code);
        const XlsxNumber number = seen(code, "3");
        CHECK((number.text == "3" || number.differs));
    }
}
