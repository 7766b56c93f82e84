// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/force.h"

#include "tests/support/test_support.h"
#include <QMap>

namespace {
QString codeOf(const char *printed)
{
    const Force *force = Forces::reference().find(QString::fromUtf8(printed));
    return force ? force->code : QString();
}

QString codeWithin(const char *text)
{
    const Force *force = Forces::reference().findWithin(QString::fromUtf8(text));
    return force ? force->code : QString();
}
} // namespace

TEST_CASE("There are 43 territorial forces, by name, and five others")
{
    const auto territorial = Forces::reference().territorial();
    CHECK(territorial.size() == 43);
    CHECK(territorial.front()->name == "Avon and Somerset");
    CHECK(territorial.back()->name == "Wiltshire");
    CHECK(Forces::reference().all().size() == 48);
    CHECK(Forces::reference().byCode(u"E23000001")->name == "Metropolitan Police");
    CHECK(Forces::reference().byCode(u"E23000036")->name == "Avon and Somerset");
    CHECK_FALSE(Forces::reference().byCode(u"E12000005"));
}

TEST_CASE("Every name of the table finds its own force, and no name is shared")
{
    QMap<QString, QString> owner;
    for (const Force &force : Forces::reference().all()) {
        for (const QString &name : QStringList{force.name, force.homeOfficeName} + force.aliases) {
            if (name.isEmpty())
                continue;
            CAPTURE(name);
            REQUIRE(Forces::reference().find(name));
            CHECK(Forces::reference().find(name)->code == force.code);
            CHECK(owner.value(comparableForceName(name), force.code) == force.code);
            owner.insert(comparableForceName(name), force.code);
        }
    }
}

TEST_CASE("Force names as returns print them")
{
    const auto [printed, code] = GENERATE(table<const char *, const char *>({
        {"London, City of", "E23000034"},
        {"City of London Police", "E23000034"},
        {"Devon & Cornwall", "E23000035"},
        {"DEVON AND CORNWALL CONSTABULARY", "E23000035"},
        {"Devon&Cornwall Police", "E23000035"},
        {"met", "E23000001"},
        {"met police", "E23000001"},
        {"MPS", "E23000001"},
        {"Metropolitan  Service", "E23000001"},
        {"The Metropolitan Police Service", "E23000001"},
        {"Cheshire7", "E23000006"},
        {"Avon and Somerset 9", "E23000036"},
        {"Kent¹", "E23000032"},
        {"Kent [note 3]", "E23000032"},
        {"Kent (2)", "E23000032"},
        {"Kent [p] *", "E23000032"},
        {"  Gwent\u00A0Police ", "W15000002"},
        {"Heddlu Gwent", "W15000002"},
        {"Heddlu Gogledd Cymru", "W15000001"},
        {"Heddlu De Cymru", "W15000003"},
        {"Dyfed Powys", "W15000004"},
        {"Dyfed–Powys Police", "W15000004"},
        {"Dyfed - Powys", "W15000004"},
        {"gloucester police", "E23000037"},
        {"Hampshire and Isle of Wight Constabulary", "E23000030"},
        {"Durham", "E23000008"},
        {"West Midlands", "E23000014"},
        {"West Midlands police force area", "E23000014"},
        {"West Midlands (PFA)", "E23000014"},
        {"Northamptonshire", "E23000022"},
        {"Northumbria", "E23000007"},
        {"North Yorkshire", "E23000009"},
        {"British Transport Police", "BTP"},
        {"British Transport Police3", "BTP"},
        {"BTP", "BTP"},
        {"Police Scotland", "PS"},
    }));
    CAPTURE(printed);
    CHECK(codeOf(printed) == code);
}

TEST_CASE("What names no force finds none")
{
    const auto *printed =
        GENERATE("", "Police", "British Transport", "Yorkshire", "Midlands", "West Midlands Region", "London", "Wales",
                 "Scotland", "Northern Ireland", "England and Wales", "Action Fraud", "Northampton", "North",
                 "<img src=file:///etc/passwd>", "'); DROP TABLE returns;--", "\u202EtneK", "Norfolk and Suffolk");
    CAPTURE(printed);
    CHECK(codeOf(printed).isEmpty());
}

TEST_CASE("A force is found within a file name or a title")
{
    CHECK(codeWithin("cumbria-1306-25-total-by-financial-year.csv") == "E23000002");
    CHECK(codeWithin("west-midlands-1841-15-stalking-crimes-and-charges.csv") == "E23000014");
    CHECK(codeWithin("durham-1406745-outcomes-by-financial-year.csv") == "E23000008");
    CHECK(codeWithin("northamptonshire-10905-25-code-71-17.csv") == "E23000022");
    CHECK(codeWithin("Kent2022.csv") == "E23000032");
    CHECK(codeWithin("north_yorkshire_police.xlsx") == "E23000009");
    CHECK(codeWithin("FOI 22/026090 - Metropolitan Police Service.xlsx") == "E23000001");
    CHECK(codeWithin("Response from Devon & Cornwall Police") == "E23000035");
    CHECK(codeWithin("Offences recorded by British Transport Police") == "BTP");
    CHECK(codeWithin("Avon and Somerset Constabulary, Avon & Somerset") == "E23000036");
}

TEST_CASE("A text that names no force or several names none")
{
    CHECK(codeWithin("request-template-july-2022-outcomes.csv").isEmpty());
    CHECK(codeWithin("Norfolk and Suffolk joint answer").isEmpty());
    CHECK(codeWithin("City of London Police and Metropolitan Police").isEmpty());
    CHECK(codeWithin("Kentish Town").isEmpty());
    CHECK(codeWithin("metadata.csv").isEmpty());
    CHECK(codeWithin("they met in 2019").isEmpty());
    CHECK(codeWithin("").isEmpty());
}

TEST_CASE("West Midlands is the force unless a code says region")
{
    CHECK(Forces::areaKind("West Midlands") == AreaKind::Force);
    CHECK(Forces::areaKind("West Midlands", "E23000014") == AreaKind::Force);
    CHECK(Forces::areaKind("West Midlands", "E12000005") == AreaKind::Region);
    CHECK(Forces::areaKind("West Midlands Region") == AreaKind::Region);
}

TEST_CASE("Regions, countries and other bodies among the forces")
{
    for (const char *region : {"North East", "EAST", "East of England", "London", "South West 2",
                               "Yorkshire and The Humber", "Yorkshire & Humber"})
        CHECK(Forces::areaKind(region) == AreaKind::Region);
    for (const char *country : {"ENGLAND", "Wales", "England and Wales", "England & Wales 3", "Scotland"})
        CHECK(Forces::areaKind(country) == AreaKind::Country);
    CHECK(Forces::areaKind("Wales", "W92000004") == AreaKind::Country);
    CHECK(Forces::areaKind("ENGLAND AND WALES", "K04000001") == AreaKind::Country);
    for (const char *body : {"Action Fraud", "Cifas", "Financial Fraud UK"})
        CHECK(Forces::areaKind(body) == AreaKind::NotAForce);
    for (const char *force : {"South Wales", "City of London", "Northumbria"})
        CHECK(Forces::areaKind(force) == AreaKind::Force);
}
