// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF at the bench and in the trace: its pages beside the figures, drawn by the real worker. Figures are invented.
#include "tests/support/pdf_builder.h"
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/bench_window.h"
#include "tests/ui/page_window.h"
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QToolButton>

namespace {
/// A letter of Kent with a ruled table on its second page; of outcomes where nothing else is said.
QByteArray letter(const QByteArray &title = "Outcomes of offences recorded by Kent Police",
                  const QList<QByteArray> &cells = {"Outcome", "2019", "2020", "Charged or Summonsed", "12", "15",
                                                    "Investigation Complete - No Suspect Identified", "3", "7"})
{
    PdfBuilder pdf;
    pdf.addPage();
    pdf.text(60, 760, "Kent Police answers your request of 4 July 2022.");
    pdf.addPage();
    pdf.text(60, 760, title);
    for (int i = 0; i < 9; ++i)
        pdf.text(i % 3 == 0 ? 64 : 260 + 80 * (i % 3), 724 - 20 * (i / 3), cells[i]);
    for (const int y : {680, 700, 720, 740})
        pdf.line(60, y, 480, y);
    for (const int x : {60, 330, 410, 480})
        pdf.line(x, 680, x, 740);
    return pdf.bytes();
}

CellRef cellOf(const BenchWindow &bench, const QString &a1)
{
    for (int table = 0; table < 8; ++table) {
        if (const auto cell = CellRef::fromA1(table, a1); cell && !bench.page().areaOf(*cell).isEmpty())
            return *cell;
    }
    return {};
}
} // namespace

TEST_CASE("A PDF stands beside its figures as a page: a box lights its figure, and a figure its box")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.pdf", letter());
    const PageView &page = bench.drawnPage();
    CHECK(page.isVisible());
    CHECK_FALSE(bench.grid().isVisible());
    CHECK(page.pages() == 2);
    CHECK(page.page() == 2); // where the first figure stands
    CHECK(bench.figureCell() == "B2");
    CHECK(page.currentCell().a1() == "B2");

    QTest::mouseClick(page.viewport(), Qt::LeftButton, {}, page.areaOf(cellOf(bench, "C3")).center().toPoint());
    CHECK(bench.figureCell() == "C3");
    CHECK(bench.currentCell() == "C3"); // the grid behind the page follows
    const QModelIndex first = bench.figures().model()->index(0, DraftModel::FigureColumn);
    QTest::mouseClick(bench.figures().viewport(), Qt::LeftButton, {}, bench.figures().visualRect(first).center());
    CHECK(page.currentCell().a1() == "B2");
    CHECK(page.viewport()->rect().contains(page.areaOf(page.currentCell()).toRect()));

    bench.page().setFocus();
    bench.press(Qt::Key_Right);
    CHECK(bench.figureCell() == "C2");
}

TEST_CASE("The cells of a PDF are one key away, for corrections, and the page comes back")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.pdf", letter());
    bench.drawnPage();
    bench.page().setFocus();
    bench.press(Qt::Key_F7);
    CHECK(bench.grid().isVisible());
    CHECK(bench.grid().hasFocus());
    CHECK_FALSE(bench.page().isVisible());
    bench.grid().setCurrentIndex(bench.grid().model()->index(2, 1));
    bench.onLetter<QAction>("letterTurn").trigger();
    CHECK(bench.page().hasFocus());
    CHECK(bench.page().currentCell().a1() == "B3");
    bench.onLetter<QToolButton>("letterCells").click();
    CHECK(bench.grid().isVisible());
    bench.bring("Essex.csv", "Outcome,2019\nCharged,12\nNo suspect,3\n");
    bench.queue().setCurrentIndex(bench.queue().model()->index(1, 0));
    CHECK(bench.grid().isVisible());
    CHECK_FALSE(bench.onLetter<QToolButton>("letterPage").isVisible()); // no pages, no choice
    CHECK_FALSE(bench.onLetter<QAction>("letterTurn").isEnabled());
}

TEST_CASE("Page and size are said above the page, and changed by keys")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.pdf", letter());
    bench.drawnPage();
    bench.page().setFocus();
    CHECK(bench.onLetter<QLabel>("pagePlace").text() == "Page 2 of 2");
    const double fitting = bench.page().zoom();
    bench.press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(bench.page().zoom() == Approx(fitting * 1.25));
    bench.press(Qt::Key_Minus, Qt::ControlModifier);
    bench.press(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(bench.page().zoom() == Approx(fitting / 1.25));
    bench.press(Qt::Key_0, Qt::ControlModifier);
    CHECK(bench.page().zoom() == Approx(fitting));
    bench.onLetter<QToolButton>("pageBack").click();
    CHECK(bench.onLetter<QLabel>("pagePlace").text() == "Page 1 of 2");
    CHECK_FALSE(bench.onLetter<QToolButton>("pageBack").isEnabled());
}

TEST_CASE("A PDF with nothing to correct is accepted and marked in four steps; the limit is ten")
{
    BenchWindow bench(acceptanceFile());
    const QString path = bench.write("answer.pdf", letter());
    int steps = 0;
    drop(bench.window, {path}), ++steps;
    bench.waitRead();
    CHECK(bench.state(0) == ImportFile::State::Ready);
    bench.drawnPage();
    bench.press(Qt::Key_Return, Qt::ControlModifier), ++steps;
    CHECK(bench.state(0) == ImportFile::State::Accepted);
    bench.press(Qt::Key_1, Qt::ControlModifier), ++steps;
    CHECK(bench.currentForce() == "Kent");
    bench.press(Qt::Key_C), ++steps;
    CHECK(bench.session.undoTitle().value_or("none") == "Mark Kent complete");
    CHECK(steps <= 10);
}

TEST_CASE("A figure of a PDF is traced to its box on the page of the letter")
{
    const QString study = acceptanceFile();
    {
        BenchWindow bench(study);
        bench.bring("Kent.pdf", letter("Offences recorded by Kent Police",
                                       {"Offence", "2019", "2020", "Disclose private sexual photographs", "12", "15",
                                        "Threaten to disclose", "3", "7"}));
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(bench.state(0) == ImportFile::State::Accepted);
    }
    PageWindow page(study, "force");
    page.showForce("Kent");
    page.showChart("Offences recorded by year");
    page.table().setCurrentIndex(page.figure("2020, "));
    REQUIRE(page.cells().model()->rowCount() == 2);
    QTest::mouseClick(page.cells().viewport(), Qt::LeftButton, {},
                      page.cells().visualRect(page.cells().model()->index(0, 0)).center());
    auto &window = page.find<QDialog>("sourceWindow");
    auto &letter = child<PageView>(window, "pageView");
    CHECK(letter.isVisible());
    CHECK(letter.page() == 2);
    CHECK(letter.currentCell().a1() == "C2");
    CHECK(letter.viewport()->rect().contains(letter.areaOf(letter.currentCell()).toRect()));
    CHECK(letter.accessibleDescription().startsWith("15, C2"));
    REQUIRE(QTest::qWaitFor([&] { return letter.notice().isEmpty(); }, 20000));
}

namespace {
/// Lines shown on the page, which has the focus.
PageView &drawing(const BenchWindow &bench)
{
    PageView &page = bench.drawnPage();
    page.setFocus();
    QTest::keyClick(&page, Qt::Key_L);
    REQUIRE(page.isDrawing());
    return page;
}
} // namespace

TEST_CASE("Column lines on the page are chosen, taken out and put in by keys, and the figures follow")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.pdf", letter());
    PageView &page = drawing(bench);
    CHECK(bench.figure("B2", DraftModel::FigureColumn) == "12");
    QTest::keyClick(&page, Qt::Key_BracketRight);
    CHECK(page.accessibleDescription().contains("Left edge"));
    QTest::keyClick(&page, Qt::Key_BracketRight);
    QTest::keyClick(&page, Qt::Key_BracketRight);
    CHECK(page.accessibleDescription().contains("Column line 2 of 2"));
    QTest::keyClick(&page, Qt::Key_Delete);
    bench.waitRead();
    CHECK(bench.figure("C2", DraftModel::FigureColumn) != "15");
    bench.trigger("benchTakeBack");
    bench.waitRead();
    CHECK(bench.figure("C2", DraftModel::FigureColumn) == "15");
    bench.trigger("benchRepeat");
    bench.waitRead();
    CHECK(bench.figure("C2", DraftModel::FigureColumn) != "15");
    QTest::keyClick(&page, Qt::Key_BracketRight);
    QTest::keyClick(&page, Qt::Key_BracketRight);
    QTest::keyClick(&page, Qt::Key_Insert); // between the one that is left and the right edge
    bench.waitRead();
    CHECK(bench.figure("C2", DraftModel::FigureColumn) == "15");
}

TEST_CASE("A region pulled on the page is the table, a pulled edge moves it, and a table is split and joined again")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.pdf", letter());
    PageView &page = drawing(bench);
    const QRectF first = page.areaOf(cellOf(bench, "B1"));
    const QRectF last = page.areaOf(cellOf(bench, "C2"));
    const auto pull = [&](const QPointF &from, const QPointF &to) {
        QTest::mousePress(page.viewport(), Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(page.viewport(), ((from + to) / 2).toPoint());
        QTest::mouseMove(page.viewport(), to.toPoint());
        QTest::mouseRelease(page.viewport(), Qt::LeftButton, {}, to.toPoint());
        bench.waitRead();
    };
    CHECK(bench.figure("C3", DraftModel::FigureColumn) == "7");
    const QPointF foot(last.right() + 40, last.bottom() + 2);
    pull({20, first.top() - 12}, foot);
    CHECK(bench.figure("C2", DraftModel::FigureColumn) == "15");
    CHECK(bench.figure("C3", DraftModel::FigureColumn) != "7");

    pull({foot.x() - 60, foot.y()}, {foot.x() - 60, foot.y() + last.height() * 2});
    CHECK(bench.figure("C3", DraftModel::FigureColumn) == "7");

    QTest::mouseClick(page.viewport(), Qt::LeftButton, {}, page.areaOf(cellOf(bench, "B3")).center().toPoint());
    QTest::keyClick(&page, Qt::Key_S);
    bench.waitRead();
    CHECK(bench.figure("C3", DraftModel::FigureColumn) != "7");
    QTest::mouseClick(page.viewport(), Qt::LeftButton, {}, page.areaOf(cellOf(bench, "B2")).center().toPoint());
    QTest::keyClick(&page, Qt::Key_J);
    bench.waitRead();
    CHECK(bench.figure("C3", DraftModel::FigureColumn) == "7");
}
