// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/domain/error.h"
#include "core/export/atomic_file.h"
#include "core/export/schedule_files.h"

using namespace Qt::StringLiterals;

namespace {
int runSchedule(const CommandLine &line)
{
    const QString path = line.required(u"out"_s);
    const bool xlsx = path.endsWith(".xlsx"_L1, Qt::CaseInsensitive);
    if (!xlsx && !path.endsWith(".csv"_L1, Qt::CaseInsensitive))
        throw Error(u"--out ends in .xlsx or .csv, not “%1”."_s.arg(path));
    const auto study = openForReading(line);
    const QString force = line.has(u"force"_s) ? forceOf(line, *study).name : QString();
    const auto sheets = requestSchedule(study->info().title, study->questions(), force);
    writeFile(path, xlsx ? scheduleAsXlsx(sheets) : scheduleAsCsv(sheets));
    print(path + u'\n');
    return Fine;
}
} // namespace

Command scheduleCommand()
{
    return {"schedule",
            "STUDY [--force F] --out FILE.xlsx|csv",
            "The form to attach to the request: an answer filled into it is read without help.",
            {{"force", "F", "write the name of this force into it"}, {"out", "FILE", "ending in .xlsx or .csv"}},
            1,
            1,
            runSchedule};
}
