// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows 29 to 32 of the table of bad inputs, through the whole program: text of a return is text, wherever it comes out.
#include "tests/cli/run_cli.h"

#include <QFile>
#include <QStandardPaths>

namespace {
/// A file that nothing may open: the trap that markup in a return points to.
constexpr const char *Trap = "trap-that-nothing-opens.png";

QByteArray hostileReturn(const QByteArray &place)
{
    const QByteArray image = "<img src='" + place + "'>";
    return "Kent Police\n"
           "Outcome,2019,2020\n"
           "\"" +
           image +
           "\",15,16\n"
           "\"=HYPERLINK(\"\"http://x\"\")\",25,26\n"
           "\"'); DROP TABLE returns;--\",35,36\n"
           "Charged,45,46\n";
}

QString hostileStudy(const CliFolder &folder)
{
    const QString study = folder.path("study.foilio");
    REQUIRE(runCli({"new", study, "--from", "2019-01-01", "--to", "2020-12-31"}).exitCode == 0);
    folder.write(Trap, "no picture");
    const QString file = folder.write("return.csv", hostileReturn(folder.path(Trap).toUtf8()));
    const CliRun run = runCli({"import", study, file, "--accept", "all"});
    INFO(run.err.toStdString());
    REQUIRE(run.exitCode == 0);
    for (const char *question : {"offences", "outcomes"})
        REQUIRE(runCli({"mark", study, "--force", "Kent", "--question", question, "--as", "complete"}).exitCode == 0);
    return study;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

TEST_CASE("Rows 29 and 31: what looks like a formula or SQL is text, and harmless where a spreadsheet opens it")
{
    const CliFolder folder;
    const QString study = hostileStudy(folder);
    const QStringList wanted{"figures", study, "--measure", "outcomes", "--by", "outcome", "--panel", "all"};
    const QString csv = runCli(wanted).out;
    CHECK(csv.contains("HYPERLINK"));
    CHECK_FALSE(csv.contains("\n=HYPERLINK"));
    CHECK_FALSE(csv.contains("\n\"=HYPERLINK"));
    CHECK(csv.contains("DROP TABLE returns;--"));
    const QString out = folder.path("out.xlsx");
    REQUIRE(runCli(wanted + QStringList{"--format", "xlsx", "--out", out}).exitCode == 0);
    CHECK(runCli({"tables", out}).out.contains("DROP TABLE returns;--"));
    CHECK(runCli({"verify", study}).exitCode == 0); // the table of returns is there still
    CHECK(runCli({"responses", study, "--format", "csv"}).out.contains("Kent,outcomes,answered"));
}

TEST_CASE("Row 32: text that turns its direction or moves the cursor does not reach the terminal")
{
    const CliFolder folder;
    const QString file = folder.write("return.csv", "Force,2020\nKe\xE2\x80\x8Bnt \xE2\x80\xAE"
                                                    "ecilop \x1B[2J,5\nEssex,6\n");
    const CliRun run = runCli({"read", file});
    for (const QString &text : {run.out, run.err}) {
        CHECK_FALSE(text.contains(QChar(0x202e)));
        CHECK_FALSE(text.contains(QChar(0x1b)));
    }
    CHECK(run.err.contains("characters that cannot be seen"));
    CHECK(runCli({"tables", file}).out.contains(QChar(0x202e))); // the cells as read are the cells as read
}

TEST_CASE("Row 30: markup in a return opens no file, by the trace of the system calls")
{
    const QString strace = QStandardPaths::findExecutable("strace");
    const CliFolder folder;
    const QString study = hostileStudy(folder);
    const QString log = folder.path("trace.log");
    const auto traced = [&](const QString &words) {
        QFile::remove(log);
        const CliRun run = runShell(
            QString("'%1' -f -qq -e trace=open,openat,stat,access,execve,connect -o '%2' %3").arg(strace, log, words));
        return run.exitCode == 0 ? contentOf(log) : QByteArray();
    };
    if (strace.isEmpty() || !traced(QString("cat '%1'").arg(folder.path(Trap))).contains(Trap)) {
        WARN("strace is not there or may not trace: what the program opens was not looked at");
        return;
    }
    const QString cli = '\'' + cliPath() + "' ";
    for (const QString &words :
         {QString("read '%1'").arg(folder.path("return.csv")),
          QString("figures '%1' --measure outcomes --by outcome").arg(study), QString("check '%1'").arg(study),
          QString("chart '%1' outcomes-by-year --out '%2'").arg(study, folder.path("chart.svg")),
          QString("chart '%1' outcomes-by-year --out '%2'").arg(study, folder.path("chart.pdf"))}) {
        INFO(words.toStdString());
        const QByteArray calls = traced(cli + words);
        CHECK(calls.contains("return.csv") != calls.contains("study.foilio")); // it did its work, and was seen to
        CHECK_FALSE(calls.contains(Trap));
        CHECK_FALSE(calls.contains("AF_INET")); // and asks no network
    }
}
