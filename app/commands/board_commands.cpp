// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/analysis/completeness_rules.h"
#include "core/analysis/decision_index.h"
#include "core/domain/error.h"
#include "core/export/atomic_file.h"
#include "core/export/evidence_bundle.h"
#include "core/export/table_files.h"
#include "core/report/chase_list.h"
#include "core/report/request_tracker.h"

using namespace Qt::StringLiterals;

namespace {
/// A question and period of a force, with what the rules propose beside what a person decided.
class BoardRows {
public:
    BoardRows(const StudyView &view, QDate today, const QStringList &forces)
        : m_view(view), m_today(today), m_decisions(view), m_checks(view), m_rules(view, today, m_checks)
    {
        for (const Force *force : view.forces.territorial()) {
            if (forces.isEmpty() || forces.contains(force->code))
                addForce(*force);
        }
    }
    static QStringList heading()
    {
        return {u"force"_s,    u"question"_s, u"status"_s,       u"exemption"_s, u"sent"_s,
                u"answered"_s, u"period"_s,   u"completeness"_s, u"reason"_s,    u"note"_s};
    }
    static QStringList wideHeading()
    {
        return heading() + QStringList{u"limit"_s,    u"state"_s,           u"goodwill"_s,
                                       u"proposed"_s, u"proposed_reason"_s, u"proposed_why"_s};
    }
    const std::vector<QStringList> &rows() const { return m_rows; }

private:
    void addForce(const Force &force)
    {
        const RequestState state = requestState(m_view.request(force.code), m_view.answersOf(force.code), m_today);
        for (const Question &question : m_view.questions) {
            for (const Period &period : question.periods)
                addCell(force, question, period, state);
        }
    }
    void addCell(const Force &force, const Question &question, const Period &period, const RequestState &state)
    {
        const Answer answer = m_view.answer(force.code, question.id);
        const Decision decision = m_decisions.find(force.code, question.id, period);
        const Proposal proposal = m_rules.propose(force.code, question, period);
        m_rows.push_back({force.name, question.key, answerStatusName(answer.status), answer.exemption,
                          answer.sent.toString(Qt::ISODate), answer.answered.toString(Qt::ISODate), period.label(),
                          completenessName(decision.completeness), decision.reason, decision.note,
                          state.clock.due ? state.clock.due->toString(Qt::ISODate) : QString(), state.clock.words,
                          answer.goodwill ? u"yes"_s : u"no"_s, completenessName(proposal.completeness),
                          proposal.reason, proposal.why});
    }

    const StudyView &m_view;
    QDate m_today;
    DecisionIndex m_decisions;
    CheckQueue m_checks;
    CompletenessRules m_rules;
    std::vector<QStringList> m_rows;
};

QDate asOf(const CommandLine &line)
{
    return line.date(u"as-of"_s).value_or(QDate::currentDate());
}

int writeTracker(const CommandLine &line, const StudyView &view)
{
    const QString path = line.value(u"out"_s);
    const bool xlsx = path.endsWith(".xlsx"_L1, Qt::CaseInsensitive);
    if (!xlsx && !path.endsWith(".csv"_L1, Qt::CaseInsensitive))
        throw Error(u"--out ends in .xlsx or .csv, not “%1”."_s.arg(path));
    const FigureTable tracker = requestTracker(view, asOf(line));
    writeFile(path, xlsx ? tableAsXlsx(tracker) : tableAsCsv(tracker));
    print(path + u'\n');
    return Fine;
}

int writeBundle(const CommandLine &line, Study &study, const StudyView &view)
{
    const QString path = line.value(u"bundle"_s);
    writeFile(path, evidenceBundle(study, view, forceOf(line, study).code, asOf(line)));
    print(path + u'\n');
    return Fine;
}

/// The list of today: whom to write to and why; with --force the letters themselves.
int printChases(const CommandLine &line, const Study &study, const StudyView &view)
{
    if (line.has(u"force"_s)) {
        const QString code = forceOf(line, study).code;
        const RequestState state = requestState(view.request(code), view.answersOf(code), asOf(line));
        for (const ChaseKind kind : state.letters)
            print(chaseDraft(view, code, kind, asOf(line)) + u'\n');
        return Fine;
    }
    std::vector<QStringList> rows;
    for (const Force *force : view.forces.territorial()) {
        const RequestState state = requestState(view.request(force->code), view.answersOf(force->code), asOf(line));
        if (state.today)
            rows.push_back({force->name, chaseTitle(state.today->kind), state.today->why});
    }
    printRows({u"force"_s, u"letter"_s, u"why"_s}, rows, line.value(u"format"_s, u"text"_s));
    return Fine;
}

int runResponses(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const auto study = openForReading(line);
    const StudyView view = loadView(*study);
    if (line.has(u"bundle"_s))
        return writeBundle(line, *study, view);
    if (line.has(u"letters"_s))
        return printChases(line, *study, view);
    if (line.has(u"out"_s))
        return writeTracker(line, view);
    const QStringList forces = line.has(u"force"_s) ? QStringList{forceOf(line, *study).code} : QStringList();
    std::vector<QStringList> rows = BoardRows(view, asOf(line), forces).rows();
    if (format != "text"_L1) {
        printRows(BoardRows::wideHeading(), rows, format);
        return Fine;
    }
    for (QStringList &row : rows) // a terminal is not as wide
        row.resize(BoardRows::heading().size());
    printRows(BoardRows::heading(), rows, format);
    return Fine;
}

std::vector<Period> periodsOf(const CommandLine &line, const Question &question)
{
    const auto wanted = line.period(u"period"_s);
    if (!wanted) {
        if (question.periods.empty())
            throw Error(u"The study states no periods. Name the one that is marked: --period 2020."_s);
        return question.periods;
    }
    if (question.periods.empty())
        return {*wanted};
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
            "STUDY [--force F] [--format text|csv|json] [--as-of D] [--letters | --out FILE | --bundle FILE]",
            "Who answered what, by which day, and what is complete.",
            {{"force", "F", "only this force"},
             {"format", "FORMAT", "text, csv or json; csv and json have the limit and the proposals of the rules too"},
             {"as-of", "D", "count working days up to this day instead of today"},
             {"letters", nullptr, "whom to write to; with --force drafts of the letters to it. Nothing is sent"},
             {"out", "FILE", "the tracker as FILE.csv or FILE.xlsx"},
             {"bundle", "FILE", "with --force: request, replies and dates as FILE.zip"}},
            1,
            1,
            runResponses};
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
