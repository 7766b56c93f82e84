// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/outcome_groups.h"
#include "core/domain/number_text.h"
#include "core/report/charts.h"
#include "core/report/outcome_parts.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Totals of each part and of the base for one period of the chart.
struct PeriodCounts {
    std::vector<Total> parts; ///< the remainder left empty
    Total offences;
};

Total sumOfGroups(const Pivot &byGroup, int period, const QStringList &groups)
{
    Total sum;
    for (int g = 0; g < int(byGroup.axes[1].keys.size()); ++g) {
        if (groups.contains(byGroup.axes[1].keys[g]))
            sum.add(byGroup.at({period, g}));
    }
    return sum;
}

std::vector<PeriodCounts> countsOf(const ChartFrame &frame, const OutcomeParts &made, Base base)
{
    const Pivot byGroup = pivot(frame.view, frame.query(u"outcomes"_s, {Dimension::Year, Dimension::OutcomeGroup}));
    std::vector<PeriodCounts> all(frame.periods.size());
    for (int p = 0; p < int(all.size()); ++p) {
        for (const OutcomePart &part : made.parts)
            all[std::size_t(p)].parts.push_back(sumOfGroups(byGroup, p, part.groups));
    }
    if (base == Base::AllRecorded) {
        const Pivot offences = pivot(frame.view, frame.query(u"offences"_s, {Dimension::Year}));
        for (std::size_t p = 0; p < all.size(); ++p)
            all[p].offences = offences.cells[p];
    }
    return all;
}

/// What the offences recorded hold beyond the outcomes given; absent where none were given (they are not "no outcome")
/// or where they exceed the offences.
Figure remainderOf(const PeriodCounts &counts)
{
    Total known;
    for (const Total &part : counts.parts)
        known.add(part);
    const Figure whole = counts.offences.figure();
    const Figure outcomes = known.figure();
    const auto mostWhole = whole.high(), mostOutcomes = outcomes.high();
    if (!known.isGiven() || !whole.hasBounds() || !mostWhole || outcomes.low() > *mostWhole)
        return {};
    const int least = mostOutcomes ? std::max(0, whole.low() - *mostOutcomes) : 0;
    return Figure::between(least, *mostWhole - outcomes.low());
}

/// The rest of the whole: known only from the two, so its bounds follow from theirs.
Share shareOf(const PeriodCounts &counts, std::size_t part, bool isRemainder, Base base, int forces)
{
    Share share;
    share.base = base;
    share.forces = forces;
    if (base == Base::AllRecorded) {
        share.part = isRemainder ? remainderOf(counts) : counts.parts[part].figure();
        share.whole = counts.offences.figure();
        return share;
    }
    Total others;
    for (std::size_t i = 0; i < counts.parts.size(); ++i) {
        if (i != part)
            others.add(counts.parts[i]);
    }
    share.part = counts.parts[part].figure();
    share.others = others.isGiven() ? others.figure() : Figure::exact(0);
    Total whole = counts.parts[part];
    whole.add(others);
    share.whole = whole.figure();
    return share;
}

ChartValue shareValue(const Share &share, const TraceKey &trace)
{
    constexpr int SmallestBase = 10; // methods 1.8: "x of n" is no bar
    ChartValue value{share.low(), share.high(), share.text(), trace};
    const auto most = share.whole.high();
    if (!share.whole.hasBounds() || (most && *most < SmallestBase))
        value.low = value.high = std::nullopt;
    return value;
}

bool hasOutcomes(const PeriodCounts &counts)
{
    return std::ranges::any_of(counts.parts, &Total::isGiven);
}

ChartValue remainderValue(const PeriodCounts &counts, const TraceKey &trace)
{
    const Figure figure = remainderOf(counts);
    const QString why = hasOutcomes(counts) ? u"outcomes exceed offences"_s : u"not given"_s;
    ChartValue value{{}, {}, figure.hasBounds() ? figure.toString() : why, trace};
    if (const auto high = figure.high(); high && figure.hasBounds()) {
        value.low = figure.low();
        value.high = *high;
    }
    return value;
}

/// A remainder is traced to the offences it is left of.
TraceKey traceOf(const ChartFrame &frame, const Period &period, const OutcomePart &part)
{
    if (part.isRemainder())
        return {frame.force, period, u"offences"_s, {}, {}};
    return {frame.force, period, u"outcomes"_s, part.groups, {}};
}

void addSeries(ChartSpec &spec, const ChartFrame &frame, const OutcomeParts &made, Base base)
{
    const auto counts = countsOf(frame, made, base);
    const int forces = int(frame.panel.forces.size());
    for (std::size_t i = 0; i < made.parts.size(); ++i) {
        const OutcomePart &part = made.parts[i];
        ChartSeries &series = spec.series.emplace_back();
        series.name = part.title;
        series.colour = part.colour;
        for (std::size_t p = 0; p < counts.size(); ++p) {
            const TraceKey trace = traceOf(frame, frame.periods[p], part);
            if (spec.kind == ChartSpec::Kind::Shares)
                series.values.push_back(shareValue(shareOf(counts[p], i, part.isRemainder(), base, forces), trace));
            else
                series.values.push_back(part.isRemainder() ? remainderValue(counts[p], trace)
                                                           : chartValue(counts[p].parts[i], trace));
        }
    }
}

QString outcomeHeadline(const ChartFrame &frame, Base base, bool isShare)
{
    const QString who = frame.isOneForce() ? frame.who() + u": "_s : QString();
    const auto share = outcomeShare(frame.view, frame.panel, frame.periods, {QString(OutcomeGroups::Charged)}, base);
    if (!share || !share->part.hasBounds() || !share->low())
        return who + u"no charge or summons figure was given"_s;
    const QString part =
        isShare ? share->text() + u' ' + share->baseText() : u"%1 %2"_s.arg(share->part.toString(), share->baseText());
    const bool isRatio = isShare && !part.contains(u'%'); // "1 of 9" has its base in it
    return who + (isRatio ? share->text() + u" offences recorded"_s : part) + u" ended in a charge or summons"_s;
}

ChartSpec outcomeChart(const StudyView &view, const QString &forceCode, ChartSpec::Kind kind, const QString &name,
                       const QString &valueTitle)
{
    const auto base = proposedBase(view);
    if (!base)
        return emptyChart(name, u"The study holds no outcomes yet. Import a return first."_s);
    const QStringList measures = baseMeasures(*base);
    const ChartFrame frame(view, forceCode, measures, shownYears(view, measures.front()));
    if (const QString why = whyEmpty(frame); !why.isEmpty())
        return emptyChart(name, why);
    ChartSpec spec = startChart(frame, kind, name, valueTitle);
    addPeriodCategories(spec, frame);
    const OutcomeParts made = outcomeParts(frame, *base);
    addSeries(spec, frame, made, *base);
    spec.base = outcomeBaseLine(frame, *base);
    spec.headline = outcomeHeadline(frame, *base, kind == ChartSpec::Kind::Shares);
    spec.notes = made.notes;
    addOutcomeNotes(spec, frame);
    finishChart(spec, frame, total(view, frame.query(u"outcomes"_s, {})));
    return spec;
}
} // namespace

ChartSpec outcomesByYear(const StudyView &view, const QString &forceCode)
{
    return outcomeChart(view, forceCode, ChartSpec::Kind::Stacked, u"outcomes-by-year"_s,
                        u"Offences recorded by outcome"_s);
}

ChartSpec outcomeSharesByYear(const StudyView &view, const QString &forceCode)
{
    const QString title = proposedBase(view) == Base::OutcomeKnown ? u"Outcomes as a share of those stated"_s
                                                                   : u"Outcomes as a share of all offences recorded"_s;
    return outcomeChart(view, forceCode, ChartSpec::Kind::Shares, u"outcome-shares-by-year"_s, title);
}
