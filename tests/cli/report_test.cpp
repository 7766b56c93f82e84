// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_cli.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

namespace {
QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("no file");
}

/// One study for all tests here: making it takes a while.
const QString &study()
{
    static const CliFolder folder;
    static const QString path = folder.acceptanceStudy();
    return path;
}
} // namespace

TEST_CASE("The report is written as ODT, HTML and PDF, the same bytes each time")
{
    const CliFolder folder;
    for (const QString ending : {"odt", "html", "pdf"}) {
        INFO(ending.toStdString());
        const QString path = folder.path("report." + ending);
        const CliRun run = runCli({"report", study(), "--out", path});
        CHECK(run.exitCode == 0);
        CHECK(run.out.trimmed() == path);
        const QByteArray first = bytesOf(path);
        CHECK(first.size() > 20000);
        CHECK(runCli({"report", study(), path}).exitCode == 0);
        CHECK(bytesOf(path) == first);
    }
    const CliRun wrong = runCli({"report", study(), "--out", folder.path("report.rtf")});
    CHECK(wrong.exitCode == 2);
    CHECK(wrong.err.contains(".odt, .html or .pdf"));
    CHECK_FALSE(QFile::exists(folder.path("report.rtf")));
}

TEST_CASE("The PDF of the report holds its words and embeds its fonts")
{
    const CliFolder folder;
    const QString path = folder.path("report.pdf");
    REQUIRE(runCli({"report", study(), "--out", path}).exitCode == 0);
    if (QStandardPaths::findExecutable("pdftotext").isEmpty()) {
        WARN("skipped: pdftotext (poppler-utils) is not installed");
        return;
    }
    const QString words = runShell("pdftotext -layout '" + path + "' -").out.simplified();
    CHECK(words.contains("Of 43 forces asked, 29 answered and 24 gave complete figures of offences."));
    CHECK(words.contains("What each sentence rests on"));
    CHECK_FALSE(runShell("pdffonts '" + path + "'").out.contains(" no  no "));
}

TEST_CASE("LibreOffice opens the report and the tables")
{
    if (QStandardPaths::findExecutable("soffice").isEmpty()) {
        WARN("skipped: LibreOffice is not installed");
        return;
    }
    const CliFolder folder;
    REQUIRE(runCli({"report", study(), "--out", folder.path("report.odt")}).exitCode == 0);
    REQUIRE(runCli({"pack", study(), "--only", "tables", "--out", folder.path("pack")}).exitCode == 0);
    const QString office =
        "soffice -env:UserInstallation=file://" + folder.path("office") + " --headless --convert-to ";
    runShell(office + "txt:Text --outdir '" + folder.path("") + "' '" + folder.path("report.odt") + "'");
    CHECK(QString::fromUtf8(bytesOf(folder.path("report.txt"))).contains("24 gave complete figures of offences"));
    runShell(office + "csv --outdir '" + folder.path("") + "' '" + folder.path("pack/tables/tables.xlsx") + "'");
    CHECK(bytesOf(folder.path("tables.csv")).size() > 100); // the first sheet: notes
}

TEST_CASE("A briefing of one force is one page; one for every force in one call")
{
    const CliFolder folder;
    CHECK(runCli({"briefing", study(), "--force", "Kent", "--out", folder.path("kent.pdf")}).exitCode == 0);
    CHECK(runCli({"briefing", study(), "Kent", folder.path("again.pdf")}).exitCode == 0);
    CHECK(bytesOf(folder.path("kent.pdf")) == bytesOf(folder.path("again.pdf")));
    CHECK(bytesOf(folder.path("kent.pdf")).count("/Type /Page\n") == 1);
    const CliRun all = runCli({"briefing", study(), "--all", "--out", folder.path("all"), "--format", "pdf"});
    CHECK(all.exitCode == 0);
    const QDir written(folder.path("all"));
    CHECK(written.entryList(QDir::Files).size() == 43);
    for (const QString &name : written.entryList(QDir::Files)) {
        INFO(name.toStdString());
        CHECK(bytesOf(written.filePath(name)).count("/Type /Page\n") == 1);
    }
    CHECK(runCli({"briefing", study()}).err.contains("--all"));
}

TEST_CASE("The pack holds every chart in every form and every table, the same bytes each time, as folder or ZIP")
{
    const CliFolder folder;
    const CliRun run = runCli({"pack", study(), "--out", folder.path("pack")});
    REQUIRE(run.exitCode == 0);
    for (const char *ending : {"svg", "pdf", "png", "csv", "txt"})
        CHECK(QFile::exists(folder.path("pack/figures/offences-by-year.") + ending));
    for (const char *name : {"notes.txt", "tables.xlsx", "forces.csv", "sources.csv", "dictionary.csv", "cells.csv",
                             "offences-by-force-and-year.csv", "offences-by-force-and-year.json"})
        CHECK(QFile::exists(folder.path("pack/tables/") + name));
    CHECK(runCli({"pack", study(), "--out", folder.path("one.zip")}).exitCode == 0);
    CHECK(runCli({"pack", study(), "--out", folder.path("two.zip")}).exitCode == 0);
    CHECK(bytesOf(folder.path("one.zip")) == bytesOf(folder.path("two.zip")));
    const QString dictionary = QString::fromUtf8(bytesOf(folder.path("pack/tables/dictionary.csv")));
    CHECK_FALSE(dictionary.contains(",\n")); // no column of figures without a meaning
    CHECK(QString::fromUtf8(bytesOf(folder.path("pack/tables/cells.csv"))).contains("offences-by-force-and-year"));
    CHECK_FALSE(QString::fromUtf8(bytesOf(folder.path("pack/tables/sources.csv"))).contains("synthetic-kent"));
}

TEST_CASE("A pack and a table hide the same numbers, and the cells behind a hidden one are not listed")
{
    const CliFolder folder;
    const QString path = folder.newStudy();
    const QString letter = folder.write("return.csv", "Kent Police\nOffence,Jan 2021,Feb 2021,Mar 2021\n"
                                                      "Offences recorded,26,3,29\n");
    REQUIRE(runCli({"import", path, letter, "--force", "Kent", "--accept", "all"}).exitCode == 0);
    REQUIRE(runCli({"pack", path, "--only", "tables", "--out", folder.path("pack")}).exitCode == 0);
    const QString months = QString::fromUtf8(bytesOf(folder.path("pack/tables/offences-by-force-and-month.csv")));
    CHECK(months.contains("Kent,Feb 2021,[c],,"));
    CHECK(runCli({"figures", path, "--measure", "offences", "--by", "force,month", "--panel", "all"})
              .out.contains("Kent,Feb 2021,[c],,"));
    const QString cells = QString::fromUtf8(bytesOf(folder.path("pack/tables/cells.csv")));
    CHECK(cells.contains("Mar 2021"));
    CHECK_FALSE(cells.contains("Feb 2021"));
}
