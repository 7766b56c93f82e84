// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/label_words.h"

#include "core/domain/offence.h"
#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace {
QRegularExpression pattern(const QString &text)
{
    QRegularExpression compiled(text);
    compiled.optimize();
    return compiled;
}

bool says(const QRegularExpression &words, const QString &title)
{
    return words.match(comparableTitle(title)).hasMatch();
}

struct HeadingRule {
    QRegularExpression words;
    Role role;
};

/// The first that fits is taken: "Outcome type" before "Outcome", "Offence outcome" as an outcome.
const std::vector<HeadingRule> &headingRules()
{
    static const std::vector<HeadingRule> rules{
        {pattern(
             u"^(period |date )?(start|from|start date|date from|from date|beginning)$|^(period|date) (start|from)"_s),
         Role::PeriodFrom},
        {pattern(u"^(period |date )?(end|to|end date|date to|to date|ending)$|^(period|date) (end|to)"_s),
         Role::PeriodTo},
        {pattern(u"\\b(outcome|disposal) (type|code|number|no|id)\\b|^(type|code) of outcome|^types?( no| number)?$"_s),
         Role::OutcomeType},
        {pattern(u"\\b(outcomes?|disposals?|result|finalisation|clear up|method of disposal|resolution)\\b"_s),
         Role::Outcome},
        {pattern(u"\\b(area|force|ons|pfa|geography) code\\b|^code$"_s), Role::ForceCode},
        {pattern(
             u"\\b(police )?forces?( name| area)?\\b|^police( area)?$|^constabulary$|^area( name)?$|^geography$|^pfa\\b"_s),
         Role::Force},
        {pattern(u"\\bquarter\\b|^qtr$"_s), Role::Quarter},
        {pattern(u"\\bmonths?\\b"_s), Role::Month},
        {pattern(u"\\b(year|years|fy)\\b"_s), Role::Year},
        {pattern(u"\\b(period|dates?|time ?frame|date range)\\b|^when$"_s), Role::Period},
        {pattern(u"^(government office |gor |ons )?regions?( name)?$"_s), Role::Place},
        {pattern(
             u"\\b(hospital|location|place|site|ward|district|division|borough|station|school|town|venue|bcu|lpu|lpa|sector|county|prison|premises)\\b"_s),
         Role::Place},
        {pattern(
             u"\\b(age|sex|gender|ethnicity|ethnic|relationship|platform|disability|occupation|nationality|religion)\\b"_s),
         Role::Label},
        {pattern(
             u"\\b(offences?|crimes?|ho code|home office code|home office|question|classification|subgroup|sub group|category|class|legislation|crime type)\\b"_s),
         Role::Offence},
        {pattern(u"^(measure|metric|indicator)$"_s), Role::Measure},
    };
    return rules;
}

/// "1. Number of offences", "Q2) Crimes", "b) Victims": the place in a list is no part of the title.
QString withoutListNumber(const QString &title)
{
    static const QRegularExpression number(
        u"^\\s*(q(uestion)?\\s*\\d{1,2}[a-z]?\\s*[.):]?|\\d{1,2}\\s*[.):]|\\(?[a-z]\\))\\s+(?=\\D)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString rest = title;
    return rest.remove(number);
}

const QString OffenceNouns =
    u"crimes?|offences?|incidents?|reports?|cases?|occurrences?|allegations?|investigations?"_s;
} // namespace

QString comparableTitle(const QString &title)
{
    QString text;
    for (const QChar c : title.toLower())
        text += c.isLetterOrNumber() || c == u'%' ? c : u' ';
    return text.simplified();
}

std::optional<Role> roleOfHeading(const QString &heading)
{
    const QString words = comparableTitle(heading);
    if (words.isEmpty())
        return std::nullopt;
    for (const HeadingRule &rule : headingRules()) {
        if (rule.words.match(words).hasMatch())
            return rule.role;
    }
    return std::nullopt;
}

bool isFinancialYearWord(const QString &heading)
{
    static const QRegularExpression words = pattern(u"^(financial|fiscal|fin) years?$|^fy$"_s);
    return says(words, heading.section(u'/', -1));
}

bool isTotalWord(const QString &title)
{
    static const QRegularExpression words = pattern(
        u"^(grand |overall |combined )?(sub ?)?totals?\\b|\\b(sub ?)?totals?$|^sum( total)?$|^rows$|^all$|^overall$|"
        "^all (offences|crimes?|outcomes|ages|years|months|places|hospitals|forces|persons|people|categories|groups|"
        "types)$"_s);
    const bool isFormula = title.startsWith(u'=') || title.startsWith(u'@'); // "@SUM" is text that looks like a formula
    return !isFormula && says(words, title);
}

bool isTotalOfMeasure(const QString &title)
{
    static const QRegularExpression total = pattern(u"\\b(grand |overall )?totals?\\b( (number )?of\\b)?"_s);
    QString rest = comparableTitle(title);
    rest.remove(total);
    return isTotalWord(title) && isMeasureOnly(rest);
}

bool isCountWord(const QString &title)
{
    static const QRegularExpression words = pattern(
        u"^(number|no|count|counts|volume|volumes|figure|figures|frequency|rows|total|quantity|value|amount|n|sum|"
        u"answer|result|cnt)( of( the)?)?$|"
        "^(number|no|count|volume|total)( number)? (of )?(records|cases|rows|outcomes|offences|crimes|incidents|results)( recorded)?$|^(record|row|crime|offence|case) count$|^(count|sum) of .*"_s);
    return says(words, title);
}

bool isOtherNumber(const QString &title)
{
    static const QRegularExpression words = pattern(
        u"\\bpopulation\\b|\\bdays\\b|\\bcosts?\\b|\\bgbp\\b|\\bper (1 ?000|100 ?000|10 ?000|head|thousand)\\b|\\brank\\b|\\bhours\\b|\\blatitude\\b|\\blongitude\\b|\\beasting\\b|\\bnorthing\\b|\\baverage\\b|\\bmean\\b|\\bmedian\\b|\\b(case|crime) (reference|ref|number|id)\\b"_s);
    return title.contains(u'£') || says(words, title);
}

bool isShareWord(const QString &title)
{
    static const QRegularExpression words =
        pattern(u"%|\\bper ?cent(age)?s?\\b|\\bproportion\\b|\\brates?\\b|\\bshare\\b|\\bpct\\b"_s);
    return says(words, title);
}

std::optional<Measure> measureInWords(const QString &title)
{
    static const QRegularExpression outcomes = pattern(u"\\b(outcomes?|disposals?)\\b"_s);
    static const QRegularExpression people = pattern(
        u"\\b(victims?|suspects?|offenders?|arrests?|arrested|persons?|people|individuals|defendants?|convictions?)\\b"_s);
    static const QRegularExpression offences = pattern(u"\\b("_s + OffenceNouns + u"|recorded|reported|crimed)\\b"_s);
    static const QRegularExpression unit = pattern(u"\\b(crimes?|offences?|incidents?|reports?|cases?)\\b"_s);
    const QString words = comparableTitle(title);
    if (isShareWord(title))
        return Measure{Measure::Kind::Other, title.simplified(), {}, {}, true};
    if (outcomes.match(words).hasMatch())
        return Measure{Measure::Kind::Outcomes, {}, {}};
    if (offences.match(words).hasMatch()) {
        QString named = unit.match(words).captured();
        if (!named.isEmpty() && !named.endsWith(u's'))
            named += u's';
        return Measure{Measure::Kind::Offences, {}, named};
    }
    if (people.match(words).hasMatch())
        return Measure{Measure::Kind::Other, title.simplified(), people.match(words).captured()};
    return std::nullopt;
}

bool isMeasureOnly(const QString &title)
{
    static const QRegularExpression words = pattern(
        u"^(the )?(total |overall )?(number |no |count |volume )?(of )?(all )?(police )?((recorded|reported) )?("_s +
        OffenceNouns + u"|recorded|reported|crimed)( (recorded|reported|made|received|created))?$"_s);
    return says(words, withoutListNumber(title)) && !isTotalWord(title);
}

bool endsWithOffences(const QString &title)
{
    static const QRegularExpression words =
        pattern(u"\\w (crimes|offences|incidents|reports|cases)( (recorded|reported))?$"_s);
    return says(words, title) && !isTotalWord(title);
}

bool isPeopleCount(const QString &title)
{
    static const QRegularExpression words =
        pattern(u"^(the )?(total )?(number|no|count) of (unique |individual |distinct )?"
                "(victims?|suspects?|offenders?|arrests?|persons?|people|individuals|defendants?)\\b"_s);
    return says(words, withoutListNumber(title));
}

bool isPivotWord(const QString &title)
{
    static const QRegularExpression words = pattern(u"^(row labels|column labels|values|multiple items)$"_s);
    return says(words, title);
}

bool hasOffenceWords(const QString &title)
{
    static const QRegularExpression words = pattern(
        u"\\b(violence|violent|theft|burglary|robbery|assaults?|rape|sexual|harassment|stalking|damage|arson|drugs?|"
        u"fraud|weapons?|homicide|murder|"
        "public "
        "order|offences?|shoplifting|vehicle|blackmail|forgery|disorder|wounding|kidnap\\w*|abuse|images?|photographs?|"
        "threat\\w*|"
        "disclos\\w*|voyeurism|communications?|crimes?|injury|nfib\\w*|custody|blade|possession|perverting)\\b"_s);
    static const QRegularExpression category = pattern(u"^\\d{1,3}[a-z]$"_s);
    return offenceCodeIn(title).has_value() || says(words, title) || says(category, title);
}

bool hasPlaceWords(const QString &title)
{
    static const QRegularExpression words = pattern(
        u"\\b(hospital|infirmary|clinic|prison|hmp|school|academy|college|university|station|airport|park|centre|street|road|borough|district|ward)\\b"_s);
    return says(words, title);
}

bool isYesOrNo(const QString &text)
{
    static const std::array answers{"y"_L1, "n"_L1, "yes"_L1, "no"_L1, "true"_L1, "false"_L1, "partial"_L1, "part"_L1};
    const QString words = comparableTitle(text);
    return std::ranges::any_of(answers, [&](QLatin1StringView answer) { return words == answer; });
}
