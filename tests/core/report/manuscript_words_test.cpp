// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/manuscript_sentence.h"
#include "core/report/manuscript_words.h"
#include "tests/support/test_support.h"

using namespace Qt::StringLiterals;

namespace {
NumberContext context(const QString &sentence, std::size_t number)
{
    const QuotedSentence quoted = quotedSentence(sentence, 1);
    REQUIRE(number < quoted.numbers.size());
    return contextOf(quoted, number);
}
std::vector<Period> years(std::initializer_list<int> all)
{
    std::vector<Period> made;
    for (const int year : all)
        made.push_back(Period::calendarYear(year));
    return made;
}
} // namespace

TEST_CASE("Manuscript words: outcomes are named as reports name them")
{
    CHECK(outcomesNamed(u"were charged or summonsed"_s) == QStringList{u"1"_s, u"1A"_s});
    CHECK(outcomesNamed(u"because of evidential difficulties"_s) == QStringList{u"14"_s, u"15"_s, u"16"_s});
    CHECK(outcomesNamed(u"a suspect was identified but the victim was unable to support action"_s) ==
          QStringList{u"16"_s});
    CHECK(outcomesNamed(u"no suspect could be found"_s) == QStringList{u"18"_s});
    CHECK(outcomesNamed(u"had outcome 15"_s) == QStringList{u"15"_s});
    CHECK(outcomesNamed(u"of our members"_s).isEmpty());
}

TEST_CASE("Manuscript words: a number is tied to the time beside it, not to every time of the sentence")
{
    const QString text = u"There were 3,150 offences in 2020, up from 2,500 in 2019."_s;
    CHECK(context(u"Forces recorded 2,500 in 2019 and 3,150 in 2020."_s, 0).periods == years({2019}));
    CHECK(context(u"Forces recorded 2,500 in 2019 and 3,150 in 2020."_s, 1).periods == years({2020}));
    CHECK(context(u"In 2019, 2,500 offences were recorded, and in 2020 3,150."_s, 0).periods == years({2019}));
    CHECK(context(text, 1).periods == years({2019}));
}

TEST_CASE("Manuscript words: a change keeps all times around it")
{
    const QString text = u"They rose by 26% in 2020 compared with 2019, and by 40% in 2021 compared with 2020."_s;
    CHECK(context(text, 0).isChange);
    CHECK(context(text, 0).periods == years({2020, 2019}));
    CHECK_FALSE(context(text, 0).isFall);
    CHECK(context(u"They fell by 3% in 2020."_s, 0).isFall);
}

TEST_CASE("Manuscript words: the outcome behind a number counts before the one in front of it")
{
    const QString text = u"4% ended in a charge and 22% in evidential difficulties."_s;
    CHECK(context(text, 0).outcomes == QStringList{u"1"_s, u"1A"_s});
    CHECK(context(text, 1).outcomes == QStringList{u"14"_s, u"15"_s, u"16"_s});
}

TEST_CASE("Manuscript words: a number said again in brackets shares the words behind it")
{
    const QString text = u"In more than one in five cases (22%) evidential difficulties stood in the way."_s;
    CHECK(context(text, 0).outcomes == context(text, 1).outcomes);
    CHECK(context(text, 0).outcomes.size() == 3);
}

TEST_CASE("Manuscript words: a base is known by its words")
{
    CHECK(context(u"4% of all offences recorded were charged."_s, 0).base == Base::AllRecorded);
    CHECK(context(u"4% of closed cases were charged."_s, 0).base == Base::Finalised);
    CHECK(context(u"4% of offences with an outcome were charged."_s, 0).base == Base::OutcomeKnown);
    CHECK_FALSE(context(u"4% were charged."_s, 0).base);
}

TEST_CASE("Manuscript words: counts are compared in words")
{
    CHECK(comparesCounts(u"More were recorded in 2021 than in 2020."_s) == true);
    CHECK(comparesCounts(u"Fewer were recorded in 2021 than in 2020."_s) == false);
    CHECK_FALSE(comparesCounts(u"Many were recorded in 2021."_s));
}
