// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/printed_outcomes.h"
#include <QWidget>

class LabelModel;
class LabelPanel;
class MessageBar;
class QLabel;
class QRadioButton;
class QTableView;
class Session;

/// Every outcome that returns print, what it is taken for and why; open ones first. A person says what one means, for a
/// return or for all, and sees what moves before it is done.
class LabelsScreen : public QWidget {
    Q_OBJECT
public:
    LabelsScreen(Session &session, MessageBar &messages, QWidget *parent = nullptr);

    std::vector<QWidget *> panes() const; ///< for F6

private:
    void build();
    void connectParts();
    void readAgain();
    void showRows();
    void showCurrent();
    void decide(const WordingChange &change);
    const PrintedOutcome *current() const;

    Session &m_session;
    MessageBar &m_messages;
    std::vector<PrintedOutcome> m_all;
    LabelModel *m_model;
    QRadioButton *m_openOnly;
    QRadioButton *m_everything;
    QLabel *m_empty;
    QTableView *m_table;
    LabelPanel *m_panel;
};
