// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/domain/error.h"

using namespace Qt::StringLiterals;

namespace {
constexpr const char *Statuses = "not-asked, awaited, clarification, answered, partly, refused, "
                                 "neither-confirm-nor-deny, not-held, withdrawn";

std::vector<QStringList> boardRows(Study &study)
{
    std::vector<QStringList> rows;
    const auto questions = study.questions();
    for (const Answer &answer : study.responses().all()) {
        for (const Question &question : questions) {
            if (question.id != answer.question)
                continue;
            for (const Period &period : question.periods) {
                const Decision decision = study.completeness().find(answer.force, question.id, period);
                rows.push_back({study.forces().byCode(answer.force)->name, question.key,
                                answerStatusName(answer.status), answer.exemption, answer.sent.toString(Qt::ISODate),
                                answer.answered.toString(Qt::ISODate), period.label(),
                                completenessName(decision.completeness), decision.reason, decision.note});
            }
        }
    }
    return rows;
}

int runResponses(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const auto study = openForReading(line);
    printRows({u"force"_s, u"question"_s, u"status"_s, u"exemption"_s, u"sent"_s, u"answered"_s, u"period"_s,
               u"completeness"_s, u"reason"_s, u"note"_s},
              boardRows(*study), format);
    return Fine;
}

/// A day given with a status is the day of the answer, or the day the request was sent while it is awaited.
void applyDay(Answer &answer, const std::optional<QDate> &day)
{
    if (!day)
        return;
    const bool isOpen = answer.status == AnswerStatus::Awaited || answer.status == AnswerStatus::NotAsked;
    (isOpen ? answer.sent : answer.answered) = *day;
}

int runRespond(const CommandLine &line)
{
    const auto status = answerStatusFromName(line.required(u"status"_s));
    if (!status)
        throw Error(u"“%1” is no status. It is one of %2."_s.arg(line.value(u"status"_s), QLatin1StringView(Statuses)));
    const auto day = line.date(u"date"_s);
    const auto study = openForWriting(line);
    const Force &force = forceOf(line, *study);
    const auto questions = questionsOf(line, *study);
    study->edit(u"%1: %2"_s.arg(force.name, answerStatusTitle(*status)), [&] {
        for (const Question &question : questions) {
            Answer answer = study->responses().find(force.code, question.id);
            answer.status = *status;
            answer.exemption = line.value(u"exemption"_s, answer.exemption);
            applyDay(answer, day);
            study->responses().set(answer);
        }
    });
    return Fine;
}

std::vector<Period> periodsOf(const CommandLine &line, const Question &question)
{
    const auto wanted = line.period(u"period"_s);
    if (question.periods.empty() && !wanted)
        throw Error(u"The study states no periods. Name the one that is marked: --period 2020."_s);
    if (question.periods.empty())
        return {*wanted};
    if (!wanted)
        return question.periods;
    QStringList asked;
    for (const Period &period : question.periods) {
        if (period == *wanted)
            return {period};
        asked.append(period.label());
    }
    throw Error(u"“%1” was not asked about %2. Its periods are %3."_s.arg(question.title, wanted->dates(),
                                                                          asked.join(u", "_s)));
}

QString reasonList()
{
    QStringList lines;
    for (const Reason &reason : completenessReasons())
        lines += u"  %1 %2"_s.arg(reason.code.leftJustified(28), reason.title);
    return lines.join(u'\n');
}

int runMark(const CommandLine &line)
{
    const auto completeness = completenessFromName(line.required(u"as"_s));
    if (!completeness)
        throw Error(u"“%1” is not one of complete, partial, excluded, unreviewed."_s.arg(line.value(u"as"_s)));
    if (line.has(u"reason"_s) && !findReason(line.value(u"reason"_s)))
        throw Error(u"There is no reason “%1”. The codes are:\n%2"_s.arg(line.value(u"reason"_s), reasonList()));
    const auto study = openForWriting(line);
    const Force &force = forceOf(line, *study);
    Decision decision;
    decision.completeness = *completeness;
    decision.reason = line.value(u"reason"_s);
    decision.note = line.value(u"note"_s);
    const auto questions = questionsOf(line, *study);
    study->edit(u"Mark %1 %2"_s.arg(force.name, completenessName(*completeness)), [&] {
        for (const Question &question : questions) {
            for (const Period &period : periodsOf(line, question))
                study->completeness().mark(force.code, question.id, period, decision);
        }
    });
    return Fine;
}
} // namespace

Command responsesCommand()
{
    return {"responses",
            "STUDY [--format text|csv|json]",
            "Who answered what, and what is complete.",
            {{"format", "FORMAT", "text, csv or json"}},
            1,
            1,
            runResponses};
}

Command respondCommand()
{
    return {"respond",
            "STUDY --force F [--question Q] --status S [--exemption E] [--date D]",
            "Notes what a force answered.",
            {{"force", "F", "name, alias or code"},
             {"question", "Q", "key of a question; all of them where left out"},
             {"status", "S", Statuses},
             {"exemption", "E", "section of the Act, such as s12(1)"},
             {"date", "D", "day of the answer (or of sending, with awaited)"}},
            1,
            1,
            runRespond};
}

Command markCommand()
{
    return {"mark",
            "STUDY --force F [--question Q] [--period P] --as A [--reason CODE] [--note T]",
            "Decides how complete an answer is.",
            {{"force", "F", "name, alias or code"},
             {"question", "Q", "key of a question; all of them where left out"},
             {"period", "P", "2020, 2019/20, 2022-07 or DATE..DATE; all of them where left out"},
             {"as", "A", "complete, partial, excluded or unreviewed"},
             {"reason", "CODE", "needed for partial and excluded; “--reason list” prints the codes"},
             {"note", "T", "a note; needed with the reason “other”"}},
            1,
            1,
            runMark};
}
