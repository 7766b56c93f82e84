// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_line.h"

#include "tests/bench/measured_run.h"
#include "tests/bench/workload.h"
#include "ui/main_window.h"
#include "ui/screens/all_screens.h"
#include "ui/session.h"
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
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
}
} // namespace

void benchStudy()
{
    printHeading("A study of 43 forces (processor time, fastest of 5)");
    const QTemporaryDir temporary;
    const QDir folder(temporary.path());
    folder.mkdir(u"replies"_s);
    writeSmallReturns(folder.filePath(u"replies"_s));
    const QString path = folder.filePath(u"study.foilio"_s);
    const QString cli = besideUs(u"foilio-cli"_s);
    printLine({"foilio-cli read, 43 files one by one (once)", "ms", readFiles(QDir(folder.filePath(u"replies"_s)))});
    runMeasured(cli, {u"new"_s, path, u"--from"_s, u"2019-01-01"_s, u"--to"_s, u"2022-12-31"_s});
    const auto import = runMeasured(cli, {u"import"_s, path, folder.filePath(u"replies"_s), u"--accept"_s, u"all"_s});
    printLine({"foilio-cli import, 43 files at once (once)", "ms", import.processorSeconds * 1000});
    printLine({"study opened and checked", "ms", fastest(Runs, [&] { Study::open(path); })});
    auto study = Study::open(path);
    printLine({"figures loaded", "ms", fastest(Runs, [&] { loadView(*study); })});
    StudyView view = loadView(*study);
    printLine({"read again after an edit", "ms", fastest(Runs, [&] { refreshView(view, *study); })});
    study.reset(); // one at a time may write
    Session session;
    session.open(path);
    benchPages(session);
}
