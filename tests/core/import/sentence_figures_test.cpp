// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/sentence_figures.h"
#include "tests/support/test_support.h"

namespace {
/// "37 offences recorded 2021-01-01..2021-12-31", one for each figure; "?" for a doubt, "" for a line without figures.
QString readAs(const char *line)
{
    const SentenceReading reading = readSentences(QString::fromUtf8(line));
    QStringList texts;
    for (const SentenceFigure &figure : reading.figures) {
        QString text = figure.figure.toString() + ' ' + (figure.measure ? figure.measure->name() : QString("nothing"));
        for (const QString &more :
             {figure.outcome, figure.offence, figure.period ? figure.period->key() : QString("as asked")})
            text += more.isEmpty() ? QString() : ", " + more;
        texts += text;
    }
    return reading.isDoubtful ? QString("?") : texts.join("; ");
}

const QString Of2021 = "2021-01-01..2021-12-31";
const QString Of2019To20 = "2019-04-01..2020-03-31";
const QString Of2020To21 = "2020-04-01..2021-03-31";
} // namespace

TEST_CASE("Sentences: a count, what is counted and its period are read together")
{
    CHECK(readAs("In 2021, 37 offences were recorded.") == "37 offences recorded, " + Of2021);
    CHECK(readAs("37 offences were recorded in 2021.") == "37 offences recorded, " + Of2021);
    CHECK(readAs("There were 37 offences recorded in 2021") == "37 offences recorded, " + Of2021);
    CHECK(readAs("In 2021 there were 37 recorded crimes.") == "37 offences recorded, " + Of2021);
    CHECK(readAs("Durham Constabulary recorded 1,204 incidents in 2021.") == "1,204 offences recorded, " + Of2021);
    CHECK(readAs("A total of 37 crimes were recorded by the force in 2021.") == "37 offences recorded, " + Of2021);
    CHECK(readAs("Between 1 January 2022 and 31 July 2022 we recorded 45 crimes.") ==
          "45 offences recorded, 2022-01-01..2022-07-31");
    CHECK(readAs("Fewer than 5 offences were recorded in 2021.") == "0 to 4 offences recorded, " + Of2021);
    CHECK(readAs("Over 830 offences were recorded in 2021.") == "at least 831 offences recorded, " + Of2021);
    CHECK(readAs("In 2019/20, 0 offences were reported.") == "0 offences recorded, " + Of2019To20);
}

TEST_CASE("Sentences: several figures, each with its period, or one period for all")
{
    CHECK(readAs("There were 12 offences in 2019/20 and 15 in 2020/21.") ==
          "12 offences recorded, " + Of2019To20 + "; 15 offences recorded, " + Of2020To21);
    CHECK(readAs("In 2019/20 there were 12 offences and in 2020/21 there were 15 offences.") ==
          "12 offences recorded, " + Of2019To20 + "; 15 offences recorded, " + Of2020To21);
    CHECK(readAs("In 2019/20, 12 offences were recorded. In 2020/21, 15 offences were recorded.") ==
          "12 offences recorded, " + Of2019To20 + "; 15 offences recorded, " + Of2020To21);
    CHECK(readAs("12 offences and 15 crimes in 2019/20, 2020/21 and 2021/22.") == "?");
    CHECK(readAs("12 offences in 2019/20 and 15 crimes.") == "?");
}

TEST_CASE("Sentences: outcomes and offences are named by the words beside the count")
{
    CHECK(readAs("In 2021, 4 offences were charged.") == "4 outcomes, charged, " + Of2021);
    CHECK(readAs("4 offences resulted in a charge in 2021.") == "4 outcomes, charge, " + Of2021);
    CHECK(readAs("In 2021 we recorded 37 offences of voyeurism.") == "37 offences recorded, of voyeurism, " + Of2021);
    CHECK(readAs("37 stalking offences were recorded in 2021.") ==
          "37 offences recorded, stalking offences, " + Of2021);
}

TEST_CASE("Sentences: a title and its number leave the period to the question")
{
    CHECK(readAs("Offences recorded: 37") == "37 offences recorded, as asked");
    CHECK(readAs("Charged - 4") == "4 outcomes, Charged, as asked");
    CHECK(readAs("• Community Resolution – 2") == "2 outcomes, Community Resolution, as asked");
    CHECK(readAs("Number of offences recorded in 2021: 37") == "37 offences recorded, " + Of2021);
    CHECK(readAs("The number of recorded offences in 2021 was 37.") == "37 offences recorded, " + Of2021);
    CHECK(readAs("The number of offences was 37 in 2021.") == "37 offences recorded, " + Of2021);
    CHECK(readAs("We recorded 37 offences.") == "37 offences recorded, as asked");
}

TEST_CASE("Sentences: a number in doubt is left to a person")
{
    for (const char *line : {
             "In excess of 830 records would need to be read.",
             "Approximately 40 offences were recorded in 2021.",
             "In 2021, 37 offences were recorded, an increase of 5.",
             "Of these, 12 were charged in 2021.",
             "Of the 37 offences recorded in 2021, 4 resulted in a charge.",
             "In 2021, 37 offences were recorded, of which 4 were charged.",
             "37 offences, excluding domestic abuse, were recorded in 2021.",
             "4 of 37 offences were charged in 2021.",
             "There were 1-4 offences in 2021.",
             "12 people were charged in 2021.",
             "No offences were recorded in 2021.",
             "In May 12 crimes were recorded.",
             "In March, 21 crimes were recorded.",
             "Total: 37",
             "In 2020 we cancelled 37 offences.",
             "In 2021 there were 37 sexual offences under the age of 18.",
             "Our 12 districts recorded 37 offences in 2021.",
             "In 2021, 37 offences were not recorded.",
             "37 offences were recorded since 2015.",
             "In 2021, two offences were recorded.",
             "37 offences remain under investigation for 2021.",
             "It would take 18 hours to review 830 crime reports.",
         }) {
        INFO(line);
        CHECK(readAs(line) == "?");
    }
}

TEST_CASE("Sentences: numbers that are no counts are passed over")
{
    for (const char *line : {
             "We received your request about offences on 14 March 2022.",
             "Offences are exempt under section 40(2) of the Freedom of Information Act 2000.",
             "Section 12 and section 17(5) apply to recorded crime.",
             "s33 offences of the Criminal Justice and Courts Act 2015 are recorded under 008/71.",
             "FOI reference 1306/25: crimes recorded",
             "To report crimes call 101 or 0191 386 4929.",
             "Reading the crime reports takes 18 hours and costs £450 within 20 working days.",
             "45% of the offences were recorded in 2021.",
             "Victims aged 16 to 17 of recorded crimes.",
             "See page 3 and table 2 for crimes.",
             "Police Headquarters, Aykley Heads, Durham DH1 5TT: reported crime",
             "Q1. How many offences were recorded in 2021?",
             "2) Number of crimes recorded between 1 January 2019 and 31 July 2022",
             "Outcome 16 is recorded where the victim does not support action.",
             "12 High Street",
         }) {
        INFO(line);
        CHECK(readAs(line) == "");
    }
}

TEST_CASE("Sentences: a section beside a count does not hide it")
{
    CHECK(readAs("In 2021, 37 offences were recorded under section 33.") != "");
    CHECK(readAs("Under section 33, 37 offences were recorded in 2021.") == "37 offences recorded, " + Of2021);
}

TEST_CASE("Sentences: the place of a figure is that of its words in the line")
{
    const QString line = "  In 2021,  fewer than 5 offences were recorded.";
    const SentenceReading reading = readSentences(line);
    REQUIRE(reading.figures.size() == 1);
    const SentenceFigure &figure = reading.figures.front();
    CHECK(figure.text == "fewer than 5");
    CHECK(line.mid(figure.start, figure.text.size()) == figure.text);
}

TEST_CASE("Sentences: bare answers and the questions that ask for them")
{
    CHECK(isBareAnswer("37"));
    CHECK(isBareAnswer(" 1,204 "));
    CHECK(isBareAnswer("Nil"));
    CHECK(isBareAnswer("Fewer than 5"));
    CHECK_FALSE(isBareAnswer("37 Aykley Heads"));
    CHECK_FALSE(isBareAnswer("2021/22"));
    CHECK(asksForCounts("Q1. How many offences were recorded in 2021?"));
    CHECK(asksForCounts("The number of crimes of voyeurism"));
    CHECK_FALSE(asksForCounts("How many officers do you employ?"));
}
