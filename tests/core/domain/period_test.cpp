// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/period.h"

#include "tests/support/test_support.h"
#include <algorithm>

namespace {
using PeriodKind = Period::Kind;

Period between(const char *from, const char *to)
{
    return {QDate::fromString(from, Qt::ISODate), QDate::fromString(to, Qt::ISODate)};
}
} // namespace

TEST_CASE("The forms of a period on the command line")
{
    CHECK(Period::parse("2020") == Period::calendarYear(2020));
    CHECK(Period::parse(" 2020 ") == Period::calendarYear(2020));
    CHECK(Period::parse("2019/20") == Period::financialYear(2019));
    CHECK(Period::parse("2019/2020") == Period::financialYear(2019));
    CHECK(Period::parse("1999/00") == Period::financialYear(1999));
    CHECK(Period::parse("2022-07") == Period::month(2022, 7));
    CHECK(Period::parse("2022-01-01..2022-07-31") == between("2022-01-01", "2022-07-31"));
}

TEST_CASE("What is no period is none, never a guess and never a crash")
{
    const auto *text =
        GENERATE("", "20", "0000", "1234", "20201", "2019/21", "2019/19", "2019/2019", "0000/01", "2022-00", "2022-13",
                 "0000-05", "2019-20", "2022-7", "2022-07-01", "2022-01-01..", "..2022-01-01", "2022-07-31..2022-01-01",
                 "2022-02-30..2022-03-01", "2021..2022", "July 2022", "٢٠٢٠");
    CAPTURE(text);
    CHECK_FALSE(Period::parse(text));
}

TEST_CASE("The kind of a period is seen from its dates")
{
    CHECK(Period::calendarYear(2020).kind() == PeriodKind::Calendar);
    CHECK(Period::financialYear(2019).kind() == PeriodKind::Financial);
    CHECK(Period::month(2020, 2).kind() == PeriodKind::Month);
    CHECK(between("2020-01-01", "2020-03-31").kind() == PeriodKind::Quarter);
    CHECK(between("2020-02-01", "2020-04-30").kind() == PeriodKind::Part);
    CHECK(between("2022-01-01", "2022-07-31").kind() == PeriodKind::Part);
    CHECK(between("2020-12-01", "2021-02-28").kind() == PeriodKind::Part); // inside the financial year 2020/21
    CHECK(between("2021-02-01", "2021-06-30").kind() == PeriodKind::Part); // inside 2021
    CHECK(between("2020-07-01", "2021-06-30").kind() == PeriodKind::Other);
    CHECK(between("2019-01-01", "2022-07-31").kind() == PeriodKind::Other);
    CHECK(between("2019-01-01", "2020-01-31").kind() == PeriodKind::Other); // thirteen months
}

TEST_CASE("Days and whole months of a period")
{
    CHECK(Period::calendarYear(2020).days() == 366);
    CHECK(Period::financialYear(2019).days() == 366);
    CHECK(between("2022-01-01", "2022-07-31").days() == 212);
    CHECK(between("2020-01-01", "2020-07-31").days() == 213);
    CHECK(between("2022-01-01", "2022-07-31").months() == 7);
    CHECK(between("2019-01-01", "2020-01-31").months() == 13);
    CHECK_FALSE(between("2022-01-01", "2022-07-30").months());
    CHECK_FALSE(between("2022-01-02", "2022-07-31").months());
    CHECK_FALSE(between("2020-02-01", "2020-02-28").months());
}

TEST_CASE("Like for like is the same months, the leap day not counted")
{
    CHECK(between("2022-01-01", "2022-07-31").sameMonthsAs(between("2020-01-01", "2020-07-31")));
    CHECK(Period::month(2020, 2).sameMonthsAs(Period::month(2021, 2)));
    CHECK(Period::calendarYear(2020).sameMonthsAs(Period::calendarYear(2021)));
    CHECK(between("2019-12-01", "2020-02-29").sameMonthsAs(between("2020-12-01", "2021-02-28")));
    CHECK_FALSE(between("2020-02-01", "2020-02-28").sameMonthsAs(Period::month(2021, 2)));
    CHECK_FALSE(between("2022-01-01", "2022-07-31").sameMonthsAs(Period::calendarYear(2021)));
    CHECK_FALSE(Period::calendarYear(2020).sameMonthsAs(Period::financialYear(2019))); // both have 366 days
    CHECK_FALSE(between("2019-01-01", "2020-12-31").sameMonthsAs(Period::calendarYear(2021)));
    CHECK_FALSE(between("2022-01-01", "2022-07-15").sameMonthsAs(between("2021-01-01", "2021-07-31")));
}

TEST_CASE("Labels and dates of periods")
{
    CHECK(Period::calendarYear(2020).label() == "2020");
    CHECK(Period::financialYear(2019).label() == "2019/20");
    CHECK(Period::financialYear(1999).label() == "1999/00");
    CHECK(Period::month(2022, 7).label() == "Jul 2022");
    CHECK(between("2020-01-01", "2020-03-31").label() == "Jan–Mar 2020");
    CHECK(between("2022-01-01", "2022-07-31").label() == "Jan–Jul 2022");
    CHECK(between("2020-12-01", "2021-02-28").label() == "Dec 2020 – Feb 2021");
    CHECK(between("2019-01-01", "2022-07-15").label() == "1 Jan 2019 – 15 Jul 2022");
    CHECK(between("2019-09-02", "2019-09-29").label() == "2 Sep 2019 – 29 Sep 2019");
    CHECK(between("2019-09-02", "2019-09-02").label() == "2 Sep 2019");
    CHECK(between("2022-01-01", "2022-07-31").dates() == "1 January 2022 to 31 July 2022");
}

TEST_CASE("A period whose month is not stated is a period of its own")
{
    const Period whole = between("2015-04-01", "2015-12-31");
    const Period unstated(whole.from(), whole.to(), Period::Cover::Unstated);
    CHECK(unstated != whole);
    CHECK(unstated.label() == "Apr–Dec 2015, month not stated");
    CHECK(whole.contains(unstated));
    CHECK(whole < unstated);
}

TEST_CASE("A key is read back")
{
    for (const Period &period : {Period::calendarYear(2020), Period::financialYear(2019), Period::month(2020, 2)})
        CHECK(Period::parse(period.key()) == period);
    CHECK(Period::month(2020, 2).key() == "2020-02-01..2020-02-29");
}

TEST_CASE("Containing, overlapping and order")
{
    const Period year = Period::calendarYear(2020);
    CHECK(year.contains(year));
    CHECK(year.contains(Period::month(2020, 12)));
    CHECK_FALSE(Period::month(2020, 12).contains(year));
    CHECK(year.overlaps(Period::financialYear(2019)));
    CHECK(Period::financialYear(2019).overlaps(year));
    CHECK_FALSE(year.overlaps(Period::calendarYear(2021)));
    CHECK(between("2020-01-01", "2020-01-31").overlaps(between("2020-01-31", "2020-02-29")));

    std::vector<Period> periods{Period::month(2020, 2), year, Period::financialYear(2019)};
    std::ranges::sort(periods);
    CHECK(periods == std::vector{Period::financialYear(2019), year, Period::month(2020, 2)});
}

TEST_CASE("The calendar years asked for, the last cut where the request ends")
{
    const auto periods = calendarPeriods(QDate(2019, 1, 1), QDate(2022, 7, 31));
    CHECK(periods == std::vector{Period::calendarYear(2019), Period::calendarYear(2020), Period::calendarYear(2021),
                                 between("2022-01-01", "2022-07-31")});
    CHECK(calendarPeriods(QDate(2015, 4, 1), QDate(2015, 12, 31)) == std::vector{between("2015-04-01", "2015-12-31")});
}
