// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a script learns of a chart before it is printed. All figures are invented.
#include "tests/cli/run_cli.h"

#include <QDir>

namespace {
const QByteArray Years = "Kent Police\n"
                         "Offences,2019,2020,2021\n"
                         "Offences recorded,120,140,180\n";

QString studyOfKent(const CliFolder &folder)
{
    const QString study = folder.newStudy(); // without a source line
    REQUIRE(runCli({"import", study, folder.write("kent.csv", Years), "--accept", "all"}).exitCode == 0);
    return study;
}
} // namespace

TEST_CASE("The lint of a chart names what a reader would miss, draws nothing, and says so by its exit code")
{
    const CliFolder folder;
    const QString study = studyOfKent(folder);
    const CliRun run = runCli({"chart", study, "offences-by-year", "--force", "Kent", "--lint"});
    CHECK(run.exitCode == 1);
    CHECK(run.out.startsWith("source: The chart names no source. Write the source line of the study"));
    CHECK(run.out.count('\n') == 1);
    CHECK(QDir(folder.path(".")).entryList({"*.svg", "*.png", "*.pdf"}).isEmpty());
}

TEST_CASE("A chart with nothing to mend passes its lint")
{
    const CliFolder folder;
    REQUIRE(runCli({"example", folder.path("example")}).exitCode == 0);
    const CliRun run = runCli({"chart", folder.path("example/image-abuse-2015.foilio"), "offences-by-year", "--lint"});
    INFO(run.err.toStdString());
    CHECK(run.out == "Nothing to mend.\n");
    CHECK(run.exitCode == 0);
}

TEST_CASE("A chart that cannot be drawn has no lint but its reason")
{
    const CliFolder folder;
    const CliRun run = runCli({"chart", studyOfKent(folder), "outcome-lag", "--lint"});
    CHECK(run.exitCode == 2);
    CHECK(run.out.isEmpty());
    CHECK(run.err.contains("There is nothing to draw: "));
}
