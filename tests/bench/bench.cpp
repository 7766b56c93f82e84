// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// foilio-bench: what the program costs, beside its peers where they are installed, all in one run. Ratios count: the
// machines are noisy. ./dev bench builds and starts it.
#include "core/analysis/query.h"
#include "tests/bench/measured_run.h"
#include "tests/bench/workload.h"
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
void printRun(const char *what, const MeasuredRun &run)
{
    std::printf("  %-52s %7.2f s processor, %6.2f s wall, %6.0f MiB%s\n", what, run.processorSeconds, run.wallSeconds,
                run.peakMiB, run.exitCode > 1 ? "  FAILED" : "");
}

void printRatio(const char *what, double ours, double theirs, double aim)
{
    std::printf("  %-52s %7.2f   (aim %.2f)\n", what, ours / theirs, aim);
}

QString besideUs(const char *program)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(QString::fromLatin1(program));
}

/// The same work for sqlite3's own shell: read, look up forces and outcomes, refuse what is not a count, store with
/// keys, and add up. Same journal mode and synchronous setting as a study.
QString writePeerScript(const QDir &folder, const QString &table)
{
    QFile script(folder.filePath(u"peer.sql"_s));
    if (!script.open(QIODevice::WriteOnly))
        qFatal("no room for the script");
    script.write(QByteArray(R"(PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON;
CREATE TABLE force(alias TEXT PRIMARY KEY, code TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE outcome(words TEXT PRIMARY KEY, type TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE period(id INTEGER PRIMARY KEY, first TEXT NOT NULL, last TEXT NOT NULL, UNIQUE(first, last)) STRICT;
CREATE TABLE offence(id INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE count(id INTEGER PRIMARY KEY, force TEXT NOT NULL, period INTEGER NOT NULL REFERENCES period(id),
  offence INTEGER NOT NULL REFERENCES offence(id), outcome TEXT NOT NULL, low INTEGER, high INTEGER, kind INTEGER NOT NULL,
  line INTEGER NOT NULL, CHECK (high >= low)) STRICT;
.mode csv
.import --csv FOLDER/forces.csv force
.import --csv FOLDER/outcomes.csv outcome
BEGIN IMMEDIATE;
CREATE TEMP TABLE raw(fy, quarter, first, last, force, code, offence, type, outcome, number);
.import --csv --skip 1 TABLE raw
INSERT OR IGNORE INTO period(first, last) SELECT DISTINCT first, last FROM raw;
INSERT OR IGNORE INTO offence(words) SELECT DISTINCT code || ' ' || offence FROM raw;
INSERT INTO count(force, period, offence, outcome, low, high, kind, line)
  SELECT force.code, period.id, offence.id, outcome.type,
    CASE WHEN number = '<5' THEN 0 WHEN number = '' THEN NULL ELSE CAST(number AS INTEGER) END,
    CASE WHEN number = '<5' THEN 4 WHEN number = '' THEN NULL ELSE CAST(number AS INTEGER) END,
    CASE WHEN number = '<5' THEN 1 WHEN number = '' THEN 4 ELSE 0 END, raw.rowid
  FROM raw JOIN force ON force.alias = raw.force JOIN outcome ON outcome.words = raw.outcome
    JOIN period ON period.first = raw.first AND period.last = raw.last JOIN offence ON offence.words = code || ' ' || offence;
COMMIT;
SELECT force, substr(first, 7), outcome, sum(low), sum(high) FROM count JOIN period ON period.id = count.period
  GROUP BY 1, 2, 3;
)")
                     .replace("FOLDER", folder.path().toUtf8())
                     .replace("TABLE raw\n", table.toUtf8() + " raw\n"));
    return script.fileName();
}

void benchImport(const QDir &folder, int rows)
{
    std::printf("A long table of %d rows checked, stored and added up by force, year and outcome\n", rows);
    const QString table = folder.filePath(u"million.csv"_s);
    writeLongTable(table, rows);
    writeLookups(folder.path());
    const QString study = folder.filePath(u"bench.foilio"_s);
    const QString cli = besideUs("foilio-cli");
    runMeasured(cli, {u"new"_s, study, u"--from"_s, u"2014-04-01"_s, u"--to"_s, u"2024-03-31"_s});
    const MeasuredRun import = runMeasured(cli, {u"import"_s, study, table, u"--accept"_s, u"all"_s});
    printRun("foilio-cli import", import);
    const MeasuredRun pivot =
        runMeasured(cli, {u"figures"_s, study, u"--measure"_s, u"outcomes"_s, u"--by"_s,
                          u"force,financial-year,outcome"_s, u"--panel"_s, u"all"_s, u"--format"_s, u"text"_s});
    printRun("foilio-cli figures (open, load, pivot, print)", pivot);
    if (QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty()) {
        std::printf("  sqlite3 is not installed: no ratio\n");
        return;
    }
    const MeasuredRun peer = runMeasured(u"sqlite3"_s, {folder.filePath(u"peer.db"_s)}, writePeerScript(folder, table));
    printRun("sqlite3 shell, the same SQL", peer);
    printRatio("processor time, ours of theirs", import.processorSeconds + pivot.processorSeconds,
               peer.processorSeconds, 0.25);
}

/// Milliseconds of the fastest of some runs.
template <typename Work>
double fastest(int runs, Work work)
{
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer clock;
        clock.start();
        work();
        best = std::min(best, double(clock.nsecsElapsed()) / 1e6);
    }
    return best;
}

void benchPivot(const QDir &folder, int rows)
{
    std::printf("Questions over %d counts in memory\n", rows);
    const QString table = folder.filePath(u"long.csv"_s);
    writeLongTable(table, rows);
    const QString path = folder.filePath(u"pivot.foilio"_s);
    const QString cli = besideUs("foilio-cli");
    runMeasured(cli, {u"new"_s, path, u"--from"_s, u"2014-04-01"_s, u"--to"_s, u"2024-03-31"_s});
    printRun("foilio-cli import", runMeasured(cli, {u"import"_s, path, table, u"--accept"_s, u"all"_s}));
    const auto study = Study::open(path, Study::Mode::ReadOnly);
    std::optional<StudyView> view;
    std::printf("  %-52s %7.0f ms\n", "load the columns", fastest(1, [&] { view = loadView(*study); }));
    Query query;
    query.measure = u"outcomes"_s;
    query.by = {Dimension::Force, Dimension::FinancialYear, Dimension::Outcome};
    std::printf("  %-52s %7.1f ms   (one frame: 16)\n", "force x financial year x outcome",
                fastest(5, [&] { pivot(*view, query); }));
    query.by = {Dimension::Force, Dimension::Month};
    std::printf("  %-52s %7.1f ms   (one frame: 16)\n", "force x month", fastest(5, [&] { pivot(*view, query); }));
    const Query one{u"outcomes"_s, {}, {u"E23000032"_s}, {Period::financialYear(2018)}, {}, {}};
    std::printf("  %-52s %7.1f ms   (one frame: 16)\n", "one figure", fastest(5, [&] { total(*view, one); }));
}
} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int rows = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 1'000'000;
    const QTemporaryDir folder;
    benchImport(QDir(folder.path()), rows);
    benchPivot(QDir(folder.path()), rows * 3);
    return 0;
}
