// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/request_schedule.h"

#include "core/domain/outcome.h"

using namespace Qt::StringLiterals;

namespace {
QString outcomeTitle(const OutcomeType &type)
{
    return u"%1 %2"_s.arg(type.type, type.title);
}

/// The types asked for, or all of them with "not yet assigned" last: without it outcomes cannot add up to offences.
QStringList outcomeRows(const Question &question)
{
    QStringList rows;
    const OutcomeType *open = nullptr;
    for (const OutcomeType &type : OutcomeTypes::reference().all()) {
        if (!question.outcomeTypes.isEmpty() && !question.outcomeTypes.contains(type.type))
            continue;
        if (type.type == "0"_L1)
            open = &type;
        else
            rows += outcomeTitle(type);
    }
    if (open)
        rows += outcomeTitle(*open);
    return rows;
}

std::vector<QStringList> linesAbove(const QString &studyTitle, const Question &question, const QString &forceName)
{
    std::vector<QStringList> lines{{studyTitle},
                                   {u"Force"_s, forceName},
                                   {u"Figures correct as at"_s, QString()},
                                   {question.wording.isEmpty() ? question.title : question.wording}};
    if (question.measure.kind == Measure::Kind::Outcomes)
        lines.push_back({u"Outcomes of the offences recorded in each period, to date."_s});
    lines.push_back(
        {u"Please write 0 where there were none, and the words you use (fewer than five) where a small number "
         "is withheld. A cell that stays empty is taken as not given."_s});
    return lines;
}
} // namespace

std::vector<ScheduleSheet> requestSchedule(const QString &studyTitle, const std::vector<Question> &questions,
                                           const QString &forceName)
{
    std::vector<ScheduleSheet> sheets;
    for (const Question &question : questions) {
        const bool outcomes = question.measure.kind == Measure::Kind::Outcomes;
        ScheduleSheet sheet{question.title, linesAbove(studyTitle, question, forceName), {}, {}};
        sheet.columns += outcomes ? u"Outcome type"_s : u"Measure"_s;
        for (const Period &period : question.periods)
            sheet.columns += period.dates();
        sheet.rows = outcomes ? outcomeRows(question) : QStringList{question.title};
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}
