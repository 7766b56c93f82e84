// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reference_table.h"

#include "core/domain/completeness.h"
#include "core/domain/force.h"
#include "core/domain/offence.h"
#include "core/domain/outcome.h"
#include "tests/support/test_support.h"
#include <algorithm>

TEST_CASE("Every table is whole: rows, and as many fields in each")
{
    const auto [name, columns] = GENERATE(table<const char *, int>({
        {"bank_holidays", 3},
        {"foi_exemptions", 4},
        {"force_tiles", 5},
        {"forces", 7},
        {"offence_codes", 9},
        {"outcome_labels", 3},
        {"outcome_types", 4},
        {"populations", 5},
        {"reasons", 3},
        {"explanations", 2},
    }));
    CAPTURE(name);
    const auto rows = referenceRows(name);
    CHECK_FALSE(rows.empty());
    for (const QStringList &row : rows)
        CHECK(row.size() == columns);
}

TEST_CASE("Quoted fields of the tables keep commas and quotation marks")
{
    CHECK(Forces::reference().byCode(u"E23000034")->aliases.front() == "London, City of");
    CHECK(OutcomeTypes::reference().find(u"0")->notes.contains("print \"Ongoing\" or"));
}

TEST_CASE("The tables join by force code")
{
    for (const QStringList &tile : referenceRows("force_tiles"))
        CHECK(Forces::reference().byCode(tile[0]));
    for (const QStringList &population : referenceRows("populations"))
        CHECK(Forces::reference().byCode(population[0]));
    CHECK(referenceRows("force_tiles").size() == 43);
}

TEST_CASE("Outcome types: 26, in groups, with the letters kept apart")
{
    const auto &types = OutcomeTypes::reference();
    CHECK(types.all().size() == 26);
    CHECK(types.find(u"1")->group == "Charged/Summonsed");
    CHECK(types.find(u"1A")->group == types.find(u"1")->group);
    CHECK(types.find(u"14")->group == types.find(u"16")->group);
    CHECK(types.find(u"15")->group != types.find(u"16")->group);
    CHECK_FALSE(types.find(u"01"));
    CHECK_FALSE(types.find(u"15B"));
    CHECK_FALSE(types.find(u""));
}

TEST_CASE("Printed outcome labels name types of the list, or none")
{
    for (const QStringList &label : referenceRows("outcome_labels")) {
        for (const QString &type : label[0].split('|', Qt::SkipEmptyParts)) {
            CAPTURE(label, type);
            CHECK(OutcomeTypes::reference().find(type));
        }
    }
}

TEST_CASE("One offence code is printed in many ways")
{
    const auto [printed, code] = GENERATE(table<const char *, const char *>({
        {"008/71", "008/71"},
        {"8/71", "008/71"},
        {"08/71", "008/71"},
        {"8/71 Disclosing private sexual photographs", "008/71"},
        {"Disclosing private sexual photographs (008/71)", "008/71"},
        {"HO code 08/65", "008/65"},
        {"71/17", "071/17"},
        {"175/08", "175/08"},
        {"08805", "088/05"},
        {"08805 - Rape of a female", "088/05"},
        {"2019/20: 088/15 sharing", "088/15"},
        {"19/20 and 8/71", "008/71"},
    }));
    CAPTURE(printed);
    CHECK(offenceCodeIn(printed) == QString(code));
}

TEST_CASE("Categories, years, dates and references are no offence codes")
{
    const auto *printed =
        GENERATE("", "8R", "88C", "105A", "Harassment", "2019/20", "2019/2020", "19/20", "22/23", "01/02/2020",
                 "1/02/20", "FOI 1306/25", "22/026090", "10905-25", "NFIB52B", "8/7", "08805A", "12345");
    CAPTURE(printed);
    CHECK_FALSE(offenceCodeIn(printed));
}

TEST_CASE("The offence left its class on 31 January 2024, and the law changed on three days")
{
    const auto &codes = offenceCodes();
    const auto sharing = std::ranges::find(codes, QString("008/71"), &OffenceCode::code);
    REQUIRE(sharing != codes.end());
    CHECK(sharing->from == QDate(2015, 4, 13));
    CHECK(sharing->to == QDate(2024, 1, 30));
    const auto after = std::ranges::find(codes, QString("088/15"), &OffenceCode::code);
    REQUIRE(after != codes.end());
    CHECK(after->from == QDate(2024, 1, 31));
    CHECK(after->to.isNull());
    CHECK(after->offenceClass != sharing->offenceClass);

    std::vector<QDate> days;
    for (const LawChange &change : lawChanges())
        days.push_back(change.day);
    CHECK(days == std::vector{QDate(2015, 4, 13), QDate(2021, 6, 29), QDate(2024, 1, 31)});
    for (const OffenceCode &code : codes)
        CHECK(offenceCodeIn(code.code).value_or(QString()) == code.code); // the youngest offences have no code yet
}

TEST_CASE("Reasons name what they apply to")
{
    CHECK(completenessReasons().size() == referenceRows("reasons").size());
    for (const Reason &reason : completenessReasons()) {
        CAPTURE(reason.code);
        CHECK_FALSE(reason.title.isEmpty());
        CHECK_FALSE(reason.appliesTo.empty());
        CHECK(findReason(reason.code) == &reason);
    }
    REQUIRE(findReason(u"no-reply"));
    CHECK(findReason(u"no-reply")->appliesTo == std::vector{Completeness::Excluded});
    CHECK(findReason(u"refused-cost")->appliesTo == std::vector{Completeness::Excluded, Completeness::Partial});
    CHECK(findReason(u"other"));
    CHECK_FALSE(findReason(u"because"));
}
