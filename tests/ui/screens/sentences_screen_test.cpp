// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of a study in the real window, worked by keyboard. All figures are invented.
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/opened_window.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTableView>

namespace {
const QString Kent = "E23000032";
const QString Total = "24 forces recorded 13,860 offences from 1 January 2019 to 31 July 2022.";

struct OpenedSentences : OpenedWindow {
    OpenedSentences() : OpenedWindow(acceptanceFile())
    {
        window.showScreen("sentences");
        said().setFocus();
    }
    QTableView &said() const { return find<QTableView>("sentencesSaid"); }
    QTableView &kept() const { return find<QTableView>("sentencesKept"); }
    QPlainTextEdit &text() const { return find<QPlainTextEdit>("sentencesText"); }
    QString standing() const { return find<QLabel>("sentencesStanding").text(); }
    static QString shown(const QTableView &table, int row, int column = 0)
    {
        return table.model()->index(row, column).data().toString();
    }
    void goTo(const QTableView &table, const QString &sentence) const
    {
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (shown(table, row) == sentence)
                return const_cast<QTableView &>(table).selectRow(row);
        }
        FAIL("no sentence " << sentence.toStdString());
    }
    void keep(const QString &sentence) const
    {
        goTo(said(), sentence);
        said().setFocus();
        press(Qt::Key_Space);
    }
    /// One offence more in a figure of Kent.
    void moveAFigure()
    {
        for (const ReturnInfo &given : session.study().returns().ofForce(Kent)) {
            for (const StoredCount &count : session.study().returns().countsOfReturn(given.id)) {
                if (count.measure.kind != Measure::Kind::Offences || count.isTotal || !count.figure.isExact())
                    continue;
                return session.edit("Correct", [&](Study &study) {
                    study.checks().correct(count.id, Figure::exact(count.figure.low() + 1), "invented");
                });
            }
        }
    }
};
} // namespace

TEST_CASE("A sentence is kept, worded around its numbers, turns amber when a figure moves, and takes the new one")
{
    OpenedSentences opened;
    QAbstractItemModelTester tester(opened.kept().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    opened.keep(Total);
    REQUIRE(opened.kept().model()->rowCount() == 1);
    CHECK(OpenedSentences::shown(opened.kept(), 0, 1) == "as the study says");

    opened.kept().setFocus();
    opened.press(Qt::Key_F2);
    opened.type("Our 24 forces counted 13,860 offences.");
    opened.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(OpenedSentences::shown(opened.kept(), 0) == "Our 24 forces counted 13,860 offences.");
    CHECK(opened.kept().hasFocus());

    const QVariant calm = opened.kept().model()->index(0, 0).data(Qt::BackgroundRole);
    opened.moveAFigure();
    CHECK(OpenedSentences::shown(opened.kept(), 0) == "Our 24 forces counted 13,860 offences."); // not rewritten
    CHECK(OpenedSentences::shown(opened.kept(), 0, 1) == "13,860 → 13,861");
    CHECK(opened.kept().model()->index(0, 0).data(Qt::BackgroundRole) != calm);
    CHECK(opened.standing() == "Would be: Our 24 forces counted 13,861 offences.");
    opened.press(Qt::Key_N);
    CHECK(OpenedSentences::shown(opened.kept(), 0) == "Our 24 forces counted 13,861 offences.");
    CHECK(OpenedSentences::shown(opened.kept(), 0, 1) == "as the study says");
    opened.session.undo();
    CHECK(OpenedSentences::shown(opened.kept(), 0, 1) == "13,860 → 13,861");
}

TEST_CASE("Kept sentences change places, are copied and removed, each by one key")
{
    OpenedSentences opened;
    opened.keep(Total);
    opened.keep("Of 43 forces asked, 29 answered and 24 gave complete figures of offences.");
    REQUIRE(opened.kept().model()->rowCount() == 2);
    opened.kept().setFocus();
    CHECK(opened.kept().currentIndex().row() == 1);
    opened.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(OpenedSentences::shown(opened.kept(), 1) == Total);
    CHECK(opened.kept().currentIndex().row() == 0);
    opened.press(Qt::Key_C);
    CHECK(QGuiApplication::clipboard()->text().startsWith("Of 43 forces asked"));
    opened.press(Qt::Key_Delete);
    REQUIRE(opened.kept().model()->rowCount() == 1);
    CHECK(OpenedSentences::shown(opened.kept(), 0) == Total);
}

TEST_CASE("Enter on a sentence shows the cells behind its numbers")
{
    OpenedSentences opened;
    opened.goTo(opened.said(), Total);
    opened.press(Qt::Key_Return);
    CHECK(opened.find<QListView>("traceCells").model()->rowCount() > 24);
    opened.goTo(opened.said(), "Of 43 forces asked, 29 answered and 24 gave complete figures of offences.");
    opened.press(Qt::Key_Return);
    CHECK(opened.find<QLabel>("traceWhat").text().startsWith("It counts forces"));
}

TEST_CASE("Words that are left by Esc are not kept, and a number of nobody is told")
{
    OpenedSentences opened;
    opened.keep(Total);
    opened.kept().setFocus();
    opened.press(Qt::Key_F2);
    opened.type("Something else");
    opened.press(Qt::Key_Escape);
    CHECK(OpenedSentences::shown(opened.kept(), 0) == Total);
    CHECK(opened.text().toPlainText() == Total);
    opened.press(Qt::Key_F2);
    opened.type("Nationally 14,000 offences.");
    opened.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(OpenedSentences::shown(opened.kept(), 0, 1) == "not bound: 14,000; claims too much: “Nationally”");
}

TEST_CASE("A publication is frozen by its title, and what moved since is listed with the words of an erratum")
{
    OpenedSentences opened;
    opened.find<QAction>("publicationFreeze").trigger();
    opened.type("Invented release");
    opened.press(Qt::Key_Return);
    const auto &published = opened.find<QTableView>("publicationsTable");
    REQUIRE(published.model()->rowCount() == 1);
    CHECK(QTest::qWaitFor([&] { return OpenedSentences::shown(published, 0, 2) == "every number stands"; }));
    opened.moveAFigure();
    CHECK(QTest::qWaitFor([&] { return OpenedSentences::shown(published, 0, 2).endsWith("numbers moved"); }));
    CHECK(opened.find<QPlainTextEdit>("publicationsErratum")
              .toPlainText()
              .contains("This should read: “24 forces recorded 13,861"));
}

TEST_CASE("A study of which nothing can be said has an empty page, and freezes nothing")
{
    const OpenedWindow opened;
    CHECK_FALSE(opened.find<QAction>("publicationFreeze").isEnabled());
    CHECK_FALSE(opened.find<QAction>("sentenceKeep").isEnabled());
}
