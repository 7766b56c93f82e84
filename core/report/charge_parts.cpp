// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/charge_parts.h"

#include "core/analysis/outcome_groups.h"
#include "core/report/outcome_parts.h"

using namespace Qt::StringLiterals;

namespace {
const QStringList &chargedGroup()
{
    static const QStringList groups{QString(OutcomeGroups::Charged)};
    return groups;
}

ChartValue countValue(const Figure &figure, const TraceKey &trace)
{
    if (!figure.hasBounds())
        return withoutDot(u"not given"_s, trace);
    const auto high = figure.high();
    return {double(figure.low()), high ? std::optional(double(*high)) : std::nullopt, figure.toString(), trace};
}
} // namespace

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

QString ForceShare::counts() const
{
    return u"%1 of %2"_s.arg(share->part.toString(), share->whole.toString());
}

std::vector<ForceShare> chargedShares(const ChartFrame &frame, Base base)
{
    const auto period = frame.periods.size() == 1 ? std::optional(frame.periods.front()) : std::nullopt;
    std::vector<ForceShare> shares;
    for (const QString &force : frame.panel.forces) {
        const TraceKey part{force, period, u"outcomes"_s, chargedGroup(), {}};
        const TraceKey whole{force, period, base == Base::AllRecorded ? u"offences"_s : u"outcomes"_s, {}, {}};
        shares.push_back({force, chargedShare(frame, base, force), part, whole});
    }
    return shares;
}

std::optional<Share> chargedShare(const ChartFrame &frame, Base base, const QString &force)
{
    Panel panel = frame.panel;
    if (!force.isEmpty())
        panel.forces = {force};
    return outcomeShare(frame.view, panel, frame.periods, chargedGroup(), base);
}

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

void addChargedRow(ChartSpec &spec, const ChartFrame &frame, const ForceShare &one, const ChartValue &dot)
{
    const Figure part = one.share ? one.share->part : Figure(), whole = one.share ? one.share->whole : Figure();
    addForceRow(spec, frame.view.forceName(one.force), {dot, countValue(part, one.part), countValue(whole, one.whole)});
}

void finishCharged(ChartSpec &spec, const ChartFrame &frame)
{
    addOutcomeNotes(spec, frame);
    finishChart(spec, frame, total(frame.view, frame.query(u"outcomes"_s, {})));
}
