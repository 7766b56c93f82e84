// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/board_model.h"

#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"
#include "ui/models/board_marking.h"
#include <QAbstractItemModelTester>
#include <algorithm>

namespace {
const Period Y2021 = Period::calendarYear(2021);
const Period Y2022 = Period::calendarYear(2022);

QString codeOf(const char *name)
{
    return Forces::reference().find(name)->code;
}

ViewBuilder twoQuestions()
{
    ViewBuilder study;
    study.ask("offences", {Y2021, Y2022});
    study.ask("outcomes", {Y2022});
    study.answer(codeOf("Kent"), "offences", AnswerStatus::Answered);
    study.mark(codeOf("Kent"), "offences", Completeness::Complete, "checked");
    study.answer(codeOf("Kent"), "outcomes", AnswerStatus::Refused, "s12(1)");
    study.mark(codeOf("Kent"), "outcomes", Completeness::Excluded, "refused-cost");
    study.mark(codeOf("Surrey"), "offences", Completeness::Partial, "other",
               "Only <b>half</b> the year. Asked again in May.");
    return study;
}

struct Shown {
    BoardModel model;
    BoardProxy proxy{model};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester proxyTester{&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal};

    explicit Shown(const StudyView &view) { model.show(readBoard(view, CheckQueue(view))); }
    QModelIndex at(const QString &force, const QString &title, const QString &group) const
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                if (model.row(row).name == force && model.column(column).title == title &&
                    model.column(column).group == group)
                    return model.index(row, column);
            }
        }
        return {};
    }
};
} // namespace

TEST_CASE("The board has a row for each of the 43 forces and a cell for each question and period")
{
    const Shown shown(twoQuestions().make());
    CHECK(shown.model.rowCount() == 43);
    // Force, two answers, five facts of the letter, returns, 2 + 1 periods, why not.
    CHECK(shown.model.columnCount() == 1 + 2 + 5 + 1 + 3 + 1);
    CHECK(shown.at("Kent", "2021", "Offences").data() == "C");
    CHECK(shown.at("Kent", "2022", "Outcomes").data() == "X");
    CHECK(shown.at("Surrey", "2021", "Offences").data() == "P");
    CHECK(shown.at("Sussex", "2021", "Offences").data() == "\u00b7");
    CHECK(shown.at("Kent", "Outcomes", "Answer").data() == "refused s12(1)");
}

TEST_CASE("A letter is never alone: the cell is spoken in whole words, with the reason")
{
    const Shown shown(twoQuestions().make());
    CHECK(shown.at("Kent", "2022", "Outcomes").data(Qt::AccessibleTextRole) ==
          "Kent, Outcomes 2022: excluded. Refused: cost limit (s12). Rules propose excluded: refused s12(1)");
    const QString tip = shown.at("Surrey", "2021", "Offences").data(Qt::ToolTipRole).toString();
    CHECK(tip.contains("Only &lt;b&gt;half&lt;/b&gt; the year. Asked again in May."));
}

TEST_CASE("Why a force is not complete stands on one line: what holds for some questions names them")
{
    const Shown shown(twoQuestions().make());
    CHECK(shown.at("Kent", "Why not complete", "").data() == "Outcomes: Refused: cost limit");
    // The board has room for the first sentence of a note; the tooltip and the detail give all of it.
    CHECK(shown.at("Surrey", "Why not complete", "").data() == "Offences: Only <b>half</b> the year …");
    CHECK(shown.at("Sussex", "Why not complete", "").data().toString().isEmpty());
}

TEST_CASE("Filters take the forces that their counts say")
{
    const StudyView view = twoQuestions().make();
    const Board board = readBoard(view, CheckQueue(view));
    const auto count = [&](const QString &name) {
        const auto filters = boardFilters(board.questions);
        const auto filter = std::ranges::find(filters, name, &BoardFilter::name);
        REQUIRE(filter != filters.end());
        return std::ranges::count_if(board.rows, filter->takes);
    };
    CHECK(count("all") == 43);
    CHECK(count("unanswered") == 43); // Kent did not answer the second question
    CHECK(count("answered") == 1);
    CHECK(count("doubtful") == 2);
    CHECK(count("complete-offences") == 1);
    CHECK(count("complete-outcomes") == 0);
    CHECK(count("unreviewed") == 42);
}

TEST_CASE("Words typed find forces by name, reason and exemption")
{
    Shown shown(twoQuestions().make());
    const auto found = [&](const QString &typed) {
        shown.proxy.setTyped(typed);
        QStringList names;
        for (int row = 0; row < shown.proxy.rowCount(); ++row)
            names << shown.proxy.index(row, 0).data().toString();
        return names;
    };
    CHECK(found("s12") == QStringList{"Kent"});
    CHECK(found("year") == QStringList{"Surrey"});
    CHECK(found("sur") == QStringList{"Surrey"});
    CHECK(found("no such force").isEmpty());
    CHECK(found("").size() == 43);
}

TEST_CASE("A row that is marked stays in its place until the board is sorted again")
{
    ViewBuilder study = twoQuestions();
    Shown shown(study.make());
    const int column = shown.at("Kent", "2021", "Offences").column();
    shown.proxy.sort(column, Qt::AscendingOrder);
    const QString first = shown.proxy.index(0, 0).data().toString();
    QPersistentModelIndex kept = shown.at("Kent", "2021", "Offences");

    study.mark(codeOf(qUtf8Printable(first)), "offences", Completeness::Excluded, "late");
    const StudyView now = study.make();
    shown.model.show(readBoard(now, CheckQueue(now)));
    CHECK(shown.proxy.index(0, 0).data() == first);
    CHECK(kept.isValid()); // the same board keeps its selection
}

TEST_CASE("A key on a cell means its question and period, on an answer its question, elsewhere the force")
{
    const Shown shown(twoQuestions().make());
    const auto cells = [&](const QModelIndexList &selected) { return markedCells(shown.model, selected).size(); };
    const QModelIndex cell = shown.at("Kent", "2021", "Offences");
    CHECK(cells({cell}) == 1);
    CHECK(cells({shown.at("Kent", "Offences", "Answer")}) == 2);
    CHECK(cells({shown.at("Kent", "Force", "")}) == 3);
    CHECK(cells({cell, cell, shown.at("Kent", "Force", "")}) == 3);
    CHECK(cells({cell, shown.at("Surrey", "2022", "Outcomes")}) == 2);

    CHECK(markedAnswers(shown.model, {cell}).size() == 1);
    CHECK(markedAnswers(shown.model, {shown.at("Kent", "Sent", "Answer")}).size() == 2);
    CHECK(markedAnswers(shown.model, {cell}).front().status == AnswerStatus::Answered);
}

TEST_CASE("Edits are titled with the forces they change")
{
    const Shown shown(twoQuestions().make());
    const QModelIndex kent = shown.at("Kent", "Force", "");
    const QModelIndex surrey = shown.at("Surrey", "Force", "");
    CHECK(forcesPhrase(shown.model, {kent}) == "Kent");
    CHECK(forcesPhrase(shown.model, {kent, surrey}) == "Kent and Surrey");
    CHECK(forcesPhrase(shown.model, {kent, surrey, shown.at("Sussex", "Force", "")}) == "3 forces");
}

TEST_CASE("The board of the acceptance study has the published counts")
{
    const StudyView view = AcceptanceStudy::view();
    const Board board = readBoard(view, CheckQueue(view));
    const auto filters = boardFilters(board.questions);
    const auto count = [&](const QString &name) {
        return std::ranges::count_if(board.rows, std::ranges::find(filters, name, &BoardFilter::name)->takes);
    };
    CHECK(count("asked") == 43);
    CHECK(count("answered") == 29);
    CHECK(count("complete-offences") == 24);
}
