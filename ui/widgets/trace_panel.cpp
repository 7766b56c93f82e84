// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trace_panel.h"

#include "core/domain/display_text.h"
#include "core/domain/number_text.h"
#include "core/report/trace.h"
#include "ui/models/trace_model.h"
#include "ui/session.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/source_window.h"
#include <QAction>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TracePanel::TracePanel(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages), m_heading(headingLabel({}, 4, this)),
      m_what(quietLabel({}, this)), m_model(new TraceModel(this)), m_table(new QTableView(this))
{
    m_heading->setObjectName(u"traceFigure"_s);
    m_what->setObjectName(u"traceWhat"_s);
    m_what->setWordWrap(true);
    m_table->setObjectName(u"traceTable"_s);
    m_table->setAccessibleName(tr("Cells behind the figure"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);

    auto *show = new QPushButton(tr("Show the cell"), this);
    show->setObjectName(u"traceShowCell"_s);
    connect(show, &QPushButton::clicked, this, &TracePanel::openSource);
    connect(m_table, &QTableView::activated, this, &TracePanel::openSource);
    connect(&session, &Session::studyReplaced, this, &TracePanel::clear);

    auto *column = new QVBoxLayout(this);
    column->addWidget(quietLabel(tr("Where this comes from"), this));
    column->addWidget(m_heading);
    column->addWidget(m_what);
    column->addWidget(m_table, 1);
    column->addWidget(show, 0, Qt::AlignLeft);
    setFocusProxy(m_table);
    clear();
}

void TracePanel::clear()
{
    m_heading->clear();
    m_what->setText(tr("Choose a figure in the chart or in its table, and its cells stand here."));
    m_model->show({}, {}, Forces::reference());
}

void TracePanel::trace(const TraceKey &key, const QString &shown, const QStringList &forces)
{
    m_messages.attempt([&] {
        auto &returns = m_session.study().returns();
        m_model->show(returns.counts(countsBehind(m_session.view(), key, forces)), returns.all(),
                      m_session.view().forces);
    });
    const int cells = m_model->rowCount();
    m_heading->setText(displayLine(shown));
    m_what->setText(cells == 0   ? tr("No cell of any letter gives this figure.")
                    : cells == 1 ? tr("One cell.")
                                 : tr("The sum of %1 cells.").arg(withThousands(cells)));
    m_table->resizeColumnsToContents();
    m_table->selectRow(0);
}

void TracePanel::openSource()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    m_messages.attempt([&] {
        const ReturnInfo &from = m_model->returnAt(row);
        showSource(window(), from.sourceName, m_session.study().returns().sourceBytes(from.sourceId),
                   m_model->countAt(row).cell);
    });
}
