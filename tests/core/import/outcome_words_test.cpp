// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reference_table.h"
#include "core/import/outcome_words.h"
#include "tests/support/test_support.h"

namespace {
QString typesOf(const QString &printed)
{
    return readOutcome(printed).match.types.join(u'|');
}
} // namespace

TEST_CASE("Every label of the reference table is matched as the table says")
{
    for (const QStringList &row : referenceRows("outcome_labels")) {
        INFO(row[1].toStdString());
        CHECK(typesOf(row[1]) == row[0]);
        CHECK(typesOf(row[1].toUpper()) == row[0]);
        CHECK(readOutcome(row[1]).known);
    }
    CHECK(readOutcome("charged  or SUMMONSED").match.why == "printed label known from Durham");
}

TEST_CASE("Every title of the outcome list is its type")
{
    for (const OutcomeType &type : OutcomeTypes::reference().all())
        CHECK(typesOf(type.title) == type.type);
}

TEST_CASE("A type number in the label beats the wording")
{
    CHECK(typesOf("outcome type 16 - whatever words") == "16");
    CHECK(typesOf("Type 1A") == "1A");
    CHECK(typesOf("Outcome 15: evidential difficulties") == "15");
    CHECK(typesOf("14 - Evidential difficulties") == "14");
    CHECK(typesOf("[18] Investigation complete") == "18");
    CHECK(typesOf("1. Charged") == "1");
    CHECK(typesOf("Victim does not support (Outcome 16)") == "16");
    CHECK(typesOf("OC14 evidential") == "14");
    CHECK(typesOf("outcome type 15B") == "15");
    CHECK(typesOf("Outcome types 14, 15 and 16") == "14|15|16");
    CHECK(typesOf("Evidential difficulties - 16") == "16");
    CHECK(readOutcome("Outcome 16").match.why == "type number in the label");
}

TEST_CASE("A number with a dot that fits no wording is the place in a list")
{
    CHECK(typesOf("4. Number charged or summonsed") == "1");
    CHECK(typesOf("16. Victim does not support") == "16");
    CHECK(typesOf("No. 18 - Undetected") == "18");
    CHECK(typesOf("O/C 21 Not in the public interest") == "21");
}

TEST_CASE("Number and wording that disagree are reported, the number is taken")
{
    const auto reading = readOutcome("Outcome 1 - Community resolution");
    CHECK(reading.match.types == QStringList{"1"});
    CHECK(reading.disagrees);
    CHECK_FALSE(readOutcome("Outcome 1A - Charged").disagrees);
    CHECK_FALSE(readOutcome("Outcome 15 - Evidential difficulties").disagrees);
}

TEST_CASE("A number that is an age, a code or a footnote is no type")
{
    for (const char *text :
         {"12-15", "16 and over", "18 and over", "Under 16", "08/65", "11 and under", "Male", "Total", ""})
        CHECK_FALSE(readOutcome(text).known);
    CHECK(typesOf("Charged (3)") == "1");
    CHECK(typesOf("Outcome type 99") == "");
}

TEST_CASE("Wording never seen is matched by its words")
{
    CHECK(typesOf("Charged / Postal Requisition") == "1");
    CHECK(typesOf("Suspect summonsed to court") == "1");
    CHECK(typesOf("Charge or summons (alternate offence)") == "1A");
    CHECK(typesOf("Youth conditional caution") == "2");
    CHECK(typesOf("Conditional Caution - Adult") == "3");
    CHECK(typesOf("Youth caution for an alternate offence") == "2A");
    CHECK(typesOf("Adult conditional caution, alternate offence") == "3A");
    CHECK(typesOf("Simple caution") == "2|3");
    CHECK(typesOf("TIC") == "4");
    CHECK(typesOf("The offender has died prior to proceedings") == "5");
    CHECK(typesOf("PND issued") == "6");
    CHECK(typesOf("Khat warning") == "7");
    CHECK(typesOf("Restorative justice") == "8");
    CHECK(typesOf("CPS decision: prosecution not in the public interest") == "9");
    CHECK(typesOf("Police decision - formal action not in public interest") == "10");
    CHECK(typesOf("Suspect under age of criminal responsibility") == "11");
    CHECK(typesOf("Suspect too ill to prosecute") == "12");
    CHECK(typesOf("Witness or victim died") == "13");
    CHECK(typesOf("Prosecution time limit has passed") == "17");
    CHECK(typesOf("No suspect identified") == "18");
    CHECK(typesOf("NFIB - fraud") == "19");
    CHECK(typesOf("Referred to another agency") == "20");
    CHECK(typesOf("Further investigation not in public interest (police decision)") == "21");
    CHECK(typesOf("Educational activity undertaken, not in the public interest to take further action") == "22");
}

TEST_CASE("Types 14, 15 and 16 are told apart by suspect and victim, or stay several")
{
    CHECK(typesOf("Victim declines to support, suspect not identified") == "14");
    CHECK(typesOf("Evidential difficulties victim based - no suspect identified") == "14");
    CHECK(typesOf("Suspect identified, victim supports action, evidential difficulties") == "15");
    CHECK(typesOf("Evidential Difficulties (suspect identified; victim supports action) CPS") == "15");
    CHECK(typesOf("Suspect identified but victim withdrew support") == "16");
    CHECK(typesOf("Named suspect; victim no longer supports prosecution") == "16");
    CHECK(typesOf("Victim unwilling to assist") == "14|16");
    CHECK(typesOf("Evidential difficulties - suspect identified") == "15|16");
    CHECK(typesOf("Evidential difficulties") == "14|15|16");
    CHECK(typesOf("Insufficient evidence") == "14|15|16");
    CHECK(typesOf("Suspect not identified") == "14|18");
}

TEST_CASE("Sums of several types are several types")
{
    CHECK(typesOf("Charged or cautioned") == "1|2|3");
    CHECK(typesOf("Community resolution / PND") == "6|8");
    CHECK(typesOf("Not in the public interest") == "9|10|21");
    CHECK(typesOf("Suspect dead or too ill") == "5|12");
    CHECK(typesOf("Out-of-court (informal) - i.e. community resolutions") == "7|8");
    CHECK(typesOf("Out-of-court (formal) - i.e. cautions and penalty notices") == "2|2A|3|3A|6");
    CHECK(typesOf("Prosecution prevented or not in the public interest") == "5|9|10|11|12|13|17");
}

TEST_CASE("Open cases are type 0, and what fits no type fits none")
{
    for (const char *text : {"Under investigation", "Ongoing", "Not yet assigned an outcome", "Investigation ongoing",
                             "Awaiting outcome", "Open"})
        CHECK(typesOf(text) == "0");
    for (const char *text : {"No further action", "NFA", "Positive outcome", "Out of court disposal", "Not charged",
                             "outcome not given", "No crime", "Released without charge"}) {
        CHECK(typesOf(text) == "");
        CHECK(readOutcome(text).known);
    }
}

TEST_CASE("Two cells are read together")
{
    CHECK(typesOf("no action | suspect too ill") == "12");
    CHECK(typesOf("charged | video") == "1");
    CHECK(typesOf("caution | youth caution") == "2");
    CHECK(typesOf("photo | video") == "");
    CHECK_FALSE(readOutcome("photo | video").known);
}

TEST_CASE("Type numbers of a column of their own")
{
    CHECK(outcomeTypeNumber("1A") == "1A");
    CHECK(outcomeTypeNumber("Type 16") == "16");
    CHECK(outcomeTypeNumber("14.0") == "14");
    CHECK(outcomeTypeNumber("01") == "1");
    CHECK(outcomeTypeNumber(" 0 ") == "0");
    CHECK_FALSE(outcomeTypeNumber("99"));
    CHECK_FALSE(outcomeTypeNumber("Charged"));
    CHECK_FALSE(outcomeTypeNumber("2019"));
}
