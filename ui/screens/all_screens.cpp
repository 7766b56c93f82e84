// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/all_screens.h"

#include "ui/main_window.h"
#include "ui/screens/board_detail.h"
#include "ui/screens/board_screen.h"
#include "ui/screens/checks_screen.h"
#include "ui/screens/draft_screen.h"
#include "ui/screens/force_page.h"
#include "ui/screens/gallery_screen.h"
#include "ui/screens/history_screen.h"
#include "ui/screens/import_bench.h"
#include "ui/screens/labels_screen.h"
#include "ui/screens/review_screen.h"
#include "ui/screens/sentences_screen.h"
#include "ui/screens/years_page.h"
#include "ui/session.h"

using namespace Qt::StringLiterals;

namespace {
Screen screenOf(const QString &name, const QString &title, Qt::Key key, QWidget *page)
{
    Screen screen;
    screen.name = name;
    screen.title = title;
    screen.widget = page;
    screen.shortcut = QKeySequence(Qt::CTRL | key);
    return screen;
}

BoardScreen *addBoard(MainWindow &window, Session &session)
{
    auto *board = new BoardScreen(session, window.messages());
    auto *detail = new BoardDetail(session);
    QObject::connect(board, &BoardScreen::currentCellChanged, detail, &BoardDetail::showCell);
    QObject::connect(board, &BoardScreen::forceActivated, &window, &MainWindow::showForce);
    QObject::connect(&window, &MainWindow::flowStepChosen, board, [&window, board](const QString &step) {
        window.showScreen(u"responses"_s);
        board->setFilter(step);
    });
    Screen screen = screenOf(u"responses"_s, MainWindow::tr("Responses"), Qt::Key_1, board);
    screen.detail = detail;
    screen.detailAtFirst = false; // the 43 rows need the width
    window.addScreen(screen);
    return board;
}

/// The board stands on the force whose return came last: what is to be judged next.
ImportBench *addImportBench(MainWindow &window, Session &session, BoardScreen &board)
{
    auto *bench = new ImportBench(session, window.messages());
    QObject::connect(bench, &ImportBench::accepted, &board, &BoardScreen::showForce);
    Screen screen = screenOf(u"import"_s, MainWindow::tr("Import"), Qt::Key_2, bench);
    screen.takeFiles = [bench](const QStringList &paths) { bench->takeFiles(paths); };
    window.addScreen(screen);
    return bench;
}

void addYears(MainWindow &window, Session &session)
{
    auto *years = new YearsPage(session, window.messages());
    Screen screen = screenOf(u"years"_s, MainWindow::tr("Years"), Qt::Key_3, years);
    screen.panes = years->panes();
    QObject::connect(years, &YearsPage::importWanted, &window, &MainWindow::chooseFiles);
    screen.exportFigures = [years] { years->exportCharts(); };
    window.addScreen(screen);
}

/// It follows the bench, so that a look at what was just accepted is one key away.
void addForce(MainWindow &window, Session &session, const ImportBench &bench)
{
    auto *force = new ForcePage(session, window.messages());
    QObject::connect(&bench, &ImportBench::accepted, force, &ForcePage::showForce);
    Screen screen = screenOf(u"force"_s, MainWindow::tr("Force"), Qt::Key_4, force);
    screen.panes = force->panes();
    QObject::connect(force, &ForcePage::importWanted, &window, &MainWindow::chooseFiles);
    screen.showForce = [force](const QString &code) { force->showForce(code); };
    screen.exportFigures = [force] { force->exportCharts(); };
    window.addScreen(screen);
}

void addGallery(MainWindow &window, Session &session)
{
    auto *page = new GalleryScreen(session, window.messages());
    Screen screen = screenOf(u"gallery"_s, MainWindow::tr("Gallery"), Qt::Key_G, page);
    screen.panes = page->panes();
    screen.exportFigures = [page] { page->exportCharts(); };
    window.addScreen(screen);
}

/// A screen that no other one leads to.
template <typename Page>
void addPage(MainWindow &window, Session &session, const QString &name, const QString &title, Qt::Key key)
{
    auto *page = new Page(session, window.messages());
    Screen screen = screenOf(name, title, key, page);
    screen.panes = page->panes();
    window.addScreen(screen);
}

} // namespace

void addAllScreens(MainWindow &window, Session &session)
{
    BoardScreen *board = addBoard(window, session);
    const ImportBench *bench = addImportBench(window, session, *board);
    addYears(window, session);
    addForce(window, session, *bench);
    addPage<LabelsScreen>(window, session, u"labels"_s, MainWindow::tr("Labels"), Qt::Key_5);
    addPage<ChecksScreen>(window, session, u"checks"_s, MainWindow::tr("Checks"), Qt::Key_6);
    addPage<ReviewScreen>(window, session, u"review"_s, MainWindow::tr("Review"), Qt::Key_7);
    addPage<DraftScreen>(window, session, u"draft"_s, MainWindow::tr("Draft"), Qt::Key_8);
    addGallery(window, session);
    addPage<SentencesScreen>(window, session, u"sentences"_s, MainWindow::tr("Sentences"), Qt::Key_9);
    window.addScreen(
        screenOf(u"history"_s, MainWindow::tr("History"), Qt::Key_H, new HistoryScreen(session, window.messages())));
}
