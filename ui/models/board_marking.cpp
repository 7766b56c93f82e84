// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/board_marking.h"

#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {
/// Selected cells as row, question and period, -1 for all of them; in order, each once.
std::set<std::tuple<int, int, int>> scopes(const BoardModel &model, const QModelIndexList &selected)
{
    std::set<std::tuple<int, int, int>> found;
    for (const QModelIndex &index : selected) {
        const BoardColumn &column = model.column(index.column());
        found.emplace(index.row(), column.question, column.period);
    }
    return found;
}

bool covers(int scope, std::size_t place)
{
    return scope < 0 || std::size_t(scope) == place;
}

/// Row, question and period of every cell that the selection stands for, in order, each once.
std::set<std::tuple<int, std::size_t, std::size_t>> places(const BoardModel &model, const QModelIndexList &selected)
{
    std::set<std::tuple<int, std::size_t, std::size_t>> wanted;
    const auto &questions = model.board().questions;
    for (const auto &[row, question, period] : scopes(model, selected)) {
        for (std::size_t q = 0; q < questions.size(); ++q) {
            for (std::size_t p = 0; p < questions[q].periods.size(); ++p) {
                if (covers(question, q) && covers(period, p))
                    wanted.emplace(row, q, p);
            }
        }
    }
    return wanted;
}
} // namespace

std::vector<MarkedCell> markedCells(const BoardModel &model, const QModelIndexList &selected)
{
    const auto &questions = model.board().questions;
    std::vector<MarkedCell> cells;
    for (const auto &[row, q, p] : places(model, selected))
        cells.push_back({model.row(row).force, questions[q].id, questions[q].periods[p]});
    return cells;
}

std::vector<Answer> markedAnswers(const BoardModel &model, const QModelIndexList &selected)
{
    std::set<std::pair<int, std::size_t>> wanted;
    for (const auto &[row, question, period] : scopes(model, selected)) {
        for (std::size_t q = 0; q < model.board().questions.size(); ++q) {
            if (covers(question, q))
                wanted.emplace(row, q);
        }
    }
    std::vector<Answer> answers;
    answers.reserve(wanted.size());
    for (const auto &[row, q] : wanted)
        answers.push_back(model.row(row).answers[q]);
    return answers;
}

std::vector<AcceptedCell> acceptableCells(const BoardModel &model, const QModelIndexList &selected)
{
    const auto &questions = model.board().questions;
    const auto wanted = places(model, selected);
    std::vector<AcceptedCell> cells;
    for (const auto &[row, q, p] : wanted) {
        const BoardRow &of = model.row(row);
        const Proposal &proposal = of.proposals[q][p];
        if (isOpenProposal(of.decisions[q][p], proposal) || (wanted.size() == 1 && proposal.canBeAccepted()))
            cells.push_back({{of.force, questions[q].id, questions[q].periods[p]}, proposal});
    }
    return cells;
}

QString forcesPhrase(const BoardModel &model, const QModelIndexList &selected)
{
    std::set<int> rows;
    for (const QModelIndex &index : selected)
        rows.insert(index.row());
    if (rows.empty())
        return {};
    const QString first = model.row(*rows.begin()).name;
    if (rows.size() == 1)
        return first;
    if (rows.size() == 2)
        return BoardModel::tr("%1 and %2").arg(first, model.row(*rows.rbegin()).name);
    return BoardModel::tr("%1 forces").arg(rows.size());
}
