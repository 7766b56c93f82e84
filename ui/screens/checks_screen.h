// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/checks/finding.h"
#include "core/store/study.h"
#include <QWidget>
#include <functional>

class ChoicePanel;
class CorrectionPanel;
class FindingModel;
class LetterPanel;
class MessageBar;
class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QTableView;
class Session;
class TracePanel;

/// What does not fit together in the figures of the study: the list with its filters, beside it what was found with its
/// cells and what would explain it, and the ways out by one key each: explain, correct, ask the force. Everything can
/// be undone.
class ChecksScreen : public QWidget {
    Q_OBJECT
public:
    ChecksScreen(Session &session, MessageBar &messages, QWidget *parent = nullptr);
    void setFilter(const QString &state); ///< "open", "explained", "corrected", "asked", "all"
    std::vector<QWidget *> panes() const;

private:
    void buildList();
    void buildDetail(QWidget *detail);
    QAction *addKey(const QString &name, const QString &title, const QKeySequence &key,
                    const std::function<void()> &run);
    void buildKeys(QHBoxLayout *buttons);

    void readAgain();
    void readForces();
    void list();
    void showCurrent();
    std::vector<StoredCount> cellsOf(const Finding &finding, qsizetype &left);
    const Finding *current() const; ///< null where no finding is chosen

    void explain();
    void correct();
    void ask();
    void reopen();
    void write(const QString &title, const std::function<void(Study &)> &change);
    QString nameOf(const Finding &finding) const;
    QRect besideCurrent() const;

    Session &m_session;
    MessageBar &m_messages;
    FindingModel *m_model;
    QTableView *m_table;
    QComboBox *m_state;
    QComboBox *m_force;
    QLabel *m_count;
    QLabel *m_words;
    QLabel *m_explains;
    QLabel *m_answer;
    TracePanel *m_cells;
    ChoicePanel *m_choice;
    CorrectionPanel *m_correction;
    LetterPanel *m_letter = nullptr;  ///< made when a letter is first wanted
    std::vector<QAction *> m_editing; ///< offered only where the study can be edited
};
