// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/all_screens.h"

#include "ui/main_window.h"
#include "ui/screens/board_detail.h"
#include "ui/screens/board_screen.h"
#include "ui/screens/checks_screen.h"
#include "ui/screens/draft_screen.h"
#include "ui/screens/force_page.h"
#include "ui/screens/history_screen.h"
#include "ui/screens/import_bench.h"
#include "ui/screens/labels_screen.h"
#include "ui/screens/review_screen.h"
#include "ui/screens/years_page.h"
#include "ui/session.h"

using namespace Qt::StringLiterals;

namespace {
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
    Screen screen;
    screen.name = u"responses"_s;
    screen.title = MainWindow::tr("Responses");
    screen.widget = board;
    screen.shortcut = QKeySequence(Qt::CTRL | Qt::Key_1);
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
    Screen screen;
    screen.name = u"import"_s;
    screen.title = MainWindow::tr("Import");
    screen.widget = bench;
    screen.shortcut = QKeySequence(Qt::CTRL | Qt::Key_2);
    screen.takeFiles = [bench](const QStringList &paths) { bench->takeFiles(paths); };
    window.addScreen(screen);
    return bench;
}

void addYears(MainWindow &window, Session &session)
{
    auto *years = new YearsPage(session, window.messages());
    Screen screen;
    screen.name = u"years"_s;
    screen.title = MainWindow::tr("Years");
    screen.widget = years;
    screen.shortcut = QKeySequence(Qt::CTRL | Qt::Key_3);
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
    Screen screen;
    screen.name = u"force"_s;
    screen.title = MainWindow::tr("Force");
    screen.widget = force;
    screen.shortcut = QKeySequence(Qt::CTRL | Qt::Key_4);
    screen.panes = force->panes();
    QObject::connect(force, &ForcePage::importWanted, &window, &MainWindow::chooseFiles);
    screen.showForce = [force](const QString &code) { force->showForce(code); };
    screen.exportFigures = [force] { force->exportCharts(); };
    window.addScreen(screen);
}

void addDraft(MainWindow &window, Session &session)
{
    auto *draft = new DraftScreen(session, window.messages());
    Screen screen;
    screen.name = u"draft"_s;
    screen.title = MainWindow::tr("Draft");
    screen.widget = draft;
    screen.shortcut = QKeySequence(Qt::CTRL | Qt::Key_8);
    screen.panes = draft->panes();
    window.addScreen(screen);
}

void addLabels(MainWindow &window, Session &session)
{
    auto *labels = new LabelsScreen(session, window.messages());
    Screen screen;
    screen.name = u"labels"_s;
    screen.title = MainWindow::tr("Labels");
    screen.widget = labels;
    screen.shortcut = QKeySequence(Qt::CTRL | Qt::Key_5);
    screen.panes = labels->panes();
    window.addScreen(screen);
}

void addChecks(MainWindow &window, Session &session)
{
    auto *checks = new ChecksScreen(session, window.messages());
    Screen screen;
    screen.name = u"checks"_s;
    screen.title = MainWindow::tr("Checks");
    screen.widget = checks;
    screen.shortcut = QKeySequence(Qt::CTRL | Qt::Key_6);
    screen.panes = checks->panes();
    window.addScreen(screen);
}

void addHistory(MainWindow &window, Session &session)
{
    Screen screen;
    screen.name = u"history"_s;
    screen.title = MainWindow::tr("History");
    screen.widget = new HistoryScreen(session, window.messages());
    screen.shortcut = QKeySequence(Qt::CTRL | Qt::Key_9);
    window.addScreen(screen);
}

void addReview(MainWindow &window, Session &session)
{
    auto *review = new ReviewScreen(session, window.messages());
    Screen screen;
    screen.name = u"review"_s;
    screen.title = MainWindow::tr("Review");
    screen.widget = review;
    screen.shortcut = QKeySequence(Qt::CTRL | Qt::Key_7);
    screen.panes = review->panes();
    window.addScreen(screen);
}
} // namespace

void addAllScreens(MainWindow &window, Session &session)
{
    BoardScreen *board = addBoard(window, session);
    const ImportBench *bench = addImportBench(window, session, *board);
    addYears(window, session);
    addForce(window, session, *bench);
    addLabels(window, session);
    addChecks(window, session);
    addReview(window, session);
    addDraft(window, session);
    addHistory(window, session);
}
