// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_cli.h"
#include "tests/support/mails.h"
#include "tests/support/zip_builder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
const QByteArray Figures = "Offences,2019,2020\nOffences recorded,12,15\n";
}

TEST_CASE("A ZIP of replies is read file by file, each force from its folder")
{
    const CliFolder folder;
    const QString zip = folder.write(
        "replies.zip",
        zipOf({{"Kent Police/reply.csv", Figures}, {"Gwent/reply.csv", Figures}, {"Essex/logo.png", "\x89PNG\r\n"}}));
    const CliRun csv = runCli({"read", zip, "--format", "csv"});
    CHECK(csv.exitCode == 2); // the picture
    CHECK(csv.err.contains("Essex/logo.png"));
    CHECK(csv.out.count("force,measure") == 1);
    CHECK(csv.out.count("\nKent,") == 2);
    CHECK(csv.out.count("\nGwent,") == 2);
    const auto json = QJsonDocument::fromJson(runCli({"read", zip, "--format", "json"}).out.toUtf8()).array();
    REQUIRE(json.size() == 2);
    CHECK(json[0].toObject()["file"] == "replies.zip/Kent Police/reply.csv");

    const QString study = folder.newStudy();
    const CliRun done = runCli({"import", study, zip, "--accept", "all"});
    CHECK(done.exitCode == 2);
    CHECK(done.out.count("accepted") == 2);
    CHECK(runCli({"verify", study}).exitCode == 0);
}

TEST_CASE("A mail is read with what is attached to it; a damaged ZIP stores nothing")
{
    const CliFolder folder;
    const QString mail = folder.write("answer.eml", mailWith({{"figures.csv", "Kent Police\n" + Figures}}));
    const CliRun read = runCli({"read", mail, "--format", "csv"});
    CHECK(read.exitCode == 0);
    CHECK(read.out.count("\nKent,") == 2);
    CHECK(runCli({"tables", mail, "--format", "json"}).out.contains("Offences recorded"));

    const QString cut = folder.write("cut.zip", zipOf({{"Kent/a.csv", Figures}}).chopped(30));
    const CliRun failed = runCli({"import", folder.newStudy(), cut, "--accept", "all"});
    CHECK(failed.exitCode == 2);
    CHECK(failed.err.contains("damaged or cut off"));
}
