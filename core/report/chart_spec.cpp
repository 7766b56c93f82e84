// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_spec.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1StringView, 11> KindWords{"bars"_L1,  "stacked"_L1,   "shares"_L1, "force bars"_L1,
                                                      "flow"_L1,  "dots"_L1,      "funnel"_L1, "grid"_L1,
                                                      "tiles"_L1, "multiples"_L1, "lines"_L1};

QString boundText(const std::optional<double> &bound)
{
    if (!bound)
        return u"none"_s;
    const bool isWhole = *bound == std::floor(*bound);
    return isWhole ? QString::number(qint64(*bound)) : QString::number(*bound, 'g', 6);
}

QString chanceText(const ChartValue &value)
{
    QString text = value.across ? u" across %1"_s.arg(boundText(value.across)) : QString();
    if (value.chance)
        text += u" by chance %1 to %2"_s.arg(boundText(value.chance->low), boundText(value.chance->high));
    return text;
}

/// "2,500" alone where the label says it all, else with the bounds that are drawn.
QString valueText(const ChartValue &value)
{
    if (value.isAbsent())
        return u"absent “%1”"_s.arg(value.label);
    if (value.isInterval())
        return u"“%1” %2 to %3"_s.arg(value.label, boundText(value.low), boundText(value.high));
    return u"“%1” %2"_s.arg(value.label, boundText(value.low));
}

QString colourText(int colour)
{
    if (colour == ChartSeries::Muted)
        return u"muted"_s;
    return colour == ChartSeries::Remainder ? u"remainder"_s : u"colour %1"_s.arg(colour);
}

QString lookText(const ChartSpec &spec, const ChartValue &value)
{
    return value.look < 0 ? QString() : u" as “%1”"_s.arg(spec.looks[std::size_t(value.look)].label);
}

QString categoryText(const ChartCategory &category)
{
    const QString place = category.tile ? u" at %1, %2"_s.arg(category.tile->x()).arg(category.tile->y()) : QString();
    return (category.group.isEmpty() ? QString() : category.group + u": "_s) + category.label + place;
}

/// Its ends tell it from any other.
QString curveText(const ChartCurve &curve)
{
    const QPointF from = curve.points.front(), to = curve.points.back();
    return u"curve: %1 from %2 at %3 to %4 at %5"_s.arg(curve.label, boundText(from.y()), boundText(from.x()),
                                                        boundText(to.y()), boundText(to.x()));
}

QString traceText(const TraceKey &trace)
{
    return QStringList{trace.force, trace.period ? trace.period->key() : QString(), trace.measure,
                       trace.outcomes.join(u'+'), trace.offence}
        .join(u'/');
}
} // namespace

QString describe(const ChartSpec &spec)
{
    QStringList lines{u"chart: %1 (%2)"_s.arg(spec.name, KindWords[std::size_t(spec.kind)]),
                      u"headline: "_s + spec.headline, u"subtitle: "_s + spec.subtitle,
                      u"values: "_s + spec.valueTitle};
    for (const ChartSeries &series : spec.series) {
        lines += u"series: %1 (%2)"_s.arg(series.name, colourText(series.colour));
        for (std::size_t i = 0; i < series.values.size(); ++i) {
            const ChartCategory &category = spec.categories[i];
            const QString from =
                category.from >= 0 ? u" from %1"_s.arg(spec.categories[std::size_t(category.from)].label) : QString();
            const QString mark = category.isPartYear ? u" *"_s : category.isNamed ? u" (named)"_s : from;
            lines += u"  %1%2: %3 [%4]"_s.arg(categoryText(category), mark,
                                              valueText(series.values[i]) + chanceText(series.values[i]) +
                                                  lookText(spec, series.values[i]),
                                              traceText(series.values[i].trace));
        }
    }
    for (const ChartBreak &mark : spec.breaks)
        lines += u"break: %1 at %2"_s.arg(mark.label, QString::number(mark.position, 'f', 3));
    for (const ChartLine &line : spec.lines)
        lines += u"line: %1 at %2"_s.arg(line.label, boundText(line.value));
    for (const ChartCurve &curve : spec.curves)
        lines += curveText(curve);
    lines += u"base: "_s + spec.base;
    lines += u"panel: "_s + spec.panel;
    lines += u"source: "_s + spec.source;
    for (const QString &note : spec.notes)
        lines += u"note: "_s + note;
    lines += u"alt text: "_s + spec.altText;
    if (!spec.wordingFlag.isEmpty())
        lines += u"flag: "_s + spec.wordingFlag;
    return lines.join(u'\n') + u'\n';
}
