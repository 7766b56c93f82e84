// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/force_dots.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString reliabilityMark(const Figure &part)
{
    return part.low() < SmallestReliable ? u" [u]"_s : QString();
}

ChartValue withoutDot(const QString &label, const TraceKey &trace)
{
    return {{}, {}, label, trace};
}

void addForceRow(ChartSpec &spec, const QString &name, const std::vector<ChartValue> &values)
{
    spec.categories.push_back({name});
    for (std::size_t s = 0; s < spec.series.size(); ++s)
        spec.series[s].values.push_back(values[s]);
}

RangesAround rangesAround(const ChartSpec &spec, double value)
{
    RangesAround found;
    for (const ChartValue &dot : spec.series.front().values) {
        if (dot.isAbsent() || !dot.chance)
            continue;
        ++found.drawn;
        const bool isBelow = dot.chance->high && *dot.chance->high < value;
        found.holding += dot.chance->low <= value && !isBelow ? 1 : 0;
    }
    return found;
}

void addDotNotes(ChartSpec &spec, const QString &counted, const QString &measured)
{
    const auto &dots = spec.series.front().values;
    if (std::ranges::any_of(dots, [](const ChartValue &dot) { return dot.chance.has_value(); }))
        spec.notes += u"The line through a dot is the range expected from chance variation (95%) if the underlying %1 "
                      "stayed the same; it does not cover recording practice or missing forces."_s.arg(measured);
    spec.notes +=
        u"Forces stand in the order of the alphabet: where ranges overlap, an order by %1 would mean nothing."_s.arg(
            measured);
    if (std::ranges::any_of(dots, [](const ChartValue &dot) { return dot.label.endsWith("[u]"_L1); }))
        spec.notes += u"[u]: fewer than %1 %2, of low reliability."_s.arg(SmallestReliable).arg(counted);
}
