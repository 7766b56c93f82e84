// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answer_panel.h"

#include "core/domain/display_text.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/plain_label.h"
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString typedForm(QDate day)
{
    return day.isValid() ? day.toString(u"d MMM yyyy"_s) : QString();
}

/// The text all answers share, or nothing.
template <typename Text>
QString sharedText(const std::vector<Answer> &answers, Text text)
{
    const QString first = answers.empty() ? QString() : text(answers.front());
    return std::ranges::all_of(answers, [&](const Answer &answer) { return text(answer) == first; }) ? first
                                                                                                     : QString();
}

/// What was typed, where anything was.
std::optional<QString> changedText(const QLineEdit *field)
{
    return field->isModified() ? std::optional(field->text().trimmed()) : std::nullopt;
}
} // namespace

std::optional<QDate> typedDay(const QString &text)
{
    const QString typed = text.simplified();
    for (const QString &form :
         {u"yyyy-MM-dd"_s, u"d/M/yyyy"_s, u"d.M.yyyy"_s, u"d-M-yyyy"_s, u"d MMM yyyy"_s, u"d MMMM yyyy"_s}) {
        if (const QDate day = QLocale::c().toDate(typed, form); day.isValid() && day.year() >= 1990)
            return day;
    }
    return std::nullopt;
}

void AnswerChange::apply(Answer &answer) const
{
    answer.sent = sent.value_or(answer.sent);
    answer.answered = answered.value_or(answer.answered);
    answer.exemption = exemption.value_or(answer.exemption);
    answer.reference = reference.value_or(answer.reference);
    answer.note = note.value_or(answer.note);
}

AnswerPanel::AnswerPanel(QWidget *parent) : QFrame(parent), m_title(headingLabel({}, 0, this))
{
    setObjectName(u"answerPanel"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(8, 6, 8, 6);
    form->setVerticalSpacing(4);
    form->addRow(m_title);
    m_sent = addField(u"answerSent"_s, tr("Sent"));
    m_answered = addField(u"answerAnswered"_s, tr("Answered"));
    m_exemption = addField(u"answerExemption"_s, tr("Exemption"));
    m_reference = addField(u"answerReference"_s, tr("Reference"));
    m_note = addField(u"answerNote"_s, tr("Note"));
    m_sent->setPlaceholderText(tr("1 Jul 2022"));
    m_exemption->setPlaceholderText(tr("s12(1)"));
    m_hint = quietLabel({}, this);
    m_hint->setObjectName(u"answerHint"_s);
    m_hint->setMinimumWidth(m_hint->fontMetrics().averageCharWidth() * 46);
    form->addRow(m_hint);
    hide();
}

QLineEdit *AnswerPanel::addField(const QString &name, const QString &title)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(title);
    field->installEventFilter(this);
    connect(field, &QLineEdit::returnPressed, this, &AnswerPanel::accept);
    static_cast<QFormLayout *>(layout())->addRow(title, field);
    return field;
}

void AnswerPanel::edit(const QString &title, const std::vector<Answer> &answers, const QRect &beside, const Done &done)
{
    m_done = done;
    m_title->setText(displayLine(title));
    m_sent->setText(sharedText(answers, [](const Answer &answer) { return typedForm(answer.sent); }));
    m_answered->setText(sharedText(answers, [](const Answer &answer) { return typedForm(answer.answered); }));
    m_exemption->setText(sharedText(answers, [](const Answer &answer) { return answer.exemption; }));
    m_reference->setText(sharedText(answers, [](const Answer &answer) { return answer.reference; }));
    m_note->setText(sharedText(answers, [](const Answer &answer) { return answer.note; }));
    m_hint->setText(tr("Enter writes what was changed · Esc goes back"));
    show();
    placeBeside(this, beside);
    m_sent->setFocus(Qt::PopupFocusReason);
    m_sent->selectAll();
}

bool AnswerPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void AnswerPanel::accept()
{
    AnswerChange change{{}, {}, changedText(m_exemption), changedText(m_reference), changedText(m_note)};
    for (auto &[field, target] : {std::pair(m_sent, &change.sent), std::pair(m_answered, &change.answered)}) {
        const auto typed = changedText(field);
        if (!typed)
            continue;
        const auto day = typed->isEmpty() ? std::optional(QDate()) : typedDay(*typed);
        if (!day) {
            m_hint->setText(tr("“%1” is no date: write 1 Jul 2022 or 1/7/2022.").arg(displayLine(*typed)));
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
        *target = day;
    }
    leave();
    if (!change.isEmpty())
        m_done(change);
}

void AnswerPanel::leave()
{
    hide();
    emit closed();
}
