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
#include "ui/widgets/trace_delegate.h"
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QString cellsOf(const TraceModel &model)
{
    const int cells = model.rowCount();
    const QString counted =
        cells == 1 ? TracePanel::tr("one cell") : TracePanel::tr("%1 cells").arg(withThousands(cells));
    return model.returns() < 2 ? counted : TracePanel::tr("%1 of %2 returns").arg(counted).arg(model.returns());
}

QString relation(const TracedFigure &figure, const TraceModel &model)
{
    if (model.rowCount() == 0)
        return TracePanel::tr("No cell of any letter gives this figure.");
    const QString cells = cellsOf(model);
    switch (figure.kind) {
    case TracedFigure::Kind::Share:
        return TracePanel::tr("What is counted comes from %1. The base: %2.").arg(cells, figure.base);
    case TracedFigure::Kind::Remainder:
        return TracePanel::tr("What remains of %1 when the outcomes given are taken away.").arg(cells);
    case TracedFigure::Kind::Sum:
        break;
    }
    return model.rowCount() == 1 ? TracePanel::tr("From one cell.") : TracePanel::tr("The sum of %1.").arg(cells);
}
} // namespace

TracePanel::TracePanel(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages), m_heading(headingLabel({}, 1, this)),
      m_what(quietLabel({}, this)), m_model(new TraceModel(this)), m_cells(new QListView(this))
{
    m_heading->setObjectName(u"traceFigure"_s);
    m_heading->setWordWrap(true);
    m_what->setObjectName(u"traceWhat"_s);
    m_what->setWordWrap(true);
    m_cells->setObjectName(u"traceCells"_s);
    m_cells->setAccessibleName(tr("Cells behind the figure"));
    m_cells->setModel(m_model);
    m_cells->setItemDelegate(new TraceDelegate(m_cells));
    m_cells->setFrameShape(QFrame::NoFrame);
    m_cells->setResizeMode(QListView::Adjust);
    m_cells->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_cells->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_cells, &QListView::clicked, this, &TracePanel::openSource);
    connect(m_cells, &QListView::activated, this, &TracePanel::openSource);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_heading);
    column->addWidget(m_what);
    column->addWidget(m_cells, 1000);
    column->addStretch(1); // what is said stays at the top while there are no cells
    clear();
}

QWidget *TracePanel::cells() const
{
    return m_cells;
}

void TracePanel::clear()
{
    m_heading->setText(tr("Where does a figure come from?"));
    m_what->setText(tr("Choose one in the chart or in the table: its cells stand here, and a click on a cell opens "
                       "the letter."));
    m_model->show({}, {}, Forces::reference());
    m_cells->hide();
}

void TracePanel::trace(const TracedFigure &figure)
{
    m_messages.attempt([&] {
        auto &returns = m_session.study().returns();
        m_model->show(returns.counts(countsBehind(m_session.view(), figure.key, figure.forces)), returns.all(),
                      m_session.view().forces);
    });
    m_heading->setText(displayLine(figure.words));
    m_what->setText(displayLine(relation(figure, *m_model)));
    m_cells->setVisible(m_model->rowCount() > 0);
    m_cells->setCurrentIndex(m_model->index(0, 0));
}

void TracePanel::showCounts(const QString &heading, const QString &what, std::vector<StoredCount> counts)
{
    m_messages.attempt(
        [&] { m_model->show(std::move(counts), m_session.study().returns().all(), m_session.view().forces); });
    m_heading->setText(displayLine(heading));
    m_what->setText(displayLine(what));
    m_cells->setVisible(m_model->rowCount() > 0);
    m_cells->setCurrentIndex(m_model->index(0, 0));
}

const StoredCount *TracePanel::current() const
{
    const int row = m_cells->currentIndex().row();
    return row < 0 ? nullptr : &m_model->countAt(row);
}

void TracePanel::openSource()
{
    const int row = m_cells->currentIndex().row();
    if (row < 0)
        return;
    m_messages.attempt([&] {
        const ReturnInfo &from = m_model->returnAt(row);
        showSource(window(), from.sourceName, m_session.study().returns().sourceBytes(from.sourceId),
                   m_model->countAt(row).cell, asReceived(m_session.study().returns().remarks(from.id)));
    });
}
