// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/charts.h"
#include "core/report/outcome_stack.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// "Kent 2019": one for each force and period, forces in the order of the alphabet.
void addPlots(ChartSpec &spec, const ChartFrame &frame)
{
    for (const QString &force : frame.panel.forces) {
        const QString name = frame.view.forceName(force);
        for (const Period &period : frame.periods) {
            ChartCategory category{name + u' ' + period.label(), period.kind() == Period::Kind::Part};
            category.group = name;
            spec.categories.push_back(std::move(category));
        }
    }
}

/// "rose in 22 of 24 forces": from the first to the last full year, counted where nothing is hidden that matters.
QString plotsHeadline(const ChartSpec &spec, const ChartFrame &frame)
{
    const auto years = fullYears(frame.periods);
    if (!years)
        return u"Offences recorded by each of %1"_s.arg(frame.who());
    const auto first = std::size_t(std::ranges::find(frame.periods, years->first) - frame.periods.begin());
    const auto last = std::size_t(std::ranges::find(frame.periods, years->second) - frame.periods.begin());
    int rose = 0, fell = 0;
    const auto &values = spec.series.front().values;
    for (std::size_t start = 0; start < values.size(); start += frame.periods.size()) {
        const ChartValue &before = values[start + first], &after = values[start + last];
        rose += before.high && after.low && *after.low > *before.high ? 1 : 0;
        fell += after.high && before.low && *after.high < *before.low ? 1 : 0;
    }
    return u"Offences recorded %1 in %2 of %3 forces between %4 and %5"_s.arg(rose >= fell ? u"rose"_s : u"fell"_s)
        .arg(std::max(rose, fell))
        .arg(frame.panel.forces.size())
        .arg(years->first.label(), years->second.label());
}

void addPlotNotes(ChartSpec &spec)
{
    spec.notes +=
        u"Every small plot has the same scale. Forces stand in the order of the alphabet; they differ in size "
        "and in how they record."_s;
}

void addOutcomePlots(ChartSpec &spec, const ChartFrame &frame, const OutcomeParts &made, Base base)
{
    const Pivot outcomes =
        pivot(frame.view, frame.query(u"outcomes"_s, {Dimension::Force, Dimension::Year, Dimension::OutcomeGroup}));
    const Pivot offences = pivot(frame.view, frame.query(u"offences"_s, {Dimension::Force, Dimension::Year}));
    for (const OutcomePart &part : made.parts)
        spec.series.push_back({part.title, part.colour, {}});
    for (int f = 0; f < int(frame.panel.forces.size()); ++f) {
        for (int p = 0; p < int(frame.periods.size()); ++p) {
            StackCounts counts;
            for (const OutcomePart &part : made.parts)
                counts.parts.push_back(sumOfGroups(outcomes, {f, p}, part.groups));
            counts.offences = offences.at({f, p});
            for (std::size_t i = 0; i < made.parts.size(); ++i)
                spec.series[i].values.push_back(
                    stackShare(counts, i, made.parts[i].isRemainder(), base, 1,
                               traceOfPart(frame.panel.forces[f], frame.periods[std::size_t(p)], made.parts[i])));
        }
    }
}
} // namespace

ChartSpec offencesMultiples(const StudyView &view, const QString &)
{
    const QString name = u"offences-of-each"_s, offences = u"offences"_s;
    const ChartFrame frame(view, {}, {offences}, shownYears(view, offences));
    if (const QString why = whyEmpty(frame); !why.isEmpty())
        return emptyChart(name, why);
    ChartSpec spec = startChart(frame, ChartSpec::Kind::Multiples, name, u"Offences recorded"_s);
    addPlots(spec, frame);
    const Pivot counts = pivot(view, frame.query(offences, {Dimension::Force, Dimension::Year}));
    ChartSeries series{u"Offences recorded"_s, 0, {}};
    Total all;
    for (int f = 0; f < int(frame.panel.forces.size()); ++f) {
        for (int p = 0; p < int(frame.periods.size()); ++p) {
            series.values.push_back(chartValue(
                counts.at({f, p}), {frame.panel.forces[f], frame.periods[std::size_t(p)], offences, {}, {}}));
            all.add(counts.at({f, p}));
        }
    }
    spec.series.push_back(std::move(series));
    spec.headline = plotsHeadline(spec, frame);
    addPlotNotes(spec);
    finishChart(spec, frame, all);
    return spec;
}

ChartSpec outcomeMultiples(const StudyView &view, const QString &)
{
    const QString name = u"outcomes-of-each"_s;
    const auto base = proposedBase(view);
    if (!base)
        return emptyChart(name, u"The study holds no outcomes yet. Import a return first."_s);
    const QStringList measures = baseMeasures(*base);
    const ChartFrame frame(view, {}, measures, shownYears(view, measures.front()));
    if (const QString why = whyEmpty(frame); !why.isEmpty())
        return emptyChart(name, why);
    const ChartSpec together = outcomeSharesByYear(view, {});
    ChartSpec spec = startChart(frame, ChartSpec::Kind::Multiples, name, together.valueTitle);
    spec.unit = ChartSpec::Unit::Share;
    addPlots(spec, frame);
    const OutcomeParts made = outcomeParts(frame, *base);
    addOutcomePlots(spec, frame, made, *base);
    spec.base = outcomeBaseLine(frame, *base);
    spec.headline = together.headline;
    spec.notes = made.notes;
    addPlotNotes(spec);
    addOutcomeNotes(spec, frame);
    finishChart(spec, frame, total(view, frame.query(u"outcomes"_s, {})));
    return spec;
}
