// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/intervals.h"
#include "core/analysis/like_for_like.h"
#include "core/report/charts.h"
#include "core/report/force_dots.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// The change of one force: nothing but both counts where no percentage may be printed (core/analysis/like_for_like.h).
ChartValue changeDot(const Change &change, const TraceKey &trace)
{
    const QString counts = u"%1 to %2"_s.arg(change.before.toString(), change.after.toString());
    const auto percent = change.percent();
    const auto mostBefore = change.before.high(), mostAfter = change.after.high();
    if (!percent || !mostBefore || !mostAfter)
        return withoutDot(change.before.hasBounds() && change.after.hasBounds() ? counts : u"not given"_s, trace);
    ChartValue dot{double(change.after.low()) / *mostBefore - 1, double(*mostAfter) / change.before.low() - 1,
                   u"%1 (%2)"_s.arg(*percent, counts), trace};
    if (!change.before.isExact() || !change.after.isExact())
        return dot;
    if (const auto ratio = rateRatio(change.after.low(), 1, change.before.low(), 1))
        dot.chance = ChanceRange{ratio->low - 1, ratio->high ? std::optional(*ratio->high - 1) : std::nullopt};
    return dot;
}

/// "rose in 22 of 24 forces": the more frequent of the two.
QString directionHeadline(const ChartSpec &spec, const Period &from, const Period &to)
{
    const auto &dots = spec.series.front().values;
    const auto rose = std::ranges::count_if(dots, [](const ChartValue &dot) { return dot.low && *dot.low > 0; });
    const auto fell = std::ranges::count_if(dots, [](const ChartValue &dot) { return dot.high && *dot.high < 0; });
    const auto drawn = std::ranges::count_if(dots, [](const ChartValue &dot) { return !dot.isAbsent(); });
    return u"Offences recorded %1 in %2 of %3 forces between %4 and %5"_s.arg(rose >= fell ? u"rose"_s : u"fell"_s)
        .arg(std::max(rose, fell))
        .arg(drawn)
        .arg(from.label(), to.label());
}

void addChangeRows(ChartSpec &spec, const ChartFrame &frame)
{
    const Period &from = frame.periods.front(), &to = frame.periods.back();
    const QString offences = u"offences"_s;
    spec.series = {{u"Change"_s, 0, {}}, {from.label(), 0, {}}, {to.label(), 0, {}}};
    Query query = frame.query(offences, {Dimension::Force});
    query.periods = {from};
    const Pivot before = pivot(frame.view, query);
    query.periods = {to};
    const Pivot after = pivot(frame.view, query);
    Change change{offences, from, to, frame.panel, {}, {}};
    for (std::size_t i = 0; i < before.cells.size(); ++i) {
        const QString &force = before.axes[0].keys[qsizetype(i)];
        change.before = before.cells[i].figure();
        change.after = after.cells[i].figure();
        addForceRow(spec, before.axes[0].titles[qsizetype(i)],
                    {changeDot(change, {force, to, offences, {}, {}}),
                     chartValue(before.cells[i], {force, from, offences, {}, {}}),
                     chartValue(after.cells[i], {force, to, offences, {}, {}})});
    }
}

void addTogether(ChartSpec &spec, const ChartFrame &frame)
{
    const auto compared = compare(frame.view, u"offences"_s, frame.periods.front(), frame.periods.back(), frame.panel);
    const auto *all = std::get_if<Change>(&compared);
    const auto percent = all ? all->percent() : std::nullopt;
    if (percent && all->before.isExact() && all->after.isExact())
        spec.lines.push_back(
            {double(all->after.low()) / all->before.low() - 1, u"%1 together: %2"_s.arg(frame.who(), *percent)});
}
} // namespace

ChartSpec changesByForce(const StudyView &view, const QString &)
{
    const QString name = u"change-by-force"_s;
    const auto shown = shownYears(view, u"offences"_s);
    const auto years = fullYears(shown);
    if (shown.empty())
        return emptyChart(name, whyEmpty({view, {}, {u"offences"_s}, shown}));
    if (!years)
        return emptyChart(name, u"A change needs two full years of the same months."_s);
    const ChartFrame frame(view, {}, {u"offences"_s}, {years->first, years->second});
    if (const QString why = whyEmpty(frame); !why.isEmpty())
        return emptyChart(name, why);
    ChartSpec spec = startChart(frame, ChartSpec::Kind::Dots, name, u"Change of offences recorded"_s);
    spec.unit = ChartSpec::Unit::Change;
    spec.subtitle = u"%1, %2 of %3 police forces in England and Wales, %4 against %5"_s.arg(spec.valueTitle)
                        .arg(frame.panel.forces.size())
                        .arg(frame.panel.asked)
                        .arg(years->second.dates(), years->first.dates());
    addChangeRows(spec, frame);
    addTogether(spec, frame);
    spec.headline = directionHeadline(spec, years->first, years->second);
    if (std::ranges::any_of(spec.series.front().values, &ChartValue::isAbsent))
        spec.notes += u"No percentage where the earlier figure is below 50, or has no upper bound."_s;
    addDotNotes(spec, u"offences"_s, u"change"_s);
    finishChart(spec, frame, total(view, frame.query(u"offences"_s, {})));
    return spec;
}
