// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/board.h"

#include "core/analysis/decision_index.h"
#include <QCoreApplication>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {
QString boardTr(const char *text)
{
    return QCoreApplication::translate("Board", text);
}

/// Notes may be long; the board has room for what they say first.
QString firstSentence(const QString &note)
{
    const qsizetype end = note.indexOf(u". "_s);
    return end < 0 ? note : note.left(end) + u" …"_s;
}

/// Titles of reasons explain themselves in brackets; the board has room for the words before them.
QString shortReason(const Decision &decision)
{
    if (decision.completeness != Completeness::Partial && decision.completeness != Completeness::Excluded)
        return {};
    const Reason *reason = findReason(decision.reason);
    if (!reason || decision.reason == "other"_L1)
        return firstSentence(decision.note);
    return reason->title.section(u" ("_s, 0, 0);
}

bool anyCell(const BoardRow &row, const std::function<bool(Completeness)> &takes)
{
    return std::ranges::any_of(row.decisions, [&](const auto &cells) {
        return std::ranges::any_of(cells, [&](const Decision &cell) { return takes(cell.completeness); });
    });
}

bool anyProposal(const BoardRow &row, bool (*takes)(const Decision &, const Proposal &))
{
    for (std::size_t q = 0; q < row.decisions.size(); ++q) {
        for (std::size_t p = 0; p < row.decisions[q].size(); ++p) {
            if (takes(row.decisions[q][p], row.proposals[q][p]))
                return true;
        }
    }
    return false;
}

bool isWholeQuestionComplete(const BoardRow &row, std::size_t question)
{
    const auto &cells = row.decisions[question];
    return !cells.empty() &&
           std::ranges::all_of(cells, [](const Decision &cell) { return cell.completeness == Completeness::Complete; });
}

std::map<QString, int> returnsByForce(const CountColumns &columns)
{
    std::map<QString, int> found;
    for (const ReturnColumns &loaded : columns.returns) {
        if (!loaded.force.empty() && loaded.force.front() >= 0)
            ++found[columns.dimensions.forces[std::size_t(loaded.force.front())]];
    }
    return found;
}
} // namespace

QDate BoardRow::sent() const
{
    QDate earliest;
    for (const Answer &answer : answers) {
        if (answer.sent.isValid() && (!earliest.isValid() || answer.sent < earliest))
            earliest = answer.sent;
    }
    return earliest;
}

QDate BoardRow::answered() const
{
    QDate latest;
    for (const Answer &answer : answers) {
        if (answer.answered.isValid() && (!latest.isValid() || answer.answered > latest))
            latest = answer.answered;
    }
    return latest;
}

QString BoardRow::reference() const
{
    const auto known = std::ranges::find_if(answers, [](const Answer &answer) { return !answer.reference.isEmpty(); });
    return known == answers.end() ? QString() : known->reference;
}

QString BoardRow::reasons(const std::vector<Question> &questions) const
{
    std::vector<std::pair<QString, QStringList>> said; // reason, and the questions it is said of
    for (std::size_t q = 0; q < decisions.size(); ++q) {
        for (const Decision &cell : decisions[q]) {
            const QString reason = shortReason(cell);
            if (reason.isEmpty())
                continue;
            auto known = std::ranges::find(said, reason, &std::pair<QString, QStringList>::first);
            if (known == said.end())
                known = said.insert(said.end(), {reason, {}});
            if (const QString word = questionWord(questions[q]); !known->second.contains(word))
                known->second << word;
        }
    }
    QStringList lines;
    for (const auto &[reason, of] : said)
        lines << (of.size() == qsizetype(questions.size()) ? reason : of.join(u", "_s) + u": "_s + reason);
    return lines.join(u"; "_s);
}

Board readBoard(const StudyView &view, const CheckQueue &checks, QDate today)
{
    Board board{view.questions, {}};
    const auto returns = returnsByForce(view.counts.columns());
    const DecisionIndex decisions(view);
    const CompletenessRules rules(view, today, checks);
    for (const Force *force : view.forces.territorial()) {
        BoardRow row{force->code, force->name, view.answersOf(force->code), {}, {}, {}, 0};
        row.request = requestState(view.request(force->code), row.answers, today);
        for (const Question &question : view.questions) {
            auto &cells = row.decisions.emplace_back();
            auto &proposals = row.proposals.emplace_back();
            for (const Period &period : question.periods) {
                cells.push_back(decisions.find(force->code, question.id, period));
                proposals.push_back(rules.propose(force->code, question, period));
            }
        }
        if (const auto found = returns.find(force->code); found != returns.end())
            row.returns = found->second;
        board.rows.push_back(std::move(row));
    }
    return board;
}

namespace {
std::vector<BoardFilter> requestFilters()
{
    const auto notAnswered = [](const Answer &answer) { return !isAnswered(answer.status); };
    return {
        {u"all"_s, boardTr("All forces"), boardTr("every territorial force"), [](const BoardRow &) { return true; }},
        {u"chase"_s, boardTr("Chase today"),
         boardTr("late, due within 2 working days, waiting for us, or the time for a review runs out; not those chased "
                 "in the last 5 working days"),
         [](const BoardRow &row) { return row.request.today.has_value(); }},
        {u"overdue"_s, boardTr("Overdue"), boardTr("no answer within the 20 working days, or by the day extended to"),
         [](const BoardRow &row) { return row.request.clock.isLate(); }},
        {u"unanswered"_s, boardTr("Not answered"), boardTr("no figures to at least one question"),
         [=](const BoardRow &row) { return std::ranges::any_of(row.answers, notAnswered); }},
        {u"asked"_s, boardTr("Asked"), boardTr("asked the first question"),
         [](const BoardRow &row) { return !row.answers.empty() && row.answers[0].status != AnswerStatus::NotAsked; }},
        {u"answered"_s, boardTr("Answered"), boardTr("figures given to the first question, in whole or in part"),
         [](const BoardRow &row) { return !row.answers.empty() && isAnswered(row.answers[0].status); }},
    };
}

std::vector<BoardFilter> completenessFilters()
{
    return {
        {u"unreviewed"_s, boardTr("Unreviewed"), boardTr("nothing is decided for at least one question and period"),
         [](const BoardRow &row) { return anyCell(row, [](auto c) { return c == Completeness::Unreviewed; }); }},
        {u"proposed"_s, boardTr("Proposals to accept"),
         boardTr("the rules propose a mark (c? p? x?) where nothing is decided: Y accepts"),
         [](const BoardRow &row) { return anyProposal(row, isOpenProposal); }},
        {u"otherwise"_s, boardTr("Decided otherwise than proposed"),
         boardTr("a person decided otherwise than the rules propose (≠)"),
         [](const BoardRow &row) { return anyProposal(row, isOtherwiseDecided); }},
        {u"doubtful"_s, boardTr("Partial or excluded"),
         boardTr("partial or excluded for at least one question and period"),
         [](const BoardRow &row) {
             return anyCell(row, [](auto c) { return c == Completeness::Partial || c == Completeness::Excluded; });
         }},
    };
}
} // namespace

std::vector<BoardFilter> boardFilters(const std::vector<Question> &questions)
{
    std::vector<BoardFilter> filters = requestFilters();
    for (BoardFilter &filter : completenessFilters())
        filters.push_back(std::move(filter));
    for (std::size_t q = 0; q < questions.size(); ++q) {
        filters.push_back({u"complete-"_s + questions[q].key, boardTr("Complete for %1").arg(questions[q].key),
                           boardTr("marked complete for every period of %1").arg(questions[q].key),
                           [q](const BoardRow &row) { return isWholeQuestionComplete(row, q); }});
    }
    return filters;
}

QString shortStatus(const Answer &answer)
{
    if (answer.status == AnswerStatus::NeitherConfirmNorDeny)
        return boardTr("neither (NCND)");
    if (answer.status == AnswerStatus::Clarification)
        return boardTr("clarification");
    const QString title = answer.status == AnswerStatus::Partly ? boardTr("in part") : answerStatusTitle(answer.status);
    const QString goodwill = answer.goodwill ? boardTr(" + figures") : QString();
    return (answer.exemption.isEmpty() ? title : title + u' ' + answer.exemption) + goodwill;
}

QString questionWord(const Question &question)
{
    return question.key.left(1).toUpper() + question.key.mid(1);
}

QString completenessLetter(Completeness value)
{
    switch (value) {
    case Completeness::Complete:
        return u"C"_s;
    case Completeness::Partial:
        return u"P"_s;
    case Completeness::Excluded:
        return u"X"_s;
    case Completeness::Unreviewed:
        break;
    }
    return u"\u00b7"_s;
}

QString completenessTitle(Completeness value)
{
    switch (value) {
    case Completeness::Complete:
        return boardTr("complete");
    case Completeness::Partial:
        return boardTr("partial");
    case Completeness::Excluded:
        return boardTr("excluded");
    case Completeness::Unreviewed:
        break;
    }
    return boardTr("unreviewed");
}

bool isOpenProposal(const Decision &decision, const Proposal &proposal)
{
    return proposal.canBeAccepted() && decision.completeness == Completeness::Unreviewed;
}

bool isOtherwiseDecided(const Decision &decision, const Proposal &proposal)
{
    return proposal.canBeAccepted() && decision.completeness != Completeness::Unreviewed &&
           decision.completeness != proposal.completeness;
}

QString cellMark(const Decision &decision, const Proposal &proposal)
{
    if (isOpenProposal(decision, proposal))
        return completenessLetter(proposal.completeness).toLower() + u'?';
    const QString letter = completenessLetter(decision.completeness);
    return isOtherwiseDecided(decision, proposal) ? letter + u'\u2260' : letter;
}

QString shortClock(const RequestClock &clock)
{
    using State = RequestClock::State;
    const int left = clock.daysLeft.value_or(0);
    switch (clock.state) {
    case State::Running:
        return left == 0 ? boardTr("due today") : boardTr("%1 left").arg(left);
    case State::Stopped:
        return boardTr("stopped");
    case State::Overdue:
        return boardTr("overdue %1").arg(-left);
    case State::VeryOverdue:
        return boardTr("very overdue %1").arg(-left);
    case State::Answered:
        return boardTr("in time");
    case State::AnsweredLate:
        return boardTr("late");
    case State::Unknown:
        return boardTr("not counted");
    case State::NotSent:
    case State::AnsweredUndated:
        break;
    }
    return {};
}
