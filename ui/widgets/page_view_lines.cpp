// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What PageView does while tables are drawn on the page.
#include "ui/widgets/page_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace {
constexpr double Reach = 5;     ///< pixels around a line in which it is taken hold of
constexpr double SmallStep = 1; ///< points
constexpr double LargeStep = 10;
constexpr double LeastBand = 12; ///< points: less was a click

PageTable tableOf(int page, const QRectF &area)
{
    return {page, area.left(), area.top(), area.right(), area.bottom(), {}};
}
} // namespace

void PageView::setTables(std::vector<PageTable> tables)
{
    m_lines.setTables(std::move(tables));
    m_shape.reset();
    tell();
    viewport()->update();
}

void PageView::setDrawing(bool drawing)
{
    m_isDrawing = drawing;
    m_lines.choose(std::nullopt);
    m_shape.reset();
    tell();
    viewport()->update();
    emit viewChanged();
}

void PageView::chooseLine(int direction)
{
    m_lines.chooseNext(m_page, direction);
    if (const auto &handle = m_lines.chosen()) {
        const PageTable &table = m_lines.tables()[handle->table];
        const double at = m_lines.placeOf(*handle);
        bringIntoView(handle->isUpright() ? QRectF(at, table.top, 1, 1) : QRectF(table.left, at, 1, 1));
    }
    tell();
    viewport()->update();
}

void PageView::draw(const std::vector<PageTable> &tables)
{
    m_shape.reset();
    viewport()->update();
    emit tablesDrawn(tables);
}

void PageView::moveLine(double by)
{
    if (const auto &handle = m_lines.chosen())
        draw({m_lines.moved(*handle, m_lines.placeOf(*handle) + by)});
}

/// The table in two: above the row of the current cell.
void PageView::splitTable()
{
    const PageMark *mark = m_marks.find(m_current);
    const auto table = mark ? m_lines.tableAt(m_page, mark->box.center()) : std::nullopt;
    const auto pair = table ? splitAt(m_lines.tables()[*table], mark->box.top() - 1) : std::nullopt;
    if (pair)
        draw({pair->upper, pair->lower});
}

void PageView::joinTables()
{
    const PageMark *mark = m_marks.find(m_current);
    const auto table = mark ? m_lines.tableAt(m_page, mark->box.center()) : std::nullopt;
    const auto below = table ? m_lines.tableBelow(*table) : std::nullopt;
    if (below)
        draw({joined(m_lines.tables()[*table], m_lines.tables()[*below])});
}

bool PageView::drawByKey(const QKeyEvent &event)
{
    const bool isLarge = event.modifiers() & Qt::ShiftModifier;
    const double step = isLarge ? LargeStep : SmallStep;
    const bool moves = event.modifiers() & Qt::ControlModifier;
    const bool isUpright = !m_lines.chosen() || m_lines.chosen()->isUpright();
    const int less = isUpright ? Qt::Key_Left : Qt::Key_Up;
    const int more = isUpright ? Qt::Key_Right : Qt::Key_Down;
    if (moves && (event.key() == less || event.key() == more))
        moveLine(event.key() == less ? -step : step);
    else if (event.key() == Qt::Key_BracketLeft || event.key() == Qt::Key_BracketRight)
        chooseLine(event.key() == Qt::Key_BracketLeft ? -1 : 1);
    else if (const auto with = event.key() == Qt::Key_Insert ? m_lines.withLineAfterChosen() : std::nullopt)
        draw({*with});
    else if (const auto without = event.key() == Qt::Key_Delete ? m_lines.withoutChosen() : std::nullopt)
        draw({*without});
    else
        return false;
    return true;
}

void PageView::beginDrawing(const QPointF &position)
{
    const QPointF point = pointAt(position);
    m_lines.choose(m_lines.handleAt(m_page, point, Reach / scale()));
    m_pressed = point;
    tell();
    viewport()->update();
}

void PageView::goOnDrawing(const QPointF &position)
{
    const QPointF point = pointAt(position);
    if (!m_pressed) {
        const auto handle = m_lines.handleAt(m_page, point, Reach / scale());
        viewport()->setCursor(!handle ? Qt::CrossCursor : handle->isUpright() ? Qt::SplitHCursor : Qt::SplitVCursor);
        return;
    }
    if (const auto &handle = m_lines.chosen())
        m_shape = m_lines.moved(*handle, handle->isUpright() ? point.x() : point.y());
    else
        m_shape = tableOf(m_page, QRectF(*m_pressed, point).normalized());
    viewport()->update();
}

/// A click inside a table chooses a cell as ever; a pull makes the shape that was shown.
void PageView::endDrawing(const QPointF &position)
{
    const auto shape = std::exchange(m_shape, std::nullopt);
    const bool wasHeld = m_lines.chosen().has_value();
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    viewport()->update();
    const bool isBand = shape && shape->right - shape->left > LeastBand && shape->bottom - shape->top > LeastBand;
    if (shape && (wasHeld || isBand))
        draw({*shape});
    else if (pressed && !wasHeld)
        chooseAt(position);
}

void PageView::addLineAt(const QPointF &position)
{
    const QPointF point = pointAt(position);
    if (const auto table = m_lines.tableAt(m_page, point))
        draw({withLine(m_lines.tables()[*table], point.x())});
}

void PageView::paintLines(QPainter &painter) const
{
    const auto &handle = m_lines.chosen();
    for (std::size_t i = 0; i < m_lines.tables().size(); ++i) {
        const bool isPulled = m_shape && handle && handle->table == i;
        const PageTable &table = isPulled ? *m_shape : m_lines.tables()[i];
        if (table.page != m_page)
            continue;
        paintTable(&painter, table, corner(), scale());
        if (handle && handle->table == i)
            paintHandle(&painter, table, *handle, corner(), scale());
    }
    if (m_shape && !handle)
        paintTable(&painter, *m_shape, corner(), scale());
}

QString PageView::spokenLine() const
{
    const auto &handle = m_lines.chosen();
    if (!handle)
        return tr("Tables are drawn. [ and ] choose a line, Ctrl and the arrow keys move it, Insert and Delete put in "
                  "and take out.");
    const int place = int(std::lround(m_lines.placeOf(*handle)));
    switch (handle->part) {
    case PageLines::Handle::Part::Left:
        return tr("Left edge of the table, at %1 points").arg(place);
    case PageLines::Handle::Part::Right:
        return tr("Right edge of the table, at %1 points").arg(place);
    case PageLines::Handle::Part::Top:
        return tr("Upper edge of the table, at %1 points").arg(place);
    case PageLines::Handle::Part::Bottom:
        return tr("Lower edge of the table, at %1 points").arg(place);
    case PageLines::Handle::Part::Line:
        return tr("Column line %1 of %2, at %3 points")
            .arg(handle->line + 1)
            .arg(m_lines.tables()[handle->table].lines.size())
            .arg(place);
    }
    Q_UNREACHABLE();
}
