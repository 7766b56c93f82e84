// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/board.h"

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

Board readBoard(const StudyView &view)
{
    Board board{view.questions, {}};
    const auto returns = returnsByForce(view.counts.columns());
    for (const Force *force : view.forces.territorial()) {
        BoardRow row{force->code, force->name, {}, {}, 0};
        for (const Question &question : view.questions) {
            row.answers.push_back(view.answer(force->code, question.id));
            auto &cells = row.decisions.emplace_back();
            for (const Period &period : question.periods)
                cells.push_back(view.decision(force->code, question.id, period));
        }
        if (const auto found = returns.find(force->code); found != returns.end())
            row.returns = found->second;
        board.rows.push_back(std::move(row));
    }
    return board;
}

std::vector<BoardFilter> boardFilters(const std::vector<Question> &questions)
{
    const auto notAnswered = [](const Answer &answer) { return !isAnswered(answer.status); };
    std::vector<BoardFilter> filters{
        {u"all"_s, boardTr("All forces"), [](const BoardRow &) { return true; }},
        {u"unanswered"_s, boardTr("Not answered"),
         [=](const BoardRow &row) { return std::ranges::any_of(row.answers, notAnswered); }},
        {u"unreviewed"_s, boardTr("Unreviewed"),
         [](const BoardRow &row) { return anyCell(row, [](auto c) { return c == Completeness::Unreviewed; }); }},
        {u"doubtful"_s, boardTr("Partial or excluded"),
         [](const BoardRow &row) {
             return anyCell(row, [](auto c) { return c == Completeness::Partial || c == Completeness::Excluded; });
         }},
        {u"asked"_s, boardTr("Asked"),
         [](const BoardRow &row) { return !row.answers.empty() && row.answers[0].status != AnswerStatus::NotAsked; }},
        {u"answered"_s, boardTr("Answered"),
         [](const BoardRow &row) { return !row.answers.empty() && isAnswered(row.answers[0].status); }},
    };
    for (std::size_t q = 0; q < questions.size(); ++q) {
        filters.push_back({u"complete-"_s + questions[q].key, boardTr("Complete for %1").arg(questions[q].key),
                           [q](const BoardRow &row) { return isWholeQuestionComplete(row, q); }});
    }
    return filters;
}

QString shortStatus(const Answer &answer)
{
    if (answer.status == AnswerStatus::NeitherConfirmNorDeny)
        return boardTr("neither (NCND)");
    const QString title = answer.status == AnswerStatus::Partly ? boardTr("in part") : answerStatusTitle(answer.status);
    return answer.exemption.isEmpty() ? title : title + u' ' + answer.exemption;
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
