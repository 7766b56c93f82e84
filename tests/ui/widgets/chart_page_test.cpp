// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of charts on the acceptance study: its figures are synthetic, its totals those of the release.
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/page_window.h"
#include "ui/models/trace_model.h"
#include "ui/widgets/message_bar.h"
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace {
const QString Outcomes = "Offences recorded by outcome and year";
const QString Shares = "Outcomes as shares of a named base, by year";

int printedSum(const QAbstractItemModel &cells)
{
    int sum = 0;
    for (int row = 0; row < cells.rowCount(); ++row)
        sum += cells.index(row, 0).data(TraceModel::PrintedRole).toString().toInt();
    return sum;
}

/// Saves other words for the chart in view; an empty string leaves the proposed ones.
void reword(const PageWindow &page, const QString &headline)
{
    inDialog([&](QWidget &dialog) {
        child<QPlainTextEdit>(dialog, "wordingHeadline").setPlainText(headline);
        child<QPushButton>(dialog, "wordingSave").click();
    });
    page.trigger("editWording");
}
} // namespace

TEST_CASE("The Years page shows the totals of the release, the part-year named")
{
    const PageWindow page(acceptanceFile());
    CHECK(page.figure("2019, Offences recorded: 2,500").isValid());
    CHECK(page.figure("2020, Offences recorded: 3,150").isValid());
    CHECK(page.figure("2021, Offences recorded: 4,410").isValid());
    CHECK(page.figure("Jan–Jul 2022 (part-year), Offences recorded: 3,800").isValid());
    CHECK(page.chart().spec().panel.contains("24 of 43"));
    CHECK(page.chart().spec().notes.join(" ").contains("not to be compared with full years"));
}

TEST_CASE("Outcomes stand one below the other, with their base, and periods across")
{
    const PageWindow page(acceptanceFile());
    page.showChart(Outcomes);
    const QAbstractItemModel &model = *page.table().model();
    CHECK(model.headerData(0, Qt::Horizontal) == "Outcome");
    CHECK(model.headerData(1, Qt::Horizontal) == "2019");
    CHECK(model.headerData(4, Qt::Horizontal) == "Jan–Jul 2022\n(part-year)");
    CHECK(model.index(0, 0).data() == "Charged or summonsed (1, 1A)");
    page.showChart(Shares);
    CHECK(page.figure("Charged or summonsed (1, 1A), 2019: 4%").isValid());
    CHECK(page.chart().spec().base.contains("13,860"));
}

TEST_CASE("From a bar to the returns behind it, and on to the cell in the letter, by keyboard alone")
{
    const PageWindow page(acceptanceFile());
    page.chart().setFocus();
    page.press(Qt::Key_Home);
    page.press(Qt::Key_Return);
    CHECK(page.table().currentIndex() == page.figure("2019, Offences recorded"));
    CHECK(page.onPage<QLabel>("traceFigure").text() == "2019, Offences recorded: 2,500");
    CHECK(page.onPage<QLabel>("traceWhat").text() == "The sum of 24 cells of 24 returns.");
    CHECK(page.cells().model()->rowCount() == 24);
    CHECK(printedSum(*page.cells().model()) == 2500);

    page.press(Qt::Key_F6); // the table
    CHECK(page.table().hasFocus());
    page.press(Qt::Key_F6); // the cells
    CHECK(page.cells().hasFocus());
    page.press(Qt::Key_Down);
    const QModelIndex cell = page.cells().currentIndex();
    CHECK(cell.data(Qt::AccessibleTextRole) ==
          "Bedfordshire: 78; 2019 · Offences recorded · cell B5 of synthetic-bedfordshire.csv");
    page.press(Qt::Key_Return);
    auto &letter = page.find<QDialog>("sourceWindow");
    const auto &grid = child<QTableView>(letter, "sourceGrid");
    CHECK(letter.isVisible());
    CHECK(letter.windowTitle() == "synthetic-bedfordshire.csv as received");
    CHECK(grid.currentIndex().data() == "78");
    CHECK(grid.selectionModel()->isSelected(grid.currentIndex()));
    CHECK(grid.viewport()->rect().contains(grid.visualRect(grid.currentIndex())));
}

TEST_CASE("A click on a cell of the table traces it, and a click on a return opens the letter")
{
    const PageWindow page(acceptanceFile());
    page.showChart(Outcomes);
    const QModelIndex charged = page.figure("Charged or summonsed (1, 1A), 2021");
    QTest::mouseClick(page.table().viewport(), Qt::LeftButton, {}, page.table().visualRect(charged).center());
    CHECK(page.onPage<QLabel>("traceFigure").text() == "Charged or summonsed (1, 1A), 2021: 175");
    CHECK(printedSum(*page.cells().model()) == 175);
    const QModelIndex first = page.cells().model()->index(0, 0);
    QTest::mouseClick(page.cells().viewport(), Qt::LeftButton, {}, page.cells().visualRect(first).center());
    CHECK(page.find<QDialog>("sourceWindow").isVisible());
}

TEST_CASE("A share and a remainder say that their cells are not simply added")
{
    const PageWindow page(acceptanceFile());
    page.showChart(Shares);
    page.table().setCurrentIndex(page.figure("Charged or summonsed (1, 1A), 2019"));
    CHECK(page.onPage<QLabel>("traceWhat")
              .text()
              .startsWith("What is counted comes from 24 cells of 24 returns. The base"));
    page.showChart(Outcomes);
    page.table().setCurrentIndex(page.figure("No outcome given, open or not asked for, 2019"));
    CHECK(page.onPage<QLabel>("traceWhat").text() ==
          "What remains of 24 cells of 24 returns when the outcomes given are taken away.");
    CHECK(printedSum(*page.cells().model()) == 2500);
}

TEST_CASE("The figure that was chosen stays chosen through an edit, and goes with its chart")
{
    PageWindow page(acceptanceFile());
    page.table().setCurrentIndex(page.figure("2020, Offences recorded"));
    REQUIRE(page.cells().model()->rowCount() == 24);
    const QString kent = page.session.view().forces.find("Kent")->code;
    page.session.edit("Mark Kent excluded", [&](Study &study) {
        const Question question = study.questions().front();
        for (const Period &period : question.periods)
            study.completeness().mark(kent, question.id, period, {Completeness::Excluded, "late", {}, {}, {}});
    });
    CHECK(page.cells().model()->rowCount() == 23);
    CHECK(page.table().currentIndex() == page.figure("2020, Offences recorded"));
    page.trigger("undo");
    CHECK(page.cells().model()->rowCount() == 24);
    page.showChart(Shares);
    CHECK(page.cells().model()->rowCount() == 0);
    CHECK(page.onPage<QLabel>("traceFigure").text() == "Where does a figure come from?");
}

TEST_CASE("Charts are changed by keyboard, and the one in view stays when the force changes")
{
    PageWindow page(acceptanceFile(), "force");
    page.showForce("Kent");
    page.chart().setFocus();
    page.press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(page.tabs().tabText(page.tabs().currentIndex()) == Outcomes);
    page.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(page.onPage<QComboBox>("forceChoice").currentText() == "Lancashire");
    CHECK_FALSE(page.tabs().isVisible()); // it did not answer
    page.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(page.chart().spec().headline.startsWith("Kent"));
    page.press(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(page.tabs().currentIndex() == 0);
}

TEST_CASE("A page that is not in view draws when it comes into view, never before")
{
    PageWindow page(acceptanceFile(), "responses");
    const auto *years = page.window.findChild<QWidget *>("yearsPage")->findChild<ChartView *>("chart");
    CHECK(years->spec().isEmpty());
    page.window.showScreen("years");
    CHECK_FALSE(years->spec().isEmpty());
}

TEST_CASE("A headline is edited, kept with the study, undone, and proposed again")
{
    const QString study = acceptanceFile();
    {
        const PageWindow page(study);
        const QString proposed = page.chart().spec().headline;
        reword(page, "Recorded offences rose by 76% in two years");
        CHECK(page.chart().spec().headline == "Recorded offences rose by 76% in two years");
        CHECK(page.find<QAction>("undo").text().contains("Offences recorded by year"));
        page.trigger("undo");
        CHECK(page.chart().spec().headline == proposed);
        page.trigger("redo");
    }
    const PageWindow again(study);
    CHECK(again.chart().spec().headline == "Recorded offences rose by 76% in two years");
    CHECK(again.chart().accessibleName() == "Recorded offences rose by 76% in two years");
    reword(again, {});
    CHECK(again.chart().spec().headline == "Offences recorded rose 76% between 2019 and 2021 across 24 forces");
}

TEST_CASE("Words whose figures have changed are said to be so and are not printed")
{
    PageWindow page(acceptanceFile());
    reword(page, "Recorded offences rose by 76% in two years");
    CHECK_FALSE(page.onPage<QLabel>("chartFlag").isVisible());
    const auto kent = page.session.study().returns().ofForce(page.session.view().forces.find("Kent")->code);
    page.session.edit("Withdraw Kent", [&](Study &given) { given.returns().withdraw(kent.front().id); });
    CHECK(page.onPage<QLabel>("chartFlag").isVisible());
    CHECK(page.onPage<QLabel>("chartFlag").text().contains("Recorded offences rose by 76% in two years"));
    CHECK(page.chart().spec().headline != "Recorded offences rose by 76% in two years");
}

TEST_CASE("The dialog of words names a number that no figure of the chart holds")
{
    const PageWindow page(acceptanceFile());
    QString remarks;
    inDialog([&](QWidget &dialog) {
        child<QPlainTextEdit>(dialog, "wordingHeadline").setPlainText("Offences rose by 77%");
        remarks = child<QLabel>(dialog, "wordingRemarks").text();
        child<QPushButton>(dialog, "wordingPropose").click();
        CHECK(child<QPlainTextEdit>(dialog, "wordingHeadline").toPlainText().contains("76%"));
    });
    page.trigger("editWording");
    CHECK(remarks.contains("77"));
}

TEST_CASE("A force without a return: what was answered, and the way to its reply")
{
    PageWindow page(acceptanceFile(), "force");
    page.showForce("Lancashire");
    CHECK(page.onPage<QLabel>("chartEmpty").text() == "No return of Lancashire has been imported.");
    CHECK(page.onPage<QPushButton>("chartImport").isVisible());
    CHECK_FALSE(page.command("editWording").isEnabled());
    page.showForce("Kent");
    CHECK(page.onPage<QLabel>("forceAbout").text() ==
          "Offences recorded / Outcomes of the offences recorded: answered 2 September 2022; complete, for every "
          "period\nFigures from synthetic-kent.csv: 20");
}

TEST_CASE("Beside the headline stand its number made in other ways, each with its verdict")
{
    const PageWindow page(acceptanceFile());
    auto &strip = page.onPage<QWidget>("sensitivityStrip");
    REQUIRE(strip.isVisible());
    CHECK(page.onPage<QLabel>("sensitivityLead").text() == "How firm\nis +76%?");
    CHECK(page.onPage<QLabel>("coverageLabel").accessibleName().contains("of the residents of the 43 force areas"));
    auto &partial = page.onPage<QAbstractButton>("sensitivity-with-partial");
    CHECK(partial.accessibleName().startsWith("With partial returns: +74%, holds (adds "));
    page.showChart("Offences recorded by force");
    CHECK_FALSE(strip.isVisible());
}

TEST_CASE("A way of the headline leads to its forces and their cells, and back to the chart")
{
    const PageWindow page(acceptanceFile());
    auto &partial = page.onPage<QAbstractButton>("sensitivity-with-partial");
    partial.setFocus();
    QTest::keyClick(&partial, Qt::Key_Return);
    CHECK(partial.isChecked());
    const QAbstractItemModel &model = *page.table().model();
    const QString added = partial.accessibleName().section("(adds ", 1).chopped(1);
    CHECK(model.rowCount() == 24 + added.split(", ").size());
    CHECK(model.headerData(0, Qt::Horizontal) == "Force");
    const QModelIndex before = model.index(0, 1);
    page.table().setCurrentIndex(before);
    CHECK(printedSum(*page.cells().model()) == before.data().toString().toInt());
    partial.click();
    CHECK(model.rowCount() == 4);
    CHECK(page.figure("2019, Offences recorded: 2,500").isValid());
}

TEST_CASE("One force alone is tried by base and charge, not by panels")
{
    PageWindow page(acceptanceFile(), "force");
    CHECK_FALSE(page.onPage<QWidget>("sensitivityStrip").isVisible()); // offences of one force: nothing to vary
    page.showChart(Shares);
    CHECK(page.onPage<QWidget>("sensitivityStrip").isVisible());
    CHECK(page.onPage<QAbstractButton>("sensitivity-charge-alone").accessibleName().contains("cannot be told"));
    CHECK(page.onPage<QLabel>("coverageLabel").isHidden());
}

TEST_CASE("The flow stands among the charts, with who left and why in its table")
{
    const PageWindow page(acceptanceFile());
    page.showChart("Asked, answered, complete");
    CHECK(page.chart().spec().headline.startsWith("43 forces asked, 29 answered, 24 complete for offences"));
    const QAbstractItemModel &model = *page.table().model();
    CHECK(model.headerData(0, Qt::Horizontal) == "Step");
    CHECK(model.index(0, 1).data() == "43");
    CHECK(model.index(1, 2).data().toString().startsWith("14: no reply yet"));
    page.table().setCurrentIndex(model.index(0, 1));
    CHECK(page.cells().model()->rowCount() == 0);
}
