// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/layout_fit.h"

#include "ui/charts/chart_picture.h"

namespace {
constexpr double LeastWidth = 200, LeastHeight = 140;
constexpr double HighestPage = 4000, WidestPage = 1600;
constexpr double RoomyPlot = 0.3; ///< of the page's height
constexpr double HeightStep = 30, WidthStep = 80;

/// What may stand on a page of this size, from the most to the least; first those that keep what a chart for print must
/// carry. Half carries the essentials by its very size.
std::vector<std::vector<PageContent>> contentsFor(PictureSize size)
{
    using enum PageContent;
    if (size == PictureSize::Half)
        return {{Essential}};
    if (size == PictureSize::Social)
        return {{Everything, ShortPanel, WithoutNotes, Essential}};
    return {{Everything, ShortPanel}, {WithoutNotes}};
}

/// Whether it is drawn as its kind asks, with a plot large enough to be the chart's main thing.
bool isRoomy(const ChartLayout &layout, const ChartSpec &spec)
{
    const bool isTurned = layout.isRows && spec.kind != ChartSpec::Kind::ForceBars &&
                          spec.kind != ChartSpec::Kind::Flow && spec.kind != ChartSpec::Kind::Dots &&
                          spec.kind != ChartSpec::Kind::Grid;
    return !isTurned && (spec.isEmpty() || layout.plot.height() >= RoomyPlot * layout.page.height());
}

/// The first that is roomy, else the first that can be drawn at all.
std::optional<ChartLayout> bestOf(const std::vector<PageContent> &contents, const ChartSpec &spec, QSizeF page)
{
    std::optional<ChartLayout> cramped;
    for (const PageContent content : contents) {
        auto layout = layoutChart(spec, page, content);
        if (layout && isRoomy(*layout, spec))
            return layout;
        if (layout && !cramped)
            cramped = std::move(layout);
    }
    return cramped;
}

/// The lowest page of this width that holds the chart.
std::optional<ChartLayout> lowestPage(const ChartSpec &spec, QSizeF page)
{
    for (; page.height() < HighestPage; page.rheight() += HeightStep)
        if (auto layout = layoutChart(spec, page, PageContent::Everything))
            return layout;
    return std::nullopt;
}
} // namespace

std::optional<ChartLayout> layoutAt(const ChartSpec &spec, PictureSize size)
{
    for (const auto &contents : contentsFor(size))
        if (auto layout = bestOf(contents, spec, pageUnits(size)))
            return layout;
    return std::nullopt;
}

PictureSize naturalSize(const ChartSpec &spec)
{
    for (const PictureSize size : {PictureSize::Full, PictureSize::Portrait}) {
        const auto layout = bestOf({PageContent::Everything, PageContent::ShortPanel}, spec, pageUnits(size));
        if (layout && isRoomy(*layout, spec))
            return size;
    }
    return PictureSize::Page;
}

ChartLayout layoutToScroll(const ChartSpec &spec, QSizeF room, double scrollBar)
{
    const QSizeF least = room.expandedTo({LeastWidth, LeastHeight});
    if (auto layout = layoutChart(spec, least, PageContent::Everything))
        return *layout;
    QSizeF page(std::max(LeastWidth, room.width() - scrollBar), least.height());
    for (; page.width() < WidestPage; page.rwidth() += WidthStep)
        if (auto layout = lowestPage(spec, page))
            return *layout;
    // A chart that no page can hold: its words stand there, its plot does not.
    ChartSpec words = spec;
    words.categories.clear();
    words.series.clear();
    ChartLayout empty;
    empty.page = least;
    return lowestPage(words, least).value_or(empty);
}
