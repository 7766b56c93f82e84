// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons like for like, sentences, and the flow as a diagram: the forms that scripts use.
#include "tests/cli/run_cli.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
QJsonObject objectOf(const CliRun &run)
{
    return QJsonDocument::fromJson(run.out.toUtf8()).object();
}
} // namespace

TEST_CASE("Full years of the same forces are compared, with forces, sensitivity and coverage")
{
    const CliFolder folder;
    const QString study = folder.acceptanceStudy();
    const CliRun run = runCli({"compare", study, "--from", "2019", "--to", "2021"});
    CHECK(run.exitCode == 0);
    CHECK(run.out.startsWith("2,500 in 2019, 4,410 in 2021 (+76%).\n"));
    CHECK(run.out.contains("+68% to +85%")); // 167.9 to 185.3: the index of tests/values/statistics.json
    CHECK(run.out.contains("Included: 24 of 43 forces ("));
    CHECK(run.out.contains("With partial returns: +7"));
    CHECK(run.out.contains("of the residents of the 43 force areas"));
    CHECK(run.out.contains("refused (s12(1))"));

    const QJsonObject json = objectOf(runCli({"compare", study, "--from", "2019", "--to", "2021", "--format", "json"}));
    CHECK(json["like for like"].toBool());
    CHECK(json["change"] == "+76%");
    CHECK(json["before"].toObject()["low"] == 2500);
    CHECK(json["included"].toArray().size() == 24);
    CHECK(json["left out"].toArray().size() == 19);
    CHECK(json["sensitivity"].toArray().size() == 3);
}

TEST_CASE("Seven months against a year: no percentage anywhere, offers instead, and exit code 1")
{
    const CliFolder folder;
    const QString study = folder.acceptanceStudy();
    const QStringList wanted{"compare", study, "--from", "2020", "--to", "2022-01-01..2022-07-31"};
    const CliRun run = runCli(wanted);
    CHECK(run.exitCode == 1);
    CHECK(run.out.startsWith("No percentage: "));
    CHECK(run.out.contains("in words: more in Jan–Jul 2022 (3,800) than in all of 2020 (3,150)"));
    CHECK(run.out.contains("per day: 17.9 a day in Jan–Jul 2022 against 8.6 a day in 2020"));
    const QString change = run.out.left(run.out.indexOf("Included: "));
    CHECK_FALSE(change.contains('%'));
    const QJsonObject json = objectOf(runCli(wanted + QStringList{"--format", "json"}));
    CHECK_FALSE(json["like for like"].toBool(true));
    CHECK(json["change"].isNull());
    CHECK(json["full years"].toArray().size() == 2);
    CHECK(json["sensitivity"].toArray().isEmpty());
}

TEST_CASE("Overlapping periods are refused with nothing in their place; a wrong order is an error")
{
    const CliFolder folder;
    const QString study = folder.acceptanceStudy();
    const CliRun overlapping = runCli({"compare", study, "--from", "2020", "--to", "2020-01-01..2021-12-31"});
    CHECK(overlapping.exitCode == 1);
    CHECK_FALSE(overlapping.out.contains("per day"));
    CHECK_FALSE(overlapping.out.contains("as counts"));
    const CliRun backwards = runCli({"compare", study, "--from", "2021", "--to", "2019"});
    CHECK(backwards.exitCode == 2);
    CHECK(backwards.err.contains("Name the earlier period first"));
    CHECK(runCli({"compare", study, "--from", "2019"}).exitCode == 2);
    CHECK(runCli({"compare", study, "--from", "2019", "--to", "2020", "--measure", "arrests"}).exitCode == 2);
}

TEST_CASE("Sentences carry base, forces and what traces them")
{
    const CliFolder folder;
    const QString study = folder.acceptanceStudy();
    CHECK(runCli({"statements", study}).out.contains("24 forces recorded 13,860 offences"));
    const auto said = QJsonDocument::fromJson(runCli({"statements", study, "--format", "json"}).out.toUtf8()).array();
    bool hasShare = false;
    for (const auto &one : said) {
        const QJsonObject statement = one.toObject();
        if (statement["kind"] != "share")
            continue;
        hasShare = true;
        CHECK(statement["base"] == "of all offences recorded");
        CHECK(statement["numbers"].toArray().size() == 8);
        CHECK(statement["forces"].toArray().size() == 24);
    }
    CHECK(hasShare);
}

TEST_CASE("The flow is drawn, with the numbers that are printed")
{
    const CliFolder folder;
    const QString study = folder.acceptanceStudy();
    CHECK(runCli({"charts", study}).out.contains("flow"));
    for (const QString ending : {"svg", "pdf", "png"}) {
        const CliRun run = runCli({"chart", study, "flow", "--out", folder.path("flow." + ending)});
        INFO(run.err.toStdString());
        CHECK(run.exitCode == 0);
        CHECK(QFileInfo(folder.path("flow." + ending)).size() > 1000);
    }
    QFile csv(folder.path("flow.csv"));
    REQUIRE(csv.open(QFile::ReadOnly));
    const QByteArray figures = csv.readAll();
    CHECK(figures.contains("Asked,no,Forces,43,43,43"));
    CHECK(figures.contains("Answered,no,Forces,29,29,29"));
    CHECK(figures.contains("Complete for offences,no,Forces,24,24,24"));
    CHECK(runCli({"flow", study}).out.contains("43 asked, 29 answered, 24 complete for offences"));
    CHECK(runCli({"chart", study, "flow", "--force", "Kent", "--out", folder.path("x.svg")}).exitCode == 2);
}
