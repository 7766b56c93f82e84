// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/event_panel.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

EventPanel::EventPanel(QWidget *parent)
    : PlaceForm(u"event"_s, parent), m_day(addField(u"eventDay"_s, tr("Day"))),
      m_until(addField(u"eventUntil"_s, tr("Runs to"))), m_note(addField(u"eventNote"_s, tr("Note")))
{
}

void EventPanel::ask(const QString &title, RequestEvent::Kind kind, QDate day, const QRect &beside, const Done &done)
{
    m_kind = kind;
    m_done = done;
    m_day->setText(typedForm(day));
    m_until->clear();
    m_note->clear();
    setFieldVisible(m_until, kind == RequestEvent::Kind::Extended);
    open(title, tr("Enter keeps it · Esc goes back"), beside, m_day);
}

void EventPanel::accept()
{
    const auto day = readDay(m_day);
    if (!day)
        return;
    RequestEvent event{m_kind, *day, {}, m_note->text().trimmed()};
    if (m_kind == RequestEvent::Kind::Extended) {
        const auto until = readDay(m_until);
        if (!until)
            return;
        event.until = *until;
    }
    leave();
    m_done(event);
}
