// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage.h"

#include "core/domain/number_text.h"
#include <algorithm>
#include <cstdlib>
#include <map>

using namespace Qt::StringLiterals;

namespace {
constexpr QLatin1StringView CityOfLondon{"E23000034"};

using ByForce = std::map<QString, const Population *>;

bool holdsAll(const ByForce &values, const QStringList &forces)
{
    return std::ranges::all_of(forces, [&](const QString &force) { return values.contains(force); });
}
} // namespace

QString Coverage::text() const
{
    if (crimeOf)
        return u"The forces included recorded %1% of all crime recorded by the %2 forces (%3; %4)."_s
            .arg(percentText(part, whole))
            .arg(forces)
            .arg(crimeOf->label(), source);
    const QString year = isOtherYear()
                             ? u"%1, the nearest year known for all of them: %2 is not"_s.arg(usedYear).arg(wantedYear)
                             : QString::number(usedYear);
    return u"The forces included serve %1% of the residents of the %2 force areas (%3)."_s.arg(percentText(part, whole))
        .arg(forces)
        .arg(year);
}

QString Coverage::note() const
{
    return hasCity && !crimeOf
               ? u"City of London is counted by its few residents; most people there by day live elsewhere."_s
               : QString();
}

std::optional<Coverage> coverageBy(const std::vector<Population> &values, const QStringList &all,
                                   const QStringList &panel, int year)
{
    std::map<int, ByForce> years;
    for (const Population &value : values)
        years[value.year][value.force] = &value;
    std::erase_if(years, [&](const auto &known) { return !holdsAll(known.second, all); });
    if (years.empty() || all.isEmpty() || panel.isEmpty())
        return std::nullopt;
    const auto nearest = std::ranges::min_element( // the earlier of two that are as near
        years, {}, [&](const auto &known) { return std::abs(known.first - year); });
    Coverage found;
    found.wantedYear = year;
    found.usedYear = nearest->first;
    found.forces = int(all.size());
    for (const QString &force : all) {
        const Population &value = *nearest->second.at(force);
        found.whole += value.people;
        found.part += panel.contains(force) ? value.people : 0;
        found.source = value.source;
    }
    found.hasCity = panel.contains(CityOfLondon);
    return found.whole > 0 ? std::optional(found) : std::nullopt;
}

std::optional<Coverage> populationCoverage(const StudyView &view, const QStringList &panel, int year)
{
    QStringList all;
    for (const Force *force : view.forces.territorial())
        all += force->code;
    return coverageBy(view.populations, all, panel, year);
}
