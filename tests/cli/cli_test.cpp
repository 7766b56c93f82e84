// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_cli.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
const QByteArray KentReturn = "Kent Police\n"
                              "Offences,2019,2020,2021\n"
                              "Offences recorded,120,150,<5\n";

QJsonArray json(const CliRun &run)
{
    return QJsonDocument::fromJson(run.out.toUtf8()).array();
}
} // namespace

TEST_CASE("Words that make no command end with exit 2 and say what would")
{
    CHECK(runCli({}).exitCode == 2);
    CHECK(runCli({"frobnicate"}).err.contains("no verb"));
    const CliRun missing = runCli({"mark", "nowhere.foilio", "--as", "complete"});
    CHECK(missing.exitCode == 2);
    const CliRun unknownOption = runCli({"read", "file.csv", "--colour", "red"});
    CHECK(unknownOption.exitCode == 2);
    CHECK(unknownOption.err.contains("Usage: foilio-cli read"));
    CHECK(runCli({"read"}).err.contains("Usage: foilio-cli read FILE"));
}

TEST_CASE("Every verb tells how it is used")
{
    const QString list = runCli({"help"}).out;
    for (const QString verb :
         {"new",        "tables",  "read",  "import",  "responses", "respond", "mark",  "flow",
          "check",      "explain", "ask",   "correct", "reopen",    "figures", "trace", "compare",
          "statements", "charts",  "chart", "verify",  "history",   "undo",    "redo",  "example"}) {
        CHECK(list.contains("  " + verb + " "));
        const CliRun help = runCli({verb, "--help"});
        CHECK(help.exitCode == 0);
        CHECK(help.out.contains("foilio-cli " + verb));
    }
}

TEST_CASE("A file that is not there, is empty or is no study is an error that names it")
{
    const CliFolder folder;
    CHECK(runCli({"read", folder.path("nothing.csv")}).exitCode == 2);
    const CliRun empty = runCli({"read", folder.write("empty.csv", "")});
    CHECK(empty.exitCode == 2);
    CHECK(empty.err.contains("empty"));
    const CliRun notAStudy = runCli({"responses", folder.write("notes.foilio", "just some words")});
    CHECK(notAStudy.exitCode == 2);
    CHECK(notAStudy.err.contains("notes.foilio"));
}

TEST_CASE("A study is started once and only once under a name")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    CHECK(runCli({"new", study, "--from", "2019-01-01", "--to", "2022-07-31"}).exitCode == 2);
    CHECK(runCli({"new", folder.path("b.foilio"), "--from", "2022-07-31", "--to", "2019-01-01"}).exitCode == 2);
    CHECK(runCli({"new", folder.path("c.foilio"), "--from", "soon", "--to", "2019-01-01"}).exitCode == 2);
    CHECK_FALSE(QFile::exists(folder.path("c.foilio")));
}

TEST_CASE("A return is read without a study, as lines that a program takes")
{
    const CliFolder folder;
    const QString file = folder.write("kent.csv", KentReturn);
    const CliRun csv = runCli({"read", file, "--format", "csv"});
    CHECK(csv.exitCode == 0);
    CHECK(csv.out.startsWith(
        "force,measure,offence,outcome_type,label,place,from,to,kind,low,high,text,is_total,sheet,cell,page\n"));
    CHECK(csv.out.contains("2019-01-01,2019-12-31,exact,120,120,120,no,"));
    CHECK(csv.out.contains("less-than,0,4,<5,no"));
    const auto figures = QJsonDocument::fromJson(runCli({"read", file, "--format", "json"}).out.toUtf8())["figures"];
    CHECK(figures.toArray().size() == 3);
    const CliRun cells = runCli({"tables", file, "--format", "csv"});
    CHECK(cells.out.contains(",,1,3,4,<5\n"));
    CHECK(runCli({"read", file, "--force", "Atlantis"}).exitCode == 2);
}

TEST_CASE("A force and a period named on the command line beat what the file says")
{
    const CliFolder folder;
    const QString file = folder.write("figures.csv", "Outcome,Number\nCharged,5\nNo suspect,7\n");
    const CliRun run =
        runCli({"read", file, "--force", "Met", "--from", "2020-01-01", "--to", "2020-12-31", "--format", "csv"});
    CHECK(run.out.contains("Metropolitan Police,"));
    CHECK(run.out.contains("2020-01-01,2020-12-31,exact,5,5,5"));
}

TEST_CASE("Importing takes what is asked for, and says what it did not take")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    const QString file = folder.write("kent.csv", KentReturn);

    SECTION("none is the default: nothing is stored")
    {
        CHECK(json(runCli({"import", study, file, "--format", "json"})).at(0)["result"] == "draft");
        CHECK_FALSE(runCli({"history", study}).out.contains("Import Kent"));
    }
    SECTION("clean stores what leaves no question, in one step that can be undone and done again")
    {
        CHECK(json(runCli({"import", study, file, "--accept", "clean", "--format", "json"})).at(0)["result"] ==
              "accepted");
        const QStringList figures{"figures", study, "--measure", "offences", "--by", "force,year", "--panel", "all"};
        CHECK(runCli(figures).out.contains("Kent,2019,120"));
        CHECK(runCli({"undo", study}).out.contains("Import Kent"));
        CHECK_FALSE(runCli(figures).out.contains("Kent"));
        CHECK(runCli({"redo", study}).exitCode == 0);
        CHECK(runCli(figures).out.contains("Kent,2019,120"));
        CHECK(runCli({"responses", study, "--format", "csv"}).out.contains("Kent,offences,answered"));
        CHECK(runCli({"verify", study}).exitCode == 0);
    }
    SECTION("a bad file among good ones hides none of them")
    {
        const QString bad = folder.write("zz.csv", "");
        const CliRun run = runCli({"import", study, file, bad, "--accept", "clean", "--format", "json"});
        CHECK(run.exitCode == 2);
        CHECK(json(run).at(0)["result"] == "accepted");
        CHECK(json(run).at(1)["result"].toString().startsWith("not read"));
    }
    SECTION("a folder is everything in it")
    {
        const CliRun run = runCli({"import", study, folder.path("."), "--format", "json"});
        CHECK(run.out.contains("kent.csv"));
    }
}

TEST_CASE("Marks need their reasons, and are undone")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    CHECK(runCli({"mark", study, "--force", "Kent", "--as", "partial"}).exitCode == 2);
    CHECK(runCli({"mark", study, "--force", "Kent", "--as", "partial", "--reason", "because"}).exitCode == 2);
    CHECK(runCli({"mark", study, "--force", "Kent", "--as", "excluded", "--reason", "no-reply", "--period", "1999"})
              .exitCode == 2);
    CHECK(runCli({"mark", study, "--force", "kent police", "--question", "offences", "--period", "2020", "--as",
                  "partial", "--reason", "part-year"})
              .exitCode == 0);
    CHECK(runCli({"responses", study, "--format", "csv"}).out.contains("2020,partial,part-year"));
    CHECK(runCli({"undo", study}).exitCode == 0);
    CHECK_FALSE(runCli({"responses", study, "--format", "csv"}).out.contains("partial"));
    CHECK(runCli({"undo", study}).exitCode == 2);
}

TEST_CASE("The acceptance study through the command line")
{
    const CliFolder folder;
    const QString study = folder.acceptanceStudy();

    const QString flow = runCli({"flow", study}).out;
    CHECK(flow.contains("43 asked, 29 answered, 24 complete for offences"));
    const QString years = runCli({"figures", study, "--measure", "offences", "--by", "year"}).out;
    for (const char *total : {"2500", "3150", "4410", "3800"})
        CHECK(years.contains(total));
    const CliRun trace = runCli({"trace", study, "--force", "Kent", "--period", "2020", "--measure", "offences"});
    CHECK(trace.out.contains("synthetic-kent.csv"));

    const CliRun chart = runCli({"chart", study, "outcome-shares-by-year", "--out", folder.path("shares.svg")});
    INFO(chart.err.toStdString());
    CHECK(chart.exitCode == 0);
    QFile svg(folder.path("shares.svg"));
    REQUIRE(svg.open(QIODevice::ReadOnly));
    const QString drawn = QString::fromUtf8(svg.readAll());
    CHECK(drawn.contains("24 of 43"));
    CHECK(drawn.contains("4%"));
    CHECK(QFile::exists(folder.path("shares.csv")));
    CHECK(QFile::exists(folder.path("shares.txt")));
    CHECK(runCli({"check", study}).exitCode <= 1);
}

TEST_CASE("The example is made whole, with its charts, and only once")
{
    const CliFolder folder;
    const CliRun made = runCli({"example", folder.path("example")});
    INFO(made.err.toStdString());
    REQUIRE(made.exitCode == 0);
    const QString study = folder.path("example/image-abuse-2015.foilio");
    CHECK(QFile::exists(folder.path("example/charts/offences-by-year.svg")));
    CHECK(QFile::exists(folder.path("example/durham-1406745-hospital-crime-outcomes-by-financial-year.csv")));
    CHECK(runCli({"flow", study}).out.contains("43 asked, 31 answered, 31 complete for offences"));
    CHECK(runCli({"flow", study}).out.contains("26 complete for outcomes"));
    CHECK(runCli({"figures", study, "--measure", "offences", "--by", "year"}).out.contains("1169"));
    CHECK(made.out.contains("remarks: foilio-cli check lists them"));
    const QString checks = runCli({"check", study}).out; // the case without a force is kept, in no total
    CHECK(checks.contains("bbc2016-no-force-stated.csv"));
    CHECK(checks.contains("No force is named: its 2 figures are kept with the file and stand in no total."));
    const QString out = folder.path("out.csv"); // months hold counts of 1 to 4: they do not leave in a file
    REQUIRE(runCli({"figures", study, "--measure", "offences", "--by", "force,month", "--panel", "all", "--out", out})
                .exitCode == 0);
    QFile written(out);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(written.readAll()).split('\n');
    CHECK(lines.contains("Cambridgeshire,Apr 2015,[c],,,0,0"));
    CHECK(lines.contains("Derbyshire,May 2015,7,7,7,0,0"));
    for (const QString &line : lines) {
        for (const QString small : {"1", "2", "3", "4"})
            CHECK(line.section(',', 2, 2) != small);
    }
    CHECK(runCli({"verify", study}).exitCode == 0);
    CHECK(runCli({"example", folder.path("example")}).exitCode == 2);
}
