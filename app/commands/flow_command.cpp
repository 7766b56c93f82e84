// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/analysis/flow.h"
#include "core/report/flow_chart.h"
#include "core/report/statements.h"

using namespace Qt::StringLiterals;

namespace {
QString inTimeText(const std::vector<FlowStage> &stages, const QString &question)
{
    const auto shared = forcesAt(stages, u"in-time"_s);
    const auto own = shared ? shared : forcesAt(stages, u"in-time-"_s + question);
    return own ? QString::number(*own) : QString();
}

/// One row for each question; its forces left out follow it in rows of their own.
void printFlowRows(const StudyView &view, const std::vector<FlowStage> &stages, const QString &format)
{
    std::vector<QStringList> rows;
    for (const Question &question : view.questions) {
        const Panel panel = flow(view, measureKey(question.measure));
        const auto number = [](int count) { return QString::number(count); };
        rows.push_back({question.key, number(panel.asked), number(panel.answered), number(panel.complete), QString(),
                        QString(), inTimeText(stages, question.key)});
        for (const LeftOut &left : panel.leftOut)
            rows.push_back({question.key, {}, {}, {}, view.forceName(left.force), left.reason, {}});
    }
    printRows({u"question"_s, u"asked"_s, u"answered"_s, u"complete"_s, u"left out"_s, u"why"_s, u"in time"_s}, rows,
              format);
}

void printStages(const StudyView &view, const std::vector<FlowStage> &stages)
{
    for (const FlowStage &stage : stages) {
        if (stage.key.startsWith("in-time"_L1) || stage.key.startsWith("used-"_L1))
            print(u"%1 %2; not: %3.\n"_s.arg(stage.forces.size())
                      .arg(stage.title, leavingText(leavingByReason(view, stage))));
    }
}

int runFlow(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const auto study = openForReading(line);
    const StudyView view = loadView(*study);
    const auto stages = flowStages(view);
    if (format != "text"_L1) {
        printFlowRows(view, stages, format);
        return Fine;
    }
    for (const Question &question : view.questions) {
        const QString measure = measureKey(question.measure);
        const Panel panel = flow(view, measure);
        print(flowSentence(panel, measure) + u".\n"_s);
        std::vector<QStringList> rows;
        rows.reserve(panel.leftOut.size());
        for (const LeftOut &left : panel.leftOut)
            rows.push_back({u"  "_s + view.forceName(left.force), left.reason});
        if (!rows.empty())
            print(inColumns({u"  not in the panel"_s, u"why"_s}, rows));
    }
    printStages(view, stages);
    return Fine;
}
} // namespace

Command flowCommand()
{
    return {"flow",
            "STUDY [--format text|csv|json]",
            "Asked, answered, in time, complete; and who is left out, and why.",
            {{"format", "FORMAT", "text, csv or json"}},
            1,
            1,
            runFlow};
}
