// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/review_screen.h"

#include "core/domain/display_text.h"
#include "ui/models/rows_model.h"
#include "ui/session.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/read_when_shown.h"
#include "ui/widgets/row_table.h"
#include <QAction>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString stateOf(const ValueReading &reading)
{
    switch (reading.settled) {
    case ValueReading::Settled::Kept:
        return ReviewScreen::tr("kept: %1").arg(reading.reason);
    case ValueReading::Settled::Corrected:
        return ReviewScreen::tr("corrected: %1").arg(reading.reason);
    case ValueReading::Settled::Open:
        break;
    }
    return ReviewScreen::tr("open");
}

Tone toneOf(const ReviewState &state)
{
    if (state.isSigned())
        return Tone::Good;
    return state.open > 0 || state.changedSince ? Tone::Attention : Tone::Plain;
}
} // namespace

ReviewScreen::ReviewScreen(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages),
      m_queue(new RowsModel({tr("Force"), tr("Period"), tr("What"), tr("Ours"), tr("Theirs"), tr("Printed"),
                             tr("Letter"), tr("Reader"), tr("Note"), tr("State")},
                            this)),
      m_forces(new RowsModel(
          {tr("Force"), tr("Values"), tr("Read"), tr("Agreed"), tr("Open"), tr("Settled"), tr("State")}, this)),
      m_queueTable(addTable(u"reviewQueue"_s, tr("Disagreements of second readers"), m_queue)),
      m_forceTable(addTable(u"reviewForces"_s, tr("Forces and how far they were read"), m_forces)),
      m_agreement(quietLabel({}, this)), m_queueTitle(headingLabel({}, 1, this)), m_choice(new ChoicePanel(this))
{
    m_agreement->setObjectName(u"reviewAgreement"_s);
    m_choice->hide();
    setFocusProxy(m_queueTable); // letters strike as soon as the screen is in view
    layOut();
    buildActions();
    connect(m_choice, &ChoicePanel::closed, this, [this] { m_queueTable->setFocus(Qt::OtherFocusReason); });
    connect(&session, &Session::studyReplaced, this, [this] { // its returns may have the same numbers
        m_given.clear();
        m_values.clear();
    });
    readWhenShown(session, this, [this] { readAgain(); });
    readAgain();
}

QTableView *ReviewScreen::addTable(const QString &name, const QString &title, RowsModel *model)
{
    auto *table = new QTableView(this);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setModel(model);
    makeLineTable(table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setStretchLastSection(true);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { readUsable(); });
    return table;
}

void ReviewScreen::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(headingLabel(tr("Second reader"), 3, this));
    column->addWidget(m_agreement);
    column->addWidget(m_queueTitle);
    column->addWidget(m_queueTable, 3);
    column->addWidget(quietLabel(tr("K keep ours  C correct  R open again  Enter the letter"), this));
    column->addWidget(headingLabel(tr("Forces"), 1, this));
    column->addWidget(m_forceTable, 4);
    column->addWidget(
        quietLabel(tr("S sign off  W withdraw  ·  X pack to re-key  T pack to tick  G merge a filled pack"), this));
}

std::vector<QWidget *> ReviewScreen::panes() const
{
    return {m_queueTable, m_forceTable};
}

void ReviewScreen::readAgain()
{
    readValues();
    m_readings.clear();
    std::vector<SignOff> signatures;
    if (m_session.isOpen()) {
        m_readings = m_session.study().reviews().readings();
        signatures = m_session.study().reviews().signOffs();
    }
    m_states = reviewStates(m_values, m_readings, signatures);
    m_agreement->setText(displayLine(agreementText(m_readings)));
    readQueue();
    readForces();
    readUsable();
}

void ReviewScreen::readValues()
{
    std::vector<Given> given;
    for (const ReturnColumns &columns : m_session.view().counts.columns().returns)
        given.push_back({columns.returnId, columns.corrections});
    if (given == m_given)
        return;
    m_values = reviewValues(m_session.study());
    m_given = std::move(given);
}

void ReviewScreen::readQueue()
{
    const int row = m_queueTable->currentIndex().row();
    m_lines = disagreements(m_values, m_readings);
    std::vector<RowsModel::Row> rows;
    for (const Disagreement &line : m_lines) {
        const ValueReading &reading = line.reading;
        rows.push_back(
            {{m_session.view().forceName(reading.force), line.value.count.period->label(), line.what(), reading.ours,
              reading.theirs, line.value.count.text, line.place(), reading.reader, reading.note, stateOf(reading)},
             reading.isOpen() ? Tone::Attention : Tone::Plain});
    }
    const auto open = std::ranges::count_if(m_lines, [](const Disagreement &line) { return line.reading.isOpen(); });
    m_queueTitle->setText(m_lines.empty() ? tr("No disagreements")
                                          : tr("%1 of %2 disagreements open").arg(open).arg(m_lines.size()));
    m_queue->show(std::move(rows));
    m_queueTable->resizeColumnsToContents();
    m_queueTable->setCurrentIndex(m_queue->index(std::clamp(row, 0, std::max(m_queue->rowCount() - 1, 0)), 0));
}

void ReviewScreen::readForces()
{
    const int row = m_forceTable->currentIndex().row();
    std::vector<RowsModel::Row> rows;
    rows.reserve(m_states.size());
    for (const ReviewState &state : m_states)
        rows.push_back({{m_session.view().forceName(state.force), QString::number(state.values),
                         QString::number(state.read), QString::number(state.agreed), QString::number(state.open),
                         QString::number(state.settled), state.words()},
                        toneOf(state)});
    m_forces->show(std::move(rows));
    m_forceTable->resizeColumnsToContents();
    m_forceTable->setCurrentIndex(m_forces->index(std::clamp(row, 0, std::max(m_forces->rowCount() - 1, 0)), 0));
}

const Disagreement *ReviewScreen::current() const
{
    const int row = m_queueTable->currentIndex().row();
    return row >= 0 && row < int(m_lines.size()) ? &m_lines[std::size_t(row)] : nullptr;
}

const ReviewState *ReviewScreen::currentForce() const
{
    const int row = m_forceTable->currentIndex().row();
    return row >= 0 && row < int(m_states.size()) ? &m_states[std::size_t(row)] : nullptr;
}

QRect ReviewScreen::beside(const QTableView *table) const
{
    const QRect cell = table->visualRect(table->currentIndex());
    return {table->viewport()->mapTo(this, cell.topLeft()), cell.size()};
}
