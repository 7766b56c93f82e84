// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the sentences of a study.
#include "ui/screens/sentences_screen.h"

#include "core/domain/display_text.h"
#include "core/report/trace.h"
#include "ui/session.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/key_action.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/publications_panel.h"
#include "ui/widgets/trace_panel.h"
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>
#include <algorithm>

using namespace Qt::StringLiterals;

void SentencesScreen::addKey(QTableView *table, const QString &name, const QString &title, const QKeySequence &key,
                             const std::function<void()> &run)
{
    addAction(keyOn(table, name, title, key, run));
}

void SentencesScreen::buildActions()
{
    addKey(m_said, u"sentenceKeep"_s, tr("Keep the sentence"), Qt::Key_Space, [this] { keep(); });
    addKey(m_said, u"sentenceCells"_s, tr("Cells behind the sentence"), Qt::Key_Return, [this] { traceCurrent(); });
    m_kept->addAction(findChild<QAction *>(u"sentenceCells"_s));
    addKey(m_kept, u"sentenceWords"_s, tr("Reword the sentence"), Qt::Key_F2, [this] {
        m_text->setFocus(Qt::OtherFocusReason);
        m_text->selectAll();
    });
    addAction(keyOn(m_text, u"sentenceReword"_s, tr("Keep these words"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                    [this] { reword(); }));
    keyOn(m_text, u"sentenceLeave"_s, tr("Leave the words as they were"), Qt::Key_Escape, [this] {
        showCurrent();
        m_kept->setFocus(Qt::OtherFocusReason);
    });
    addKey(m_kept, u"sentenceUpdate"_s, tr("Take the new numbers"), Qt::Key_N, [this] { takeNumbers(); });
    addKey(m_kept, u"sentenceCopy"_s, tr("Copy the sentence"), Qt::Key_C, [this] { copy(); });
    addKey(m_kept, u"sentenceRemove"_s, tr("Remove the sentence"), Qt::Key_Delete, [this] { remove(); });
    addKey(m_kept, u"sentenceUp"_s, tr("Move the sentence up"), QKeySequence(Qt::ALT | Qt::Key_Up),
           [this] { move(true); });
    addKey(m_kept, u"sentenceDown"_s, tr("Move the sentence down"), QKeySequence(Qt::ALT | Qt::Key_Down),
           [this] { move(false); });
    addAction(keyWithin(this, u"publicationFreeze"_s, tr("Freeze a publication…"), {}, [this] { askFreeze(); }));
    connect(m_kept->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SentencesScreen::showCurrent);
    connect(m_said, &QTableView::doubleClicked, this, &SentencesScreen::keep);
    for (const QTableView *table : {m_said, m_kept})
        connect(table->horizontalHeader(), &QHeaderView::geometriesChanged, this, &SentencesScreen::fitRows);
}

void SentencesScreen::readUsable()
{
    const bool canEdit = m_session.canEdit();
    const SentenceState *kept = currentKept();
    const auto usable = [this](const QString &name, bool is) {
        if (auto *action = findChild<QAction *>(name))
            action->setEnabled(is);
    };
    usable(u"sentenceKeep"_s, canEdit && currentSaid());
    usable(u"sentenceUpdate"_s, canEdit && kept && !kept->now.isEmpty());
    usable(u"publicationFreeze"_s, canEdit && !m_statements.empty());
    for (const QString &name :
         {u"sentenceWords"_s, u"sentenceReword"_s, u"sentenceRemove"_s, u"sentenceUp"_s, u"sentenceDown"_s})
        usable(name, canEdit && kept);
}

void SentencesScreen::change(const QString &title, const std::function<void(Study &)> &change)
{
    m_messages.attempt([&] { m_session.edit(title, change); });
}

void SentencesScreen::keep()
{
    const Statement *said = currentSaid();
    if (!said || !m_session.canEdit())
        return;
    const KeptSentence kept = keptSentence(m_session.view().info, publishedNumber(*said), said->text);
    change(tr("Keep the sentence “%1”").arg(said->text), [&](Study &study) { study.sentences().add(kept); });
    m_kept->selectRow(int(m_states.size()) - 1);
}

void SentencesScreen::reword()
{
    const SentenceState *state = currentKept();
    if (!state)
        return;
    const bool isDone = m_messages.attempt([&] {
        const KeptSentence kept = reworded(m_session.view().info, *state, m_text->toPlainText());
        m_session.edit(tr("Reword a kept sentence"), [&](Study &study) { study.sentences().replace(kept); });
    });
    if (isDone)
        m_kept->setFocus(Qt::OtherFocusReason);
}

void SentencesScreen::takeNumbers()
{
    const KeptSentence kept = broughtUpToDate(m_session.view().info, *currentKept(), m_statements);
    change(tr("Bring a kept sentence up to date"), [&](Study &study) { study.sentences().replace(kept); });
}

void SentencesScreen::remove()
{
    const qint64 id = currentKept()->id;
    change(tr("Remove a kept sentence"), [&](Study &study) { study.sentences().remove(id); });
}

void SentencesScreen::move(bool up)
{
    const qint64 id = currentKept()->id;
    const int row = m_kept->currentIndex().row() + (up ? -1 : 1);
    change(tr("Order of the kept sentences"), [&](Study &study) { study.sentences().move(id, up); });
    if (row >= 0 && row < int(m_states.size()))
        m_kept->selectRow(row);
}

void SentencesScreen::copy() const
{
    if (const SentenceState *kept = currentKept())
        QGuiApplication::clipboard()->setText(kept->text);
}

void SentencesScreen::askFreeze()
{
    m_below->setCurrentWidget(m_publications);
    const QRect tabs(m_below->mapTo(this, QPoint()), QSize(m_below->width(), 1));
    m_ask->ask({tr("What is published today? Type its title."), {}, false, true}, tabs,
               [this](const QString &title, const QString &) { m_publications->freeze(title); });
}

void SentencesScreen::traceCurrent()
{
    const Statement *said = currentSaid();
    const SentenceState *kept = currentKept();
    if (m_kept->hasFocus() && kept)
        trace(kept->text, kept->of.traces, kept->of.forces);
    else if (said)
        trace(said->text, said->traces, said->forces);
}

void SentencesScreen::trace(const QString &words, const std::vector<TraceKey> &traces, const QStringList &forces)
{
    m_below->setCurrentWidget(m_trace);
    std::vector<qint64> ids;
    for (const TraceKey &key : traces) {
        const auto behind = countsBehind(m_session.view(), key, forces);
        ids.insert(ids.end(), behind.begin(), behind.end());
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    m_messages.attempt([&] {
        m_trace->showCounts(words,
                            ids.empty() ? tr("It counts forces, not cells of letters: see Responses.")
                                        : tr("Its numbers stand on %1 cells.").arg(ids.size()),
                            m_session.study().returns().counts(ids));
    });
}
