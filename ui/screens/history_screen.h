// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

class HistoryModel;
class MessageBar;
class QPushButton;
class QTableView;
class Session;

/// Everything that was done to the study, newest first, and the checks of the file.
class HistoryScreen : public QWidget {
    Q_OBJECT
public:
    HistoryScreen(Session &session, MessageBar &messages, QWidget *parent = nullptr);

private:
    void readAgain();
    void verify();
    QPushButton *addButton(const QString &name, const QString &title, const std::function<void()> &run);

    Session &m_session;
    MessageBar &m_messages;
    HistoryModel *m_model;
    QTableView *m_table;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_verify;
};
