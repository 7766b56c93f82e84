// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/board_model.h"
#include <QModelIndexList>

/// What a key on the board means for the cells that are selected. A cell of a question and period stands for just that;
/// an answer stands for its question; any other column stands for the whole force.
struct MarkedCell {
    QString force; ///< code
    qint64 question = 0;
    Period period;
    bool operator==(const MarkedCell &) const = default;
};
/// By force, question and period, each once. Indexes are of the BoardModel.
std::vector<MarkedCell> markedCells(const BoardModel &model, const QModelIndexList &selected);
/// The answers that are to be given a status, as they are now, each once.
std::vector<Answer> markedAnswers(const BoardModel &model, const QModelIndexList &selected);

/// The proposals that may be accepted among the cells selected: those of cells nobody has decided; where a single cell
/// is selected, its proposal whatever was decided.
struct AcceptedCell {
    MarkedCell cell;
    Proposal proposal;
};
std::vector<AcceptedCell> acceptableCells(const BoardModel &model, const QModelIndexList &selected);

/// "Kent", "Kent and Surrey", "5 forces": for titles of edits.
QString forcesPhrase(const BoardModel &model, const QModelIndexList &selected);
