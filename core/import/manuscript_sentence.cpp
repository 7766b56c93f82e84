// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/manuscript_sentence.h"

#include "core/import/any_case.h"
#include "core/import/period_words.h"
#include "core/import/sentence_numbers.h"
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
using NumberKind = QuotedNumber::Kind;

constexpr std::array<const char *, 20> SmallWords{
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<const char *, 8> TensWords{"twenty", "thirty",  "forty",  "fifty",
                                                "sixty",  "seventy", "eighty", "ninety"};

/// "six", "twenty-four"; -1 for other words.
int numberOfWord(const QString &word)
{
    const QString text = word.toLower();
    for (std::size_t i = 0; i < SmallWords.size(); ++i) {
        if (text == QLatin1StringView(SmallWords[i]))
            return int(i);
    }
    for (std::size_t i = 0; i < TensWords.size(); ++i) {
        const QLatin1StringView tens(TensWords[i]);
        if (!text.startsWith(tens))
            continue;
        const QString rest = text.mid(tens.size() + (text.size() > tens.size() ? 1 : 0));
        const int unit = rest.isEmpty() ? 0 : numberOfWord(rest);
        return unit >= 0 && unit < 10 ? int(20 + 10 * i) + unit : -1;
    }
    return -1;
}

QString numberWords()
{
    QStringList small, tens;
    for (const char *word : SmallWords)
        small += QLatin1StringView(word);
    for (const char *word : TensWords)
        tens += QLatin1StringView(word);
    return u"(?:(?:%1)(?:[- ](?:%2))?|%2)"_s.arg(tens.join(u'|'), small.join(u'|'));
}

/// How a number is rounded by the word before it.
enum class Rounding { Printed, About, Over, Under };

const QString OverWords = u"more than|over|at least|in excess of|above"_s;
const QString UnderWords = u"fewer than|less than|nearly|almost|just under|under|close to|up to"_s;
const QString AboutWords = u"about|around|roughly|approximately|some"_s;

Rounding roundingOf(const QString &word)
{
    static const QRegularExpression over = anyCase(u"^(%1|>|≥)"_s.arg(OverWords));
    static const QRegularExpression under = anyCase(u"^(%1|<|≤)"_s.arg(UnderWords));
    static const QRegularExpression about = anyCase(u"^(%1)"_s.arg(AboutWords));
    if (over.match(word).hasMatch())
        return Rounding::Over;
    if (under.match(word).hasMatch())
        return Rounding::Under;
    return about.match(word).hasMatch() ? Rounding::About : Rounding::Printed;
}

/// The word that rounds the number which starts here, with the white space behind it; empty where there is none.
QString roundingWord(const QString &sentence, qsizetype start)
{
    static const QRegularExpression word =
        anyCase(u"(?:\\b(?:%1|%2|%3)|(?<!\\S)[<>≤≥])\\s*$"_s.arg(OverWords, UnderWords, AboutWords));
    return word.match(sentence.left(start)).captured();
}

/// One unit of the last digit that is not a trailing zero: 1,200 is rounded to hundreds.
double lastUnit(double value)
{
    double unit = 1;
    while (value >= 10 * unit && std::fmod(value, 10 * unit) == 0)
        unit *= 10;
    return unit;
}

void setRange(QuotedNumber &number, double value, double unit, Rounding rounding)
{
    const bool isCount = number.kind == NumberKind::Count;
    switch (rounding) {
    case Rounding::Printed:
        number.low = isCount ? value : value - unit / 2;
        number.high = isCount ? value + 1 : value + unit / 2;
        break;
    case Rounding::About:
        number.low = value - (isCount ? unit / 2 : std::max(unit, 1.0));
        number.high = value + (isCount ? unit / 2 : std::max(unit, 1.0));
        break;
    case Rounding::Over:
        number.low = value;
        number.high = value + unit + (isCount ? 1 : unit / 2);
        break;
    case Rounding::Under:
        number.low = value - unit - (isCount ? 0 : unit / 2);
        number.high = value + (isCount ? 1 : 0);
        break;
    }
}

QuotedNumber numberAt(const QString &sentence, NumberKind kind, qsizetype start, qsizetype end, double value,
                      double unit)
{
    const QString word = roundingWord(sentence, start);
    QuotedNumber number{kind, sentence.mid(start - word.size(), end - start + word.size()), start - word.size(), end};
    static const QRegularExpression minus(u"[-−–]$"_s);
    number.isNegative = kind != NumberKind::Count && minus.match(sentence.left(start)).hasMatch();
    setRange(number, value, unit, roundingOf(word));
    return number;
}

void blankOut(QString &text, qsizetype start, qsizetype end)
{
    text.replace(start, end - start, QString(end - start, u' '));
}

void takePercentages(QString &rest, QuotedSentence &sentence)
{
    static const QRegularExpression pattern = anyCase(
        u"(?:(?<digits>\\d+(?:\\.\\d+)?)|\\b(?<word>%1))\\s*(?:(?<points>(?:percentage|per ?cent) points?\\b)|%|per ?cent\\b)"_s
            .arg(numberWords()));
    auto found = pattern.globalMatch(rest);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString digits = match.captured(u"digits"_s);
        const auto point = digits.indexOf(u'.');
        const double unit = point < 0 ? 1 : std::pow(10.0, -double(digits.size() - point - 1));
        const double value = digits.isEmpty() ? numberOfWord(match.captured(u"word"_s)) : digits.toDouble();
        const NumberKind kind = match.captured(u"points"_s).isEmpty() ? NumberKind::Percent : NumberKind::Points;
        sentence.numbers.push_back(
            numberAt(sentence.text, kind, match.capturedStart(), match.capturedEnd(), value, unit));
        blankOut(rest, sentence.numbers.back().start, match.capturedEnd());
    }
}

struct FractionWords {
    QRegularExpression pattern;
    double percent;
};

/// What is taken of something ("half of them"), or added to it ("by half").
QRegularExpression fraction(QLatin1StringView ofIt, QLatin1StringView byIt)
{
    return anyCase(u"\\b(?:%1(?= of\\b)|(?<=by )%2\\b)"_s.arg(ofIt, byIt));
}

/// A fraction stands for what is within a tenth of it (core/analysis/sensitivity.h: what a round word hides); "more
/// than a fifth" for what is below the next rounder word, a quarter.
QuotedNumber fractionAt(const QString &sentence, const QRegularExpressionMatch &match, double percent)
{
    QuotedNumber number =
        numberAt(sentence, NumberKind::Percent, match.capturedStart(), match.capturedEnd(), percent, 1);
    const Rounding rounding = roundingOf(number.text);
    number.low = percent * (rounding == Rounding::Over ? 1 : rounding == Rounding::Under ? 0.8 : 0.9);
    number.high = percent * (rounding == Rounding::Under ? 1 : rounding == Rounding::Over ? 1.25 : 1.1);
    return number;
}

void takeFractions(QString &rest, QuotedSentence &sentence)
{
    static const std::array<FractionWords, 6> Known{{
        {fraction("two[- ]thirds"_L1, "two[- ]thirds"_L1), 200.0 / 3},
        {fraction("three[- ]quarters"_L1, "three[- ]quarters"_L1), 75},
        {fraction("(?:a|one) third"_L1, "(?:a|one) third"_L1), 100.0 / 3},
        {fraction("(?:a|one) quarter"_L1, "(?:a|one) quarter"_L1), 25},
        {fraction("half"_L1, "(?:a )?half"_L1), 50},
        {anyCase(u"\\bdoubled\\b"_s), 100},
    }};
    static const QRegularExpression oneIn = anyCase(u"\\b(?:one|1) in (?<n>\\d{1,3}|%1)\\b"_s.arg(numberWords()));
    const auto add = [&](const QRegularExpressionMatch &match, double percent) {
        sentence.numbers.push_back(fractionAt(sentence.text, match, percent));
        blankOut(rest, match.capturedStart(), match.capturedEnd());
    };
    const QString looked = rest;
    auto found = oneIn.globalMatch(looked);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString n = match.captured(u"n"_s);
        const int whole = n[0].isDigit() ? n.toInt() : numberOfWord(n);
        if (whole > 1)
            add(match, 100.0 / whole);
    }
    for (const FractionWords &words : Known) {
        const auto match = words.pattern.match(looked);
        if (match.hasMatch())
            add(match, words.percent);
    }
}

void addPeriod(QString &rest, QuotedSentence &sentence, const Period &period, qsizetype start, qsizetype end)
{
    sentence.periods.push_back({period, sentence.text.mid(start, end - start), start, end});
    blankOut(rest, start, end);
}

/// "the first six months of 2022", "the second half of 2021", "the first quarter of 2020".
void takePartsOfYears(QString &rest, QuotedSentence &sentence)
{
    static const QRegularExpression months = anyCase(
        u"\\b(?<which>first|last) (?<n>\\d{1,2}|%1) months of (?<year>(?:19|20)\\d{2})\\b"_s.arg(numberWords()));
    static const QRegularExpression half =
        anyCase(u"\\b(?<which>first|second|last) half of (?<year>(?:19|20)\\d{2})\\b"_s);
    for (const QRegularExpression *pattern : {&months, &half}) {
        const QString looked = rest;
        auto found = pattern->globalMatch(looked);
        while (found.hasNext()) {
            const auto match = found.next();
            const QString n = pattern == &half ? u"6"_s : match.captured(u"n"_s);
            const int count = n[0].isDigit() ? n.toInt() : numberOfWord(n);
            if (count < 1 || count > 12)
                continue;
            const int year = match.captured(u"year"_s).toInt();
            const bool isFirst = match.captured(u"which"_s).toLower() == "first"_L1;
            const QDate from(year, isFirst ? 1 : 13 - count, 1);
            addPeriod(rest, sentence, Period(from, from.addMonths(count).addDays(-1)), match.capturedStart(),
                      match.capturedEnd());
        }
    }
}

/// "between 2021 and January to July 2022" names two times; "between January 2019 and July 2022" one.
std::vector<qsizetype> endsOfTimes(const QString &text)
{
    static const QRegularExpression pattern =
        anyCase(u"(?<!jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|uary|arch|pril|june|july|gust|mber|ober)"
                " (?:19|20)\\d{2}(?= and )"_s);
    std::vector<qsizetype> ends;
    auto found = pattern.globalMatch(text);
    while (found.hasNext())
        ends.push_back(found.next().capturedEnd());
    ends.push_back(text.size());
    return ends;
}

void takePeriods(QString &rest, QuotedSentence &sentence)
{
    takePartsOfYears(rest, sentence);
    qsizetype from = 0;
    for (const qsizetype to : endsOfTimes(rest)) {
        for (const PeriodPlace &place : periodPlaces(rest.mid(from, to - from))) {
            if (!place.isDay)
                addPeriod(rest, sentence, place.period, from + place.start, from + place.end);
        }
        from = to;
    }
    std::ranges::sort(sentence.periods, {}, &QuotedPeriod::start);
}

void takeForceWords(QString &rest, QuotedSentence &sentence)
{
    static const QRegularExpression pattern =
        anyCase(u"\\b(?<word>%1)(?= (?:\\w+ ){0,2}(?:police )?(?:forces|constabularies)\\b)"_s.arg(numberWords()));
    auto found = pattern.globalMatch(QString(rest));
    while (found.hasNext()) {
        const auto match = found.next();
        sentence.numbers.push_back(numberAt(sentence.text, NumberKind::Count, match.capturedStart(),
                                            match.capturedEnd(), numberOfWord(match.captured(u"word"_s)), 1));
        blankOut(rest, match.capturedStart(), match.capturedEnd());
    }
}

void takeCounts(const QString &rest, QuotedSentence &sentence)
{
    for (const SentenceNumber &found : sentenceNumbers(rest)) {
        QString digits;
        for (const QChar c : found.text) {
            if (c.isDigit())
                digits += c;
        }
        if (!found.isPlain || digits.size() > 9)
            continue;
        const auto start = found.end - (found.text.size() - found.text.indexOf(digits[0]));
        const double value = digits.toDouble();
        sentence.numbers.push_back(
            numberAt(sentence.text, NumberKind::Count, start, found.end, value, lastUnit(value)));
    }
}
} // namespace

QStringList sentencesOf(const QString &paragraph)
{
    static const QRegularExpression end(u"[.!?][\"'”’)]*\\s+(?=[\"'“‘(]?[A-Z0-9])"_s);
    static const QRegularExpression shortened(
        u"(?:\\b(?:s|ss|No|St|Mr|Mrs|Ms|Dr|vs|e\\.g|i\\.e|approx|para)|\\b[A-Z])\\.\\s*$"_s);
    QStringList sentences;
    qsizetype from = 0;
    auto found = end.globalMatch(paragraph);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString sentence = paragraph.mid(from, match.capturedEnd() - from);
        if (shortened.match(sentence).hasMatch())
            continue;
        sentences += sentence.trimmed();
        from = match.capturedEnd();
    }
    if (const QString rest = paragraph.mid(from).trimmed(); !rest.isEmpty())
        sentences += rest;
    return sentences;
}

QuotedSentence quotedSentence(const QString &sentence, int paragraph)
{
    QuotedSentence quoted{sentence, paragraph, 0, {}, {}};
    QString rest = sentence;
    takePeriods(rest, quoted);
    takePercentages(rest, quoted);
    takeFractions(rest, quoted);
    takeForceWords(rest, quoted);
    takeCounts(rest, quoted);
    std::ranges::sort(quoted.numbers, {}, &QuotedNumber::start);
    return quoted;
}
