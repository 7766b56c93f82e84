// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a workbook does not show, at the import bench. Figures are invented.
#include "core/store/journal.h"
#include "tests/support/test_support.h"
#include "tests/support/zip_builder.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/bench_window.h"
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QTabBar>
#include <tuple>

namespace {
QByteArray text(const QByteArray &words)
{
    return "<c t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
}

QByteArray row(const QByteArray &title, int first, int second, const QByteArray &attributes = {})
{
    return "<row" + attributes + '>' + text(title) + "<c><v>" + QByteArray::number(first) + "</v></c><c><v>" +
           QByteArray::number(second) + "</v></c></row>";
}

/// Row 3 is hidden and counted by the total, sheet "Working" is hidden, and there are macros.
QByteArray workbook()
{
    const QByteArray rows = row("Outcome", 2015, 2016) + row("Charged or Summonsed", 12, 15) +
                            row("Cautions (adults)", 30, 40, " hidden=\"1\"") +
                            row("Investigation Complete - No Suspect Identified", 3, 7) + row("Total", 45, 62);
    return XlsxBuilder()
        .sheet("<sheetData>" + row("Outcome", 2017, 2018) + row("Charged or Summonsed", 99, 98) + "</sheetData>",
               "Working", "hidden")
        .sheet("<sheetData>" + rows + "</sheetData>", "Answer")
        .part("xl/vbaProject.bin", "x")
        .bytes();
}

bool hasRemark(const BenchWindow &bench, const QString &code)
{
    const QAbstractItemModel &remarks = *bench.remarks().model();
    for (int at = 0; at < remarks.rowCount(); ++at) {
        if (remarks.index(at, 3).data().toString() == code)
            return true;
    }
    return false;
}
} // namespace

TEST_CASE("What a workbook does not show is listed at the bench and left out until it is ticked")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.xlsx", workbook());
    auto &sheet = bench.find<QCheckBox>("hiddenPart0");
    CHECK_FALSE(sheet.isChecked());
    CHECK(sheet.accessibleDescription().contains("Working"));
    auto &rows = bench.find<QCheckBox>("hiddenPart1");
    CHECK(rows.accessibleDescription() == "Sheet “Answer”, row 3: 3 cells");
    CHECK_FALSE(bench.find<QTabBar>("sheetTabs").isTabVisible(0));
    CHECK(bench.grid().model()->index(2, 1).data().toString().isEmpty());
    CHECK(bench.grid().model()->index(3, 1).data() == "3");
    CHECK(hasRemark(bench, "rows-hidden"));
    CHECK(hasRemark(bench, "total-with-hidden"));
    CHECK(bench.figure("B4", DraftModel::FigureColumn) == "3");

    rows.setFocus();
    QTest::keyClick(&rows, Qt::Key_Space);
    bench.waitRead();
    CHECK(bench.find<QCheckBox>("hiddenPart1").isChecked());
    CHECK(bench.find<QCheckBox>("hiddenPart1").hasFocus());
    CHECK(bench.grid().model()->index(2, 1).data() == "30");
    CHECK(bench.figure("B3", DraftModel::FigureColumn) == "30");
    CHECK(hasRemark(bench, "rows-hidden-read"));
    CHECK_FALSE(hasRemark(bench, "total-with-hidden"));
    CHECK(hasRemark(bench, "totals-agree"));
    CHECK_FALSE(bench.find<QTabBar>("sheetTabs").isTabVisible(0)); // it was not chosen

    bench.trigger("benchAccept");
    CHECK(bench.session.study().journal().history().front().title.contains("hidden parts read"));
    CHECK_FALSE(bench.find<QCheckBox>("hiddenPart1").isEnabled());
}

TEST_CASE("A part that was ticked is left out again, and a workbook that hides nothing has no list")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.xlsx", workbook());
    for (const bool isRead : {true, false}) {
        bench.find<QCheckBox>("hiddenPart0").click();
        bench.waitRead();
        CHECK(bench.find<QTabBar>("sheetTabs").isTabVisible(0) == isRead);
        CHECK(hasRemark(bench, "sheet-hidden-read") == isRead);
    }
    bench.bring("Essex.csv", "Outcome,2015\nCharged or Summonsed,12\n");
    bench.queue().setCurrentIndex(bench.queue().model()->index(1, 0));
    CHECK_FALSE(bench.find<QLabel>("hiddenNote").isVisible());
}

/// Not part of a test run: FOILIO_PICTURES=/tmp/pictures ui_tests "[.hidden-pictures]"
TEST_CASE("The list of what a workbook does not show is written, to be looked at", "[.pictures][.hidden-pictures]")
{
    const QDir folder(qEnvironmentVariable("FOILIO_PICTURES", QDir::temp().filePath("foilio-pictures")));
    folder.mkpath(".");
    const QPalette light = QApplication::palette();
    for (const auto &[name, size, isDark] : {std::tuple("hidden-small.png", QSize(1366, 768), false),
                                             std::tuple("hidden-large.png", QSize(1920, 1080), false),
                                             std::tuple("hidden-dark.png", QSize(1366, 768), true)}) {
        QApplication::setPalette(isDark ? darkPalette() : light);
        BenchWindow bench(acceptanceFile());
        bench.window.resize(size);
        bench.bring("Kent.xlsx", workbook());
        QTest::qWait(300);
        bench.window.grab().save(folder.filePath(name));
    }
    QApplication::setPalette(light);
}
