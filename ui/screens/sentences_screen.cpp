// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/sentences_screen.h"

#include "core/domain/display_text.h"
#include "ui/models/rows_model.h"
#include "ui/session.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/publications_panel.h"
#include "ui/widgets/read_when_shown.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/trace_panel.h"
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QTableView *sentenceTable(QWidget *parent, const QString &name, const QString &title, RowsModel *model)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setModel(model);
    makeRowTable(table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setWordWrap(true);
    return table;
}

int clampedRow(const QTableView &table)
{
    return std::clamp(table.currentIndex().row(), 0, std::max(0, table.model()->rowCount() - 1));
}

Tone toneOf(const SentenceState &state)
{
    if (state.standing == SentenceState::Standing::Gone)
        return Tone::Bad;
    return state.isFit() ? Tone::Plain : Tone::Attention;
}
} // namespace

SentencesScreen::SentencesScreen(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages), m_saidRows(new RowsModel({tr("Sentence")}, this)),
      m_keptRows(new RowsModel({tr("Sentence"), tr("Standing")}, this)), m_keptTitle(headingLabel({}, 1, this)),
      m_text(new QPlainTextEdit(this)), m_standing(plainLabel({}, this)),
      m_trace(new TracePanel(session, messages, this)), m_publications(new PublicationsPanel(session, messages, this)),
      m_ask(new ChoicePanel(this))
{
    auto *upper = new QSplitter(Qt::Horizontal, this);
    upper->setChildrenCollapsible(false);
    upper->addWidget(buildSaid());
    upper->addWidget(buildKept());
    upper->setSizes({500, 560});
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(upper);
    parts->addWidget(buildBelow());
    parts->setSizes({430, 230});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(headingLabel(tr("Sentences"), 3, this));
    column->addWidget(
        quietLabel(tr("Numbers stay bound to the study, however a sentence is worded. When figures change, "
                      "it turns amber and says what it would be."),
                   this));
    column->addWidget(parts, 1);
    setFocusProxy(m_said);
    m_ask->hide();
    buildActions();
    readWhenShown(session, this, [this] { readAgain(); });
    readAgain();
}

QWidget *SentencesScreen::buildSaid()
{
    m_said = sentenceTable(this, u"sentencesSaid"_s, tr("What may be said of the study"), m_saidRows);
    m_said->horizontalHeader()->hide();
    m_said->horizontalHeader()->setStretchLastSection(true);
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 4, 6, 0);
    column->addWidget(headingLabel(tr("What may be said"), 1, this));
    column->addWidget(m_said, 1);
    column->addWidget(quietLabel(tr("Space keep  Enter its cells"), this));
    return pane;
}

QWidget *SentencesScreen::buildKept()
{
    m_kept = sentenceTable(this, u"sentencesKept"_s, tr("Kept sentences"), m_keptRows);
    m_kept->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_kept->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Interactive);
    m_kept->horizontalHeader()->resizeSection(1, 170);
    m_text->setObjectName(u"sentencesText"_s);
    m_text->setAccessibleName(tr("Words of the kept sentence"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 3 + 16);
    m_standing->setObjectName(u"sentencesStanding"_s);
    m_standing->setWordWrap(true);
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(6, 4, 0, 0);
    column->addWidget(m_keptTitle);
    column->addWidget(m_kept, 1);
    column->addWidget(m_text);
    column->addWidget(m_standing);
    column->addWidget(quietLabel(
        tr("F2 reword, Ctrl+Enter done  N take the new numbers  C copy  Del remove  Alt+Up, Alt+Down order"), this));
    return pane;
}

QWidget *SentencesScreen::buildBelow()
{
    m_below = new QTabWidget(this);
    m_below->setObjectName(u"sentencesBelow"_s);
    m_below->setDocumentMode(true);
    m_below->addTab(m_trace, tr("Where its numbers come from"));
    m_below->addTab(m_publications, tr("Publications"));
    return m_below;
}

std::vector<QWidget *> SentencesScreen::panes() const
{
    return {m_said, m_kept, m_text, m_below};
}

void SentencesScreen::readAgain()
{
    m_statements = statements(m_session.view());
    m_states.clear();
    m_messages.attempt([this] { m_states = sentenceStates(m_session.view().sentences, m_statements); });
    readSaid();
    readKept();
    fitRows();
    showCurrent();
}

void SentencesScreen::readSaid()
{
    const int row = clampedRow(*m_said);
    std::vector<RowsModel::Row> rows;
    rows.reserve(m_statements.size() + 1);
    for (const Statement &statement : m_statements)
        rows.push_back({{statement.text}, Tone::Plain});
    if (rows.empty())
        rows.push_back({{tr("Nothing can be said yet: no force is complete for offences.")}, Tone::Plain});
    m_saidRows->show(std::move(rows));
    m_said->setCurrentIndex(m_saidRows->index(row, 0));
}

void SentencesScreen::readKept()
{
    const int row = clampedRow(*m_kept);
    std::vector<RowsModel::Row> rows;
    rows.reserve(m_states.size());
    for (const SentenceState &state : m_states)
        rows.push_back({{state.text, state.words()}, toneOf(state)});
    const auto unfit = std::ranges::count_if(m_states, [](const SentenceState &state) { return !state.isFit(); });
    m_keptTitle->setText(m_states.empty() ? tr("No sentence is kept yet")
                         : unfit == 0     ? tr("Kept: %1, all stand").arg(m_states.size())
                                          : tr("Kept: %1, %2 to look at").arg(m_states.size()).arg(unfit));
    m_keptRows->show(std::move(rows));
    m_kept->setCurrentIndex(m_keptRows->index(std::min(row, int(m_states.size()) - 1), 0));
}

void SentencesScreen::fitRows()
{
    m_said->resizeRowsToContents();
    m_kept->resizeRowsToContents();
}

const Statement *SentencesScreen::currentSaid() const
{
    const int row = m_said->currentIndex().row();
    return row >= 0 && row < int(m_statements.size()) ? &m_statements[std::size_t(row)] : nullptr;
}

const SentenceState *SentencesScreen::currentKept() const
{
    const int row = m_kept->currentIndex().row();
    return row >= 0 && row < int(m_states.size()) ? &m_states[std::size_t(row)] : nullptr;
}

void SentencesScreen::showCurrent()
{
    const SentenceState *state = currentKept();
    m_text->setPlainText(state ? state->text : QString());
    m_text->setEnabled(state && m_session.canEdit());
    QString standing;
    if (state && !state->now.isEmpty())
        standing = tr("Would be: %1").arg(state->now);
    else if (state && state->standing == SentenceState::Standing::Moved)
        standing = tr("Word it anew. The study says now: %1").arg(state->statement);
    else if (state && !state->isFit())
        standing = state->words();
    m_standing->setText(displayLine(standing));
    m_standing->setVisible(!standing.isEmpty());
    readUsable();
}
