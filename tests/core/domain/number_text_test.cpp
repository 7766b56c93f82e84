// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/number_text.h"

#include "tests/support/test_support.h"

TEST_CASE("A count is digits, or groups of three with one separator throughout")
{
    const auto [text, value] = GENERATE(table<const char *, int>({
        {"0", 0},
        {"12", 12},
        {"1,234", 1234},
        {"1,204,000", 1204000},
        {"12,345", 12345},
        {"1 234", 1234},
        {"1\u00A0234", 1234},
        {"1\u2009234", 1234},
        {"1\u202F234\u202F567", 1234567},
        {" 7 ", 7},
        {"\u00A037\u2009", 37},
        {"\t12\n", 12},
        {"12.0", 12},
        {"1,234.00", 1234},
        {"10000000", 10000000},
    }));
    CAPTURE(text);
    CHECK(countFromText(text) == value);
}

TEST_CASE("What is not written as a count is not read as one")
{
    const auto *text =
        GENERATE("", " ", "-3", "+3", "1e3", "1E3", "NaN", "nan", "inf", "0x10", "12.5", "12.", ".0", ".", "1.234",
                 "12,34", "1,23", "1,2345", "1234,567", ",123", "123,", "1,234 567", "1,,234", "1 2", "12 3456", "٣",
                 "３", "½", "3*", "9~", "£5", "45%", "9999999999999", "10000001", "99,999,999", "12a", "five");
    CAPTURE(text);
    CHECK_FALSE(countFromText(text));
}

TEST_CASE("A plain count is nothing but ASCII digits up to the limit")
{
    CHECK(plainCount("0") == 0);
    CHECK(plainCount("10000000") == 10'000'000);
    CHECK_FALSE(plainCount(""));
    CHECK_FALSE(plainCount("10000001"));
    CHECK_FALSE(plainCount("999999999"));
    CHECK_FALSE(plainCount("9999999999"));
    CHECK_FALSE(plainCount(" 1"));
    CHECK_FALSE(plainCount("1 "));
    CHECK_FALSE(plainCount("+1"));
    CHECK_FALSE(plainCount("-1"));
    CHECK_FALSE(plainCount("1.0"));
}

TEST_CASE("Whole numbers for people have commas")
{
    CHECK(withThousands(0) == "0");
    CHECK(withThousands(999) == "999");
    CHECK(withThousands(1000) == "1,000");
    CHECK(withThousands(13860) == "13,860");
    CHECK(withThousands(10'000'000) == "10,000,000");
    CHECK(withThousands(-1204) == "-1,204");
    CHECK(withThousands(-120) == "-120");
}

TEST_CASE("Percentages are rounded from whole counts, halves up")
{
    CHECK(percentText(29, 200) == "15"); // 14.5: as a binary fraction it is less, and prints 14
    CHECK(percentText(1, 200) == "1");
    CHECK(percentText(0, 7) == "0");
    CHECK(percentText(7, 7) == "100");
    CHECK(percentText(1, 3) == "33");
    CHECK(percentText(2, 3) == "67");
    CHECK(percentText(554, 13860) == "4");
    CHECK(percentText(554, 13860, 1) == "4.0");
    CHECK(percentText(113, 1160, 1) == "9.7");
    CHECK(percentText(1, 16, 2) == "6.25");
    CHECK(percentText(1, 2000, 1) == "0.1");
    CHECK(percentText(1, 2001, 1) == "0.0");
    CHECK(percentText(1, 8, 3) == "12.500");
    CHECK(percentText(30, 2) == "1,500");
}
