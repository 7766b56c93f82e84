// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_line.h"
#include "tests/bench/import_once.h"

#include <QApplication>
#include <cstdio>
#include <string_view>

using namespace Qt::StringLiterals;

namespace {
constexpr const char *Help = R"(foilio-bench [import] [questions] [study] [formats] [window] [--rows N]

Measures what Foilio costs, beside its peers where they are installed, all in one run, and prints it. It decides
nothing: docs/speed.md says what is measured, how, and what is aimed at. Without a name everything is measured.

  import     a long table of N rows (default 1000000) checked, stored and pivoted; peer: the shell of sqlite3
  questions  questions over 3 N counts in memory
  study      a study of 43 forces: 43 files read and imported, the study opened, every page shown, one edit
  formats    workbooks of N cells, a letter of 200 pages, 43 small returns; peers: orcus-xlsx, ssconvert
  window     the time to the first window, and its memory; peer: DB Browser for SQLite; needs Xvfb
)";

/// The offscreen plugin says of each window that it tells no window manager its sizes: there is none.
void withoutSizeHints(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.contains("propagateSizeHints"_L1))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

struct Part {
    QString name;
    std::function<void()> run;
};
} // namespace

int main(int argc, char *argv[])
{
    if (argc == 4 && argv[1] == std::string_view("--once")) { // of benchImport(): no window, as little as can be
        const QCoreApplication core(argc, argv);
        return importOnce(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(withoutSizeHints);
    const QApplication application(argc, argv);
    QStringList wanted = QApplication::arguments().mid(1);
    int rows = 1'000'000;
    if (const auto at = wanted.indexOf(u"--rows"_s); at >= 0) {
        rows = wanted.value(at + 1).toInt();
        wanted.remove(at, std::min<qsizetype>(2, wanted.size() - at));
    }
    const std::vector<Part> parts{{u"import"_s, [&] { benchImport(rows); }},
                                  {u"questions"_s, [&] { benchQuestions(3 * rows); }},
                                  {u"study"_s, benchStudy},
                                  {u"formats"_s, [&] { benchFormats(rows); }},
                                  {u"window"_s, benchWindow}};
    for (const QString &name : wanted) {
        if (std::ranges::none_of(parts, [&](const Part &part) { return part.name == name; }) || rows <= 0) {
            std::fputs(Help, name == "--help"_L1 ? stdout : stderr);
            return name == "--help"_L1 ? 0 : 2;
        }
    }
    for (const Part &part : parts) {
        if (wanted.isEmpty() || wanted.contains(part.name))
            part.run();
    }
    return 0;
}
