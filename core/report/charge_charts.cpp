// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/funnel.h"
#include "core/analysis/outcome_groups.h"
#include "core/domain/number_text.h"
#include "core/report/charts.h"
#include "core/report/force_dots.h"
#include "core/report/outcome_parts.h"
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
const QStringList &chargedGroup()
{
    static const QStringList groups{QString(OutcomeGroups::Charged)};
    return groups;
}

/// The share of one force, or of all where no code is given.
std::optional<Share> chargedShare(const ChartFrame &frame, Base base, const QString &force = {})
{
    Panel panel = frame.panel;
    if (!force.isEmpty())
        panel.forces = {force};
    return outcomeShare(frame.view, panel, frame.periods, chargedGroup(), base);
}

/// What one force gave of both.
struct ForceShare {
    QString force;
    std::optional<Share> share;
    TraceKey part;
    TraceKey whole;

    bool isExact() const { return share && share->part.isExact() && share->whole.isExact(); }
    QString counts() const { return u"%1 of %2"_s.arg(share->part.toString(), share->whole.toString()); }
};

std::vector<ForceShare> sharesOf(const ChartFrame &frame, Base base)
{
    const auto period = frame.periods.size() == 1 ? std::optional(frame.periods.front()) : std::nullopt;
    std::vector<ForceShare> shares;
    for (const QString &force : frame.panel.forces) {
        const TraceKey part{force, period, u"outcomes"_s, chargedGroup(), {}};
        const TraceKey whole = base == Base::AllRecorded ? TraceKey{force, period, u"offences"_s, {}, {}}
                                                         : TraceKey{force, period, u"outcomes"_s, {}, {}};
        shares.push_back({force, chargedShare(frame, base, force), part, whole});
    }
    return shares;
}

/// Wilson around the smallest and the largest the share can be.
std::optional<ChanceRange> chanceOf(const Share &share)
{
    const auto most = share.part.high(), mostWhole = share.whole.high();
    if (!most || !mostWhole)
        return std::nullopt;
    const auto below = wilson(share.part.low(), std::max(share.part.low(), *mostWhole));
    const auto above = wilson(std::min(*most, share.whole.low()), share.whole.low());
    return below && above ? std::optional(ChanceRange{below->low, above->high}) : std::nullopt;
}

ChartValue shareDot(const ForceShare &one)
{
    if (!one.share || !one.share->low())
        return withoutDot(u"not given"_s, one.part);
    const Share &share = *one.share;
    const auto most = share.part.high(), mostWhole = share.whole.high();
    if ((most && *most < SmallestPart) || (mostWhole && *mostWhole < SmallestWhole))
        return withoutDot(one.counts(), one.part);
    const QString label = u"%1 (%2)"_s.arg(share.text(1), one.counts()) + reliabilityMark(share.part);
    return {share.low(), share.high(), label, one.part, chanceOf(share)};
}

ChartValue countValue(const std::optional<Share> &share, const Figure &figure, const TraceKey &trace)
{
    if (!share || !figure.hasBounds())
        return withoutDot(u"not given"_s, trace);
    const auto high = figure.high();
    return {double(figure.low()), high ? std::optional(double(*high)) : std::nullopt, figure.toString(), trace};
}

/// Name, titles and base of both kinds; no force yet.
ChartSpec startCharged(const ChartFrame &frame, Base base, ChartSpec::Kind kind, const QString &name)
{
    const QString of = base == Base::AllRecorded ? u"all offences recorded"_s : u"those whose outcome is stated"_s;
    ChartSpec spec = startChart(frame, kind, name, u"Charged or summonsed as a share of %1"_s.arg(of));
    spec.unit = ChartSpec::Unit::Share;
    spec.base = outcomeBaseLine(frame, base);
    spec.series = {
        {u"Share charged or summonsed"_s, 0, {}}, {u"Charged or summonsed"_s, 0, {}}, {u"Offences"_s, 0, {}}};
    return spec;
}

void addShareRow(ChartSpec &spec, const ChartFrame &frame, const ForceShare &one, const ChartValue &dot)
{
    const Figure none;
    addForceRow(spec, frame.view.forceName(one.force),
                {dot, countValue(one.share, one.share ? one.share->part : none, one.part),
                 countValue(one.share, one.share ? one.share->whole : none, one.whole)});
}

/// A chart of the charged needs a base and a panel; else why there is none.
struct ChargedFrame {
    Base base;
    ChartFrame frame;
    QString whyEmptyChart;
};

std::optional<ChargedFrame> chargedFrame(const StudyView &view)
{
    const auto base = proposedBase(view);
    if (!base)
        return std::nullopt;
    const QStringList measures = baseMeasures(*base);
    ChartFrame frame(view, {}, measures, shownYears(view, measures.front()));
    const QString why = whyEmpty(frame);
    return ChargedFrame{*base, std::move(frame), why};
}

ChartSpec noCharged(const QString &name, const std::optional<ChargedFrame> &charged)
{
    return emptyChart(name,
                      charged ? charged->whyEmptyChart : u"The study holds no outcomes yet. Import a return first."_s);
}

void finishCharged(ChartSpec &spec, const ChartFrame &frame)
{
    addOutcomeNotes(spec, frame);
    finishChart(spec, frame, total(frame.view, frame.query(u"outcomes"_s, {})));
}

QString dotsHeadline(const ChartSpec &spec, const Share &all)
{
    const RangesAround ranges = rangesAround(spec, *all.low());
    return u"%1 ended in a charge overall; ranges of %2 of %3 forces include that"_s.arg(all.text())
        .arg(ranges.holding)
        .arg(ranges.drawn);
}
} // namespace

ChartSpec chargeSharesByForce(const StudyView &view, const QString &)
{
    const QString name = u"charge-share-by-force"_s;
    const auto charged = chargedFrame(view);
    if (!charged || !charged->whyEmptyChart.isEmpty())
        return noCharged(name, charged);
    const ChartFrame &frame = charged->frame;
    const auto all = chargedShare(frame, charged->base);
    if (!all || !all->low())
        return emptyChart(name, u"No force gave a figure for “charged or summonsed”."_s);
    ChartSpec spec = startCharged(frame, charged->base, ChartSpec::Kind::Dots, name);
    for (const ForceShare &one : sharesOf(frame, charged->base))
        addShareRow(spec, frame, one, shareDot(one));
    spec.lines.push_back({*all->low(), u"%1 together: %2"_s.arg(frame.who(), all->text(1))});
    spec.headline = dotsHeadline(spec, *all);
    addDotNotes(spec, u"charged or summonsed"_s, u"share"_s);
    finishCharged(spec, frame);
    return spec;
}

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
    for (const ForceShare &one : sharesOf(frame, base)) {
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
        addShareRow(spec, frame, one, dot);
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
