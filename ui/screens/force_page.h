// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class ChartPage;
class MessageBar;
class QComboBox;
class QLabel;
class Session;

/// One force: what it answered and what is complete, the letters its figures come from, its own caveats, its charts.
class ForcePage : public QWidget {
    Q_OBJECT
public:
    ForcePage(Session &session, MessageBar &messages, QWidget *parent = nullptr);
    void showForce(const QString &code);
    QString force() const; ///< code; empty where no study is open
    void exportCharts();
    std::vector<QWidget *> panes() const;

signals:
    void importWanted();

private:
    void addStep(const QString &name, const QString &title, const QKeySequence &keys, int by);
    void readAgain();
    void draw();
    void step(int by);

    Session &m_session;
    QString m_wanted; ///< asked for before the page was first shown
    QComboBox *m_choice;
    QLabel *m_about;
    ChartPage *m_charts;
};
