// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"

using namespace Qt::StringLiterals;

namespace {
constexpr double OpenReach = 0.06; ///< of the axis: how far the hatch of an unbounded value is drawn
constexpr double LeastSlot = 4;

struct StackSum {
    double low = 0;
    std::optional<double> high = 0;
};

StackSum stackSum(const ChartSpec &spec, std::size_t category)
{
    StackSum sum;
    for (const auto &series : spec.series) {
        const ChartValue &value = series.values[category];
        if (value.isAbsent())
            continue;
        sum.low += *value.low;
        sum.high = sum.high && value.high ? std::optional(*sum.high + *value.high) : std::nullopt;
    }
    return sum;
}

double reach(double low, const std::optional<double> &high)
{
    return high ? *high : low * (1 + OpenReach);
}

QRectF grownTo(QRectF rect, double least)
{
    const double x = std::max(0.0, least - rect.width()) / 2, y = std::max(0.0, least - rect.height()) / 2;
    return rect.adjusted(-x, -y, x, y);
}

void placeCap(ChartLayout &layout, const ChartSpec &spec, std::size_t category, std::size_t bar, const StackSum &value,
              const QColor &colour)
{
    if (value.high && *value.high <= value.low)
        return;
    const double end = std::min(value.high.value_or(value.low + OpenReach * layout.scale.max), layout.scale.max);
    layout.caps.push_back({barBetween(layout, spec, category, bar, value.low, end), colour, !value.high});
}

void placeStack(ChartLayout &layout, const ChartSpec &spec, std::size_t category)
{
    double from = 0;
    for (std::size_t s = 0; s < spec.series.size(); ++s) {
        const double to = from + spec.series[s].values[category].low.value_or(0);
        const QRectF bar = barBetween(layout, spec, category, 0, from, to);
        layout.values.push_back({category, s, bar, grownTo(bar, LeastSlot)});
        from = to;
    }
    placeCap(layout, spec, category, 0, stackSum(spec, category), palette::SoftText);
}

void placeGroup(ChartLayout &layout, const ChartSpec &spec, std::size_t category)
{
    for (std::size_t s = 0; s < spec.series.size(); ++s) {
        const ChartValue &value = spec.series[s].values[category];
        const double low = value.low.value_or(0);
        layout.values.push_back({category, s, barBetween(layout, spec, category, s, 0, low),
                                 barBetween(layout, spec, category, s, 0, layout.scale.max)});
        if (value.isInterval())
            placeCap(layout, spec, category, s, {low, value.high}, palette::ofSeries(spec.series[s].colour));
    }
}
} // namespace

bool isStack(const ChartSpec &spec)
{
    return spec.kind == ChartSpec::Kind::Stacked || spec.kind == ChartSpec::Kind::Shares;
}

AxisUnit axisUnit(const ChartSpec &spec)
{
    if (spec.unit == ChartSpec::Unit::Change)
        return AxisUnit::Change;
    const bool isShare = spec.kind == ChartSpec::Kind::Shares || spec.unit == ChartSpec::Unit::Share;
    return isShare ? AxisUnit::Percent : AxisUnit::Number; // stacks of counts have a base too
}

double largestShown(const ChartSpec &spec)
{
    if (spec.kind == ChartSpec::Kind::Shares)
        return 1;
    double largest = 0;
    for (std::size_t c = 0; c < spec.categories.size(); ++c) {
        const StackSum sum = stackSum(spec, c);
        if (isStack(spec))
            largest = std::max(largest, reach(sum.low, sum.high));
        else
            for (const auto &series : spec.series)
                largest = std::max(largest, reach(series.values[c].low.value_or(0),
                                                  series.values[c].isAbsent() ? 0 : series.values[c].high));
    }
    return largest;
}

std::optional<QString> absenceWords(const ChartSpec &spec, std::size_t category)
{
    QStringList words;
    for (const auto &series : spec.series) {
        if (!series.values[category].isAbsent())
            return std::nullopt;
        words << shownText(series.values[category].label);
    }
    words.removeDuplicates();
    return words.join(u"; "_s);
}

bool hasAbsentPart(const ChartSpec &spec, std::size_t category)
{
    std::size_t absent = 0;
    for (const auto &series : spec.series)
        absent += series.values[category].isAbsent() ? 1 : 0;
    return absent > 0 && absent < spec.series.size();
}

QString categoryWords(const ChartCategory &category)
{
    const bool saysSo = category.label.contains("part-year"_L1, Qt::CaseInsensitive);
    return category.isPartYear && !saysSo ? category.label + u" (part-year)"_s : category.label;
}

std::size_t barsInCategory(const ChartSpec &spec)
{
    return isStack(spec) ? 1 : spec.series.size();
}

QRectF categoryStrip(const ChartLayout &layout, const ChartSpec &spec, std::size_t category)
{
    const QRectF &plot = layout.plot;
    const double pitch = (layout.isRows ? plot.height() : plot.width()) / double(spec.categories.size());
    const double start = pitch * double(category);
    return layout.isRows ? QRectF(plot.left(), plot.top() + start, plot.width(), pitch)
                         : QRectF(plot.left() + start, plot.top(), pitch, plot.height());
}

QRectF barBetween(const ChartLayout &layout, const ChartSpec &spec, std::size_t category, std::size_t bar, double from,
                  double to)
{
    const QRectF strip = categoryStrip(layout, spec, category), &plot = layout.plot;
    const double pitch = layout.isRows ? strip.height() : strip.width();
    const double thickness = pitch * layout.barWidth / double(barsInCategory(spec));
    const double start = pitch * (1 - layout.barWidth) / 2 + thickness * double(bar);
    const double unit = (layout.isRows ? plot.width() : plot.height()) / layout.scale.max;
    if (layout.isRows)
        return {plot.left() + from * unit, strip.top() + start, (to - from) * unit, thickness};
    return {strip.left() + start, plot.bottom() - to * unit, thickness, (to - from) * unit};
}

void placeBars(ChartLayout &layout, const ChartSpec &spec)
{
    for (std::size_t c = 0; c < spec.categories.size(); ++c) {
        if (spec.categories[c].isPartYear)
            layout.bands.push_back(categoryStrip(layout, spec, c));
        if (isStack(spec))
            placeStack(layout, spec, c);
        else
            placeGroup(layout, spec, c);
    }
}
