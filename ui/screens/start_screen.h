// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QListWidget;
class QListWidgetItem;
class QPushButton;

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
    QPushButton *addWay(const QString &name, const QString &title, const QString &words);
    void chooseRecent(const QListWidgetItem *row);

    QGridLayout *m_ways;
    QPushButton *m_example;
    QListWidget *m_recent;
    QWidget *m_recentTitle;
};
