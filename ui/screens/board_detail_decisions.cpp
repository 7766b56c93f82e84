// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What BoardDetail says of completeness: what a person decided, and what the rules propose.
#include "ui/screens/board_detail.h"
#include "ui/screens/board_detail_judging.h"

#include "core/domain/display_text.h"
#include "ui/models/board.h"
#include "ui/screens/detail_lines.h"
#include "ui/session.h"
#include "ui/widgets/plain_label.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Periods that were decided alike and for which the same is proposed share a line.
struct Judged {
    QStringList periods;
    Decision decision;
    Proposal proposal;
    bool sameWhy = true;
};

std::vector<Judged> judgedPeriods(const BoardDetail::Judging &judging, const QString &force, const Question &question)
{
    std::vector<Judged> lines;
    for (const Period &period : question.periods) {
        const Decision decision = judging.decisions.find(force, question.id, period);
        const Proposal proposal = judging.rules.propose(force, question, period);
        auto same = std::ranges::find_if(lines, [&](const Judged &line) {
            return line.decision == decision && line.proposal.completeness == proposal.completeness &&
                   line.proposal.reason == proposal.reason;
        });
        if (same == lines.end())
            same = lines.insert(lines.end(), Judged{{}, decision, proposal, true});
        same->periods << period.label();
        same->sameWhy = same->sameWhy && same->proposal.why == proposal.why;
    }
    return lines;
}

/// Months of ten years are not listed.
QString periodWords(const QStringList &periods)
{
    constexpr qsizetype Most = 12;
    if (periods.size() <= Most)
        return periods.join(u", "_s);
    return BoardDetail::tr("%1 periods from %2 to %3").arg(periods.size()).arg(periods.front(), periods.back());
}

/// "2019, 2020: complete. Checked against the source. A.B., 3 Aug 2022".
QString decisionLine(const QStringList &periods, const Decision &decision)
{
    QString line = periodWords(periods) + u": "_s + completenessTitle(decision.completeness);
    if (const Reason *reason = findReason(decision.reason))
        line += u". "_s + reason->title;
    if (!decision.note.isEmpty())
        line += u". "_s + displayText(decision.note);
    QStringList who{displayLine(decision.decidedBy)};
    if (decision.decidedAt.isValid())
        who << decision.decidedAt.toLocalTime().toString(u"d MMM yyyy"_s);
    who.removeAll(QString());
    return who.isEmpty() ? line : line + u" ("_s + who.join(u", "_s) + u')';
}

/// Empty where the decision is what the rules propose.
QString proposalLine(const Judged &judged)
{
    const Proposal &proposal = judged.proposal;
    if (!proposal.canBeAccepted())
        return BoardDetail::tr("The rules propose nothing: %1").arg(proposal.why);
    if (!isOpenProposal(judged.decision, proposal) && !isOtherwiseDecided(judged.decision, proposal))
        return {};
    const Reason *reason = findReason(proposal.reason);
    const QString why = judged.sameWhy || !reason ? proposal.why : reason->title;
    return BoardDetail::tr("The rules propose %1: %2").arg(completenessTitle(proposal.completeness), why);
}
} // namespace

const BoardDetail::Judging &BoardDetail::judging()
{
    if (!m_judging)
        m_judging =
            std::make_unique<Judging>(m_session.view(), m_session.checks(), m_today.value_or(QDate::currentDate()));
    return *m_judging;
}

void BoardDetail::addDecisions(QVBoxLayout *page, qint64 id)
{
    const StudyView &view = m_session.view();
    const Question &question = *std::ranges::find(view.questions, id, &Question::id);
    for (const Judged &judged : judgedPeriods(judging(), m_force, question)) {
        addLine(page, plainLabel(decisionLine(judged.periods, judged.decision)), 3);
        if (const QString line = proposalLine(judged); !line.isEmpty())
            addLine(page, quietLabel(line));
    }
}
