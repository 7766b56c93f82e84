// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/force_page.h"

#include "core/domain/display_text.h"
#include "ui/screens/force_words.h"
#include "ui/session.h"
#include "ui/widgets/chart_page.h"
#include "ui/widgets/document_dialog.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/read_when_shown.h"
#include <QAction>
#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ForcePage::ForcePage(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_choice(new QComboBox(this)), m_about(plainLabel({}, this)),
      m_charts(new ChartPage(session, messages, m_choice, m_about, this))
{
    setObjectName(u"forcePage"_s);
    m_choice->setObjectName(u"forceChoice"_s);
    m_choice->setAccessibleName(tr("Force"));
    m_choice->setMaxVisibleItems(43);
    QFont large = m_choice->font();
    large.setPointSizeF(large.pointSizeF() + 3);
    m_choice->setFont(large);
    m_about->setObjectName(u"forceAbout"_s);
    m_about->setWordWrap(true);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_charts);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ForcePage::draw);
    readWhenShown(session, this, [this] { readAgain(); });
    auto *briefing = new QAction(tr("&Briefing of this force…"), this);
    briefing->setObjectName(u"forceBriefing"_s);
    briefing->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    connect(briefing, &QAction::triggered, this, [this, &messages] {
        if (!force().isEmpty())
            writeForceBriefing(m_session, messages, force(), window());
    });
    addAction(briefing);
    addStep(u"nextForce"_s, tr("Next force"), QKeySequence(Qt::ALT | Qt::Key_Down), 1);
    addStep(u"previousForce"_s, tr("Previous force"), QKeySequence(Qt::ALT | Qt::Key_Up), -1);
    connect(m_charts, &ChartPage::importWanted, this, &ForcePage::importWanted);
    addActions(m_charts->actions());
}

void ForcePage::addStep(const QString &name, const QString &title, const QKeySequence &keys, int by)
{
    auto *action = new QAction(title, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [this, by] { step(by); });
    addAction(action);
}

QString ForcePage::force() const
{
    return m_choice->currentData().toString();
}

void ForcePage::showForce(const QString &code)
{
    m_wanted = code;
    if (const int row = m_choice->findData(code); row >= 0)
        m_choice->setCurrentIndex(row);
}

std::vector<QWidget *> ForcePage::panes() const
{
    std::vector<QWidget *> all = m_charts->panes();
    all.insert(all.begin(), m_choice);
    return all;
}

void ForcePage::step(int by)
{
    const int count = m_choice->count();
    if (count > 0)
        m_choice->setCurrentIndex((m_choice->currentIndex() + by + count) % count);
}

void ForcePage::readAgain()
{
    const QString before = force().isEmpty() ? m_wanted : force();
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
    QStringList lines;
    if (!force().isEmpty()) {
        const auto letters = m_session.study().returns().ofForce(force());
        lines = answerLines(m_session.view(), force());
        for (const ReturnInfo &given : letters)
            lines.append(letterLine(given));
        m_charts->setNothing(letters.empty() ? tr("No return of %1 has been imported.").arg(m_choice->currentText())
                                             : QString());
    }
    m_about->setText(displayText(lines.join(u'\n')));
    m_charts->showForce(force());
}

void ForcePage::exportCharts()
{
    m_charts->exportCharts();
}
