// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a workbook does not show, on the command line. The workbook is a golden case: figures invented.
#include "tests/cli/run_cli.h"

#include <QFile>

namespace {
QByteArray hiddenParts()
{
    QFile file(QStringLiteral(FOILIO_TESTS "/returns/invented-xlsx-hidden-parts/hidden-parts.xlsx"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

qsizetype linesOf(const CliRun &run)
{
    return run.out.count('\n');
}
} // namespace

TEST_CASE("Hidden rows, columns and sheets are left out of what is read unless --hidden asks for them")
{
    const CliFolder folder;
    const QString file = folder.write("hidden.xlsx", hiddenParts());
    const CliRun shown = runCli({"read", file, "--format", "csv"});
    const CliRun all = runCli({"read", file, "--hidden", "--format", "csv"});
    CHECK(linesOf(shown) == 1 + 12);
    CHECK(linesOf(all) > linesOf(shown));
    CHECK(shown.err.contains("rows-hidden,"));
    CHECK_FALSE(shown.err.contains("rows-hidden-read"));
    CHECK(all.err.contains("rows-hidden-read"));
    CHECK(all.err.contains("sheet-hidden-read"));
    CHECK_FALSE(all.err.contains("total-with-hidden"));
}

TEST_CASE("Hidden parts come into a study only where --hidden asks for them, and the history says so")
{
    const CliFolder folder;
    const QString file = folder.write("hidden.xlsx", hiddenParts());
    const auto importedWith = [&](const QString &name, const QStringList &how) {
        const QString study = folder.newStudy(name);
        const CliRun run = runCli(QStringList{"import", study, file, "--accept", "all"} + how);
        INFO(run.out.toStdString() << run.err.toStdString());
        REQUIRE(run.out.contains("accepted"));
        return std::pair(runCli({"labels", study}).out, runCli({"history", study}).out);
    };
    const auto [shown, plain] = importedWith("shown.foilio", {});
    const auto [all, told] = importedWith("all.foilio", {"--hidden"});
    CHECK(all.contains("Cautions (adults)")); // a hidden row
    CHECK_FALSE(shown.contains("Cautions (adults)"));
    CHECK_FALSE(plain.contains("hidden parts read"));
    CHECK(told.contains("hidden parts read"));
}
