// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/store/audit_chain.h"
#include "core/store/database.h"

using namespace Qt::StringLiterals;

namespace {
int runHistory(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const auto study = openForReading(line);
    std::vector<QStringList> rows;
    for (const HistoryEntry &entry : study->journal().history()) {
        rows.push_back({QString::number(entry.sequence), entry.at.toString(Qt::ISODate), entry.actor, entry.title,
                        entry.isUndone ? u"undone"_s : QString()});
    }
    printRows({u"sequence"_s, u"at"_s, u"by"_s, u"title"_s, u"state"_s}, rows, format, {u"sequence"_s});
    return Fine;
}

int runUndo(const CommandLine &line)
{
    const auto study = openForWriting(line);
    const auto title = study->journal().undoTitle();
    study->journal().undo(study->actor());
    print(u"Undone: %1\n"_s.arg(title.value_or(QString())));
    return Fine;
}

int runRedo(const CommandLine &line)
{
    const auto study = openForWriting(line);
    const auto title = study->journal().redoTitle();
    study->journal().redo(study->actor());
    print(u"Done again: %1\n"_s.arg(title.value_or(QString())));
    return Fine;
}

int runVerify(const CommandLine &line)
{
    const auto study = openForReading(line);
    const QStringList findings = study->verify();
    for (const QString &finding : findings)
        print(finding + u'\n');
    Database database(line.word(0), Database::Mode::ReadOnly);
    if (const QString removed = removedPayloads(database); !removed.isEmpty())
        print(removed + u'\n');
    if (findings.isEmpty())
        print(u"%1: nothing found. File, sources, figures and history hold together.\n"_s.arg(line.word(0)));
    return findings.isEmpty() ? Fine : Mistakes;
}
} // namespace

Command historyCommand()
{
    return {"history",
            "STUDY [--format text|csv|json]",
            "Every change, newest first.",
            {{"format", "FORMAT", "text, csv or json"}},
            1,
            1,
            runHistory};
}

Command undoCommand()
{
    return {"undo", "STUDY", "Takes the last change back.", {}, 1, 1, runUndo};
}

Command redoCommand()
{
    return {"redo", "STUDY", "Does the last change that was taken back again.", {}, 1, 1, runRedo};
}

Command verifyCommand()
{
    return {"verify", "STUDY", "Checks file, sources, figures and history.", {}, 1, 1, runVerify};
}
