// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/axis_roles.h"
#include "tests/support/test_support.h"

namespace {
Role roleOf(const QStringList &titles, const QString &heading = {}, bool across = false)
{
    return roleOfTitles(censusOf(titles), heading, across);
}
} // namespace

TEST_CASE("Titles show what they are")
{
    CHECK(roleOf({"2019", "2020", "Total"}) == Role::Year);
    CHECK(roleOf({"2019/20", "2020/21"}, "Year") == Role::Year);
    CHECK(roleOf({"Jan", "Feb", "Mar"}) == Role::Month);
    CHECK(roleOf({"Q1", "Q2", "Q3"}) == Role::Quarter);
    CHECK(roleOf({"Jan 2019", "Feb 2019"}) == Role::Period);
    CHECK(roleOf({"2019", "2022 (to July)"}) == Role::Period);
    CHECK(roleOf({"Kent", "Essex Police", "South East"}) == Role::Force);
    CHECK(roleOf({"E23000036", "E12000005"}) == Role::ForceCode);
    CHECK(roleOf({"Charged", "Community resolution", "Victim declines"}) == Role::Outcome);
    CHECK(roleOf({"Offences recorded", "Charged", "No further action"}) == Role::Outcome);
    CHECK(roleOf({"1", "1A", "14", "15", "16"}) == Role::OutcomeType);
    CHECK(roleOf({"Burglary", "Robbery", "Drug Offence"}) == Role::Offence);
    CHECK(roleOf({"08/65", "08/65", "195/12"}) == Role::Offence);
    CHECK(roleOf({"West Park Hospital", "Priory Hospital"}) == Role::Place);
    CHECK(roleOf({"Male", "Female"}) == Role::Label);
    CHECK(roleOf({"Crimes"}) == Role::Measure);
}

TEST_CASE("A heading decides where titles cannot")
{
    CHECK(roleOf({"Durham", "Bishop Auckland"}, "Town") == Role::Place);
    CHECK(roleOf({"Oct-14", "15-17", "18+"}, "Age") == Role::Label);
    CHECK(roleOf({"1", "2", "3", "4"}, "Financial Quarter") == Role::Quarter);
    CHECK(roleOf({"1", "2", "3"}, "Outcome type") == Role::OutcomeType);
    CHECK(roleOf({"01/04/2019", "01/05/2019"}, "From") == Role::PeriodFrom);
    CHECK(roleOf({"A", "B"}, "Offence group") == Role::Offence);
    CHECK(roleOf({"met", "somewhere", "nowhere"}, "Police force") == Role::Force);
    CHECK(roleOf({"", ""}, "Outcome") == Role::Outcome);
}

TEST_CASE("Titles across that name their own periods and shares are measures")
{
    CHECK(roleOf({"SPOs granted", "Stalking incidents_2015-16", "charge_rate_apr20_dec20"}, {}, true) == Role::Measure);
    CHECK(roleOf({"Number", "Percentage"}, {}, true) == Role::Measure);
}

TEST_CASE("Rows that name their own years are measures")
{
    CHECK(roleOf({"Number of crimes 2019", "Number of crimes 2020", "Charges 2020"}) == Role::Measure);
}

TEST_CASE("A census leaves totals and blanks out")
{
    const auto census = censusOf({"Charged", "", "Total", "Jan"});
    CHECK(census.titles == 2);
    CHECK(census.totals == 1);
    CHECK(census.blanks == 1);
    CHECK(census.months == 1);
    CHECK(census.outcomes == 1);
}

TEST_CASE("A corner may name the titles down and across")
{
    CHECK(cornerHeadings("Crime Outcome / Financial Year").down == "Crime Outcome");
    CHECK(cornerHeadings("Crime Outcome / Financial Year").across == "Financial Year");
    CHECK(cornerHeadings("Offence by Year").across == "Year");
    CHECK(cornerHeadings("Charge/summons").down == "Charge/summons");
    CHECK(cornerHeadings("Charge/summons").across.isEmpty());
    CHECK(cornerHeadings("Offences recorded by sex of victim").down == "sex of victim");
    CHECK(cornerHeadings("Offences recorded by sex of victim").across.isEmpty());
    CHECK(cornerHeadings("Offence by Hospital").across == "Hospital");
}
