// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include "ui/charts/chart_accessible.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_painter.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_fit.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {
/// A desktop font of this size leaves the chart at its own sizes; a larger one enlarges it.
constexpr double UsualFontPoints = 10;
constexpr double LargestEnlargement = 2.5;

double pixelsPerUnit(const QWidget &widget)
{
    const double points = widget.fontInfo().pointSizeF();
    return widget.logicalDpiY() / 72.0 * std::clamp(points / UsualFontPoints, 1.0, LargestEnlargement);
}

QRectF times(const QRectF &rect, double factor)
{
    return {rect.topLeft() * factor, rect.size() * factor};
}
} // namespace

ChartView::ChartView(QWidget *parent) : QAbstractScrollArea(parent)
{
    useChartAccessible();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

void ChartView::setSpec(const ChartSpec &spec)
{
    if (spec == m_spec)
        return;
    m_spec = spec;
    m_cursor.reset();
    m_hovered.reset();
    setAccessibleName(shownText(spec.headline));
    setAccessibleDescription(shownText(spec.altText));
    layOut();
}

QString ChartView::cursorWords() const
{
    return m_cursor ? wordsOf(m_layout.values[*m_cursor]) : QString();
}

void ChartView::layOut()
{
    m_pixelsPerUnit = pixelsPerUnit(*this);
    const QSizeF room = QSizeF(maximumViewportSize()) / m_pixelsPerUnit;
    const double bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) / m_pixelsPerUnit;
    m_layout = layoutToScroll(m_spec, room, bar);
    const QSize page = (m_layout.page * m_pixelsPerUnit).toSize();
    const QSize shown = maximumViewportSize();
    verticalScrollBar()->setRange(0, std::max(0, page.height() - shown.height()));
    verticalScrollBar()->setPageStep(shown.height());
    horizontalScrollBar()->setRange(0, std::max(0, page.width() - shown.width()));
    horizontalScrollBar()->setPageStep(shown.width());
    verticalScrollBar()->setSingleStep(fontMetrics().height());
    m_picture = {};
    viewport()->update();
}

void ChartView::drawPicture()
{
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap((m_layout.page * m_pixelsPerUnit * ratio).toSize().expandedTo({1, 1}));
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(palette::Page);
    QPainter painter(&m_picture);
    painter.scale(m_pixelsPerUnit, m_pixelsPerUnit);
    paintChart(painter, m_spec, m_layout);
}

void ChartView::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        drawPicture();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette::Page);
    painter.drawPixmap(-scrolled(), m_picture);
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette::Text, 2));
    if (m_cursor)
        painter.drawRect(frameOf(*m_cursor).translated(-scrolled()));
    else
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

/// Around the bar, its hatched end and its slot if there is nothing to see.
QRectF ChartView::frameOf(std::size_t value) const
{
    const PlacedValue &placed = m_layout.values[value];
    QRectF frame = placed.bar;
    for (const PlacedCap &cap : m_layout.caps)
        if (placed.slot.contains(cap.rect.center()))
            frame = frame.united(cap.rect);
    if (frame.width() < 1 || frame.height() < 1)
        frame = placed.slot;
    return times(frame, m_pixelsPerUnit).adjusted(-3, -3, 3, 3);
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto value = valueAt(help->pos());
        // As rich text with everything escaped: plain tooltips that look like markup would be read as such.
        const QString words =
            value ? u"<qt>%1</qt>"_s.arg(wordsOf(m_layout.values[*value]).toHtmlEscaped()) : QString();
        QToolTip::showText(help->globalPos(), words, viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ChartView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

void ChartView::resizeEvent(QResizeEvent *)
{
    layOut();
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (m_cursor && (key == Qt::Key_Return || key == Qt::Key_Enter))
        emit valueActivated(traceOf(m_layout.values[*m_cursor]));
    else if (m_cursor && key == Qt::Key_Escape)
        setCursorAt(std::nullopt);
    else if (!moveCursor(key))
        QAbstractScrollArea::keyPressEvent(event);
}

/// Along the categories or across the series, as the bars lie.
bool ChartView::moveCursor(int key)
{
    const auto count = int(m_layout.values.size()), series = int(m_spec.drawnSeries());
    if (count == 0)
        return false;
    const int alongBack = m_layout.isRows ? Qt::Key_Up : Qt::Key_Left;
    const int alongOn = m_layout.isRows ? Qt::Key_Down : Qt::Key_Right;
    const int acrossBack = m_layout.isRows ? Qt::Key_Left : Qt::Key_Down;
    const int acrossOn = m_layout.isRows ? Qt::Key_Right : Qt::Key_Up;
    int step = 0;
    if (key == alongBack || key == alongOn)
        step = key == alongOn ? series : -series;
    else if (key == acrossBack || key == acrossOn)
        step = key == acrossOn ? 1 : -1;
    else if (key == Qt::Key_Home || key == Qt::Key_End)
        step = key == Qt::Key_End ? count : -count;
    else
        return false;
    const bool isEnd = std::abs(step) == count;
    const int wanted = isEnd ? (step > 0 ? count - 1 : 0) : m_cursor ? int(*m_cursor) + step : 0;
    if (wanted >= 0 && wanted < count)
        setCursorAt(std::size_t(wanted));
    return true;
}

void ChartView::setCursorAt(std::optional<std::size_t> value)
{
    m_cursor = value;
    const QString words = cursorWords();
    setAccessibleDescription(words.isEmpty() ? shownText(m_spec.altText) : words);
    if (m_cursor)
        showValue(*m_cursor);
    viewport()->update();
    emit cursorMoved(words);
    if (m_cursor)
        emit valueHovered(traceOf(m_layout.values[*m_cursor]));
}

void ChartView::showValue(std::size_t value)
{
    const QRectF frame = frameOf(value);
    const QRectF seen(scrolled(), QSizeF(viewport()->size()));
    if (frame.top() < seen.top() || frame.bottom() > seen.bottom())
        verticalScrollBar()->setValue(int(frame.center().y() - seen.height() / 2));
    if (frame.left() < seen.left() || frame.right() > seen.right())
        horizontalScrollBar()->setValue(int(frame.center().x() - seen.width() / 2));
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    const auto value = valueAt(event->position());
    if (value == m_hovered)
        return;
    m_hovered = value;
    viewport()->setCursor(value ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (value)
        emit valueHovered(traceOf(m_layout.values[*value]));
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    const auto value = valueAt(event->position());
    if (event->button() != Qt::LeftButton || !value)
        return QAbstractScrollArea::mousePressEvent(event);
    setCursorAt(value);
    emit valueActivated(traceOf(m_layout.values[*value]));
}

std::optional<std::size_t> ChartView::valueAt(QPointF viewportPosition) const
{
    const QPointF at = (viewportPosition + scrolled()) / m_pixelsPerUnit;
    std::optional<std::size_t> slot;
    for (std::size_t i = 0; i < m_layout.values.size(); ++i) {
        if (m_layout.values[i].bar.contains(at))
            return i;
        if (m_layout.values[i].slot.contains(at))
            slot = i;
    }
    return slot;
}

QString ChartView::wordsOf(const PlacedValue &value) const
{
    const ChartSeries &series = m_spec.series[value.series];
    const QString category = shownText(m_spec.categories[value.category].label);
    const QString label = shownText(series.values[value.category].label);
    const bool namesSeries = m_spec.drawnSeries() > 1 && !series.name.isEmpty();
    return namesSeries ? u"%1, %2: %3"_s.arg(category, shownText(series.name), label)
                       : u"%1: %2"_s.arg(category, label);
}

const TraceKey &ChartView::traceOf(const PlacedValue &value) const
{
    return m_spec.series[value.series].values[value.category].trace;
}

QPointF ChartView::scrolled() const
{
    return {double(horizontalScrollBar()->value()), double(verticalScrollBar()->value())};
}
