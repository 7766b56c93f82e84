// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double UnitsAcross = 70, UnitsUp = 30; ///< between two ticks
constexpr double PointReach = 3;

/// A dot for each force by its size, between the limits; those outside are filled and named.
class FunnelPlot {
public:
    FunnelPlot(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
        : m_layout(layout), m_spec(spec), m_dots(spec.series.front().values), m_area(area), m_plan(plan)
    {
    }

    bool place()
    {
        const int size = m_plan.sizes.text;
        double most = 0, largest = 0;
        for (const ChartValue &dot : m_dots) {
            most = std::max(most, *dot.high);
            largest = std::max(largest, *dot.across);
        }
        for (const ChartCurve &curve : m_spec.curves)
            for (const QPointF &point : curve.points) {
                most = std::max(most, point.y());
                largest = std::max(largest, point.x());
            }
        m_layout.scale = niceScale(most, axisUnit(m_spec), std::clamp(int(m_area.height() / UnitsUp), 3, 6));
        m_across = niceScale(largest, AxisUnit::Number, std::clamp(int(m_area.width() / UnitsAcross), 2, 6));
        double gutter = 0;
        for (const double tick : m_layout.scale.ticks())
            gutter = std::max(gutter, textWidth(m_layout.scale.label(tick), size));
        const auto upTitle = wrapText(axisTitle(m_spec, m_plan.content), m_area.width(), size).lines;
        const auto acrossTitle = wrapText(m_spec.acrossTitle, m_area.width(), size).lines;
        const double head = lineHeight(size) * (double(upTitle.size()) + 0.5) + (upTitle.isEmpty() ? 0 : Gap);
        const double foot = lineHeight(size) * double(1 + acrossTitle.size()) + 2 * Gap;
        const double end = textWidth(m_across.label(m_across.max), size) / 2;
        m_layout.plot = m_area.adjusted(gutter + 2 * Gap, head, -end, -foot);
        if (m_layout.plot.height() < m_plan.leastPlot)
            return false;
        placeLines(m_layout, upTitle, m_area, Qt::AlignLeft, softText(size, TextRole::ValueTitle));
        placeLines(
            m_layout, acrossTitle,
            {m_layout.plot.left(), m_layout.plot.bottom() + lineHeight(size) + 2 * Gap, m_layout.plot.width(), 0},
            Qt::AlignRight, softText(size, TextRole::ValueTitle));
        placeAxes();
        placePoints();
        return placeNames();
    }

private:
    QPointF at(double across, double value) const
    {
        const QRectF &plot = m_layout.plot;
        return {plot.left() + plot.width() * m_across.part(across),
                plot.bottom() - plot.height() * m_layout.scale.part(value)};
    }

    void placeAxes()
    {
        const QRectF &plot = m_layout.plot;
        const int size = m_plan.sizes.text;
        const double half = lineHeight(size) / 2;
        for (const double tick : m_layout.scale.ticks()) {
            const double y = at(0, tick).y();
            auto &lines = tick < m_layout.scale.step / 2 ? m_layout.leaders : m_layout.gridLines;
            lines.emplace_back(plot.left(), y, plot.right(), y);
            placeLines(m_layout, {m_layout.scale.label(tick)},
                       {m_area.left(), y - half, plot.left() - m_area.left() - Gap, 0}, Qt::AlignRight,
                       softText(size, TextRole::Tick));
        }
        for (const double tick : m_across.ticks())
            placeTickBelow(m_layout, m_across.label(tick), at(tick, 0).x(), plot.bottom(), size);
        for (const ChartLine &line : m_spec.lines)
            m_layout.breakLines.emplace_back(plot.left(), at(0, line.value).y(), plot.right(), at(0, line.value).y());
        for (const ChartCurve &curve : m_spec.curves) {
            PlacedCurve placed{{}, curve.isFine};
            for (const QPointF &point : curve.points)
                placed.points.push_back(at(point.x(), point.y()));
            m_layout.curves.push_back(std::move(placed));
        }
    }

    void placePoints()
    {
        for (std::size_t i = 0; i < m_dots.size(); ++i) {
            const QPointF centre = at(*m_dots[i].across, *m_dots[i].low);
            m_layout.dots.push_back({centre, {}, palette::ofSeries(0), m_spec.categories[i].isNamed});
            const QRectF reach = QRectF(centre, QSizeF()).adjusted(-PointReach, -PointReach, PointReach, PointReach);
            m_layout.values.push_back({i, 0, reach, reach});
        }
    }

    /// At the first side of its dot where it touches neither another dot nor a name.
    bool placeNames()
    {
        for (std::size_t i = 0; i < m_dots.size(); ++i) {
            if (m_spec.categories[i].isNamed && m_plan.hasValueLabels && !placeName(i))
                return false;
        }
        return true;
    }

    bool placeName(std::size_t force)
    {
        const int size = m_plan.sizes.names;
        const QString name = shownText(m_spec.categories[force].label);
        const QSizeF box(textWidth(name, size), lineHeight(size));
        const QPointF dot = m_layout.dots[force].centre;
        const double beside = PointReach + Gap, above = PointReach + box.height();
        const std::array corners{
            QPointF(beside, -box.height() / 2),
            QPointF(-beside - box.width(), -box.height() / 2),
            QPointF(-box.width() / 2, -above),
            QPointF(-box.width() / 2, PointReach),
            QPointF(beside, -above),
            QPointF(beside, PointReach),
            QPointF(-beside - box.width(), -above),
            QPointF(-beside - box.width(), PointReach),
        };
        std::optional<QRectF> place;
        for (const QPointF &corner : corners) {
            const QRectF rect(dot + corner, box);
            if (!isFree(rect, force))
                continue;
            const bool isClear = !touchesCurve(rect);
            if (isClear || !place)
                place = rect;
            if (isClear)
                break;
        }
        if (!place)
            return false;
        placeLines(m_layout, {name}, *place, Qt::AlignLeft, {{}, {}, size, false, palette::Text, TextRole::Category});
        return true;
    }

    bool touchesCurve(const QRectF &rect) const
    {
        return std::ranges::any_of(m_layout.curves, [&](const PlacedCurve &curve) {
            return std::ranges::any_of(curve.points, [&](const QPointF &point) { return rect.contains(point); });
        });
    }

    bool isFree(const QRectF &rect, std::size_t force) const
    {
        const double half = lineHeight(m_plan.sizes.text);
        if (!m_layout.plot.adjusted(0, -half, half, 0).contains(rect))
            return false;
        for (std::size_t i = 0; i < m_layout.values.size(); ++i)
            if (i != force && m_layout.values[i].bar.intersects(rect))
                return false;
        return std::ranges::none_of(m_layout.texts, [&](const PlacedText &text) { return text.rect.intersects(rect); });
    }

    ChartLayout &m_layout;
    const ChartSpec &m_spec;
    const std::vector<ChartValue> &m_dots;
    QRectF m_area;
    const LayoutPlan &m_plan;
    AxisScale m_across;
};
} // namespace

bool placeFunnel(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
{
    return FunnelPlot(layout, spec, area, plan).place();
}
