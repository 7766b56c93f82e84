// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/event_panel.h"

#include "core/domain/display_text.h"
#include "ui/widgets/answer_panel.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/plain_label.h"
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

EventPanel::EventPanel(QWidget *parent)
    : QFrame(parent), m_form(new QFormLayout(this)), m_title(headingLabel({}, 0, this)), m_hint(quietLabel({}, this))
{
    setObjectName(u"eventPanel"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_form->setContentsMargins(8, 6, 8, 6);
    m_form->setVerticalSpacing(4);
    m_form->addRow(m_title);
    m_day = addField(u"eventDay"_s, tr("Day"));
    m_until = addField(u"eventUntil"_s, tr("Runs to"));
    m_note = addField(u"eventNote"_s, tr("Note"));
    m_hint->setObjectName(u"eventHint"_s);
    m_hint->setMinimumWidth(m_hint->fontMetrics().averageCharWidth() * 46);
    m_form->addRow(m_hint);
    hide();
}

QLineEdit *EventPanel::addField(const QString &name, const QString &title)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(title);
    field->installEventFilter(this);
    connect(field, &QLineEdit::returnPressed, this, &EventPanel::accept);
    m_form->addRow(title, field);
    return field;
}

void EventPanel::ask(const QString &title, RequestEvent::Kind kind, QDate day, const QRect &beside, const Done &done)
{
    m_kind = kind;
    m_done = done;
    m_title->setText(displayLine(title));
    m_day->setText(day.toString(u"d MMM yyyy"_s));
    m_until->clear();
    m_note->clear();
    const bool isExtension = kind == RequestEvent::Kind::Extended;
    m_until->setVisible(isExtension);
    m_form->labelForField(m_until)->setVisible(isExtension);
    m_hint->setText(tr("Enter keeps it · Esc goes back"));
    show();
    placeBeside(this, beside);
    m_day->setFocus(Qt::PopupFocusReason);
    m_day->selectAll();
}

bool EventPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

std::optional<QDate> EventPanel::readDay(QLineEdit *field)
{
    const auto day = typedDay(field->text());
    if (!day) {
        m_hint->setText(tr("“%1” is no date: write 1 Jul 2022 or 1/7/2022.").arg(displayLine(field->text())));
        field->setFocus(Qt::OtherFocusReason);
    }
    return day;
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

void EventPanel::leave()
{
    hide();
    emit closed();
}
