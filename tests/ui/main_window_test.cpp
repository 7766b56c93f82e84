// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/bench_window.h"
#include "tests/ui/page_window.h"
#include "ui/recent_files.h"
#include "ui/screens/new_study_dialog.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/message_bar.h"
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

namespace {
QString copyAs(const QTemporaryDir &folder, const QString &name)
{
    const QString path = folder.filePath(name);
    REQUIRE(QFile::copy(acceptanceFile(), path));
    return path;
}

/// What Ctrl+K finds for these words.
QStringList found(const OpenedWindow &opened, const QString &typed)
{
    opened.find<QLineEdit>("paletteTyped").setText(typed);
    QStringList titles;
    const auto &list = opened.find<QListWidget>("paletteFound");
    for (int row = 0; row < list.count(); ++row)
        titles << list.item(row)->text();
    return titles;
}

QList<QAction *> everyCommand(const QWidget &window)
{
    QList<QAction *> commands;
    for (QAction *menu : window.findChild<QMenuBar *>()->actions())
        commands += menu->menu()->actions();
    commands.removeIf([](const QAction *action) { return action->isSeparator() || action->menu(); });
    return commands;
}
} // namespace

TEST_CASE("Without a study the window says how to begin, and offers nothing that cannot be done")
{
    clearRecentFiles();
    const OpenedWindow opened;
    CHECK(opened.window.currentScreen().isEmpty());
    CHECK(opened.window.windowTitle() == "Foilio");
    CHECK(opened.find<QPushButton>("startNew").hasFocus());
    CHECK_FALSE(opened.find<QPushButton>("startExample").isVisible()); // none is set
    CHECK_FALSE(opened.find<QListWidget>("startRecent").isVisible());
    for (const char *name :
         {"importFiles", "exportFigures", "closeStudy", "undo", "redo", "screen-years", "showDetail"}) {
        INFO(name);
        CHECK_FALSE(opened.find<QAction>(name).isEnabled());
    }
    CHECK_FALSE(opened.find<QWidget>("flowStrip").isVisible());
}

TEST_CASE("Closing a study leads back to the start, with the study among those opened lately")
{
    clearRecentFiles();
    const QTemporaryDir folder;
    const QString path = copyAs(folder, "Our <b>study & more.foilio");
    PageWindow opened(path, "years");
    opened.trigger("closeStudy");
    CHECK(opened.window.currentScreen().isEmpty());
    const auto &recent = opened.find<QListWidget>("startRecent");
    REQUIRE(recent.count() == 1);
    CHECK(recent.item(0)->text().startsWith("Our <b>study & more"));
    emit opened.find<QListWidget>("startRecent").itemActivated(recent.item(0));
    CHECK(opened.session.study().path() == path);
    CHECK(opened.window.currentScreen() == "responses");
}

TEST_CASE("Recent studies: the newest first, each once, at most ten, without those that are gone")
{
    clearRecentFiles();
    const QTemporaryDir folder;
    for (int i = 0; i < 12; ++i) {
        QFile file(folder.filePath(QString("%1.foilio").arg(i)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        addRecentFile(file.fileName());
    }
    addRecentFile(folder.filePath("5.foilio"));
    REQUIRE(recentFiles().size() == 10);
    CHECK(recentFiles().front() == folder.filePath("5.foilio"));
    CHECK(recentFiles().count(folder.filePath("5.foilio")) == 1);
    QFile::remove(folder.filePath("5.foilio"));
    CHECK(recentFiles().front() == folder.filePath("11.foilio"));
    clearRecentFiles();
    CHECK(recentFiles().isEmpty());
}

TEST_CASE("A study that cannot be opened is named with what to do, and the window stays as it was")
{
    clearRecentFiles();
    const QTemporaryDir folder;
    const QString damaged = copyAs(folder, "damaged.foilio");
    QFile file(damaged);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(file.size() / 3));
    file.close();
    PageWindow opened(acceptanceFile(), "years");
    const QString before = opened.session.study().path();
    opened.window.openStudy(damaged);
    CHECK(opened.window.messages().text().contains("damaged.foilio"));
    CHECK(opened.session.study().path() == before);
    CHECK(opened.window.currentScreen() == "years");
    CHECK_FALSE(recentFiles().contains(damaged));
    opened.window.openStudy(acceptanceFile());
    CHECK(opened.window.messages().text().isEmpty()); // what went well takes the old message away
}

TEST_CASE("A study that another program holds opens read-only: the banner says so, and nothing can be changed")
{
    const QString path = acceptanceFile();
    const OpenedWindow first(path);
    const PageWindow second(path, "years");
    CHECK(second.session.study().isReadOnly());
    CHECK(second.find<QLabel>("noticeText").text().startsWith("Read-only: "));
    for (const char *name : {"importFiles", "undo", "editWording"}) {
        INFO(name);
        CHECK_FALSE(second.command(name).isEnabled());
    }
    CHECK(second.find<QAction>("exportFigures").isEnabled()); // looking and exporting stay
    CHECK_FALSE(second.chart().spec().isEmpty());
}

TEST_CASE("The menu of a screen is named after it, and every screen has its own key")
{
    PageWindow opened(acceptanceFile(), "responses");
    QStringList keys;
    for (const QString name : {"responses", "import", "years", "force", "labels", "checks", "review", "draft",
                               "gallery", "sentences", "history"}) {
        auto &action = opened.find<QAction>(("screen-" + name).toUtf8().constData());
        keys << action.shortcut().toString();
        opened.press(action.shortcut()[0].key(), Qt::ControlModifier);
        CHECK(opened.window.currentScreen() == name);
    }
    CHECK(keys == QStringList{"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7", "Ctrl+8", "Ctrl+G",
                              "Ctrl+9", "Ctrl+H"});
    opened.window.showScreen("force");
    CHECK(opened.find<QMenu>("screenMenu").title() == "&Force");
}

TEST_CASE("No key stands for two commands of one screen")
{
    PageWindow opened(acceptanceFile(), "responses");
    for (const QString name : {"responses", "import", "years", "force", "labels", "checks", "review", "draft",
                               "gallery", "sentences", "history"}) {
        opened.window.showScreen(name);
        QStringList keys;
        for (const QAction *command : everyCommand(opened.window)) {
            if (!command->shortcut().isEmpty())
                keys << command->shortcut().toString();
        }
        INFO(name.toStdString());
        CHECK(keys.removeDuplicates() == 0);
    }
}

TEST_CASE("Ctrl+K finds a force by the beginning of its words, and Enter opens its page")
{
    PageWindow opened(acceptanceFile(), "responses");
    opened.trigger("find");
    CHECK(found(opened, "avo") == QStringList{"Avon and Somerset"});
    CHECK(found(opened, "som av") == QStringList{"Avon and Somerset"});
    CHECK(found(opened, "check the").isEmpty() == false);
    found(opened, "met");
    QTest::keyClick(&opened.find<QLineEdit>("paletteTyped"), Qt::Key_Return);
    CHECK_FALSE(opened.find<CommandPalette>("commandPalette").isVisible());
    CHECK(opened.window.currentScreen() == "force");
    CHECK(opened.onPage<QComboBox>("forceChoice").currentText() == "Metropolitan Police");
}

TEST_CASE("Ctrl+K finds commands too, and says so where nothing is found")
{
    PageWindow opened(acceptanceFile(), "responses");
    opened.trigger("find");
    CHECK(found(opened, "hist") == QStringList{"History"});
    const QStringList nothing = found(opened, "zzz");
    REQUIRE(nothing.size() == 1);
    QTest::keyClick(&opened.find<QLineEdit>("paletteTyped"), Qt::Key_Return);
    CHECK(opened.find<CommandPalette>("commandPalette").isVisible()); // there is nothing to do
    found(opened, {});
    auto &list = opened.find<QListWidget>("paletteFound");
    QTest::keyClick(&opened.find<QLineEdit>("paletteTyped"), Qt::Key_Down);
    CHECK(list.currentRow() == 1);
    QTest::keyClick(&opened.find<QLineEdit>("paletteTyped"), Qt::Key_Escape);
    CHECK_FALSE(opened.find<CommandPalette>("commandPalette").isVisible());
}

TEST_CASE("F6 goes round the panes of a page and comes back; Shift+F6 goes the other way")
{
    PageWindow opened(acceptanceFile(), "force");
    opened.showForce("Kent");
    opened.table().setCurrentIndex(opened.figure("2019"));
    opened.onPage<QComboBox>("forceChoice").setFocus();
    QStringList order;
    for (int i = 0; i < 5; ++i) {
        opened.press(Qt::Key_F6);
        order << QApplication::focusWidget()->objectName();
    }
    CHECK(order == QStringList{"chart", "chartFigures", "traceCells", "screenList", "forceChoice"});
    opened.press(Qt::Key_F6, Qt::ShiftModifier);
    CHECK(QApplication::focusWidget()->objectName() == "screenList");
}

TEST_CASE("The detail that was closed stays closed on its screen until the layout is reset")
{
    PageWindow opened(acceptanceFile(), "responses");
    auto &detail = opened.find<QDockWidget>("detail");
    CHECK_FALSE(detail.isVisible());
    opened.trigger("showDetail");
    CHECK(detail.isVisible());
    opened.window.showScreen("years");
    CHECK_FALSE(detail.isVisible()); // it has none
    opened.window.showScreen("responses");
    CHECK(detail.isVisible());
    opened.trigger("resetLayout");
    CHECK_FALSE(detail.isVisible());
}

TEST_CASE("Files dropped on the window are imported, a study is opened")
{
    const QTemporaryDir folder;
    PageWindow opened(acceptanceFile(), "years");
    const auto drop = [&](const QString &path) {
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&opened.window, &enter);
        CHECK(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&opened.window, &event);
    };
    drop(QString(FOILIO_TESTS) +
         "/returns/durham-1406745-outcomes-by-financial-year/durham-1406745-outcomes-by-financial-year.csv");
    CHECK(opened.window.currentScreen() == "import");
    const QString other = copyAs(folder, "other.foilio");
    drop(other);
    CHECK(opened.session.study().path() == other);
}

TEST_CASE("A new study proposes its title, periods and place, and says what keeps it from being made")
{
    const QTemporaryDir folder;
    NewStudyDialog dialog;
    auto &create = child<QPushButton>(dialog, "create");
    auto &title = child<QLineEdit>(dialog, "title");
    auto &problem = child<QLabel>(dialog, "problem");
    child<QDateEdit>(dialog, "from").setDate(QDate(2019, 1, 1));
    child<QDateEdit>(dialog, "to").setDate(QDate(2022, 7, 31));
    CHECK(title.text() == "Intimate image abuse, 2019 to 2022");
    CHECK(child<QLabel>(dialog, "periods").text() == "Each force is asked for: 2019, 2020, 2021, Jan–Jul 2022");
    CHECK(dialog.path().endsWith("/Intimate image abuse, 2019 to 2022.foilio"));

    title.clear();
    title.insert("Heddlu / Gŵyr: ../2022");
    CHECK(QFileInfo(dialog.path()).fileName() == "Heddlu Gŵyr 2022.foilio"); // a title is no path
    auto &path = child<QLineEdit>(dialog, "path");
    path.clear();
    QTest::keyClicks(&path, folder.filePath("new"));
    CHECK(problem.text().isEmpty());
    CHECK(create.isEnabled());
    CHECK(dialog.path() == folder.filePath("new.foilio"));

    child<QDateEdit>(dialog, "to").setDate(QDate(2018, 12, 31));
    CHECK_FALSE(create.isEnabled());
    CHECK(problem.text().contains("last day"));
    child<QDateEdit>(dialog, "to").setDate(QDate(2022, 7, 31));
    path.setText(folder.filePath("missing/new"));
    CHECK(problem.text().contains("no folder"));
    path.setText(copyAs(folder, "taken.foilio"));
    CHECK(problem.text().contains("already"));
    CHECK_FALSE(create.isEnabled());
    title.clear();
    CHECK(problem.text().contains("title"));
}

TEST_CASE("A new study opens empty: 43 forces, nothing drawn, and pages that say what comes next")
{
    const QTemporaryDir folder;
    PageWindow opened(QString{});
    inDialog([&](QWidget &dialog) {
        child<QLineEdit>(dialog, "path").setText(folder.filePath("new.foilio"));
        child<QPushButton>(dialog, "create").click();
    });
    opened.find<QPushButton>("startNew").click();
    REQUIRE(opened.session.isOpen());
    CHECK(opened.board().model()->rowCount() == 43);
    CHECK(QFile::exists(folder.filePath("new.foilio")));
    opened.window.showScreen("years");
    CHECK_FALSE(opened.tabs().isVisible());
    CHECK(opened.onPage<QLabel>("chartEmpty").text() == "No return has been imported yet.");
    CHECK_FALSE(opened.onPage<QToolButton>("exportButton").isEnabled());
    CHECK(opened.onPage<QPushButton>("chartImport").isVisible());
    opened.trigger("exportFigures");
    CHECK(opened.window.messages().text() == "There is no chart to export yet.");
}

TEST_CASE("The message bar shows errors as plain text, and Escape puts it away")
{
    MessageBar bar;
    CHECK_FALSE(bar.attempt([] { throw Error("<b>kent</b>.csv, cell B2: \"<5\" & more"); }));
    CHECK(bar.text() == "<b>kent</b>.csv, cell B2: \"<5\" & more");
    CHECK(bar.findChild<QLabel *>("messageText")->textFormat() == Qt::PlainText);
    CHECK(bar.isVisible());
    CHECK(bar.accessibleName() == bar.text());
    QTest::keyClick(&bar, Qt::Key_Escape);
    CHECK_FALSE(bar.isVisible());
    bar.attempt([] { throw Error("again"); });
    CHECK(bar.attempt([] {}));
    CHECK(bar.text().isEmpty());
    CHECK_THROWS_AS(bar.attempt([] { throw std::logic_error("a bug is no message"); }), std::logic_error);
}

TEST_CASE("History: newest first, undone steps struck out, and the file can be checked")
{
    PageWindow opened(acceptanceFile(), "history");
    const auto &table = opened.find<QTableView>("historyTable");
    CHECK(table.model()->index(0, 1).data() == "Who answered, and what is complete");
    opened.find<QPushButton>("historyUndo").click();
    const QModelIndexList step = table.model()->match(table.model()->index(0, 1), Qt::DisplayRole,
                                                      "Who answered, and what is complete", 1, Qt::MatchExactly);
    REQUIRE(step.size() == 1);
    CHECK(step.first().siblingAtColumn(3).data() == "undone");
    CHECK(step.first().data(Qt::FontRole).value<QFont>().strikeOut());
    CHECK(opened.find<QPushButton>("historyRedo").isEnabled());
    opened.find<QPushButton>("historyVerify").click();
    CHECK(opened.window.messages().text().startsWith("The file is sound"));
}

TEST_CASE("Tab goes as the eye does: commands, charts, the chart, its figures")
{
    const PageWindow page(acceptanceFile(), "force");
    page.onPage<QToolButton>("wordingButton").setFocus();
    QStringList names;
    for (int i = 0; i < 5; ++i) {
        names << QApplication::focusWidget()->objectName();
        page.press(Qt::Key_Tab);
    }
    CHECK(names == QStringList{"wordingButton", "exportButton", "chartTabs", "chart", "chartFigures"});
}

TEST_CASE("The page of a force shows the one whose return was accepted, also where it was never in view before")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("kent.csv", "Kent Police (invented),2019,2020,2021\nOffences recorded,101,102,103\n");
    bench.trigger("benchAccept");
    REQUIRE(bench.state(0) == ImportFile::State::Accepted);
    bench.window.showScreen("force");
    CHECK(bench.find<QComboBox>("forceChoice").currentText() == "Kent");
}

TEST_CASE("References take room on the board once a force has one")
{
    OpenedWindow opened(acceptanceFile());
    const auto reference = [&] {
        for (int column = 0; column < opened.board().model()->columnCount(); ++column)
            if (opened.board().model()->headerData(column, Qt::Horizontal) == "Reference")
                return column;
        return -1;
    }();
    REQUIRE(reference > 0);
    CHECK(opened.board().isColumnHidden(reference));
    opened.session.edit("Reference", [](Study &study) {
        Answer answer = study.responses().find(study.forces().find("Kent")->code, study.questions().front().id);
        answer.reference = "FOI 1234/22";
        study.responses().set(answer);
    });
    CHECK_FALSE(opened.board().isColumnHidden(reference));
}
