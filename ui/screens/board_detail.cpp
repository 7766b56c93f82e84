// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/board_detail.h"
#include "ui/screens/board_detail_judging.h"

#include "core/domain/display_text.h"
#include "ui/models/board.h"
#include "ui/screens/detail_lines.h"
#include "ui/session.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/read_when_shown.h"
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString daysOf(const Answer &answer)
{
    QStringList days;
    if (answer.sent.isValid())
        days << BoardDetail::tr("sent %1").arg(answer.sent.toString(u"d MMMM yyyy"_s));
    if (answer.answered.isValid())
        days << BoardDetail::tr("answered %1").arg(answer.answered.toString(u"d MMMM yyyy"_s));
    return days.join(u", "_s);
}

QString stateWords(ReturnState state)
{
    switch (state) {
    case ReturnState::Superseded:
        return BoardDetail::tr("superseded");
    case ReturnState::Withdrawn:
        return BoardDetail::tr("withdrawn");
    case ReturnState::InForce:
        break;
    }
    return BoardDetail::tr("in force");
}
} // namespace

BoardDetail::BoardDetail(Session &session, QWidget *parent) : QScrollArea(parent), m_session(session)
{
    setObjectName(u"boardDetail"_s);
    setAccessibleName(tr("Answer of the force"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(230);
    connect(&session, &Session::changed, this, [this] { m_judging.reset(); });
    readWhenShown(session, this, [this] { readAgain(); });
}

BoardDetail::~BoardDetail() = default;

void BoardDetail::showCell(const QString &code, qint64 question, const std::optional<Period> &period)
{
    m_force = code;
    m_question = question;
    m_period = period;
    m_isOld = !isVisible();
    if (!m_isOld)
        readAgain();
}

void BoardDetail::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_isOld)
        readAgain();
}

void BoardDetail::readAgain()
{
    m_isOld = false;
    auto *whole = new QWidget;
    auto *page = new QVBoxLayout(whole);
    page->setContentsMargins(10, 6, 10, 10);
    page->setSpacing(2);
    if (m_session.isOpen() && m_session.view().forces.byCode(m_force)) {
        addLine(page, headingLabel(m_session.view().forceName(m_force), 2));
        addRequest(page);
        addCellHistory(page);
        for (const Question &question : m_session.view().questions)
            addQuestion(page, question.id);
        addReturns(page);
        addLetters(page);
    } else {
        addLine(page, quietLabel(tr("Choose a force on the board to see its answer here.")));
    }
    page->addStretch(1);
    setWidget(whole);
}

void BoardDetail::addQuestion(QVBoxLayout *page, qint64 id)
{
    const StudyView &view = m_session.view();
    const Question &question = *std::ranges::find(view.questions, id, &Question::id);
    const Answer answer = view.answer(m_force, id);
    addLine(page, headingLabel(question.title, 0), 10);
    const QString goodwill = answer.goodwill ? tr(", figures given beside it") : QString();
    addLine(page, plainLabel(QString(answerStatusTitle(answer.status) + u' ' + answer.exemption).trimmed() + goodwill));
    for (const QString &line : {daysOf(answer), answer.reference, answer.note}) {
        if (!line.isEmpty())
            addLine(page, quietLabel(line));
    }
    addDecisions(page, id);
}

void BoardDetail::addReturns(QVBoxLayout *page)
{
    const auto returns = m_session.study().returns().ofForce(m_force);
    addLine(page, headingLabel(tr("Returns"), 0), 10);
    if (returns.empty())
        addLine(page, quietLabel(tr("None yet. Import the file the force sent: File, Import files.")));
    for (const ReturnInfo &info : returns) {
        addLine(page, plainLabel(info.sourceName), 3);
        const QString figures = info.counts == 1 ? tr("1 figure") : tr("%1 figures").arg(info.counts);
        const QString day = info.acceptedAt.toLocalTime().toString(u"d MMM yyyy"_s);
        addLine(page, quietLabel(tr("%1, %2, accepted %3").arg(figures, stateWords(info.state), day)));
    }
}
