// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/bench_window.h"
#include "ui/widgets/typed_grid.h"
#include <QApplication>
#include <QDir>
#include <QFileInfo>

namespace {
void write(const QString &letter, const QString &name, const QSize &size)
{
    const QDir folder(qEnvironmentVariable("FOILIO_PICTURES", QDir::temp().filePath("foilio-pictures")));
    folder.mkpath(".");
    BenchWindow bench(acceptanceFile());
    bench.window.resize(size);
    bench.bring({letter});
    QTest::qWait(600); // until it is drawn for this size
    bench.window.grab().save(folder.filePath(name));
    bench.page().setDrawing(true);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&bench.page(), Qt::Key_BracketRight);
    bench.window.grab().save(folder.filePath("lines-" + name));
    bench.page().setDrawing(false);
    if (bench.figures().model()->rowCount() > 0)
        return;
    bench.trigger("benchType");
    auto &grid = bench.find<TypedGrid>("typedGrid");
    grid.form().paste(grid.currentIndex(), "40\t50\t60\n\n\n4\t<5\t-\n");
    QTest::qWait(600);
    bench.window.grab().save(folder.filePath("typing-" + name));
}
} // namespace

/// Not part of a test run: writes the bench with a letter, in light and dark, for a person to look at.
/// FOILIO_PICTURES=/tmp/pictures FOILIO_LETTERS=a.pdf:b.pdf ui_tests "[.pictures]"
TEST_CASE("The bench is written with a letter beside its figures, to be looked at", "[.pictures][.bench-pictures]")
{
    const QStringList letters = qEnvironmentVariable("FOILIO_LETTERS", FOILIO_TESTS
                                                     "/returns/invented-pages-ruled-pdf/invented-pages-ruled.pdf")
                                    .split(':');
    const QPalette light = QApplication::palette();
    for (const QString &letter : letters) {
        const QString name = QFileInfo(letter).completeBaseName();
        QApplication::setPalette(light);
        write(letter, name + "-small.png", {1366, 768});
        write(letter, name + "-large.png", {1920, 1080});
        QApplication::setPalette(darkPalette());
        write(letter, name + "-dark.png", {1366, 768});
        QApplication::setPalette(light);
    }
}
