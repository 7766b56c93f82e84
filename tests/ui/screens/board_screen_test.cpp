// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The responses board in the real window, by keyboard.
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/opened_window.h"
#include "ui/widgets/flow_strip.h"
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <algorithm>

namespace {
const Period Y2019 = Period::calendarYear(2019);

Completeness kept(const OpenedWindow &opened, const QString &force, const Period &period = Y2019,
                  const QString &question = "offences")
{
    return opened.decision(force, question, period).completeness;
}

QString strip(const OpenedWindow &opened, const char *step)
{
    return opened.find<QAbstractButton>(step).accessibleName();
}

int shownRows(const OpenedWindow &opened)
{
    return opened.board().model()->rowCount();
}
} // namespace

TEST_CASE("All 43 forces are on one screen of 1366 x 768, under the bars of a desktop")
{
    const OpenedWindow opened(acceptanceFile());
    REQUIRE(opened.window.height() <= 728);
    const BoardView &board = opened.board();
    REQUIRE(shownRows(opened) == 43);
    CHECK(board.rowViewportPosition(0) == 0);
    CHECK(board.rowViewportPosition(42) + board.rowHeight(42) <= board.viewport()->height());
    // Readable all the same: no letter is cut, and no smaller than 9 points.
    CHECK(board.rowHeight(0) >= board.fontMetrics().ascent() + board.fontMetrics().descent() - 1);
    CHECK(board.font().pointSizeF() >= std::min(9.0, opened.window.font().pointSizeF()));
}

TEST_CASE("The strip says asked, answered and complete on every screen, and follows each mark")
{
    OpenedWindow opened(acceptanceFile());
    CHECK(strip(opened, "flow-asked") == "43 asked");
    CHECK(strip(opened, "flow-answered") == "29 answered");
    CHECK(strip(opened, "flow-complete-offences") == "24 complete for offences");
    for (const char *screen : {"responses", "import", "years", "force", "labels", "history"}) {
        opened.window.showScreen(screen);
        CHECK(opened.find<FlowStrip>("flowStrip").isVisible());
    }

    opened.window.showScreen("responses");
    const QString complete = [&] {
        const auto &forces = opened.session.view().forces;
        for (const Force *force : forces.territorial()) {
            if (kept(opened, force->name) == Completeness::Complete)
                return force->name;
        }
        return QString();
    }();
    opened.goTo(complete, "2019", "Offences");
    opened.press(Qt::Key_U);
    CHECK(strip(opened, "flow-complete-offences") == "23 complete for offences");
    opened.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(strip(opened, "flow-complete-offences") == "24 complete for offences");
}

TEST_CASE("One key marks the cell and moves on to the next force; one undo takes it back")
{
    OpenedWindow opened(acceptanceFile());
    opened.goTo("Kent", "2019", "Offences");
    const int row = opened.board().currentIndex().row();
    const Completeness before = kept(opened, "Kent");
    opened.press(Qt::Key_C);
    CHECK(kept(opened, "Kent") == Completeness::Complete);
    CHECK(opened.decision("Kent", "offences", Y2019).reason == "checked");
    CHECK(kept(opened, "Kent", Period::calendarYear(2020)) == before); // only the cell that was meant
    CHECK(opened.board().currentIndex().row() == row + 1);
    CHECK(opened.session.undoTitle().value_or("none") == "Mark Kent complete");

    opened.goTo("Kent", "2019", "Offences");
    opened.press(Qt::Key_U);
    CHECK(kept(opened, "Kent") == Completeness::Unreviewed);
    opened.press(Qt::Key_Z, Qt::ControlModifier);
    opened.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(kept(opened, "Kent") == before);
}

TEST_CASE("On the name of a force a key stands for the whole force")
{
    OpenedWindow opened(acceptanceFile());
    opened.goTo("Kent");
    opened.press(Qt::Key_C);
    for (const Question &question : opened.session.view().questions) {
        for (const Period &period : question.periods)
            CHECK(kept(opened, "Kent", period, question.key) == Completeness::Complete);
    }
}

TEST_CASE("Each answer has its key")
{
    OpenedWindow opened(acceptanceFile());
    const auto [key, status] = GENERATE(table<Qt::Key, AnswerStatus>({{Qt::Key_A, AnswerStatus::Answered},
                                                                      {Qt::Key_S, AnswerStatus::Partly},
                                                                      {Qt::Key_W, AnswerStatus::Awaited},
                                                                      {Qt::Key_Q, AnswerStatus::Clarification},
                                                                      {Qt::Key_B, AnswerStatus::NeitherConfirmNorDeny},
                                                                      {Qt::Key_H, AnswerStatus::NotHeld},
                                                                      {Qt::Key_D, AnswerStatus::Withdrawn},
                                                                      {Qt::Key_N, AnswerStatus::NotAsked}}));
    opened.goTo("Kent", "Outcomes", "Answer");
    const AnswerStatus offences = opened.answer("Kent", "offences").status;
    opened.press(key);
    CHECK(opened.answer("Kent", "outcomes").status == status);
    CHECK(opened.answer("Kent", "offences").status == offences);
    CHECK(opened.currentForce() == "Lancashire");
}

TEST_CASE("A refusal asks under which exemption, takes parts of a section, and refuses what is none of the Act")
{
    OpenedWindow opened(acceptanceFile());
    opened.goTo("Kent", "Outcomes", "Answer");
    opened.press(Qt::Key_R);
    CHECK(opened.find<QWidget>("choicePanel").isVisible());
    CHECK(opened.answer("Kent", "outcomes").status != AnswerStatus::Refused); // nothing before the answer
    opened.type("12(2");
    opened.press(Qt::Key_Return);
    CHECK(opened.answer("Kent", "outcomes").status == AnswerStatus::Refused);
    CHECK(opened.answer("Kent", "outcomes").exemption == "s12(2)");

    opened.goTo("Kent", "Outcomes", "Answer");
    opened.press(Qt::Key_R);
    opened.type("s31(1)(a) and s40(2)");
    opened.press(Qt::Key_Return);
    CHECK(opened.answer("Kent", "outcomes").exemption == "s31(1)(a), s40(2)");

    opened.goTo("Kent", "Outcomes", "Answer");
    opened.press(Qt::Key_R);
    opened.type("s99(9)");
    opened.press(Qt::Key_Return);
    CHECK(opened.answer("Kent", "outcomes").exemption == "s31(1)(a), s40(2)");
    CHECK(opened.window.messages().text().contains("“s99(9)” is no section"));
}

TEST_CASE("Partial and excluded ask why; Esc leaves everything as it was")
{
    OpenedWindow opened(acceptanceFile());
    opened.goTo("Kent", "2019", "Offences");
    const Completeness before = kept(opened, "Kent");
    opened.press(Qt::Key_P);
    CHECK(opened.find<QWidget>("choicePanel").isVisible());
    opened.press(Qt::Key_Escape);
    CHECK_FALSE(opened.find<QWidget>("choicePanel").isVisible());
    CHECK(kept(opened, "Kent") == before);
    CHECK(opened.board().hasFocus());

    opened.press(Qt::Key_P);
    opened.type("only part of");
    CHECK(opened.find<QListWidget>("choiceList").count() == 1);
    opened.press(Qt::Key_Return);
    CHECK(kept(opened, "Kent") == Completeness::Partial);
    CHECK(opened.decision("Kent", "offences", Y2019).reason == "part-year");
    CHECK(opened.currentForce() == "Lancashire");
    CHECK(opened.board().hasFocus());
}

TEST_CASE("A reason that is none of the list needs a note, and what fits nothing is not taken")
{
    OpenedWindow opened(acceptanceFile());
    opened.goTo("Kent", "2019", "Offences");
    const Completeness before = kept(opened, "Kent");
    opened.press(Qt::Key_X);
    opened.type("no such reason at all");
    opened.press(Qt::Key_Return);
    CHECK(opened.find<QLabel>("choiceHint").text() == "Nothing in the list fits what is typed.");
    CHECK(kept(opened, "Kent") == before);

    opened.find<QLineEdit>("choiceTyped").selectAll();
    opened.type("other (note");
    opened.press(Qt::Key_Return);
    CHECK(kept(opened, "Kent") == before);
    CHECK(opened.find<QLineEdit>("choiceNote").hasFocus());
    opened.type("Letter is about another force");
    opened.press(Qt::Key_Return);
    CHECK(kept(opened, "Kent") == Completeness::Excluded);
    CHECK(opened.decision("Kent", "offences", Y2019).note == "Letter is about another force");
}

TEST_CASE("Several forces are marked at once, in one step")
{
    OpenedWindow opened(acceptanceFile());
    opened.goTo("Cheshire", "2019", "Offences");
    opened.press(Qt::Key_Down, Qt::ShiftModifier);
    opened.press(Qt::Key_Down, Qt::ShiftModifier);
    const QStringList three{"Cheshire", "City of London", "Cleveland"};
    std::vector<Completeness> before;
    for (const QString &force : three)
        before.push_back(kept(opened, force));
    opened.press(Qt::Key_X);
    opened.type("after the closing");
    opened.press(Qt::Key_Return);
    for (const QString &force : three)
        CHECK(kept(opened, force) == Completeness::Excluded);
    CHECK(opened.session.undoTitle() == "Mark 3 forces excluded");
    CHECK(opened.currentForce() == "Cumbria");

    opened.press(Qt::Key_Z, Qt::ControlModifier);
    for (std::size_t i = 0; i < before.size(); ++i)
        CHECK(kept(opened, three[qsizetype(i)]) == before[i]);
}

TEST_CASE("A step of the strip shows the forces that it counts")
{
    OpenedWindow opened(acceptanceFile());
    opened.window.showScreen("history");
    QTest::mouseClick(&opened.find<QAbstractButton>("flow-answered"), Qt::LeftButton);
    CHECK(opened.window.currentScreen() == "responses");
    CHECK(shownRows(opened) == 29);
    CHECK(opened.find<QLabel>("boardCount").text().startsWith("29 of 43 forces: figures given"));
    QTest::mouseClick(&opened.find<QAbstractButton>("flow-complete-offences"), Qt::LeftButton);
    CHECK(shownRows(opened) == 24);
    QTest::mouseClick(&opened.find<QAbstractButton>("flow-asked"), Qt::LeftButton);
    CHECK(shownRows(opened) == 43);
}

TEST_CASE("The list of filters says how many forces each takes, and typed words narrow further")
{
    OpenedWindow opened(acceptanceFile());
    const auto &filter = opened.find<QComboBox>("boardFilter");
    for (int index = 0; index < filter.count(); ++index) {
        emit opened.find<QComboBox>("boardFilter").activated(index);
        CHECK(filter.itemText(index).endsWith(QString("(%1)").arg(shownRows(opened))));
    }
    emit opened.find<QComboBox>("boardFilter").activated(0);

    opened.goTo("Kent");
    opened.press(Qt::Key_F, Qt::ControlModifier);
    CHECK(opened.find<QLineEdit>("boardTyped").hasFocus());
    opened.type("wales");
    CHECK(shownRows(opened) == 2);
    opened.find<QLineEdit>("boardTyped").clear();
    CHECK(shownRows(opened) == 43);
}

TEST_CASE("Letters are letters while words are typed: no mark is set from a field")
{
    OpenedWindow opened(acceptanceFile());
    opened.goTo("Kent");
    const auto undo = opened.session.undoTitle();
    opened.find<QLineEdit>("boardTyped").setFocus();
    opened.type("cuwan");
    CHECK(opened.find<QLineEdit>("boardTyped").text() == "cuwan");
    CHECK(opened.session.undoTitle() == undo);
}

TEST_CASE("Dates and notes are typed in place; what is not changed stays")
{
    OpenedWindow opened(acceptanceFile());
    opened.goTo("Kent");
    const Answer before = opened.answer("Kent", "offences");
    opened.press(Qt::Key_E);
    auto &answered = opened.find<QLineEdit>("answerAnswered");
    answered.setFocus();
    answered.selectAll();
    opened.type("some day");
    opened.press(Qt::Key_Return);
    CHECK(opened.find<QLabel>("answerHint").text().contains("is no date"));
    CHECK(opened.answer("Kent", "offences") == before);

    answered.selectAll();
    opened.type("3/9/2022");
    opened.press(Qt::Key_Return);
    CHECK(opened.answer("Kent", "offences").answered == QDate(2022, 9, 3));
    CHECK(opened.answer("Kent", "outcomes").answered == QDate(2022, 9, 3));
    CHECK(opened.answer("Kent", "offences").sent == before.sent);
    CHECK(opened.board().hasFocus());
}

TEST_CASE("The board is sorted by the column of the cursor, and turned by the same key")
{
    OpenedWindow opened(acceptanceFile());
    const auto first = [&] { return opened.board().model()->index(0, 0).data().toString(); };
    opened.goTo("Kent");
    CHECK(first() == "Avon and Somerset");
    opened.press(Qt::Key_O);
    CHECK(first() == "Wiltshire");
    opened.press(Qt::Key_O);
    CHECK(first() == "Avon and Somerset");
}

TEST_CASE("Enter opens the page of the force")
{
    OpenedWindow opened(acceptanceFile());
    opened.goTo("Kent");
    opened.press(Qt::Key_Return);
    CHECK(opened.window.currentScreen() == "force");
}

TEST_CASE("A study that cannot be changed shows the board without its keys")
{
    OpenedWindow opened;
    for (const char *action : {"mark-complete", "status-answered", "editAnswers"})
        CHECK_FALSE(opened.find<QAction>(action).isEnabled());
    CHECK_FALSE(opened.find<QLabel>("boardLegend").isVisible());
}

TEST_CASE("The keys of the board stand under it, each once, and fit the smallest screen")
{
    const OpenedWindow opened(acceptanceFile());
    const auto &legend = opened.find<QLabel>("boardLegend");
    CHECK(legend.isVisible());
    CHECK(legend.sizeHint().width() <= legend.width());
    QStringList keys;
    for (const QAction *action : opened.board().actions()) {
        if (!action->shortcut().isEmpty())
            keys << action->shortcut().toString();
    }
    CHECK(keys.removeDuplicates() == 0);
    for (const char *words : {"A answered", "C complete", "P partial", "X excluded", "U unreviewed", "E dates",
                              "Y accept", "V event", "L letter"})
        CHECK(legend.text().contains(words));
}
