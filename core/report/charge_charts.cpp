// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/intervals.h"
#include "core/report/charge_parts.h"
#include "core/report/charts.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
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
    for (const ForceShare &one : chargedShares(frame, charged->base))
        addChargedRow(spec, frame, one, shareDot(one));
    spec.lines.push_back({*all->low(), u"%1 together: %2"_s.arg(frame.who(), all->text(1))});
    spec.headline = dotsHeadline(spec, *all);
    addDotNotes(spec, u"charged or summonsed"_s, u"share"_s);
    finishCharged(spec, frame);
    return spec;
}
