// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests by the command line: events, limits, letters, tracker, evidence, boards kept elsewhere.
#include "core/import/zip_archive.h"
#include "tests/cli/run_cli.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The first cell of a force as `responses --format json` tells it.
QJsonObject cellOf(const QString &study, const QString &force, const QString &asOf = "2025-10-14")
{
    const CliRun run = runCli({"responses", study, "--force", force, "--format", "json", "--as-of", asOf});
    return QJsonDocument::fromJson(run.out.toUtf8()).array().at(0).toObject();
}

bool noted(const QStringList &words)
{
    const CliRun run = runCli(words);
    INFO(run.err.toStdString());
    CHECK(run.exitCode == 0);
    return run.exitCode == 0;
}
} // namespace

TEST_CASE("Limits are counted from what is noted, and an event moves them")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    REQUIRE(noted(
        {"respond", study, "--force", "Kent", "--status", "awaited", "--date", "2025-09-15", "--reference", "A 1"}));
    CHECK(cellOf(study, "Kent")["limit"] == "2025-10-13");
    CHECK(cellOf(study, "Kent")["state"] == "overdue by 1 working day");
    CHECK(cellOf(study, "Kent")["proposed"] == "excluded");
    CHECK(cellOf(study, "Kent")["completeness"] == "unreviewed");
    REQUIRE(noted(
        {"respond", study, "--force", "Kent", "--event", "extended", "--date", "2025-10-10", "--until", "2025-11-14"}));
    CHECK(cellOf(study, "Kent")["limit"] == "2025-11-14");
    REQUIRE(noted({"respond", study, "--force", "Kent", "--event", "clarification-asked", "--date", "2025-10-13"}));
    CHECK(cellOf(study, "Kent")["status"] == "clarification");
    CHECK(cellOf(study, "Kent")["limit"] == "");
    CHECK(runCli({"undo", study}).exitCode == 0);
    CHECK(cellOf(study, "Kent")["status"] == "awaited");
    CHECK(runCli({"verify", study}).exitCode == 0);
}

TEST_CASE("An exemption that is none of the Act is refused with those that come near, and nothing is noted")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    const CliRun odd = runCli({"respond", study, "--force", "Kent", "--status", "refused", "--exemption", "s12(9)"});
    CHECK(odd.exitCode == 2);
    CHECK(odd.err.contains("s12(1)"));
    CHECK(cellOf(study, "Kent")["status"] == "not-asked");
    REQUIRE(noted(
        {"respond", study, "--force", "Kent", "--status", "refused", "--exemption", "Section 12 (1)", "--goodwill"}));
    CHECK(cellOf(study, "Kent")["exemption"] == "s12(1)");
    CHECK(cellOf(study, "Kent")["goodwill"] == "yes");
    CHECK(runCli({"respond", study, "--force", "Kent", "--event", "posted", "--date", "2025-10-13"})
              .err.contains("chased"));
    CHECK(runCli({"respond", study, "--force", "Kent", "--event", "chased"}).err.contains("needs the day"));
    CHECK(runCli({"respond", study, "--force", "Kent"}).err.contains("--status is missing"));
}

TEST_CASE("The list of today, and the letters of one force")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    REQUIRE(noted(
        {"respond", study, "--force", "Kent", "--status", "awaited", "--date", "2025-09-15", "--reference", "A 1"}));
    REQUIRE(noted({"respond", study, "--force", "Surrey", "--status", "awaited", "--date", "2025-10-13"}));
    const CliRun list = runCli({"responses", study, "--letters", "--as-of", "2025-10-14"});
    CHECK(list.out.contains("Kent"));
    CHECK_FALSE(list.out.contains("Surrey"));
    const CliRun letters = runCli({"responses", study, "--letters", "--force", "Kent", "--as-of", "2025-10-14"});
    CHECK(letters.out.contains("Freedom of Information request A 1: overdue"));
    CHECK(letters.out.contains("was 13 October 2025"));
}

TEST_CASE("The tracker is a table with text that no spreadsheet calculates")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    REQUIRE(noted(
        {"respond", study, "--force", "Kent", "--status", "awaited", "--date", "2025-09-15", "--reference", "=1+1"}));
    const QString csv = folder.path("tracker.csv");
    const QString xlsx = folder.path("tracker.xlsx");
    CHECK(runCli({"responses", study, "--out", csv, "--as-of", "2025-10-14"}).exitCode == 0);
    CHECK(runCli({"responses", study, "--out", xlsx, "--as-of", "2025-10-14"}).exitCode == 0);
    CHECK(contentOf(csv).contains("Kent,\"'=1+1\","));
    CHECK(contentOf(csv).count('\n') == 44);
    CHECK(runCli({"tables", xlsx, "--format", "csv"}).out.contains("overdue by 1 working day"));
    CHECK(runCli({"responses", study, "--out", folder.path("tracker.txt")}).exitCode == 2);
}

TEST_CASE("The evidence of a force is a ZIP with its letters as they were received")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    const QString letter = folder.write("letter.txt", "Dear force");
    REQUIRE(noted({"respond", study, "--force", "Kent", "--status", "awaited", "--date", "2025-09-15"}));
    REQUIRE(noted(
        {"respond", study, "--force", "Kent", "--letter", letter, "--letter-kind", "request", "--date", "2025-09-15"}));
    const QString zip = folder.path("kent.zip");
    CHECK(runCli({"responses", study, "--force", "Kent", "--bundle", zip, "--as-of", "2025-10-14"}).exitCode == 0);
    const QByteArray bytes = contentOf(zip);
    const Limits limits;
    ZipArchive archive(bytes, "kent.zip", limits);
    CHECK(archive.readAll("request/letter.txt") == "Dear force");
    CHECK(archive.readAll("dates.txt").contains("Limit of the Act: 2025-10-13"));
    CHECK(runCli({"responses", study, "--bundle", zip}).err.contains("--force is missing"));
    CHECK(cellOf(study, "Kent")["answered"] == ""); // the day was that of the letter
}

TEST_CASE("A board kept elsewhere is shown before it is applied, applied in one step, and refused where a line is odd")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    const QString board =
        folder.write("board.csv", "Authority,State,Sent\nKent Police,partially_successful,2022-07-01\n"
                                  "Surrey Police,waiting_response_overdue,2022-07-01\n");
    const CliRun shown = runCli({"respond", study, "--board", board, "--dry-run"});
    CHECK(shown.out.contains("not asked -> partly answered"));
    CHECK(cellOf(study, "Kent")["status"] == "not-asked");
    REQUIRE(noted({"respond", study, "--board", board}));
    CHECK(cellOf(study, "Kent")["status"] == "partly");
    CHECK(cellOf(study, "Surrey")["sent"] == "2022-07-01");
    CHECK(runCli({"undo", study}).out.contains("Board from “board.csv”"));
    CHECK(cellOf(study, "Kent")["status"] == "not-asked");
    CHECK(cellOf(study, "Surrey")["status"] == "not-asked");
    const QString odd = folder.write("odd.csv", "force,status\nKent,answered\nKant,answered\nSurrey,gone\n");
    const CliRun refused = runCli({"respond", study, "--board", odd});
    CHECK(refused.exitCode == 2);
    CHECK(refused.err.contains("Line 3: “Kant”"));
    CHECK(refused.err.contains("Line 4: “gone”"));
    CHECK(cellOf(study, "Kent")["status"] == "not-asked"); // nothing of it
}
