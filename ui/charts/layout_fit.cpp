// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/layout_fit.h"

namespace {
constexpr double LeastWidth = 200, LeastHeight = 140;
constexpr double HighestPage = 4000, WidestPage = 1600;
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

/// The first that is drawn as its kind asks, else the first that turns columns into rows.
std::optional<ChartLayout> bestOf(const std::vector<PageContent> &contents, const ChartSpec &spec, QSizeF page)
{
    std::optional<ChartLayout> turned;
    for (const PageContent content : contents) {
        auto layout = layoutChart(spec, page, content);
        if (layout && (!layout->isRows || spec.kind == ChartSpec::Kind::ForceBars))
            return layout;
        if (layout && !turned)
            turned = std::move(layout);
    }
    return turned;
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
