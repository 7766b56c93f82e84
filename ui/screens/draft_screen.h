// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/manuscript_check.h"
#include <QTimer>
#include <QWidget>
#include <memory>

class ManuscriptModel;
class ManuscriptText;
class MessageBar;
class QCheckBox;
class QLabel;
class QTableView;
class Session;
class TracePanel;

/// A draft of a report beside what the study says of each of its numbers, and the cells behind the one that is chosen.
/// The draft is opened, pasted or typed; it is checked as it is changed, sentence by sentence while nobody waits, and
/// again when the study changes. It is not kept in the study.
class DraftScreen : public QWidget {
    Q_OBJECT
public:
    DraftScreen(Session &session, MessageBar &messages, QWidget *parent = nullptr);

    void openDraft(const QString &path); ///< throws Error for a file that cannot be read
    std::vector<QWidget *> panes() const;

private:
    void build();
    void buildTable();
    void addActions();
    void readText();
    void checkAgain();
    bool hasNext() const;
    void checkNext();
    void showFindings();
    void fitRows();
    void choose(int row);
    void chooseFile();
    QString tally() const;

    Session &m_session;
    MessageBar &m_messages;
    ManuscriptText *m_text;
    ManuscriptModel *m_model;
    QTableView *m_table;
    QCheckBox *m_openOnly;
    QLabel *m_tally;
    TracePanel *m_trace;
    QTimer m_pause; ///< after the last key
    QTimer m_work;
    Manuscript m_manuscript;
    std::unique_ptr<ManuscriptChecker> m_checker; ///< of the study as it is now; made when a sentence waits for it
    std::vector<ManuscriptFinding> m_findings;
    std::size_t m_next = 0; ///< sentence
};
