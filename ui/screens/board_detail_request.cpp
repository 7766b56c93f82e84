// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What BoardDetail says of the request: limit, events, letters, and how the decision of a cell came about.
#include "ui/screens/board_detail.h"
#include "ui/screens/board_detail_judging.h"

#include "core/domain/display_text.h"
#include "core/store/cell_history.h"
#include "ui/models/board.h"
#include "ui/screens/detail_lines.h"
#include "ui/session.h"
#include "ui/widgets/plain_label.h"

using namespace Qt::StringLiterals;

namespace {
QString dayWords(QDate day)
{
    return day.toString(u"d MMM yyyy"_s);
}

QString eventWords(const RequestEvent &event)
{
    QString words = dayWords(event.day) + u": "_s + requestEventTitle(event.kind);
    if (event.until.isValid())
        words += BoardDetail::tr(", until %1").arg(dayWords(event.until));
    return event.note.isEmpty() ? words : words + u". "_s + displayLine(event.note);
}

QString sentence(const QString &words)
{
    return words.left(1).toUpper() + words.mid(1);
}
} // namespace

void BoardDetail::setToday(QDate today)
{
    m_today = today;
    m_judging.reset();
    readAgain();
}

void BoardDetail::addRequest(QVBoxLayout *page)
{
    const StudyView &view = m_session.view();
    const ForceRequest request = view.request(m_force);
    const RequestState state = requestState(request, view.answersOf(m_force), m_today.value_or(QDate::currentDate()));
    addLine(page, plainLabel(sentence(state.clock.words)), 4);
    if (state.clock.due)
        addLine(page, plainLabel(tr("Limit: %1").arg(dayWords(*state.clock.due))));
    if (!state.clock.why.isEmpty())
        addLine(page, quietLabel(sentence(state.clock.why)));
    if (state.today)
        addLine(page, plainLabel(tr("To do today: %1 (L)").arg(chaseTitle(state.today->kind))), 3);
    else if (state.lastDayForReview)
        addLine(page, quietLabel(tr("A review may be asked for until %1").arg(dayWords(*state.lastDayForReview))));
    for (const RequestEvent &event : request.events)
        addLine(page, plainLabel(eventWords(event)), 1);
    if (!request.earlierReferences.isEmpty())
        addLine(page,
                quietLabel(tr("Earlier reference: %1").arg(displayLine(request.earlierReferences.join(u", "_s)))));
    if (!request.channel.isEmpty())
        addLine(page, quietLabel(tr("Sent by %1").arg(displayLine(request.channel))));
    if (!request.wording.isEmpty())
        addLine(page, quietLabel(tr("Wording of this request: %1").arg(displayText(request.wording))));
    if (!request.note.isEmpty())
        addLine(page, quietLabel(displayText(request.note)));
}

void BoardDetail::addLetters(QVBoxLayout *page)
{
    const auto letters = m_session.study().requests().letters(m_force);
    if (letters.empty())
        return;
    addLine(page, headingLabel(tr("Letters kept"), 0), 10);
    for (const Letter &letter : letters) {
        const QString day = letter.day.isValid() ? u", "_s + dayWords(letter.day) : QString();
        addLine(page, plainLabel(displayLine(letter.sourceName) + u" ("_s + letterKindName(letter.kind) + day + u')'),
                3);
    }
}

void BoardDetail::addCellHistory(QVBoxLayout *page)
{
    if (m_question == 0 || !m_period)
        return;
    const auto history = decisionHistory(m_session.study().path(), m_force, m_question, *m_period);
    if (history.empty())
        return;
    addLine(page, headingLabel(tr("History of %1").arg(m_period->label()), 0), 10);
    for (const DecisionChange &change : history) {
        const QString who = change.actor.isEmpty() ? QString() : u", "_s + displayLine(change.actor);
        addLine(page,
                plainLabel(tr("%1%2: %3, before %4")
                               .arg(change.at.toLocalTime().toString(u"d MMM yyyy hh:mm"_s), who,
                                    completenessTitle(change.after.completeness),
                                    completenessTitle(change.before.completeness))),
                2);
        addLine(page, quietLabel(displayLine(change.title)));
    }
}
