// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/period.h"
#include <QScrollArea>
#include <memory>
#include <optional>

class QVBoxLayout;
class Session;

/// Everything known of one force's answer, beside the board: the limit and what happened to the request, each question
/// with status, dates and decisions (who, when, why), the returns that came of it, and how the decision of the current
/// cell came about.
class BoardDetail : public QScrollArea {
    Q_OBJECT
public:
    explicit BoardDetail(Session &session, QWidget *parent = nullptr);
    ~BoardDetail() override;
    struct Judging; ///< decisions and rules of the study as it is
    /// A force, and where a period is given the history of the decision on it.
    void showCell(const QString &code, qint64 question, const std::optional<Period> &period);
    void setToday(QDate today);

protected:
    void showEvent(QShowEvent *event) override;

private:
    const Judging &judging();
    void readAgain();
    void addQuestion(QVBoxLayout *page, qint64 question);
    void addDecisions(QVBoxLayout *page, qint64 question);
    void addReturns(QVBoxLayout *page);
    void addRequest(QVBoxLayout *page);
    void addLetters(QVBoxLayout *page);
    void addCellHistory(QVBoxLayout *page);

    Session &m_session;
    QString m_force;
    bool m_isOld = false; ///< another force was chosen while this was out of view
    qint64 m_question = 0;
    std::optional<Period> m_period;
    std::optional<QDate> m_today;
    std::unique_ptr<Judging> m_judging; ///< made when first asked
};
