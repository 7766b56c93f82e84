// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/board_marking.h"
#include <QWidget>

class AnswerPanel;
class BoardView;
class ChoicePanel;
class EventPanel;
class LetterPanel;
class MessageBar;
class QComboBox;
class QLabel;
class QLineEdit;
class Session;

/// The responses of all forces: what each answered, and how complete it is. One key sets a status or a completeness for
/// everything that is selected and moves on to the next force; everything can be undone.
class BoardScreen : public QWidget {
    Q_OBJECT
public:
    BoardScreen(Session &session, MessageBar &messages, QWidget *parent = nullptr);

    void showForce(const QString &code); ///< selects it, whatever was filtered
    void setFilter(const QString &name); ///< a saved filter by its name; unknown names change nothing
    /// Which columns are shown: everything, the grid of completeness, or the letters with their days.
    enum class Columns { All, Completeness, Letters };
    void setColumns(Columns columns);
    void setToday(QDate today); ///< the day up to which working days are counted; the day it is at first

signals:
    void forceActivated(const QString &code); ///< Enter or a double click
    /// The cell the keys strike: without a period where it is of the whole force.
    void currentCellChanged(const QString &code, qint64 question, const std::optional<Period> &period);

private:
    void buildTop();
    void buildActions();
    QAction *addKey(const QString &name, const QString &title, const QKeySequence &key,
                    const std::function<void()> &run);
    void addSeparator();

    void mark(Completeness completeness);
    void writeDecision(const Decision &decision);
    void setStatus(AnswerStatus status);
    void writeStatus(AnswerStatus status, const QString &exemption);
    void editAnswers();
    void acceptProposals();
    void toggleGoodwill();
    void noteEvent();
    void writeEvent(const RequestEvent &event);
    void writeLetter();
    void saveTracker();
    void saveEvidence();
    void sortByCurrent();
    void edit(const QString &title, const std::function<void(Study &)> &change);

    void readAgain();
    void readFilters();
    void readCounts();
    void moveOn(const QString &nextForce);
    void goTo(const QModelIndex &index); ///< of the filter: current and alone selected, whatever keys are held
    QString forceAfterSelection() const;
    QModelIndexList selected() const; ///< of the model, not of the filter
    QString forcesWords() const;
    QStringList selectedForces() const; ///< codes, each once
    QString currentForce() const;       ///< code; empty where no row is current
    void tellCurrentCell(const QModelIndex &current);
    QRect besideCurrent() const;

    Session &m_session;
    MessageBar &m_messages;
    BoardModel *m_model;
    BoardProxy *m_proxy;
    BoardView *m_table;
    QComboBox *m_filter;
    QComboBox *m_columns;
    QLineEdit *m_typed;
    QLabel *m_count;
    QLabel *m_legend;
    ChoicePanel *m_choice;
    AnswerPanel *m_answer;
    EventPanel *m_event;
    LetterPanel *m_letter;
    std::optional<QDate> m_today;
    std::vector<BoardFilter> m_filters;
    std::vector<QAction *> m_editing; ///< offered only where the study can be edited
};
