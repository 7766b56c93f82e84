// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/axis_roles.h"

#include "core/domain/force.h"
#include "core/import/label_words.h"
#include "core/import/outcome_words.h"
#include "core/import/period_tokens.h"
#include "core/import/period_words.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool isAreaCode(const QString &title)
{
    static const QRegularExpression form(u"^[EWKNS]\\d{8}$"_s);
    return form.match(title.trimmed()).hasMatch();
}

bool isForceOrArea(const QString &title)
{
    return Forces::reference().find(title) || Forces::areaKind(title) != AreaKind::Force;
}

void countPeriod(TitleCensus &census, const QString &title, const PeriodReading &reading)
{
    ++census.periods;
    if (reading.trouble == PeriodTrouble::NoYear) {
        const auto tokens = periodTokens(title);
        const bool month =
            std::ranges::any_of(tokens, [](const PeriodToken &token) { return token.kind == PeriodToken::Month; });
        ++(month ? census.months : census.quarters);
    } else if (reading.period) {
        census.years += reading.period->months() == 12 ? 1 : 0;
        census.days += reading.period->days() == 1 ? 1 : 0;
    }
}

void countTitle(TitleCensus &census, const QString &title)
{
    ++census.titles;
    const auto reading = readPeriod(title);
    if (reading.trouble != PeriodTrouble::NotAPeriod && !saysNotStated(title)) {
        countPeriod(census, title, reading);
        return;
    }
    census.forces += isForceOrArea(title) ? 1 : 0;
    census.areaCodes += isAreaCode(title) ? 1 : 0;
    census.outcomeTypes += outcomeTypeNumber(title) ? 1 : 0;
    census.shares += isShareWord(title) ? 1 : 0;
    census.measures += isMeasureOnly(title) || isCountWord(title) || isPeopleCount(title) ? 1 : 0;
    census.withPeriod += periodWithin(title) ? 1 : 0;
    census.outcomes += readOutcome(title).known ? 1 : 0;
    census.offences += hasOffenceWords(title) ? 1 : 0;
    census.places += hasPlaceWords(title) ? 1 : 0;
}

Role periodRole(const TitleCensus &census)
{
    const bool allMonths = census.months > 0 && census.months >= census.periods - census.years;
    if (allMonths && census.months > census.years)
        return Role::Month;
    if (census.quarters > 0 && census.quarters == census.periods)
        return Role::Quarter;
    return census.years == census.periods ? Role::Year : Role::Period;
}

bool isPeriodRole(Role role)
{
    return role >= Role::Period && role <= Role::Quarter;
}

/// What the titles alone prove.
std::optional<Role> provenRole(const TitleCensus &census, std::optional<Role> heading)
{
    const auto most = [&](int count) { return count * 5 >= census.titles * 3; };
    const auto half = [&](int count) { return count * 2 >= census.titles; };
    if (most(census.areaCodes))
        return Role::ForceCode;
    const bool onlyPeriods = census.titles > 1 && census.periods == census.titles;
    if ((heading == Role::Place || heading == Role::Label) && !onlyPeriods)
        return heading;
    if ((heading == Role::Quarter || heading == Role::Month) && census.periods == 0 && most(census.outcomeTypes))
        return heading; // "1" to "12"
    if (most(census.periods) || (half(census.periods) && heading && isPeriodRole(*heading))) {
        const bool bound = heading == Role::PeriodFrom || heading == Role::PeriodTo;
        return bound && census.days > 0 ? *heading : periodRole(census);
    }
    if (most(census.withPeriod))
        return Role::Measure; // "Number of crimes 2019", "Number of crimes 2020"
    if (half(census.forces) || (heading == Role::Force && census.forces * 5 >= census.titles))
        return Role::Force;
    if (most(census.outcomeTypes) &&
        (heading == Role::OutcomeType || heading == Role::Outcome || (!heading && census.outcomeTypes > 3)))
        return Role::OutcomeType;
    const int outcomes = census.outcomes + census.measures;
    if (census.outcomes > 0 && (half(outcomes) || (heading == Role::Outcome && census.outcomes * 5 >= census.titles)))
        return Role::Outcome;
    return std::nullopt;
}
} // namespace

TitleCensus censusOf(const QStringList &titles)
{
    TitleCensus census;
    for (const QString &title : titles) {
        if (title.trimmed().isEmpty())
            ++census.blanks;
        else if (isTotalWord(title))
            ++census.totals;
        else
            countTitle(census, title);
    }
    return census;
}

Role roleOfTitles(const TitleCensus &census, const QString &heading, bool isAcross)
{
    const auto named = roleOfHeading(heading);
    if (census.titles == 0)
        return named.value_or(isAcross ? Role::Measure : Role::Label);
    if (const auto proven = provenRole(census, named))
        return *proven;
    if (census.measures * 2 >= census.titles || (isAcross && census.withPeriod + census.shares > 0))
        return Role::Measure;
    if (named && *named != Role::Force && *named != Role::ForceCode && *named != Role::OutcomeType &&
        !isPeriodRole(*named))
        return *named;
    if (named == Role::Force || (named && isPeriodRole(*named) && !isAcross))
        return *named;
    if (census.places * 3 >= census.titles && census.places >= census.offences)
        return Role::Place;
    return census.offences * 3 >= census.titles ? Role::Offence : Role::Label;
}

CornerHeadings cornerHeadings(const QString &corner)
{
    for (const auto &divider : {u" / "_s, u"/"_s, u" by "_s, u"\\"_s, u" | "_s}) {
        const qsizetype at = corner.indexOf(divider);
        if (at <= 0)
            continue;
        const QString down = corner.left(at).trimmed();
        const QString across = corner.mid(at + divider.size()).trimmed();
        const auto role = roleOfHeading(across);
        const bool countsMany = isMeasureOnly(down) && !down.endsWith(u'e', Qt::CaseInsensitive);
        if (countsMany && (role == Role::Label || role == Role::Place)) // "Offences recorded by sex": rows are sexes
            return {across, {}};
        if (roleOfHeading(down) && roleOfHeading(across))
            return {down, across};
    }
    return {corner, {}};
}
