// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/publication.h"
#include <QTimer>
#include <QWidget>

class MessageBar;
class QPlainTextEdit;
class QTableView;
class RowsModel;
class Session;

/// What was published, which of its numbers are others by now, and the words of an erratum. What moved is looked for
/// while the panel is in view, after it has been painted.
class PublicationsPanel : public QWidget {
    Q_OBJECT
public:
    PublicationsPanel(Session &session, MessageBar &messages, QWidget *parent = nullptr);
    void freeze(const QString &title); ///< what the study says today

private:
    void readAgain();
    void lookForMoves();
    void showRows();
    void showErratum();

    struct Line {
        Publication publication;
        std::optional<QString> erratum; ///< nothing: not looked for yet
        std::size_t moves = 0;
    };
    Session &m_session;
    MessageBar &m_messages;
    std::vector<Line> m_lines;
    RowsModel *m_rows;
    QTableView *m_table;
    QPlainTextEdit *m_erratum;
    QTimer m_later;
};
