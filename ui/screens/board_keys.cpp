// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of BoardScreen, and what they write.
#include "ui/screens/board_screen.h"

#include "core/domain/exemption.h"
#include "ui/session.h"
#include "ui/widgets/answer_panel.h"
#include "ui/widgets/board_view.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/key_action.h"
#include "ui/widgets/message_bar.h"
#include <QAction>
#include <QComboBox>
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

/// The line under the board has room for one word.
QString legendWord(AnswerStatus status)
{
    if (status == AnswerStatus::NeitherConfirmNorDeny)
        return BoardScreen::tr("NCND");
    return shortStatus({{}, 0, status, {}, {}, {}, {}, {}});
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
    for (const Exemption &known : exemptions()) {
        if (!known.isProcedure)
            choices.push_back(
                {u's' + known.section, u's' + known.section + u"  "_s + known.title, false, known.section});
    }
    return choices;
}
} // namespace

QAction *BoardScreen::addKey(const QString &name, const QString &title, const QKeySequence &key,
                             const std::function<void()> &run)
{
    QAction *action = keyOn(m_table, name, title, key, run);
    addAction(action);
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
        legend << u"%1 %2"_s.arg(QKeySequence(key).toString(), legendWord(status));
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
        addKey(u"acceptProposals"_s, tr("Accept what the rules propose"), Qt::Key_Y, [this] { acceptProposals(); }));
    legend << tr("Y accept");
    addSeparator();
    m_editing.push_back(
        addKey(u"toggleGoodwill"_s, tr("Figures given beside a refusal"), Qt::Key_G, [this] { toggleGoodwill(); }));
    m_editing.push_back(
        addKey(u"noteEvent"_s, tr("What happened to the request…"), Qt::Key_V, [this] { noteEvent(); }));
    addKey(u"writeLetter"_s, tr("Draft of a letter…"), Qt::Key_L, [this] { writeLetter(); });
    addKey(u"saveTracker"_s, tr("Save the tracker…"), {}, [this] { saveTracker(); });
    addKey(u"saveEvidence"_s, tr("Save request, replies and dates of the force…"), {}, [this] { saveEvidence(); });
    addSeparator();
    m_editing.push_back(
        addKey(u"editAnswers"_s, tr("Dates, reference and note…"), Qt::Key_E, [this] { editAnswers(); }));
    addKey(u"openForce"_s, tr("Open the force"), Qt::Key_Return, [this] {
        if (const QModelIndex current = m_table->currentIndex(); current.isValid())
            emit forceActivated(m_model->row(m_proxy->mapToSource(current).row()).force);
    });
    addKey(u"sortByCurrent"_s, tr("Sort by this column"), Qt::Key_O, [this] { sortByCurrent(); });
    addKey(u"nextColumns"_s, tr("All columns, completeness, or letters and days"), Qt::Key_M,
           [this] { setColumns(Columns((m_columns->currentIndex() + 1) % m_columns->count())); });
    addKey(u"filterTyped"_s, tr("Filter by words"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        m_typed->setFocus(Qt::ShortcutFocusReason);
        m_typed->selectAll();
    })->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    legend << u"|"_s << tr("V event") << tr("L letter") << tr("M columns") << tr("E dates");
    m_legend->setText(legend.join(u"  "_s));
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

void BoardScreen::acceptProposals()
{
    const auto cells = acceptableCells(*m_model, selected());
    if (cells.empty())
        return m_messages.show(MessageBar::Severity::Note,
                               tr("The rules propose nothing here that is not decided already."));
    edit(tr("Accept the proposals for %1").arg(forcesWords()), [&](Study &study) {
        for (const AcceptedCell &accepted : cells)
            study.completeness().mark(accepted.cell.force, accepted.cell.question, accepted.cell.period,
                                      {accepted.proposal.completeness, accepted.proposal.reason, {}, {}, {}});
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
        const QString section = checkedExemption(exemption);
        for (Answer &answer : answers) {
            answer.status = status;
            answer.exemption = status == AnswerStatus::Partly ? answer.exemption : section;
            answer.goodwill = answer.goodwill && status == AnswerStatus::Refused;
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
                           AnswerChange checked = change;
                           if (checked.exemption)
                               checked.exemption = checkedExemption(*checked.exemption);
                           for (Answer answer : answers) {
                               checked.apply(answer);
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
