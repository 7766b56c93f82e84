// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Letters that cannot be read, typed beside the letter in the real window. Figures are invented.
#include "core/import/typed_letter.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/bench_window.h"
#include "tests/ui/page_window.h"
#include "ui/widgets/typed_grid.h"
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace {
/// A page that is a picture.
QByteArray scan()
{
    PdfBuilder pdf;
    pdf.addPage();
    pdf.fill(100, 400, 300, 300);
    return pdf.bytes();
}

TypedGrid &typing(const BenchWindow &bench)
{
    return bench.find<TypedGrid>("typedGrid");
}

/// The first key opens an editor, which takes the others.
void typeKeys(const QString &value)
{
    for (const QChar key : value)
        QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
}

/// A value typed into the current cell, and Tab: two steps.
void type(const BenchWindow &bench, const QString &value, int &steps)
{
    typeKeys(value), ++steps;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab), ++steps;
    REQUIRE(typing(bench).hasFocus());
}

QModelIndex cellOf(const TypedGrid &grid, const QString &title, const QString &period)
{
    const QAbstractItemModel &model = *grid.model();
    for (int row = 1; row < model.rowCount(); ++row) {
        for (int column = 1; column < model.columnCount(); ++column) {
            if (model.index(row, 0).data().toString().startsWith(title) && model.index(0, column).data() == period &&
                (model.flags(model.index(row, column)) & Qt::ItemIsEditable))
                return model.index(row, column);
        }
    }
    throw std::runtime_error("the form has no such cell");
}
} // namespace

// Each Tab is counted beside the value before it.
TEST_CASE("A scanned letter of nine figures is typed, accepted and marked in 26 steps; the limit is thirty")
{
    BenchWindow bench(acceptanceFile());
    const std::size_t before = bench.returns();
    const QString path = bench.write("Kent scan.pdf", scan());
    int steps = 0;
    drop(bench.window, {path}), ++steps;
    bench.waitRead();
    CHECK(bench.state(0) == ImportFile::State::NeedsYou);
    CHECK(bench.find<QPushButton>("benchTypeFigures").isVisible());
    CHECK(bench.verdict().contains("type them beside the letter (F9)"));
    bench.press(Qt::Key_F9), ++steps;
    auto &grid = typing(bench);
    REQUIRE(grid.hasFocus());
    CHECK(bench.find<QLabel>("typingTitle").text() == "Figures of Kent, typed from Kent scan.pdf");
    const auto periods = bench.session.view().questions.front().periods;
    REQUIRE(periods.size() >= 3);
    CHECK(grid.model()->index(0, 1).data() == periods[0].label());
    for (const char *value : {"40", "50", "60"})
        type(bench, value, steps);
    grid.setCurrentIndex(cellOf(grid, "1 ", periods[0].label())), ++steps;
    for (const char *value : {"10", "<5", "12"})
        type(bench, value, steps);
    grid.setCurrentIndex(cellOf(grid, "16 ", periods[0].label())), ++steps;
    for (const char *value : {"7", "8"})
        type(bench, value, steps);
    grid.setCurrentIndex(cellOf(grid, "Total", periods[0].label())), ++steps;
    typeKeys("17"), ++steps;
    const QModelIndex sum = grid.currentIndex().siblingAtRow(grid.currentIndex().row() + 1);
    bench.press(Qt::Key_Return, Qt::ControlModifier), ++steps; // what is being typed is taken too
    bench.waitRead();
    CHECK(sum.data() == "17 ✓");
    CHECK(bench.figures().model()->rowCount() >= 8);
    CHECK(bench.queue().model()->rowCount() == 1); // the letter is in it
    bench.press(Qt::Key_Return, Qt::ControlModifier), ++steps;
    INFO(bench.verdict().toStdString());
    CHECK(bench.state(0) == ImportFile::State::Accepted);
    CHECK(bench.returns() == before + 1);
    bench.press(Qt::Key_1, Qt::ControlModifier), ++steps;
    CHECK(bench.currentForce() == "Kent");
    bench.press(Qt::Key_C), ++steps;
    CHECK(bench.session.undoTitle().value_or("none") == "Mark Kent complete");
    CHECK(steps == 26);
    CHECK(steps <= 30);
}

TEST_CASE("Figures that were typed are one step of the history, and undo takes them back to the bench")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent scan.pdf", scan());
    bench.trigger("benchType");
    int steps = 0;
    type(bench, "40", steps);
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    bench.waitRead();
    const std::size_t history = bench.steps();
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(bench.steps() == history + 1);
    CHECK(bench.session.undoTitle().value_or("").contains("Typed from Kent scan.pdf"));
    bench.session.undo();
    CHECK(bench.state(0) != ImportFile::State::Accepted);
    CHECK(bench.figures().model()->rowCount() == 1);
    // A slip is put right where it was typed.
    bench.trigger("benchType");
    CHECK(typing(bench).form().form().sections[0].rows[0].texts.value(0) == "40");
    CHECK(bench.find<QLabel>("typingTitle").text() == "Figures of Kent, typed from Kent scan.pdf");
}

TEST_CASE("The letter stands beside the grid: its pages, a photo, or its text")
{
    BenchWindow bench(acceptanceFile());
    QImage photo(300, 400, QImage::Format_RGB32);
    photo.fill(QColor(10, 120, 10));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    photo.save(&buffer, "PNG");
    bench.bring("Kent photo.png", png);
    CHECK(bench.state(0) == ImportFile::State::Failed);
    CHECK(bench.find<QLabel>("troubleText").text().contains("Type its figures beside it"));
    bench.find<QPushButton>("benchTypeTrouble").click();
    auto *desk = typing(bench).parentWidget();
    auto &page = *desk->findChild<PageView *>("pageView");
    REQUIRE(QTest::qWaitFor([&page] { return page.pages() == 1 && page.notice().isEmpty(); }, 10000));
    CHECK(page.isVisible());
    const QColor middle = page.viewport()->grab().toImage().pixelColor(page.viewport()->rect().center());
    CHECK(middle == QColor(10, 120, 10));

    bench.bring("Kent torn.png", png.left(60));
    bench.queue().setCurrentIndex(bench.queue().model()->index(1, 0));
    bench.trigger("benchType");
    REQUIRE(QTest::qWaitFor([&page] { return page.notice().contains("damaged"); }, 10000));

    bench.bring("Kent.html", "<html><body><p>Kent Police recorded a number of offences &lt;b&gt;.</p></body></html>");
    bench.queue().setCurrentIndex(bench.queue().model()->index(2, 0));
    bench.trigger("benchType");
    auto &text = bench.find<QPlainTextEdit>("typedLetterText");
    CHECK(text.isVisible());
    CHECK(text.toPlainText().contains("offences <b>."));
}

TEST_CASE("What was typed is there again after looking elsewhere, and pasting goes into the grid")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent scan.pdf", scan());
    bench.trigger("benchType");
    QGuiApplication::clipboard()->setText("40\t50\n");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    CHECK(bench.queue().model()->rowCount() == 1); // no file of pasted cells
    bench.find<QPushButton>("typingLeave").click();
    CHECK_FALSE(typing(bench).isVisible());
    bench.trigger("benchType");
    CHECK(typing(bench).form().form().sections[0].rows[0].texts == QStringList{"40", "50"});
    bench.find<QPushButton>("typingTake").click();
    bench.waitRead();
    CHECK(bench.figures().model()->rowCount() == 2);
}

TEST_CASE("A typed figure is traced to the cell it was typed in, beside its letter")
{
    const QString study = acceptanceFile();
    {
        BenchWindow bench(study);
        bench.bring("Kent scan.pdf", scan());
        bench.trigger("benchType");
        int steps = 0;
        type(bench, "40", steps);
        type(bench, "57", steps);
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        bench.waitRead();
        bench.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(bench.state(0) == ImportFile::State::Accepted);
    }
    PageWindow page(study, "force");
    page.showForce("Kent");
    page.showChart("Offences recorded by year");
    page.table().setCurrentIndex(page.figure("2020, "));
    REQUIRE(page.cells().model()->rowCount() == 1);
    QTest::mouseClick(page.cells().viewport(), Qt::LeftButton, {},
                      page.cells().visualRect(page.cells().model()->index(0, 0)).center());
    auto &window = page.find<QDialog>("sourceWindow");
    const auto &grid = child<QTableView>(window, "sourceGrid");
    CHECK(grid.isVisible());
    CHECK(grid.currentIndex().data() == "57");
    auto &letter = child<PageView>(window, "pageView");
    CHECK(letter.isVisible());
    REQUIRE(QTest::qWaitFor([&letter] { return letter.pages() == 1 && letter.notice().isEmpty(); }, 20000));
}
