// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/years_page.h"

#include "core/domain/display_text.h"
#include "core/report/statements.h"
#include "ui/session.h"
#include "ui/widgets/chart_page.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/read_when_shown.h"
#include "ui/widgets/trace_panel.h"
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

YearsPage::YearsPage(Session &session, MessageBar &messages, TracePanel &trace, QWidget *parent)
    : QWidget(parent), m_session(session), m_flow(quietLabel({}, this)),
      m_charts(new ChartPage(session, messages, this))
{
    m_flow->setObjectName(u"yearsFlow"_s);
    m_flow->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(headingLabel(tr("All included forces"), 3, this));
    column->addWidget(m_flow);
    column->addWidget(m_charts, 1);
    setFocusProxy(m_charts);
    connect(m_charts, &ChartPage::traceWanted, &trace, &TracePanel::trace);
    readWhenShown(session, this, [this] { readAgain(); });
    addActions(m_charts->actions());
    readAgain();
}

void YearsPage::readAgain()
{
    QStringList sentences;
    for (const Question &question : m_session.view().questions) {
        const QString measure = measureKey(question.measure);
        sentences.append(flowSentence(flow(m_session.view(), measure), measure));
    }
    m_flow->setText(displayLine(sentences.join(u"; "_s)));
    m_charts->showForce({});
}

void YearsPage::exportCharts()
{
    m_charts->exportCharts();
}
