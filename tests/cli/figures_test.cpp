// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures, flow, trace and check: what a program reads, and what must not leave as a file.
#include "core/import/reader.h"
#include "tests/cli/run_cli.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
const QByteArray Months = "Kent Police\n"
                          "Offence,Jan 2021,Feb 2021,Mar 2021\n"
                          "Disclosing private sexual images,15,16,17\n"
                          "Threatening to disclose,11,10,12\n";
const QByteArray Sexes = "Dorset Police\n"
                         "Offences recorded by sex of victim,Jan 2021,Feb 2021\n"
                         "Female,15,16\n"
                         "Male,11,10\n";
const QByteArray Small = "Gwent Police\n"
                         "Offences,2019,2020\n"
                         "Offences recorded,12,3\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString studyOf(const CliFolder &folder, const QByteArray &csv)
{
    const QString study = folder.newStudy();
    const CliRun run = runCli({"import", study, folder.write("return.csv", csv), "--accept", "all"});
    INFO(run.err.toStdString());
    REQUIRE(run.exitCode == 0);
    return study;
}
} // namespace

TEST_CASE("Months of a labelled table stand in the figures of all forces, though they make no year")
{
    const CliFolder folder;
    const QString study = studyOf(folder, Months);
    const auto figures = [&](const QString &by) {
        return runCli({"figures", study, "--measure", "offences", "--by", by, "--panel", "all"}).out;
    };
    CHECK(figures("month") == "Month,Figure,Low,High,Not given,Hidden or unresolved\n"
                              "Jan 2021,26,26,26,0,0\nFeb 2021,26,26,26,0,0\nMar 2021,29,29,29,0,0\n");
    CHECK(figures("force,month").contains("Kent,Feb 2021,26,26,26,0,0\n"));
    CHECK(figures("force,month,offence").contains("Kent,Mar 2021,Threatening to disclose,12,12,12,0,0\n"));
    CHECK(figures("quarter").contains("26,26,26") == false);
    CHECK(figures("quarter").contains(",81,81,81,0,0\n"));
    CHECK(figures("period").contains("Jan 2021,26,26,26,0,0\n"));
}

TEST_CASE("Figures that are told apart by sex or age are never added up, and that is said")
{
    const CliFolder folder;
    const QString study = studyOf(folder, Sexes);
    const CliRun run = runCli(
        {"figures", study, "--measure", "offences", "--by", "force,month", "--panel", "all", "--format", "text"});
    CHECK_FALSE(run.out.contains("Jan 2021"));
    CHECK(run.out.contains("never added up: figures of Dorset."));
}

TEST_CASE("A workbook of figures is written whole and read again")
{
    const CliFolder folder;
    const QString study = studyOf(folder, Months);
    const QString out = folder.path("figures.xlsx");
    const CliRun run = runCli({"figures", study, "--measure", "offences", "--by", "force,month", "--panel", "all",
                               "--format", "xlsx", "--out", out});
    INFO(run.err.toStdString());
    REQUIRE(run.exitCode == 0);
    const ReadSource workbook = readSource(contentOf(out), "figures.xlsx");
    REQUIRE(workbook.format == "xlsx");
    REQUIRE_FALSE(workbook.tables.empty());
    const CliRun cells = runCli({"tables", out, "--format", "csv"});
    CHECK(cells.out.contains(",Feb 2021\n"));
    CHECK(cells.out.contains(",26\n"));
}

TEST_CASE("Small months of one force leave as hidden cells, the same in every format; the screen shows them")
{
    const CliFolder folder;
    QByteArray small = Months;
    const QString study = studyOf(folder, small.replace(",10,", ",2,").replace(",16,", ",2,"));
    const QStringList ask{"figures", study, "--measure", "offences", "--by", "force,month", "--panel", "all"};
    const CliRun csv = runCli(ask);
    CHECK(csv.exitCode == 0);
    CHECK(csv.out.contains("Kent,Feb 2021,[c],,,0,0\n"));
    CHECK(csv.out.contains("Kent,Jan 2021,[c],,,0,0\n")); // or February would be the rest of the year
    CHECK(csv.out.contains("Kent,Mar 2021,29,29,29,0,0\n"));
    CHECK(runCli(ask + QStringList{"--format", "json"}).out.count("[c]") == 3); // and the note
    CHECK(runCli(ask + QStringList{"--format", "text"}).out.contains("Feb 2021"));
    CHECK_FALSE(runCli(ask + QStringList{"--format", "text"}).out.contains("[c]"));
}

TEST_CASE("What cannot be protected does not leave as a file, and the old file stays")
{
    const CliFolder folder;
    QByteArray small = Months;
    const QString study = studyOf(folder, small.replace(",10,", ",2,").replace(",16,", ",2,"));
    const QString out = folder.write("figures.csv", "the file of last week");
    for (const char *format : {"csv", "json", "xlsx"}) {
        INFO(format);
        const CliRun run = runCli({"figures", study, "--measure", "offences", "--by", "force,month,offence", "--panel",
                                   "all", "--format", format, "--out", out});
        CHECK(run.exitCode == 2);
        CHECK(run.err.contains("hold a count of 1 to 4"));
        CHECK(contentOf(out) == "the file of last week");
    }
}

TEST_CASE("Force, year and outcome may leave with small numbers, as they were received")
{
    const CliFolder folder;
    const QString study = studyOf(folder, Small);
    const CliRun run = runCli({"figures", study, "--measure", "offences", "--by", "force,year", "--panel", "all"});
    CHECK(run.exitCode == 0);
    CHECK(run.out.contains("Gwent,2020,3,3,3,0,0\n"));
}

TEST_CASE("A figure is walked back to its cells, and nothing is said to be nothing")
{
    const CliFolder folder;
    const QString study = studyOf(folder, Months);
    const CliRun cells =
        runCli({"trace", study, "--force", "Kent", "--period", "2021-02", "--measure", "offences", "--format", "json"});
    const auto rows = QJsonDocument::fromJson(cells.out.toUtf8()).array();
    REQUIRE(rows.size() == 2);
    CHECK(rows.at(0).toObject()["cell"] == "C3");
    CHECK(rows.at(1).toObject()["cell"] == "C4");
    CHECK(rows.at(0).toObject()["file"] == "return.csv");
    CHECK(rows.at(0).toObject()["sha256"].toString().size() == 64);
    const CliRun one = runCli({"trace", study, "--force", "Kent", "--period", "2021-02", "--measure", "offences",
                               "--offence", "Threatening to disclose"});
    CHECK(one.out.contains("Together: 10"));
    const CliRun none = runCli({"trace", study, "--force", "Essex", "--period", "2021-02", "--measure", "offences"});
    CHECK(none.exitCode == 0);
    CHECK(none.err.contains("nothing is given"));
}

TEST_CASE("Flow, charts and check give the same as text, CSV and JSON")
{
    const CliFolder folder;
    const QString study = studyOf(folder, Small);
    CHECK(runCli({"flow", study}).out.startsWith("1 asked, 1 answered, 0 complete for offences."));
    const auto flow = QJsonDocument::fromJson(runCli({"flow", study, "--format", "json"}).out.toUtf8()).array();
    CHECK(flow.at(0).toObject()["question"] == "offences");
    CHECK(flow.at(0).toObject()["answered"] == "1");
    CHECK(runCli({"flow", study, "--format", "csv"})
              .out.startsWith("question,asked,answered,complete,left out,why,in time\n"));
    CHECK(runCli({"charts", study, "--format", "csv"}).out.startsWith("name,title,for,why not\noffences-by-year,"));
    const CliRun check = runCli({"check", study, "--format", "json"});
    CHECK(check.exitCode == 0);
    CHECK(QJsonDocument::fromJson(check.out.toUtf8()).array().at(0).toObject()["force"] == "Gwent");
}
