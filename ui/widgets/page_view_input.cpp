// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What PageView does on keys, mouse and wheel, and how it is met by screen readers.
#include "ui/widgets/page_view.h"

#include "ui/widgets/page_walk.h"
#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

namespace {
constexpr double WheelZoom = 1.2; ///< for one step of a wheel

std::optional<Walk> walkOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Walk::Left;
    case Qt::Key_Right:
        return Walk::Right;
    case Qt::Key_Up:
        return Walk::Up;
    case Qt::Key_Down:
        return Walk::Down;
    default:
        return std::nullopt;
    }
}

QAccessibleInterface *pageInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<PageView *>(object);
    return view ? new QAccessibleWidget(view, QAccessible::Graphic) : nullptr;
}
} // namespace

void usePageAccessible()
{
    static const bool isInstalled = (QAccessible::installFactory(pageInterface), true);
    Q_UNUSED(isInstalled)
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    const auto &marks = m_marks.onPage(m_page);
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (m_isDrawing && drawByKey(*event))
        return;
    if (plain && walkOf(event->key()) && !m_marks.isEmpty())
        walk(event->key());
    else if (plain && (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp))
        scrollPage(event->key() == Qt::Key_PageDown ? 1 : -1);
    else if (plain && event->key() == Qt::Key_Home && !marks.empty())
        choose(marks.front());
    else if (plain && event->key() == Qt::Key_End && !marks.empty())
        choose(marks.back());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PageView::walk(int key)
{
    const auto &marks = m_marks.onPage(m_page);
    const PageMark *from = m_marks.pageOf(m_current) == m_page ? m_marks.find(m_current) : nullptr;
    if (!from && !marks.empty())
        return choose(key == Qt::Key_Up || key == Qt::Key_Left ? marks.back() : marks.front());
    if (const PageMark *next = from ? nextMark(marks, *from, *walkOf(key)) : nullptr)
        choose(*next);
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        walkOver(key == Qt::Key_Down ? 1 : -1);
}

/// On to the next page that has marks.
void PageView::walkOver(int direction)
{
    for (int page = m_page + direction; page >= 1 && (m_pages == 0 || page <= m_pages); page += direction) {
        const auto &marks = m_marks.onPage(page);
        if (!marks.empty())
            turn(page, direction < 0);
        if (!marks.empty())
            return choose(direction > 0 ? marks.front() : marks.back());
        if (page > m_marks.lastPage())
            return;
    }
}

void PageView::choose(const PageMark &mark)
{
    const CellRef cell = mark.cell;
    light(cell);
    emit cellChosen(cell);
}

void PageView::scrollPage(int direction)
{
    QScrollBar *bar = verticalScrollBar();
    const int next = m_page + direction;
    const bool isAtEdge = direction > 0 ? bar->value() == bar->maximum() : bar->value() == 0;
    if (!isAtEdge)
        bar->setValue(bar->value() + direction * bar->pageStep() * 9 / 10);
    else if (next >= 1 && next <= m_pages)
        turn(next, direction < 0);
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    const bool isLeft = event->button() == Qt::LeftButton;
    if (isLeft && m_isDrawing)
        beginDrawing(event->position());
    else if (!isLeft || !chooseAt(event->position()))
        QAbstractScrollArea::mousePressEvent(event);
}

bool PageView::chooseAt(const QPointF &position)
{
    const PageMark *mark = markAt(m_marks.onPage(m_page), pointAt(position));
    if (mark)
        choose(*mark);
    return mark != nullptr;
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isDrawing && m_pressed)
        endDrawing(event->position());
    else
        QAbstractScrollArea::mouseReleaseEvent(event);
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_isDrawing && event->button() == Qt::LeftButton)
        addLineAt(event->position());
    else
        QAbstractScrollArea::mouseDoubleClickEvent(event);
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDrawing)
        return goOnDrawing(event->position());
    const bool isOver = markAt(m_marks.onPage(m_page), pointAt(event->position()));
    viewport()->setCursor(isOver ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PageView::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (event->modifiers() & Qt::ControlModifier)
        return setZoom(zoom() * std::pow(WheelZoom, turned / 120.0), event->position());
    const QScrollBar *bar = verticalScrollBar();
    const bool isAtEdge = turned < 0 ? bar->value() == bar->maximum() : bar->value() == 0;
    if (isAtEdge && turned != 0 && event->modifiers() == Qt::NoModifier)
        return scrollPage(turned < 0 ? 1 : -1);
    QAbstractScrollArea::wheelEvent(event);
}

bool PageView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const PageMark *mark = markAt(m_marks.onPage(m_page), pointAt(help->pos()));
    QToolTip::showText(help->globalPos(), mark ? m_marks.toolTip(mark->cell) : QString(), viewport());
    return true;
}
