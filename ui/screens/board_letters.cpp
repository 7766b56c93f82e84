// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What BoardScreen does between the sending of a request and its answer: events, letters, files.
#include "ui/screens/board_screen.h"

#include "core/domain/display_text.h"
#include "core/export/atomic_file.h"
#include "core/export/evidence_bundle.h"
#include "core/export/table_files.h"
#include "core/export/zip_file.h"
#include "core/report/request_tracker.h"
#include "ui/session.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/event_panel.h"
#include "ui/widgets/letter_panel.h"
#include "ui/widgets/message_bar.h"
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace {
std::vector<Choice> eventChoices()
{
    std::vector<Choice> choices;
    for (const QString &name : requestEventNames()) {
        const auto event = requestEventFromName(name);
        Q_ASSERT(event);
        const QString title = requestEventTitle(*event);
        choices.push_back({name, title.left(1).toUpper() + title.mid(1), false, {}});
    }
    return choices;
}

/// What a letter that goes out is in the history of the request.
RequestEvent::Kind eventOf(ChaseKind kind)
{
    if (kind == ChaseKind::Review)
        return RequestEvent::Kind::ReviewAsked;
    return kind == ChaseKind::Clarification ? RequestEvent::Kind::ClarificationGiven : RequestEvent::Kind::Chased;
}
} // namespace

void BoardScreen::toggleGoodwill()
{
    auto answers = markedAnswers(*m_model, selected());
    std::erase_if(answers, [](const Answer &answer) { return answer.status != AnswerStatus::Refused; });
    if (answers.empty())
        return m_messages.show(MessageBar::Severity::Note,
                               tr("Figures beside a refusal: mark the answer refused first (R)."));
    const bool given = !answers.front().goodwill;
    const QString title = given ? tr("%1: figures given beside the refusal") : tr("%1: no figures beside the refusal");
    edit(title.arg(forcesWords()), [&](Study &study) {
        for (Answer &answer : answers) {
            answer.goodwill = given;
            study.responses().set(answer);
        }
    });
}

void BoardScreen::noteEvent()
{
    if (selected().isEmpty())
        return;
    const QDate today = m_today.value_or(QDate::currentDate());
    m_choice->ask({tr("What happened: %1").arg(forcesWords()), eventChoices(), false, false}, besideCurrent(),
                  [this, today](const QString &name, const QString &) {
                      const auto kind = *requestEventFromName(name);
                      const QString title = u"%1: %2"_s.arg(forcesWords(), requestEventTitle(kind));
                      m_event->ask(title, kind, today, besideCurrent(),
                                   [this](const RequestEvent &event) { writeEvent(event); });
                  });
}

void BoardScreen::writeEvent(const RequestEvent &event)
{
    const QStringList forces = selectedForces();
    edit(u"%1: %2"_s.arg(forcesWords(), requestEventTitle(event.kind)), [&](Study &study) {
        for (const QString &force : forces)
            study.requests().note(force, event);
    });
}

void BoardScreen::writeLetter()
{
    const QString code = currentForce();
    const auto row = std::ranges::find(m_model->board().rows, code, &BoardRow::force);
    if (row == m_model->board().rows.end())
        return;
    const auto kinds = row->request.letters;
    if (kinds.empty())
        return m_messages.show(MessageBar::Severity::Note,
                               tr("Nothing was asked of %1 yet: there is no letter to write.").arg(row->name));
    const QDate today = m_today.value_or(QDate::currentDate());
    std::vector<LetterText> letters;
    letters.reserve(kinds.size());
    for (const ChaseKind kind : kinds)
        letters.push_back({chaseTitle(kind), chaseDraft(m_session.view(), code, kind, today)});
    const auto &due = row->request.today;
    const QString why = due ? due->why : row->request.clock.words;
    m_letter->open(u"%1: %2"_s.arg(row->name, why), letters, m_session.canEdit(),
                   [this, code, kinds, today](int letter, bool sent) {
                       const RequestEvent::Kind kind = eventOf(kinds[std::size_t(letter)]);
                       if (sent)
                           edit(u"%1: %2"_s.arg(m_session.view().forceName(code), requestEventTitle(kind)),
                                [&](Study &study) { study.requests().note(code, {kind, today, {}, {}}); });
                       m_messages.show(MessageBar::Severity::Note, tr("The text is on the clipboard."));
                   });
}

void BoardScreen::saveTracker()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the tracker"), u"requests.xlsx"_s,
                                                      tr("Workbook (*.xlsx);;CSV (*.csv)"));
    if (path.isEmpty())
        return;
    m_messages.attempt([&] {
        const FigureTable tracker = requestTracker(m_session.view(), m_today.value_or(QDate::currentDate()));
        writeFile(path, path.endsWith(".csv"_L1, Qt::CaseInsensitive) ? tableAsCsv(tracker) : tableAsXlsx(tracker));
    });
}

void BoardScreen::saveEvidence()
{
    const QString code = currentForce();
    if (code.isEmpty() || !m_session.isOpen())
        return;
    const QString name = harmlessFileName(m_session.view().forceName(code)) + u".zip"_s;
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save request, replies and dates"), name, tr("ZIP (*.zip)"));
    if (path.isEmpty())
        return;
    m_messages.attempt([&] {
        writeFile(path,
                  evidenceBundle(m_session.study(), m_session.view(), code, m_today.value_or(QDate::currentDate())));
    });
}
