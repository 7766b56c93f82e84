// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/period_words.h"
#include "tests/support/test_support.h"

namespace {
QString keyOf(const QString &printed, const std::optional<Period> &whole = {})
{
    const auto reading = readPeriod(printed, whole);
    return reading.period ? reading.period->key() : QString();
}
PeriodTrouble troubleOf(const QString &printed, const std::optional<Period> &whole = {})
{
    return readPeriod(printed, whole).trouble;
}
const Period aprToDec2015(QDate(2015, 4, 1), QDate(2015, 12, 31));
} // namespace

TEST_CASE("Years are read as they are printed")
{
    for (const char *text : {"2019", " 2019 ", "Calendar year 2019", "2019 only", "Year 2019"})
        CHECK(keyOf(text) == "2019-01-01..2019-12-31");
    for (const char *text : {"2019/20", "2019/2020", "2019-20", "2019-2020", "FY 2019/20", "FY19/20", "19/20",
                             "2019 / 20", "2019–20", "Financial year 2019/20", "2019/20 FY", "FY 19-20"})
        CHECK(keyOf(text) == "2019-04-01..2020-03-31");
    CHECK(keyOf("1999/00") == "1999-04-01..2000-03-31");
}

TEST_CASE("What is no year is not read as one")
{
    for (const char *text : {"12", "2019/21", "20190", "08/65", "1066", "2019x", "bbc2016", "16 and over", "12-15",
                             "Male", "19-20", "", "10-14", "2025/28532", "1306-25", "088/05", "8R"})
        CHECK(troubleOf(text) == PeriodTrouble::NotAPeriod);
}

TEST_CASE("Months are read with their year")
{
    for (const char *text : {"July 2022", "Jul 2022", "Jul-22", "JULY 2022", "Jul '22", "Jul22", "2022-07", "07/2022",
                             "2022 July", "2022-Jul", "July, 2022"})
        CHECK(keyOf(text) == "2022-07-01..2022-07-31");
    CHECK(keyOf("Feb 2020") == "2020-02-01..2020-02-29");
    CHECK(keyOf("March 2019/20") == "2020-03-01..2020-03-31");
}

TEST_CASE("Months without a year take it from the whole, or stay open")
{
    CHECK(keyOf("Novembr", aprToDec2015) == "2015-11-01..2015-11-30");
    CHECK(keyOf("july", aprToDec2015) == "2015-07-01..2015-07-31");
    CHECK(keyOf("Feb", Period::financialYear(2019)) == "2020-02-01..2020-02-29");
    CHECK(troubleOf("january", aprToDec2015) == PeriodTrouble::Outside);
    CHECK(troubleOf("Jan") == PeriodTrouble::NoYear);
    CHECK(troubleOf("Jan", Period(QDate(2019, 1, 1), QDate(2022, 7, 31))) == PeriodTrouble::NoYear);
    CHECK(keyOf("Apr-Jun", aprToDec2015) == "2015-04-01..2015-06-30");
    CHECK(keyOf("Oct to Jan", Period::financialYear(2015)) == "2015-10-01..2016-01-31");
}

TEST_CASE("A month that is not stated is the whole, marked so")
{
    for (const char *text : {"Month not stated", "not known", "Unknown", "date not recorded", "N/K"}) {
        const auto reading = readPeriod(text, aprToDec2015);
        REQUIRE(reading.period);
        CHECK(reading.period->cover() == Period::Cover::Unstated);
        CHECK(reading.period->from() == aprToDec2015.from());
    }
    CHECK(troubleOf("Unknown") == PeriodTrouble::NoYear);
}

TEST_CASE("Quarters follow the year they stand with")
{
    CHECK(keyOf("Q1 2019/20") == "2019-04-01..2019-06-30");
    CHECK(keyOf("2019/20 Q4") == "2020-01-01..2020-03-31");
    CHECK(keyOf("Quarter 2 2019") == "2019-04-01..2019-06-30");
    CHECK(keyOf("Q1 (Apr-Jun) 2019/20") == "2019-04-01..2019-06-30");
    CHECK(keyOf("1st quarter 2019/20") == "2019-04-01..2019-06-30");
    CHECK(keyOf("Q3", Period::financialYear(2019)) == "2019-10-01..2019-12-31");
    CHECK(troubleOf("Q3") == PeriodTrouble::NoYear);
}

TEST_CASE("Ranges are read from first to last day")
{
    CHECK(keyOf("01/04/2014 - 31/03/2015") == "2014-04-01..2015-03-31");
    CHECK(keyOf("01-Apr-19 to 31-Mar-20") == "2019-04-01..2020-03-31");
    CHECK(keyOf("1st April 2019 to 31st March 2020") == "2019-04-01..2020-03-31");
    CHECK(keyOf("1 April to 30 June 2019") == "2019-04-01..2019-06-30");
    CHECK(keyOf("Apr-Dec 2015") == "2015-04-01..2015-12-31");
    CHECK(keyOf("April to March 2016") == "2015-04-01..2016-03-31");
    CHECK(keyOf("January 2022 to July") == "2022-01-01..2022-07-31");
    CHECK(keyOf("2019 to July 2022") == "2019-01-01..2022-07-31");
    CHECK(keyOf("2019/20 to 2023/24") == "2019-04-01..2024-03-31");
    CHECK(keyOf("2014-04-01 to 2015-03-31") == "2014-04-01..2015-03-31");
    CHECK(keyOf("between 1 January 2019 and 31 July 2022") == "2019-01-01..2022-07-31");
    CHECK(keyOf("apr_dec_20") == "2020-04-01..2020-12-31");
    CHECK(troubleOf("31/04/2014 - 31/03/2015") == PeriodTrouble::NotAPeriod);
    CHECK(troubleOf("2020 to 2019") == PeriodTrouble::NotAPeriod);
}

TEST_CASE("Part-years and years with another end")
{
    for (const char *text : {"2022 (to July)", "2022 to July", "2022 (Jan-Jul)", "2022 (January to July)",
                             "2022 up to July", "2022 (to end of July)", "2022 (to 31 July)", "Jan-Jul 2022"})
        CHECK(keyOf(text) == "2022-01-01..2022-07-31");
    for (const char *text : {"year ending June 2019", "Year to June 2019", "YE June 2019", "12 months to June 2019",
                             "year ended 30 June 2019", "y/e Jun 2019"})
        CHECK(keyOf(text) == "2018-07-01..2019-06-30");
    CHECK(keyOf("6 months to June 2019") == "2019-01-01..2019-06-30");
    CHECK(troubleOf("2022 to date") == PeriodTrouble::OpenEnd);
    CHECK(troubleOf("2022 YTD") == PeriodTrouble::OpenEnd);
}

TEST_CASE("A period is found in titles and file names, and other numbers are not taken for one")
{
    const auto within = [](const QString &text) {
        const auto period = periodWithin(text);
        return period ? period->key() : QString();
    };
    CHECK(within("bbc2016-image-abuse-apr-dec-2015-force-by-outcome.csv") == "2015-04-01..2015-12-31");
    CHECK(within("cumbria-1306-25-outcome-by-hospital-2019-20-to-2023-24-table-1.csv") == "2019-04-01..2024-03-31");
    CHECK(within("northamptonshire-10905-25-code-71-17-2024-25-age-by-sex.csv") == "2024-04-01..2025-03-31");
    CHECK(within("ons-police-force-areas-year-ending-june-2019-first-10-columns.tsv") == "2018-07-01..2019-06-30");
    CHECK(within("cleveland-51-26-crimes-by-month-2025.csv") == "2025-01-01..2025-12-31");
    CHECK(within("Image abuse cases recorded April to December 2015 by month") == "2015-04-01..2015-12-31");
    CHECK(within("Stalking incidents_2015-16") == "2015-04-01..2016-03-31");
    CHECK(within("charge_rate_apr20_dec20") == "2020-04-01..2020-12-31");
    CHECK(within("Recorded in 2021, of which in July 2021") == "2021-01-01..2021-12-31");
    for (const char *text : {"request 2025/28532", "FOI 2023/1234", "Domestic Abuse Act 2021 s69", "2019 and 2021",
                             "as at 5 July 2024", "extracted 02/05/2024", "FOI 1306/25", "Table 12", "durham-1406745",
                             "correct as of July 2024", "may be wrong"})
        CHECK(within(text) == "");
}

TEST_CASE("What stands beside a period in a title is kept")
{
    CHECK(withoutPeriod("Stalking incidents_2015-16") == "Stalking incidents");
    CHECK(withoutPeriod("incidents_apr_dec_20") == "incidents");
    CHECK(withoutPeriod("Crimes recorded") == "Crimes recorded");
    CHECK(withoutPeriod("2019/20 offences") == "offences");
}

TEST_CASE("Year, month and quarter may stand in cells of their own")
{
    const auto parts = [](const PeriodParts &printed, const std::optional<Period> &whole = {}) {
        const auto reading = readPeriodParts(printed, whole);
        return reading.period ? reading.period->key() + (reading.period->cover() == Period::Cover::Unstated ? "?" : "")
                              : QString();
    };
    CHECK(parts({"2019", "Feb", {}}) == "2019-02-01..2019-02-28");
    CHECK(parts({"2019/20", "Feb", {}}) == "2020-02-01..2020-02-29");
    CHECK(parts({"2019", "02", {}}) == "2019-02-01..2019-02-28");
    CHECK(parts({"2014/15", {}, "1"}) == "2014-04-01..2014-06-30");
    CHECK(parts({"2014", {}, "Q1"}) == "2014-01-01..2014-03-31");
    CHECK(parts({"2014/15", {}, {}}) == "2014-04-01..2015-03-31");
    CHECK(parts({"2014/15", "", {}}) == "2014-04-01..2015-03-31?");
    CHECK(parts({{}, "June", {}}, aprToDec2015) == "2015-06-01..2015-06-30");
    CHECK(parts({{}, "", {}}, aprToDec2015) == "2015-04-01..2015-12-31?");
    CHECK(parts({{}, "13", {}}, aprToDec2015) == "");
    CHECK(parts({"n/a", "June", {}}) == "");
}

TEST_CASE("Days are read day before month")
{
    CHECK(readDay("01/04/2014") == QDate(2014, 4, 1));
    CHECK(readDay("30/04/21") == QDate(2021, 4, 30));
    CHECK(readDay("2014-04-01") == QDate(2014, 4, 1));
    CHECK(readDay("1st April 2014") == QDate(2014, 4, 1));
    CHECK(readDay("July 2022", true) == QDate(2022, 7, 31));
    CHECK(readDay("2022") == QDate(2022, 1, 1));
    CHECK(!readDay("31/02/2014"));
    CHECK(!readDay("5"));
    CHECK(!readDay("april"));
}

TEST_CASE("A part in brackets is a part of the year before it")
{
    CHECK(readPeriod("2021 (1 Jan to 31 Jul)").period == Period({2021, 1, 1}, {2021, 7, 31}));
    CHECK(readPeriod("2021/22 (Apr-Dec)").period == Period({2021, 4, 1}, {2021, 12, 31}));
    CHECK_FALSE(readPeriod("2021 (see note)").period);
}

TEST_CASE("The mark of a note behind a period is no part of it")
{
    const Period year({2020, 4, 1}, {2021, 3, 31});
    for (const char *printed : {"2020/21 (2)", "2020/21 [p]", "2020/21p", "2020/21r", "2020/21 (note 1)"})
        CHECK(readPeriod(printed).period == year);
    CHECK_FALSE(readPeriod("2020/21 (12 crimes)").period);
}

TEST_CASE("Words that say when years end, and the number of a table before a year")
{
    CHECK(yearsEndIn("Year ending 31 March") == "year ending 31 march");
    CHECK(yearsEndIn("Offences, years ended March") == "year ending march");
    CHECK(yearsEndIn("Year ending 31 March 2021").isEmpty());
    CHECK(yearsEndIn("Year end total").isEmpty());
    CHECK(periodWithin("Table 1 - 2020") == Period({2020, 1, 1}, {2020, 12, 31}));
    CHECK(periodWithin("1 - 2020") == Period({2020, 1, 1}, {2020, 1, 31}));
}
