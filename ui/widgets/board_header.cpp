// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/board_header.h"

#include "ui/models/board_model.h"
#include "ui/widgets/tone.h"
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int TitleInset = 5;
}

BoardHeader::BoardHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Interactive);
    setMinimumSectionSize(18);
}

QSize BoardHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 2 * fontMetrics().height() + 6};
}

QString BoardHeader::groupOf(int section) const
{
    return model()->headerData(section, Qt::Horizontal, BoardModel::GroupRole).toString();
}

void BoardHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const QColor text = palette().color(QPalette::WindowText);
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    painter->fillRect(rect, palette().color(QPalette::Window));
    painter->setPen(text);
    QRect line = rect.adjusted(TitleInset, rect.height() / 2, -2, -1);
    const auto alignment = Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    QString title = model()->headerData(section, Qt::Horizontal).toString();
    if (alignment & Qt::AlignHCenter)
        line = rect.adjusted(1, rect.height() / 2, -1, -1);
    painter->drawText(line, int(alignment), title);
    if (isSorted) {
        const int y = sortIndicatorOrder() == Qt::AscendingOrder ? rect.bottom() - 1 : rect.bottom() - 2;
        painter->fillRect(
            QRect(rect.left() + 2, y - 1, rect.width() - 4, sortIndicatorOrder() == Qt::AscendingOrder ? 3 : 2),
            palette().color(QPalette::Highlight));
    }
    painter->setPen(hairline(palette()));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
}

void BoardHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    const int half = height() / 2;
    for (int first = 0, last = 0; first < count(); first = last + 1) {
        const QString group = groupOf(first);
        for (last = first; last + 1 < count() && groupOf(last + 1) == group && !group.isEmpty(); ++last) {
        }
        if (group.isEmpty())
            continue;
        const int left = sectionViewportPosition(first);
        const int right = sectionViewportPosition(last) + sectionSize(last);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(left + TitleInset, 1, right - left - TitleInset, half), Qt::AlignLeft | Qt::AlignVCenter,
                         group);
        painter.setPen(hairline(palette()));
        painter.drawLine(left, 3, left, height() - 1);
        painter.drawLine(right, 3, right, height() - 1);
    }
}
