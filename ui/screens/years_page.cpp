// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/years_page.h"

#include "ui/session.h"
#include "ui/widgets/chart_page.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/read_when_shown.h"
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

YearsPage::YearsPage(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent),
      m_charts(new ChartPage(session, messages, headingLabel(tr("All included forces"), 3, this), nullptr, this))
{
    setObjectName(u"yearsPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_charts);
    readWhenShown(session, this, [this, &session] {
        const bool isEmpty = session.view().counts.columns().returns.empty();
        m_charts->setNothing(isEmpty ? tr("No return has been imported yet.") : QString());
        m_charts->showForce({});
    });
    connect(m_charts, &ChartPage::importWanted, this, &YearsPage::importWanted);
    addActions(m_charts->actions());
}

void YearsPage::exportCharts()
{
    m_charts->exportCharts();
}

std::vector<QWidget *> YearsPage::panes() const
{
    return m_charts->panes();
}
