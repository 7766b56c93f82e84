// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class ChartPage;
class MessageBar;
class QComboBox;
class QLabel;
class Session;
class TracePanel;

/// One force: what it answered and what is complete, the letters its figures come from, its own caveats, its charts.
class ForcePage : public QWidget {
    Q_OBJECT
public:
    ForcePage(Session &session, MessageBar &messages, TracePanel &trace, QWidget *parent = nullptr);
    void showForce(const QString &code);
    QString force() const; ///< code; empty where no study is open
    void exportCharts();

private:
    void readAgain();
    void draw();
    void step(int by);

    Session &m_session;
    QComboBox *m_choice;
    QLabel *m_answers;
    QLabel *m_letters;
    ChartPage *m_charts;
};
