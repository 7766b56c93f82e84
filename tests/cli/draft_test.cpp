// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of a draft report held against a study: the forms that scripts use.
#include "tests/cli/run_cli.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

TEST_CASE("A draft whose numbers are those of the study is passed, with what each rests on")
{
    const CliFolder folder;
    const QString study = folder.acceptanceStudy();
    const QString draft = folder.write("draft.txt", "43 forces were asked. They recorded 13,860 offences from January "
                                                    "2019 to July 2022.\nIn 2020 there were 26% more than in 2019.\n");
    const CliRun run = runCli({"draft", study, draft});
    CHECK(run.exitCode == 0);
    CHECK(run.out.contains("13,860: matched. Offences recorded, 1 January 2019 to 31 July 2022, 24 forces: 13,860."));
    CHECK(run.out.endsWith("3 looked at, 3 matched, 0 to be looked at.\n"));
}

TEST_CASE("A wrong number of a draft ends in exit code 1, and is one object of the JSON")
{
    const CliFolder folder;
    const QString study = folder.acceptanceStudy();
    const QString draft =
        folder.write("draft.html", "<html><body><p>In 2020, 3,149 offences were recorded.</p></body></html>");
    const CliRun run = runCli({"draft", study, draft, "--format", "json"});
    CHECK(run.exitCode == 1);
    const QJsonArray found = QJsonDocument::fromJson(run.out.toUtf8()).array();
    REQUIRE(found.size() == 1);
    CHECK(found[0].toObject()["state"] == "stale");
    CHECK(found[0].toObject()["printed"] == "3,149");
    CHECK(found[0].toObject()["paragraph"] == 1);
    CHECK(found[0].toObject()["sentence"] == "In 2020, 3,149 offences were recorded.");
}

TEST_CASE("A draft that is no text document is an error with what to do")
{
    const CliFolder folder;
    const QString study = folder.acceptanceStudy();
    const CliRun run = runCli({"draft", study, folder.write("draft.pdf", "%PDF-1.7")});
    CHECK(run.exitCode == 2);
    CHECK(run.err.contains("copy its text and paste it"));
}
