// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sensitivity_sums.h"

#include "core/analysis/like_for_like.h"
#include "core/analysis/outcome_groups.h"

using namespace Qt::StringLiterals;

namespace {
bool isOf(const QStringList &outcomes, const QString &group, const QString &outcome)
{
    return outcomes.contains(group) || outcomes.contains(outcome);
}

std::optional<Interval> spanOf(const Change &change)
{
    const auto before = change.before.high();
    const auto after = change.after.high();
    if (!change.percent() || !before || !after)
        return std::nullopt;
    return Interval{double(change.after.low()) / *before - 1, double(*after) / change.before.low() - 1};
}

std::optional<Interval> spanOf(const Share &share)
{
    const auto low = share.low();
    const auto high = share.high();
    return low && high && share.text().contains(u'%') ? std::optional(Interval{*low, *high}) : std::nullopt;
}
} // namespace

SensitivitySums::SensitivitySums(const StudyView &view, const HeadlineNumber &headline, const QStringList &forces)
    : m_view(view), m_headline(headline), m_forces(forces)
{
    Query query;
    query.forces = forces;
    query.periods = headline.periods;
    if (headline.kind == HeadlineNumber::Kind::Change) {
        query.measure = headline.measure;
        query.by = {Dimension::Force, Dimension::Year};
        m_offences = pivot(view, query);
        return;
    }
    query.measure = u"offences"_s;
    query.by = {Dimension::Force};
    m_offences = pivot(view, query);
    query.measure = u"outcomes"_s;
    query.by = {Dimension::Force, Dimension::OutcomeGroup, Dimension::Outcome};
    m_outcomes = pivot(view, query);
}

SensitivitySums::Sums SensitivitySums::sumsOf(const QString &force, const QStringList &outcomes, Base base) const
{
    const int f = int(m_forces.indexOf(force));
    Q_ASSERT(f >= 0);
    if (m_headline.kind == HeadlineNumber::Kind::Change)
        return {m_offences.at({f, 0}), m_offences.at({f, 1})};
    Sums sums;
    const QStringList &groups = m_outcomes.axes[1].keys;
    const QStringList &types = m_outcomes.axes[2].keys;
    for (int g = 0; g < int(groups.size()); ++g) {
        for (int t = 0; isInBase(groups[g], base) && t < int(types.size()); ++t) {
            if (isOf(outcomes, groups[g], types[t]))
                sums.first.add(m_outcomes.at({f, g, t}));
            else if (base != Base::AllRecorded)
                sums.second.add(m_outcomes.at({f, g, t}));
        }
    }
    if (base == Base::AllRecorded)
        sums.second = m_offences.at({f});
    return sums;
}

MadeNumber SensitivitySums::make(const Sums &sums, Base base, int forces) const
{
    if (m_headline.kind == HeadlineNumber::Kind::Change) {
        const Change change{m_headline.measure,  m_headline.periods[0], m_headline.periods[1], {},
                            sums.first.figure(), sums.second.figure()};
        return {change.percent().value_or(change.text()), spanOf(change)};
    }
    Share share{sums.first.figure(), sums.second.figure(), {}, base, forces};
    if (base != Base::AllRecorded)
        share = shareInside(base, forces, sums.first, sums.second);
    return {share.text(1), spanOf(share)};
}

MadeNumber SensitivitySums::number(const QStringList &forces) const
{
    return number(forces, m_headline.outcomes, m_headline.base);
}

MadeNumber SensitivitySums::number(const QStringList &forces, const QStringList &outcomes, Base base) const
{
    Sums all;
    for (const QString &force : forces) {
        const Sums one = sumsOf(force, outcomes, base);
        all.first.add(one.first);
        all.second.add(one.second);
    }
    return make(all, base, int(forces.size()));
}

std::vector<MadeNumber> SensitivitySums::withoutEach(const QStringList &forces) const
{
    std::vector<Sums> each;
    for (const QString &force : forces)
        each.push_back(sumsOf(force, m_headline.outcomes, m_headline.base));
    std::vector<MadeNumber> made;
    for (std::size_t left = 0; left < each.size(); ++left) {
        Sums rest;
        for (std::size_t i = 0; i < each.size(); ++i) {
            if (i == left)
                continue;
            rest.first.add(each[i].first);
            rest.second.add(each[i].second);
        }
        made.push_back(make(rest, m_headline.base, int(forces.size()) - 1));
    }
    return made;
}

bool SensitivitySums::givesOutcome(const QStringList &forces, const QString &type) const
{
    const int t = int(m_outcomes.axes[2].keys.indexOf(type));
    for (int f = 0; t >= 0 && f < int(m_forces.size()); ++f) {
        for (int g = 0; g < int(m_outcomes.axes[1].keys.size()); ++g) {
            if (forces.contains(m_forces[f]) && m_outcomes.at({f, g, t}).isGiven())
                return true;
        }
    }
    return false;
}
