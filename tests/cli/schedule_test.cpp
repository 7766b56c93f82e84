// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_cli.h"

TEST_CASE("The form of a request is written as workbook or CSV, and holds no figures yet")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    for (const QString name : {"form.xlsx", "form.csv"}) {
        const QString form = folder.path(name);
        CHECK(runCli({"schedule", study, "--force", "Kent", "--out", form}).exitCode == 0);
        const CliRun read = runCli({"read", form, "--format", "csv"});
        CHECK(read.exitCode == 0);
        CHECK_FALSE(read.out.contains(",exact,"));
        CHECK(runCli({"tables", form}).out.contains("1 January 2022 to 31 July 2022"));
    }
    CHECK(runCli({"schedule", study, "--out", folder.path("form.doc")}).exitCode == 2);
    CHECK(runCli({"schedule", study}).exitCode == 2);
}
