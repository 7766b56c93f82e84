// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/period_words.h"

#include "core/import/period_grammar.h"
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace {
/// Words after a period that change nothing.
constexpr std::array Trailing{"inclusive"_L1,   "only"_L1, "year"_L1, "fy"_L1,
                              "provisional"_L1, "p"_L1,    "r"_L1,    "revised"_L1};
/// Words before a date in a title that make it the date of something else.
constexpr std::array OtherDates{"at"_L1,    "on"_L1,       "updated"_L1, "extracted"_L1, "published"_L1, "produced"_L1,
                                "dated"_L1, "received"_L1, "printed"_L1, "act"_L1,       "ref"_L1,       "reference"_L1,
                                "foi"_L1,   "foia"_L1,     "created"_L1, "run"_L1,       "by"_L1};

bool isTrailing(const PeriodToken &token)
{
    return token.kind == PeriodToken::Dot ||
           (token.kind == PeriodToken::Word &&
            std::ranges::any_of(Trailing, [&](QLatin1StringView word) { return token.word == word; }));
}

/// The sign of a footnote behind a period: "2020/21 (2)", "2020/21 [p]", "2020/21 (note 2)".
QString withoutNoteSign(const QString &printed)
{
    static const QRegularExpression sign(u"(?<=\\w)\\s*[\\[(]\\s*(note\\s*)?(\\d|[a-z])\\s*[\\])]\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (!printed.endsWith(u')') && !printed.endsWith(u']'))
        return printed;
    QString rest = printed;
    return rest.remove(sign);
}

PeriodReading notStated(const std::optional<Period> &whole)
{
    if (!whole)
        return {std::nullopt, PeriodTrouble::NoYear};
    return {Period(whole->from(), whole->to(), Period::Cover::Unstated), PeriodTrouble::None};
}

bool isDateOfSomethingElse(const std::vector<PeriodToken> &tokens, std::size_t start)
{
    if (start == 0)
        return false;
    const PeriodToken &before = tokens[start - 1];
    if (before.kind == PeriodToken::Word && before.word == "of"_L1)
        return start > 1 && tokens[start - 2].word == "as"_L1;
    return before.kind == PeriodToken::Other || std::ranges::any_of(OtherDates, [&](QLatin1StringView word) {
               return before.kind == PeriodToken::Word && before.word == word;
           });
}

/// "Table 1 - 2020": the number of the table is no month.
bool isListNumber(const std::vector<PeriodToken> &tokens, std::size_t at)
{
    constexpr std::array Lists{"table"_L1, "question"_L1, "part"_L1,   "section"_L1, "appendix"_L1,
                               "annex"_L1, "sheet"_L1,    "figure"_L1, "tab"_L1,     "chart"_L1,
                               "point"_L1, "item"_L1,     "page"_L1};
    return at > 0 && tokens[at].kind == PeriodToken::Number && tokens[at].digits <= 2 &&
           tokens[at - 1].kind == PeriodToken::Word &&
           std::ranges::any_of(Lists, [&](QLatin1StringView word) { return tokens[at - 1].word == word; });
}

/// A bare year with more of a reference number glued to it: "2025/28532", "2023-1234", "12-2019".
bool isPartOfReference(const std::vector<PeriodToken> &tokens, std::size_t start, const PeriodPhrase &phrase)
{
    const auto isNumber = [&](std::size_t at) {
        return at < tokens.size() && (tokens[at].kind == PeriodToken::Number || tokens[at].kind == PeriodToken::Other);
    };
    const auto isSign = [&](std::size_t at) {
        return at < tokens.size() && (tokens[at].kind == PeriodToken::Stroke || tokens[at].kind == PeriodToken::Dash);
    };
    const bool bare = phrase.form == PeriodPhrase::Single && phrase.from.isYear() && !phrase.from.financial;
    const bool more = isSign(phrase.next) && isNumber(phrase.next + 1) &&
                      tokens[phrase.next].start == tokens[phrase.next - 1].end && tokens[phrase.next + 1].digits > 2 &&
                      tokens[phrase.next + 1].start == tokens[phrase.next].end &&
                      !(tokens[phrase.next + 1].digits == 4 && tokens[phrase.next + 1].value / 100 == 20);
    const bool less =
        start > 1 && isSign(start - 1) && tokens[start - 1].kind == PeriodToken::Stroke && isNumber(start - 2);
    return bare && (more || less);
}

/// Every period with a year that stands in the text and is no single day.
std::vector<PeriodPlace> periodsIn(const QString &text)
{
    auto all = periodPlaces(text);
    std::erase_if(all, [](const PeriodPlace &place) { return place.isDay; });
    return all;
}
} // namespace

std::vector<PeriodPlace> periodPlaces(const QString &text)
{
    const auto tokens = periodTokens(text);
    std::vector<PeriodPlace> all;
    std::size_t at = 0;
    while (at < tokens.size()) {
        if (isListNumber(tokens, at)) {
            ++at;
            continue;
        }
        const auto phrase = periodPhrase(tokens, at);
        if (!phrase || phrase->next == at) {
            ++at;
            continue;
        }
        const auto reading = periodOf(*phrase, std::nullopt);
        if (!reading.period) {
            ++at;
            continue;
        }
        const bool isDay = phrase->form == PeriodPhrase::Single && phrase->from.isDay();
        const bool isOther = isDay || isDateOfSomethingElse(tokens, at) || isPartOfReference(tokens, at, *phrase);
        all.push_back({*reading.period, tokens[at].start, tokens[phrase->next - 1].end, isOther});
        at = phrase->next;
    }
    return all;
}

bool saysNotStated(const QString &printed)
{
    static const QRegularExpression words(u"^\\W*((month|date|period|year|quarter)s?\\W+)?(is\\W+|was\\W+)?"
                                          "(not\\W+(stated|known|given|recorded|specified|provided|supplied|available)|"
                                          "un(stated|known|specified|recorded)|n/?k|"
                                          "blank)\\W*$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(printed).hasMatch();
}

QString yearsEndIn(const QString &printed)
{
    static const QRegularExpression words(
        u"\\b(?:years?|12\\s+months|twelve\\s+months)\\s+(?:ending|ended|end|to)\\s+(?:in\\s+|on\\s+)?"
        "((?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?[a-z]{3,9})\\b(?!\\W*(?:19|20)\\d\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto found = words.match(printed);
    const QString end = found.captured(1).simplified().toLower();
    return monthNumber(end.section(u' ', -1)) > 0 ? u"year ending "_s + end : QString();
}

namespace {
/// "2021 (1 Jan to 31 Jul)", "2021/22 (Apr-Dec)": a part of the year before the bracket.
std::optional<PeriodReading> partOfYear(const QString &printed)
{
    static const QRegularExpression form(u"^\\s*([\\d/]{4,9})\\s*[(\\[](.*[a-z].*)[)\\]]\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto found = form.match(printed);
    if (!found.hasMatch())
        return std::nullopt;
    const auto year = readPeriod(found.captured(1));
    if (!year.period || year.period->months() != 12)
        return std::nullopt;
    auto part = readPeriod(found.captured(2), year.period);
    if (!part.period) // "1 Jan to 31 Jul"
        part = readPeriod(found.captured(2) + u' ' + found.captured(1));
    return part.period && year.period->contains(*part.period) ? std::optional(part) : std::nullopt;
}
} // namespace

PeriodReading readPeriod(const QString &printed, const std::optional<Period> &whole)
{
    if (saysNotStated(printed))
        return notStated(whole);
    if (const auto part = partOfYear(printed))
        return *part;
    const auto tokens = periodTokens(withoutNoteSign(printed));
    const auto phrase = periodPhrase(tokens, 0);
    if (!phrase)
        return {};
    for (std::size_t at = phrase->next; at < tokens.size(); ++at) {
        if (!isTrailing(tokens[at]))
            return {};
    }
    return periodOf(*phrase, whole);
}

std::optional<Period> periodWithin(const QString &text)
{
    const auto all = periodsIn(text);
    for (const PeriodPlace &candidate : all) {
        const bool holdsAll =
            std::ranges::all_of(all, [&](const PeriodPlace &other) { return candidate.period.contains(other.period); });
        if (holdsAll)
            return candidate.period;
    }
    return std::nullopt;
}

QString withoutPeriod(const QString &text)
{
    static const QRegularExpression outerSigns(u"^[\\s_:,–-]+|[\\s_:,(–-]+$"_s);
    QString rest = text;
    const auto all = periodsIn(text);
    for (const PeriodPlace &found : all | std::views::reverse)
        rest.remove(found.start, found.end - found.start);
    return rest.remove(outerSigns).simplified();
}

PeriodReading readPeriodParts(const PeriodParts &parts, const std::optional<Period> &whole)
{
    static const QRegularExpression monthNumberOnly(u"^\\s*M?0?(\\d{1,2})\\s*$"_s);
    static const QRegularExpression quarterNumber(u"^\\D*([1-4])\\b.*$"_s);
    auto year = whole;
    if (parts.year && !parts.year->trimmed().isEmpty()) {
        const auto reading = readPeriod(*parts.year, whole);
        if (!reading.period)
            return reading;
        year = reading.period;
    } else if (parts.year && !parts.month && !parts.quarter)
        return notStated(whole);
    const auto &part = parts.month ? parts.month : parts.quarter;
    if (!part)
        return year ? PeriodReading{year, PeriodTrouble::None} : PeriodReading();
    if (part->trimmed().isEmpty())
        return notStated(year);
    if (const auto number = quarterNumber.match(*part); !parts.month && number.hasMatch())
        return readPeriod(u"Q%1"_s.arg(number.captured(1)), year);
    if (const auto number = monthNumberOnly.match(*part); number.hasMatch()) {
        const int month = number.captured(1).toInt();
        return month >= 1 && month <= 12 ? readPeriod(QLocale::c().monthName(month), year) : PeriodReading();
    }
    return readPeriod(*part, year);
}

std::optional<QDate> readDay(const QString &printed, bool last)
{
    const auto tokens = periodTokens(printed);
    const auto phrase = periodPoint(tokens, 0);
    if (!phrase || phrase->next != tokens.size() || phrase->from.year == 0)
        return std::nullopt;
    return last ? lastDay(phrase->from) : firstDay(phrase->from);
}

QString withoutTime(const QString &printed)
{
    static const QRegularExpression time(u"[T ]\\s*\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?\\s*([ap]m|z)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QString day = printed;
    return day.remove(time).trimmed();
}
