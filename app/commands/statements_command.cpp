// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/report/statements.h"
#include "core/report/trace.h"

using namespace Qt::StringLiterals;

namespace {
QJsonObject asJson(const Statement &statement)
{
    QJsonArray traces;
    for (const TraceKey &trace : statement.traces)
        traces.append(traceAsJson(trace));
    return {{u"kind"_s, statement.kind}, {u"text"_s, statement.text},
            {u"base"_s, statement.base}, {u"panel"_s, statement.panel},
            {u"numbers"_s, traces},      {u"forces"_s, QJsonArray::fromStringList(statement.forces)}};
}

int runStatements(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"json"_s}, u"text"_s);
    const auto study = openForReading(line);
    const auto said = statements(loadView(*study));
    if (format == "json"_L1) {
        QJsonArray array;
        for (const Statement &statement : said)
            array.append(asJson(statement));
        printJson(array);
        return Fine;
    }
    for (const Statement &statement : said)
        print(statement.text + u'\n');
    if (said.empty())
        complain(u"Nothing can be said yet: no force is complete for offences.\n"_s);
    return Fine;
}
} // namespace

Command statementsCommand()
{
    return {"statements",
            "STUDY [--format text|json]",
            "Sentences with the study's numbers, each with its base and forces, and how firm they are.",
            {{"format", "FORMAT", "text, or json with what traces each number"}},
            1,
            1,
            runStatements};
}
