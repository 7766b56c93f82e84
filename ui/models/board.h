// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/completeness_rules.h"
#include "core/report/chase_list.h"
#include <functional>

/// One force on the responses board.
struct BoardRow {
    QString force; ///< code
    QString name;
    std::vector<Answer> answers;                  ///< one for each question
    std::vector<std::vector<Decision>> decisions; ///< for each question, one for each of its periods
    std::vector<std::vector<Proposal>> proposals; ///< of the rules, in the same places
    RequestState request;                         ///< as of the day of the board
    int returns = 0;                              ///< in force

    QDate sent() const;     ///< the earliest of its answers; null where none is known
    QDate answered() const; ///< the latest
    QString reference() const;
    /// Why it is not complete, on one line: "Outcomes: Refused: cost limit"; empty where nothing is held against it.
    QString reasons(const std::vector<Question> &questions) const;
};

/// The forces of a study with everything the board shows of them, by name.
struct Board {
    std::vector<Question> questions;
    std::vector<BoardRow> rows;
};
/// Working days are counted up to the day given.
Board readBoard(const StudyView &view, const CheckQueue &checks, QDate today = QDate::currentDate());

/// A saved filter of the board. The strip's steps have filters of the same name ("complete-offences").
struct BoardFilter {
    QString name;
    QString title;   ///< "Unreviewed"
    QString meaning; ///< which forces that are, for a person: "a decision is missing for at least one period"
    std::function<bool(const BoardRow &)> takes;
};
std::vector<BoardFilter> boardFilters(const std::vector<Question> &questions);

QString shortStatus(const Answer &answer);      ///< "refused s12": fits a narrow column
QString questionWord(const Question &question); ///< "Offences": its key as a title
QString completenessLetter(Completeness value); ///< "C", "P", "X", and a dot for unreviewed
QString completenessTitle(Completeness value);  ///< "complete", "unreviewed": for people
/// Of one cell: "C" as decided, "c?" as proposed and not decided, "C≠" decided otherwise than proposed.
QString cellMark(const Decision &decision, const Proposal &proposal);
bool isOpenProposal(const Decision &decision, const Proposal &proposal); ///< can be accepted, and nothing is decided
bool isOtherwiseDecided(const Decision &decision, const Proposal &proposal);
QString shortClock(const RequestClock &clock); ///< "3 left", "overdue 12", "stopped": fits a narrow column
