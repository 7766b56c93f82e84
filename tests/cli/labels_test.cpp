// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Printed outcomes on the command line: listed, and said what they mean. All figures invented.
#include "tests/cli/run_cli.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
/// Kent and Durham gave offences and outcomes; what "Zorbing referral" means, nobody can tell.
struct TwoForces {
    const CliFolder folder;
    const QString study = folder.newStudy();
    TwoForces()
    {
        for (const QByteArray force : {"Kent", "Durham"}) {
            import(force + "-offences.csv", force + " Police\nOffence,2019,2020,2021\nImage abuse,100,100,100\n");
            import(force + "-outcomes.csv", force + " Police\nOutcome,2019,2020,2021\nCharged,4,4,4\nZorbing referral,"
                                                    "10,10,10\nNo suspect identified,20,20,20\n");
        }
    }
    void import(const QByteArray &name, const QByteArray &csv) const
    {
        const CliRun run = runCli({"import", study, folder.write(name, csv), "--accept", "all"});
        INFO(run.out.toStdString() << run.err.toStdString());
        REQUIRE(run.exitCode == 0);
        REQUIRE(run.out.contains("accepted"));
    }
    QJsonArray listed(const QStringList &how = {}) const
    {
        const CliRun run = runCli(QStringList{"labels", study, "--format", "json"} + how);
        REQUIRE(run.exitCode == 0);
        return QJsonDocument::fromJson(run.out.toUtf8()).array();
    }
    QJsonObject label(const QString &wording) const
    {
        for (const QJsonValue &one : listed()) {
            if (one["wording"] == wording)
                return one.toObject();
        }
        return {};
    }
    CliRun set(const QString &wording, const QString &as, const QStringList &how = {}) const
    {
        return runCli(QStringList{"labels", study, "--set", wording, "--as", as} + how);
    }
    QString steps() const { return runCli({"history", study, "--format", "csv"}).out; }
};
} // namespace

TEST_CASE("Labels: every printed outcome is listed with its returns, cases and match, open ones first")
{
    const TwoForces two;
    const QJsonArray all = two.listed();
    REQUIRE(all.size() == 3);
    CHECK(all[0]["wording"] == "Zorbing referral");
    CHECK(all[0]["open"] == "open");
    CHECK(all[0]["standing"] == "unmatched");
    CHECK(all[0]["forces"] == 2);
    CHECK(all[0]["cases"] == "60");
    CHECK(two.label("Charged")["types"] == "1");
    CHECK_FALSE(two.label("Charged")["why"].toString().isEmpty());
    const QJsonArray open = two.listed({"--open"});
    CHECK(std::ranges::none_of(open, [](const QJsonValue &one) { return one["wording"] == "Charged"; }));
    CHECK(open[0]["wording"] == "Zorbing referral");
    CHECK(runCli({"labels", two.study}).out.contains("Zorbing referral"));
    CHECK(runCli({"labels", two.study, "--format", "csv"}).out.startsWith("open,standing,wording,"));
}

TEST_CASE("Labels: what is said is shown with what it moves, done in one step, and undone")
{
    const TwoForces two;
    const QString before = two.steps();
    const CliRun trial = two.set("zorbing  REFERRAL", "charged", {"--dry-run"});
    INFO(trial.out.toStdString() << trial.err.toStdString());
    CHECK(trial.exitCode == 0);
    CHECK(trial.out.contains("“Zorbing referral” is taken for Charged or summonsed (1, 1A)"));
    CHECK(
        trial.out.simplified().contains("2 forces that gave figures of 2019 to 2021, not judged complete 4.0% 14.0%"));
    CHECK(two.steps() == before);

    const CliRun done = two.set("zorbing referral", "charged", {"--why", "their letter says so"});
    CHECK(done.exitCode == 0);
    CHECK(done.out == trial.out);
    CHECK(two.label("Zorbing referral")["open"] == "");
    CHECK(two.label("Zorbing referral")["types"] == "1|1A");
    CHECK(two.label("Zorbing referral")["why"].toString().endsWith("their letter says so"));
    CHECK(two.steps().count('\n') == before.count('\n') + 1);
    REQUIRE(runCli({"undo", two.study}).exitCode == 0);
    CHECK(two.label("Zorbing referral")["open"] == "open");
    CHECK(runCli({"verify", two.study}).exitCode == 0);
}

TEST_CASE("Labels: in one return alone, ambiguous, and taken back")
{
    const TwoForces two;
    const QString id = two.label("Zorbing referral")["returns"].toString().section(' ', 0, 0);
    REQUIRE(two.set("Zorbing referral", "8", {"--return", id}).exitCode == 0);
    QStringList types;
    for (const QJsonValue &one : two.listed()) {
        if (one["wording"] == "Zorbing referral")
            types += one["types"].toString() + '/' + one["cases"].toString();
    }
    CHECK(types == QStringList{"/30", "8/30"});
    REQUIRE(two.set("Zorbing referral", "as-printed", {"--return", id}).exitCode == 0);
    CHECK(two.label("Zorbing referral")["cases"] == "60");
    REQUIRE(two.set("Zorbing referral", "ambiguous").exitCode == 0);
    CHECK(two.label("Zorbing referral")["open"] == "");
    CHECK(two.label("Zorbing referral")["taken for"] == "as printed");
}

TEST_CASE("Labels: what cannot be said is refused with what could be, and nothing is changed")
{
    const TwoForces two;
    const QString before = two.steps();
    const auto refused = [&](const QStringList &how) {
        const CliRun run = runCli(QStringList{"labels", two.study} + how);
        CHECK(run.exitCode == 2);
        return run.err;
    };
    CHECK(refused({"--set", "Zorbing referral", "--as", "99"}).contains("charged"));
    CHECK(refused({"--set", "Zorbing referral"}).contains("--as"));
    CHECK(refused({"--set", "Never printed", "--as", "1"}).contains("prints the outcome “Never printed”"));
    CHECK(refused({"--set", "Zorbing referral", "--as", "1", "--return", "77"}).contains("no return in force"));
    CHECK(refused({"--set", "Zorbing referral", "--as", "as-printed"}).contains("could be taken back"));
    CHECK(refused({"--set", "Zorbing referral", "--as", "1", "--format", "xml"}).contains("json"));
    CHECK(refused({"--as", "1"}).contains("needs --set"));
    CHECK(two.steps() == before);
}
