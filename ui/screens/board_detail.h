// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;
class Session;

/// Everything known of one force's answer, beside the board: each question with status, dates and decisions (who, when,
/// why), and the returns that came of it.
class BoardDetail : public QScrollArea {
    Q_OBJECT
public:
    explicit BoardDetail(Session &session, QWidget *parent = nullptr);
    void showForce(const QString &code);

private:
    void readAgain();
    void addQuestion(QVBoxLayout *page, qint64 question);
    void addReturns(QVBoxLayout *page);

    Session &m_session;
    QString m_force;
};
