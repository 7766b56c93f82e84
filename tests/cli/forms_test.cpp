// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of the command line as scripts outside the project use them, and what a wrong one is told.
#include "tests/cli/run_cli.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

namespace {
struct WrongUse {
    QStringList words; ///< STUDY and FILE stand for files of the test
    const char *told;  ///< what standard error says
};

const std::vector<WrongUse> WrongUses{
    {{"new"}, "“new” needs more words than it was given.\nUsage: foilio-cli new STUDY"},
    {{"new", "NEW", "more"}, "“new” does not take the word “more”."},
    {{"new", "NEW", "--from", "2019-01-01"}, "--from and --to stand together"},
    {{"new", "NEW", "--from", "01/01/2019", "--to", "2022-07-31"}, "--from is a day such as 2022-07-31"},
    {{"new", "NEW", "--from", "2019-02-30", "--to", "2022-07-31"}, "not “2019-02-30”"},
    {{"new", "NEW", "--template", "zebra"}, "--template is one of intimate-images, not “zebra”."},
    {{"new", "STUDY"}, "already. Choose another name; it was left as it is."},
    {{"new", "/nowhere/a.foilio"}, "cannot be made"},
    {{"read"}, "Usage: foilio-cli read FILE"},
    {{"read", "nothing.csv"}, "nothing.csv"},
    {{"read", "FILE", "--from", "2020-01-01"}, "--from and --to stand together, the first day first."},
    {{"read", "FILE", "--force", "Knet"}, "“Knet” is no force that is known. Did you mean Kent?"},
    {{"read", "FILE", "--format", "yaml"}, "--format is one of text, csv, json, not “yaml”."},
    {{"tables", "FILE", "--format", "text"}, "--format is one of csv, json, not “text”."},
    {{"import", "STUDY"}, "“import” needs more words"},
    {{"import", "STUDY", "nothing.csv"}, "nothing.csv is not there."},
    {{"import", "STUDY", "FILE", "--accept", "maybe"}, "--accept is one of none, clean, all, not “maybe”."},
    {{"import", "STUDY", "EMPTYFOLDER"}, "There is no file in "},
    {{"respond", "STUDY", "--status", "answered"}, "--force is missing."},
    {{"respond", "STUDY", "--force", "Kent"}, "--status is missing."},
    {{"respond", "STUDY", "--force", "Kent", "--status", "maybe"}, "It is one of not-asked, awaited, clarification"},
    {{"respond", "STUDY", "--force", "Atlantis", "--status", "answered"}, "prints the names of all forces"},
    {{"respond", "STUDY", "--force", "Kent", "--question", "zebra", "--status", "answered"},
     "The study has no question “zebra”. It has: offences, outcomes."},
    {{"respond", "STUDY", "--force", "Kent", "--status", "answered", "--date", "31/12/2021"}, "--date is a day"},
    {{"mark", "STUDY", "--force", "Kent"}, "--as is missing."},
    {{"mark", "STUDY", "--force", "Kent", "--as", "done"}, "not one of complete, partial, excluded, unreviewed"},
    {{"mark", "STUDY", "--force", "Kent", "--as", "partial"}, "A reason is needed"},
    {{"mark", "STUDY", "--force", "Kent", "--as", "partial", "--reason", "zebra"}, "The codes are:\n  "},
    {{"mark", "STUDY", "--force", "Kent", "--as", "partial", "--reason", "other"}, "needs a note"},
    {{"mark", "STUDY", "--force", "Kent", "--as", "complete", "--period", "2018"},
     "Its periods are 2019, 2020, 2021, Jan–Jul 2022."},
    {{"mark", "STUDY", "--force", "Kent", "--as", "complete", "--period", "last year"}, "--period is a period such as"},
    {{"figures", "STUDY"}, "--measure is missing."},
    {{"figures", "STUDY", "--measure", "zebra"}, "no figures of “zebra”. Its measures are: offences, outcomes."},
    {{"figures", "STUDY", "--measure", "offences", "--by", "zebra"}, "Figures cannot be told apart by “zebra”"},
    {{"figures", "STUDY", "--measure", "offences", "--by", "year,month"}, "one kind of period only"},
    {{"figures", "STUDY", "--measure", "offences", "--panel", "some"}, "--panel is one of complete, all"},
    {{"figures", "STUDY", "--measure", "offences", "--format", "xlsx"}, "add --out FILE.xlsx"},
    {{"figures", "STUDY", "--measure", "offences", "--out", "/nowhere/x.csv"}, "/nowhere does not exist"},
    {{"trace", "STUDY", "--force", "Kent", "--measure", "offences"}, "--period is missing"},
    {{"trace", "STUDY", "--force", "Kent", "--period", "soon", "--measure", "offences"}, "not “soon”"},
    {{"trace", "STUDY", "--force", "Kent", "--period", "2020", "--measure", "zebra"}, "no figures of “zebra”"},
    {{"chart", "STUDY", "zebra", "--out", "OUT.svg"}, "There is no chart “zebra”. The charts are offences-by-year,"},
    {{"chart", "STUDY", "offences-by-year"}, "--out is missing."},
    {{"chart", "STUDY", "offences-by-year", "--out", "OUT.svg", "--size", "huge"}, "--size is one of full, half"},
    {{"chart", "STUDY", "offences-by-year", "--out", "OUT.svg"}, "There is nothing to draw"},
    {{"undo", "STUDY"}, "nothing to undo"},
    {{"redo", "STUDY"}, "nothing to redo"},
    {{"history", "nowhere.foilio"}, "There is no study “nowhere.foilio”. Check the name and the folder."},
    {{"example"}, "Usage: foilio-cli example DIR"},
    {{"example", "/proc/x"}, "The folder /proc/x cannot be made."},
    {{"zebra"}, "There is no verb “zebra”."},
};

QStringList inFolder(const QStringList &words, const CliFolder &folder, const QString &study, const QString &file)
{
    QStringList all;
    for (const QString &word : words) {
        if (word == "STUDY")
            all += study;
        else if (word == "FILE")
            all += file;
        else if (word == "NEW" || word == "OUT.svg" || word == "EMPTYFOLDER")
            all += folder.path(word);
        else
            all += word;
    }
    return all;
}
} // namespace

TEST_CASE("Every wrong use ends with exit 2, says what would be right, and changes nothing")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    const QString file = folder.write("kent.csv", "Kent Police\nOffences,2019\nOffences recorded,12\n");
    REQUIRE(QDir().mkpath(folder.path("EMPTYFOLDER")));
    for (const WrongUse &wrong : WrongUses) {
        const CliRun run = runCli(inFolder(wrong.words, folder, study, file));
        INFO(wrong.words.join(' ').toStdString() << '\n' << run.err.toStdString());
        CHECK(run.exitCode == 2);
        CHECK(run.err.contains(wrong.told));
        CHECK(run.out.isEmpty());
    }
    CHECK_FALSE(QFile::exists(folder.path("NEW")));
    CHECK_FALSE(QFile::exists(folder.path("OUT.svg")));
    CHECK(QJsonDocument::fromJson(runCli({"history", study, "--format", "json"}).out.toUtf8()).array().size() == 1);
}

TEST_CASE("Help is there in every way it may be asked for")
{
    for (const QStringList &words : {QStringList{"read", "--help"}, {"read", "-h"}, {"help", "read"}}) {
        const CliRun run = runCli(words);
        CHECK(run.exitCode == 0);
        CHECK(run.out.startsWith("Usage: foilio-cli read FILE"));
    }
    CHECK(runCli({"--help"}).out.contains("  figures "));
    CHECK(runCli({"-h"}).exitCode == 0);
    CHECK(runCli({}).exitCode == 2);
    CHECK(runCli({"help", "zebra"}).exitCode == 2);
    CHECK(runCli({"--version"}).out.startsWith("foilio-cli "));
}

TEST_CASE("A new study says what it asks about, with or without periods")
{
    const CliFolder folder;
    const CliRun dated = runCli({"new", folder.path("a.foilio"), "--from", "2019-01-01", "--to", "2022-07-31"});
    CHECK(dated.exitCode == 0);
    CHECK(dated.out.endsWith("a.foilio: 43 forces, 2019, 2020, 2021, Jan–Jul 2022\n"));
    const QString open = folder.path("b.foilio");
    const CliRun undated = runCli({"new", open, "--title", "Open"});
    CHECK(undated.exitCode == 0);
    CHECK(undated.out.endsWith("43 forces, no periods stated\n"));
    CHECK(runCli({"mark", open, "--force", "Kent", "--as", "complete"}).err.contains("--period 2020"));
    CHECK(runCli({"mark", open, "--force", "Kent", "--as", "complete", "--period", "2020"}).exitCode == 0);
}

TEST_CASE("Statuses and marks take every word of the list, and undo takes them back")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    for (const char *status : {"not-asked", "awaited", "clarification", "answered", "partly", "refused",
                               "neither-confirm-nor-deny", "not-held", "withdrawn"}) {
        INFO(status);
        CHECK(runCli({"respond", study, "--force", "Kent", "--status", status, "--exemption", "s12", "--date",
                      "2022-09-01"})
                  .exitCode == 0);
        CHECK(
            runCli({"responses", study, "--format", "csv"}).out.contains(QString("Kent,offences,%1,s12").arg(status)));
    }
    for (const char *period : {"2019", "2020-01-01..2020-12-31", "2022-01-01..2022-07-31"}) {
        INFO(period);
        CHECK(runCli({"mark", study, "--force", "E23000032", "--question", "offences", "--period", period, "--as",
                      "complete"})
                  .exitCode == 0);
    }
    CHECK(runCli({"responses", study, "--format", "csv"}).out.count(",complete,") == 3);
    CHECK(runCli({"undo", study}).out == "Undone: Mark Kent complete\n");
    CHECK(runCli({"redo", study}).out == "Done again: Mark Kent complete\n");
    const auto history = QJsonDocument::fromJson(runCli({"history", study, "--format", "json"}).out.toUtf8()).array();
    CHECK(history.at(0).toObject()["title"].toString() == "Redo: Mark Kent complete");
    CHECK(history.at(0).toObject()["sequence"].isDouble());
}

TEST_CASE("A study that is cut off, foreign, newer or held by another is refused in words, and left as it was")
{
    const CliFolder folder;
    const QString study = folder.newStudy();
    QFile whole(study);
    REQUIRE(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();

    const QString cut = folder.write("cut.foilio", bytes.left(bytes.size() / 2));
    CHECK(runCli({"responses", cut}).err.contains("is cut off"));
    CHECK(runCli({"responses", cut}).exitCode == 2);

    QByteArray newer = bytes;
    newer[63] = 99; // user_version, the schema number
    const CliRun refused = runCli({"figures", folder.write("newer.foilio", newer), "--measure", "offences"});
    CHECK(refused.exitCode == 2);
    CHECK(refused.err.contains("newer"));

    QByteArray foreign = bytes;
    foreign[68] = 1; // application_id
    CHECK(runCli({"flow", folder.write("foreign.foilio", foreign)}).exitCode == 2);

    QLockFile held(study + ".lock");
    REQUIRE(held.tryLock());
    const CliRun locked = runCli({"respond", study, "--force", "Kent", "--status", "answered"});
    CHECK(locked.exitCode == 2);
    CHECK(locked.err.contains("study.foilio cannot be changed now"));
    CHECK(runCli({"responses", study}).exitCode == 0); // reading goes on
    held.unlock();
    QFile after(study);
    REQUIRE(after.open(QIODevice::ReadOnly));
    CHECK(after.readAll() == bytes);
}

TEST_CASE("Output that cannot be written whole is an error, not silence")
{
    if (!QFile::exists("/dev/full"))
        return;
    const CliFolder folder;
    const QString file = folder.write("kent.csv", "Kent Police\nOffences,2019\nOffences recorded,12\n");
    const CliRun run = runShell(QString("'%1' read '%2' --format csv > /dev/full").arg(cliPath(), file));
    CHECK(run.exitCode == 2);
    CHECK(run.err.contains("Is the disk full?"));
}
