// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/intervals.h"
#include "core/analysis/outcome_groups.h"
#include "core/report/chart_parts.h"
#include "core/report/charts.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int SmallestIndexBase = 50; // methods 1.8: smaller, and the index is noise

/// What one line follows.
struct IndexedCounts {
    QString title;
    QString force; ///< code; empty: the panel
    QString measure;
    QStringList outcomes;
    std::vector<Total> counts; ///< one for each period
};

IndexedCounts indexedCounts(const ChartFrame &frame, const QString &title, const QString &force, const QString &measure,
                            const QStringList &outcomes)
{
    IndexedCounts made{title, force, measure, outcomes, {}};
    Query query = frame.query(measure, {});
    query.outcomes = outcomes;
    if (!force.isEmpty())
        query.forces = {force};
    for (const Period &period : frame.periods) {
        query.periods = {period};
        made.counts.push_back(total(frame.view, query));
    }
    return made;
}

QString indexText(std::int64_t count, std::int64_t base)
{
    return QString::number((200 * count + base) / (2 * base)); // halves go up, as in every percentage
}

ChartValue indexValue(const Figure &first, const Figure &figure, const TraceKey &trace)
{
    const auto mostFirst = first.high(), most = figure.high();
    if (!figure.hasBounds() || !most || !mostFirst)
        return {{}, {}, figure.hasBounds() ? figure.toString() : u"not given"_s, trace};
    ChartValue value{100.0 * figure.low() / *mostFirst, 100.0 * *most / first.low(), {}, trace};
    const QString low = indexText(figure.low(), *mostFirst), high = indexText(*most, first.low());
    value.label = low == high ? low : u"%1 to %2"_s.arg(low, high);
    if (first.isExact() && figure.isExact())
        value.high = value.low;
    return value;
}

/// Why a line has no index; empty where it has one.
QString whyNoIndex(const IndexedCounts &line, const Period &first)
{
    const Figure base = line.counts.front().figure();
    if (!base.hasBounds())
        return u"%1: no figure for %2"_s.arg(line.title, first.label());
    return base.low() < SmallestIndexBase ? u"%1: %2 in %3; an index needs at least %4 in its first year"_s
                                                .arg(line.title, base.toString(), first.label())
                                                .arg(SmallestIndexBase)
                                          : QString();
}

void addIndexLine(ChartSpec &spec, const ChartFrame &frame, const IndexedCounts &line)
{
    const Figure base = line.counts.front().figure();
    ChartSeries series{line.title, spec.series.empty() ? 0 : 3, {}};
    for (std::size_t i = 0; i < frame.periods.size(); ++i)
        series.values.push_back(
            i == 0 ? ChartValue{100.0, 100.0, u"100"_s, {line.force, frame.periods[0], line.measure, line.outcomes, {}}}
                   : indexValue(base, line.counts[i].figure(),
                                {line.force, frame.periods[i], line.measure, line.outcomes, {}}));
    spec.base += (spec.series.empty() ? u"%1 = 100: "_s.arg(frame.periods.front().label()) : u", "_s) +
                 u"%1 %2"_s.arg(line.title, base.toString());
    spec.series.push_back(std::move(series));
}

std::vector<IndexedCounts> linesOfIndex(const ChartFrame &frame, const ChartFrame &all)
{
    const QString offences = u"offences"_s;
    if (frame.isOneForce()) {
        std::vector<IndexedCounts> lines{indexedCounts(frame, frame.who(), frame.force, offences, {})};
        if (!all.panel.isEmpty())
            lines.push_back(indexedCounts(all, all.who(), {}, offences, {}));
        return lines;
    }
    std::vector<IndexedCounts> lines{indexedCounts(frame, u"Offences recorded"_s, {}, offences, {})};
    const Panel withOutcomes = makePanel(frame.view, {offences, u"outcomes"_s}, frame.periods);
    if (withOutcomes.forces == frame.panel.forces) // one set of forces for both lines, or one line
        lines.push_back(
            indexedCounts(frame, u"Charged or summonsed"_s, {}, u"outcomes"_s, {QString(OutcomeGroups::Charged)}));
    return lines;
}

QString indexHeadline(const ChartSpec &spec, const ChartFrame &frame)
{
    const ChartSeries &line = spec.series.front();
    const QString where = frame.isOneForce() ? u"in %1"_s.arg(frame.who()) : u"across %1"_s.arg(frame.who());
    return u"Offences recorded in %1 stood at %2, from 100 in %3, %4"_s.arg(
        frame.periods.back().label(), line.values.back().label, frame.periods.front().label(), where);
}
} // namespace

ChartSpec offencesIndex(const StudyView &view, const QString &forceCode)
{
    const QString name = u"offences-index"_s, offences = u"offences"_s;
    auto years = shownYears(view, offences);
    if (years.empty())
        return emptyChart(name, whyEmpty({view, forceCode, {offences}, years}));
    std::erase_if(years, [](const Period &period) { return period.months() != 12; });
    if (years.size() < 2)
        return emptyChart(name, u"An index needs two full years. Ask for another year, or see the counts."_s);
    const ChartFrame frame(view, forceCode, {offences}, years), all(view, {}, {offences}, years);
    if (const QString why = whyEmpty(frame); !why.isEmpty())
        return emptyChart(name, why);
    ChartSpec spec = startChart(frame, ChartSpec::Kind::Lines, name,
                                u"Index of offences recorded, %1 = 100"_s.arg(years.front().label()));
    for (const IndexedCounts &line : linesOfIndex(frame, all)) {
        const QString why = whyNoIndex(line, years.front());
        if (!why.isEmpty() && spec.series.empty())
            return emptyChart(name, why + u". The chart of offences by year shows the counts."_s);
        if (why.isEmpty())
            addIndexLine(spec, frame, line);
        else
            spec.notes += u"No line for "_s + why + u'.';
    }
    addPeriodCategories(spec, frame);
    spec.headline = indexHeadline(spec, frame);
    if (frame.isOneForce() && !all.panel.isEmpty()) {
        spec.forces = all.panel.forces;
        spec.panel += u"; beside it %1 complete in every year"_s.arg(all.who());
    }
    spec.notes += u"Full years only: a part-year is not indexed to a full one."_s;
    finishChart(spec, frame, total(view, frame.query(offences, {})));
    return spec;
}
