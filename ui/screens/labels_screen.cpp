// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/labels_screen.h"

#include "core/report/wording_moves.h"
#include "ui/models/label_model.h"
#include "ui/session.h"
#include "ui/widgets/label_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/read_when_shown.h"
#include "ui/widgets/row_table.h"
#include <QHeaderView>
#include <QRadioButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

LabelsScreen::LabelsScreen(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages), m_model(new LabelModel(this)),
      m_openOnly(new QRadioButton(this)), m_everything(new QRadioButton(this)), m_empty(quietLabel({}, this)),
      m_table(new QTableView(this)),
      m_panel(new LabelPanel({[this](const WordingChange &change) { return sharesMoved(m_session.view(), change); },
                              [this](const WordingChange &change) { return wordingMoves(m_session.view(), change); }},
                             this))
{
    build();
    connectParts();
    readWhenShown(session, this, [this] { readAgain(); });
    readAgain();
}

void LabelsScreen::build()
{
    m_openOnly->setObjectName(u"labelsOpen"_s);
    m_everything->setObjectName(u"labelsAll"_s);
    m_everything->setChecked(true);
    m_empty->setObjectName(u"labelsEmpty"_s);
    m_table->setObjectName(u"labelsTable"_s);
    m_table->setAccessibleName(tr("Outcomes as printed, and what they are taken for"));
    m_table->setModel(m_model);
    makeLineTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const auto column : {LabelModel::Cases, LabelModel::Forces, LabelModel::Returns})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto *head = new QHBoxLayout;
    head->addWidget(headingLabel(tr("Labels"), 3, this));
    head->addStretch(1);
    head->addWidget(m_openOnly);
    head->addWidget(m_everything);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(u"labelsParts"_s);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_table);
    parts->addWidget(m_panel);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addLayout(head);
    column->addWidget(quietLabel(tr("What forces print for an outcome, and what it is taken for. Enter decides on the "
                                    "selected one; each decision is one step that can be undone."),
                                 this));
    column->addWidget(m_empty);
    column->addWidget(parts, 1);
}

void LabelsScreen::connectParts()
{
    connect(m_openOnly, &QRadioButton::toggled, this, &LabelsScreen::showRows);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LabelsScreen::showCurrent);
    connect(m_table, &QTableView::activated, this, [this] { m_panel->setFocus(Qt::OtherFocusReason); });
    connect(m_panel, &LabelPanel::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_panel, &LabelPanel::decided, this, &LabelsScreen::decide);
}

std::vector<QWidget *> LabelsScreen::panes() const
{
    return {m_table, m_panel};
}

void LabelsScreen::readAgain()
{
    m_all = m_session.isOpen() ? printedOutcomes(m_session.view()) : std::vector<PrintedOutcome>();
    const auto open = std::ranges::count_if(m_all, &PrintedOutcome::isOpen);
    m_openOnly->setText(tr("&Open only (%1)").arg(open));
    m_everything->setText(tr("&All (%1)").arg(m_all.size()));
    showRows();
}

/// The row that was current stays so; where its words are gone from the list, the one in its place.
void LabelsScreen::showRows()
{
    const auto before = current() ? std::optional(*current()) : std::nullopt;
    const int row = std::max(0, m_table->currentIndex().row());
    std::vector<PrintedOutcome> shown = m_all;
    if (m_openOnly->isChecked())
        std::erase_if(shown, [](const PrintedOutcome &label) { return !label.isOpen(); });
    m_empty->setVisible(shown.empty());
    m_empty->setText(m_all.empty() ? tr("No return in force gives outcomes.")
                                   : tr("Nothing is open: every outcome is matched or decided."));
    m_model->show(std::move(shown));
    const int same = before ? m_model->rowOf(*before) : -1;
    m_table->selectRow(same >= 0 ? same : std::min(row, m_model->rowCount() - 1));
    if (!current())
        showCurrent(); // an empty list has no row to tell of
}

const PrintedOutcome *LabelsScreen::current() const
{
    return m_model->at(m_table->currentIndex().row());
}

void LabelsScreen::showCurrent()
{
    const PrintedOutcome *label = current();
    if (!label)
        return m_panel->clear();
    std::vector<LabelPanel::InReturn> returns;
    const StudyView &view = m_session.view();
    for (const ReturnColumns &one : view.counts.columns().returns) {
        if (std::ranges::count(label->returns, one.returnId) == 0 || one.force.empty())
            continue;
        const QString force = view.forceName(view.counts.dimensions().forces[std::size_t(one.force.front())]);
        returns.push_back({one.returnId, tr("%1, return %2").arg(force).arg(one.returnId)});
    }
    m_panel->showLabel(*label, returns, m_session.canEdit());
}

void LabelsScreen::decide(const WordingChange &change)
{
    const QString title = wordingTitle(m_session.view(), change);
    const bool isDone = m_messages.attempt(
        [&] { m_session.edit(title, [&](Study &study) { study.outcomeWordings().apply(change); }); });
    if (isDone)
        m_table->setFocus(Qt::OtherFocusReason);
}
