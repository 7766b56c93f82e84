// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to requests between sending and answer, and the proposals of the rules, in the real window by keyboard.
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/opened_window.h"
#include "ui/screens/board_detail.h"
#include "ui/screens/board_screen.h"
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace {
const QDate Today(2022, 8, 3);
const Period Y2019 = Period::calendarYear(2019);

BoardScreen &screen(OpenedWindow &opened)
{
    auto *found = opened.window.findChild<BoardScreen *>();
    REQUIRE(found);
    found->setToday(Today);
    return *found;
}

/// Sent on 1 July 2022: day 20 is 2 August (1 July is day 0, 4-8 July 1-5, 11 July 6, 12 July left out, 13-15 July 7-9,
/// 18-22 July 10-14, 25-29 July 15-19, 1 August left out for Scotland, 2 August 20).
void sendTo(OpenedWindow &opened, const QString &force, AnswerStatus status = AnswerStatus::Awaited)
{
    const QString code = opened.session.view().forces.find(force)->code;
    opened.session.edit("Send", [&](Study &study) {
        for (Answer answer : study.responses().ofForce(code)) {
            answer.status = status;
            answer.sent = QDate(2022, 7, 1);
            answer.answered = {};
            answer.reference = "FOI 7/22";
            study.responses().set(answer);
        }
    });
}

ForceRequest request(const OpenedWindow &opened, const QString &force)
{
    return opened.session.view().request(opened.session.view().forces.find(force)->code);
}

QString cell(OpenedWindow &opened, const QString &force, const QString &title, const QString &group)
{
    opened.goTo(force, title, group);
    return opened.board().currentIndex().data().toString();
}
} // namespace

TEST_CASE("The limit of the Act stands on the board in words, and the list of today takes who is late")
{
    OpenedWindow opened(acceptanceFile());
    BoardScreen &board = screen(opened);
    sendTo(opened, "Kent");
    CHECK(cell(opened, "Kent", "Days", "Answer") == "overdue 1");
    CHECK(cell(opened, "Kent", "Limit", "Answer") == "2 Aug 22");
    CHECK(opened.board()
              .currentIndex()
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains("20th working day after 1 July 2022"));
    for (const char *filter : {"chase", "overdue"}) {
        board.setFilter(filter);
        bool isShown = false;
        for (int row = 0; row < opened.board().model()->rowCount(); ++row)
            isShown = isShown || opened.board().model()->index(row, 0).data() == "Kent";
        CHECK(isShown);
    }
    CHECK(opened.find<QLabel>("boardCount").text().contains("no answer within the 20 working days"));
    board.setToday(QDate(2022, 7, 4));
    board.setFilter("all");
    CHECK(cell(opened, "Kent", "Days", "Answer") == "19 left");
}

TEST_CASE("The columns of completeness or of the letters can be seen alone, and the choice outlives an edit")
{
    OpenedWindow opened(acceptanceFile());
    screen(opened);
    const auto isHidden = [&](const QString &title, const QString &group) {
        const QAbstractItemModel &model = *opened.board().model();
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.headerData(column, Qt::Horizontal) == title &&
                model.headerData(column, Qt::Horizontal, BoardModel::GroupRole) == group)
                return opened.board().isColumnHidden(column);
        }
        throw std::runtime_error("no such column");
    };
    CHECK_FALSE(isHidden("Days", "Answer"));
    CHECK_FALSE(isHidden("2019", "Offences"));
    opened.goTo("Kent", "Days", "Answer");
    opened.press(Qt::Key_M);
    CHECK(isHidden("Days", "Answer"));
    CHECK_FALSE(isHidden("2019", "Offences"));
    CHECK_FALSE(isHidden("Outcomes", "Answer"));
    CHECK(opened.currentForce() == "Kent"); // the cursor is not left behind
    CHECK(opened.board().currentIndex().column() == 0);
    opened.press(Qt::Key_C);
    CHECK(isHidden("Days", "Answer"));
    opened.press(Qt::Key_M);
    CHECK(isHidden("2019", "Offences"));
    CHECK_FALSE(isHidden("Days", "Answer"));
    opened.press(Qt::Key_M);
    CHECK_FALSE(isHidden("2019", "Offences"));
}

TEST_CASE("What happened to a request is noted for every force selected, in one step that can be undone")
{
    OpenedWindow opened(acceptanceFile());
    screen(opened);
    sendTo(opened, "Kent");
    sendTo(opened, "Lancashire");
    opened.goTo("Kent");
    opened.press(Qt::Key_Down, Qt::ShiftModifier);
    opened.press(Qt::Key_V);
    opened.type("details given");
    opened.press(Qt::Key_Escape);
    CHECK(request(opened, "Kent").events.empty());
    CHECK(opened.board().hasFocus());

    opened.press(Qt::Key_V);
    opened.type("extended");
    opened.press(Qt::Key_Return);
    REQUIRE(opened.find<QWidget>("eventPanel").isVisible());
    CHECK(opened.find<QLineEdit>("eventDay").text() == "3 Aug 2022");
    opened.type("soon");
    opened.press(Qt::Key_Return);
    CHECK(opened.find<QLabel>("eventHint").text().contains("“soon” is no date"));
    opened.find<QLineEdit>("eventDay").setText("1/8/2022");
    opened.press(Qt::Key_Tab);
    opened.type("30 Sep 2022");
    opened.press(Qt::Key_Return);
    for (const char *force : {"Kent", "Lancashire"}) {
        const auto events = request(opened, force).events;
        REQUIRE(events.size() == 1);
        CHECK(events[0].day == QDate(2022, 8, 1));
        CHECK(events[0].until == QDate(2022, 9, 30));
    }
    CHECK(cell(opened, "Kent", "Limit", "Answer") == "30 Sep 22");
    opened.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(request(opened, "Kent").events.empty());
    CHECK(request(opened, "Lancashire").events.empty());
}

TEST_CASE("A draft can be changed and copied, and noted as sent; nothing is noted where it is only copied")
{
    OpenedWindow opened(acceptanceFile());
    screen(opened);
    sendTo(opened, "Kent");
    opened.goTo("Kent");
    opened.press(Qt::Key_L);
    REQUIRE(opened.find<QWidget>("letterPanel").isVisible());
    auto &text = opened.find<QPlainTextEdit>("letterText");
    CHECK(opened.find<QComboBox>("letterKind").currentText() == "Overdue");
    CHECK(text.toPlainText().contains("FOI 7/22"));
    CHECK(text.toPlainText().contains("2 August 2022"));
    text.appendPlainText("With thanks");
    opened.find<QPushButton>("letterCopy").click();
    CHECK(QGuiApplication::clipboard()->text().endsWith("With thanks"));
    CHECK(request(opened, "Kent").events.empty());
    CHECK(opened.board().hasFocus());

    opened.goTo("Kent");
    opened.press(Qt::Key_L);
    opened.find<QPushButton>("letterCopyAndNote").click();
    REQUIRE(request(opened, "Kent").events.size() == 1);
    CHECK(request(opened, "Kent").events[0].kind == RequestEvent::Kind::Chased);
    CHECK(request(opened, "Kent").events[0].day == Today);
}

TEST_CASE("Figures beside a refusal are noted with one key, and only beside a refusal")
{
    OpenedWindow opened(acceptanceFile());
    screen(opened);
    sendTo(opened, "Kent", AnswerStatus::Answered);
    opened.goTo("Kent", "Offences", "Answer");
    opened.press(Qt::Key_G);
    CHECK(opened.window.messages().text().contains("mark the answer refused first"));
    sendTo(opened, "Kent", AnswerStatus::Refused);
    opened.goTo("Kent", "Offences", "Answer");
    opened.press(Qt::Key_G);
    CHECK(opened.answer("Kent", "offences").goodwill);
    CHECK_FALSE(opened.answer("Kent", "outcomes").goodwill);
    CHECK(cell(opened, "Kent", "Offences", "Answer") == "refused + figures");
    opened.press(Qt::Key_G);
    CHECK_FALSE(opened.answer("Kent", "offences").goodwill);
}

TEST_CASE("Proposals stand beside decisions and are accepted with one key, many at once, with their reasons")
{
    OpenedWindow opened(acceptanceFile());
    BoardScreen &board = screen(opened);
    sendTo(opened, "Kent");
    opened.goTo("Kent");
    opened.press(Qt::Key_U); // nothing decided
    CHECK(cell(opened, "Kent", "2019", "Offences") == "x?");
    CHECK(opened.board()
              .currentIndex()
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains("unreviewed. Rules propose excluded: overdue by 1 working day"));
    board.setFilter("proposed");
    CHECK(opened.currentForce() == "Kent");
    opened.goTo("Kent");
    opened.press(Qt::Key_Y);
    for (const Question &question : opened.session.view().questions) {
        for (const Period &period : question.periods) {
            const Decision decision = opened.decision("Kent", question.key, period);
            CHECK(decision.completeness == Completeness::Excluded);
            CHECK(decision.reason == "no-reply");
        }
    }
    CHECK(opened.session.undoTitle().value_or("none") == "Accept the proposals for Kent");
    opened.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(opened.decision("Kent", "offences", Y2019).completeness == Completeness::Unreviewed);
}

TEST_CASE("A decision against the rules keeps its mark and says so; many keys leave it alone, its own accepts")
{
    OpenedWindow opened(acceptanceFile());
    BoardScreen &board = screen(opened);
    sendTo(opened, "Kent");
    opened.goTo("Kent");
    opened.press(Qt::Key_C);
    CHECK(cell(opened, "Kent", "2019", "Offences") == "C\u2260");
    board.setFilter("otherwise");
    opened.goTo("Kent");
    opened.press(Qt::Key_Y); // the whole force: what a person decided stays
    CHECK(opened.decision("Kent", "offences", Y2019).completeness == Completeness::Complete);
    CHECK(opened.window.messages().text().contains("propose nothing here that is not decided"));
    opened.goTo("Kent", "2019", "Offences");
    opened.press(Qt::Key_Y);
    CHECK(opened.decision("Kent", "offences", Y2019).completeness == Completeness::Excluded);
}

TEST_CASE("The detail tells the limit, what happened, and how the decision of a cell came about")
{
    OpenedWindow opened(acceptanceFile());
    BoardScreen &board = screen(opened);
    auto *detail = opened.window.findChild<BoardDetail *>("boardDetail");
    REQUIRE(detail);
    detail->setToday(Today);
    board.setFilter("all");
    sendTo(opened, "Kent");
    opened.session.edit("Note", [&](Study &study) {
        study.requests().note(opened.session.view().forces.find("Kent")->code,
                              {RequestEvent::Kind::Chased, QDate(2022, 8, 2), {}, "<b>by telephone</b>"});
    });
    for (const Qt::Key key : {Qt::Key_U, Qt::Key_C}) {
        opened.goTo("Kent", "2019", "Offences");
        opened.press(key);
    }
    detail->window()->findChild<QAction *>("openForce"); // the window is there
    for (QWidget *shown = detail; shown && !shown->isVisible(); shown = shown->parentWidget())
        shown->show();
    opened.goTo("Kent", "2019", "Offences");
    const auto labels = detail->findChildren<QLabel *>();
    QStringList words;
    for (const QLabel *label : labels) {
        CHECK(label->textFormat() == Qt::PlainText);
        words << label->text();
    }
    const QString text = words.join('\n');
    INFO(text.toStdString());
    CHECK(text.contains("Overdue by 1 working day"));
    CHECK(text.contains("20th working day after 1 July 2022"));
    CHECK(text.contains("2 Aug 2022: chased. <b>by telephone</b>"));
    CHECK(text.contains("History of 2019"));
    CHECK(text.contains("complete, before unreviewed"));
    CHECK(text.contains("Mark Kent complete"));
    CHECK(text.contains("The rules propose excluded: overdue by 1 working day"));
}
