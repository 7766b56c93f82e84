// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/board_import.h"

#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

namespace {
StudyView twoQuestions()
{
    ViewBuilder study;
    study.ask("offences", {Period::calendarYear(2021)});
    study.ask("outcomes", {Period::calendarYear(2021)});
    return study.make();
}

Answer after(const BoardImport &board, const StudyView &view, const QString &force, qint64 question)
{
    for (const BoardImport::Change &change : board.changes) {
        if (view.forceName(change.after.force) == force && change.after.question == question)
            return change.after;
    }
    return {};
}
} // namespace

TEST_CASE("Every state of WhatDoTheyKnow is known; some say nothing of the answer")
{
    using enum AnswerStatus;
    CHECK(boardStatus("waiting_response") == Awaited);
    CHECK(boardStatus("waiting_response_very_overdue") == Awaited);
    CHECK(boardStatus("waiting_clarification") == Clarification);
    CHECK(boardStatus("Partially successful") == Partly);
    CHECK(boardStatus("rejected") == Refused);
    CHECK(boardStatus("user_withdrawn") == Withdrawn);
    CHECK(boardStatus("not_held") == NotHeld);
    CHECK(boardStatus("not-held") == NotHeld);
    CHECK(boardStatus("neither confirmed nor denied") == NeitherConfirmNorDeny);
    CHECK(boardStatus("internal_review") == std::nullopt);
    CHECK(isKnownState("internal_review"));
    CHECK(isKnownState("requires_admin"));
    CHECK_FALSE(isKnownState("gone"));
}

TEST_CASE("A board kept elsewhere is read into changes; what is not there stays")
{
    StudyView view = twoQuestions();
    const BoardImport board = readBoardTable(view, {{"Authority", "State", "Date sent", "Ref", "Colour"},
                                                    {"Kent Police", "successful", "1/7/2022", "A 1", "red"},
                                                    {"Surrey", "waiting_response", "2022-07-04T10:00:00Z", "", ""},
                                                    {"", "", "", "", ""},
                                                    {"Essex", "internal_review", "", "", ""}});
    CHECK(board.problems.isEmpty());
    CHECK(board.rows == 3);
    CHECK(board.changes.size() == 4); // two forces, two questions; of Essex nothing changes
    CHECK(after(board, view, "Kent", 1).status == AnswerStatus::Answered);
    CHECK(after(board, view, "Kent", 2).sent == QDate(2022, 7, 1));
    CHECK(after(board, view, "Kent", 2).reference == "A 1");
    CHECK(after(board, view, "Surrey", 1).sent == QDate(2022, 7, 4));
    CHECK(board.notes.join(' ').contains("Columns passed over: Colour."));
    CHECK(board.notes.join(' ').contains("“internal_review” says nothing of the answer"));
    view.answers.clear();
    for (const BoardImport::Change &change : board.changes)
        view.answers.push_back(change.after);
    const BoardImport again = readBoardTable(view, {{"force", "status"}, {"Kent", "answered"}});
    CHECK(again.changes.empty());
}

TEST_CASE("One question can be meant, and later lines come on top of earlier ones")
{
    const StudyView view = twoQuestions();
    const BoardImport board = readBoardTable(view, {{"force", "question", "status", "exemption"},
                                                    {"Kent", "", "answered", ""},
                                                    {"Kent", "outcomes", "refused", "section 12(1)"}});
    CHECK(board.problems.isEmpty());
    CHECK(after(board, view, "Kent", 1).status == AnswerStatus::Answered);
    CHECK(after(board, view, "Kent", 2).status == AnswerStatus::Refused);
    CHECK(after(board, view, "Kent", 2).exemption == "s12(1)");
}

TEST_CASE("What cannot be understood is refused with its line and what to do")
{
    const StudyView view = twoQuestions();
    const auto problem = [&](const std::vector<QStringList> &rows) {
        const BoardImport board = readBoardTable(view, rows);
        return board.problems.join('\n');
    };
    const QStringList heading{"force", "status", "sent", "exemption", "question"};
    CHECK(problem({heading, {"Kent", "answered", "", "", ""}}).isEmpty());
    CHECK(problem({heading, {"Kent", "answered"}, {"Kant", "answered"}}).startsWith("Line 3: “Kant” is no force"));
    CHECK(problem({heading, {"British Transport Police", "answered"}}).contains("no force of the board"));
    CHECK(problem({heading, {"Kent", "gone"}}).contains("“gone” is no status. Write one of not-asked"));
    CHECK(problem({heading, {"Kent", "answered", "soon"}}).contains("“soon” is no day"));
    CHECK(problem({heading, {"Kent", "refused", "", "s13"}}).contains("“s13” is no section"));
    CHECK(
        problem({heading, {"Kent", "refused", "", "", "victims"}}).contains("no question “victims”. It has: offences"));
    CHECK(problem({{"status"}, {"answered"}}).contains("no column “force”"));
    CHECK(problem({{"force", "colour"}, {"Kent", "red"}}).contains("nothing beside the force"));
    CHECK(readBoardTable(view, {}).changes.empty());
}
