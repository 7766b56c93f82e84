// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/query.h"

#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

namespace {
const QString Kent = "E23000032";

QStringList labels(const std::vector<Period> &periods)
{
    QStringList out;
    for (const Period &period : periods)
        out += period.label();
    return out;
}
} // namespace

TEST_CASE("Years are those asked for, the last may be a part", "[wanted_periods]")
{
    ViewBuilder builder;
    builder.ask("offences", calendarPeriods(QDate(2019, 1, 1), QDate(2022, 7, 31)));
    builder.force(Kent).offences().count(Period::calendarYear(2018), 4);
    const StudyView view = builder.make();
    CHECK(labels(wantedPeriods(view, "offences", Dimension::Year)) ==
          QStringList{"2019", "2020", "2021", "Jan–Jul 2022"});
    CHECK(wantedPeriods(view, "offences", Dimension::FinancialYear).empty());
}

TEST_CASE("Financial years asked for are shown as such", "[wanted_periods]")
{
    ViewBuilder builder;
    builder.ask("offences", {Period::financialYear(2019), Period::financialYear(2020),
                             Period(QDate(2021, 4, 1), QDate(2022, 1, 31))});
    const StudyView view = builder.make();
    CHECK(wantedPeriods(view, "offences", Dimension::Year).empty());
    CHECK(labels(shownYears(view, "offences")) == QStringList{"2019/20", "2020/21", "Apr 2021 – Jan 2022"});
}

TEST_CASE("Where nothing was asked the years given are shown", "[wanted_periods]")
{
    ViewBuilder builder;
    builder.force(Kent).offences().count(Period::calendarYear(2020), 4);
    builder.count(Period(QDate(2022, 1, 1), QDate(2022, 7, 31)), 4);
    for (int month = 1; month <= 12; ++month)
        builder.count(Period::month(2021, month), 1);
    CHECK(labels(wantedPeriods(builder.make(), "offences", Dimension::Year)) ==
          QStringList{"2020", "2021", "Jan–Jul 2022"});
    CHECK(labels(wantedPeriods(builder.make(), "offences", Dimension::Quarter)) ==
          QStringList{"Jan–Mar 2021", "Apr–Jun 2021", "Jul–Sep 2021", "Oct–Dec 2021"});
    CHECK(wantedPeriods(builder.make(), "offences", Dimension::Month).size() == 12);
    CHECK(wantedPeriods(builder.make(), "offences", Dimension::Period).size() == 14);
}

TEST_CASE("Years of one kind are never made of the other", "[wanted_periods]")
{
    ViewBuilder builder;
    builder.force(Kent).offences().count(Period::financialYear(2019), 4).count(Period::financialYear(2020), 4);
    CHECK(wantedPeriods(builder.make(), "offences", Dimension::Year).empty());
    CHECK(labels(shownYears(builder.make(), "offences")) == QStringList{"2019/20", "2020/21"});
}

TEST_CASE("Forces with counts stand by name", "[wanted_periods]")
{
    ViewBuilder builder;
    builder.force(Kent).offences().count(Period::calendarYear(2020), 4);
    builder.startReturn().force("E23000028").count(Period::calendarYear(2020), 4);
    CHECK(forcesWithCounts(builder.make(), "offences") == QStringList{"E23000028", Kent});
    CHECK(forcesWithCounts(builder.make(), "outcomes").isEmpty());
}
