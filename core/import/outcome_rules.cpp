// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/outcome_rules.h"

#include "core/domain/outcome.h"
#include <QRegularExpression>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
/// A rule fires where `when` is found and `unless` is not. The words are compared in the form of comparableOutcome().
struct Rule {
    const char *name;
    QRegularExpression when;
    QRegularExpression unless; ///< empty: nothing forbids it
    QStringList types;

    bool fires(const QString &text) const
    {
        return when.match(text).hasMatch() && (unless.pattern().isEmpty() || !unless.match(text).hasMatch());
    }
};

Rule rule(const char *name, const QString &when, const QString &types, const QString &unless = {})
{
    return {name, QRegularExpression(when), QRegularExpression(unless), types.split(u'|', Qt::SkipEmptyParts)};
}

/// Ways of dealing with an offender. A label that names several of them means all of them.
const std::vector<Rule> &disposals()
{
    static const QString notCharged(
        u"\\b(no charges?|not (be )?charged|without charge|un ?charged|discharged?|refused charge|charg(e|ing) rate|not charg)"_s);
    static const std::vector<Rule> rules{
        rule("taken into consideration", u"taken into consideration|\\btics?\\b"_s, u"4"_s),
        rule("cannabis or khat warning", u"\\b(cannabis|khat)\\b"_s, u"7"_s, u"penalty notice|possession"_s),
        rule("penalty notice", u"penalty notices?|\\bpnds?\\b"_s, u"6"_s, u"fixed penalty"_s),
        rule("community resolution", u"community resolution|restorative"_s, u"8"_s),
        rule("charge with alternate offence", u"(charg|summons).*alternat|alternat.*(charg|summons)"_s, u"1A"_s,
             notCharged),
        rule("charge", u"\\b(charg(e|es|ed|ing)|summons(ed|es)?|requisition(ed|s)?)\\b"_s, u"1"_s,
             notCharged + u"|alternat"_s),
        rule("youth caution, alternate offence",
             u"\\b(youth|juvenile|young|child).*caution.*alternat|caution.*(youth|juvenile|young).*alternat"_s,
             u"2A"_s),
        rule("adult caution, alternate offence", u"\\badult.*caution.*alternat|caution.*adult.*alternat"_s, u"3A"_s),
        rule("youth caution", u"\\b(youth|juvenile|young|child).*caution|caution.*(youth|juvenile|young|child)"_s,
             u"2"_s, u"alternat|adult"_s),
        rule("adult caution", u"\\badult.*caution|caution.*adult"_s, u"3"_s, u"alternat|youth|juvenile|young|child"_s),
        rule("caution of youth or adult", u"\\bcaution(s|ed)?\\b"_s, u"2|3"_s,
             u"alternat|youth|juvenile|young|child|adult|after caution|under caution"_s),
        rule("caution, age not told", u"caution.*(adult.*(youth|juvenile)|(youth|juvenile).*adult)"_s, u"2|3"_s,
             u"alternat"_s),
        rule("caution with alternate offence, age not told", u"caution.*alternat|alternat.*caution"_s, u"2A|3A"_s,
             u"youth|juvenile|young|child|adult"_s),
        rule("reprimand or final warning", u"\\breprimand|final warning"_s, u"2"_s),
    };
    return rules;
}

/// Reasons why an offender was not dealt with. The first that fits is taken: the longer labels of the list repeat words
/// of the shorter ones.
const std::vector<Rule> &reasons()
{
    static const std::vector<Rule> rules{
        rule("diversionary, educational or intervention activity", u"diversion|educational|intervention activity"_s,
             u"22"_s),
        rule("victim or witness dead or ill", u"\\b(victim|witness)\\b.*\\b(dead|died|deceased|ill|illness)\\b"_s,
             u"13"_s),
        rule("suspect dead or ill",
             u"\\b(dead|died|deceased|death)\\b.*\\b(ill|illness)\\b|\\bill(ness)?\\b.*\\b(dead|died|deceased)\\b"_s,
             u"5|12"_s),
        rule("suspect died",
             u"\\b(suspect|offender|accused|defendant|perpetrator)s?\\b.*\\b(dead|died|deceased|death)\\b|"
             "\\b(dead|deceased|death of)( the)? (suspect|offender|accused|defendant)"_s,
             u"5"_s),
        rule("suspect too ill", u"\\btoo ill\\b|\\billness\\b|\\bill health\\b|physical or mental health"_s, u"12"_s),
        rule("suspect under age", u"under ?age\\b|under the age|below the age|criminal responsibility"_s, u"11"_s),
        rule("time limit expired", u"time limit|out of time|(time|statute) barred|limitation period"_s, u"17"_s),
        rule("further investigation not in the public interest",
             u"further investigation.*public interest|public interest.*further investigation"_s, u"21"_s),
        rule("not in the public interest, CPS",
             u"public interest.*\\b(cps|crown prosecution)|\\b(cps|crown prosecution).*public interest"_s, u"9"_s,
             u"\\bpolice\\b"_s),
        rule("not in the public interest, police", u"public interest.*\\bpolice|\\bpolice\\b.*public interest"_s,
             u"10"_s, u"\\bcps\\b|crown prosecution"_s),
        rule("not in the public interest, by whom not told", u"public interest"_s, u"9|10|21"_s),
        rule("passed to another body",
             u"another (body|agency|organi[sz]ation)|other (body|bodies|agency|agencies)|"
             "responsibility for further investigation|agency delegation"_s,
             u"20"_s),
        rule("fraud case", u"\\bnfib\\b|national fraud|fraud case"_s, u"19"_s),
    };
    return rules;
}

/// Victim, suspect and evidence: types 14, 15, 16 and 18 differ in nothing else.
OutcomeWords evidence(const QString &text)
{
    static const QRegularExpression noSuspect(
        u"(suspect|offender)s?( (is|was|has|been|were|yet))* (not|un)( been)? ?identified|unidentified "
        u"(suspect|offender)|"
        "no (named |identified )?(suspect|offender)|(suspect|offender) unknown|unknown (suspect|offender)"_s);
    static const QRegularExpression suspect(
        u"(suspect|offender)s?( (is|was|has|been|were))* identified|(named|identified|known) (suspect|offender)"_s);
    static const QRegularExpression unwilling(
        u"victim( \\w+){0,4} "
        u"(not|declines?d?|declined|declining|unwilling|unable|withdr[ae]wn?|withdraws|withdrawal|withdrawing|refus\\w*"
        u"|"
        "no longer|disengaged|retract\\w*|doesn t|unsupportive|non)\\b|victim based|"
        "(no|without|lack of|lacks|withdrawn|withdraws?|withdrew|declined|not) (the )?(victim "
        ")?support|(does|did|do|is) not support|"
        "not (wish|want|willing) to (support|proceed|prosecute|pursue)|support withdrawn|victim unsupportive"_s);
    static const QRegularExpression willing(u"victim( \\w+){0,2} (support(s|ed|ing|ive)?|willing)\\b"_s);
    static const QRegularExpression difficulties(
        u"evidential|evidentiary|evidence insufficient|insufficient evidence|lack of evidence|further action|\\baction\\b"_s);
    static const QRegularExpression evidential(
        u"evidential|evidentiary|insufficient evidence|evidence insufficient|lack of evidence"_s);
    static const QRegularExpression complete(u"investigation complete|\\bno (named |identified )?suspect"_s);
    const bool none = noSuspect.match(text).hasMatch();
    const bool some = !none && suspect.match(text).hasMatch();
    const bool isEvidential = evidential.match(text).hasMatch();
    if (unwilling.match(text).hasMatch())
        return {true,
                none   ? QStringList{u"14"_s}
                : some ? QStringList{u"16"_s}
                       : QStringList{u"14"_s, u"16"_s},
                u"victim does not support"_s};
    if (willing.match(text).hasMatch() && !none && (some || difficulties.match(text).hasMatch()))
        return {true, {u"15"_s}, u"victim supports action"_s};
    if (isEvidential)
        return {true,
                none   ? QStringList{u"14"_s}
                : some ? QStringList{u"15"_s, u"16"_s}
                       : QStringList{u"14"_s, u"15"_s, u"16"_s},
                u"evidential difficulties, victim not told"_s};
    if (complete.match(text).hasMatch())
        return {true, {u"18"_s}, u"no suspect identified"_s};
    if (none)
        return {true, {u"14"_s, u"18"_s}, u"suspect not identified, reason not told"_s};
    return {};
}

/// Open cases, sums of several types, and labels that fit no type but are outcomes all the same.
const std::vector<Rule> &others()
{
    static const std::vector<Rule> rules{
        rule("still open",
             u"\\b(ongoing|on going|under investigation|not yet|pending|awaiting|unassigned|undetermined|still open|"
             "live( case| investigation)?|open (case|investigation)s?|investigation open|no outcome yet|active "
             "investigation|"
             "being investigated|investigation continu\\w+|current investigations?)\\b|^open$"_s,
             u"0"_s),
        rule("prosecution prevented, why not told", u"prosecution prevented"_s, u"5|11|12|13|17"_s),
        rule("outcome of no single type",
             u"no (further |formal |police )?action|\\bnfa\\b|no crime|\\bfiled\\b|undetected|\\bdetected\\b|positive "
             u"outcome|"
             "negative outcome|out of court|\\bcancelled|crime related incident|outcomes?( is)? not "
             "(given|known|recorded|stated)|"
             "no outcome|^others?$|not prosecuted|not charged|no charge|without "
             "charge|\\bconvicted|\\bacquitted|\\bother "
             "outcomes?|harassment "
             "(order|warning)|released under investigation|"
             "\\bbail(ed)?\\b|\\bwarrant\\b|finali[sz]ed|resolved|unresolved"_s,
             QString()),
    };
    return rules;
}

OutcomeWords groupOf(const QString &text)
{
    QStringList types;
    QString name;
    for (const OutcomeType &type : OutcomeTypes::reference().all()) {
        const QString group = comparableOutcome(type.group);
        if (!text.startsWith(group))
            continue;
        types += type.type;
        name = type.group;
    }
    return types.size() > 2 || (types.size() == 2 && types[0].front() != types[1].front())
               ? OutcomeWords{true, types, u"Home Office group "_s + name}
               : OutcomeWords{};
}

OutcomeWords firstOf(const std::vector<Rule> &rules, const QString &text)
{
    for (const Rule &candidate : rules) {
        if (candidate.fires(text))
            return {true, candidate.types, QString::fromLatin1(candidate.name)};
    }
    return {};
}

OutcomeWords disposalsIn(const QString &text)
{
    OutcomeWords all;
    for (const Rule &candidate : disposals()) {
        if (!candidate.fires(text))
            continue;
        all.known = true;
        all.words += (all.words.isEmpty() ? QString() : u", "_s) + QString::fromLatin1(candidate.name);
        for (const QString &type : candidate.types) {
            if (!all.types.contains(type))
                all.types += type;
        }
    }
    return all;
}
} // namespace

OutcomeWords outcomeWords(const QString &printed)
{
    const QString text = comparableOutcome(printed);
    for (const auto &found : {groupOf(text), firstOf(reasons(), text), disposalsIn(text), evidence(text)}) {
        if (found.known)
            return found;
    }
    return firstOf(others(), text);
}
