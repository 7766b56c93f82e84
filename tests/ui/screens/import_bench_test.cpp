// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The import bench in the real window: cells and figures, accepting, several files. Figures are invented.
#include "tests/support/test_support.h"
#include "tests/support/zip_builder.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/bench_window.h"
#include "ui/screens/import_bench_accept.h"
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>
#include <algorithm>

namespace {
const QByteArray KentOutcomes = "Outcome,2015,2016\n"
                                "Charged or Summonsed,12,<5\n"
                                "Investigation Complete - No Suspect Identified,-,7\n"
                                "Total,12,7\n";

/// Nothing to correct: a workbook whose file name says the force.
QByteArray plainWorkbook()
{
    const auto text = [](const QByteArray &words) { return "<c t=\"inlineStr\"><is><t>" + words + "</t></is></c>"; };
    return XlsxBuilder()
        .rows("<row>" + text("Outcome") + "<c><v>2015</v></c><c><v>2016</v></c></row><row>" +
              text("Charged or Summonsed") + "<c><v>12</v></c><c><v>15</v></c></row><row>" +
              text("Investigation Complete - No Suspect Identified") + "<c><v>3</v></c><c><v>7</v></c></row>")
        .bytes();
}
} // namespace

TEST_CASE("A cell lights its figure, and a figure its cell")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", KentOutcomes);
    CHECK(bench.currentCell() == "B2"); // the first figure, so that the link is seen at once
    CHECK(bench.figureCell() == "B2");

    bench.goTo("C3");
    CHECK(bench.figureCell() == "C3");
    bench.goTo("A3");
    CHECK(bench.figureCell().isEmpty());

    bench.figures().setFocus();
    bench.figures().setCurrentIndex(bench.figures().model()->index(0, DraftModel::FigureColumn));
    CHECK(bench.currentCell() == "B2");
    bench.press(Qt::Key_Down);
    CHECK(bench.currentCell() == "C2");
}

TEST_CASE("A printed total is lit among the totals, and a filter steps aside for the cell that is chosen")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", KentOutcomes);
    bench.goTo("B4");
    CHECK(bench.find<QToolButton>("shownTotals").isChecked());
    CHECK(bench.figureCell() == "B4");

    bench.goTo("B2");
    bench.enter("figureFilter", "7");
    CHECK(bench.figures().model()->rowCount() == 1);
    bench.goTo("B2");
    bench.goTo("B3");
    CHECK(bench.figureCell() == "B3");
    CHECK(bench.find<QLineEdit>("figureFilter").text().isEmpty());
}

TEST_CASE("A remark leads to its cell")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", KentOutcomes);
    const QAbstractItemModel &remarks = *bench.remarks().model();
    REQUIRE(remarks.rowCount() > 0);
    CHECK(remarks.index(0, 1).data() == "B3"); // "-" is a question
    bench.remarks().setCurrentIndex(remarks.index(0, 0));
    CHECK(bench.currentCell() == "B3");
    CHECK(bench.figureCell() == "B3");
}

TEST_CASE("A workbook with nothing to correct is accepted and marked in four steps; the limit is eight")
{
    BenchWindow bench(acceptanceFile());
    const QString path = bench.write("Kent.xlsx", plainWorkbook());
    const std::size_t before = bench.steps();
    int steps = 0;

    drop(bench.window, {path}), ++steps;
    bench.waitRead();
    CHECK(bench.state(0) == ImportFile::State::Ready);
    bench.press(Qt::Key_Return, Qt::ControlModifier), ++steps;
    CHECK(bench.state(0) == ImportFile::State::Accepted);
    bench.press(Qt::Key_1, Qt::ControlModifier), ++steps;
    CHECK(bench.currentForce() == "Kent"); // the board stands on the force whose return came last
    bench.press(Qt::Key_C), ++steps;

    CHECK(bench.decision("Kent", "offences", Period::calendarYear(2019)).completeness == Completeness::Complete);
    CHECK(bench.session.undoTitle().value_or("none") == "Mark Kent complete"); // and no other force
    CHECK(bench.steps() == before + 2);
    CHECK(steps == 4);
    CHECK(steps <= 8);
}

TEST_CASE("Accepting is one step of the history, and one undo takes it back")
{
    BenchWindow bench(acceptanceFile());
    const std::size_t steps = bench.steps();
    const std::size_t returns = bench.returns();
    bench.bring("Kent.csv", KentOutcomes);
    CHECK(bench.returns() == returns); // reading stores nothing
    CHECK(bench.steps() == steps);

    bench.goTo("B2");
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(bench.returns() == returns + 1);
    CHECK(bench.steps() == steps + 1);
    CHECK(bench.session.undoTitle().value_or("").startsWith("Import Kent: Kent.csv"));
    CHECK(bench.window.messages().text().startsWith("Kent.csv is in the study."));
    CHECK_FALSE(bench.find<QPushButton>("acceptReturn").isEnabled());

    bench.goTo("B2");
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.state(0) == ImportFile::State::NeedsYou);
    CHECK(bench.find<QPushButton>("acceptReturn").isEnabled());
    bench.trigger("redo");
    CHECK(bench.state(0) == ImportFile::State::Accepted);
    CHECK(bench.returns() == returns + 1);
}

TEST_CASE("What is left open is said in the title of the step, and kept out of nothing else")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", KentOutcomes);
    CHECK(bench.verdict().startsWith("Open: 1 question, 1 mark not decided."));
    bench.trigger("benchAccept");
    CHECK(bench.session.undoTitle() == "Import Kent: Kent.csv (1 question left open)");
}

TEST_CASE("A corrected version of a return replaces it, and undo brings the first one back")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent first.csv",
                "Outcome,2015\nCharged or Summonsed,12\nFurther Action by Another Body or Agency,2\n");
    CHECK(bench.verdict() == "Nothing is odd. Accept with Ctrl+Enter."); // the study's return is of other years
    bench.trigger("benchAccept");
    bench.bring("Kent second.csv",
                "Outcome,2015\nCharged or Summonsed,13\nFurther Action by Another Body or Agency,2\n");
    CHECK(bench.verdict().contains("Replaces Kent first.csv of Kent."));
    bench.trigger("benchAccept");

    const auto stateOf = [&](const QString &name) {
        const auto all = bench.session.study().returns().all();
        return std::ranges::find(all, name, &ReturnInfo::sourceName)->state;
    };
    CHECK(stateOf("Kent first.csv") == ReturnState::Superseded);
    CHECK(stateOf("Kent second.csv") == ReturnState::InForce);
    bench.trigger("undo");
    CHECK(stateOf("Kent first.csv") == ReturnState::InForce);
    CHECK(bench.state(1) == ImportFile::State::Ready);
}

TEST_CASE("Several files are read one after the other, and accepting one opens the next")
{
    BenchWindow bench(acceptanceFile());
    bench.bring({bench.write("Kent.csv", "Offence,2015\nA,1\n"), bench.write("empty.csv", ""),
                 bench.write("Surrey.csv", "Offence,2015\nA,2\n"), bench.write("letter.csv", "%PDF-1.7\nx")});
    REQUIRE(bench.queue().model()->rowCount() == 4);
    CHECK(bench.state(0) == ImportFile::State::Ready);
    CHECK(bench.state(1) == ImportFile::State::Failed);
    CHECK(bench.state(2) == ImportFile::State::Ready);
    CHECK(bench.queue().currentIndex().row() == 0);
    CHECK(bench.find<QPushButton>("nextFile").isEnabled());

    bench.goTo("B2");
    bench.press(Qt::Key_F8);
    CHECK(bench.queue().currentIndex().row() == 2); // files that cannot be read are not on the way
    bench.press(Qt::Key_F8);
    CHECK(bench.queue().currentIndex().row() == 0);
    bench.trigger("benchAccept");
    CHECK(bench.queue().currentIndex().row() == 2);
    CHECK_FALSE(bench.find<QPushButton>("nextFile").isEnabled());
    CHECK(bench.figure("B2", DraftModel::FigureColumn) == "2");
}

TEST_CASE("A file that cannot be read says why in the place of its cells, and stores nothing")
{
    BenchWindow bench(acceptanceFile());
    const std::size_t returns = bench.returns();
    const std::size_t steps = bench.steps();
    const auto [name, bytes, words] = GENERATE(table<const char *, const char *, const char *>(
        {{"empty.csv", "", "is empty"}, {"open.csv", "a,b\n\"never closed,1\n", "quote"}}));
    bench.bring(name, bytes);
    CHECK(bench.state(0) == ImportFile::State::Failed);
    CHECK(bench.find<QLabel>("troubleTitle").isVisible());
    CHECK(bench.find<QLabel>("troubleTitle").text() == QString(name) + " cannot be read");
    CHECK(bench.find<QLabel>("troubleText").text().contains(words));
    CHECK_FALSE(bench.grid().isVisible());
    CHECK_FALSE(bench.find<QPushButton>("acceptReturn").isEnabled());
    bench.trigger("benchAccept"); // answers with the reason, and does nothing
    CHECK(bench.window.messages().text().contains(words));
    CHECK(bench.returns() == returns);
    CHECK(bench.steps() == steps);

    bench.bring("Kent.csv", KentOutcomes);
    CHECK(bench.grid().isVisible());
}

TEST_CASE("A path that is not there is told of, and brings nothing")
{
    BenchWindow bench(acceptanceFile());
    bench.bring({"no-such-folder/none.csv"});
    CHECK(bench.queue().model()->rowCount() == 0);
    CHECK(bench.window.messages().text().contains("none.csv"));
    CHECK(bench.find<QPushButton>("benchChooseFiles").isVisible()); // the empty bench names the next action
}

TEST_CASE("Reading is stopped by a key, at once, and the file can be brought again")
{
    BenchWindow bench(acceptanceFile());
    QByteArray large = "Offence,2015\n";
    for (int row = 0; row < 200000; ++row)
        large += "Image abuse of one kind or another," + QByteArray::number(row % 90) + '\n';
    const QString path = bench.write("Kent large.csv", large);
    bench.window.importFiles({path});
    bench.press(Qt::Key_Escape);
    CHECK(bench.state(0) == ImportFile::State::Stopped);
    CHECK(bench.find<QLabel>("troubleTitle").text() == "Reading Kent large.csv was stopped");
    CHECK_FALSE(bench.find<QAction>("benchStop").isEnabled());
    QTest::qWait(50);
    CHECK(bench.state(0) == ImportFile::State::Stopped); // what the worker still brings is dropped

    bench.bring({path});
    CHECK(bench.queue().model()->rowCount() == 2);
    CHECK(bench.find<QToolButton>("shownFigures").text() == "Figures 200000");
}

TEST_CASE("What a file says is never rich text, in no label, list or tooltip")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent <b>x<b>.csv", "Outcome <b>x</b>,2015\n\"<img src=\"\"file:///etc/passwd\"\">\",3\n"
                                    "=HYPERLINK(\"\"x\"\"),5\n\xE2\x80\xAE"
                                    "degrahC,1\n&lt;5 crimes,<hr>\n");
    for (const QLabel *label : bench.window.findChildren<QLabel *>()) {
        INFO(label->objectName().toStdString() << ": " << label->text().toStdString());
        CHECK((label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text())));
    }
    CHECK(bench.grid().model()->index(1, 0).data() == "<img src=\"file:///etc/passwd\">");
    CHECK(bench.grid().model()->index(4, 0).data() == "&lt;5 crimes");
    for (const QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(&bench.grid()), static_cast<QAbstractItemView *>(&bench.figures()),
          static_cast<QAbstractItemView *>(&bench.remarks()), &bench.queue()}) {
        const QAbstractItemModel &model = *view->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const QString tip = model.index(row, column).data(Qt::ToolTipRole).toString();
                CHECK_FALSE(tip.contains("<img"));
                CHECK_FALSE(tip.contains("<b>"));
            }
        }
    }
}

TEST_CASE("Another study clears the bench")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", KentOutcomes);
    bench.window.openStudy(acceptanceFile());
    CHECK(bench.queue().model()->rowCount() == 0);
    CHECK(bench.find<QPushButton>("benchChooseFiles").isVisibleTo(&bench.window));
}

TEST_CASE("The columns of figures fit their list: the figure itself is always in view")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", KentOutcomes + "Action undertaken by another body or agency, in words of a length that no "
                                           "column on any screen of this size could ever hold on one line,1,2\n");
    const QTableView &figures = bench.figures();
    int right = 0;
    for (int column = 0; column < DraftModel::ColumnCount; ++column)
        right = std::max(right, figures.columnViewportPosition(column) + figures.columnWidth(column));
    CHECK(right <= figures.viewport()->width());
    CHECK(figures.isColumnHidden(DraftModel::ForceColumn)); // said once, below
    CHECK(bench.find<QLabel>("figureTally").text().startsWith("Kent, outcomes: "));
}

TEST_CASE("Everything on the bench that takes the focus has a name")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", KentOutcomes);
    int seen = 0;
    const QWidget *page = bench.grid().window();
    for (QWidget *widget : page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        REQUIRE(spoken);
        // The field inside a list or a number is spoken as the whole.
        const bool isField = qobject_cast<QComboBox *>(widget->parentWidget()) ||
                             qobject_cast<QAbstractSpinBox *>(widget->parentWidget());
        CHECK((isField || !spoken->text(QAccessible::Name).isEmpty()));
        ++seen;
    }
    CHECK(seen > 15);
}
