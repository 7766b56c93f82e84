// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/layout_parts.h"

using namespace Qt::StringLiterals;

namespace {
constexpr double TileGap = 1.5;
constexpr double HighestTile = 58, WidestTile = 82;

/// A tile for each force: its short name, and below it the number without what stands in brackets.
class TilePlot {
public:
    TilePlot(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
        : m_layout(layout), m_spec(spec), m_area(area), m_plan(plan), m_size(plan.sizes.names)
    {
    }

    bool place()
    {
        QRect held;
        for (const ChartCategory &force : m_spec.categories)
            held = held.united({*force.tile, QSize(1, 1)});
        m_tile = {std::min(WidestTile, m_area.width() / held.width()),
                  std::min(HighestTile, m_area.height() / held.height())};
        m_origin = {m_area.center().x() - m_tile.width() * held.width() / 2 - m_tile.width() * held.left(),
                    m_area.top() - m_tile.height() * held.top()};
        m_layout.plot = {m_area.center().x() - m_tile.width() * held.width() / 2, m_area.top(),
                         m_tile.width() * held.width(), m_tile.height() * held.height()};
        if (m_tile.height() < 2 * lineHeight(m_size) + 2 * TileGap || m_layout.plot.height() < m_plan.leastPlot)
            return false;
        for (std::size_t force = 0; force < m_spec.categories.size(); ++force)
            if (!placeTile(force))
                return false;
        return true;
    }

private:
    bool placeTile(std::size_t force)
    {
        const ChartCategory &category = m_spec.categories[force];
        const ChartValue &value = m_spec.series.front().values[force];
        const QRectF cell(m_origin + QPointF(m_tile.width() * category.tile->x(), m_tile.height() * category.tile->y()),
                          m_tile);
        const QRectF tile = cell.adjusted(TileGap / 2, TileGap / 2, -TileGap / 2, -TileGap / 2);
        const ChartLook &look = m_spec.looks[std::size_t(value.look)];
        const QString number =
            value.isAbsent() ? AbsenceMark : shownText(value.label).section(u" ("_s, 0, 0).section(u" ["_s, 0, 0);
        const QStringList lines{shownText(category.shortName), number};
        const double top = tile.center().y() - lineHeight(m_size);
        m_layout.swatches.push_back(swatchOf(look, tile));
        if (look.fill == ChartLook::Fill::Hatched) // words on a hatch need a ground
            placeGround(tile, lines, top);
        placeLines(m_layout, lines, {tile.left(), top, tile.width(), 0}, Qt::AlignHCenter,
                   {{}, {}, m_size, false, textOnLook(look), TextRole::Value});
        m_layout.values.push_back({force, 0, tile, cell});
        return std::ranges::all_of(lines, [&](const QString &line) { return textWidth(line, m_size) <= tile.width(); });
    }

    void placeGround(const QRectF &tile, const QStringList &lines, double top)
    {
        double width = 0;
        for (const QString &line : lines)
            width = std::max(width, textWidth(line, m_size) + 2 * TileGap);
        const QRectF ground(tile.center().x() - width / 2, top, width, 2 * lineHeight(m_size));
        m_layout.swatches.push_back(
            {PlacedSwatch::Look::Fill, ground.intersected(tile.adjusted(1, 1, -1, -1)), Qt::white, {}});
    }

    ChartLayout &m_layout;
    const ChartSpec &m_spec;
    QRectF m_area;
    const LayoutPlan &m_plan;
    int m_size;
    QSizeF m_tile;
    QPointF m_origin;
};
} // namespace

bool placeTiles(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
{
    return TilePlot(layout, spec, area, plan).place();
}
