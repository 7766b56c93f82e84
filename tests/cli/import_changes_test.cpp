// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A corrected return on the command line: shown as a difference, and never accepted in silence. All figures invented.
#include "tests/cli/run_cli.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
QByteArray years(int of2020, int of2021)
{
    return "Kent Police\nOffence,2019,2020,2021\nDisclosing private sexual images,15," + QByteArray::number(of2020) +
           "," + QByteArray::number(of2021) + "\nThreatening to disclose,11,10,12\n";
}
const QByteArray Later = "Kent Police\nOffence,2021,2022\nDisclosing private sexual images,177,5\n"
                         "Threatening to disclose,11,10\n";

struct AcceptedKent {
    const CliFolder folder;
    const QString study = folder.newStudy();
    AcceptedKent() { import("kent.csv", years(16, 170), {"--accept", "all"}); }
    CliRun import(const QString &name, const QByteArray &csv, const QStringList &how = {}) const
    {
        return runCli(QStringList{"import", study, folder.write(name, csv)} + how);
    }
    QString figures() const
    {
        return runCli({"figures", study, "--measure", "offences", "--by", "year", "--panel", "all"}).out;
    }
};
} // namespace

TEST_CASE("A corrected return that is not accepted yet is shown as a difference, with all that moves")
{
    const AcceptedKent kent;
    const QString before = kent.figures();
    const QString said = kent.import("corrected.csv", years(16, 192)).out;
    INFO(said.toStdString());
    CHECK(said.contains("“kent.csv” of Kent (return 1, accepted "));
    CHECK(said.contains("1 changed, 5 the same."));
    CHECK(said.simplified().contains("changed 2021, offences recorded, Disclosing private sexual images 170 "
                                     "table 1!D3 192 table 1!D3"));
    CHECK(said.simplified().contains("total Offences 2021, Kent 182 204 +12.1%"));
    CHECK(kent.figures() == before);
}

TEST_CASE("The difference can be read by a program")
{
    const AcceptedKent kent;
    const CliRun run = kent.import("corrected.csv", years(16, 192), {"--format", "json"});
    const QJsonObject file = QJsonDocument::fromJson(run.out.toUtf8()).array().first().toObject();
    CHECK(file["result"] == "draft");
    CHECK(file["restates"].toArray() == QJsonArray{1});
    const QJsonObject change = file["changes"].toArray().first().toObject();
    CHECK(change["before"] == "170");
    CHECK(change["after"] == "192");
    CHECK(change["cell_before"] == "table 1!D3");
    CHECK(file["moves"].toArray().first().toObject()["before"] == "182");
    const CliRun other = kent.import("durham.csv", years(16, 192).replace("Kent", "Durham"), {"--format", "json"});
    CHECK_FALSE(QJsonDocument::fromJson(other.out.toUtf8()).array().first().toObject().contains("changes"));
}

TEST_CASE("The same file once more is said and not accepted again")
{
    const AcceptedKent kent;
    const auto steps = [&] { return runCli({"history", kent.study}).out.count('\n'); };
    const auto before = steps();
    const CliRun run = kent.import("kent-again.csv", years(16, 170), {"--accept", "all"});
    CHECK(run.exitCode == 0);
    CHECK(run.out.contains("These bytes are already in the study as “kent.csv” of Kent (return 1, accepted "));
    CHECK(run.out.contains("nothing would change"));
    CHECK(steps() == before);
    kent.import("kent-corrected.csv", years(16, 192), {"--accept", "all"});
    CHECK(steps() == before + 1);
}

TEST_CASE("A return of other years that is accepted unseen takes no figure away")
{
    const AcceptedKent kent;
    const CliRun run = kent.import("kent-later.csv", Later, {"--accept", "all"});
    INFO(run.out.toStdString());
    CHECK(run.out.contains("It does not give 4 figures of offences recorded (2019, 2020) anew, so both stay in force"));
    CHECK(kent.figures().contains("2019,26,26,26"));
    CHECK(kent.figures().contains("2021,188,188,188"));
}

TEST_CASE("A file that cannot be read is named once")
{
    const AcceptedKent kent;
    const CliRun run = kent.import("bad.pdf", "%PDF-1.4 broken");
    CHECK(run.exitCode == 2);
    CHECK(run.err.count("bad.pdf") == 1);
    const CliRun empty = kent.import("empty.csv", "");
    CHECK(empty.err.contains("empty.csv"));
}
