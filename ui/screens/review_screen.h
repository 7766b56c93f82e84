// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/review_merge.h"
#include "core/report/review_pack.h"
#include <QWidget>

class ChoicePanel;
class MessageBar;
class QLabel;
class QTableView;
class RowsModel;
class Session;

/// What a second person read otherwise than it stands in the study, and how far each force has been read and signed
/// off. A disagreement is settled with a reason: ours stays, or the figure is put right. One key each, one step of
/// undo.
class ReviewScreen : public QWidget {
    Q_OBJECT
public:
    ReviewScreen(Session &session, MessageBar &messages, QWidget *parent = nullptr);

    /// The pack for a second reader, written to a file; Error where it cannot be.
    void exportTo(const QString &path, ReviewWay way, const SampleSize &size);
    /// A pack that came back; Error where it is none. What came of it is said in the message bar.
    void mergeFrom(const QString &path, const QString &reader);
    std::vector<QWidget *> panes() const;

private:
    struct Given { ///< a return in force, and all that can change about its figures
        qint64 returnId = 0;
        std::vector<CountCorrection> corrections;
        bool operator==(const Given &) const = default;
    };
    QTableView *addTable(const QString &name, const QString &title, RowsModel *model);
    void layOut();
    void buildActions();
    QAction *addKey(QTableView *table, const QString &name, const QString &title, const QKeySequence &key,
                    const std::function<void()> &run);
    void readAgain();
    void readValues();
    void readQueue();
    void readForces();
    void readUsable();

    const Disagreement *current() const;     ///< null where no disagreement is current
    const ReviewState *currentForce() const; ///< null where no force is current
    QRect beside(const QTableView *table) const;
    void keepOurs();
    void correct();
    void reopen();
    void openLetter();
    void sign();
    void withdrawSignature();
    void askExport(ReviewWay way);
    void askMerge();
    std::vector<struct Choice> readers() const;

    Session &m_session;
    MessageBar &m_messages;
    RowsModel *m_queue;
    RowsModel *m_forces;
    QTableView *m_queueTable;
    QTableView *m_forceTable;
    QLabel *m_agreement;
    QLabel *m_queueTitle;
    ChoicePanel *m_choice;
    std::vector<Given> m_given;
    std::vector<ReviewValue> m_values; ///< of these returns: every count of the study, so read only when they change
    std::vector<ValueReading> m_readings;
    std::vector<Disagreement> m_lines;
    std::vector<ReviewState> m_states;
};
