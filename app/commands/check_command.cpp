// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"

using namespace Qt::StringLiterals;

namespace {
int runCheck(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const auto study = openForReading(line);
    std::vector<QStringList> rows;
    int exit = Fine;
    for (const ReturnInfo &given : study->returns().all()) {
        if (given.state != ReturnState::InForce)
            continue;
        for (const Remark &remark : study->returns().remarks(given.id)) {
            rows.push_back({severityName(remark.severity), study->forces().byCode(given.force)->name, given.sourceName,
                            remark.cell.a1(), remark.code, remark.message});
            if (remark.severity == Remark::Severity::Mistake)
                exit = Mistakes;
        }
    }
    for (const AsideRemark &aside : study->returns().remarksAside())
        rows.push_back({severityName(aside.remark.severity), u"no force"_s, aside.sourceName, aside.remark.cell.a1(),
                        aside.remark.code, aside.remark.message});
    printRows({u"severity"_s, u"force"_s, u"file"_s, u"cell"_s, u"code"_s, u"remark"_s}, rows, format);
    return exit;
}
} // namespace

Command checkCommand()
{
    return {"check",
            "STUDY [--format text|csv|json]",
            "What is odd about the returns in force, and about files that name no force.",
            {{"format", "FORMAT", "text, csv or json"}},
            1,
            1,
            runCheck};
}
