// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class ChartPage;
class MessageBar;
class Session;

/// All included forces together, by year: those complete for the question and every period shown.
class YearsPage : public QWidget {
    Q_OBJECT
public:
    YearsPage(Session &session, MessageBar &messages, QWidget *parent = nullptr);
    void exportCharts();
    std::vector<QWidget *> panes() const;

signals:
    void importWanted();

private:
    ChartPage *m_charts;
};
