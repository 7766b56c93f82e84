// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/force_request.h"
#include <QFrame>
#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;

/// The day and the words of something that happened to a request, typed in place: Enter keeps it, Esc goes back.
class EventPanel : public QFrame {
    Q_OBJECT
public:
    using Done = std::function<void(const RequestEvent &)>;
    explicit EventPanel(QWidget *parent);
    /// Starts with a day (today); an extension asks for the day it runs to as well.
    void ask(const QString &title, RequestEvent::Kind kind, QDate day, const QRect &beside, const Done &done);

signals:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *addField(const QString &name, const QString &title);
    std::optional<QDate> readDay(QLineEdit *field);
    void accept();
    void leave();

    RequestEvent::Kind m_kind = RequestEvent::Kind::Received;
    Done m_done;
    QFormLayout *m_form;
    QLabel *m_title;
    QLineEdit *m_day;
    QLineEdit *m_until;
    QLineEdit *m_note;
    QLabel *m_hint;
};
