// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/manuscript_words.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using NumberKind = QuotedNumber::Kind;

QRegularExpression words(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

struct OutcomeWords {
    QRegularExpression pattern;
    QStringList types;
};

/// How reports speak of outcomes (domain 4). The types are those that the words can mean, not those they should.
const std::vector<OutcomeWords> &outcomeWords()
{
    static const std::vector<OutcomeWords> known{
        {words(u"\\bcharg(?:e|es|ed|ing)\\b|\\bsummons"_s), {u"1"_s, u"1A"_s}},
        {words(u"\\bevidential difficult|\\b(?:insufficient|lack of|not enough) evidence"_s),
         {u"14"_s, u"15"_s, u"16"_s}},
        {words(u"\\b(?:victim|survivor|complainant)s?\\b[^.;]{0,40}\\b(?:not (?:want to )?support|unable|unwilling|"
               "declin|withdr)|\\bwithout the (?:victim|survivor)"_s),
         {u"14"_s, u"16"_s}},
        {words(u"\\bsuspects? (?:was |were |had been |has been |is )?(?:identified|known)"_s), {u"15"_s, u"16"_s}},
        {words(u"\\bno suspect"_s), {u"18"_s}},
        {words(u"\\bcaution(?:s|ed)?\\b"_s), {u"2"_s, u"2A"_s, u"3"_s, u"3A"_s}},
        {words(u"\\bcommunity resolution"_s), {u"8"_s}},
        {words(u"\\bstill open|\\bunder investigation|\\bongoing\\b|\\bawaiting an outcome"_s), {u"0"_s}},
    };
    return known;
}

QStringList common(const QStringList &one, const QStringList &other)
{
    QStringList both;
    std::ranges::copy_if(one, std::back_inserter(both), [&](const QString &type) { return other.contains(type); });
    return both;
}

/// The words from the end of the number before to the start of the one after.
struct Around {
    QString before;
    QString after;
    qsizetype from;
    qsizetype to;
};

/// "one in five cases (22%)": the number in brackets says the same, and the words behind it belong to both.
bool isSaidAgain(const QuotedSentence &sentence, std::size_t next)
{
    static const QRegularExpression bracket = words(u"^(?: \\w+){0,3} \\($"_s);
    const auto &all = sentence.numbers;
    const QString between = sentence.text.mid(all[next - 1].end, all[next].start - all[next - 1].end);
    return all[next].kind == all[next - 1].kind && bracket.match(between).hasMatch();
}

Around around(const QuotedSentence &sentence, std::size_t number)
{
    const auto &all = sentence.numbers;
    std::size_t next = number + 1;
    if (next < all.size() && isSaidAgain(sentence, next))
        ++next;
    const qsizetype from = number == 0 ? 0 : all[number - 1].end;
    const qsizetype to = next < all.size() ? all[next].start : sentence.text.size();
    return {sentence.text.mid(from, all[number].start - from), sentence.text.mid(all[number].end, to - all[number].end),
            from, to};
}

/// "3,150 in 2020", "3,150 offences recorded in 2020", "3,150 (2020)": nothing but the noun and a preposition between.
bool leadsTo(const QString &between)
{
    static const QRegularExpression direct = words(
        u"^(?: \\w+){0,4} (?:in|during|for|from|between|over|of|to)(?: all of| the| calendar| year)* $|^ ?\\($"_s);
    return direct.match(between).hasMatch() && !between.contains(u" and "_s);
}

/// Those behind the number first.
std::vector<Period> periodsAround(const QuotedSentence &sentence, const QuotedNumber &number, const Around &near)
{
    std::vector<Period> after, before;
    for (const QuotedPeriod &period : sentence.periods) {
        if (period.start >= number.end && period.end <= near.to)
            after.push_back(period.period);
        else if (period.end <= number.start && period.start >= near.from)
            before.push_back(period.period);
    }
    after.insert(after.end(), before.begin(), before.end());
    return after;
}

/// The one time that a count or a share is tied to by the words between; nothing where several could be meant.
std::optional<Period> periodTiedTo(const QuotedSentence &sentence, const QuotedNumber &number, const Around &near)
{
    const QuotedPeriod *closest = nullptr;
    qsizetype distance = 0;
    for (const QuotedPeriod &period : sentence.periods) {
        const bool isBehind = period.start >= number.end;
        if (isBehind && period.end <= near.to && leadsTo(sentence.text.mid(number.end, period.start - number.end)))
            return period.period;
        const qsizetype away = isBehind ? period.start - number.end : number.start - period.end;
        if (away >= 0 && period.start >= near.from && period.end <= near.to && (!closest || away < distance)) {
            closest = &period;
            distance = away;
        }
    }
    constexpr qsizetype Close = 4; // "in 2020, 3,150"
    return closest && distance <= Close ? std::optional(closest->period) : std::nullopt;
}

std::optional<Base> baseNamed(const QString &text)
{
    static const QRegularExpression recorded =
        words(u"\\bof (?:all )?(?:the )?(?:these )?(?:[\\d,]+ )?(?:offences|crimes|cases|reports|incidents)? ?"
              "(?:that were |which were )?recorded\\b|\\brecorded (?:offences|crimes|cases)\\b"_s);
    static const QRegularExpression finalised =
        words(u"\\b(?:finalised|closed|completed|concluded|finished) (?:offences|crimes|cases|investigations)\\b"_s);
    static const QRegularExpression known =
        words(u"\\b(?:known|assigned|recorded|given) outcomes?\\b|\\bof (?:all )?outcomes\\b|\\bwith an outcome\\b"_s);
    if (finalised.match(text).hasMatch())
        return Base::Finalised;
    if (known.match(text).hasMatch())
        return Base::OutcomeKnown;
    return recorded.match(text).hasMatch() ? std::optional(Base::AllRecorded) : std::nullopt;
}

enum class Direction { None, Rise, Fall };

Direction lastDirection(const QString &text)
{
    static const QRegularExpression word =
        words(u"\\b(?:(?<fall>fell|fallen|falls?|declin|decreas|drop|down by|down from|went "
              u"down|lower|fewer)|rose|risen|rises?|"
              "rising|increas|grew|grown|growth|up by|up from|went up|doubl|jump|climb|soar|surg|higher|"
              "more (?:offences|crimes|cases|reports|than))"_s);
    auto found = word.globalMatch(text);
    Direction last = Direction::None;
    while (found.hasNext())
        last = found.next().captured(u"fall"_s).isEmpty() ? Direction::Rise : Direction::Fall;
    return last;
}

/// Of the words around the number; a percentage without any, and of no outcome, goes on with those before: "rose by 26%
/// in 2020, and by 40% in 2021".
Direction directionOf(const QuotedSentence &sentence, const QuotedNumber &number, const Around &near, bool mayGoOn)
{
    if (number.isNegative)
        return Direction::Fall;
    for (const QString &side : {near.before, near.after}) {
        if (const Direction said = lastDirection(side); said != Direction::None)
            return said;
    }
    return mayGoOn && number.kind != NumberKind::Count ? lastDirection(sentence.text.left(number.start))
                                                       : Direction::None;
}

/// "43 police forces", "29 answered"; not "the forces recorded 3,150 offences".
bool countsForces(const QString &sentence, const QString &after)
{
    static const QRegularExpression forces = words(u"^ (?:\\w+ ){0,2}(?:forces?|constabular)"_s);
    static const QRegularExpression offences =
        words(u"^ (?:\\w+ ){0,3}(?:offences|crimes|cases|incidents|reports|victims|in|during|between)\\b"_s);
    static const QRegularExpression answers =
        words(u"\\b(?:forces?|constabular|answered|replied|responded|responses|replies|requests?|asked)\\b"_s);
    if (forces.match(after).hasMatch())
        return true;
    return !offences.match(after).hasMatch() && answers.match(sentence).hasMatch();
}
} // namespace

QStringList outcomesNamed(const QString &text)
{
    QStringList all, shared;
    bool isFirst = true;
    for (const OutcomeWords &known : outcomeWords()) {
        if (!known.pattern.match(text).hasMatch())
            continue;
        shared = isFirst ? known.types : common(shared, known.types);
        all += known.types;
        isFirst = false;
    }
    static const QRegularExpression byNumber = words(u"\\b(?:outcome|type|outcome type) (\\d{1,2}A?)\\b"_s);
    auto found = byNumber.globalMatch(text);
    if (found.hasNext())
        all = shared = {};
    while (found.hasNext())
        all += found.next().captured(1).toUpper();
    all.removeDuplicates();
    return shared.isEmpty() ? all : shared;
}

NumberContext contextOf(const QuotedSentence &sentence, std::size_t number)
{
    const QuotedNumber &quoted = sentence.numbers[number];
    const Around near = around(sentence, number);
    NumberContext context;
    context.outcomes = outcomesNamed(near.after);
    if (context.outcomes.isEmpty())
        context.outcomes = outcomesNamed(near.before);
    const auto direction = directionOf(sentence, quoted, near, context.outcomes.isEmpty());
    context.isChange = direction != Direction::None;
    context.isFall = direction == Direction::Fall;
    const auto tied = periodTiedTo(sentence, quoted, near);
    const bool isOfOnePeriod = tied && (quoted.kind == NumberKind::Count || !context.isChange);
    context.periods = isOfOnePeriod ? std::vector{*tied} : periodsAround(sentence, quoted, near);
    context.base = baseNamed(near.after);
    if (!context.base)
        context.base = baseNamed(sentence.text);
    context.isOfForces = quoted.kind == NumberKind::Count && countsForces(sentence.text, near.after);
    return context;
}

std::optional<bool> comparesCounts(const QString &sentence)
{
    static const QRegularExpression compared = words(u"\\b(more|higher|fewer|less|lower)\\b[^.;]*\\bthan\\b"_s);
    const auto match = compared.match(sentence);
    if (!match.hasMatch())
        return std::nullopt;
    const QString word = match.captured(1).toLower();
    return word == "more"_L1 || word == "higher"_L1;
}
