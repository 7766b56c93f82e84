// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/board_view.h"

#include "ui/models/board_model.h"
#include "ui/widgets/board_header.h"
#include "ui/widgets/tone.h"
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int CellPadding = 6;

/// A cell with its tint, its words, and a clear frame where the keys would strike.
class BoardDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const bool isCurrent = view && view->currentIndex() == index;
        const bool isCurrentRow = view && view->currentIndex().row() == index.row();
        const bool isSelected = option.state & QStyle::State_Selected;
        painter->save();
        paintGround(painter, option, Tone(index.data(BoardModel::ToneRole).toInt()), isSelected, isCurrentRow);
        if (isCurrent && view->hasFocus())
            paintFrame(painter, option);
        painter->setPen(textColour(option.palette, index, isSelected));
        painter->setFont(option.font);
        QRect inner = option.rect.adjusted(CellPadding - 1, 0, 1 - CellPadding, 0);
        // In a tight row the room above the capitals goes, so that no "g" or "y" is cut below.
        if (const int lacking = option.fontMetrics.height() - inner.height(); lacking >= 0)
            inner.setTop(inner.top() - lacking - 1);
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        const QString text = index.data().toString();
        painter->drawText(inner, int(alignment) | Qt::TextDontClip,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, std::max(inner.width(), 1)));
        painter->restore();
    }

private:
    /// Under the words, and thinner where the row has no room for both.
    static void paintFrame(QPainter *painter, const QStyleOptionViewItem &option)
    {
        const bool isTight = option.rect.height() <= option.fontMetrics.height();
        painter->setPen(QPen(option.palette.color(QPalette::Text), isTight ? 1 : 2));
        painter->drawRect(isTight ? option.rect.adjusted(0, 0, -1, -1) : option.rect.adjusted(1, 1, -1, -1));
    }

    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option, Tone tone, bool isSelected,
                            bool isCurrentRow)
    {
        const QColor accent = option.palette.color(QPalette::Highlight);
        if (isCurrentRow)
            painter->fillRect(option.rect, mixed(option.palette.color(QPalette::Base), accent, 0.12));
        if (tone != Tone::Plain)
            painter->fillRect(option.rect.adjusted(0, 0, -1, -1), toneFill(tone, option.palette));
        if (isSelected)
            painter->fillRect(option.rect, accent);
        painter->setPen(hairline(option.palette));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }

    static QColor textColour(const QPalette &palette, const QModelIndex &index, bool isSelected)
    {
        if (isSelected)
            return palette.color(QPalette::HighlightedText);
        const bool stepsBack = index.data(BoardModel::QuietRole).toBool();
        return stepsBack ? mutedText(palette) : palette.color(QPalette::Text);
    }
};
} // namespace

BoardView::BoardView(QWidget *parent) : QTableView(parent)
{
    setObjectName(u"boardTable"_s);
    setItemDelegate(new BoardDelegate(this));
    setHorizontalHeader(new BoardHeader(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(8);
}

void BoardView::fitRows(int rows)
{
    m_rows = rows;
    fit();
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void BoardView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        fit();
}

void BoardView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the whole row is tinted
}

void BoardView::fit()
{
    if (m_rows == 0 || m_fitting)
        return;
    m_fitting = true;
    const QFont own = QApplication::font(this);
    const double smallest = std::min(own.pointSizeF(), std::max(9.0, own.pointSizeF() * 0.8));
    const int share = viewport()->height() / m_rows;
    QFont fitted = own;
    while (QFontMetrics(fitted).height() > share && fitted.pointSizeF() - 0.5 >= smallest)
        fitted.setPointSizeF(fitted.pointSizeF() - 0.5);
    // A pixel of the room between lines can go where that brings the last row on the screen: no letter is cut.
    const int full = QFontMetrics(fitted).height();
    const int height = share == full - 1 ? share : full;
    if (fitted != font()) {
        setFont(fitted);
        horizontalHeader()->setFont(fitted);
    }
    verticalHeader()->setDefaultSectionSize(std::clamp(share, height, height * 7 / 4));
    fitColumns();
    m_fitting = false;
}

void BoardView::fitColumns()
{
    if (!model() || model()->columnCount() == 0)
        return;
    const QFontMetrics metrics(font());
    const int last = model()->columnCount() - 1;
    int used = 0;
    for (int column = 0; column < last; ++column) {
        if (isColumnHidden(column))
            continue;
        int width = metrics.horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString()) + 4;
        for (int row = 0; row < model()->rowCount(); ++row)
            width = std::max(width, metrics.horizontalAdvance(model()->index(row, column).data().toString()));
        setColumnHidden(column, model()->headerData(column, Qt::Horizontal, BoardModel::UnusedRole).toBool());
        if (isColumnHidden(column))
            continue;
        setColumnWidth(column, std::max(width + 2 * CellPadding, columnWidth(column) * int(model()->rowCount() == 0)));
        used += columnWidth(column);
    }
    setColumnWidth(last, std::max(viewport()->width() - used, metrics.averageCharWidth() * 24));
}
