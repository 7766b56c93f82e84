// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/label_words.h"
#include "tests/support/test_support.h"

TEST_CASE("Headings of columns of titles name their role")
{
    const std::vector<std::pair<const char *, Role>> headings{
        {"Police force", Role::Force},
        {"Force Name", Role::Force},
        {"Area Name", Role::Force},
        {"Area Code", Role::ForceCode},
        {"Financial Year", Role::Year},
        {"FY", Role::Year},
        {"Month", Role::Month},
        {"Financial Quarter", Role::Quarter},
        {"Date", Role::Period},
        {"Period", Role::Period},
        {"Period start", Role::PeriodFrom},
        {"From", Role::PeriodFrom},
        {"Date to", Role::PeriodTo},
        {"Outcome", Role::Outcome},
        {"Crime Outcome", Role::Outcome},
        {"Offence outcome", Role::Outcome},
        {"Disposal", Role::Outcome},
        {"Outcome Type", Role::OutcomeType},
        {"outcome_code", Role::OutcomeType},
        {"Offence Sub Group", Role::Offence},
        {"Crime Group", Role::Offence},
        {"Home Office Code", Role::Offence},
        {"Hospital Name", Role::Place},
        {"District", Role::Place},
        {"Age group", Role::Label},
        {"Sex", Role::Label},
        {"Victim ethnicity", Role::Label},
        {"Measure", Role::Measure},
    };
    for (const auto &[heading, role] : headings) {
        INFO(heading);
        CHECK(roleOfHeading(heading) == role);
    }
    for (const char *heading : {"", "Kent", "rows", "12", "Lookup"})
        CHECK_FALSE(roleOfHeading(heading));
}

TEST_CASE("Totals are told by their words")
{
    for (const char *title :
         {"Total", "TOTAL", "total", "Grand Total", "Sum:", "rows", "All", "All offences", "Sub total", "Sub-Total",
          "Total 2019", "Overall total", "Totals", "Total recorded crime (excluding fraud3)", "Violence total"})
        CHECK(isTotalWord(title));
    for (const char *title :
         {"Charged", "Totally", "Sum of money stolen", "All other theft", "", "2019", "Row", "Kent"})
        CHECK_FALSE(isTotalWord(title));
}

TEST_CASE("A total of offences may be the offences recorded among outcomes")
{
    CHECK(isTotalOfMeasure("Total offences recorded"));
    CHECK(isTotalOfMeasure("Total crimes"));
    CHECK(isTotalOfMeasure("Total number of offences"));
    CHECK_FALSE(isTotalOfMeasure("Total"));
    CHECK_FALSE(isTotalOfMeasure("Total violence"));
    CHECK_FALSE(isTotalOfMeasure("Offences recorded"));
}

TEST_CASE("Headings of counts, of other numbers and of shares are told apart")
{
    for (const char *title :
         {"Number", "Count", "rows", "No. of", "Number of outcomes", "Crime count", "Count of Offence"})
        CHECK(isCountWord(title));
    for (const char *title : {"Force population (000)", "Days to outcome", "Cost (GBP)", "Rate per 1,000", "Fine £",
                              "Rank", "Case reference"})
        CHECK(isOtherNumber(title));
    for (const char *title : {"%", "Percentage change", "charge_rate_apr20", "Proportion", "% of total"})
        CHECK(isShareWord(title));
    for (const char *title : {"Charged", "Kent", "2019/20", "Corporate"}) {
        CHECK_FALSE(isCountWord(title));
        CHECK_FALSE(isOtherNumber(title));
        CHECK_FALSE(isShareWord(title));
    }
}

TEST_CASE("What is counted is read from a title")
{
    CHECK(measureInWords("Number of Crimes Recorded")->kind == Measure::Kind::Offences);
    CHECK(measureInWords("Number of Crimes Recorded")->unit == "crimes");
    CHECK(measureInWords("Incidents")->unit == "incidents");
    CHECK(measureInWords("recorded")->kind == Measure::Kind::Offences);
    CHECK(measureInWords("Crime Outcome / Financial Year")->kind == Measure::Kind::Outcomes);
    CHECK(measureInWords("Disposals")->kind == Measure::Kind::Outcomes);
    const auto victims = measureInWords("Victims by age");
    REQUIRE(victims);
    CHECK(victims->kind == Measure::Kind::Other);
    CHECK(victims->title == "Victims by age");
    CHECK(victims->unit == "victims");
    CHECK(measureInWords("Percentage of offences")->isShare);
    CHECK_FALSE(measureInWords("Hospital Name / Financial Year"));
    CHECK_FALSE(measureInWords(""));
}

TEST_CASE("A title of nothing but a measure is no offence")
{
    for (const char *title : {"Offences recorded", "Crimes", "recorded", "Recorded crime", "Number of offences",
                              "Incidents", "Number of crimes recorded", "Offences reported"})
        CHECK(isMeasureOnly(title));
    for (const char *title : {"Violent crime", "Sexual offences", "Total", "Charged", "Number", ""})
        CHECK_FALSE(isMeasureOnly(title));
}

TEST_CASE("Words of offences and of places")
{
    for (const char *title : {"Burglary", "Violence with injury", "08/65", "8R", "Theft From Vehicle", "Stalking 4"})
        CHECK(hasOffenceWords(title));
    for (const char *title : {"Male", "Kent", "2019", "Charged"})
        CHECK_FALSE(hasOffenceWords(title));
    CHECK(hasPlaceWords("Cumberland Infirmary"));
    CHECK(hasPlaceWords("West Park Hospital"));
    CHECK_FALSE(hasPlaceWords("Burglary"));
    CHECK(isYesOrNo("y"));
    CHECK(isYesOrNo("No"));
    CHECK_FALSE(isYesOrNo("Kent"));
}

TEST_CASE("The place in a list is no part of a title of a measure")
{
    for (const char *title : {"1. Number of crimes recorded", "Q1 offences recorded", "Q2) Crimes", "b) Offences"}) {
        INFO(title);
        CHECK(isMeasureOnly(title));
    }
    CHECK(isMeasureOnly("Crimed"));
    CHECK_FALSE(isMeasureOnly("1. Violent crime"));
}

TEST_CASE("People who are counted, offences of a kind, and words that only pivot tables print")
{
    CHECK(isPeopleCount("2. Number of victims"));
    CHECK(isPeopleCount("No. of unique suspects"));
    CHECK_FALSE(isPeopleCount("Victims of rape"));
    CHECK(endsWithOffences("Revenge porn offences"));
    CHECK(endsWithOffences("Section 33 crimes recorded"));
    CHECK_FALSE(endsWithOffences("Crimes not proceeded with"));
    CHECK_FALSE(endsWithOffences("All offences"));
    for (const char *title : {"Row Labels", "Column Labels", "Values", "(Multiple Items)"})
        CHECK(isPivotWord(title));
    CHECK_FALSE(isPivotWord("Labels of offences"));
}

TEST_CASE("Text that a spreadsheet would compute is no total")
{
    CHECK(isTotalWord("Sum"));
    CHECK_FALSE(isTotalWord("@SUM"));
    CHECK_FALSE(isTotalWord("=SUM(A1:A9) total"));
}
