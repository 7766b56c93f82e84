// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class Session;

/// What is to be known of the open study as long as it is open: that it is read-only and why, and its notice
/// ("Synthetic figures"). Not there where there is nothing to say.
class NoticeBanner : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBanner(Session &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void readAgain();
    void tint();

    Session &m_session;
    QLabel *m_text;
};
