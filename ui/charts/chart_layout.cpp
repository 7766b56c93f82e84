// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_layout.h"

#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr TextSizes Roomy{15, 10, 10, 8, 10};
constexpr TextSizes Usual{13, 9, 9, 8, 9};
constexpr TextSizes Tight{12, 9, 9, 7, 9};
constexpr double PageMargin = 8;
constexpr double SmallPage = 240; ///< narrower pages have half the margin
constexpr std::size_t MostLabelledColumns = 12;
constexpr double LeastPlot = 60, LeastPlotOfSmallPage = 36;

constexpr TextSizes SmallNames{12, 9, 8, 7, 8}, SmallestNames{12, 9, 7, 7, 7};

/// One line a force as long as that can be, then two and three columns of forces; last without their numbers.
std::vector<LayoutPlan> plansForDots(double height, double least)
{
    std::vector<LayoutPlan> plans{{Roomy, true, true, 0.5 * height}, {Usual, true, true, 0.4 * height}};
    for (const TextSizes &sizes : {Tight, SmallNames})
        plans.push_back({sizes, true, true, least});
    for (const int columns : {2, 1, 3})
        for (const TextSizes &sizes : {Tight, SmallNames, SmallestNames})
            plans.push_back({sizes, true, true, least, PageContent::Everything, columns});
    for (const int columns : {1, 2, 3})
        plans.push_back({SmallestNames, true, false, least, PageContent::Everything, columns});
    return plans;
}

constexpr std::size_t FewGridColumns = 4;

/// One column of forces, then two and three; with few cells to a force one column would leave the page half empty.
std::vector<LayoutPlan> plansForGrid(std::size_t cells, double height, double least)
{
    const std::array<int, 3> order = cells <= FewGridColumns ? std::array{2, 3, 1} : std::array{1, 2, 3};
    std::vector<LayoutPlan> plans{{Roomy, true, true, 0.5 * height, PageContent::Everything, order.front()},
                                  {Usual, true, true, 0.4 * height, PageContent::Everything, order.front()}};
    for (const int columns : order)
        for (const TextSizes &sizes : {Tight, SmallNames, SmallestNames})
            plans.push_back({sizes, true, true, least, PageContent::Everything, columns});
    return plans;
}

/// From the best looking to the one that holds the most.
std::vector<LayoutPlan> plansFor(const ChartSpec &spec, QSizeF page)
{
    const double height = page.height(), least = page.width() < SmallPage ? LeastPlotOfSmallPage : LeastPlot;
    if (spec.kind == ChartSpec::Kind::Flow)
        return {{Roomy, true, true, least},
                {Usual, true, true, least},
                {Tight, true, true, least},
                {SmallestNames, true, true, least}};
    if (spec.kind == ChartSpec::Kind::Grid)
        return plansForGrid(spec.series.size(), height, least);
    if (spec.kind == ChartSpec::Kind::Funnel || spec.kind == ChartSpec::Kind::Tiles ||
        spec.kind == ChartSpec::Kind::Multiples || spec.kind == ChartSpec::Kind::Lines)
        return {{Roomy, false, true, 0.45 * height},
                {Usual, false, true, 0.38 * height},
                {Tight, false, true, least},
                {SmallestNames, false, true, least},
                {SmallestNames, false, false, least}};
    if (spec.kind == ChartSpec::Kind::Dots)
        return plansForDots(height, least);
    if (spec.kind == ChartSpec::Kind::ForceBars)
        return {{Roomy, true, true, 0.5 * height},
                {Usual, true, true, 0.4 * height},
                {Tight, true, true, least},
                {SmallNames, true, true, least},
                {SmallestNames, true, true, least}};
    std::vector<LayoutPlan> columns{{Roomy, false, true, 0.45 * height},
                                    {Usual, false, true, 0.38 * height},
                                    {Tight, false, true, least},
                                    {SmallNames, false, true, least}};
    const std::vector<LayoutPlan> rows{
        {Tight, true, true, least}, {SmallNames, true, true, least}, {SmallestNames, true, true, least}};
    const std::vector<LayoutPlan> bare{
        {Tight, false, false, least}, {SmallNames, false, false, least}, {SmallestNames, false, false, least}};
    const bool isLong = spec.categories.size() > MostLabelledColumns; // time runs to the right, rather than be labelled
    for (const auto &more : isLong ? std::array{bare, rows} : std::array{rows, bare})
        columns.insert(columns.end(), more.begin(), more.end());
    columns.push_back({SmallestNames, true, false, least});
    return columns;
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

/// A study with nothing to draw says why in the place of the plot.
bool placeNothing(ChartLayout &layout, const ChartSpec &spec, QRectF area, const TextSizes &sizes)
{
    layout.plot = area;
    QStringList lines;
    for (const QString &text : QStringList{u"There are no figures to draw."_s} + spec.notes)
        lines << wrapEvenly(text, 0.8 * area.width(), sizes.text).lines;
    const double height = double(lines.size()) * lineHeight(sizes.text);
    placeLines(layout, lines, {area.left(), area.center().y() - height / 2, area.width(), 0}, Qt::AlignHCenter,
               softText(sizes.text, TextRole::Absence));
    return area.height() >= height;
}

bool placePlot(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
{
    switch (spec.kind) {
    case ChartSpec::Kind::Flow:
        return placeFlow(layout, spec, area, plan);
    case ChartSpec::Kind::Dots:
        return placeDotRows(layout, spec, area, plan);
    case ChartSpec::Kind::Funnel:
        return placeFunnel(layout, spec, area, plan);
    case ChartSpec::Kind::Grid:
        return placeGrid(layout, spec, area, plan);
    case ChartSpec::Kind::Tiles:
        return placeTiles(layout, spec, area, plan);
    case ChartSpec::Kind::Multiples:
        return placeMultiples(layout, spec, area, plan);
    case ChartSpec::Kind::Lines:
        return placeLinePlot(layout, spec, area, plan);
    default:
        return plan.isRows ? placeRows(layout, spec, area, plan) : placeColumns(layout, spec, area, plan);
    }
}

std::optional<ChartLayout> layoutBy(const LayoutPlan &plan, const ChartSpec &spec, QSizeF page)
{
    const PageContent content = plan.content;
    ChartLayout layout;
    layout.page = page;
    QRectF area = insideOf(page);
    area.setTop(placeHead(layout, spec, area, plan.sizes, content));
    area.setBottom(placeFoot(layout, spec, area, plan.sizes, content));
    if (!spec.isEmpty() && spec.kind != ChartSpec::Kind::Flow)
        area.setTop(placeKey(layout, keyOf(spec, plan), area, plan.sizes));
    if (area.height() < plan.leastPlot)
        return std::nullopt;
    const bool fits =
        spec.isEmpty() ? placeNothing(layout, spec, area, plan.sizes) : placePlot(layout, spec, area, plan);
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
    for (LayoutPlan plan : plansFor(spec, page)) {
        plan.content = content;
        if (auto layout = layoutBy(plan, spec, page))
            return layout;
    }
    return std::nullopt;
}
