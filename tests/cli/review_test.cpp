// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_cli.h"
#include <QFile>

namespace {
QString studyWithKent(const CliFolder &folder)
{
    const QString study = folder.newStudy();
    const QString letter = folder.write("Kent invented.csv", "Offence,2019,2020,2021\n"
                                                             "Disclosing private sexual images 8/71,31,42,57\n");
    CHECK(runCli({"import", study, letter, "--accept", "all"}).exitCode == 0);
    return study;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The CSV pack with a reading typed at the end of the line of each year.
QByteArray filledPack(const QString &path, const QMap<QString, QString> &byYear)
{
    QStringList lines = QString::fromUtf8(bytesOf(path)).split('\n');
    for (QString &line : lines) {
        for (auto year = byYear.begin(); year != byYear.end(); ++year) {
            if (line.contains("1 January " + year.key()) && line.endsWith(",,"))
                line.insert(line.size() - 1, year.value());
        }
    }
    return lines.join('\n').toUtf8();
}
} // namespace

TEST_CASE("A pack goes out, comes back filled, and the one wrong figure is found, settled and signed off")
{
    const CliFolder folder;
    const QString study = studyWithKent(folder);
    const QString pack = folder.path("pack.csv");
    const CliRun out = runCli({"review", "export", study, "--out", pack, "--sample", "all"});
    INFO(out.err.toStdString());
    REQUIRE(out.exitCode == 0);
    CHECK(out.out.contains("3 values"));
    CHECK_FALSE(bytesOf(pack).contains(",42"));
    CHECK(bytesOf(pack).contains("Disclosing private sexual images"));

    const QString back = folder.write("back.csv", filledPack(pack, {{"2019", "31"}, {"2020", "24"}}));
    const CliRun merged = runCli({"review", "merge", study, back, "--by", "KW"});
    INFO(merged.out.toStdString() + merged.err.toStdString());
    CHECK(merged.exitCode == 1);
    CHECK(merged.out.contains("1 agreed, 1 disagreed, 1 left blank, 0 not known."));
    CHECK(merged.out.contains("Agreed on 1 of 2 values read, by KW."));
    CHECK(runCli({"review", "sign", study, "--force", "Kent", "--by", "KW"}).exitCode == 2);

    const QString value = merged.out.section('\n', 1, 1).section(' ', 0, 0);
    const CliRun settled =
        runCli({"review", "settle", study, "--value", value, "--figure", "24", "--reason", "the letter says 24"});
    INFO(settled.err.toStdString());
    CHECK(settled.exitCode == 0);
    CHECK(runCli({"figures", study, "--measure", "offences", "--by", "year", "--panel", "all"}).out.contains("24"));
    const CliRun traced = runCli({"trace", study, "--force", "Kent", "--period", "2020", "--measure", "offences"});
    CHECK(traced.out.contains("42")); // what is printed stays beside it
    CHECK(runCli({"review", "sign", study, "--force", "Kent", "--by", "KW"}).exitCode == 0);
    CHECK(runCli({"review", "status", study}).out.contains("signed off by KW"));
    CHECK(runCli({"verify", study}).exitCode == 0);
    CHECK(runCli({"undo", study}).exitCode == 0);
    CHECK_FALSE(runCli({"review", "status", study}).out.contains("signed off by KW"));
}

TEST_CASE("A workbook pack is read back, and holds no formula although a name begins like one")
{
    const CliFolder folder;
    const QString study = studyWithKent(folder);
    const QString pack = folder.path("pack.xlsx");
    REQUIRE(runCli({"review", "export", study, "--out", pack, "--way", "tick", "--sample", "all"}).exitCode == 0);
    CHECK(runCli({"tables", pack}).out.contains("Right?"));
    const CliRun merged = runCli({"review", "merge", study, pack, "--by", "KW"});
    CHECK(merged.out.contains("0 agreed, 0 disagreed, 3 left blank, 0 not known."));
    CHECK(merged.exitCode == 0);
    REQUIRE(runCli({"review", "export", study, "--out", folder.path("pack.zip")}).exitCode == 0);
    CHECK(bytesOf(folder.path("pack.zip")).contains("letters/Kent/Kent invented.csv"));
}

TEST_CASE("Words that make no review are refused with what is missing")
{
    const CliFolder folder;
    const QString study = studyWithKent(folder);
    CHECK(runCli({"review", "look", study}).exitCode == 2);
    CHECK(runCli({"review", "export", study, "--out", folder.path("a.doc")}).err.contains(".xlsx"));
    CHECK(runCli({"review", "export", study, "--out", folder.path("a.csv"), "--sample", "x"}).err.contains("--sample"));
    CHECK(runCli({"review", "merge", study, folder.write("no.csv", "a,b\n1,2\n"), "--by", "KW"}).exitCode == 2);
    CHECK(runCli({"review", "settle", study, "--value", "none", "--reason", "r"}).err.contains("No disagreement"));
    CHECK(runCli({"review", "sign", folder.newStudy("empty.foilio"), "--force", "Kent", "--by", "KW"}).exitCode == 2);
}

TEST_CASE("An official table is imported with its source and compared force by force")
{
    const CliFolder folder;
    const QString study = studyWithKent(folder);
    const QString table = folder.write("invented.csv", "Force Name,Year,Offence Description,Number of Offences\n"
                                                       "Kent,2019,8/71 Images,31\nKent,2020,8/71 Images,40\n"
                                                       "Kent,2020,Theft,9000\n");
    const CliRun run = runCli({"reference", study, "--import", table, "--title", "Invented table", "--format", "csv"});
    INFO(run.err.toStdString());
    CHECK(run.exitCode == 0);
    CHECK(run.out.contains("Kent,8/71 Images,2019,31,31,0,The same."));
    CHECK(run.out.contains("Kent,8/71 Images,2020,42,40,\"'+2\",\"Ours is higher"));
    CHECK_FALSE(run.out.contains("Theft"));
    CHECK(runCli({"reference", study}).out.contains("Invented table"));
    CHECK(runCli({"verify", study}).exitCode == 0);
    CHECK(runCli({"reference", study, "--import", table, "--offence", "Arson"}).err.contains("It has: 8/71 Images"));
}
