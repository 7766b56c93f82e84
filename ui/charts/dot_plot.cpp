// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double WidestName = 0.4, WidestNameAlone = 0.62; ///< part of a column, with and without its numbers
constexpr double ColumnGap = 14;
constexpr double LeastDots = 44;  ///< of width
constexpr double HighestRow = 24; ///< a few forces do not spread over the page
constexpr double UnitsPerDotTick = 44;
constexpr double DotReach = 3; ///< from its centre to where a pointer still means it
constexpr double CapHeight = 5;

/// A line for each force: its name, its dot with the range of chance, and what the dot says in words. Where the page is
/// wide rather than high the forces stand in columns, each with the same axis.
class DotPlot {
public:
    DotPlot(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
        : m_layout(layout), m_spec(spec), m_dots(spec.series.front().values), m_area(area), m_plan(plan),
          m_size(plan.sizes.names)
    {
    }

    bool place()
    {
        const auto count = double(m_dots.size());
        m_rows = std::size_t(std::ceil(count / m_plan.columns));
        m_columnWidth = (m_area.width() - ColumnGap * (m_plan.columns - 1)) / m_plan.columns;
        measureWords();
        m_layout.isRows = true;
        m_layout.scale = dotScale();
        const auto title = wrapText(axisTitle(m_spec, m_plan.content), m_area.width(), m_plan.sizes.text).lines;
        const double axis = lineHeight(m_plan.sizes.text) * double(1 + title.size()) + 1.5 * Gap;
        const double height = std::min(m_area.height() - axis, HighestRow * double(m_rows));
        m_layout.plot = {m_area.left() + m_names + Gap, m_area.top(), m_area.width() - m_names - Gap, height};
        m_pitch = height / double(m_rows);
        if (height < m_plan.leastPlot || dotsWidth() < LeastDots || m_pitch < m_lines * lineHeight(m_size))
            return false;
        for (int column = 0; column < m_plan.columns; ++column)
            placeColumn(column);
        for (std::size_t force = 0; force < m_dots.size(); ++force)
            placeForce(force);
        placeLines(
            m_layout, title,
            {m_area.left(), m_layout.plot.bottom() + lineHeight(m_plan.sizes.text) + 1.5 * Gap, m_area.width(), 0},
            Qt::AlignLeft, softText(m_plan.sizes.text, TextRole::ValueTitle));
        return true;
    }

private:
    void measureWords()
    {
        const double widest = (m_plan.hasValueLabels ? WidestName : WidestNameAlone) * m_columnWidth;
        for (const ChartCategory &force : m_spec.categories) {
            m_nameLines.push_back(wrapText(shownText(force.label), widest, m_size).lines);
            m_lines = std::max(m_lines, double(m_nameLines.back().size()));
            for (const QString &line : m_nameLines.back())
                m_names = std::max(m_names, textWidth(line, m_size));
        }
        for (const ChartValue &dot : m_dots)
            if (m_plan.hasValueLabels)
                m_numbers = std::max(m_numbers, textWidth(shownText(dot.label), m_size) + 2 * Gap);
    }

    AxisScale dotScale() const
    {
        double least = 0, most = 0;
        const auto hold = [&](double value) {
            least = std::min(least, value);
            most = std::max(most, value);
        };
        for (const ChartLine &line : m_spec.lines)
            hold(line.value);
        for (const ChartValue &dot : m_dots) {
            if (dot.isAbsent())
                continue;
            hold(*dot.low);
            hold(dot.high.value_or(*dot.low));
            if (dot.chance) {
                hold(dot.chance->low);
                hold(dot.chance->high.value_or(dot.chance->low));
            }
        }
        return niceScale(least, most, axisUnit(m_spec), std::clamp(int(dotsWidth() / UnitsPerDotTick), 2, 6));
    }

    double dotsWidth() const { return m_columnWidth - m_names - Gap - m_numbers - endOfAxis(); }
    /// Half a number of the axis stands beyond its end.
    double endOfAxis() const { return m_plan.hasValueLabels ? Gap : 10; }

    QRectF plotOf(int column) const
    {
        const double left = m_area.left() + (m_columnWidth + ColumnGap) * column + m_names + Gap;
        const auto before = m_rows * std::size_t(column);
        const auto rows = std::min(m_rows, m_dots.size() - std::min(before, m_dots.size()));
        return {left, m_layout.plot.top(), dotsWidth(), m_pitch * double(rows)};
    }

    double xOf(const QRectF &plot, double value) const
    {
        return plot.left() + plot.width() * m_layout.scale.part(value);
    }

    void placeColumn(int column)
    {
        const QRectF plot = plotOf(column);
        if (plot.height() <= 0)
            return;
        for (const double tick : m_layout.scale.ticks()) {
            const double x = xOf(plot, tick);
            auto &lines = std::abs(tick) < m_layout.scale.step / 2 ? m_layout.leaders : m_layout.gridLines;
            lines.emplace_back(x, plot.top(), x, plot.bottom());
            placeTickBelow(m_layout, m_layout.scale.label(tick), x, plot.bottom(), m_plan.sizes.text);
        }
        for (const ChartLine &line : m_spec.lines)
            m_layout.breakLines.emplace_back(xOf(plot, line.value), plot.top(), xOf(plot, line.value), plot.bottom());
    }

    void placeForce(std::size_t force)
    {
        const QRectF plot = plotOf(int(force / m_rows));
        const double y = plot.top() + m_pitch * (double(force % m_rows) + 0.5);
        const double height = double(m_nameLines[force].size()) * lineHeight(m_size);
        placeLines(m_layout, m_nameLines[force], {plot.left() - Gap - m_names, y - height / 2, m_names, 0},
                   Qt::AlignRight, {{}, {}, m_size, false, palette::Text, TextRole::Category});
        placeWords(m_dots[force], plot, y);
        const QRectF slot(plot.left() - Gap - m_names, y - m_pitch / 2, m_columnWidth, m_pitch);
        m_layout.values.push_back({force, 0, placeDot(m_dots[force], plot, y), slot});
    }

    /// At the right, so that numbers stand below each other; an absence says itself where a dot would be.
    void placeWords(const ChartValue &dot, const QRectF &plot, double y)
    {
        const double top = y - lineHeight(m_size) / 2;
        const PlacedText look{{},
                              {},
                              m_size,
                              false,
                              dot.isAbsent() ? palette::SoftText : palette::Text,
                              dot.isAbsent() ? TextRole::Absence : TextRole::Value};
        if (m_plan.hasValueLabels)
            placeLines(m_layout, {shownText(dot.label)}, {plot.right() + endOfAxis() + 2 * Gap, top, m_numbers, 0},
                       Qt::AlignLeft, look);
        else if (dot.isAbsent())
            placeLines(m_layout, {AbsenceMark}, {plot.left() + Gap, top, m_numbers, 0}, Qt::AlignLeft, look);
    }

    /// Returns where it stands; nothing for an absence.
    QRectF placeDot(const ChartValue &dot, const QRectF &plot, double y)
    {
        if (dot.isAbsent())
            return {};
        const double x = xOf(plot, *dot.low), end = dot.high ? xOf(plot, *dot.high) : plot.right();
        QLineF range;
        if (dot.chance)
            range = {xOf(plot, dot.chance->low), y, dot.chance->high ? xOf(plot, *dot.chance->high) : plot.right(), y};
        if (!dot.isInterval()) {
            m_layout.dots.push_back({{x, y}, range, palette::ofSeries(0)});
            return QRectF(x, y, 0, 0).adjusted(-DotReach, -DotReach, DotReach, DotReach);
        }
        const QRectF cap(x, y - CapHeight / 2, std::max(1.0, end - x), CapHeight);
        if (!range.isNull())
            m_layout.leaders.push_back(range);
        m_layout.caps.push_back({cap, palette::ofSeries(0), !dot.high});
        return cap;
    }

    ChartLayout &m_layout;
    const ChartSpec &m_spec;
    const std::vector<ChartValue> &m_dots;
    QRectF m_area;
    const LayoutPlan &m_plan;
    int m_size;
    std::size_t m_rows = 1;
    double m_columnWidth = 0;
    double m_pitch = 0;
    double m_names = 0;   ///< width of the widest
    double m_numbers = 0; ///< likewise
    double m_lines = 1;   ///< of the longest name
    std::vector<QStringList> m_nameLines;
};
} // namespace

bool placeDotRows(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
{
    return DotPlot(layout, spec, area, plan).place();
}
