// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class Session;

/// Whether what is shown is kept: "Saving…" from the moment an edit is shown until it is committed, then "Saved 15:04".
/// Empty until something was changed.
class SavedMark : public QLabel {
    Q_OBJECT
public:
    explicit SavedMark(Session &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void keepWidth();

    Session &m_session;
};
