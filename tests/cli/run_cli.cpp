// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/run_cli.h"

#include "tests/support/acceptance_study.h"
#include <QFile>
#include <QProcess>

namespace {
CliRun run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(120'000));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

CliRun runCli(const QStringList &arguments)
{
    return run(cliPath(), arguments);
}

CliRun runShell(const QString &line)
{
    return run("/bin/sh", {"-c", line});
}

QString cliPath()
{
    return QStringLiteral(FOILIO_CLI);
}

QString CliFolder::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

QString CliFolder::newStudy(const QString &name) const
{
    const CliRun run = runCli({"new", path(name), "--title", "Test", "--from", "2019-01-01", "--to", "2022-07-31"});
    INFO(run.err.toStdString());
    REQUIRE(run.exitCode == 0);
    return path(name);
}

namespace {
void must(const QStringList &arguments)
{
    const CliRun run = runCli(arguments);
    INFO(arguments.join(' ').toStdString() << '\n' << run.err.toStdString());
    REQUIRE(run.exitCode == 0);
}

void markReply(const QString &study, const AcceptanceStudy::Reply &reply)
{
    const QString as = completenessName(reply.completeness);
    for (const QString &question : {QString("offences"), QString("outcomes")}) {
        const QString reason = question == "offences" ? reply.reason : reply.outcomesReason;
        QStringList words{"mark",   study,  "--force", reply.force.name, "--question",
                          question, "--as", as,        "--note",         "synthetic"};
        if (!reason.isEmpty())
            words << "--reason" << reason;
        must(words);
    }
}
} // namespace

QString CliFolder::acceptanceStudy() const
{
    const QString study = newStudy("acceptance.foilio");
    for (const AcceptanceStudy::Reply &reply : AcceptanceStudy::replies()) {
        QStringList words{"respond", study, "--force", reply.force.name, "--status", answerStatusName(reply.status)};
        if (!reply.exemption.isEmpty())
            words << "--exemption" << reply.exemption;
        must(words);
        if (!reply.isAnswered())
            continue;
        must({"import", study, write(reply.fileName(), reply.csv()), "--accept", "clean"});
        if (reply.completeness != Completeness::Unreviewed)
            markReply(study, reply);
    }
    return study;
}
