// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_line.h"
#include "tests/bench/measured_run.h"
#include "tests/bench/workload.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
constexpr int Runs = 3;

/// The same work for sqlite3's own shell, with the table of counts of a study, its rules and its settings: read, look
/// up forces and outcomes, store with the line of each count, add up.
constexpr const char *PeerSql = R"(PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON;
CREATE TABLE force(alias TEXT PRIMARY KEY, code TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE outcome(words TEXT PRIMARY KEY, type TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE contents(id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE outcomes(id INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE periods(id INTEGER PRIMARY KEY, first TEXT NOT NULL, last TEXT NOT NULL, UNIQUE(first, last)) STRICT;
CREATE TABLE offences(id INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE counts(id INTEGER PRIMARY KEY, content_id INTEGER NOT NULL, period_id INTEGER, measure_id INTEGER,
  offence_id INTEGER, outcome_id INTEGER, label_id INTEGER, place_id INTEGER,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 9), low INTEGER CHECK (low >= 0), high INTEGER,
  is_total INTEGER NOT NULL CHECK (is_total IN (0, 1)), sheet INTEGER, row INTEGER, column INTEGER, text_id INTEGER,
  CHECK (high >= low)) STRICT;
.mode csv
.import --csv FOLDER/forces.csv force
.import --csv FOLDER/outcomes.csv outcome
INSERT INTO contents(code) SELECT DISTINCT code FROM force;
INSERT INTO outcomes(words) SELECT words FROM outcome;
BEGIN IMMEDIATE;
CREATE TEMP TABLE raw(fy, quarter, first, last, force, code, offence, type, outcome, number);
.import --csv --skip 1 TABLE raw
INSERT OR IGNORE INTO periods(first, last) SELECT DISTINCT first, last FROM raw;
INSERT OR IGNORE INTO offences(words) SELECT DISTINCT code || ' ' || offence FROM raw;
INSERT INTO counts
  SELECT raw.rowid, contents.id, periods.id, 1, offences.id, outcomes.id, NULL, NULL,
    CASE WHEN number = '<5' THEN 1 WHEN number = '' THEN 4 ELSE 0 END,
    CASE WHEN number = '<5' THEN 0 WHEN number = '' THEN NULL ELSE CAST(number AS INTEGER) END,
    CASE WHEN number = '<5' THEN 4 WHEN number = '' THEN NULL ELSE CAST(number AS INTEGER) END,
    0, 0, raw.rowid, 9, NULL
  FROM raw JOIN force ON force.alias = raw.force JOIN contents ON contents.code = force.code
    JOIN outcomes ON outcomes.words = raw.outcome
    JOIN periods ON periods.first = raw.first AND periods.last = raw.last
    JOIN offences ON offences.words = raw.code || ' ' || raw.offence;
COMMIT;
SELECT content_id, substr(first, 7), outcome_id, sum(low), sum(high) FROM counts
  JOIN periods ON periods.id = period_id GROUP BY 1, 2, 3;
)";

QString writePeerScript(const QDir &folder, const QString &table)
{
    QFile script(folder.filePath(u"peer.sql"_s));
    if (!script.open(QIODevice::WriteOnly))
        qFatal("no room for the script");
    script.write(QByteArray(PeerSql)
                     .replace("FOLDER", folder.path().toUtf8())
                     .replace("TABLE raw\n", table.toUtf8() + " raw\n"));
    return script.fileName();
}

MeasuredRun best(const MeasuredRun &a, const MeasuredRun &b)
{
    return a.processorSeconds <= b.processorSeconds ? a : b;
}

struct OurRun {
    MeasuredRun import;
    MeasuredRun pivot;
    double seconds() const { return import.processorSeconds + pivot.processorSeconds; }
};

QString newStudy(const QDir &folder)
{
    QString study = folder.filePath(u"bench.foilio"_s);
    QFile::remove(study);
    runMeasured(besideUs(u"foilio-cli"_s), {u"new"_s, study, u"--from"_s, u"2014-04-01"_s, u"--to"_s, u"2024-03-31"_s});
    return study;
}

MeasuredRun runInOne(const QDir &folder, const QString &table)
{
    const MeasuredRun run = runMeasured(besideUs(u"foilio-bench"_s), {u"--once"_s, newStudy(folder), table});
    if (run.exitCode != 0)
        std::printf("  the import in one process FAILED: its figures mean nothing\n");
    return run;
}

OurRun runOurs(const QDir &folder, const QString &table)
{
    const QString study = newStudy(folder);
    const QString cli = besideUs(u"foilio-cli"_s);
    OurRun run;
    run.import = runMeasured(cli, {u"import"_s, study, table, u"--accept"_s, u"all"_s});
    run.pivot = runMeasured(cli, {u"figures"_s, study, u"--measure"_s, u"outcomes"_s, u"--by"_s,
                                  u"force,financial-year,outcome"_s, u"--panel"_s, u"all"_s, u"--format"_s, u"text"_s});
    if (run.import.exitCode > 1 || run.pivot.exitCode != 0)
        std::printf("  foilio-cli FAILED: these figures mean nothing\n");
    return run;
}

MeasuredRun runPeer(const QDir &folder, const QString &script)
{
    QFile::remove(folder.filePath(u"peer.db"_s));
    return runMeasured(u"sqlite3"_s, {folder.filePath(u"peer.db"_s)}, script);
}

bool isInstalled(const QString &program)
{
    const bool found = !QStandardPaths::findExecutable(program).isEmpty();
    if (!found)
        std::printf("  %s is not installed: no ratio to it\n", qPrintable(program));
    return found;
}
} // namespace

void benchImport(int rows)
{
    printHeading(qPrintable(u"A long table of %1 rows (processor time, fastest of %2)"_s.arg(rows).arg(Runs)),
                 "sqlite3");
    const QTemporaryDir temporary;
    const QDir folder(temporary.path());
    const QString table = folder.filePath(u"long.csv"_s);
    writeLongTable(table, rows);
    writeLookups(folder.path());
    const QString script = writePeerScript(folder, table);
    const bool hasPeer = isInstalled(u"sqlite3"_s);
    OurRun ours = runOurs(folder, table);
    MeasuredRun inOne = runInOne(folder, table);
    MeasuredRun peer = hasPeer ? runPeer(folder, script) : MeasuredRun();
    for (int i = 1; i < Runs; ++i) {
        const OurRun again = runOurs(folder, table);
        ours = again.seconds() < ours.seconds() ? again : ours;
        inOne = best(inOne, runInOne(folder, table));
        peer = hasPeer ? best(peer, runPeer(folder, script)) : peer;
    }
    const auto ofPeer = [&](double value) { return hasPeer ? std::optional(value) : std::nullopt; };
    printLine({"checked, stored with its original, loaded and pivoted, in one process", "s", inOne.processorSeconds,
               ofPeer(peer.processorSeconds), 0.25});
    printLine({"the same by two runs of foilio-cli", "s", ours.seconds(), ofPeer(peer.processorSeconds), 0.25});
    printLine({"  of it foilio-cli import", "s", ours.import.processorSeconds});
    printLine({"  of it foilio-cli figures: open, load, pivot, print", "s", ours.pivot.processorSeconds});
    printLine({"memory of the import", "MiB", ours.import.peakMiB, {}, 64});
}
