// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What accepting the chosen file would change, beside its figures.
#include "ui/screens/import_bench.h"

#include "core/analysis/would_be.h"
#include "ui/models/changes_model.h"
#include "ui/screens/import_bench_desk.h"
#include "ui/session.h"
#include "ui/widgets/changes_panel.h"
#include "ui/widgets/figure_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/source_window.h"
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int ChangesTab = 1;
}

QWidget *ImportBench::buildFigureTabs()
{
    m_beside->setObjectName(u"benchFigureTabs"_s);
    m_beside->setAccessibleName(tr("Figures of this file, or what they change"));
    m_beside->setDocumentMode(true);
    m_beside->addTab(buildFigurePane(), tr("Figures"));
    m_beside->addTab(m_changes, tr("Changes"));
    m_beside->tabBar()->setAccessibleName(tr("Figures of this file, or what they change"));
    connect(m_beside, &QTabWidget::currentChanged, this, [this] { fillChanges(); });
    connect(m_changes, &ChangesPanel::cellChosen, this, &ImportBench::showCell);
    connect(m_changes, &ChangesPanel::besideChosen, m_desk, &ImportBenchDesk::keepBeside);
    connect(m_changes, &ChangesPanel::earlierWanted, this, &ImportBench::openEarlier);
    return m_beside;
}

/// The tab is there where the file meets an earlier return of its force and is not accepted yet.
void ImportBench::showChanges()
{
    const Foreseen &foreseen = m_desk->foreseen();
    const bool isMet = !foreseen.earlier.empty();
    m_beside->setTabVisible(ChangesTab, isMet);
    m_beside->tabBar()->setVisible(isMet);
    const auto same = foreseen.changes.number(CountChange::Kind::Same);
    m_beside->setTabText(ChangesTab, tr("Changes (%1)").arg(int(foreseen.changes.counts.size()) - same));
    fillChanges();
}

/// Charts and sentences of the whole study are made twice for it: only once it is looked at.
void ImportBench::fillChanges()
{
    const Foreseen &foreseen = m_desk->foreseen();
    if (m_beside->currentIndex() != ChangesTab || foreseen.earlier.empty() || !m_desk->draft()) {
        m_changes->model().show(nullptr, {}, {}, false);
        return;
    }
    const auto draft = m_desk->draft()->draft;
    const bool isBeside = m_desk->isBeside();
    const StudyView &now = m_session.view();
    const auto back = isBeside ? std::vector<qint64>() : foreseen.ids();
    m_changes->model().show(draft, changedFigures(m_session.study(), *draft, foreseen.changes),
                            whatMoves(now, viewWith(now, *draft, back), draft->forceCodes()), isBeside);
    QString sentence = foreseenSentence(foreseen, *draft, m_desk->forces());
    if (foreseen.mayStayBeside())
        sentence += u' ' + tr("It does not give %1 anew.").arg(lostSentence(foreseen.changes));
    m_changes->showChanges(sentence, foreseen.mayStayBeside(), isBeside);
    m_changes->fitColumns();
}

void ImportBench::goToChanges()
{
    if (!m_beside->isTabVisible(ChangesTab))
        return m_messages.show(MessageBar::Severity::Note, tr("This file meets no earlier return of its force."));
    m_beside->setCurrentIndex(ChangesTab);
    m_changes->setFocus(Qt::ShortcutFocusReason);
}

void ImportBench::openEarlier(qint64 returnId, const CellRef &cell)
{
    const auto &earlier = m_desk->foreseen().earlier;
    const auto found = std::ranges::find(earlier, returnId, &ReturnInfo::id);
    if (found == earlier.end())
        return;
    m_messages.attempt([&] {
        showSource(window(), found->sourceName, m_session.study().returns().sourceBytes(found->sourceId), cell,
                   asReceived(m_session.study().returns().remarks(found->id)));
    });
}
