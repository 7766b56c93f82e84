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

/// One decision more, and one less again, as keys on the board do it: saved, read again and shown.
double editShown(Session &session)
{
    const Question question = session.study().questions().back();
    const QString force = session.view().forces.territorial().front()->code;
    double best = 1e9;
    for (int i = 0; i < Runs; ++i) {
        best = std::min(best, fastest(1, [&] {
                            session.edit(u"Mark"_s, [&](Study &study) {
                                study.completeness().mark(force, question.id, question.periods.front(),
                                                          {Completeness::Complete, {}, {}, {}, {}});
                            });
                            settle();
                        }));
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
    for (const auto &[name, shown, edited] :
         {std::tuple(u"responses"_s, "page Responses shown", "  an edit, saved and shown on it"),
          std::tuple(u"years"_s, "page Years shown", "  an edit, saved and shown on it"),
          std::tuple(u"force"_s, "page Force shown", "  an edit, saved and shown on it"),
          std::tuple(u"import"_s, "page Import shown", "  an edit, saved and shown on it"),
          std::tuple(u"history"_s, "page History shown", "  an edit, saved and shown on it")}) {
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
        printLine({edited, "ms", editShown(session), {}, Frame});
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
