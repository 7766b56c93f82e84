// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/personal_words.h"

#include "tests/support/test_support.h"

TEST_CASE("What looks like personal data is masked, and the kind is said")
{
    struct {
        QString text, masked;
    } const cases[] = {
        {"write to jane.doe@kent.police.uk now", "write to [e-mail address] now"},
        {"Tel: 01622 690690", "Tel: [telephone number]"},
        {"07700 900123", "[telephone number]"},
        {"+44 7700 900123", "[telephone number]"},
        {"DOB 01/02/1990", "[date of birth]"},
        {"born: 1.2.90, charged", "[date of birth], charged"},
        {"QQ 12 34 56 C", "QQ 12 34 56 C"}, // Q begins no number
        {"AB 12 34 56 C", "[National Insurance number]"},
        {"crime 42AB/12345/21", "crime [crime reference]"},
        {"ME15 9BZ", "[postcode]"},
        {"Dear Ms Doe,", "Dear [name],"},
        {"Mr J. O'Neil-Smith was charged", "[name] was charged"},
        {"DC Anna Doe", "[name]"},
    };
    for (const auto &one : cases) {
        CHECK(withoutPersonalWords(one.text) == one.masked);
        CHECK(personalKinds(one.text).isEmpty() == (one.text == one.masked));
    }
}

TEST_CASE("What a return is made of is not taken for personal data")
{
    for (const QString text : {"Evidential difficulties: suspect identified",
                               "1 January 2019 to 31 December 2019",
                               "2019/20",
                               "008/71",
                               "foi@kent.police.uk",
                               "Freedom.of.Information@met.police.uk",
                               "01.FOI.22.027454",
                               "1075A/22",
                               "FOI 1306/25",
                               "1,204",
                               "13860",
                               "10000000",
                               "E23000032",
                               "101",
                               "Miss",
                               "Kent Police",
                               "PC",

                               "01/04/2019",
                               "Avon and Somerset 9",
                               "S33 CJCA 2015",
                               "12:30",
                               "2018-2019 2019-2020"})
        CHECK(withoutPersonalWords(text) == text);
}

TEST_CASE("Several in one text are each masked, each kind said once")
{
    const QString text = "Mr Doe (07700 900123) and Mrs Roe (07700 900124)";
    CHECK(withoutPersonalWords(text) == "[name] ([telephone number]) and [name] ([telephone number])");
    CHECK(personalKinds(text) == QStringList{"telephone number", "name"});
}
