// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recorded_crime.h"

#include "core/domain/number_text.h"
#include "core/domain/offence.h"
#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {
QString signedText(std::int64_t number)
{
    return number == 0 ? u"0"_s : (number > 0 ? u"+"_s : u"-"_s) + withThousands(std::abs(number));
}

/// The name by which a query asks for the offence of an official table; empty where the study knows none such.
QString ourName(const StudyView &view, const QString &offence)
{
    const auto code = offenceCodeIn(offence);
    for (const OffenceLabel &label : view.counts.dimensions().offences) {
        if (code && label.code == *code)
            return *code;
        if (label.printed.simplified().compare(offence, Qt::CaseInsensitive) == 0)
            return label.printed;
    }
    return {};
}

/// All crime of one official table in one period, as the values that coverageBy() takes.
std::vector<Population> allCrime(const ReferenceTable &table, const Period &period)
{
    std::vector<Population> values;
    for (const ReferenceCount &count : table.counts) {
        if (count.offence.isEmpty() && count.period == period && count.count >= 0)
            values.push_back({count.force, period.to().year(), int(count.count), table.title});
    }
    return values;
}

std::vector<Period> periodsOf(const ReferenceTable &table, const Period &last)
{
    std::vector<Period> periods;
    for (const ReferenceCount &count : table.counts) {
        if (count.offence.isEmpty())
            periods.push_back(count.period);
    }
    std::ranges::sort(periods);
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
    std::ranges::stable_sort(periods, {}, [&](const Period &one) { return std::abs(one.to().daysTo(last.to())); });
    return periods;
}
} // namespace

std::optional<Coverage> recordedCrimeCoverage(const StudyView &view, const QStringList &panel, const Period &last)
{
    QStringList all;
    for (const Force *force : view.forces.territorial())
        all += force->code;
    for (const ReferenceTable &table : view.references) {
        for (const Period &period : periodsOf(table, last)) {
            auto found = coverageBy(allCrime(table, period), all, panel, period.to().year());
            if (!found)
                continue;
            found->wantedYear = last.to().year();
            found->crimeOf = period;
            return found;
        }
    }
    return std::nullopt;
}

bool OfficialComparison::agrees() const
{
    const auto high = ours.high();
    return isGiven() && ours.low() <= official && (!high || official <= *high);
}

bool OfficialComparison::isFarOff() const
{
    if (!isGiven() || agrees())
        return false;
    constexpr std::int64_t Few = 2;
    constexpr std::int64_t Share = 20;
    const std::int64_t apart = ours.low() > official ? ours.low() - official : official - ours.high().value_or(0);
    return apart > Few && apart * Share > std::abs(official);
}

std::int64_t OfficialComparison::least() const
{
    return ours.low() - official;
}

QString OfficialComparison::difference() const
{
    if (!isGiven())
        return {};
    const auto high = ours.high();
    if (!high)
        return u"at least %1"_s.arg(signedText(least()));
    const std::int64_t most = *high - official;
    return least() == most ? signedText(most) : u"%1 to %2"_s.arg(signedText(least()), signedText(most));
}

QString OfficialComparison::explanation() const
{
    if (!isGiven())
        return u"The force gave no figure for exactly these dates; another year basis is not compared."_s;
    if (agrees())
        return ours.isExact() ? u"The same."_s : u"Within what the hidden figure can stand for."_s;
    return least() > 0 ? u"Ours is higher. Crimes cancelled or reclassified since, another day of extraction, or an "
                         "answer that counts victims or reports."_s
                       : u"Ours is lower. Crimes recorded or reclassified later, an answer that leaves out part of the "
                         "offence, or a table that holds more than this offence."_s;
}

Query officialQuery(const StudyView &view, const OfficialComparison &compared)
{
    Query query;
    query.measure = u"offences"_s;
    query.forces = {compared.force};
    query.periods = {compared.period};
    query.offence = ourName(view, compared.offence);
    return query;
}

std::vector<OfficialComparison> compareWithOfficial(const StudyView &view, const QString &force)
{
    std::vector<OfficialComparison> all;
    for (const ReferenceTable &table : view.references) {
        for (const ReferenceCount &count : table.counts) {
            if (count.offence.isEmpty() || (!force.isEmpty() && count.force != force))
                continue;
            OfficialComparison compared{count.force, count.period, count.offence, table.title, Figure(), count.count};
            const Query query = officialQuery(view, compared);
            if (!query.offence.isEmpty())
                compared.ours = total(view, query).figure();
            all.push_back(std::move(compared));
        }
    }
    return all;
}

bool isOfStudy(const StudyView &view, const QString &offence)
{
    const auto code = offenceCodeIn(offence);
    const bool isAsked = std::ranges::any_of(view.questions, [&](const Question &question) {
        return !question.offence.isEmpty() &&
               (question.offence == code || question.offence.compare(offence, Qt::CaseInsensitive) == 0);
    });
    return isAsked || !ourName(view, offence).isEmpty();
}
