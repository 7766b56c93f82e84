// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/share.h"

#include "core/analysis/block_tables.h"
#include "core/analysis/outcome_groups.h"
#include "core/domain/number_text.h"
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1StringView, 3> BaseNames{"all-recorded"_L1, "outcome-known"_L1, "finalised"_L1};
constexpr int SmallestBase = 10; // methods 1.8: below it "x of n"

Query questionOf(const QString &measure, const Panel &panel, const std::vector<Period> &periods)
{
    Query query;
    query.measure = measure;
    query.forces = panel.forces;
    query.periods = periods;
    return query;
}

bool hasCounts(const StudyView &view, const QString &measure)
{
    return !view.counts.tables(measure, 0)->all().empty();
}

/// Two whole numbers of which a share is made; nothing where the whole is 0.
struct Ratio {
    std::int64_t part = 0;
    std::int64_t whole = 0;
};

std::optional<Ratio> lowest(const Share &share)
{
    if (!share.part.hasBounds() || !share.whole.hasBounds())
        return std::nullopt;
    const auto others = share.others ? share.others->high() : share.whole.high();
    if (!others)
        return Ratio{0, 1};
    const std::int64_t whole = share.others ? std::int64_t(share.part.low()) + *others : *others;
    return whole > 0 ? std::optional(Ratio{share.part.low(), whole}) : std::nullopt;
}

std::optional<Ratio> highest(const Share &share)
{
    if (!share.part.hasBounds() || !share.whole.hasBounds())
        return std::nullopt;
    const auto most = share.part.high();
    if (!most)
        return Ratio{1, 1};
    const std::int64_t part = *most;
    const std::int64_t whole = share.others ? part + share.others->low() : share.whole.low();
    if (whole <= 0)
        return share.whole.high() == 0 ? std::nullopt : std::optional(Ratio{1, 1});
    return share.part.low() <= share.whole.low() && part > whole ? Ratio{1, 1} : Ratio{part, whole};
}

/// The part and its whole from one table of outcomes: what is uncertain in the part is so in the whole.
Share insideShare(const StudyView &view, Query query, const QStringList &outcomes, Share share)
{
    query.by = {Dimension::OutcomeGroup, Dimension::Outcome};
    const Pivot all = pivot(view, query);
    Total part;
    Total others;
    for (int g = 0; g < int(all.axes[0].keys.size()); ++g) {
        const QString &group = all.axes[0].keys[g];
        for (int o = 0; isInBase(group, share.base) && o < int(all.axes[1].keys.size()); ++o) {
            const bool isPart = outcomes.contains(group) || outcomes.contains(all.axes[1].keys[o]);
            (isPart ? part : others).add(all.at({g, o}));
        }
    }
    return shareInside(share.base, share.forces, part, others);
}

double valueOf(const Ratio &ratio)
{
    return double(ratio.part) / double(ratio.whole);
}
} // namespace

QString baseName(Base base)
{
    return BaseNames[std::size_t(base)];
}

bool isInBase(const QString &group, Base base)
{
    if (base == Base::AllRecorded)
        return true;
    return group != OutcomeGroups::Unknown && (base != Base::Finalised || group != OutcomeGroups::Open);
}

Share shareInside(Base base, int forces, const Total &part, const Total &others)
{
    Share share;
    share.base = base;
    share.forces = forces;
    share.part = part.figure();
    share.others = others.isGiven() ? others.figure() : others.hidesNumbers() ? Figure::atLeast(0) : Figure::exact(0);
    Total whole = part;
    whole.add(others);
    share.whole = whole.figure();
    return share;
}

QString baseTitle(Base base)
{
    switch (base) {
    case Base::AllRecorded:
        return u"of all offences recorded"_s;
    case Base::OutcomeKnown:
        return u"of offences whose outcome is stated"_s;
    case Base::Finalised:
        return u"of offences with a final outcome"_s;
    }
    Q_UNREACHABLE();
}

std::optional<double> Share::low() const
{
    const auto ratio = lowest(*this);
    return ratio && highest(*this) ? std::optional(valueOf(*ratio)) : std::nullopt;
}

std::optional<double> Share::high() const
{
    const auto ratio = highest(*this);
    return ratio && lowest(*this) ? std::optional(valueOf(*ratio)) : std::nullopt;
}

QString Share::text(int decimals) const
{
    const auto least = lowest(*this);
    const auto most = highest(*this);
    if (!least || !most)
        return part.hasBounds() && whole.hasBounds() ? u"no offences"_s : u"not given"_s;
    if (const auto n = whole.high(); n && *n < SmallestBase)
        return u"%1 of %2"_s.arg(part.toString(), whole.toString());
    const QString from = percentText(least->part, least->whole, decimals);
    const QString to = percentText(most->part, most->whole, decimals);
    return from == to ? from + u'%' : u"%1% to %2%"_s.arg(from, to);
}

QString Share::baseText() const
{
    switch (base) {
    case Base::AllRecorded:
        return u"of all %1 offences recorded"_s.arg(whole.toString());
    case Base::OutcomeKnown:
        return u"of %1 offences whose outcome is stated"_s.arg(whole.toString());
    case Base::Finalised:
        return u"of %1 offences with a final outcome"_s.arg(whole.toString());
    }
    Q_UNREACHABLE();
}

std::optional<Base> proposedBase(const StudyView &view)
{
    for (const Base base : {Base::AllRecorded, Base::OutcomeKnown}) {
        if (canFormBase(view, base))
            return base;
    }
    return std::nullopt;
}

bool canFormBase(const StudyView &view, Base base)
{
    if (base == Base::AllRecorded)
        return hasCounts(view, u"offences"_s);
    const Question *outcomes = view.question(u"outcomes"_s);
    return (!outcomes || outcomes->outcomeTypes.isEmpty()) && hasCounts(view, u"outcomes"_s);
}

QStringList baseMeasures(Base base)
{
    return base == Base::AllRecorded ? QStringList{u"offences"_s, u"outcomes"_s} : QStringList{u"outcomes"_s};
}

std::optional<Share> outcomeShare(const StudyView &view, const Panel &panel, const std::vector<Period> &periods,
                                  const QStringList &outcomes, Base base)
{
    if (!canFormBase(view, base) || panel.isEmpty())
        return std::nullopt;
    Query query = questionOf(u"outcomes"_s, panel, periods);
    Share share;
    share.base = base;
    share.forces = int(panel.forces.size());
    if (base != Base::AllRecorded)
        return insideShare(view, query, outcomes, share);
    share.whole = total(view, questionOf(u"offences"_s, panel, periods)).figure();
    query.outcomes = outcomes;
    share.part = total(view, query).figure();
    return share;
}

Figure baseFigure(const StudyView &view, const Panel &panel, const std::vector<Period> &periods, Base base)
{
    const auto share = outcomeShare(view, panel, periods, {QString(OutcomeGroups::Charged)}, base);
    return share ? share->whole : Figure();
}
