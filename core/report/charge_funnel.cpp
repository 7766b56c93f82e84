// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/funnel.h"
#include "core/report/charge_parts.h"
#include "core/report/charts.h"
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
/// The forces that stand in the funnel, and those that cannot.
struct FunnelForces {
    std::vector<ForceShare> shown;
    std::vector<PartOfWhole> parts;
    QStringList notPlotted;
};

FunnelForces funnelForces(const ChartFrame &frame, Base base)
{
    FunnelForces forces;
    for (const ForceShare &one : chargedShares(frame, base)) {
        const QString name = frame.view.forceName(one.force);
        if (!one.isExact())
            forces.notPlotted += u"%1 (not an exact number)"_s.arg(name);
        else if (one.share->whole.low() < SmallestWhole)
            forces.notPlotted += u"%1 (%2)"_s.arg(name, one.counts());
        else {
            forces.shown.push_back(one);
            forces.parts.push_back({one.share->part.low(), one.share->whole.low()});
        }
    }
    return forces;
}

/// Both pairs of limits from the smallest force to a little beyond the largest.
void addLimits(ChartSpec &spec, const Overdispersion &fit, const std::vector<PartOfWhole> &parts)
{
    constexpr int Steps = 120;
    const auto [least, most] = std::ranges::minmax(parts, {}, &PartOfWhole::whole);
    const double first = double(least.whole), last = 1.03 * double(most.whole);
    for (const Level level : {Level::Percent95, Level::Percent998}) {
        const QString label = level == Level::Percent95 ? u"95% limits"_s : u"99.8% limits"_s;
        ChartCurve low{label, level == Level::Percent95, {}}, high = low;
        for (int step = 0; step <= Steps; ++step) {
            const auto n = std::llround(first * std::pow(last / first, double(step) / Steps));
            const Interval limits = funnelLimits(fit, n, level);
            low.points.emplace_back(double(n), limits.low);
            high.points.emplace_back(double(n), limits.high);
        }
        spec.curves.push_back(low);
        spec.curves.push_back(high);
    }
}

/// Names of the forces outside each pair of limits.
struct Outside {
    QStringList inner; ///< outside the 95 % limits, those of `outer` among them
    QStringList outer;
};

Outside addFunnelDots(ChartSpec &spec, const ChartFrame &frame, const FunnelForces &forces, const Overdispersion &fit)
{
    Outside outside;
    for (std::size_t i = 0; i < forces.shown.size(); ++i) {
        const ForceShare &one = forces.shown[i];
        const PartOfWhole &part = forces.parts[i];
        const double share = double(part.part) / double(part.whole);
        ChartValue dot{share, share, u"%1 (%2)"_s.arg(one.share->text(1), one.counts()), one.part};
        dot.across = double(part.whole);
        addChargedRow(spec, frame, one, dot);
        const QString name = frame.view.forceName(one.force);
        spec.categories.back().isNamed = !funnelLimits(fit, part.whole, Level::Percent95).contains(share);
        if (spec.categories.back().isNamed)
            outside.inner += name;
        if (!funnelLimits(fit, part.whole, Level::Percent998).contains(share))
            outside.outer += name;
    }
    return outside;
}

QString listed(const QStringList &names)
{
    return names.isEmpty() ? u"none"_s : names.join(u", "_s);
}

void addFunnelNotes(ChartSpec &spec, const Outside &outside, const FunnelForces &forces, const Overdispersion &fit)
{
    spec.notes += u"Outside the 95% limits: %1; of these outside the 99.8% limits: %2. By chance alone about %3 of %4 "
                  "would lie outside the 95% limits."_s.arg(listed(outside.inner), listed(outside.outer))
                      .arg(std::max<std::int64_t>(1, std::llround(0.05 * double(forces.shown.size()))))
                      .arg(forces.shown.size());
    spec.notes +=
        u"Outside means more than chance alone would explain. Look first at the figures: recording, counting, "
        "a change of system, outcomes still open."_s;
    spec.notes +=
        fit.tauSquared > 0
            ? u"The limits are widened for differences between forces beyond chance (additive model, standard "
              "deviation %1 percentage points)."_s.arg(QString::number(100 * std::sqrt(fit.tauSquared), 'f', 2))
            : u"The limits are exact (binomial) around the share of these forces together; they assume one "
              "underlying share for them."_s;
    if (!forces.notPlotted.isEmpty())
        spec.notes += u"Not plotted: %1."_s.arg(forces.notPlotted.join(u"; "_s));
}

QString funnelHeadline(const Outside &outside, std::size_t shown)
{
    return outside.inner.isEmpty()
               ? u"No force's charge share lies outside what chance alone would explain"_s
               : u"%1 of %2 forces lie outside what chance alone would explain (95% limits)"_s.arg(outside.inner.size())
                     .arg(shown);
}

ChartSpec funnelChart(const StudyView &view, const QString &name, bool isAdjusted)
{
    const auto charged = chargedFrame(view);
    if (!charged || !charged->whyEmptyChart.isEmpty())
        return noCharged(name, charged);
    const ChartFrame &frame = charged->frame;
    const FunnelForces forces = funnelForces(frame, charged->base);
    auto fit = overdispersion(forces.parts);
    if (!fit)
        return emptyChart(name,
                          u"A funnel needs two forces with exact figures of %1 offences or more."_s.arg(SmallestWhole));
    if (isAdjusted && fit->tauSquared <= 0)
        return emptyChart(name,
                          u"The forces differ no more than chance explains: the exact limits need no widening."_s);
    if (!isAdjusted)
        fit->tauSquared = 0;
    ChartSpec spec = startCharged(frame, charged->base, ChartSpec::Kind::Funnel, name);
    spec.acrossTitle = charged->base == Base::AllRecorded ? u"Offences recorded by the force"_s
                                                          : u"Offences of the force whose outcome is stated"_s;
    const Outside outside = addFunnelDots(spec, frame, forces, *fit);
    addLimits(spec, *fit, forces.parts);
    spec.lines.push_back(
        {fit->target,
         u"these %1 forces together: %2%"_s.arg(forces.shown.size()).arg(QString::number(100 * fit->target, 'f', 1))});
    spec.headline = funnelHeadline(outside, forces.shown.size());
    addFunnelNotes(spec, outside, forces, *fit);
    finishCharged(spec, frame);
    return spec;
}
} // namespace

ChartSpec chargeFunnel(const StudyView &view, const QString &)
{
    return funnelChart(view, u"charge-funnel"_s, false);
}

ChartSpec chargeFunnelAdjusted(const StudyView &view, const QString &)
{
    return funnelChart(view, u"charge-funnel-adjusted"_s, true);
}
