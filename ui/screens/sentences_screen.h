// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/bound_sentence.h"
#include <QWidget>

class ChoicePanel;
class MessageBar;
class PublicationsPanel;
class QKeySequence;
class QLabel;
class QPlainTextEdit;
class QTableView;
class QTabWidget;
class RowsModel;
class Session;
class TracePanel;

/// What may be said of the study, beside the sentences that a person keeps and words: one whose numbers moved turns
/// amber and says what it would be. Below, the cells behind the chosen sentence, and what was published.
class SentencesScreen : public QWidget {
    Q_OBJECT
public:
    SentencesScreen(Session &session, MessageBar &messages, QWidget *parent = nullptr);

    std::vector<QWidget *> panes() const; ///< for F6

private:
    QWidget *buildSaid();
    QWidget *buildKept();
    QWidget *buildBelow();
    void buildActions();
    void addKey(QTableView *table, const QString &name, const QString &title, const QKeySequence &key,
                const std::function<void()> &run);
    void readAgain();
    void readSaid();
    void readKept();
    void showCurrent();
    void readUsable();
    void fitRows();
    const Statement *currentSaid() const;
    const SentenceState *currentKept() const;

    void keep();
    void reword();
    void takeNumbers();
    void remove();
    void move(bool up);
    void copy() const;
    void askFreeze();
    void traceCurrent(); ///< of the list that has the focus
    void trace(const QString &words, const std::vector<TraceKey> &traces, const QStringList &forces);
    /// One step of the history; the list stays on the sentence.
    void change(const QString &title, const std::function<void(Study &)> &change);

    Session &m_session;
    MessageBar &m_messages;
    std::vector<Statement> m_statements;
    std::vector<SentenceState> m_states;
    RowsModel *m_saidRows;
    RowsModel *m_keptRows;
    QTableView *m_said;
    QTableView *m_kept;
    QLabel *m_keptTitle;
    QPlainTextEdit *m_text;
    QLabel *m_standing;
    TracePanel *m_trace;
    PublicationsPanel *m_publications;
    QTabWidget *m_below;
    ChoicePanel *m_ask;
};
