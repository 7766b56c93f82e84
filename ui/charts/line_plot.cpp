// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"

using namespace Qt::StringLiterals;

namespace {
constexpr double PointSlot = 6;        ///< from a point to where a pointer still means it
constexpr double WidestLineName = 0.3; ///< part of the page, at the end of a line
constexpr double UnitsPerLineTick = 40;
constexpr double NameMark = 10; ///< a stroke in the colour of the line, before its name

/// A line for each series from category to category, its name at its end, its numbers at its points.
class LinePlot {
public:
    LinePlot(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
        : m_layout(layout), m_spec(spec), m_area(area), m_plan(plan), m_size(plan.sizes.text)
    {
    }

    bool place()
    {
        const auto title = wrapText(axisTitle(m_spec, m_plan.content), m_area.width(), m_size).lines;
        const double top = placeLines(m_layout, title, m_area, Qt::AlignLeft, softText(m_size, TextRole::ValueTitle));
        const double notes = breakNotesHeight(m_spec, m_area.left(), m_area.width(), m_plan.sizes.foot);
        const double bottom = m_area.bottom() - lineHeight(m_size) - Gap;
        m_layout.scale = niceScale(largestShown(m_spec), axisUnit(m_spec),
                                   std::clamp(int((bottom - top - notes) / UnitsPerLineTick), 2, 6));
        for (const double tick : m_layout.scale.ticks())
            m_numbers = std::max(m_numbers, textWidth(m_layout.scale.label(tick), m_size));
        measureNames();
        m_layout.plot = QRectF(QPointF(m_area.left() + m_numbers + Gap, top + notes + lineHeight(m_size)),
                               QPointF(m_area.right() - m_names - NameMark - 2 * Gap, bottom));
        if (m_layout.plot.height() < m_plan.leastPlot - notes || m_layout.plot.width() < m_area.width() / 2)
            return false;
        placeScale();
        if (notes > 0)
            placeBreakNotes(m_layout, m_spec, top, m_plan.sizes.foot);
        for (std::size_t s = 0; s < m_spec.series.size(); ++s)
            placeSeries(s);
        return placeNames();
    }

private:
    void measureNames()
    {
        for (const ChartSeries &series : m_spec.series) {
            m_nameLines.push_back(wrapText(shownText(series.name), WidestLineName * m_area.width(), m_size).lines);
            for (const QString &line : m_nameLines.back())
                m_names = std::max(m_names, textWidth(line, m_size));
        }
    }

    QPointF at(std::size_t category, double value) const
    {
        const QRectF strip = categoryStrip(m_layout, m_spec, category);
        return {strip.center().x(), m_layout.plot.bottom() - m_layout.plot.height() * m_layout.scale.part(value)};
    }

    void placeScale()
    {
        const QRectF &plot = m_layout.plot;
        for (const double tick : m_layout.scale.ticks()) {
            const double y = at(0, tick).y();
            auto &lines = tick < m_layout.scale.step / 2 ? m_layout.leaders : m_layout.gridLines;
            lines.emplace_back(plot.left(), y, plot.right(), y);
            placeLines(m_layout, {m_layout.scale.label(tick)},
                       {m_area.left(), y - lineHeight(m_size) / 2, m_numbers, 0}, Qt::AlignRight,
                       softText(m_size, TextRole::Tick));
        }
        for (std::size_t c = 0; c < m_spec.categories.size(); ++c)
            placeTickBelow(m_layout, categoryWords(m_spec.categories[c]), at(c, 0).x(), plot.bottom(), m_size);
    }

    void placeSeries(std::size_t s)
    {
        const ChartSeries &series = m_spec.series[s];
        PlacedCurve line{{}, false, palette::ofSeries(series.colour)};
        for (std::size_t c = 0; c < series.values.size(); ++c) {
            const ChartValue &value = series.values[c];
            if (value.isAbsent()) { // the line stops: nothing is drawn between what is known
                endLine(line);
                m_layout.values.push_back({c, s, {}, categoryStrip(m_layout, m_spec, c)});
                continue;
            }
            placePoint(c, s, value, line);
        }
        endLine(line);
    }

    void placePoint(std::size_t c, std::size_t s, const ChartValue &value, PlacedCurve &line)
    {
        const QPointF point = at(c, *value.low);
        line.points.push_back(point);
        if (value.isInterval()) {
            const double top = at(c, value.high.value_or(m_layout.scale.max)).y();
            m_layout.caps.push_back({{point.x() - 3, top, 6, point.y() - top}, line.colour, !value.high});
        } else {
            m_layout.dots.push_back({point, {}, line.colour, s == 0});
        }
        const QRectF slot = QRectF(point, QSizeF()).adjusted(-PointSlot, -PointSlot, PointSlot, PointSlot);
        m_layout.values.push_back({c, s, slot, slot});
        if (m_plan.hasValueLabels && (c > 0 || s == 0))
            placeNumber(c, s, value, point);
    }

    /// Away from the other line: above where it is the higher one, else below.
    void placeNumber(std::size_t c, std::size_t s, const ChartValue &value, QPointF point)
    {
        bool isHigher = s == 0;
        for (std::size_t other = 0; other < m_spec.series.size(); ++other)
            if (const auto low = m_spec.series[other].values[c].low; other != s && low)
                isHigher = *value.low > *low || (*value.low == *low && s < other);
        const double top = isHigher || m_spec.series.size() == 1 ? point.y() - lineHeight(m_size) - 2 : point.y() + 3;
        placeLines(m_layout, {shownText(value.label)}, {point.x() - 30, top, 60, 0}, Qt::AlignHCenter,
                   {{}, {}, m_size, false, palette::Text, TextRole::Value});
    }

    void endLine(PlacedCurve &line)
    {
        if (line.points.size() > 1)
            m_layout.curves.push_back(line);
        line.points.clear();
    }

    /// At the height of the last point; two that would touch are moved apart.
    bool placeNames()
    {
        std::vector<std::pair<double, std::size_t>> wanted; // height, series
        for (std::size_t s = 0; s < m_spec.series.size(); ++s) {
            const auto &values = m_spec.series[s].values;
            wanted.emplace_back(at(values.size() - 1, values.back().low.value_or(0)).y(), s);
        }
        std::ranges::sort(wanted);
        double free = m_area.top();
        for (const auto &[height, s] : wanted) {
            const double needed = double(m_nameLines[s].size()) * lineHeight(m_size);
            const double top = std::max(free, height - needed / 2);
            const double left =
                at(m_spec.categories.size() - 1, 0).x() + categoryStrip(m_layout, m_spec, 0).width() / 2;
            const double middle = top + lineHeight(m_size) / 2;
            m_layout.swatches.push_back({PlacedSwatch::Look::Fill,
                                         {left + Gap, middle - NameMark / 8, NameMark, NameMark / 4},
                                         palette::ofSeries(m_spec.series[s].colour),
                                         {}});
            free = placeLines(m_layout, m_nameLines[s], {left + NameMark + 2 * Gap, top, m_names, 0}, Qt::AlignLeft,
                              {{}, {}, m_size, true, palette::Text, TextRole::Key});
        }
        return free <= m_area.bottom();
    }

    ChartLayout &m_layout;
    const ChartSpec &m_spec;
    QRectF m_area;
    const LayoutPlan &m_plan;
    int m_size;
    double m_numbers = 0;
    double m_names = 0;
    std::vector<QStringList> m_nameLines;
};
} // namespace

bool placeLinePlot(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
{
    return LinePlot(layout, spec, area, plan).place();
}
