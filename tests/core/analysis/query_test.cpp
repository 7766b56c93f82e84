// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/query.h"

#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

using Kind = Figure::Kind;

namespace {
const Period Year2020 = Period::calendarYear(2020);
const QString Kent = "E23000032";
const QString Essex = "E23000028";

Total totalOf(const StudyView &view, const Period &period, const QString &measure = "offences")
{
    Query query;
    query.measure = measure;
    query.periods = {period};
    return total(view, query);
}

void addMonths(ViewBuilder &builder, int year, int first, int last, int value)
{
    for (int month = first; month <= last; ++month)
        builder.count(Period::month(year, month), value);
}
} // namespace

TEST_CASE("A total carries the bounds of its parts", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).count(Year2020, Figure::lessThan(1, 4));
    builder.startReturn().force(Essex).count(Year2020, 37);
    const Total sum = totalOf(builder.make(), Year2020);
    CHECK(sum.figure() == Figure::between(38, 41));
    CHECK(sum.counts == 2);
}

TEST_CASE("Nothing given is no figure and never zero", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).count(Year2020, 12);
    const Total none = totalOf(builder.make(), Period::calendarYear(2021));
    CHECK_FALSE(none.isGiven());
    CHECK(none.figure() == Figure());
    CHECK(none.missing == 1);
    CHECK(totalOf(builder.make(), Year2020).missing == 0);
}

TEST_CASE("A printed zero is a number", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).count(Year2020, 0);
    CHECK(totalOf(builder.make(), Year2020).figure() == Figure::exact(0));
}

TEST_CASE("A hidden part makes a sum at least what is known", "[query]")
{
    const Kind hidden = GENERATE(Kind::Suppressed, Kind::Refused, Kind::Unresolved, Kind::Blank, Kind::NotHeld);
    ViewBuilder builder;
    builder.outcomes().force(Kent).outcome("Charged", {"1"}).count(Year2020, 12);
    builder.outcome("Cautioned", {"3"}).count(Year2020, Figure::absent(hidden));
    const Total sum = totalOf(builder.make(), Year2020, "outcomes");
    CHECK(sum.figure() == Figure::atLeast(12));
    CHECK(sum.absent(hidden) == 1);
}

TEST_CASE("Not applicable hides nothing", "[query]")
{
    ViewBuilder builder;
    builder.outcomes().force(Kent).outcome("Charged", {"1"}).count(Year2020, 12);
    builder.outcome("Fraud case", {"19"}).count(Year2020, Figure::absent(Kind::NotApplicable));
    CHECK(totalOf(builder.make(), Year2020, "outcomes").figure() == Figure::exact(12));
}

TEST_CASE("Only absences give the absence that tells most", "[query]")
{
    ViewBuilder builder;
    builder.outcomes().force(Kent).outcome("Charged", {"1"}).count(Year2020, Figure::absent(Kind::Blank));
    builder.outcome("Cautioned", {"3"}).count(Year2020, Figure::absent(Kind::Refused));
    CHECK(totalOf(builder.make(), Year2020, "outcomes").figure().kind() == Kind::Refused);
}

TEST_CASE("An unbounded part leaves the sum without an upper bound", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).count(Year2020, Figure::atLeast(831));
    builder.startReturn().force(Essex).count(Year2020, 10);
    CHECK(totalOf(builder.make(), Year2020).figure() == Figure::atLeast(841));
}

TEST_CASE("A year beside its months is counted once", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).count(Year2020, 120);
    addMonths(builder, 2020, 1, 12, 9); // 108: the printed year holds, the gap is a remark of the import
    CHECK(totalOf(builder.make(), Year2020).figure() == Figure::exact(120));
    CHECK(totalOf(builder.make(), Period::month(2020, 3)).figure() == Figure::exact(9));
}

TEST_CASE("Months that tile a period are added, a gap is not filled", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent);
    addMonths(builder, 2020, 1, 12, 9);
    addMonths(builder, 2021, 1, 11, 9);
    const StudyView view = builder.make();
    CHECK(totalOf(view, Year2020).figure() == Figure::exact(108));
    CHECK(totalOf(view, Period(QDate(2020, 4, 1), QDate(2021, 3, 31))).figure() == Figure::exact(108));
    CHECK_FALSE(totalOf(view, Period::calendarYear(2021)).isGiven());
}

TEST_CASE("Tiles of different length are combined", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent);
    builder.count(Period(QDate(2020, 1, 1), QDate(2020, 3, 31)), 10);
    builder.count(Period(QDate(2020, 1, 1), QDate(2020, 8, 31)), 999); // a dead end: nothing starts in September
    builder.count(Period(QDate(2020, 4, 1), QDate(2020, 9, 30)), 20);
    addMonths(builder, 2020, 10, 12, 1);
    CHECK(totalOf(builder.make(), Year2020).figure() == Figure::exact(33));
}

TEST_CASE("Annual figures are never cut", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).count(Period::financialYear(2019), 100).count(Period::financialYear(2020), 120);
    const StudyView view = builder.make();
    CHECK_FALSE(totalOf(view, Year2020).isGiven());
    CHECK_FALSE(totalOf(view, Period(QDate(2020, 1, 1), QDate(2020, 7, 31))).isGiven());
    CHECK(totalOf(view, Period::financialYear(2020)).figure() == Figure::exact(120));
}

TEST_CASE("What is not stated by month belongs to the whole only", "[query]")
{
    const Period nine(QDate(2015, 4, 1), QDate(2015, 12, 31));
    const Period unstated(nine.from(), nine.to(), Period::Cover::Unstated);
    ViewBuilder builder;
    builder.offences().force(Kent);
    addMonths(builder, 2015, 4, 9, 2); // October to December have no column
    builder.count(unstated, 3);
    builder.startReturn().force(Essex).count(unstated, 7);
    const StudyView view = builder.make();
    CHECK(totalOf(view, nine).figure() == Figure::exact(22));
    CHECK(totalOf(view, nine).missing == 0);
    CHECK(totalOf(view, Period::month(2015, 4)).figure() == Figure::exact(2));
    CHECK_FALSE(totalOf(view, Period(QDate(2015, 4, 1), QDate(2015, 10, 31))).isGiven());
    Query stored;
    stored.measure = "offences";
    stored.by = {Dimension::Period};
    const Pivot byPeriod = pivot(view, stored);
    CHECK(byPeriod.axes[0].titles[1] == "Apr–Dec 2015, month not stated");
    CHECK(byPeriod.at({1}).figure() == Figure::exact(10));
}

TEST_CASE("A whole period that holds the unstated part is not added to it", "[query]")
{
    const Period unstated(Year2020.from(), Year2020.to(), Period::Cover::Unstated);
    ViewBuilder builder;
    builder.offences().force(Kent).count(Year2020, 50).count(unstated, 8);
    CHECK(totalOf(builder.make(), Year2020).figure() == Figure::exact(50));
    CHECK(totalOf(builder.make(), Period(QDate(2020, 1, 1), QDate(2020, 12, 31))).counts == 1);
}

TEST_CASE("A person who marks the period complete says that absent months had nothing", "[query]")
{
    ViewBuilder builder;
    builder.ask("offences", {Year2020});
    builder.offences().force(Kent);
    addMonths(builder, 2020, 1, 3, 5);
    CHECK_FALSE(totalOf(builder.make(), Year2020).isGiven());
    builder.mark(Kent, "offences", Completeness::Complete, "checked");
    CHECK(totalOf(builder.make(), Year2020).figure() == Figure::exact(15));
}

TEST_CASE("Printed totals and percentages are never added", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).count(Year2020, 12).count(Year2020, Figure::exact(99), true);
    builder.measure({Measure::Kind::Other, "Charge rate", {}, Measure::Basis::Unknown, true}).count(Year2020, 45);
    const StudyView view = builder.make();
    CHECK(totalOf(view, Year2020).figure() == Figure::exact(12));
    CHECK_FALSE(totalOf(view, Year2020, "Charge rate").isGiven());
}

TEST_CASE("An overall row is taken before offence rows, offence rows before places", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).offence("Sharing", "008/71").count(Year2020, 30);
    builder.offence("Sharing s66B", "088/15").count(Year2020, 12);
    builder.offence({}).place("Ashford").count(Year2020, 20).place("Dover").count(Year2020, 21);
    CHECK(totalOf(builder.make(), Year2020).figure() == Figure::exact(42));
    builder.place({}).count(Year2020, 43);
    CHECK(totalOf(builder.make(), Year2020).figure() == Figure::exact(43));
    Query one;
    one.measure = "offences";
    one.periods = {Year2020};
    one.offence = "088/15";
    CHECK(total(builder.make(), one).figure() == Figure::exact(12));
}

TEST_CASE("Rows told apart by several labels are never added", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).label("Female").count(Year2020, 30).label("Under 18").count(Year2020, 9);
    CHECK_FALSE(totalOf(builder.make(), Year2020).isGiven());
    ViewBuilder single;
    single.offences().force(Kent).label("Number of crimes").count(Year2020, 39);
    CHECK(totalOf(single.make(), Year2020).figure() == Figure::exact(39));
}

TEST_CASE("Of two returns that give the same the later one counts", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).count(Year2020, 30).count(Period::calendarYear(2021), 31);
    builder.startReturn().count(Year2020, 33);
    CHECK(totalOf(builder.make(), Year2020).figure() == Figure::exact(33));
    CHECK(totalOf(builder.make(), Period::calendarYear(2021)).figure() == Figure::exact(31));
}

TEST_CASE("A later return counts also where it breaks down what the earlier one gave in one row", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).count(Year2020, 30).count(Period::calendarYear(2021), 31);
    builder.startReturn().offence("Disclosing").count(Year2020, 33).offence("Threatening").count(Year2020, 4);
    CHECK(totalOf(builder.make(), Year2020).figure() == Figure::exact(37));
    CHECK(totalOf(builder.make(), Period::calendarYear(2021)).figure() == Figure::exact(31));
}

TEST_CASE("Outcomes assigned are never added to outcomes of offences recorded", "[query]")
{
    ViewBuilder builder;
    builder.outcomes().force(Kent).outcome("Charged", {"1"}).count(Year2020, 4);
    builder.measure({Measure::Kind::Outcomes, {}, {}, Measure::Basis::Assigned, false});
    builder.outcome("Charged", {"1"}).count(Year2020, 9);
    CHECK(totalOf(builder.make(), Year2020, "outcomes").figure() == Figure::exact(4));
    CHECK(totalOf(builder.make(), Year2020, "outcomes-assigned").figure() == Figure::exact(9));
}

TEST_CASE("Outcomes are told apart by type and by group, in the order of the list", "[query]")
{
    ViewBuilder builder;
    builder.outcomes().force(Kent).outcome("no action", {}).count(Year2020, 5);
    builder.outcome("Suspect declined", {"16"}).count(Year2020, 7);
    builder.outcome("Charged", {"1"}).count(Year2020, 3).outcome("Charged alternate", {"1A"}).count(Year2020, 1);
    builder.outcome("ongoing", {"0"}).count(Year2020, 2);
    Query query;
    query.measure = "outcomes";
    query.periods = {Year2020};
    query.by = {Dimension::Outcome};
    const Pivot types = pivot(builder.make(), query);
    CHECK(types.axes[0].keys == QStringList{"0", "1", "1A", "16", "no action"});
    query.by = {Dimension::OutcomeGroup};
    const Pivot groups = pivot(builder.make(), query);
    CHECK(groups.axes[0].keys == QStringList{"charged", "evidential-no-support", "no action", "open"});
    CHECK(groups.at({0}).figure() == Figure::exact(4));
    query.by.clear();
    query.outcomes = {"charged", "open"};
    CHECK(total(builder.make(), query).figure() == Figure::exact(6));
}

TEST_CASE("Force, period, outcome: each cell its own, words without figures left out", "[query]")
{
    ViewBuilder builder;
    builder.outcomes().force(Kent).outcome("Charged", {"1"}).count(Year2020, 3);
    builder.outcome("Never given here", {"20"}).count(Period::calendarYear(1999), 3);
    builder.startReturn().force(Essex).outcome("Cautioned", {"3"}).count(Year2020, 4);
    Query query;
    query.measure = "outcomes";
    query.periods = {Year2020, Period::calendarYear(2021)};
    query.by = {Dimension::Outcome, Dimension::Force, Dimension::Year};
    const Pivot cube = pivot(builder.make(), query);
    CHECK(cube.axes[0].keys == QStringList{"1", "3"});
    CHECK(cube.axes[1].titles == QStringList{"Essex", "Kent"});
    CHECK(cube.at({0, 1, 0}).figure() == Figure::exact(3));
    CHECK(cube.at({1, 0, 0}).figure() == Figure::exact(4));
    CHECK_FALSE(cube.at({0, 0, 0}).isGiven());
    CHECK(cube.at({0, 0, 0}).missing == 0);
    CHECK(cube.at({0, 0, 1}).missing == 1);
}

TEST_CASE("Periods that overlap may be asked for together", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent);
    addMonths(builder, 2020, 1, 12, 1);
    Query query;
    query.measure = "offences";
    query.by = {Dimension::Year};
    query.periods = {Year2020, Period(QDate(2020, 1, 1), QDate(2020, 7, 31))};
    const Pivot both = pivot(builder.make(), query);
    CHECK(both.at({0}).figure() == Figure::exact(12));
    CHECK(both.at({1}).figure() == Figure::exact(7));
}

TEST_CASE("Each measure on its own row", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).count(Year2020, 10);
    builder.outcomes().outcome("Charged", {"1"}).count(Year2020, 2);
    Query query;
    query.by = {Dimension::Measure};
    const Pivot both = pivot(builder.make(), query);
    CHECK(both.axes[0].keys == QStringList{"offences", "outcomes"});
    CHECK(both.at({0}).figure() == Figure::exact(10));
    CHECK(both.at({1}).figure() == Figure::exact(2));
    query.by.clear();
    CHECK_THROWS(pivot(builder.make(), query));
}

TEST_CASE("Two kinds of period at once are refused", "[query]")
{
    Query query;
    query.measure = "offences";
    query.by = {Dimension::Month, Dimension::Year};
    CHECK_THROWS(pivot(ViewBuilder().make(), query));
}

TEST_CASE("The counts behind a total are those that were added", "[query]")
{
    ViewBuilder builder;
    builder.offences().force(Kent).count(Year2020, 30); // 1
    addMonths(builder, 2020, 1, 12, 2);                 // 2 to 13: not taken for the year
    builder.count(Year2020, Figure::exact(30), true);   // 14: a total
    builder.startReturn().force(Essex).count(Year2020, Figure::absent(Kind::Suppressed)); // 15: hidden, and shown
    Query query;
    query.measure = "offences";
    query.periods = {Year2020};
    CHECK(countsBehind(builder.make(), query) == std::vector<qint64>{1, 15});
    query.forces = {Kent};
    query.periods = {Period::month(2020, 2)};
    CHECK(countsBehind(builder.make(), query) == std::vector<qint64>{3});
    query.periods = {Period::calendarYear(2018)};
    CHECK(countsBehind(builder.make(), query).empty());
}

TEST_CASE("Dimensions by name", "[query]")
{
    CHECK(dimensionFromName(u"financial-year") == Dimension::FinancialYear);
    CHECK(dimensionName(Dimension::OutcomeGroup) == "outcome-group");
    CHECK_FALSE(dimensionFromName(u"week"));
}
