// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figure_words.h"

#include "core/domain/number_text.h"
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct BoundWord {
    QLatin1StringView word;
    enum Sense { Below, AtMost, Above, From, About } sense;
};
/// Longest first, so that "not more than" is not read as "more than".
constexpr std::array BoundWords{
    BoundWord{"not more than"_L1, BoundWord::AtMost},
    BoundWord{"no more than"_L1, BoundWord::AtMost},
    BoundWord{"not less than"_L1, BoundWord::From},
    BoundWord{"in excess of"_L1, BoundWord::Above},
    BoundWord{"fewer than"_L1, BoundWord::Below},
    BoundWord{"less than"_L1, BoundWord::Below},
    BoundWord{"more than"_L1, BoundWord::Above},
    BoundWord{"greater than"_L1, BoundWord::Above},
    BoundWord{"at least"_L1, BoundWord::From},
    BoundWord{"at most"_L1, BoundWord::AtMost},
    BoundWord{"up to"_L1, BoundWord::AtMost},
    BoundWord{"under"_L1, BoundWord::Below},
    BoundWord{"below"_L1, BoundWord::Below},
    BoundWord{"over"_L1, BoundWord::Above},
    BoundWord{"above"_L1, BoundWord::Above},
    BoundWord{"approximately"_L1, BoundWord::About},
    BoundWord{"approx."_L1, BoundWord::About},
    BoundWord{"approx"_L1, BoundWord::About},
    BoundWord{"around"_L1, BoundWord::About},
    BoundWord{"about"_L1, BoundWord::About},
    BoundWord{"circa"_L1, BoundWord::About},
    BoundWord{"nearly"_L1, BoundWord::About},
    BoundWord{"almost"_L1, BoundWord::About},
    BoundWord{"&lt;="_L1, BoundWord::AtMost},
    BoundWord{"&gt;="_L1, BoundWord::From},
    BoundWord{"&lt;"_L1, BoundWord::Below},
    BoundWord{"&gt;"_L1, BoundWord::Above},
    BoundWord{"<="_L1, BoundWord::AtMost},
    BoundWord{">="_L1, BoundWord::From},
    BoundWord{"<"_L1, BoundWord::Below},
    BoundWord{">"_L1, BoundWord::Above},
};
/// The same, behind the number.
constexpr std::array BoundEndings{
    BoundWord{" or fewer"_L1, BoundWord::AtMost}, BoundWord{" or less"_L1, BoundWord::AtMost},
    BoundWord{" or under"_L1, BoundWord::AtMost}, BoundWord{" or more"_L1, BoundWord::From},
    BoundWord{" or over"_L1, BoundWord::From},    BoundWord{" or above"_L1, BoundWord::From},
    BoundWord{"+"_L1, BoundWord::From},
};
constexpr std::array SmallNumbers{"zero"_L1, "one"_L1,   "two"_L1,   "three"_L1, "four"_L1, "five"_L1,
                                  "six"_L1,  "seven"_L1, "eight"_L1, "nine"_L1,  "ten"_L1};

/// Marks that stand for something only the return can say; without a rule they are these.
struct Mark {
    QLatin1StringView text;
    Figure::Kind kind;
};
constexpr std::array Marks{
    Mark{"*"_L1, Figure::Kind::Suppressed},
    Mark{"**"_L1, Figure::Kind::Suppressed},
    Mark{"[c]"_L1, Figure::Kind::Suppressed},
    Mark{"suppressed"_L1, Figure::Kind::Suppressed},
    Mark{"withheld"_L1, Figure::Kind::Suppressed},
    Mark{"redacted"_L1, Figure::Kind::Suppressed},
    Mark{"refused"_L1, Figure::Kind::Refused},
    Mark{"exempt"_L1, Figure::Kind::Refused},
    Mark{"not held"_L1, Figure::Kind::NotHeld},
    Mark{"no information held"_L1, Figure::Kind::NotHeld},
    Mark{"n/a"_L1, Figure::Kind::NotApplicable},
    Mark{"na"_L1, Figure::Kind::NotApplicable},
    Mark{"[z]"_L1, Figure::Kind::NotApplicable},
    Mark{"not applicable"_L1, Figure::Kind::NotApplicable},
    Mark{"#div/0!"_L1, Figure::Kind::NotApplicable},
    Mark{"#ref!"_L1, Figure::Kind::NotApplicable},
    Mark{"#n/a"_L1, Figure::Kind::NotApplicable},
    Mark{"#value!"_L1, Figure::Kind::NotApplicable},
    Mark{"#name?"_L1, Figure::Kind::NotApplicable},
    Mark{"#num!"_L1, Figure::Kind::NotApplicable},
    Mark{"#null!"_L1, Figure::Kind::NotApplicable},
    Mark{"-"_L1, Figure::Kind::Unresolved},
    Mark{"nil"_L1, Figure::Kind::Unresolved},
    Mark{"none"_L1, Figure::Kind::Unresolved},
    Mark{"nn"_L1, Figure::Kind::Unresolved},
    Mark{".."_L1, Figure::Kind::Unresolved},
    Mark{"."_L1, Figure::Kind::Unresolved},
    Mark{":"_L1, Figure::Kind::Unresolved},
    Mark{"~"_L1, Figure::Kind::Unresolved},
    Mark{"[x]"_L1, Figure::Kind::Unresolved},
    Mark{"[low]"_L1, Figure::Kind::Unresolved},
    Mark{"not known"_L1, Figure::Kind::Unresolved},
    Mark{"unknown"_L1, Figure::Kind::Unresolved},
    Mark{"n/k"_L1, Figure::Kind::Unresolved},
    Mark{"tbc"_L1, Figure::Kind::Unresolved},
    Mark{"zero"_L1, Figure::Kind::Unresolved},
    Mark{"nil return"_L1, Figure::Kind::Unresolved},
    Mark{"none recorded"_L1, Figure::Kind::Unresolved},
    Mark{"no data held"_L1, Figure::Kind::NotHeld},
    Mark{"data not held"_L1, Figure::Kind::NotHeld},
    Mark{"information not held"_L1, Figure::Kind::NotHeld},
};

/// Lower case, dashes as "-", full-width signs as ASCII, single spaces: only to compare, never to store.
QString comparable(const QString &text)
{
    QString result;
    for (const QChar c : text.simplified().toLower()) {
        const char16_t u = c.unicode();
        if (u == 0x2012 || u == 0x2013 || u == 0x2014 || u == 0x2212 || u == 0x2010 || u == 0x2011)
            result += u'-';
        else if (u == 0xFF1C)
            result += u'<';
        else if (u == 0xFF1E)
            result += u'>';
        else if (u == 0x2264)
            result += "<="_L1;
        else if (u == 0x2265)
            result += ">="_L1;
        else
            result += c;
    }
    return result;
}

/// The number of a bound: letters write small ones in words ("fewer than five").
std::optional<std::int32_t> boundNumber(const QString &text)
{
    const QString trimmed = text.trimmed();
    const auto word = std::ranges::find(SmallNumbers, trimmed);
    return word == SmallNumbers.end() ? countFromText(trimmed) : std::int32_t(word - SmallNumbers.begin());
}

/// "<1" of a force that prints its zeros, or "<0", can stand for nothing: a person must look.
Figure boundedBy(BoundWord::Sense sense, std::int32_t number, bool zerosPrinted)
{
    const std::int32_t least = zerosPrinted ? 1 : 0;
    const std::int32_t most = sense == BoundWord::Below ? number - 1 : number;
    switch (sense) {
    case BoundWord::Below:
    case BoundWord::AtMost:
        return most >= least ? Figure::lessThan(least, most) : Figure::absent(Figure::Kind::Unresolved);
    case BoundWord::Above:
        return Figure::atLeast(number + 1);
    case BoundWord::From:
        return Figure::atLeast(number);
    case BoundWord::About:
        break;
    }
    return Figure::absent(Figure::Kind::Unresolved);
}

std::optional<Figure> readBound(const QString &text, const FigureRule &rule)
{
    for (const BoundWord &bound : BoundWords) {
        if (!text.startsWith(bound.word))
            continue;
        const auto number = boundNumber(text.mid(bound.word.size()));
        return number ? std::optional(boundedBy(bound.sense, *number, rule.zerosPrinted)) : std::nullopt;
    }
    for (const BoundWord &bound : BoundEndings) {
        if (!text.endsWith(bound.word))
            continue;
        const auto number = boundNumber(text.chopped(bound.word.size()));
        return number ? std::optional(boundedBy(bound.sense, *number, rule.zerosPrinted)) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Figure> readRange(const QString &text)
{
    QString between = text;
    const bool inWords = between.startsWith("between "_L1);
    if (inWords)
        between = between.mid(8);
    for (const auto &divider : {u" to "_s, u" and "_s, u"-"_s}) {
        if (divider == u" and "_s && !inWords)
            continue;
        const auto parts = between.split(divider);
        if (parts.size() != 2)
            continue;
        const auto low = countFromText(parts[0].trimmed());
        const auto high = countFromText(parts[1].trimmed());
        if (low && high && *low < *high)
            return Figure::between(*low, *high);
    }
    return std::nullopt;
}

/// "s40(2)", "Exempt - section 40(2)", "refused s.12": a section of the Act under which answers are refused.
bool namesExemption(const QString &text)
{
    static const QRegularExpression section(
        u"^(exempt(ion|ed)?|refused|withheld|redacted)?\\W*(under|by|foia?)?\\W*s(ection|ec)?\\W?"
        "(12|14|21|22|23|24|27|30|31|32|35|36|38|40|41|42|43|44)(\\W.*)?$"_s);
    return section.match(text).hasMatch();
}

/// Text that a person would take for a number, though it is not written as a count: "1.234", "+3", "3*", "12 (note 7)".
bool looksLikeNumber(const QString &text)
{
    if (text == "nan"_L1 || text == "inf"_L1 || text == "infinity"_L1)
        return true;
    const qsizetype digits = std::ranges::count_if(text, [](QChar c) { return c.isNumber(); });
    if (digits == 0)
        return false;
    const qsizetype letters = std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
    const bool noted = text.contains("[note"_L1) || text.contains("(note"_L1);
    const bool exponent = letters == 1 && (text.contains(u'e') || text.contains(u'x'));
    return letters == 0 || noted || exponent;
}
} // namespace

std::optional<Figure> readFigure(const QString &text, const FigureRule &rule)
{
    const QString plain = comparable(text);
    if (const auto ruled = rule.marks.find(plain); ruled != rule.marks.end())
        return ruled->second;
    if (plain.isEmpty())
        return Figure::absent(Figure::Kind::Blank);
    if (const auto number = countFromText(text))
        return Figure::exact(*number);
    if (const auto bound = readBound(plain, rule))
        return bound;
    if (const auto range = readRange(plain))
        return range;
    for (const Mark &mark : Marks) {
        if (plain == mark.text)
            return Figure::absent(mark.kind);
    }
    if (namesExemption(plain))
        return Figure::absent(Figure::Kind::Refused);
    return looksLikeNumber(plain) ? std::optional(Figure::absent(Figure::Kind::Unresolved)) : std::nullopt;
}
