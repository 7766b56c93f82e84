// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mapping.h"

#include "tests/support/test_support.h"

namespace {
/// A mapping in which no field has its first value.
Mapping fullMapping()
{
    Mapping mapping;
    mapping.region = {2, 3, 1, 20, 9};
    mapping.headerRows = 2;
    mapping.down = {{1, Role::Outcome, false}, {2, Role::OutcomeType, true}};
    mapping.across = {{3, Role::Year, true}, {4, Role::Month, false}};
    mapping.figureColumns = {3, 4, 5};
    mapping.totalRows = {20};
    mapping.totalColumns = {9};
    mapping.ignoredRows = {7, 8};
    mapping.groupRows = {{6, Role::Place, true}};
    mapping.measure = {Measure::Kind::Other, "SPOs granted", "orders", Measure::Basis::Assigned, true};
    mapping.offence = "008/71 \"sharing\"";
    mapping.outcome = "Charges";
    mapping.force = "E23000008";
    mapping.period = Period(QDate(2015, 4, 1), QDate(2015, 12, 31), Period::Cover::Unstated);
    mapping.relabels = {{"Charge / Summons – Heddlu", Role::Outcome, "1|1A"}, {"?", Role::Ignore, ""}};
    return mapping;
}

QByteArray changed(const char *before, const char *after)
{
    const QByteArray json = fullMapping().toJson();
    REQUIRE(json.contains(before));
    return QByteArray(json).replace(before, after);
}
} // namespace

TEST_CASE("A mapping comes back from its text as it was")
{
    CHECK(Mapping::fromJson(fullMapping().toJson()) == fullMapping());
    CHECK(Mapping::fromJson(Mapping().toJson()) == Mapping());
    Mapping whole = fullMapping();
    whole.period = Period::calendarYear(2020);
    CHECK(Mapping::fromJson(whole.toJson()) == whole);
}

TEST_CASE("Its text says in words what it means")
{
    const QByteArray json = fullMapping().toJson();
    for (const char *word :
         {"\"outcome-type\"", "\"other\"", "\"assigned\"", "\"2015-04-01..2015-12-31\"", "\"place\""})
        CHECK(json.contains(word));
}

TEST_CASE("What is not a mapping is none")
{
    const auto *text = GENERATE("", "{", "[]", "null", "{}", "7", "{\"figureColumns\":3}", "\xff\xfe");
    CAPTURE(text);
    CHECK_FALSE(Mapping::fromJson(text));
}

TEST_CASE("A mapping with a word that this version does not know is none, rather than another mapping")
{
    CHECK_FALSE(Mapping::fromJson(changed("outcome-type", "outcome-kind")));
    CHECK_FALSE(Mapping::fromJson(changed("\"other\"", "\"others\"")));
    CHECK_FALSE(Mapping::fromJson(changed("\"assigned\"", "\"closed\"")));
    CHECK_FALSE(Mapping::fromJson(changed("2015-12-31", "2015-02-31")));
    CHECK_FALSE(Mapping::fromJson(changed("\"ignore\"", "\"\"")));
}

TEST_CASE("Every role has a name of its own")
{
    QStringList names;
    for (int role = 0; role <= int(Role::Total); ++role) {
        const QString name = roleName(Role(role));
        CHECK(roleFromName(name) == Role(role));
        CHECK_FALSE(names.contains(name));
        names.append(name);
    }
    CHECK(roleName(Role::Ignore) == "ignore");
    CHECK(roleName(Role::PeriodFrom) == "period-from");
    CHECK(roleName(Role::Quarter) == "quarter");
    CHECK(roleName(Role::Figure) == "figure");
    CHECK(roleName(Role::Total) == "total");
    CHECK_FALSE(roleFromName(u"totals"));
}

TEST_CASE("A region includes both its ends")
{
    const Region region{0, 2, 1, 5, 3};
    CHECK(region.rows() == 4);
    CHECK(region.columns() == 3);
    CHECK(region.contains(2, 1));
    CHECK(region.contains(5, 3));
    CHECK_FALSE(region.contains(1, 1));
    CHECK_FALSE(region.contains(6, 1));
    CHECK_FALSE(region.contains(2, 0));
    CHECK_FALSE(region.contains(2, 4));
    CHECK(Region().rows() == 0);
}
