// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stack_labels.h"

#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include <cmath>

namespace {
constexpr double LeaderLength = 4;
constexpr double Padding = 2;
constexpr double LeastColumn = 14; ///< narrower, the stack says less than its labels

constexpr double WidestBeside = 0.3; ///< of a category: a longer label is left out

struct SideLabel {
    QString text;
    QPointF anchor; ///< right edge of the part
    double top = 0;
};

const ChartValue &valueOf(const ChartSpec &spec, const PlacedValue &placed)
{
    return spec.series[placed.series].values[placed.category];
}

bool isLabelled(const ChartSpec &spec, const PlacedValue &placed)
{
    const ChartValue &value = valueOf(spec, placed);
    return !value.isAbsent() && !value.isInterval() && *value.low > 0 && !value.label.isEmpty();
}

bool fitsInside(const QRectF &bar, const QString &label, int size)
{
    return textWidth(label, size) + 2 * Padding <= bar.width() && lineHeight(size) <= bar.height();
}

void placeInside(ChartLayout &layout, const QRectF &bar, const QString &label, const QColor &fill, int size)
{
    const QRectF area(bar.left(), bar.center().y() - lineHeight(size) / 2, bar.width(), 0);
    placeLines(layout, {label}, area, Qt::AlignHCenter, {{}, {}, size, false, palette::textOn(fill), TextRole::Value});
}

/// Moves labels apart, the least possible: upwards from the lowest, then down from the top where they left the plot.
void spread(std::vector<SideLabel> &labels, double top, double bottom, double height)
{
    std::ranges::sort(labels, std::greater(), [](const SideLabel &label) { return label.anchor.y(); });
    double limit = bottom;
    for (SideLabel &label : labels) {
        label.top = std::min(label.anchor.y() - height / 2, limit - height);
        limit = label.top;
    }
    limit = top;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->top = std::max(label->top, limit);
        limit = label->top + height;
    }
}

void placeBeside(ChartLayout &layout, std::vector<SideLabel> labels, int size)
{
    spread(labels, layout.plot.top() - lineHeight(size) / 2, layout.plot.bottom(), lineHeight(size));
    for (const SideLabel &label : labels) {
        const double left = label.anchor.x() + LeaderLength;
        layout.leaders.emplace_back(label.anchor, QPointF(left - 1, label.top + lineHeight(size) / 2));
        placeLines(layout, {label.text}, {left, label.top, layout.page.width(), 0}, Qt::AlignLeft,
                   {{}, {}, size, false, palette::Text, TextRole::Value});
    }
}
} // namespace

void chooseStackWidth(ChartLayout &layout, const ChartSpec &spec, int size)
{
    ChartLayout trial = layout;
    placeBars(trial, spec);
    const double pitch = layout.plot.width() / double(spec.categories.size());
    double widest = 0;
    for (const PlacedValue &placed : trial.values)
        if (const double label = textWidth(shownText(valueOf(spec, placed).label), size);
            isLabelled(spec, placed) && label < WidestBeside * pitch &&
            !fitsInside(placed.bar, shownText(valueOf(spec, placed).label), size))
            widest = std::max(widest, label);
    const double column = pitch - 2 * (widest + LeaderLength + Padding);
    if (widest > 0 && column >= LeastColumn)
        layout.barWidth = std::min(layout.barWidth, column / pitch);
}

void placeStackLabels(ChartLayout &layout, const ChartSpec &spec, int size)
{
    const double pitch = layout.plot.width() / double(spec.categories.size());
    const double room = pitch * (1 - layout.barWidth) / 2 - LeaderLength - Padding / 2;
    std::vector<std::vector<SideLabel>> beside(spec.categories.size());
    for (const PlacedValue &placed : layout.values) {
        if (!isLabelled(spec, placed))
            continue;
        const QString label = shownText(valueOf(spec, placed).label);
        if (fitsInside(placed.bar, label, size))
            placeInside(layout, placed.bar, label, palette::ofSeries(spec.series[placed.series].colour), size);
        else if (!layout.isRows && textWidth(label, size) <= room)
            beside[placed.category].push_back({label, {placed.bar.right(), placed.bar.center().y()}, 0});
    }
    for (auto &labels : beside)
        placeBeside(layout, std::move(labels), size);
}
