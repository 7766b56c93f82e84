// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_spec.h"
#include <QWidget>

class MessageBar;
class QLabel;
class QListView;
class Session;
class TraceModel;
struct StoredCount;

/// A figure that somebody wants to know the cells of.
struct TracedFigure {
    enum class Kind {
        Sum,       ///< of its cells
        Share,     ///< its cells give the part that is counted
        Remainder, ///< what its cells hold beyond the outcomes given
    };
    TraceKey key;
    QString words; ///< as written: "2019, Charged: 102"
    Kind kind = Kind::Sum;
    QString base;       ///< of a share
    QStringList forces; ///< codes: what a key without force stands for
};

/// "Where does this come from?": the counts behind the figure that was chosen in a chart or table, each with the cell
/// of the letter it stands in. A click on one, or Return, opens the letter at that cell.
class TracePanel : public QWidget {
    Q_OBJECT
public:
    TracePanel(Session &session, MessageBar &messages, QWidget *parent = nullptr);
    void trace(const TracedFigure &figure);
    void clear();
    /// Counts that somebody else found: under a heading, with what they are.
    void showCounts(const QString &heading, const QString &what, std::vector<StoredCount> counts);
    const StoredCount *current() const; ///< null where none is chosen
    QWidget *cells() const;             ///< the list that takes the focus

private:
    void openSource();

    Session &m_session;
    MessageBar &m_messages;
    QLabel *m_heading;
    QLabel *m_what;
    TraceModel *m_model;
    QListView *m_cells;
};
