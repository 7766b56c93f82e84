// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double WidestGridName = 0.42; ///< part of a column of forces
constexpr double GridColumnGap = 14;    ///< between columns of forces
constexpr double GroupGap = 5;          ///< between the questions
constexpr double HighestGridRow = 18;
constexpr double WidestCell = 60;
constexpr double CellGap = 1;

/// A row for each force and a cell for each question and period. On a low page the forces stand in several columns,
/// each under the same heads.
class GridPlot {
public:
    GridPlot(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
        : m_layout(layout), m_spec(spec), m_area(area), m_plan(plan), m_size(plan.sizes.names)
    {
    }

    bool place()
    {
        m_rows = std::size_t(std::ceil(double(m_spec.categories.size()) / m_plan.columns));
        m_columnWidth = (m_area.width() - GridColumnGap * (m_plan.columns - 1)) / m_plan.columns;
        for (const ChartCategory &force : m_spec.categories)
            m_names = std::max(m_names, textWidth(shownText(force.label), m_size));
        m_cell = std::min(WidestCell, (m_columnWidth - m_names - Gap - GroupGap * double(groups() - 1)) /
                                          double(m_spec.series.size()));
        for (const ChartSeries &series : m_spec.series)
            m_headLines = std::max(m_headLines, wrapText(periodOf(series), m_cell - CellGap, m_size).lines.size());
        measureGroups();
        const double heads = double(m_headLines + m_groupLines) * lineHeight(m_size) + Gap;
        m_pitch = std::min(HighestGridRow, (m_area.height() - heads) / double(m_rows));
        m_top = m_area.top() + heads;
        m_layout.isRows = true;
        m_layout.plot = {m_area.left() + m_names + Gap, m_top, m_area.width() - m_names - Gap,
                         m_pitch * double(m_rows)};
        if (m_names > WidestGridName * m_columnWidth || m_cell < lineHeight(m_size) || m_pitch < lineHeight(m_size) ||
            m_layout.plot.height() < m_plan.leastPlot)
            return false;
        for (int column = 0; column < m_plan.columns; ++column)
            if (!placeHeads(column))
                return false;
        for (std::size_t force = 0; force < m_spec.categories.size(); ++force)
            placeForceRow(force);
        return true;
    }

private:
    bool hasGroups() const { return !m_spec.series.front().group.isEmpty(); }

    std::size_t groups() const
    {
        std::size_t count = 1;
        for (std::size_t s = 1; s < m_spec.series.size(); ++s)
            count += m_spec.series[s].group != m_spec.series[s - 1].group ? 1 : 0;
        return count;
    }

    /// The lines that the words over several columns take.
    void measureGroups()
    {
        std::size_t count = 0;
        for (std::size_t s = 0; hasGroups() && s < m_spec.series.size(); ++s) {
            ++count;
            const bool isLast = s + 1 == m_spec.series.size() || m_spec.series[s + 1].group != m_spec.series[s].group;
            if (!isLast)
                continue;
            const auto lines = wrapText(shownText(m_spec.series[s].group), m_cell * double(count), m_size).lines;
            m_groupLines = std::max(m_groupLines, lines.size());
            count = 0;
        }
    }

    static QString periodOf(const ChartSeries &series)
    {
        return shownText(series.name.mid(series.group.isEmpty() ? 0 : series.group.size() + 1));
    }

    double cellLeft(int column, std::size_t series) const
    {
        double x = m_area.left() + (m_columnWidth + GridColumnGap) * column + m_names + Gap;
        for (std::size_t s = 1; s <= series; ++s)
            x += m_cell + (m_spec.series[s].group != m_spec.series[s - 1].group ? GroupGap : 0);
        return x;
    }

    /// The question over its periods; false where a head does not fit over its cells.
    bool placeHeads(int column)
    {
        const double line = lineHeight(m_size);
        for (std::size_t s = 0; s < m_spec.series.size(); ++s) {
            const ChartSeries &series = m_spec.series[s];
            const auto lines = wrapText(periodOf(series), m_cell - CellGap, m_size);
            if (lines.hasCutWord || lines.lines.size() > m_headLines)
                return false;
            placeLines(m_layout, lines.lines,
                       {cellLeft(column, s), m_top - line * double(lines.lines.size()) - Gap / 2, m_cell, 0},
                       Qt::AlignHCenter, softText(m_size, TextRole::Category));
            const bool isFirst = s == 0 || series.group != m_spec.series[s - 1].group;
            if (isFirst && hasGroups() && !placeGroupHead(column, s))
                return false;
        }
        return true;
    }

    bool placeGroupHead(int column, std::size_t first)
    {
        std::size_t last = first;
        while (last + 1 < m_spec.series.size() && m_spec.series[last + 1].group == m_spec.series[first].group)
            ++last;
        const double width = cellLeft(column, last) + m_cell - cellLeft(column, first);
        const auto lines = wrapText(shownText(m_spec.series[first].group), width, m_size);
        placeLines(m_layout, lines.lines, {cellLeft(column, first), m_area.top(), width, 0}, Qt::AlignLeft,
                   {{}, {}, m_size, false, palette::Text, TextRole::Category});
        if (lines.hasCutWord || lines.lines.size() > m_groupLines)
            return false;
        return true;
    }

    void placeForceRow(std::size_t force)
    {
        const int column = int(force / m_rows);
        const double y = m_top + m_pitch * double(force % m_rows);
        const double left = cellLeft(column, 0) - Gap - m_names, line = lineHeight(m_size);
        placeLines(m_layout, {shownText(m_spec.categories[force].label)}, {left, y + (m_pitch - line) / 2, m_names, 0},
                   Qt::AlignRight, {{}, {}, m_size, false, palette::Text, TextRole::Category});
        for (std::size_t s = 0; s < m_spec.series.size(); ++s) {
            const QRectF cell(cellLeft(column, s), y, m_cell, m_pitch);
            placeCell(m_spec.looks[std::size_t(m_spec.series[s].values[force].look)],
                      cell.adjusted(CellGap / 2, CellGap / 2, -CellGap / 2, -CellGap / 2));
            m_layout.values.push_back({force, s, cell, cell});
        }
    }

    void placeCell(const ChartLook &look, const QRectF &cell)
    {
        m_layout.swatches.push_back(swatchOf(look, cell));
        if (!look.mark.isEmpty())
            placeLines(m_layout, {look.mark},
                       {cell.left(), cell.center().y() - lineHeight(m_size) / 2, cell.width(), 0}, Qt::AlignHCenter,
                       {{}, {}, m_size, false, textOnLook(look), TextRole::Absence});
    }

    ChartLayout &m_layout;
    const ChartSpec &m_spec;
    QRectF m_area;
    const LayoutPlan &m_plan;
    int m_size;
    std::size_t m_rows = 1;
    double m_columnWidth = 0;
    double m_names = 0; ///< width of the widest
    double m_cell = 0;  ///< likewise
    double m_pitch = 0;
    double m_top = 0; ///< of the first row
    qsizetype m_headLines = 1;
    qsizetype m_groupLines = 0;
};
} // namespace

PlacedSwatch swatchOf(const ChartLook &look, const QRectF &rect)
{
    if (look.fill == ChartLook::Fill::Hatched)
        return {PlacedSwatch::Look::Hatch, rect, palette::SoftText, {}};
    const QColor fill = palette::ofLook(look.fill);
    const bool isPale = palette::contrast(fill, palette::Page) < 3;
    return {PlacedSwatch::Look::Fill, rect, fill, isPale ? palette::outlineOf(ChartSeries::Muted) : QColor()};
}

QColor textOnLook(const ChartLook &look)
{
    return look.fill == ChartLook::Fill::Hatched ? palette::Text : palette::textOn(palette::ofLook(look.fill));
}

bool placeGrid(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
{
    return GridPlot(layout, spec, area, plan).place();
}
