// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr auto Asks = Remark::Severity::Question;
constexpr auto Wrong = Remark::Severity::Mistake;
constexpr auto Told = Remark::Severity::Note;
} // namespace

const std::vector<CheckRule> &forceRules()
{
    static const std::vector<CheckRule> rules{
        {u"outcomes-above-recorded"_s, u"Outcomes against recorded"_s, Asks,
         u"Outcomes assigned in the period, also of older offences; one crime with several suspects or victims; an "
         "outcome row that stands inside another."_s,
         checkOutcomesAgainstRecorded},
        {u"alternate-counted-twice"_s, u"Alternate offence counted twice"_s, Asks,
         u"In Home Office tables 1A, 2A and 3A are rows inside 1, 2 and 3. Then they are not to be added."_s,
         checkAlternateCountedTwice},
        {u"crimes-without-outcome"_s, u"Crimes against their outcomes"_s, Asks,
         u"Crimes still open are in no row; a row without crimes in other periods was left out."_s,
         checkCrimesWithoutOutcome},
        {u"outcomes-assigned-above"_s, u"Crimes against outcomes assigned"_s, Asks,
         u"Outcomes assigned in the period are also of older offences, so they may be more; twice as many wants a "
         "look."_s,
         checkOutcomesAssigned},
        {u"months-against-year"_s, u"Months against year"_s, Wrong,
         u"The force revised its figures between both tables, or counts them by another day."_s,
         checkMonthsAgainstYear},
        {u"parts-against-whole"_s, u"Parts against the whole"_s, Asks,
         u"A table that lists a part only: some places, some codes; a crime counted under several titles."_s,
         checkPartsAgainstWhole},
        {u"total-against-parts"_s, u"Parts against printed total"_s, Asks,
         u"The total takes in what no table shows, or was not brought up to date with its parts."_s,
         checkPrintedTotals},
        {u"hidden-counted-as-zero"_s, u"Hidden figures counted as 0"_s, Asks,
         u"The force's sheet adds only cells with numbers: the true total is larger than the printed one."_s,
         checkHiddenCountedAsZero},
        {u"return-against-earlier"_s, u"Return against earlier return"_s, Asks,
         u"The force corrected its figures, or recorded more since; crimes that were cancelled or reclassified."_s,
         checkAgainstEarlier},
        {u"returns-differ"_s, u"Two returns differ"_s, Asks, u"One of them is older, or counts other codes or units."_s,
         checkReturnsApart},
        {u"year-against-year"_s, u"Year against year"_s, Asks,
         u"A change of the law, of recording, or of the system; a part-year; one of both periods hides figures."_s,
         checkYearAgainstYear},
        {u"part-year-unmarked"_s, u"Part-year not marked"_s, Asks,
         u"The force gave figures up to the day of its answer, or answered after the period had ended."_s,
         checkPartYears},
        {u"codes-miss-offence"_s, u"Codes that miss an offence"_s, Asks,
         u"The other code was not asked for, or stands in another answer of the force."_s, checkCodes},
        {u"columns-the-same"_s, u"Columns with the same figures"_s, Asks,
         u"A column was copied, or pasted in the place of another."_s, checkSameColumns},
        {u"columns-swapped"_s, u"Columns swapped"_s, Asks, u"Two periods changed places in one of both tables."_s,
         checkSwappedColumns},
        {u"official-series"_s, u"Return against official series"_s, Asks,
         u"Crimes recorded, cancelled or reclassified between both days; an answer that counts victims or reports, or "
         "leaves out part of the offence; an official table that holds more than this offence."_s,
         checkOfficialSeries},
    };
    return rules;
}

const std::vector<StudyRule> &studyRules()
{
    static const std::vector<StudyRule> rules{
        {{u"forces-the-same"_s, u"Two forces with the same figures"_s, Asks,
          u"One answer of two forces together; a file taken for the wrong force; a row pasted twice."_s, nullptr},
         checkCopiedForces},
        {{u"law-change-inside"_s, u"Law change inside a period"_s, Told,
          u"Both sides of the day stand in one figure: say so wherever it is used, or ask for months."_s, nullptr},
         checkLawChanges},
        {{u"reading"_s, u"Odd when read"_s, Asks, u"What the file itself says: see the letter at the cell."_s, nullptr},
         checkRemarks},
    };
    return rules;
}

QString findingTitle(const QString &code)
{
    const auto ofForce = std::ranges::find(forceRules(), code, &CheckRule::code);
    if (ofForce != forceRules().end())
        return ofForce->title;
    const auto ofStudy =
        std::ranges::find_if(studyRules(), [&](const StudyRule &one) { return one.rule.code == code; });
    return ofStudy != studyRules().end() ? ofStudy->rule.title : remarkTitle(code);
}

QString remarkTitle(const QString &code)
{
    return u"When read: "_s + QString(code).replace(u'-', u' ');
}

Finding findingOf(const CheckRule &rule, const QString &force, const QStringList &about)
{
    Finding finding;
    finding.key = (QStringList{rule.code, force} + about).join(u'/');
    finding.rule = rule.code;
    finding.force = force;
    finding.severity = rule.severity;
    finding.title = rule.title;
    finding.explains = rule.explains;
    return finding;
}

FindingPart partOf(const ForceFigures &figures, const Given &given)
{
    const OutcomeLabel *outcome = figures.outcome(given);
    QString what = figures.measure(given);
    if (outcome)
        what += u" “%1”"_s.arg(outcome->printed);
    return {
        u"%1, %2: %3"_s.arg(figures.period(given).label(), what, given.span().words()), figures.cells(given), 0, {}};
}

bool isComparable(const ForceFigures &figures, const Given &given)
{
    return given.total.isGiven() && !(given.facet & Facet::Label) &&
           figures.period(given).cover() == Period::Cover::Whole;
}
