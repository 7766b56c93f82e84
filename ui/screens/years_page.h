// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class ChartPage;
class MessageBar;
class QLabel;
class Session;
class TracePanel;

/// All included forces together, by year: the charts of the study with the forces that are in and, for every other, why
/// not.
class YearsPage : public QWidget {
    Q_OBJECT
public:
    YearsPage(Session &session, MessageBar &messages, TracePanel &trace, QWidget *parent = nullptr);
    void exportCharts();

private:
    void readAgain();

    Session &m_session;
    QLabel *m_flow;
    ChartPage *m_charts;
};
