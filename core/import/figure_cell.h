// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure.h"
#include "core/domain/figure_rule.h"
#include "core/import/table.h"

/// Why a cell in a column of figures needs a person.
enum class FigureOddity {
    None,
    Mark,      ///< "-", "nil", "..": only the return can say what it stands for
    NotACount, ///< "1.234", "+3", "12.5": digits, but not written as a count
    Noted,     ///< "3*", "12 [note 7]": a number with a mark glued to it
    Date,      ///< a spreadsheet has made a date of it, or it reads like one ("Oct-14" was 10-14)
    Words,     ///< text where a count belongs
    NoResult,  ///< a formula without its result
    OverLimit, ///< more than a return may state
};

/// A cell of a column of figures as it was understood.
struct CellFigure {
    Figure figure;
    FigureOddity oddity = FigureOddity::None;
    bool isShare = false; ///< a printed percentage: its number, never a count
    QString period;       ///< of an answer line ("2022/23 - 10"); empty elsewhere
};
CellFigure readFigureCell(std::string_view text, Table::CellKind kind, const FigureRule &rule);

/// What to say to a person: "stands for nothing that the return explains ...".
QString oddityMessage(FigureOddity oddity);
/// "mark-unresolved", "figure-noted" ...
QString oddityCode(FigureOddity oddity);
