// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_spec.h"
#include <QWidget>

class MessageBar;
class QLabel;
class QTableView;
class Session;
class TraceModel;

/// "Where does this come from?": the counts behind the figure that was chosen in a chart or table, each with the cell
/// of the letter it stands in, and the letter itself at that cell.
class TracePanel : public QWidget {
    Q_OBJECT
public:
    TracePanel(Session &session, MessageBar &messages, QWidget *parent = nullptr);
    /// `shown` is the figure as written; `forces` what a key without force stands for.
    void trace(const TraceKey &key, const QString &shown, const QStringList &forces);
    void clear();

private:
    void openSource();

    Session &m_session;
    MessageBar &m_messages;
    QLabel *m_heading;
    QLabel *m_what;
    TraceModel *m_model;
    QTableView *m_table;
};
