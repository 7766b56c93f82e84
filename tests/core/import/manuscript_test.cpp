// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/manuscript.h"
#include "core/import/manuscript_sentence.h"
#include "tests/support/docx_builder.h"
#include "tests/support/error_of.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_builder.h"

using namespace Qt::StringLiterals;
using Kind = QuotedNumber::Kind;

namespace {
QuotedNumber only(const QString &sentence)
{
    const QuotedSentence quoted = quotedSentence(sentence, 1);
    REQUIRE(quoted.numbers.size() == 1);
    return quoted.numbers[0];
}
QStringList textsOf(const QString &sentence)
{
    QStringList texts;
    for (const QuotedNumber &number : quotedSentence(sentence, 1).numbers)
        texts += number.text;
    return texts;
}
} // namespace

TEST_CASE("Manuscript: sentences end at full stops, not at short words or in numbers")
{
    CHECK(sentencesOf(u"We asked 43. 29 answered. No. 7 is St. Albans, s. 12 applies! “So?” It is 4.5%."_s) ==
          QStringList{u"We asked 43."_s, u"29 answered."_s, u"No. 7 is St. Albans, s. 12 applies!"_s, u"“So?”"_s,
                      u"It is 4.5%."_s});
}

TEST_CASE("Manuscript: a number stands for what rounds to it")
{
    const QuotedNumber percent = only(u"It is 4%."_s);
    CHECK(percent.kind == Kind::Percent);
    CHECK(percent.standsFor(3.5));
    CHECK_FALSE(percent.standsFor(4.5));
    CHECK_FALSE(only(u"It is 4.0%."_s).standsFor(4.05));
    CHECK(only(u"13,860 offences"_s).standsFor(13860));
    CHECK_FALSE(only(u"13,860 offences"_s).standsFor(13861));
    CHECK(only(u"nearly 14,000 offences"_s).standsFor(13860));
    CHECK_FALSE(only(u"over 14,000 offences"_s).standsFor(13860));
    CHECK(only(u"about 1,200 offences"_s).standsFor(1249));
    CHECK_FALSE(only(u"about 1,200 offences"_s).standsFor(1250));
    CHECK(only(u"one in five offences"_s).standsFor(21.9));
    CHECK_FALSE(only(u"a quarter of offences"_s).standsFor(22));
    CHECK(only(u"more than one in five offences"_s).standsFor(24));
    CHECK_FALSE(only(u"more than one in five offences"_s).standsFor(19.9));
    CHECK(only(u"they rose by a quarter"_s).standsFor(26));
    CHECK(only(u"less than 5% of them"_s).standsFor(3.997));
    CHECK_FALSE(only(u"less than 5% of them"_s).standsFor(5));
    CHECK(only(u"four per cent of them"_s).standsFor(4.4));
    CHECK(only(u"three percentage points"_s).kind == Kind::Points);
    CHECK(only(u"it was -3% then"_s).isNegative);
}

TEST_CASE("Manuscript: numbers in words count before forces, and other numbers are left alone")
{
    CHECK(textsOf(u"Twenty-four police forces of 43 answered under section 12 of the Act 2000 by 14 March."_s) ==
          QStringList{u"Twenty-four"_s, u"43"_s});
    CHECK(textsOf(u"It cost £450 and took 20 working days in 2021/22."_s).isEmpty());
}

TEST_CASE("Manuscript: parts of a year in words are times")
{
    const auto sentence = quotedSentence(u"More in the first six months of 2022 than in the second half of 2020."_s, 1);
    REQUIRE(sentence.periods.size() == 2);
    CHECK(sentence.numbers.empty());
    CHECK(sentence.periods[0].period == Period(QDate(2022, 1, 1), QDate(2022, 6, 30)));
    CHECK(sentence.periods[0].text == u"first six months of 2022"_s);
    CHECK(sentence.periods[1].period == Period(QDate(2020, 7, 1), QDate(2020, 12, 31)));
}

TEST_CASE("Manuscript: two years with “and” are two times, two months of years are one")
{
    const auto periods = [](const QString &text) {
        QStringList keys;
        for (const QuotedPeriod &period : quotedSentence(text, 1).periods)
            keys += period.period.label();
        return keys;
    };
    CHECK(periods(u"between 2021 and January to July 2022"_s) == QStringList{u"2021"_s, u"Jan–Jul 2022"_s});
    CHECK(periods(u"between 2019 and 2020"_s) == QStringList{u"2019"_s, u"2020"_s});
    CHECK(periods(u"between January 2019 and July 2022"_s).size() == 1);
    CHECK(periods(u"between 1 January 2019 and 31 July 2022"_s).size() == 1);
}

TEST_CASE("Manuscript: the places of numbers are those in their sentence")
{
    const auto sentence = quotedSentence(u"About 35% of 13,860, or 4,851."_s, 1);
    for (const QuotedNumber &number : sentence.numbers)
        CHECK(sentence.text.mid(number.start, number.end - number.start) == number.text);
    CHECK(sentence.numbers.size() == 3);
}

namespace {
QByteArray odt(const QByteArray &body)
{
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"},
                  {"content.xml", R"(<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" )"
                                  R"(xmlns:table="b"><office:body><office:text>)" +
                                      body + "</office:text></office:body></office:document-content>"}});
}
QStringList sentencesIn(const Manuscript &manuscript)
{
    QStringList texts;
    for (const QuotedSentence &sentence : manuscript.sentences)
        texts += u"%1: %2"_s.arg(sentence.paragraph).arg(sentence.text);
    return texts;
}
} // namespace

TEST_CASE("Manuscript: OpenDocument text is read by paragraph, with headings, notes and cells, without deletions")
{
    const QByteArray body =
        "<text:tracked-changes><text:p>99 gone</text:p></text:tracked-changes>"
        "<text:h>What we found</text:h><text:p>We asked<text:s text:c=\"2\"/><text:span>43</text:span> "
        "forces.<text:note>"
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>By letter.</text:p></text:note-body>"
        "</text:note> 29 answered.</text:p><table:table-cell><text:p>13,860</text:p></table:table-cell>";
    CHECK(sentencesIn(readManuscript(odt(body), u"d.odt"_s)) == QStringList{u"1: What we found"_s, u"2: By letter."_s,
                                                                            u"3: We asked 43 forces."_s,
                                                                            u"3: 29 answered."_s, u"4: 13,860"_s});
}

TEST_CASE("Manuscript: web pages and plain text are read by paragraph")
{
    CHECK(sentencesIn(readManuscript("<html><body><h1>Found</h1><p>We asked 43 &amp; more.</p></body></html>",
                                     u"d.html"_s)) == QStringList{u"1: Found"_s, u"2: We asked 43 & more."_s});
    CHECK(readManuscript("One.\n Two  more. Three.", u"d.txt"_s).sentences.back().offset == 10);
    CHECK(sentencesIn(readManuscript("One.\r\n\r\nTwo. Three <b>.\n", u"d.txt"_s)) ==
          QStringList{u"1: One."_s, u"2: Two."_s, u"2: Three <b>."_s});
}

TEST_CASE("Manuscript: what is no text document is refused with what to do")
{
    const auto refusal = [](const QByteArray &bytes, const QString &name) {
        return errorOf([&] { readManuscript(bytes, name); });
    };
    CHECK(refusal("", u"d.txt"_s) == u"d.txt is empty. Nothing was read."_s);
    CHECK(refusal("%PDF-1.7 ...", u"d.pdf"_s).endsWith(u"or copy its text and paste it."_s));
    CHECK(refusal(zipOf({{"a.txt", "x"}}), u"d.zip"_s).endsWith(u"save it as ODT, DOCX, HTML or TXT."_s));
    CHECK(refusal(odt(""), u"d.odt"_s) == u"d.odt holds no text. Nothing was read."_s);
}
