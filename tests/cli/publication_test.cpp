// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was published is frozen and later held against the study: the forms that scripts use.
#include "tests/cli/run_cli.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
CliRun publish(const QString &study, const QString &title = "Annual release")
{
    return runCli({"publish", study, "--title", title, "--date", "2023-01-26"});
}

/// Kent is taken out of the panel, after which fewer forces stand behind every total.
void markKentPartial(const QString &study)
{
    const CliRun run = runCli({"mark", study, "--force", "Kent", "--question", "offences", "--as", "partial",
                               "--reason", "part-year", "--note", "synthetic"});
    INFO(run.err.toStdString());
    REQUIRE(run.exitCode == 0);
}
} // namespace

TEST_CASE("What is published stands until the study changes, then each number that moved has its erratum")
{
    const CliFolder folder;
    const QString study = folder.acceptanceStudy();
    const CliRun frozen = publish(study);
    CHECK(frozen.exitCode == 0);
    CHECK(frozen.out.startsWith("Publication 1, “Annual release”, 2023-01-26: "));

    const CliRun before = runCli({"errata", study});
    CHECK(before.exitCode == 0);
    CHECK(before.out == "1 “Annual release”, 2023-01-26: every published number stands.\n");

    markKentPartial(study);
    const CliRun after = runCli({"errata", study});
    CHECK(after.exitCode == 1);
    CHECK(after.out.contains("In “Annual release” (published 26 January 2023) we said: “24 forces recorded 13,860 "
                             "offences from 1 January 2019 to 31 July 2022.”. This should read: “23 forces recorded "));

    const CliRun json = runCli({"errata", study, "--publication", "1", "--format", "json"});
    CHECK(json.exitCode == 1);
    const QJsonObject first = QJsonDocument::fromJson(json.out.toUtf8()).array()[0].toObject();
    CHECK(first["publication"] == 1);
    CHECK(first["title"] == "Annual release");
    CHECK(first["state"] == "changed");
    CHECK(first["before"].toString() != first["after"].toString());
    CHECK(first["erratum"].toString().contains(first["before"].toString()));

    CHECK(runCli({"undo", study}).exitCode == 0);
    CHECK(runCli({"errata", study}).exitCode == 0);
    CHECK(runCli({"verify", study}).exitCode == 0);
}

TEST_CASE("Only the publication that is named is compared, and one that is not there is an error")
{
    const CliFolder folder;
    const QString study = folder.acceptanceStudy();
    REQUIRE(publish(study, "First").exitCode == 0);
    markKentPartial(study);
    REQUIRE(publish(study, "Second").exitCode == 0);
    CHECK(runCli({"errata", study, "--publication", "2"}).exitCode == 0);
    CHECK(runCli({"errata", study, "--publication", "1", "--format", "csv"}).exitCode == 1);
    const CliRun none = runCli({"errata", study, "--publication", "7"});
    CHECK(none.exitCode == 2);
    CHECK(none.err.contains("no publication 7"));
}

TEST_CASE("A study of which nothing was published says so and is no failure")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    const CliRun run = runCli({"errata", study});
    CHECK(run.exitCode == 0);
    CHECK(run.out.isEmpty());
    CHECK(run.err.contains("Nothing was published yet"));
    CHECK(runCli({"publish", study}).exitCode == 2);
    const CliRun badDay = runCli({"publish", study, "--title", "T", "--date", "26 January"});
    CHECK(badDay.exitCode == 2);
    CHECK(runCli({"errata", study}).err.contains("Nothing was published yet"));
}
