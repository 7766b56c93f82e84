// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trace_delegate.h"

#include "ui/models/trace_model.h"
#include "ui/widgets/tone.h"
#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace {
constexpr int Margin = 6;

int widthOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

/// The words in lines: broken between words, and within one (a file's name) only where it is longer than a line.
/// Returns their height; drawn where there is a painter.
int layWords(const QStyleOptionViewItem &option, const QString &words, QPainter *painter = nullptr, QPoint at = {})
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(words, option.font);
    layout.setTextOption(wrap);
    layout.beginLayout();
    int height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(widthOf(option) - 2 * Margin);
        line.setPosition({0, double(height)});
        height += option.fontMetrics.lineSpacing();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return height;
}
} // namespace

QSize TraceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int words = layWords(option, index.data(TraceModel::PlaceRole).toString());
    return {widthOf(option), option.fontMetrics.lineSpacing() + words + 2 * Margin};
}

void TraceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const QRect inner = option.rect.adjusted(Margin, Margin, -Margin, -Margin);
    const QColor text = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);

    painter->save();
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->setPen(text);
    painter->setFont(option.font);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop, index.data().toString());
    painter->setFont(strong);
    painter->drawText(inner, Qt::AlignRight | Qt::AlignTop, index.data(TraceModel::PrintedRole).toString());
    painter->setFont(option.font);
    painter->setPen(isSelected ? text : mutedText(option.palette));
    layWords(option, index.data(TraceModel::PlaceRole).toString(), painter,
             inner.topLeft() + QPoint(0, option.fontMetrics.lineSpacing()));
    if (!isSelected) {
        painter->setPen(hairline(option.palette));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}
