// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the program is for, done from the first window to the files for a report, on the bundled example.
#include "app/example_study.h"
#include "tests/support/test_support.h"
#include "tests/ui/page_window.h"
#include "ui/screens/import_bench_file.h"
#include "ui/widgets/message_bar.h"
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QImageReader>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace {
/// A click, a key chord or a typed value each is one.
struct Steps {
    int taken = 0;
    void operator()(const std::function<void()> &step)
    {
        ++taken;
        step();
    }
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void isWholeSvg(const QString &path)
{
    QXmlStreamReader xml(contents(path));
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            texts << xml.text().toString();
    }
    INFO(path.toStdString());
    CHECK_FALSE(xml.hasError());
    CHECK(texts.join(" ").contains("BBC Data Unit"));
}

void waitRead(const OpenedWindow &opened)
{
    const QAbstractItemModel &queue = *opened.find<QAbstractItemView>("importQueue").model();
    REQUIRE(QTest::qWaitFor(
        [&] {
            const int state = queue.index(0, 0).data(Qt::UserRole).toInt();
            return queue.rowCount() > 0 && state != int(ImportFile::State::Waiting) &&
                   state != int(ImportFile::State::Reading);
        },
        30000));
}

/// Corrects what a title of the file is read as, in its place.
void correct(const OpenedWindow &opened, int row, const QString &readAs, Steps &step)
{
    auto &grid = opened.find<QTableView>("sourceGrid");
    step([&] {
        grid.setFocus();
        grid.setCurrentIndex(grid.model()->index(row, 0));
    });
    step([&] { opened.press(Qt::Key_F2); });
    auto &editor = opened.find<QComboBox>("readingEditor");
    step([&] { editor.setEditText(readAs); });
    step([&] { QTest::keyClick(&editor, Qt::Key_Return); });
    waitRead(opened);
}

void exportBoth(PageWindow &opened, const QString &folder, Steps &step)
{
    inDialog([&](QWidget &dialog) {
        auto &charts = child<QListWidget>(dialog, "exportCharts");
        step([&] { charts.item(0)->setCheckState(Qt::Checked); });
        step([&] { charts.item(1)->setCheckState(Qt::Checked); });
        step([&] { child<QLineEdit>(dialog, "exportFolder").setText(folder); });
        step([&] { child<QPushButton>(dialog, "exportSave").click(); });
    });
    step([&] { opened.trigger("exportFigures"); });
    INFO(opened.window.messages().text().toStdString());
    REQUIRE(opened.window.messages().text().startsWith("Written"));
}
} // namespace

TEST_CASE("From the example to both charts of a report, in thirty steps")
{
    const QTemporaryDir folder;
    const QString example = folder.filePath("example");
    PageWindow opened(QString{});
    opened.window.setExample([&] { return makeExample(example).study; });
    Steps step;

    step([&] { opened.find<QPushButton>("startExample").click(); });
    REQUIRE(opened.session.isOpen());
    CHECK(opened.window.currentScreen() == "responses");

    // Another reply of Durham: hospital crime by financial year, so its questions are not those of the study.
    const QString reply = example + "/durham-1406745-hospital-crime-outcomes-by-financial-year.csv";
    step([&] { opened.window.importFiles({reply}); });
    waitRead(opened);
    correct(opened, 17, "8", step); // "Community Resolution"
    const auto before = opened.session.study().returns().all().size();
    step([&] { opened.trigger("benchAccept"); });
    REQUIRE(opened.session.study().returns().all().size() == before + 1);

    // Cambridgeshire gave outcomes that are not all asked for; she has looked, and takes them.
    step([&] { opened.window.showScreen("responses"); });
    step([&] { opened.goTo("Cambridgeshire", "Apr–Dec 2015", "Outcomes"); });
    step([&] { opened.type("c"); });
    const Period asked = opened.session.view().questions.front().periods.front();
    CHECK(opened.decision("Cambridgeshire", "outcomes", asked).completeness == Completeness::Complete);

    step([&] { opened.window.showScreen("years"); });
    CHECK(opened.chart().spec().headline == "31 forces recorded 1,169 offences in Apr–Dec 2015");
    CHECK(opened.chart().spec().forces.size() == 31);
    step([&] { opened.showChart("Offences recorded by outcome and year"); });
    CHECK(opened.chart().spec().forces.size() == 27);
    exportBoth(opened, folder.path(), step);
    isWholeSvg(folder.filePath("offences-by-year.svg"));
    isWholeSvg(folder.filePath("outcomes-by-year.svg"));
    CHECK(contents(folder.filePath("offences-by-year.csv")).contains("1169"));
    CHECK(contents(folder.filePath("outcomes-by-year.txt")).contains("27 of 43"));

    step([&] { opened.trigger("screen-force"); });
    step([&] { opened.showForce("Kent"); });
    CHECK(opened.chart().spec().headline == "Kent recorded 43 offences in Apr–Dec 2015");
    exportBoth(opened, folder.path(), step);
    const QString kent = opened.session.view().forces.find("Kent")->code;
    isWholeSvg(folder.filePath("offences-by-year-" + kent + ".svg"));
    CHECK(contents(folder.filePath("offences-by-year-" + kent + ".csv")).contains("43"));
    CHECK(opened.window.messages().text().contains("outcomes-by-year-" + kent));
    CAPTURE(step.taken);
    CHECK(step.taken <= 30);
}

TEST_CASE("What was done in the window can be taken back after closing, from the menu, and done again")
{
    const QTemporaryDir folder;
    const QString study = makeExample(folder.filePath("example")).study;
    Period asked = Period::calendarYear(2015);
    {
        OpenedWindow opened(study);
        asked = opened.session.view().questions.front().periods.front();
        opened.goTo("Kent", "Apr–Dec 2015", "Outcomes");
        opened.type("u");
        CHECK(opened.decision("Kent", "outcomes", asked).completeness == Completeness::Unreviewed);
        opened.window.close();
    }
    PageWindow again(study, "responses");
    CHECK(again.find<QAction>("undo").text().contains("Kent"));
    CHECK_FALSE(again.find<QAction>("redo").isEnabled());
    again.trigger("undo");
    CHECK(again.decision("Kent", "outcomes", asked).completeness == Completeness::Complete);
    again.trigger("redo");
    CHECK(again.decision("Kent", "outcomes", asked).completeness == Completeness::Unreviewed);
}
