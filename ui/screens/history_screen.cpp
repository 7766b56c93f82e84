// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/history_screen.h"

#include "core/domain/display_text.h"
#include "ui/models/history_model.h"
#include "ui/session.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/read_when_shown.h"
#include "ui/widgets/row_table.h"
#include <QAction>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

HistoryScreen::HistoryScreen(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages), m_model(new HistoryModel(this)),
      m_table(new QTableView(this)), m_undo(addButton(u"historyUndo"_s, tr("Undo"), [this] { m_session.undo(); })),
      m_redo(addButton(u"historyRedo"_s, tr("Redo"), [this] { m_session.redo(); })),
      m_verify(addButton(u"historyVerify"_s, tr("Check the file"), [this] { verify(); }))
{
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("History of the study, newest first"));
    m_table->setModel(m_model);
    makeLineTable(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
    for (const auto column : {HistoryModel::When, HistoryModel::Who, HistoryModel::State})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(headingLabel(tr("History"), 3, this));
    buttons->addStretch(1);
    for (QPushButton *button : {m_undo, m_redo, m_verify})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addLayout(buttons);
    column->addWidget(
        quietLabel(tr("Every action is kept and can be undone, also after closing. Nothing needs saving."), this));
    column->addWidget(m_table, 1);
    readWhenShown(session, this, [this] { readAgain(); });
    readAgain();
}

QPushButton *HistoryScreen::addButton(const QString &name, const QString &title, const std::function<void()> &run)
{
    auto *button = new QPushButton(title, this);
    button->setObjectName(name);
    button->setAccessibleName(title);
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, [this, run] { m_messages.attempt(run); });
    return button;
}

void HistoryScreen::readAgain()
{
    const auto titled = [](QPushButton *button, const QString &verb, const std::optional<QString> &what) {
        button->setEnabled(what.has_value());
        button->setToolTip(what ? displayLine(verb + u": "_s + *what).toHtmlEscaped() : QString());
    };
    titled(m_undo, tr("Undo"), m_session.undoTitle());
    titled(m_redo, tr("Redo"), m_session.redoTitle());
    m_model->show(m_session.isOpen() ? m_session.study().journal().history() : std::vector<HistoryEntry>{});
    m_table->selectRow(0);
}

void HistoryScreen::verify()
{
    const QStringList found = m_session.study().verify();
    if (found.isEmpty())
        m_messages.show(
            MessageBar::Severity::Note,
            tr("The file is sound: its structure, the originals, every count and the history were checked."));
    else
        m_messages.show(MessageBar::Severity::Warning, found.join(u'\n'));
}
