// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Findings of a whole study and the ways out of them.
#include "tests/cli/run_cli.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
/// Invented: the months of Kent add to 12, the year is given as 13.
QString monthsAgainstYear(const CliFolder &folder)
{
    QByteArray months("force,Jan 2021,Feb 2021,Mar 2021,Apr 2021,May 2021,Jun 2021,Jul 2021,Aug 2021,Sep 2021,Oct 2021,"
                      "Nov 2021,Dec 2021\nKent,1,1,1,1,1,1,1,1,1,1,1,1\n");
    const QString study = folder.path("s.foilio");
    runCli({"new", study, "--from", "2021-01-01", "--to", "2021-12-31"});
    for (const auto &[name, bytes] : {std::pair(QString("invented months.csv"), months),
                                      std::pair(QString("invented year.csv"), QByteArray("force,2021\nKent,13\n"))}) {
        QFile file(folder.path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        REQUIRE(runCli({"import", study, folder.path(name), "--accept", "all"}).exitCode == 0);
    }
    return study;
}

QJsonObject finding(const QString &study, const QString &state = "open")
{
    const CliRun run = runCli({"check", study, "--json", "--state", state});
    for (const QJsonValue &row : QJsonDocument::fromJson(run.out.toUtf8()).array()) {
        if (row.toObject()["severity"] != "note")
            return row.toObject();
    }
    return {};
}
} // namespace

TEST_CASE("A later return that differs is found, explained, undone, asked about and corrected")
{
    const CliFolder folder;
    const QString study = monthsAgainstYear(folder);
    const QJsonObject open = finding(study);
    REQUIRE(open["code"].toString() != "");
    CHECK(open["force"] == "Kent");
    CHECK(open["state"] == "open");
    const QString key = open["key"].toString();

    CHECK(runCli({"explain", study, key}).exitCode == 2); // why?
    CHECK(runCli({"explain", study, key, "--as", "because"}).err.contains("no explanation"));
    const CliRun explained = runCli({"explain", study, key, "--as", "revised", "--note", "mail of 3 May"});
    CHECK(explained.exitCode == 0);
    CHECK(finding(study).isEmpty());
    CHECK(finding(study, "explained")["answer"].toString().contains("mail of 3 May"));
    CHECK(runCli({"check", study}).exitCode == 0);

    CHECK(runCli({"undo", study}).out.startsWith("Undone: Explain Kent: "));
    CHECK(finding(study)["key"] == key);
    const CliRun letter = runCli({"ask", study, key, "--draft"});
    CHECK(letter.out.contains("To the Freedom of Information team of Kent"));
    CHECK(letter.out.contains("cell "));
    CHECK(finding(study)["key"] == key); // only a draft
    CHECK(runCli({"ask", study, key}).exitCode == 0);
    CHECK(finding(study, "asked")["key"] == key);
    CHECK(runCli({"reopen", study, key}).exitCode == 0);
    CHECK(runCli({"reopen", study, key}).exitCode == 2);
}

TEST_CASE("A mistake that is open ends with 1, a corrected one with 0, and the printed figure is kept")
{
    const CliFolder folder;
    const QString study = folder.path("s.foilio");
    runCli({"new", study, "--from", "2021-01-01", "--to", "2021-12-31"});
    QFile file(folder.path("invented.csv"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("force,2021,Jan-Jun 2021,Jul-Dec 2021\nKent,13,5,7\n");
    file.close();
    REQUIRE(runCli({"import", study, folder.path("invented.csv"), "--accept", "all"}).exitCode == 0);
    const CliRun open = runCli({"check", study});
    CHECK(open.exitCode == 1);
    CHECK(open.out.contains("the year is given as 13, its 2 shorter periods add to 12"));
    const QStringList correct{"correct", study, "months-against-year", "--cell", "b2", "--figure", "12"};
    CHECK(runCli(correct).exitCode == 2); // why?
    CHECK(runCli(correct + QStringList{"--note", "their mail"}).exitCode == 0);
    CHECK(runCli({"check", study}).exitCode == 0);
    const QString figures =
        runCli({"figures", study, "--measure", "offences", "--by", "force", "--panel", "all", "--format", "csv"}).out;
    CHECK(figures.contains("12"));
    CHECK_FALSE(figures.contains("13"));
    const CliRun traced = runCli({"trace", study, "--force", "Kent", "--period", "2021", "--measure", "offences"});
    CHECK(traced.out.contains("13")); // as printed
    CHECK(finding(study, "corrected")["code"] == "months-against-year");
    CHECK(runCli({"undo", study}).exitCode == 0);
    CHECK(runCli({"check", study}).exitCode == 1);
}
