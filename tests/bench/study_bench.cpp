// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_line.h"

#include "core/report/chart_gallery.h"
#include "core/report/sensitivity_words.h"
#include "tests/bench/measured_run.h"
#include "tests/bench/workload.h"
#include "ui/main_window.h"
#include "ui/models/board.h"
#include "ui/screens/all_screens.h"
#include "ui/session.h"
#include "ui/widgets/flow_strip.h"
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTableView>
#include <QTemporaryDir>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
constexpr int Runs = 5;

/// Until everything that follows from it is painted.
void settle()
{
    QApplication::sendPostedEvents();
    QApplication::processEvents();
}

double readFiles(const QDir &folder)
{
    double seconds = 0;
    for (const QString &file : folder.entryList({u"*.csv"_s}))
        seconds += runMeasured(besideUs(u"foilio-cli"_s), {u"read"_s, folder.filePath(file)}).processorSeconds;
    return seconds * 1000;
}

struct EditCost {
    double shown = 1e9;     ///< processor time until it is painted
    double all = 1e9;       ///< until it is committed and nothing is left to paint
    double committed = 1e9; ///< wall time from painted to committed: what the disk takes
};

/// One decision more, and one less again, as keys on the board do it: shown, saved, and what follows.
EditCost editCost(Session &session)
{
    const Question question = session.study().questions().back();
    const QString force = session.view().forces.territorial().front()->code;
    EditCost best;
    double start = 0;
    QElapsedTimer disk;
    QObject ear; // connected last: hears when the window has painted
    QObject::connect(&session, &Session::readyToPaint, &ear, [&] {
        best.shown = std::min(best.shown, processorNow() - start);
        disk.start();
    });
    const auto committed = [&] { best.committed = std::min(best.committed, double(disk.nsecsElapsed()) / 1e6); };
    for (int i = 0; i < Runs; ++i) {
        start = processorNow();
        session.edit(u"Mark"_s, [&](Study &study) {
            study.completeness().mark(force, question.id, question.periods.front(),
                                      {Completeness::Complete, {}, {}, {}, {}});
        });
        committed();
        settle();
        best.all = std::min(best.all, processorNow() - start);
        start = processorNow();
        session.undo();
        settle();
    }
    return best;
}

/// A key that goes down one row, until it is painted.
void benchRows(MainWindow &window, const QString &screen, const char *table, const char *what)
{
    window.showScreen(screen);
    settle();
    auto *view = window.findChild<QTableView *>(QString::fromLatin1(table));
    double best = 1e9;
    for (int row = 0; row < std::min(Runs, view->model()->rowCount()); ++row) {
        best = std::min(best, fastest(1, [&] {
                            view->setCurrentIndex(view->model()->index(row, 1));
                            settle();
                        }));
    }
    printLine({what, "ms", best, {}, Frame});
}

void benchPages(Session &session)
{
    MainWindow window(session);
    addAllScreens(window, session);
    window.resize(1366, 768);
    window.show();
    settle();
    for (const auto &[name, shown] :
         {std::pair(u"responses"_s, "page Responses shown"), std::pair(u"years"_s, "page Years shown"),
          std::pair(u"force"_s, "page Force shown"), std::pair(u"import"_s, "page Import shown"),
          std::pair(u"labels"_s, "page Labels shown"), std::pair(u"checks"_s, "page Checks shown"),
          std::pair(u"review"_s, "page Review shown"), std::pair(u"draft"_s, "page Draft shown"),
          std::pair(u"history"_s, "page History shown")}) {
        double best = 1e9;
        for (int i = 0; i < Runs; ++i) {
            window.showScreen(u"history"_s);
            settle();
            best = std::min(best, fastest(1, [&] {
                                window.showScreen(name);
                                settle();
                            }));
        }
        printLine({shown, "ms", best, {}, Frame});
        const EditCost edit = editCost(session);
        printLine({"  an edit shown on it", "ms", edit.shown, {}, Frame});
        printLine({"  the same saved, and all that follows", "ms", edit.all});
        printLine({"  waited for the disk to save it (wall time)", "ms", edit.committed});
    }
    benchRows(window, u"responses"_s, "boardTable", "next force on the board");
    benchRows(window, u"checks"_s, "checksTable", "next finding with its cells");
}

/// Each chart by itself: what a page pays for the one in view, and may pay for the others later.
void benchCharts(const StudyView &view)
{
    for (const GalleryEntry &entry : gallery(view)) {
        const QByteArray what = "  chart " + entry.name.toUtf8();
        printLine({what.constData(), "ms", fastest(Runs, [&] { makeChart(view, entry.name); }), {}, Frame});
    }
}

/// What a click that only reads costs, apart from painting: the parts that grow with the study.
void benchReading(const StudyView &view)
{
    const CheckQueue checks(view);
    printLine({"checks, all forces anew", "ms", fastest(Runs, [&] { CheckQueue().update(view); })});
    CheckQueue known(view);
    printLine({"  after a decision on the board", "ms", fastest(Runs, [&] { known.update(view); }), {}, Frame});
    printLine({"board read", "ms", fastest(Runs, [&] { readBoard(view, checks); }), {}, Frame});
    printLine({"strip: asked, answered, complete", "ms", fastest(Runs, [&] { flowSteps(view); }), {}, Frame});
    for (const auto &[chart, what] : {std::pair("offences-by-year", "sensitivity of a change"),
                                      std::pair("outcome-shares-by-year", "sensitivity of a share")}) {
        const auto headline = headlineNumber(view, QString::fromLatin1(chart), {});
        if (headline)
            printLine({what, "ms", fastest(Runs, [&] { sensitivity(view, *headline); }), {}, Frame});
    }
    benchCharts(view);
}

/// Every force marked complete for everything, so that panels and their sensitivity have all the work there is.
void markAll(Study &study)
{
    study.edit(u"Mark"_s, [&] {
        for (const Force *force : study.forces().territorial()) {
            for (const Question &question : study.questions()) {
                for (const Period &period : question.periods)
                    study.completeness().mark(force->code, question.id, period,
                                              {Completeness::Complete, {}, {}, {}, {}});
            }
        }
    });
}

struct StudyKind {
    const char *heading;
    void (*write)(const QString &folder);
    const char *from;
    const char *to;
};

void benchOneStudy(const StudyKind &kind)
{
    printHeading(kind.heading);
    const QTemporaryDir temporary;
    const QDir folder(temporary.path());
    folder.mkdir(u"replies"_s);
    kind.write(folder.filePath(u"replies"_s));
    const QString path = folder.filePath(u"study.foilio"_s);
    const QString cli = besideUs(u"foilio-cli"_s);
    printLine({"foilio-cli read, 43 files one by one (once)", "ms", readFiles(QDir(folder.filePath(u"replies"_s)))});
    runMeasured(cli,
                {u"new"_s, path, u"--from"_s, QString::fromLatin1(kind.from), u"--to"_s, QString::fromLatin1(kind.to)});
    const auto import = runMeasured(cli, {u"import"_s, path, folder.filePath(u"replies"_s), u"--accept"_s, u"all"_s});
    printLine({"foilio-cli import, 43 files at once (once)", "ms", import.processorSeconds * 1000});
    printLine({"study opened and checked", "ms", fastest(Runs, [&] { Study::open(path); })});
    auto study = Study::open(path);
    markAll(*study);
    printLine({"figures loaded", "ms", fastest(Runs, [&] { loadView(*study); })});
    StudyView view = loadView(*study);
    printLine({"read again after an edit", "ms", fastest(Runs, [&] { refreshView(view, *study); })});
    study.reset(); // one at a time may write
    Session session;
    session.open(path);
    benchReading(session.view());
    benchPages(session);
}
} // namespace

void benchStudy()
{
    benchOneStudy(
        {"A study of 43 forces (processor time, fastest of 5)", writeSmallReturns, "2019-01-01", "2022-12-31"});
    benchOneStudy({"43 forces, ten years of months, all outcomes (processor time, fastest of 5)", writeMonthlyReturns,
                   "2013-01-01", "2022-12-31"});
}
