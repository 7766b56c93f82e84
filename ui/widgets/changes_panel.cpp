// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/changes_panel.h"

#include "ui/models/cell_text.h"
#include "ui/models/changes_model.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/row_table.h"
#include <QHeaderView>
#include <QRadioButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ChangesPanel::ChangesPanel(QWidget *parent)
    : QWidget(parent), m_model(new ChangesModel(this)), m_sentence(plainLabel({}, this)),
      m_replace(new QRadioButton(tr("&Replace: the earlier return steps back"), this)),
      m_add(new QRadioButton(tr("A&dd: both stay in force; this one counts where both give the same"), this)),
      m_view(new QTableView(this))
{
    build();
    setFocusProxy(m_view);
    connect(m_add, &QRadioButton::clicked, this, [this] { emit besideChosen(true); });
    connect(m_replace, &QRadioButton::clicked, this, [this] { emit besideChosen(false); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) { openEarlier(index.row()); });
}

void ChangesPanel::build()
{
    m_sentence->setObjectName(u"changesSentence"_s);
    m_sentence->setWordWrap(true);
    m_replace->setObjectName(u"changesReplace"_s);
    m_add->setObjectName(u"changesAdd"_s);
    m_view->setObjectName(u"changesTable"_s);
    m_view->setAccessibleName(tr("What changes when the return is accepted"));
    m_view->setModel(m_model);
    makeRowTable(m_view);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_sentence);
    column->addWidget(m_replace);
    column->addWidget(m_add);
    column->addWidget(m_view, 1);
    column->addWidget(
        quietLabel(tr("Now: in the study. Then: with this file accepted. Enter opens the earlier file."), this));
}

void ChangesPanel::showChanges(const QString &sentence, bool mayChoose, bool isBeside)
{
    m_sentence->setText(cellText(sentence));
    m_replace->setVisible(mayChoose);
    m_add->setVisible(mayChoose);
    (isBeside ? m_add : m_replace)->setChecked(true);
}

/// Words share what numbers leave over; long ones are wrapped.
void ChangesPanel::fitColumns()
{
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    for (const int column : {ChangesModel::KindColumn, ChangesModel::ChangeColumn})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    // Figures are short, and leave their room to the words; statements that change need it themselves.
    for (const int column : {ChangesModel::BeforeColumn, ChangesModel::AfterColumn}) {
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        if (header->sectionSize(column) > m_view->viewport()->width() / 5)
            header->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    constexpr int MostWrapped = 300;
    if (m_model->rowCount() <= MostWrapped)
        m_view->resizeRowsToContents();
}

void ChangesPanel::choose(int row)
{
    if (const CellRef cell = m_model->cellAt(row); cell.isValid())
        emit cellChosen(cell);
}

void ChangesPanel::openEarlier(int row)
{
    const ChangedFigure *figure = m_model->figureAt(row);
    if (figure && figure->earlier)
        emit earlierWanted(figure->earlier->returnId, figure->earlier->cell);
}
