// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answer_panel.h"

#include <QLineEdit>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
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

void AnswerChange::apply(Answer &answer) const
{
    answer.sent = sent.value_or(answer.sent);
    answer.answered = answered.value_or(answer.answered);
    answer.exemption = exemption.value_or(answer.exemption);
    answer.reference = reference.value_or(answer.reference);
    answer.note = note.value_or(answer.note);
}

AnswerPanel::AnswerPanel(QWidget *parent)
    : PlaceForm(u"answer"_s, parent), m_sent(addField(u"answerSent"_s, tr("Sent"))),
      m_answered(addField(u"answerAnswered"_s, tr("Answered"))),
      m_exemption(addField(u"answerExemption"_s, tr("Exemption"))),
      m_reference(addField(u"answerReference"_s, tr("Reference"))), m_note(addField(u"answerNote"_s, tr("Note")))
{
    m_sent->setPlaceholderText(tr("1 Jul 2022"));
    m_exemption->setPlaceholderText(tr("s12(1)"));
}

void AnswerPanel::edit(const QString &title, const std::vector<Answer> &answers, const QRect &beside, const Done &done)
{
    m_done = done;
    m_sent->setText(sharedText(answers, [](const Answer &answer) { return typedForm(answer.sent); }));
    m_answered->setText(sharedText(answers, [](const Answer &answer) { return typedForm(answer.answered); }));
    m_exemption->setText(sharedText(answers, [](const Answer &answer) { return answer.exemption; }));
    m_reference->setText(sharedText(answers, [](const Answer &answer) { return answer.reference; }));
    m_note->setText(sharedText(answers, [](const Answer &answer) { return answer.note; }));
    open(title, tr("Enter writes what was changed · Esc goes back"), beside, m_sent);
}

void AnswerPanel::accept()
{
    AnswerChange change{{}, {}, changedText(m_exemption), changedText(m_reference), changedText(m_note)};
    for (auto &[field, target] : {std::pair(m_sent, &change.sent), std::pair(m_answered, &change.answered)}) {
        const auto typed = changedText(field);
        if (!typed)
            continue;
        const auto day = typed->isEmpty() ? std::optional(QDate()) : readDay(field);
        if (!day)
            return;
        *target = day;
    }
    leave();
    if (!change.isEmpty())
        m_done(change);
}
