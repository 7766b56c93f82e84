// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/request_tracker.h"

#include "core/analysis/decision_index.h"
#include "core/domain/display_text.h"
#include "core/report/chase_list.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {
using Kind = RequestEvent::Kind;

FigureCell words(const QString &text)
{
    return {text, {}, {}, {}};
}

FigureCell day(QDate day)
{
    return words(day.isValid() ? day.toString(Qt::ISODate) : QString());
}

FigureCell number(std::optional<int> value)
{
    if (!value)
        return words({});
    return {QString::number(*value), double(*value), double(*value), {}};
}

QDate lastDay(const ForceRequest &request, Kind kind)
{
    const RequestEvent *event = request.last(kind);
    return event ? event->day : QDate();
}

QString notesOf(const ForceRequest &request, const std::vector<Answer> &answers)
{
    QStringList notes{request.note};
    for (const Answer &answer : answers)
        notes << answer.note;
    notes.removeAll(QString());
    notes.removeDuplicates();
    return notes.join(u"; "_s);
}

/// "complete 3, partial 1": how many periods are marked what.
QString completenessWords(const DecisionIndex &decisions, const QString &force, const Question &question)
{
    std::map<Completeness, int> counted;
    for (const Period &period : question.periods)
        ++counted[decisions.find(force, question.id, period).completeness];
    QStringList parts;
    for (const auto &[completeness, periods] : counted)
        parts << (counted.size() == 1 ? completenessName(completeness)
                                      : u"%1 %2"_s.arg(completenessName(completeness)).arg(periods));
    return parts.join(u", "_s);
}

QString statusWords(const Answer &answer)
{
    const QString goodwill = answer.goodwill ? u", figures given as goodwill"_s : QString();
    return QString(answerStatusName(answer.status) + u' ' + answer.exemption).trimmed() + goodwill;
}

QStringList columnsOf(const StudyView &view)
{
    QStringList columns{u"force"_s, u"reference"_s, u"earlier references"_s, u"channel"_s};
    for (const Question &question : view.questions)
        columns << question.key + u" status"_s;
    columns << u"sent"_s << u"received"_s << u"limit"_s << u"working day"_s << u"working days left"_s << u"state"_s;
    columns << u"details asked"_s << u"details given"_s << u"extended to"_s << u"answered"_s << u"last chased"_s;
    columns << u"review asked"_s << u"review answered"_s << u"complaint"_s;
    for (const Question &question : view.questions)
        columns << question.key + u" completeness"_s;
    return columns << u"note"_s;
}

std::vector<FigureCell> rowOf(const StudyView &view, const DecisionIndex &decisions, const Force &force, QDate today)
{
    const auto answers = view.answersOf(force.code);
    const ForceRequest request = view.request(force.code);
    const RequestState state = requestState(request, answers, today);
    std::vector<FigureCell> row{words(force.name), words(referencesOf(answers).join(u"; "_s)),
                                words(request.earlierReferences.join(u"; "_s)), words(request.channel)};
    QDate sent;
    for (const Answer &answer : answers) {
        row.push_back(words(statusWords(answer)));
        if (answer.sent.isValid() && (!sent.isValid() || answer.sent < sent))
            sent = answer.sent;
    }
    row.push_back(day(sent));
    row.push_back(day(state.days.received));
    row.push_back(day(state.clock.due.value_or(QDate())));
    row.push_back(number(state.clock.day));
    row.push_back(number(state.clock.daysLeft));
    row.push_back(words(state.clock.words));
    for (const QDate one : {state.days.clarificationAsked, state.days.clarificationGiven, state.days.extendedTo,
                            state.days.answered, lastDay(request, Kind::Chased), lastDay(request, Kind::ReviewAsked),
                            lastDay(request, Kind::ReviewAnswered), lastDay(request, Kind::Complained)})
        row.push_back(day(one));
    for (const Question &question : view.questions)
        row.push_back(words(completenessWords(decisions, force.code, question)));
    row.push_back(words(notesOf(request, answers)));
    return row;
}

/// "2022-07-01  sent (Offences recorded)".
struct DatedLine {
    QDate day;
    QString words;
};

std::vector<DatedLine> linesOf(const StudyView &view, const ForceRequest &request, const std::vector<Answer> &answers)
{
    std::vector<DatedLine> lines;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const QString title = displayLine(view.questions[i].title);
        if (answers[i].sent.isValid())
            lines.push_back({answers[i].sent, u"sent: "_s + title});
        if (answers[i].answered.isValid())
            lines.push_back({answers[i].answered, title + u": "_s + statusWords(answers[i])});
    }
    for (const RequestEvent &event : request.events) {
        const QString until = event.until.isValid() ? u", until "_s + event.until.toString(Qt::ISODate) : QString();
        const QString note = event.note.isEmpty() ? QString() : u": "_s + displayLine(event.note);
        lines.push_back({event.day, requestEventTitle(event.kind) + until + note});
    }
    std::ranges::stable_sort(lines, {}, &DatedLine::day);
    return lines;
}
} // namespace

FigureTable requestTracker(const StudyView &view, QDate today)
{
    FigureTable table;
    table.title = u"Requests of “%1”, as of %2"_s.arg(displayLine(view.info.title), today.toString(Qt::ISODate));
    table.columns = columnsOf(view);
    const DecisionIndex decisions(view);
    for (const Force *force : view.forces.territorial())
        table.rows.push_back(rowOf(view, decisions, *force, today));
    table.source = displayLine(view.info.sourceLine);
    if (!view.info.notice.isEmpty())
        table.notes << displayLine(view.info.notice);
    return table;
}

QString requestDatesText(const StudyView &view, const QString &forceCode, QDate today)
{
    const auto answers = view.answersOf(forceCode);
    const ForceRequest request = view.request(forceCode);
    const RequestState state = requestState(request, answers, today);
    QStringList lines{view.forceName(forceCode), displayLine(view.info.title), QString()};
    const auto add = [&](const QString &title, const QString &value) {
        if (!value.isEmpty())
            lines << title + u": "_s + displayText(value);
    };
    add(u"Reference"_s, referencesOf(answers).join(u"; "_s));
    add(u"Earlier references"_s, request.earlierReferences.join(u"; "_s));
    add(u"Channel"_s, request.channel);
    add(u"Status"_s, answerStatusTitle(state.status));
    add(u"Limit of the Act"_s, state.clock.due ? state.clock.due->toString(Qt::ISODate) : QString());
    add(u"How it was counted"_s, state.clock.why);
    add(u"As of "_s + today.toString(Qt::ISODate), state.clock.words);
    lines << QString();
    for (const DatedLine &line : linesOf(view, request, answers))
        lines << line.day.toString(Qt::ISODate) + u"  "_s + line.words;
    lines << QString();
    add(u"Wording of this request"_s, request.wording);
    add(u"Notes"_s, notesOf(request, answers));
    return lines.join(u'\n') + u'\n';
}
