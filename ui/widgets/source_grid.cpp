// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/source_grid.h"

#include "ui/widgets/source_grid_delegate.h"
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace {
constexpr int RowsFitted = 500; ///< taller tables keep rows of one line: measuring a million rows would be waited for
constexpr int NarrowestColumn = 44;
constexpr int NarrowestTitles = 150;
} // namespace

SourceGrid::SourceGrid(QWidget *parent)
    : QTableView(parent), m_table(new TableModel(this)), m_delegate(new SourceGridDelegate(this))
{
    setObjectName(u"sourceGrid"_s);
    setAccessibleName(tr("The file as received"));
    setModel(m_table);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    horizontalHeader()->setMinimumSectionSize(NarrowestColumn);
    horizontalHeader()->setResizeContentsPrecision(RowsFitted);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void SourceGrid::showTable(std::shared_ptr<const ReadSource> source, int table)
{
    m_table->showTable(std::move(source), table);
    fitToWords();
    if (m_table->rowCount() > 0 && m_table->columnCount() > 0)
        setCurrentIndex(m_table->index(0, 0));
}

void SourceGrid::fitToWords()
{
    resizeColumnsToContents();
    const int widest = std::max(NarrowestTitles, viewport()->width() / 2);
    for (int column = 0; column < m_table->columnCount(); ++column) {
        if (columnWidth(column) > widest)
            setColumnWidth(column, widest);
    }
    if (m_table->rowCount() <= RowsFitted)
        resizeRowsToContents();
}

CellRef SourceGrid::currentCell() const
{
    return m_table->cellAt(currentIndex());
}

void SourceGrid::light(const CellRef &cell)
{
    const QModelIndex index = m_table->indexOf(cell);
    if (!index.isValid() || index == currentIndex())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

std::optional<Region> SourceGrid::selectedBlock() const
{
    const QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty())
        return std::nullopt;
    Region block{m_table->table(), INT_MAX, INT_MAX, -1, -1};
    for (const QItemSelectionRange &range : selection) {
        block.top = std::min(block.top, range.top());
        block.left = std::min(block.left, range.left());
        block.bottom = std::max(block.bottom, range.bottom());
        block.right = std::max(block.right, range.right());
    }
    return block;
}

void SourceGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit cellChosen(m_table->cellAt(current));
}
