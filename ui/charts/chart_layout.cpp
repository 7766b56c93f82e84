// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_layout.h"

#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"

using namespace Qt::StringLiterals;

namespace {
constexpr TextSizes Roomy{15, 10, 10, 8};
constexpr TextSizes Usual{13, 9, 9, 8};
constexpr TextSizes Tight{12, 9, 9, 7};
constexpr double PageMargin = 8;
constexpr double SmallPage = 240; ///< narrower pages have half the margin
constexpr double LeastPlot = 60;

/// From the best looking to the one that holds the most.
std::vector<LayoutPlan> plansFor(const ChartSpec &spec, double height)
{
    const TextSizes smallNames{12, 9, 8, 7}, smallestNames{12, 9, 7, 7};
    if (spec.kind == ChartSpec::Kind::ForceBars)
        return {{Roomy, true, true, 0.5 * height},
                {Usual, true, true, 0.4 * height},
                {Tight, true, true, LeastPlot},
                {smallNames, true, true, LeastPlot},
                {smallestNames, true, true, LeastPlot}};
    return {{Roomy, false, true, 0.45 * height}, {Usual, false, true, 0.38 * height},
            {Tight, false, true, LeastPlot},     {Tight, true, true, LeastPlot},
            {smallNames, true, true, LeastPlot}, {smallestNames, true, true, LeastPlot},
            {Tight, false, false, LeastPlot},    {smallestNames, true, false, LeastPlot}};
}

bool isClean(const ChartLayout &layout)
{
    const QRectF page = QRectF(QPointF(), layout.page).adjusted(-0.01, -0.01, 0.01, 0.01);
    constexpr double Touch = 0.05;
    for (std::size_t i = 0; i < layout.texts.size(); ++i) {
        const QRectF rect = layout.texts[i].rect.adjusted(Touch, Touch, -Touch, -Touch);
        if (!page.contains(layout.texts[i].rect))
            return false;
        for (std::size_t j = i + 1; j < layout.texts.size(); ++j)
            if (rect.intersects(layout.texts[j].rect))
                return false;
    }
    return true;
}

QRectF insideOf(QSizeF page)
{
    const double margin = page.width() < SmallPage ? PageMargin / 2 : PageMargin;
    return QRectF(QPointF(), page).adjusted(margin, margin, -margin, -margin);
}

/// A study with nothing to draw says so in the place of the plot.
bool placeNothing(ChartLayout &layout, QRectF area, const TextSizes &sizes)
{
    layout.plot = area;
    const auto text = wrapText(u"There are no figures to draw."_s, area.width(), sizes.text);
    placeLines(layout, text.lines, {area.left(), area.center().y() - lineHeight(sizes.text), area.width(), 0},
               Qt::AlignHCenter, {{}, {}, sizes.text, false, palette::SoftText, TextRole::Absence});
    return area.height() > lineHeight(sizes.text);
}

std::optional<ChartLayout> layoutBy(const LayoutPlan &plan, const ChartSpec &spec, QSizeF page, PageContent content)
{
    ChartLayout layout;
    layout.page = page;
    QRectF area = insideOf(page);
    area.setTop(placeHead(layout, spec, area, plan.sizes, content));
    area.setBottom(placeFoot(layout, spec, area, plan.sizes, content));
    if (!spec.isEmpty())
        area.setTop(placeKey(layout, keyOf(spec, plan), area, plan.sizes.text));
    if (area.height() < plan.leastPlot)
        return std::nullopt;
    const bool fits = spec.isEmpty() ? placeNothing(layout, area, plan.sizes)
                      : plan.isRows  ? placeRows(layout, spec, area, plan)
                                     : placeColumns(layout, spec, area, plan);
    if (!fits || !isClean(layout))
        return std::nullopt;
    interruptBreakLines(layout);
    return layout;
}
} // namespace

std::optional<ChartLayout> layoutChart(const ChartSpec &spec, QSizeF page, PageContent content)
{
    for (const auto &series : spec.series)
        Q_ASSERT(series.values.size() == spec.categories.size());
    for (const LayoutPlan &plan : plansFor(spec, page.height()))
        if (auto layout = layoutBy(plan, spec, page, content))
            return layout;
    return std::nullopt;
}
