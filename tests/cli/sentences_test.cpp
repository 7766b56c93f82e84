// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences that are kept, on the command line. All figures invented.
#include "tests/cli/run_cli.h"

namespace {
struct Kent {
    const CliFolder folder;
    const QString study = folder.path("kent.foilio");
    Kent()
    {
        REQUIRE(runCli({"new", study, "--from", "2019-01-01", "--to", "2021-12-31"}).exitCode == 0);
        give("kent.csv", "100,125,150");
    }
    void give(const QString &name, const QByteArray &numbers) const
    {
        REQUIRE(runCli({"import", study,
                        folder.write(name, "Kent Police\nOffence,2019,2020,2021\nImage abuse," + numbers + "\n"),
                        "--accept", "all"})
                    .exitCode == 0);
        REQUIRE(runCli({"mark", study, "--force", "Kent", "--question", "offences", "--as", "complete"}).exitCode == 0);
    }
    CliRun statements(const QStringList &how) const { return runCli(QStringList{"statements", study} + how); }
};
} // namespace

TEST_CASE("Statements: kept in a person's words, they turn when a figure moves and are brought up to date")
{
    const Kent kent;
    const QStringList said = kent.statements({}).out.split('\n');
    const auto total = said.indexOf("Kent recorded 375 offences from 1 January 2019 to 31 December 2021.");
    REQUIRE(total >= 0);
    CHECK(kent.statements({"--kept"}).err.contains("No sentence is kept"));
    CHECK(kent.statements({"--keep", QString::number(total + 1), "--words", "Kent counts 375."}).exitCode == 0);
    CHECK(kent.statements({"--kept"}).out == "1 [same] Kent counts 375.\n");
    CHECK(kent.statements({"--kept"}).exitCode == 0);

    REQUIRE(runCli({"undo", kent.study}).exitCode == 0);
    CHECK(kent.statements({"--kept"}).out.isEmpty());
    REQUIRE(runCli({"redo", kent.study}).exitCode == 0);
    kent.give("kent-corrected.csv", "100,125,160");
    const CliRun moved = kent.statements({"--kept"});
    CHECK(moved.exitCode == 1);
    CHECK(moved.out == "1 [moved] Kent counts 375.\n    375 → 385\n    now: Kent counts 385.\n");
    CHECK(kent.statements({"--update", "1"}).exitCode == 0);
    CHECK(kent.statements({"--kept"}).out == "1 [same] Kent counts 385.\n");
    CHECK(kent.statements({"--drop", "1"}).exitCode == 0);
    CHECK(kent.statements({"--kept"}).out.isEmpty());
}

TEST_CASE("Statements: what cannot be kept is said")
{
    const Kent kent;
    CHECK(kent.statements({"--keep", "999"}).err.contains("There is no sentence 999"));
    CHECK(kent.statements({"--drop", "4"}).err.contains("No sentence 4 is kept"));
    REQUIRE(kent.statements({"--keep", "1"}).exitCode == 0);
    CHECK(kent.statements({"--update", "1"}).err.contains("are those of the study"));
}
