// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/force_request.h"
#include "ui/widgets/place_form.h"
#include <functional>

/// The day and the words of something that happened to a request, typed in place.
class EventPanel : public PlaceForm {
    Q_OBJECT
public:
    using Done = std::function<void(const RequestEvent &)>;
    explicit EventPanel(QWidget *parent);
    /// Starts with a day (today); an extension asks for the day it runs to as well.
    void ask(const QString &title, RequestEvent::Kind kind, QDate day, const QRect &beside, const Done &done);

protected:
    void accept() override;

private:
    RequestEvent::Kind m_kind = RequestEvent::Kind::Received;
    Done m_done;
    QLineEdit *m_day;
    QLineEdit *m_until;
    QLineEdit *m_note;
};
