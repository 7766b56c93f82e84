// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_view.h"

#include "ui/models/cell_text.h"
#include "ui/widgets/page_painting.h"
#include "ui/widgets/tone.h"
#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr int Margin = 10;     ///< pixels around the page
constexpr int PullDelay = 60;  ///< milliseconds
constexpr double Least = 0.25; ///< of the size on paper
constexpr double Most = 6;
const QSizeF a4(595, 842);
} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent), m_pictures(new PagePictures(this)), m_wish(new QTimer(this)), m_size(a4)
{
    usePageAccessible();
    setObjectName(u"pageView"_s);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
    m_wish->setSingleShot(true);
    m_wish->setInterval(PullDelay);
    connect(m_wish, &QTimer::timeout, this, &PageView::wishPicture);
    connect(m_pictures, &PagePictures::drawn, this, &PageView::takePicture);
    tell();
}

void PageView::showLetter(PagePictures::Draw draw)
{
    m_hasLetter = draw != nullptr;
    m_pictures->setLetter(std::move(draw));
    m_current = {};
    m_pages = 0;
    m_size = a4;
    m_zoom.reset();
    turn(1, false);
}

void PageView::setMarks(std::shared_ptr<const ReadSource> source, const std::vector<Mapping> &mappings,
                        const std::vector<Remark> &remarks)
{
    m_marks.show(std::move(source), mappings, remarks);
    tell();
    viewport()->update();
}

void PageView::light(const CellRef &cell)
{
    if (cell == m_current)
        return;
    m_current = cell;
    const auto page = m_marks.pageOf(cell);
    if (page && *page != m_page && !m_isDrawing) // a table that is being drawn stays in view, whatever it reads as
        turn(*page, false);
    if (const PageMark *mark = m_marks.find(cell); mark && page == m_page)
        bringIntoView(mark->box);
    tell();
    viewport()->update();
}

void PageView::showPage(int page)
{
    if (page >= 1 && page != m_page && (m_pages == 0 || page <= m_pages))
        turn(page, false);
}

void PageView::turn(int page, bool toFoot)
{
    m_page = page;
    if (const PagePicture *picture = m_pictures->of(page); picture && !picture->image.isNull())
        m_size = picture->size;
    fitBars();
    verticalScrollBar()->setValue(toFoot ? verticalScrollBar()->maximum() : 0);
    wishPicture();
    tell();
    viewport()->update();
    emit viewChanged();
}

void PageView::takePicture(int page)
{
    const PagePicture &picture = *m_pictures->of(page);
    if (picture.pages > 0)
        m_pages = picture.pages;
    if (page == m_page && !picture.image.isNull() && picture.size != m_size) {
        m_size = picture.size;
        fitBars();
        wishPicture();
        if (const PageMark *mark = m_marks.find(m_current))
            bringIntoView(mark->box);
    }
    tell();
    viewport()->update();
    emit viewChanged();
}

void PageView::wishPicture()
{
    if (m_hasLetter && isVisible())
        m_pictures->wish({m_page, wishedWidth()});
}

int PageView::wishedWidth() const
{
    return int(std::ceil(m_size.width() * scale() * viewport()->devicePixelRatioF()));
}

QString PageView::notice() const
{
    const PagePicture *picture = m_pictures->of(m_page);
    if (!m_hasLetter)
        return tr("No page to show.");
    if (!picture)
        return tr("Page %1 is being drawn…").arg(m_page);
    return cellText(picture->failure);
}

double PageView::onPaper() const
{
    return logicalDpiX() / 72.0;
}

double PageView::scale() const
{
    const double fitting = std::max(40, viewport()->width() - 2 * Margin) / m_size.width();
    return m_zoom ? *m_zoom * onPaper() : fitting;
}

double PageView::zoom() const
{
    return scale() / onPaper();
}

void PageView::zoomBy(double factor)
{
    setZoom(zoom() * factor, viewport()->rect().center());
}

void PageView::zoomToWidth()
{
    setZoom(std::nullopt, viewport()->rect().center());
}

void PageView::zoomToFull()
{
    setZoom(1, viewport()->rect().center());
}

/// The point of the page that lies there stays there.
void PageView::setZoom(std::optional<double> zoom, const QPointF &around)
{
    const QPointF point = pointAt(around);
    m_zoom = zoom ? std::optional(std::clamp(*zoom, Least, Most)) : std::nullopt;
    fitBars();
    const QPointF moved = corner() + point * scale() - around;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::lround(moved.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::lround(moved.y())));
    m_wish->start();
    viewport()->update();
    emit viewChanged();
}

void PageView::fitBars()
{
    const QSize view = viewport()->size();
    const QSizeF whole = m_size * scale() + QSizeF(2 * Margin, 2 * Margin);
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(whole.width())) - view.width()));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(whole.height())) - view.height()));
}

QPointF PageView::corner() const
{
    const double left = (viewport()->width() - m_size.width() * scale()) / 2;
    return {std::max(left, double(Margin)) - horizontalScrollBar()->value(),
            double(Margin) - verticalScrollBar()->value()};
}

QPointF PageView::pointAt(const QPointF &position) const
{
    return (position - corner()) / scale();
}

QRectF PageView::areaOf(const CellRef &cell) const
{
    const PageMark *mark = m_marks.find(cell);
    if (!mark || m_marks.pageOf(cell) != m_page)
        return {};
    return {corner() + mark->box.topLeft() * scale(), mark->box.size() * scale()};
}

void PageView::bringIntoView(const QRectF &box)
{
    constexpr int Around = 60; // what stands beside it is seen too
    const QRectF area(corner() + box.topLeft() * scale(), box.size() * scale());
    const auto moved = [](QScrollBar *bar, double from, double to, int room) {
        const double ahead = std::max(0.0, to + Around - room);
        const double back = std::min(0.0, from - Around);
        bar->setValue(bar->value() + int(std::lround(back < 0 ? back : std::min(ahead, std::max(0.0, from - Around)))));
    };
    moved(horizontalScrollBar(), area.left(), area.right(), viewport()->width());
    moved(verticalScrollBar(), area.top(), area.bottom(), viewport()->height());
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), mixed(palette().color(QPalette::Window), Qt::black, 0.14));
    const QRectF paper(corner(), m_size * scale());
    painter.fillRect(paper, Qt::white);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    paintPicture(painter, paper);
    painter.setPen(QPen(QColor(0, 0, 0, 90), 1));
    painter.drawRect(paper);
    if (const QString words = notice(); !words.isEmpty()) {
        painter.setPen(mutedText(paperPalette()));
        const QRectF seen = paper.intersected(viewport()->rect()).adjusted(20, 20, -20, -20);
        painter.drawText(seen, Qt::AlignCenter | Qt::TextWordWrap, words);
    }
    if (m_hasLetter)
        paintMarks(painter);
    if (m_hasLetter && m_isDrawing)
        paintLines(painter);
}

/// The current one last: it lies on those beside it.
void PageView::paintMarks(QPainter &painter) const
{
    const PageMark *current = nullptr;
    const auto paint = [&](const PageMark &mark) {
        const QRectF area(corner() + mark.box.topLeft() * scale(), mark.box.size() * scale());
        if (area.adjusted(-10, -10, 10, 10).intersects(viewport()->rect()))
            paintMark(&painter, area, mark, &mark == current);
    };
    for (const PageMark &mark : m_marks.onPage(m_page)) {
        paint(mark);
        if (mark.cell == m_current)
            current = &mark;
    }
    if (current)
        paint(*current);
}

/// Pixel on pixel where it was drawn for this size, so that letters stay sharp; stretched until then.
void PageView::paintPicture(QPainter &painter, const QRectF &paper) const
{
    const PagePicture *picture = m_pictures->of(m_page);
    if (!picture || picture->image.isNull())
        return;
    const double dots = viewport()->devicePixelRatioF();
    const QSizeF exact = QSizeF(picture->image.size()) / dots;
    const QPointF onDot = QPointF((paper.topLeft() * dots).toPoint()) / dots;
    const bool fits = std::abs(exact.width() - paper.width()) * dots < 2;
    painter.drawImage(fits ? QRectF(onDot, exact) : paper, picture->image);
}

void PageView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    wishPicture();
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitBars();
    m_wish->start();
    emit viewChanged();
}

/// What the view shows, for those who cannot see it.
void PageView::tell()
{
    const QString page = m_pages > 0 ? tr("Page %1 of %2").arg(m_page).arg(m_pages) : tr("Page %1").arg(m_page);
    setAccessibleName(tr("The letter as received, %1").arg(page));
    const QString cell = m_marks.spoken(m_current);
    const QString words = m_isDrawing      ? spokenLine()
                          : cell.isEmpty() ? tr("No cell is chosen. Arrow keys go from cell to cell.")
                                           : cell;
    setAccessibleDescription(notice().isEmpty() ? words : words + u' ' + notice());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}
