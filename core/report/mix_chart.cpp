// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/outcome_groups.h"
#include "core/report/charts.h"
#include "core/report/outcome_stack.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// A column: the force, or the panel (no code).
struct MixColumn {
    QString force;
    QString title;
    Panel panel;
};

StackCounts stackOf(const ChartFrame &frame, const OutcomeParts &made, const QStringList &forces)
{
    Query query = frame.query(u"outcomes"_s, {Dimension::OutcomeGroup});
    query.forces = forces;
    const Pivot byGroup = pivot(frame.view, query);
    StackCounts counts;
    for (const OutcomePart &part : made.parts)
        counts.parts.push_back(sumOfGroups(byGroup, {}, part.groups));
    query = frame.query(u"offences"_s, {});
    query.forces = forces;
    counts.offences = total(frame.view, query);
    return counts;
}

void addMixColumn(ChartSpec &spec, const ChartFrame &frame, const OutcomeParts &made, Base base,
                  const MixColumn &column)
{
    const auto period = frame.periods.size() == 1 ? std::optional(frame.periods.front()) : std::nullopt;
    const StackCounts counts = stackOf(frame, made, column.panel.forces);
    spec.categories.push_back({column.title});
    for (std::size_t i = 0; i < made.parts.size(); ++i)
        spec.series[i].values.push_back(stackShare(counts, i, made.parts[i].isRemainder(), base,
                                                   int(column.panel.forces.size()),
                                                   traceOfPart(column.force, period, made.parts[i])));
}

QString mixHeadline(const ChartFrame &frame, Base base, const std::vector<MixColumn> &columns)
{
    QStringList parts;
    for (const MixColumn &column : columns) {
        const auto share =
            outcomeShare(frame.view, column.panel, frame.periods, {QString(OutcomeGroups::Charged)}, base);
        parts += u"%1 %2"_s.arg(column.title, share ? share->text() : u"not given"_s);
    }
    return u"Charged or summonsed: "_s + parts.join(u", "_s);
}

QString mixBase(const ChartFrame &frame, Base base, const std::vector<MixColumn> &columns)
{
    QStringList parts;
    for (const MixColumn &column : columns)
        parts += u"%1 %2"_s.arg(column.title, baseFigure(frame.view, column.panel, frame.periods, base).toString());
    return (base == Base::AllRecorded ? u"all offences recorded: "_s : u"offences whose outcome is stated: "_s) +
           parts.join(u", "_s);
}

ChartSpec mixOf(const StudyView &view, Base base, const QString &force, const ChartFrame &all)
{
    const ChartFrame one(view, force, all.measures, all.periods);
    if (const QString why = whyEmpty(one); !why.isEmpty())
        return emptyChart(u"outcome-mix"_s, why);
    ChartFrame both = all; // words that only this force uses need a part too
    if (!both.panel.forces.contains(force))
        both.panel.forces += force;
    const OutcomeParts made = outcomeParts(both, base);
    const QString title = base == Base::AllRecorded ? u"Outcomes as a share of all offences recorded"_s
                                                    : u"Outcomes as a share of those stated"_s;
    ChartSpec spec = startChart(all, ChartSpec::Kind::Shares, u"outcome-mix"_s, title);
    for (const OutcomePart &part : made.parts)
        spec.series.push_back({part.title, part.colour, {}});
    const std::vector<MixColumn> columns{{force, one.who(), one.panel}, {{}, all.who(), all.panel}};
    for (const MixColumn &column : columns)
        addMixColumn(spec, both, made, base, column);
    spec.subtitle = u"%1, %2 beside %3 of %4 police forces in England and Wales, %5"_s.arg(title, one.who())
                        .arg(all.panel.forces.size())
                        .arg(all.panel.asked)
                        .arg(all.dates());
    spec.base = mixBase(all, base, columns);
    spec.headline = mixHeadline(all, base, columns);
    spec.notes = made.notes;
    const auto out = std::ranges::find(all.panel.leftOut, force, &LeftOut::force);
    spec.notes += out == all.panel.leftOut.end()
                      ? u"%1 is one of the %2."_s.arg(one.who(), all.who())
                      : u"%1 is not among the %2: %3."_s.arg(one.who(), all.who(), out->reason);
    addOutcomeNotes(spec, all);
    finishChart(spec, all, total(view, both.query(u"outcomes"_s, {})));
    spec.notes.removeIf([](const QString &note) { // both columns are of all periods together
        return note.endsWith("not to be compared with full years."_L1);
    });
    return spec;
}
} // namespace

ChartSpec outcomeMix(const StudyView &view, const QString &forceCode)
{
    const QString name = u"outcome-mix"_s;
    const auto base = proposedBase(view);
    if (!base)
        return emptyChart(name, u"The study holds no outcomes yet. Import a return first."_s);
    const QStringList measures = baseMeasures(*base);
    const ChartFrame all(view, {}, measures, shownYears(view, measures.front()));
    if (const QString why = whyEmpty(all); !why.isEmpty())
        return emptyChart(name, why);
    if (forceCode.isEmpty())
        return emptyChart(name, u"This chart sets one force beside all included forces: choose a force."_s);
    return mixOf(view, *base, forceCode, all);
}
