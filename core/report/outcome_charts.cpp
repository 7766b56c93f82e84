// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/outcome_groups.h"
#include "core/domain/number_text.h"
#include "core/report/charts.h"
#include "core/report/outcome_parts.h"
#include "core/report/outcome_stack.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
std::vector<StackCounts> countsOf(const ChartFrame &frame, const OutcomeParts &made, Base base)
{
    const Pivot byGroup = pivot(frame.view, frame.query(u"outcomes"_s, {Dimension::Year, Dimension::OutcomeGroup}));
    std::vector<StackCounts> all(frame.periods.size());
    for (int p = 0; p < int(all.size()); ++p) {
        for (const OutcomePart &part : made.parts)
            all[std::size_t(p)].parts.push_back(sumOfGroups(byGroup, {p}, part.groups));
    }
    if (base == Base::AllRecorded) {
        const Pivot offences = pivot(frame.view, frame.query(u"offences"_s, {Dimension::Year}));
        for (std::size_t p = 0; p < all.size(); ++p)
            all[p].offences = offences.cells[p];
    }
    return all;
}

/// A remainder is traced to the offences it is left of.
TraceKey traceOf(const ChartFrame &frame, const Period &period, const OutcomePart &part)
{
    return traceOfPart(frame.force, period, part);
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
                series.values.push_back(stackShare(counts[p], i, part.isRemainder(), base, forces, trace));
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
