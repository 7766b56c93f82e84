// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/force_page.h"

#include "core/domain/display_text.h"
#include "core/domain/number_text.h"
#include "ui/session.h"
#include "ui/widgets/chart_page.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/read_when_shown.h"
#include "ui/widgets/trace_panel.h"
#include <QAction>
#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
/// "Offences recorded: answered 12 September 2022; complete 2019, 2020, 2021; partial Jan–Jul 2022 (a period covers
/// ...)."
QString answerLine(const StudyView &view, const Question &question, const QString &code)
{
    const Answer answer = view.answer(code, question.id);
    QString line = question.title + u": "_s + answerStatusTitle(answer.status);
    if (!answer.exemption.isEmpty())
        line += u" ("_s + answer.exemption + u')';
    if (answer.answered.isValid())
        line += u", "_s + QLocale(QLocale::English, QLocale::UnitedKingdom).toString(answer.answered, u"d MMMM yyyy"_s);
    for (const Period &period : question.periods) {
        const Decision decision = view.decision(code, question.id, period);
        line += u"; %1 %2"_s.arg(period.label(), completenessName(decision.completeness));
        const Reason *reason = findReason(decision.reason);
        if (reason && decision.completeness != Completeness::Complete)
            line += u" ("_s + reason->title + u')';
        if (!decision.note.isEmpty())
            line += u" – "_s + decision.note;
    }
    return line;
}

QString letterLine(const ReturnInfo &given)
{
    QString line = ForcePage::tr("%1, %2 figures").arg(given.sourceName, withThousands(given.counts));
    if (given.state == ReturnState::Superseded)
        line += ForcePage::tr(", superseded by a later return");
    if (given.state == ReturnState::Withdrawn)
        line += ForcePage::tr(", withdrawn");
    if (given.acceptedUnseen)
        line += ForcePage::tr(", accepted unseen");
    for (const QString &caveat : given.rules.caveats)
        line += u"\n    “"_s + caveat + u'”';
    return line;
}
} // namespace

ForcePage::ForcePage(Session &session, MessageBar &messages, TracePanel &trace, QWidget *parent)
    : QWidget(parent), m_session(session), m_choice(new QComboBox(this)), m_answers(plainLabel({}, this)),
      m_letters(quietLabel({}, this)), m_charts(new ChartPage(session, messages, this))
{
    m_choice->setObjectName(u"forceChoice"_s);
    m_choice->setAccessibleName(tr("Force"));
    m_choice->setMaxVisibleItems(43);
    QFont large = m_choice->font();
    large.setPointSizeF(large.pointSizeF() + 3);
    m_choice->setFont(large);
    m_answers->setObjectName(u"forceAnswers"_s);
    m_answers->setWordWrap(true);
    m_letters->setObjectName(u"forceLetters"_s);
    m_letters->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(m_choice, 0, Qt::AlignLeft);
    column->addWidget(m_answers);
    column->addWidget(m_letters);
    column->addWidget(m_charts, 1);
    setFocusProxy(m_choice);
    connect(m_charts, &ChartPage::traceWanted, &trace, &TracePanel::trace);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ForcePage::draw);
    readWhenShown(session, this, [this] { readAgain(); });
    const auto addStep = [this](const QString &title, const QKeySequence &keys, int by) {
        auto *action = new QAction(title, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, [this, by] { step(by); });
        addAction(action);
    };
    addStep(tr("Next force"), QKeySequence(Qt::ALT | Qt::Key_Down), 1);
    addStep(tr("Previous force"), QKeySequence(Qt::ALT | Qt::Key_Up), -1);
    addActions(m_charts->actions());
    readAgain();
}

QString ForcePage::force() const
{
    return m_choice->currentData().toString();
}

void ForcePage::showForce(const QString &code)
{
    m_choice->setCurrentIndex(m_choice->findData(code));
}

void ForcePage::step(int by)
{
    const int count = m_choice->count();
    if (count > 0)
        m_choice->setCurrentIndex((m_choice->currentIndex() + by + count) % count);
}

void ForcePage::readAgain()
{
    const QString before = force();
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        if (m_session.isOpen()) {
            for (const Force *each : m_session.view().forces.territorial())
                m_choice->addItem(each->name, each->code);
        }
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(before)));
    }
    draw();
}

void ForcePage::draw()
{
    QStringList answers;
    QStringList letters;
    if (!force().isEmpty()) {
        for (const Question &question : m_session.view().questions)
            answers.append(answerLine(m_session.view(), question, force()));
        for (const ReturnInfo &given : m_session.study().returns().ofForce(force()))
            letters.append(letterLine(given));
        if (letters.isEmpty())
            letters.append(tr("No return has been imported for this force. Import its letter with Ctrl+I."));
    }
    m_answers->setText(displayText(answers.join(u'\n')));
    m_letters->setText(displayText(letters.join(u'\n')));
    m_charts->showForce(force());
}

void ForcePage::exportCharts()
{
    m_charts->exportCharts();
}
