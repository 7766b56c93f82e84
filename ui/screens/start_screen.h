// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCommandLinkButton;
class QListWidget;

/// What the window shows while no study is open: how to begin, and the studies of last time.
class StartScreen : public QWidget {
    Q_OBJECT
public:
    explicit StartScreen(QWidget *parent = nullptr);
    void offerExample(bool offered);

signals:
    void newWanted();
    void openWanted();
    void exampleWanted();
    void recentChosen(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QCommandLinkButton *m_example;
    QListWidget *m_recent;
    QWidget *m_recentTitle;
};
