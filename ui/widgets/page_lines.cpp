// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_lines.h"

#include <QLineF>
#include <QPainter>
#include <algorithm>

namespace {
constexpr double Room = 8;              ///< points that a table keeps in each direction
const QColor lineHue(0xb0, 0x3a, 0x7a); ///< on white paper, apart from the blue of figures

using Handle = PageLines::Handle;
using Part = PageLines::Handle::Part;

QLineF lineOf(const PageTable &table, const Handle &handle)
{
    switch (handle.part) {
    case Part::Left:
        return {table.left, table.top, table.left, table.bottom};
    case Part::Right:
        return {table.right, table.top, table.right, table.bottom};
    case Part::Top:
        return {table.left, table.top, table.right, table.top};
    case Part::Bottom:
        return {table.left, table.bottom, table.right, table.bottom};
    case Part::Line:
        return {table.lines[handle.line], table.top, table.lines[handle.line], table.bottom};
    }
    Q_UNREACHABLE();
}

/// Of a point from a level or upright line, in points; far where it is beside its ends.
double distance(const QLineF &line, const QPointF &point, double reach)
{
    const bool isUpright = line.x1() == line.x2();
    const double along = isUpright ? point.y() : point.x();
    const double from = isUpright ? line.y1() : line.x1();
    const double to = isUpright ? line.y2() : line.x2();
    if (along < from - reach || along > to + reach)
        return 1e9;
    return std::abs(isUpright ? point.x() - line.x1() : point.y() - line.y1());
}
} // namespace

void PageLines::setTables(std::vector<PageTable> tables)
{
    m_tables = std::move(tables);
    const bool isThere = m_chosen && m_chosen->table < m_tables.size() &&
                         (m_chosen->part != Part::Line || m_chosen->line < m_tables[m_chosen->table].lines.size());
    if (!isThere)
        m_chosen.reset();
}

std::vector<Handle> PageLines::handlesOn(int page) const
{
    std::vector<Handle> all;
    for (std::size_t table = 0; table < m_tables.size(); ++table) {
        if (m_tables[table].page != page)
            continue;
        all.push_back({table, Part::Left, 0});
        for (std::size_t line = 0; line < m_tables[table].lines.size(); ++line)
            all.push_back({table, Part::Line, line});
        for (const Part part : {Part::Right, Part::Top, Part::Bottom})
            all.push_back({table, part, 0});
    }
    return all;
}

void PageLines::chooseNext(int page, int direction)
{
    const auto all = handlesOn(page);
    if (all.empty())
        return m_chosen.reset();
    const auto at = m_chosen ? std::ranges::find(all, *m_chosen) : all.end();
    const auto count = std::ptrdiff_t(all.size());
    const std::ptrdiff_t now = at == all.end() ? (direction > 0 ? -1 : count) : at - all.begin();
    m_chosen = all[std::size_t((now + direction + count) % count)];
}

std::optional<Handle> PageLines::handleAt(int page, const QPointF &point, double reach) const
{
    std::optional<Handle> nearest;
    double least = reach;
    for (const Handle &handle : handlesOn(page)) {
        const double away = distance(lineOf(m_tables[handle.table], handle), point, reach);
        if (away <= least) {
            least = away;
            nearest = handle;
        }
    }
    return nearest;
}

std::optional<std::size_t> PageLines::tableAt(int page, const QPointF &point) const
{
    const auto found = std::ranges::find_if(
        m_tables, [&](const PageTable &table) { return table.page == page && table.contains(point.x(), point.y()); });
    return found == m_tables.end() ? std::nullopt : std::optional(std::size_t(found - m_tables.begin()));
}

std::optional<std::size_t> PageLines::tableBelow(std::size_t table) const
{
    std::optional<std::size_t> next;
    for (std::size_t other = 0; other < m_tables.size(); ++other) {
        const bool isBelow = m_tables[other].page == m_tables[table].page && m_tables[other].top > m_tables[table].top;
        if (isBelow && (!next || m_tables[other].top < m_tables[*next].top))
            next = other;
    }
    return next;
}

double PageLines::placeOf(const Handle &handle) const
{
    const QLineF line = lineOf(m_tables[handle.table], handle);
    return handle.isUpright() ? line.x1() : line.y1();
}

PageTable PageLines::moved(const Handle &handle, double to) const
{
    PageTable table = m_tables[handle.table];
    const double first = table.lines.empty() ? table.right : table.lines.front();
    const double last = table.lines.empty() ? table.left : table.lines.back();
    switch (handle.part) {
    case Part::Left:
        table.left = std::min(to, first - Room);
        break;
    case Part::Right:
        table.right = std::max(to, last + Room);
        break;
    case Part::Top:
        table.top = std::min(to, table.bottom - Room);
        break;
    case Part::Bottom:
        table.bottom = std::max(to, table.top + Room);
        break;
    case Part::Line:
        return withLineAt(table, handle.line, to);
    }
    return table;
}

std::optional<PageTable> PageLines::withLineAfterChosen() const
{
    if (!m_chosen)
        return std::nullopt;
    const PageTable &table = m_tables[m_chosen->table];
    const double from = m_chosen->part == Part::Line ? table.lines[m_chosen->line] : table.left;
    const auto after = std::ranges::upper_bound(table.lines, from);
    return withLine(table, (from + (after == table.lines.end() ? table.right : *after)) / 2);
}

std::optional<PageTable> PageLines::withoutChosen() const
{
    if (!m_chosen || m_chosen->part != Part::Line)
        return std::nullopt;
    return withoutLine(m_tables[m_chosen->table], m_chosen->line);
}

void paintTable(QPainter *painter, const PageTable &table, const QPointF &corner, double scale)
{
    const QRectF frame(corner + QPointF(table.left, table.top) * scale,
                       QSizeF(table.right - table.left, table.bottom - table.top) * scale);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(lineHue, 1.6));
    painter->drawRect(frame);
    painter->setPen(QPen(lineHue, 1.2, Qt::DashLine));
    for (const double x : table.lines)
        painter->drawLine(QPointF(corner.x() + x * scale, frame.top()),
                          QPointF(corner.x() + x * scale, frame.bottom()));
}

void paintHandle(QPainter *painter, const PageTable &table, const PageLines::Handle &handle, const QPointF &corner,
                 double scale)
{
    constexpr double Knob = 4; // pixels
    const QLineF line = lineOf(table, handle);
    const QLineF shown(corner + line.p1() * scale, corner + line.p2() * scale);
    painter->setPen(QPen(lineHue, 3));
    painter->drawLine(shown);
    painter->setBrush(lineHue);
    painter->drawEllipse(shown.p1(), Knob, Knob);
    painter->drawEllipse(shown.p2(), Knob, Knob);
}
