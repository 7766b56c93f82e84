// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/analysis/checks/check_queue.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
const QStringList Heading{u"severity"_s, u"force"_s, u"file"_s,   u"cell"_s, u"code"_s,
                          u"remark"_s,   u"state"_s, u"answer"_s, u"key"_s};

bool isWanted(const Finding &finding, const QString &state)
{
    return state == "all"_L1 || findingStateName(finding.state) == state;
}

/// File and cell of the first thing a finding rests on.
QStringList firstPlace(Study &study, const std::vector<ReturnInfo> &returns, const Finding &finding)
{
    if (finding.parts.empty())
        return {QString(), QString()};
    const FindingPart &part = finding.parts.front();
    qint64 from = part.returnId;
    CellRef cell = part.cell;
    if (!part.counts.empty()) {
        const auto counts = study.returns().counts({part.counts.front()});
        from = counts.front().returnId;
        cell = counts.front().cell;
    }
    return {std::ranges::find(returns, from, &ReturnInfo::id)->sourceName, cell.a1()};
}

QString answerWords(const Finding &finding)
{
    if (!finding.answer)
        return {};
    const Explanation *explanation = findExplanation(finding.answer->explanation);
    QStringList words{explanation ? explanation->title : QString(), finding.answer->note};
    words.removeAll(QString());
    const QString said = words.join(u": "_s);
    return finding.isReopened() ? u"open again, the figures changed; before: "_s + said : said;
}

std::vector<QStringList> findingRows(Study &study, const StudyView &view, const CheckQueue &queue, const QString &state)
{
    const auto returns = study.returns().all();
    std::vector<QStringList> rows;
    for (const Finding &finding : queue.findings()) {
        if (!isWanted(finding, state))
            continue;
        const QString force = finding.force.isEmpty() ? u"all forces"_s : view.forceName(finding.force);
        rows.push_back(QStringList{severityName(finding.severity), force} + firstPlace(study, returns, finding) +
                       QStringList{finding.rule, finding.words, findingStateName(finding.state), answerWords(finding),
                                   finding.key});
    }
    return rows;
}

/// What only wants to be known: it is answered by nobody.
void addNotes(Study &study, const StudyView &view, std::vector<QStringList> &rows)
{
    const auto add = [&](const QString &force, const QString &file, const Remark &remark) {
        rows.push_back({severityName(remark.severity), force, file, remark.cell.a1(), remark.code, remark.message,
                        QString(), QString(), QString()});
    };
    for (const ReturnInfo &given : study.returns().all()) {
        for (const Remark &remark : study.returns().remarks(given.id)) {
            if (given.state == ReturnState::InForce && remark.severity == Remark::Severity::Note)
                add(view.forceName(given.force), given.sourceName, remark);
        }
    }
    for (const AsideRemark &aside : study.returns().remarksAside())
        add(u"no force"_s, aside.sourceName, aside.remark);
}

int runCheck(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const QString state =
        line.choice(u"state"_s, {u"open"_s, u"explained"_s, u"corrected"_s, u"asked"_s, u"all"_s}, u"open"_s);
    const auto study = openForReading(line);
    const StudyView view = loadView(*study);
    const CheckQueue queue(view);
    auto rows = findingRows(*study, view, queue, state);
    if (state == "open"_L1 || state == "all"_L1)
        addNotes(*study, view, rows);
    printRows(Heading, rows, line.has(u"json"_s) ? u"json"_s : format);
    const bool hasMistake = std::ranges::any_of(queue.findings(), &Finding::isOpenMistake);
    return hasMistake ? Mistakes : Fine;
}
} // namespace

Command checkCommand()
{
    return {"check",
            "STUDY [--state open|explained|corrected|asked|all] [--format text|csv|json]",
            "What does not fit together in the returns in force; 1 where an open finding is a mistake.",
            {{"state", "STATE", "open (as long as it is left out), explained, corrected, asked or all"},
             {"format", "FORMAT", "text, csv or json"},
             {"json", nullptr, "the same as --format json"}},
            1,
            1,
            runCheck};
}
