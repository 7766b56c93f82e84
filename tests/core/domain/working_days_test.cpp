// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/working_days.h"

#include "tests/support/test_support.h"

namespace {
const WorkingDays &days()
{
    return WorkingDays::reference();
}
} // namespace

TEST_CASE("A holiday of any part of the United Kingdom is no working day")
{
    CHECK(days().isWorkingDay(QDate(2025, 1, 2)) == false);  // Scotland only
    CHECK(days().isWorkingDay(QDate(2025, 3, 17)) == false); // St Patrick's Day, Northern Ireland only
    CHECK(days().isWorkingDay(QDate(2025, 7, 14)) == false); // for 12 July, a Saturday; Northern Ireland only
    CHECK(days().isWorkingDay(QDate(2025, 12, 1)) == false); // for St Andrew's Day, a Sunday; Scotland only
    CHECK(days().isWorkingDay(QDate(2025, 4, 18)) == false); // Good Friday
    CHECK(days().isWorkingDay(QDate(2025, 7, 12)) == false); // a Saturday
    CHECK(days().isWorkingDay(QDate(2025, 7, 13)) == false); // a Sunday
    CHECK(days().isWorkingDay(QDate(2025, 7, 15)) == true);
    CHECK(days().isWorkingDay(QDate(2025, 4, 17)) == true); // Maundy Thursday
    CHECK(days().holiday(QDate(2025, 1, 2)) == "2nd January (Scotland)");
    CHECK(days().holiday(QDate(2025, 4, 21)) == "Easter Monday (England and Wales, Northern Ireland)");
    CHECK(days().holiday(QDate(2025, 7, 15)).isEmpty());
}

TEST_CASE("Nothing is counted beyond the table of holidays")
{
    CHECK(days().firstYear() == 2019);
    CHECK(days().lastYear() == 2027);
    CHECK(days().knows(QDate(2027, 12, 31)));
    CHECK_FALSE(days().knows(QDate(2028, 1, 1)));
    CHECK_FALSE(days().knows(QDate(2018, 12, 31)));
    CHECK_FALSE(days().knows({}));
    CHECK(days().isWorkingDay(QDate(2028, 1, 4)) == std::nullopt);
    CHECK(days().after(QDate(2027, 12, 3), 20) == std::nullopt);
    CHECK(days().between(QDate(2027, 12, 3), QDate(2028, 1, 4)) == std::nullopt);
    CHECK(days().onOrAfter(QDate(2028, 1, 1)) == std::nullopt);
    CHECK(WorkingDays({}).isWorkingDay(QDate(2025, 7, 15)) == std::nullopt);
}

TEST_CASE("The next working day of a day")
{
    CHECK(days().onOrAfter(QDate(2025, 9, 15)) == QDate(2025, 9, 15));
    CHECK(days().onOrAfter(QDate(2025, 4, 18)) == QDate(2025, 4, 22));  // over the whole Easter weekend
    CHECK(days().onOrAfter(QDate(2025, 11, 29)) == QDate(2025, 12, 2)); // Saturday, Sunday, St Andrew's Day
    CHECK(days().onOrAfter(QDate(2024, 12, 31)) == QDate(2024, 12, 31));
    CHECK(days().onOrAfter(QDate(2025, 1, 1)) == QDate(2025, 1, 3));
}

TEST_CASE("Working days between two days agree with counting them one by one")
{
    for (const QDate from : {QDate(2024, 12, 20), QDate(2025, 4, 12), QDate(2025, 7, 11), QDate(2025, 11, 26)}) {
        int counted = 0;
        CHECK(days().between(from, from) == 0);
        for (int ahead = 1; ahead <= 60; ++ahead) {
            const QDate to = from.addDays(ahead);
            counted += days().isWorkingDay(to).value() ? 1 : 0;
            INFO(from.toString(Qt::ISODate).toStdString() << " and " << ahead << " days");
            CHECK(days().between(from, to) == counted);
            CHECK(days().between(to, from) == -counted);
            if (days().isWorkingDay(to).value())
                CHECK(days().after(from, counted) == to);
        }
    }
}
