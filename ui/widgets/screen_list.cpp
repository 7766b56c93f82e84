// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/screen_list.h"

#include <QApplication>
#include <QKeySequence>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Room before the words: a list without a frame starts at its very edge.
class ScreenRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.text.clear();
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);
        const bool isSelected = option.state & QStyle::State_Selected;
        style->drawItemText(painter, option.rect.adjusted(Before, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                            option.palette, true, index.data().toString(),
                            isSelected ? QPalette::HighlightedText : QPalette::WindowText);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * Before,
                std::max(28, option.fontMetrics.height() + 12)};
    }

private:
    static constexpr int Before = 12;
};
} // namespace

ScreenList::ScreenList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"screenList"_s);
    setAccessibleName(tr("Screens"));
    setItemDelegate(new ScreenRow(this));
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void ScreenList::addScreen(const QString &title, const QKeySequence &keys)
{
    auto *row = new QListWidgetItem(title, this);
    row->setToolTip(keys.toString(QKeySequence::NativeText));
    setFixedWidth(sizeHintForColumn(0) + 2);
}
