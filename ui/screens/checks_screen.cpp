// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/checks_screen.h"

#include "core/domain/display_text.h"
#include "core/report/finding_letter.h"
#include "ui/models/finding_model.h"
#include "ui/session.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/correction_panel.h"
#include "ui/widgets/key_action.h"
#include "ui/widgets/letter_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/read_when_shown.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/trace_panel.h"
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

ChecksScreen::ChecksScreen(Session &session, MessageBar &messages, QWidget *parent)
    : QWidget(parent), m_session(session), m_messages(messages), m_model(new FindingModel(this)),
      m_table(new QTableView(this)), m_state(new QComboBox(this)), m_force(new QComboBox(this)),
      m_count(quietLabel({}, this)), m_words(headingLabel({}, 1, this)), m_explains(quietLabel({}, this)),
      m_answer(quietLabel({}, this)), m_cells(new TracePanel(session, messages, this)), m_choice(new ChoicePanel(this)),
      m_correction(new CorrectionPanel(this))
{
    setObjectName(u"checksScreen"_s);
    buildList();
    auto *top = new QHBoxLayout;
    top->addWidget(headingLabel(tr("Checks"), 3, this));
    top->addWidget(m_count, 1);
    top->addWidget(m_force);
    top->addWidget(m_state);
    auto *split = new QSplitter(this);
    auto *detail = new QWidget(split);
    buildDetail(detail);
    split->addWidget(m_table);
    split->addWidget(detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    constexpr int ListWidth = 1000; // of both together 1400: what was found is a sentence
    split->setSizes({ListWidth, 400});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addLayout(top);
    column->addWidget(split, 1);
    for (auto *panel : {static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_correction)})
        panel->raise();
    const auto back = [this] { m_table->setFocus(); };
    connect(m_choice, &ChoicePanel::closed, this, back);
    connect(m_correction, &CorrectionPanel::closed, this, back);
    readWhenShown(session, this, [this] { readAgain(); });
    readAgain();
}

void ChecksScreen::buildList()
{
    m_table->setObjectName(u"checksTable"_s);
    m_table->setAccessibleName(tr("Findings"));
    m_table->setModel(m_model);
    makeLineTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto &[column, letters] : {std::pair(FindingModel::State, 11), std::pair(FindingModel::Severity, 10),
                                          std::pair(FindingModel::Force, 20), std::pair(FindingModel::What, 36)})
        m_table->setColumnWidth(column, letters * letter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChecksScreen::showCurrent);
    m_state->setObjectName(u"checksState"_s);
    m_state->setAccessibleName(tr("Which findings"));
    for (const auto &[name, title] : {std::pair(u"open"_s, tr("Open")), std::pair(u"explained"_s, tr("Explained")),
                                      std::pair(u"corrected"_s, tr("Corrected")), std::pair(u"asked"_s, tr("Asked")),
                                      std::pair(u"all"_s, tr("All"))})
        m_state->addItem(title, name);
    m_force->setObjectName(u"checksForce"_s);
    m_force->setAccessibleName(tr("Of which force"));
    for (QComboBox *box : {m_state, m_force})
        connect(box, &QComboBox::activated, this, &ChecksScreen::list);
}

void ChecksScreen::buildDetail(QWidget *detail)
{
    for (QLabel *label : {m_words, m_explains, m_answer})
        label->setWordWrap(true);
    m_words->setObjectName(u"checksWords"_s);
    m_explains->setObjectName(u"checksExplains"_s);
    m_answer->setObjectName(u"checksAnswer"_s);
    auto *buttons = new QHBoxLayout;
    buildKeys(buttons);
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(12, 0, 0, 0);
    column->addWidget(m_words);
    column->addWidget(m_explains);
    column->addWidget(m_answer);
    column->addLayout(buttons);
    column->addWidget(m_cells, 1000);
    column->addStretch(1); // what is said stays at the top while there are no cells
}

QAction *ChecksScreen::addKey(const QString &name, const QString &title, const QKeySequence &key,
                              const std::function<void()> &run)
{
    QAction *action = keyOn(m_table, name, title, key, [this, run] { m_messages.attempt(run); });
    addAction(action);
    return action;
}

void ChecksScreen::buildKeys(QHBoxLayout *buttons)
{
    m_editing = {addKey(u"checksExplain"_s, tr("Explain…"), Qt::Key_E, [this] { explain(); }),
                 addKey(u"checksCorrect"_s, tr("Correct…"), Qt::Key_C, [this] { correct(); }),
                 addKey(u"checksAsk"_s, tr("Ask…"), Qt::Key_A, [this] { ask(); }),
                 addKey(u"checksReopen"_s, tr("Open again"), Qt::Key_O, [this] { reopen(); })};
    addKey(u"checksCells"_s, tr("Go to its cells"), Qt::Key_Return, [this] { m_cells->cells()->setFocus(); });
    for (QAction *action : m_editing) {
        auto *button = new QToolButton(this);
        action->setIconText(u"%1 (%2)"_s.arg(QString(action->text()).remove(u'…'), action->shortcut().toString()));
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setAccessibleName(action->text());
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
}

void ChecksScreen::setFilter(const QString &state)
{
    if (const int place = m_state->findData(state); place >= 0)
        m_state->setCurrentIndex(place);
    list();
}

std::vector<QWidget *> ChecksScreen::panes() const
{
    return {m_table, m_cells->cells()};
}

void ChecksScreen::readAgain()
{
    readForces();
    list();
}

void ChecksScreen::readForces()
{
    const QString chosen = m_force->currentData().toString();
    m_force->clear();
    m_force->addItem(tr("All forces"), u"*"_s);
    QStringList codes;
    for (const Finding &finding : m_session.checks().findings()) {
        if (!finding.force.isEmpty() && !codes.contains(finding.force))
            codes << finding.force;
    }
    for (const Force &force : m_session.view().forces.all()) {
        if (codes.contains(force.code))
            m_force->addItem(displayLine(force.name), force.code);
    }
    m_force->setCurrentIndex(std::max(0, m_force->findData(chosen)));
}

void ChecksScreen::list()
{
    const int row = m_table->currentIndex().row();
    const QString key = current() ? current()->key : QString();
    const QString state = m_state->currentData().toString();
    const QString force = m_force->currentData().toString();
    std::vector<Finding> shown;
    for (const Finding &finding : m_session.checks().findings()) {
        const bool isState = state == "all"_L1 || findingStateName(finding.state) == state;
        if (isState && (force == "*"_L1 || finding.force == force))
            shown.push_back(finding);
    }
    const auto all = m_session.checks().findings().size();
    m_count->setText(tr("%1 of %2 findings; %3 are open").arg(shown.size()).arg(all).arg(m_session.checks().open()));
    m_model->show(std::move(shown), m_session.view().forces);
    const int same = m_model->rowOf(key);
    m_table->selectRow(same >= 0 ? same : std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)));
    if (!current())
        showCurrent(); // an empty list has no row to tell of
}

const Finding *ChecksScreen::current() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->at(row);
}

QString ChecksScreen::nameOf(const Finding &finding) const
{
    const QString force = finding.force.isEmpty() ? tr("all forces") : m_session.view().forceName(finding.force);
    return u"%1: %2"_s.arg(force, finding.title.toLower());
}

namespace {
QString answerWords(const Finding &finding)
{
    if (!finding.answer)
        return {};
    const FindingAnswer &answer = *finding.answer;
    const Explanation *explanation = findExplanation(answer.explanation);
    QStringList words{explanation ? explanation->title : QString(), answer.note};
    words.removeAll(QString());
    const QString who = answer.decidedBy.isEmpty() ? QString() : ChecksScreen::tr(" by %1").arg(answer.decidedBy);
    QString said =
        ChecksScreen::tr("%1%2 on %3")
            .arg(findingStateName(answer.state), who, answer.decidedAt.toLocalTime().toString(u"d MMM yyyy"_s));
    if (!words.isEmpty())
        said += u": "_s + words.join(u": "_s);
    if (finding.isReopened())
        said += ChecksScreen::tr(". The figures have changed since: it is open again.");
    if (finding.isGone)
        said += ChecksScreen::tr(". It is no longer found.");
    return said.left(1).toUpper() + said.mid(1);
}
} // namespace

void ChecksScreen::showCurrent()
{
    const Finding *finding = current();
    const bool canEdit = finding && m_session.canEdit();
    for (QAction *action : m_editing)
        action->setEnabled(canEdit);
    if (!finding) {
        m_words->setText(m_session.isOpen() ? tr("Nothing to be looked at here.") : QString());
        m_explains->clear();
        m_answer->clear();
        m_cells->hide();
        return;
    }
    m_editing.back()->setEnabled(canEdit && finding->answer);
    m_words->setText(displayLine(finding->words));
    m_explains->setText(finding->explains.isEmpty() ? QString()
                                                    : tr("What would explain it: %1").arg(finding->explains));
    m_answer->setText(displayLine(answerWords(*finding)));
    m_answer->setVisible(!m_answer->text().isEmpty());
    m_cells->show();
    m_messages.attempt([&] {
        qsizetype left = 0;
        auto cells = cellsOf(*finding, left);
        QStringList parts;
        for (const FindingPart &part : finding->parts) {
            if (!part.counts.empty()) // a remark says itself where it stands
                parts << part.words;
        }
        const QString more = left > 0 ? tr(" The first cells of each; %1 more.").arg(left) : QString();
        m_cells->showCounts(tr("Its cells"), parts.mid(0, 6).join(u" · "_s) + more, std::move(cells));
    });
}

/// The first cells of each part: a year of months, told apart by outcome, would be hundreds.
std::vector<StoredCount> ChecksScreen::cellsOf(const Finding &finding, qsizetype &left)
{
    constexpr std::size_t MostOfPart = 30;
    std::vector<StoredCount> cells;
    for (const FindingPart &part : finding.parts) {
        const std::size_t shown = std::min(part.counts.size(), MostOfPart);
        left += qsizetype(part.counts.size() - shown);
        auto counts = m_session.study().returns().counts({part.counts.begin(), part.counts.begin() + qsizetype(shown)});
        std::ranges::move(counts, std::back_inserter(cells));
        if (part.returnId == 0)
            continue;
        auto count = m_session.study().returns().countAt(part.returnId, part.cell);
        if (!count) {
            count.emplace();
            count->returnId = part.returnId;
            count->force = finding.force;
            count->cell = part.cell;
            count->text = part.words;
        }
        cells.push_back(std::move(*count));
    }
    return cells;
}

QRect ChecksScreen::besideCurrent() const
{
    const QRect row = m_table->visualRect(m_table->currentIndex());
    return {m_table->viewport()->mapTo(this, row.topLeft()), row.size()};
}

void ChecksScreen::write(const QString &title, const std::function<void(Study &)> &change)
{
    m_messages.attempt([&] { m_session.edit(title, change); });
    m_table->setFocus();
}

void ChecksScreen::explain()
{
    if (!current())
        return;
    std::vector<Choice> choices;
    for (const Explanation &one : explanations())
        choices.push_back({one.code, one.title, one.code == "other"_L1, {}});
    const Finding finding = *current();
    m_choice->ask({tr("What explains it? %1").arg(nameOf(finding)), choices, true, false}, besideCurrent(),
                  [this, finding](const QString &code, const QString &note) {
                      FindingAnswer answer = finding.answerWith(FindingState::Explained);
                      answer.explanation = code;
                      answer.note = note;
                      write(tr("Explain %1").arg(nameOf(finding)),
                            [&](Study &study) { study.checks().answer(answer); });
                  });
}

void ChecksScreen::correct()
{
    const StoredCount *cell = m_cells->current();
    if (!current() || !cell || cell->id == 0)
        return m_messages.show(MessageBar::Severity::Note, tr("Choose the cell that is wrong among its cells first."));
    const Finding finding = *current();
    const StoredCount count = *cell;
    const QString title =
        tr("Correct %1 of %2, printed “%3”").arg(count.cell.a1(), m_session.view().forceName(count.force), count.text);
    m_correction->ask(
        title, count.text, besideCurrent(), [this, finding, count](const Figure &figure, const QString &note) {
            FindingAnswer answer = finding.answerWith(FindingState::Corrected);
            answer.note = note;
            write(tr("Correct %1 of %2 from “%3” to %4")
                      .arg(count.cell.a1(), m_session.view().forceName(count.force), count.text, figure.toString()),
                  [&](Study &study) {
                      study.checks().correct(count.id, figure, note);
                      study.checks().answer(answer);
                  });
        });
}

void ChecksScreen::ask()
{
    if (!current())
        return;
    const Finding finding = *current();
    const QString text = findingLetter(m_session.view(), finding, placesOf(m_session.study(), finding));
    if (!m_letter) {
        m_letter = new LetterPanel(this);
        connect(m_letter, &LetterPanel::closed, this, [this] { m_table->setFocus(); });
    }
    m_letter->open(tr("Ask about %1").arg(nameOf(finding)), {{tr("A question about the figures"), text}},
                   m_session.canEdit(), [this, finding](int, bool sent) {
                       if (sent)
                           write(tr("Ask about %1").arg(nameOf(finding)),
                                 [&](Study &study) { study.checks().answer(finding.answerWith(FindingState::Asked)); });
                   });
}

void ChecksScreen::reopen()
{
    if (!current() || !current()->answer)
        return;
    const Finding finding = *current();
    write(tr("Open again %1").arg(nameOf(finding)), [&](Study &study) { study.checks().reopen(finding.key); });
}
