// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/typed_grid.h"

#include "ui/widgets/tone.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace {
constexpr int PeriodCharacters = 6; ///< at least
constexpr int TitleCharacters = 26;

QFont boldFont(QFont font)
{
    font.setBold(true);
    return font;
}

class TypedDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        using Kind = TypedGridModel::Kind;
        const auto kind = Kind(index.data(TypedGridModel::KindRole).toInt());
        const auto tone = Tone(index.data(TypedGridModel::ToneRole).toInt());
        const bool isEmpty = index.data(Qt::EditRole).toString().isEmpty();
        if (index.column() > 0)
            option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        option->font.setBold(kind == Kind::Title || kind == Kind::Periods);
        option->font.setItalic(kind == Kind::Total || kind == Kind::Sum);
        const bool isOffer = isEmpty && (kind == Kind::Spare || kind == Kind::Periods);
        if (isOffer || kind == Kind::Sum)
            option->palette.setColor(QPalette::Text, mutedText(option->palette));
        if (isOffer)
            option->font.setBold(false);
        if (tone != Tone::Plain)
            option->backgroundBrush = toneFill(tone, option->palette);
        else if (kind == Kind::Title || kind == Kind::Sum)
            option->backgroundBrush = option->palette.color(QPalette::AlternateBase);
    }
};
} // namespace

TypedGrid::TypedGrid(QWidget *parent) : QTableView(parent), m_form(new TypedGridModel(this))
{
    setObjectName(u"typedGrid"_s);
    setAccessibleName(tr("Figures of the letter"));
    setModel(m_form);
    setItemDelegate(new TypedDelegate(this));
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked |
                    QAbstractItemView::EditKeyPressed);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->hide();
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(fontMetrics().height() + 8);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_form, &QAbstractItemModel::columnsInserted, this, &TypedGrid::fitColumns);
    connect(m_form, &QAbstractItemModel::rowsInserted, this, &TypedGrid::fitColumns);
    connect(m_form, &QAbstractItemModel::modelReset, this, &TypedGrid::fitColumns);
}

void TypedGrid::showForm(const TypedForm &form)
{
    m_form->setForm(form);
    fitColumns();
    setCurrentIndex(figureAfter({}, 1));
}

/// Periods as wide as their words; the rest is for titles, and those of sections go over the whole width.
void TypedGrid::fitColumns()
{
    clearSpans();
    for (int row = 0; row < m_form->rowCount(); ++row) {
        if (m_form->kindOf(row) == TypedGridModel::Kind::Title)
            setSpan(row, 0, 1, m_form->columnCount());
    }
    int room = viewport()->width();
    for (int column = 1; column < m_form->columnCount(); ++column) {
        const QString words = m_form->index(0, column).data().toString();
        const int needed = QFontMetrics(boldFont(font())).horizontalAdvance(words) + 16;
        setColumnWidth(column, std::max(needed, fontMetrics().averageCharWidth() * PeriodCharacters + 12));
        room -= columnWidth(column);
    }
    setColumnWidth(0, std::max(room, fontMetrics().averageCharWidth() * TitleCharacters));
}

void TypedGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// In reading order, among the cells of figures.
QModelIndex TypedGrid::figureAfter(const QModelIndex &from, int step) const
{
    const int columns = m_form->columnCount();
    const int cells = m_form->rowCount() * columns;
    int at = from.isValid() ? from.row() * columns + from.column() : -1;
    for (at += step; at >= 0 && at < cells; at += step) {
        const QModelIndex index = m_form->index(at / columns, at % columns);
        const bool isSpare = m_form->kindOf(index.row()) == TypedGridModel::Kind::Spare;
        if (m_form->isFigure(index) && !isSpare)
            return index;
    }
    return {};
}

/// From an editor, Tab goes on to the next figure.
QModelIndex TypedGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action != MoveNext && action != MovePrevious)
        return QTableView::moveCursor(action, modifiers);
    const QModelIndex next = figureAfter(currentIndex(), action == MoveNext ? 1 : -1);
    return next.isValid() ? next : currentIndex();
}

void TypedGrid::goTo(const QModelIndex &index)
{
    setCurrentIndex(index);
    scrollTo(index);
}

bool TypedGrid::focusNextPrevChild(bool next)
{
    const QModelIndex index = figureAfter(currentIndex(), next ? 1 : -1);
    if (!index.isValid())
        return QTableView::focusNextPrevChild(next); // no trap: past the last figure the focus goes on
    goTo(index);
    return true;
}

/// Pasting is the grid's, also where what is around it pastes too.
bool TypedGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste))
        event->accept();
    return QTableView::event(event);
}

void TypedGrid::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->key() == Qt::Key_Delete)
        m_form->setData(currentIndex(), QString());
    else if (isReturn && event->modifiers() == Qt::NoModifier)
        goTo(QTableView::moveCursor(MoveDown, Qt::NoModifier));
    else
        QTableView::keyPressEvent(event);
}

void TypedGrid::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool isNext = hint == QAbstractItemDelegate::EditNextItem || hint == QAbstractItemDelegate::EditPreviousItem;
    QTableView::closeEditor(editor, isNext ? QAbstractItemDelegate::NoHint : hint);
    if (isNext)
        goTo(moveCursor(hint == QAbstractItemDelegate::EditNextItem ? MoveNext : MovePrevious, Qt::NoModifier));
    else if (hint == QAbstractItemDelegate::SubmitModelCache)
        goTo(QTableView::moveCursor(MoveDown, Qt::NoModifier));
}

void TypedGrid::paste()
{
    m_form->paste(currentIndex(), QGuiApplication::clipboard()->text());
}
