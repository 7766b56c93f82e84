// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answer_panel.h"

#include "tests/support/test_support.h"
#include <QLineEdit>
#include <QTest>

namespace {
struct Asked {
    QWidget window;
    AnswerPanel panel{&window};
    std::optional<AnswerChange> change;

    explicit Asked(const std::vector<Answer> &answers)
    {
        window.resize(600, 400);
        window.show();
        panel.edit("Answer", answers, {0, 0, 10, 10}, [this](const AnswerChange &made) { change = made; });
    }
    QLineEdit &field(const char *name) { return *panel.findChild<QLineEdit *>(name); }
    void enter(const char *name, const QString &text)
    {
        field(name).selectAll();
        QTest::keyClicks(&field(name), text);
        if (text.isEmpty())
            QTest::keyClick(&field(name), Qt::Key_Delete);
        QTest::keyClick(&field(name), Qt::Key_Return);
    }
};

Answer answered(QDate day, const QString &reference)
{
    Answer answer;
    answer.answered = day;
    answer.reference = reference;
    return answer;
}
} // namespace

TEST_CASE("A day is read as people write it, day before month")
{
    const QDate day(2022, 7, 1);
    for (const char *text :
         {"1/7/2022", "01/07/2022", "1 Jul 2022", "1 July 2022", "2022-07-01", "1.7.2022", " 1-7-2022 "})
        CHECK(typedDay(text) == day);
    for (const char *text : {"", "7/22", "31/2/2022", "2022", "1 Jul 22", "yesterday", "1/7/1889"})
        CHECK_FALSE(typedDay(text));
}

TEST_CASE("Only what was changed is written")
{
    AnswerChange change;
    change.sent = QDate();
    change.note = "asked again";
    Answer answer = answered(QDate(2022, 8, 1), "FOI 1");
    answer.sent = QDate(2022, 7, 1);
    change.apply(answer);
    CHECK_FALSE(answer.sent.isValid());
    CHECK(answer.answered == QDate(2022, 8, 1));
    CHECK(answer.reference == "FOI 1");
    CHECK(answer.note == "asked again");
    CHECK(AnswerChange().isEmpty());
    CHECK_FALSE(change.isEmpty());
}

TEST_CASE("What several answers share is shown, what differs starts empty and stays as it is")
{
    Asked asked({answered(QDate(2022, 8, 1), "FOI 1"), answered(QDate(2022, 8, 1), "FOI 2")});
    CHECK(asked.field("answerAnswered").text() == "1 Aug 2022");
    CHECK(asked.field("answerReference").text().isEmpty());
    asked.enter("answerNote", "late");
    REQUIRE(asked.change);
    CHECK(asked.change->note == "late");
    CHECK_FALSE(asked.change->reference);
    CHECK_FALSE(asked.change->answered);
    CHECK_FALSE(asked.panel.isVisible());
}

TEST_CASE("A day that was wrong can be taken away")
{
    Asked asked({answered(QDate(2022, 8, 1), {})});
    asked.enter("answerAnswered", "");
    REQUIRE(asked.change);
    REQUIRE(asked.change->answered);
    CHECK_FALSE(asked.change->answered->isValid());
}

TEST_CASE("Esc writes nothing, and so does Enter where nothing was typed")
{
    Asked left({answered(QDate(2022, 8, 1), {})});
    QTest::keyClicks(&left.field("answerNote"), "typed");
    QTest::keyClick(&left.field("answerNote"), Qt::Key_Escape);
    CHECK_FALSE(left.change);
    CHECK_FALSE(left.panel.isVisible());

    Asked unchanged({answered(QDate(2022, 8, 1), {})});
    QTest::keyClick(&unchanged.field("answerSent"), Qt::Key_Return);
    CHECK_FALSE(unchanged.change);
}
