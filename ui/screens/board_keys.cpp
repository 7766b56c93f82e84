// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of BoardScreen, and what they write.
#include "ui/screens/board_screen.h"

#include "core/domain/reference_table.h"
#include "ui/session.h"
#include "ui/widgets/answer_panel.h"
#include "ui/widgets/board_view.h"
#include "ui/widgets/choice_panel.h"
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct StatusKey {
    AnswerStatus status;
    Qt::Key key;
};
constexpr std::array StatusKeys{
    StatusKey{AnswerStatus::Answered, Qt::Key_A}, StatusKey{AnswerStatus::Partly, Qt::Key_S},
    StatusKey{AnswerStatus::Awaited, Qt::Key_W},  StatusKey{AnswerStatus::Clarification, Qt::Key_Q},
    StatusKey{AnswerStatus::Refused, Qt::Key_R},  StatusKey{AnswerStatus::NeitherConfirmNorDeny, Qt::Key_B},
    StatusKey{AnswerStatus::NotHeld, Qt::Key_H},  StatusKey{AnswerStatus::Withdrawn, Qt::Key_D},
    StatusKey{AnswerStatus::NotAsked, Qt::Key_N},
};
struct CompletenessKey {
    Completeness completeness;
    Qt::Key key;
};
constexpr std::array CompletenessKeys{
    CompletenessKey{Completeness::Complete, Qt::Key_C},
    CompletenessKey{Completeness::Partial, Qt::Key_P},
    CompletenessKey{Completeness::Excluded, Qt::Key_X},
    CompletenessKey{Completeness::Unreviewed, Qt::Key_U},
};

QString inTitleCase(const QString &words)
{
    return words.left(1).toUpper() + words.mid(1);
}

std::vector<Choice> reasonsFor(Completeness completeness)
{
    std::vector<Choice> choices;
    for (const Reason &reason : completenessReasons()) {
        if (std::ranges::find(reason.appliesTo, completeness) != reason.appliesTo.end())
            choices.push_back({reason.code, reason.title, reason.code == "other"_L1});
    }
    return choices;
}

/// The exemptions of the Act, without the rows that are procedure: "s12(1)" and what it covers.
std::vector<Choice> exemptionChoices()
{
    std::vector<Choice> choices;
    for (const QStringList &row : referenceRows(u"foi_exemptions"_s)) {
        if (!row[2].startsWith("procedure"_L1))
            choices.push_back({u's' + row[0], u's' + row[0] + u"  "_s + row[1], false, row[0]});
    }
    return choices;
}
} // namespace

QAction *BoardScreen::addKey(const QString &name, const QString &title, const QKeySequence &key,
                             const std::function<void()> &run)
{
    auto *action = new QAction(title, this);
    action->setObjectName(name);
    action->setShortcut(key);
    // Letters strike only where the table has the focus: in a field they are letters.
    action->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(action);
    addAction(action);
    connect(action, &QAction::triggered, this, [run] { run(); });
    return action;
}

void BoardScreen::addSeparator()
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    addAction(line);
}

void BoardScreen::buildActions()
{
    QStringList legend;
    for (const auto &[status, key] : StatusKeys) {
        const QString title = inTitleCase(answerStatusTitle(status));
        m_editing.push_back(addKey(u"status-"_s + answerStatusName(status), title, key,
                                   [this, wanted = status] { setStatus(wanted); }));
        legend << u"%1 %2"_s.arg(QKeySequence(key).toString(), shortStatus({{}, 0, status, {}, {}, {}, {}, {}}));
    }
    addSeparator();
    legend << u"|"_s;
    for (const auto &[completeness, key] : CompletenessKeys) {
        const QString title = completenessTitle(completeness);
        m_editing.push_back(addKey(u"mark-"_s + completenessName(completeness), inTitleCase(title), key,
                                   [this, wanted = completeness] { mark(wanted); }));
        legend << u"%1 %2"_s.arg(QKeySequence(key).toString(), title);
    }
    addSeparator();
    m_editing.push_back(
        addKey(u"editAnswers"_s, tr("Dates, reference and note…"), Qt::Key_E, [this] { editAnswers(); }));
    addKey(u"openForce"_s, tr("Open the force"), Qt::Key_Return, [this] {
        if (const QModelIndex current = m_table->currentIndex(); current.isValid())
            emit forceActivated(m_model->row(m_proxy->mapToSource(current).row()).force);
    });
    addKey(u"sortByCurrent"_s, tr("Sort by this column"), Qt::Key_O, [this] { sortByCurrent(); });
    addKey(u"filterTyped"_s, tr("Filter by words"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        m_typed->setFocus(Qt::ShortcutFocusReason);
        m_typed->selectAll();
    })->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    legend << u"|"_s << tr("E dates and notes");
    m_legend->setText(legend.join(u"   "_s));
}

void BoardScreen::mark(Completeness completeness)
{
    if (selected().isEmpty())
        return;
    if (completeness == Completeness::Complete || completeness == Completeness::Unreviewed) {
        writeDecision({completeness, completeness == Completeness::Complete ? u"checked"_s : QString(), {}, {}, {}});
        return;
    }
    const QString title = tr("Why %1: %2").arg(completenessTitle(completeness), forcesWords());
    m_choice->ask({title, reasonsFor(completeness), true, false}, besideCurrent(),
                  [this, completeness](const QString &reason, const QString &note) {
                      writeDecision({completeness, reason, note, {}, {}});
                  });
}

void BoardScreen::writeDecision(const Decision &decision)
{
    const auto cells = markedCells(*m_model, selected());
    edit(tr("Mark %1 %2").arg(forcesWords(), completenessTitle(decision.completeness)), [&](Study &study) {
        for (const MarkedCell &cell : cells)
            study.completeness().mark(cell.force, cell.question, cell.period, decision);
    });
}

void BoardScreen::setStatus(AnswerStatus status)
{
    if (selected().isEmpty())
        return;
    if (status != AnswerStatus::Refused) {
        writeStatus(status, {});
        return;
    }
    m_choice->ask({tr("Refused under which exemption: %1").arg(forcesWords()), exemptionChoices(), false, true},
                  besideCurrent(),
                  [this](const QString &exemption, const QString &) { writeStatus(AnswerStatus::Refused, exemption); });
}

void BoardScreen::writeStatus(AnswerStatus status, const QString &exemption)
{
    auto answers = markedAnswers(*m_model, selected());
    edit(u"%1: %2"_s.arg(forcesWords(), answerStatusTitle(status)), [&](Study &study) {
        for (Answer &answer : answers) {
            answer.status = status;
            answer.exemption = status == AnswerStatus::Partly ? answer.exemption : exemption;
            study.responses().set(answer);
        }
    });
}

void BoardScreen::editAnswers()
{
    const auto answers = markedAnswers(*m_model, selected());
    if (answers.empty())
        return;
    m_answer->edit(tr("Answer: %1").arg(forcesWords()), answers, besideCurrent(),
                   [this, answers](const AnswerChange &change) {
                       edit(tr("Dates and notes of %1").arg(forcesWords()), [&](Study &study) {
                           for (Answer answer : answers) {
                               change.apply(answer);
                               study.responses().set(answer);
                           }
                       });
                   });
}

void BoardScreen::sortByCurrent()
{
    const int column = std::max(m_table->currentIndex().column(), 0);
    const QHeaderView *header = m_table->horizontalHeader();
    const bool turns = header->sortIndicatorSection() == column && header->sortIndicatorOrder() == Qt::AscendingOrder;
    m_table->sortByColumn(column, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
}
