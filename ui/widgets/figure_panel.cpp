// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_panel.h"

#include "ui/models/draft_tally.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/reading_delegate.h"
#include "ui/widgets/row_table.h"
#include <QHeaderView>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int RowsMeasured = 200; ///< for column widths; a longer list looks alike
constexpr int RowsWrapped = 500;  ///< a longer list keeps rows of one line
constexpr int NarrowestWords = 60;
constexpr int WidestWords = 420;

bool holdsWords(int column)
{
    return column == DraftModel::ForceColumn || column == DraftModel::OffenceColumn ||
           column == DraftModel::OutcomeColumn || column == DraftModel::PlaceColumn ||
           column == DraftModel::LabelColumn || column == DraftModel::PrintedColumn;
}
} // namespace

FigurePanel::FigurePanel(QWidget *parent)
    : QWidget(parent), m_model(new DraftModel(this)), m_delegate(new ReadingDelegate(this)),
      m_figures(addToggle(u"shownFigures"_s, DraftModel::Shown::Figures)),
      m_totals(addToggle(u"shownTotals"_s, DraftModel::Shown::Totals)), m_filter(new QLineEdit(this)),
      m_view(new QTableView(this)), m_tally(quietLabel({}, this))
{
    m_filter->setObjectName(u"figureFilter"_s);
    m_filter->setAccessibleName(tr("Filter the figures"));
    m_filter->setPlaceholderText(tr("Filter: words, number or cell"));
    m_filter->setClearButtonEnabled(true);
    buildView();
    m_tally->setObjectName(u"figureTally"_s);
    m_tally->setWordWrap(true);

    auto *top = new QHBoxLayout;
    top->addWidget(m_figures);
    top->addWidget(m_totals);
    top->addWidget(m_filter, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addWidget(m_tally);
    setFocusProxy(m_view);
    connect(m_filter, &QLineEdit::textChanged, m_model, &DraftModel::setFilter);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FigurePanel::fitRows);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && !m_lighting)
            emit cellChosen(m_model->cellAt(index.row()));
    });
    setShown(DraftModel::Shown::Figures);
    countAgain();
}

void FigurePanel::buildView()
{
    m_view->setObjectName(u"draftTable"_s);
    m_view->setAccessibleName(tr("Figures as they will be stored"));
    m_view->setModel(m_model);
    makeRowTable(m_view);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // columns fit beside it, short list or long
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_view->horizontalHeader()->setResizeContentsPrecision(RowsMeasured);
}

QToolButton *FigurePanel::addToggle(const QString &name, DraftModel::Shown shown)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(button, &QToolButton::clicked, this, [this, shown] { setShown(shown); });
    return button;
}

void FigurePanel::setShown(DraftModel::Shown shown)
{
    if (shown != m_model->shown()) {
        m_model->setShown(shown);
        countAgain();
        fitColumns();
    }
    m_figures->setChecked(shown == DraftModel::Shown::Figures);
    m_totals->setChecked(shown == DraftModel::Shown::Totals);
}

void FigurePanel::showDraft(std::shared_ptr<const Draft> draft)
{
    if (draft == m_draft)
        return;
    const QScopedValueRollback lighting(m_lighting, true);
    m_draft = std::move(draft);
    m_model->setDraft(m_draft);
    countAgain();
    fitColumns();
}

void FigurePanel::fitColumns()
{
    int room = m_view->viewport()->width();
    std::vector<std::pair<int, int>> words; // wished width, column
    for (int column = 0; column < DraftModel::ColumnCount; ++column) {
        const auto which = DraftModel::Column(column);
        const bool saidOnce =
            (which == DraftModel::ForceColumn || which == DraftModel::MeasureColumn) && m_model->isSame(which);
        m_view->setColumnHidden(column, saidOnce || !m_model->isUsed(which));
        if (m_view->isColumnHidden(column))
            continue;
        m_view->resizeColumnToContents(column);
        if (holdsWords(column))
            words.emplace_back(std::min(m_view->columnWidth(column), WidestWords), column);
        else
            room -= m_view->columnWidth(column);
    }
    // The narrow ones get what they wish, the wide ones share the rest.
    std::ranges::sort(words);
    for (std::size_t done = 0; done < words.size(); ++done) {
        const int share = std::max(room / int(words.size() - done), NarrowestWords);
        const int width = std::min(words[done].first, share);
        m_view->setColumnWidth(words[done].second, width);
        room -= width;
    }
    fitRows();
}

void FigurePanel::fitRows()
{
    if (m_model->rowCount() <= RowsWrapped)
        m_view->resizeRowsToContents();
}

void FigurePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void FigurePanel::countAgain()
{
    const DraftTally tally = m_draft ? tallyOf(*m_draft) : DraftTally{};
    m_figures->setText(tr("Figures %1").arg(tally.figures));
    m_totals->setText(tr("Totals %1").arg(tally.totals));
    m_figures->setAccessibleName(tr("Show the figures: %1").arg(tally.figures));
    m_totals->setAccessibleName(tr("Show the printed totals: %1").arg(tally.totals));
    const QString same = m_draft ? m_model->sameWords() : QString();
    m_tally->setText(!m_draft         ? QString()
                     : same.isEmpty() ? tallyWords(tally)
                                      : u"%1: %2"_s.arg(same, tallyWords(tally)));
}

CellRef FigurePanel::currentCell() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? m_model->cellAt(index.row()) : CellRef{};
}

void FigurePanel::light(const CellRef &cell)
{
    if (cell == currentCell())
        return;
    const QScopedValueRollback lighting(m_lighting, true);
    const auto where = m_model->whereIs(cell);
    if (!where) {
        m_view->setCurrentIndex({});
        m_view->clearSelection();
        return;
    }
    setShown(*where);
    if (!m_model->rowOf(cell))
        m_filter->clear();
    const QModelIndex index = m_model->index(*m_model->rowOf(cell), DraftModel::FigureColumn);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}
