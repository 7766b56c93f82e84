// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class ChartPage;
struct ChartSpec;
class MessageBar;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class Session;
struct ChartSpec;

/// Questions in plain words; each is answered by a chart, made when it is chosen, with its figures and cells beside it
/// and below it what a reader would miss.
class GalleryScreen : public QWidget {
    Q_OBJECT
public:
    GalleryScreen(Session &session, MessageBar &messages, QWidget *parent = nullptr);
    void exportCharts();
    void showForce(const QString &code);
    std::vector<QWidget *> panes() const;

private:
    void addCopy(const QString &name, const QString &title, Qt::Key key, void (GalleryScreen::*act)());
    void fillForces();
    void answer();
    ChartSpec protectedChart() const;
    void copyPicture();
    void copyTable();
    void sayFaults();
    void takeProposedWords();
    QString question() const; ///< name of the chart
    QString force() const;    ///< code; empty: all, as where the question asks for none

    Session &m_session;
    MessageBar &m_messages;
    QListWidget *m_questions;
    QComboBox *m_force;
    ChartPage *m_chart;
    QLabel *m_faults;
    QPushButton *m_mend;
};
