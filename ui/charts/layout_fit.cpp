// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/layout_fit.h"

namespace {
constexpr double LeastWidth = 200, LeastHeight = 140;
constexpr double HighestPage = 4000, WidestPage = 1600;
constexpr double HeightStep = 30, WidthStep = 80;

std::vector<PageContent> contentsFor(PictureSize size)
{
    if (size == PictureSize::Half)
        return {PageContent::Essential};
    if (size == PictureSize::Social)
        return {PageContent::Everything, PageContent::WithoutNotes, PageContent::Essential};
    return {PageContent::Everything};
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
    std::optional<ChartLayout> turned;
    for (const PageContent content : contentsFor(size)) {
        auto layout = layoutChart(spec, pageUnits(size), content);
        if (layout && (!layout->isRows || spec.kind == ChartSpec::Kind::ForceBars))
            return layout;
        if (layout && !turned)
            turned = std::move(layout);
    }
    return turned;
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
