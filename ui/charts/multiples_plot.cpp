// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double LeastSmallPlot = 18, LeastSmallWidth = 40;
constexpr double HighestSmallPlot = 90;
constexpr double WidestSmallPlot = 160;
constexpr double SmallGap = 8;    ///< between plots
constexpr double RowGap = 6;      ///< below one, before the name of the next
constexpr double SmallBar = 0.72; ///< part of its room that a bar takes
constexpr double HairLine = 0.6;

/// Categories that stand in one plot.
struct SmallPlot {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// Small plots in rows and columns with one scale: the name of each above it, the numbers of the scale at the left of
/// each row, the first and the last period below each column.
class MultiplesPlot {
public:
    MultiplesPlot(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
        : m_layout(layout), m_spec(spec), m_area(area), m_plan(plan), m_size(plan.sizes.foot)
    {
        for (std::size_t c = 0; c < spec.categories.size(); ++c) {
            if (m_plots.empty() || spec.categories[c].group != spec.categories[m_plots.back().first].group)
                m_plots.push_back({c, 0});
            ++m_plots.back().count;
        }
    }

    bool place()
    {
        m_layout.scale = niceScale(largest(), axisUnit(m_spec), 2);
        for (const double tick : m_layout.scale.ticks())
            m_numbers = std::max(m_numbers, textWidth(m_layout.scale.label(tick), m_plan.sizes.text) + Gap);
        for (m_across = bestAcross(); m_across > 1 && !namesFit(); --m_across) {
        }
        m_down = int(std::ceil(double(m_plots.size()) / m_across));
        const double below = lineHeight(m_size) + Gap;
        m_pitch = {std::min(WidestSmallPlot, (m_area.width() - m_numbers + SmallGap) / m_across),
                   (m_area.height() - below + RowGap) / m_down};
        m_pitch.setHeight(std::min(m_pitch.height(), HighestSmallPlot + lineHeight(m_size) + RowGap));
        m_layout.plot = {m_area.left() + m_numbers, m_area.top(), m_area.width() - m_numbers,
                         m_pitch.height() * m_down};
        if (plotOf(0).height() < LeastSmallPlot || plotOf(0).width() < LeastSmallWidth || !namesFit() ||
            m_layout.plot.height() < m_plan.leastPlot)
            return false;
        for (std::size_t i = 0; i < m_plots.size(); ++i)
            placeSmall(i);
        return true;
    }

private:
    bool isStacked() const { return m_spec.unit == ChartSpec::Unit::Share; }

    double largest() const
    {
        if (isStacked())
            return 1;
        double most = 0;
        for (const ChartSeries &series : m_spec.series)
            for (const ChartValue &value : series.values)
                if (value.low)
                    most = std::max(most, value.high.value_or(*value.low));
        return most;
    }

    /// So that a plot is about twice as wide as high.
    int bestAcross() const
    {
        const double count = double(m_plots.size());
        const double wanted = std::sqrt(count * m_area.width() / (1.8 * std::max(1.0, m_area.height())));
        return std::clamp(int(std::round(wanted)), 1, int(m_plots.size()));
    }

    bool namesFit() const
    {
        const double room = (m_area.width() - m_numbers + SmallGap) / m_across - SmallGap / 2;
        return std::ranges::all_of(m_plots, [&](const SmallPlot &plot) {
            return textWidth(shownText(m_spec.categories[plot.first].group), m_size) <= room;
        });
    }

    QRectF plotOf(std::size_t place) const
    {
        const int column = int(place) % m_across, row = int(place) / m_across;
        const double name = lineHeight(m_size);
        return {m_area.left() + m_numbers + m_pitch.width() * column, m_area.top() + m_pitch.height() * row + name,
                m_pitch.width() - SmallGap, m_pitch.height() - name - RowGap};
    }

    void placeSmall(std::size_t place)
    {
        const QRectF plot = plotOf(place);
        const SmallPlot &small = m_plots[place];
        placeLines(m_layout, {shownText(m_spec.categories[small.first].group)},
                   {plot.left(), plot.top() - lineHeight(m_size), plot.width(), 0}, Qt::AlignLeft,
                   {{}, {}, m_size, false, palette::Text, TextRole::Category});
        const bool isLeft = int(place) % m_across == 0;
        for (const double tick : m_layout.scale.ticks())
            placeTick(plot, tick, isLeft);
        for (std::size_t i = 0; i < small.count; ++i)
            placePeriod(plot, small, i);
        m_layout.leaders.emplace_back(plot.bottomLeft(), plot.bottomRight());
        if (place + std::size_t(m_across) >= m_plots.size())
            placePeriodNames(plot, small);
    }

    void placeTick(const QRectF &plot, double tick, bool hasNumber)
    {
        const double y = plot.bottom() - plot.height() * m_layout.scale.part(tick);
        m_layout.gridLines.emplace_back(plot.left(), y, plot.right(), y);
        const int size = m_plan.sizes.text;
        const bool hasRoomForZero = plot.height() > 2 * lineHeight(size);               // bars stand on it in any case
        const bool isEnd = tick == m_layout.scale.max || (tick == 0 && hasRoomForZero); // no room between them
        if (hasNumber && isEnd)
            placeLines(m_layout, {m_layout.scale.label(tick)},
                       {m_area.left(), tick == 0 ? y - lineHeight(size) + 1 : y - 1, m_numbers - Gap, 0},
                       Qt::AlignRight, softText(size, TextRole::Tick));
    }

    void placePeriod(const QRectF &plot, const SmallPlot &small, std::size_t i)
    {
        const double pitch = plot.width() / double(small.count), unit = plot.height() / m_layout.scale.max;
        const QRectF slot(plot.left() + pitch * double(i), plot.top(), pitch, plot.height());
        const double left = slot.left() + pitch * (1 - SmallBar) / 2, width = pitch * SmallBar;
        const std::size_t category = small.first + i;
        if (m_spec.categories[category].isPartYear)
            m_layout.bands.push_back(slot);
        double from = 0, most = 0;
        bool isAnyThere = false;
        for (std::size_t s = 0; s < m_spec.series.size(); ++s) {
            const ChartValue &value = m_spec.series[s].values[category];
            const double size = value.low.value_or(0);
            const QRectF bar(left, plot.bottom() - (from + size) * unit, width, size * unit);
            if (size > 0)
                placeBar(bar, m_spec.series[s].colour);
            m_layout.values.push_back({category, s, bar, isStacked() ? bar.adjusted(0, -1, 0, 1) : slot});
            from += size;
            most += value.isAbsent() ? 0 : value.high.value_or(m_layout.scale.max);
            isAnyThere = isAnyThere || !value.isAbsent();
        }
        most = std::min(most, m_layout.scale.max);
        if (most > from + 1e-9)
            m_layout.caps.push_back(
                {{left, plot.bottom() - most * unit, width, (most - from) * unit}, palette::SoftText, false});
        if (!isAnyThere)
            placeLines(m_layout, {AbsenceMark}, {slot.left(), plot.bottom() - lineHeight(m_size), slot.width(), 0},
                       Qt::AlignHCenter, softText(m_size, TextRole::Absence));
    }

    void placeBar(const QRectF &bar, int colour)
    {
        m_layout.swatches.push_back({PlacedSwatch::Look::Fill, bar, palette::ofSeries(colour), {}});
    }

    /// The first and the last; one alone where two have no room.
    void placePeriodNames(const QRectF &plot, const SmallPlot &small)
    {
        const auto nameOf = [&](std::size_t i) {
            const ChartCategory &category = m_spec.categories[small.first + i];
            return shownText(category.label.mid(category.group.size() + 1));
        };
        const QString first = nameOf(0), last = nameOf(small.count - 1);
        const QRectF line(plot.left(), plot.bottom() + 1, plot.width() + SmallGap / 2, 0);
        const PlacedText look = softText(m_size, TextRole::Category);
        placeLines(m_layout, {first}, line, Qt::AlignLeft, look);
        if (textWidth(first, m_size) + textWidth(last, m_size) + Gap <= line.width())
            placeLines(m_layout, {last}, line, Qt::AlignRight, look);
    }

    ChartLayout &m_layout;
    const ChartSpec &m_spec;
    QRectF m_area;
    const LayoutPlan &m_plan;
    int m_size;
    std::vector<SmallPlot> m_plots;
    int m_across = 1;
    int m_down = 1;
    QSizeF m_pitch;
    double m_numbers = 0; ///< width of the widest
};
} // namespace

bool placeMultiples(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
{
    return MultiplesPlot(layout, spec, area, plan).place();
}
