// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/analysis/board_import.h"
#include "core/domain/error.h"
#include "core/domain/exemption.h"
#include "core/import/load_file.h"
#include "core/import/reader.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr const char *Statuses = "not-asked, awaited, clarification, answered, partly, refused, "
                                 "neither-confirm-nor-deny, not-held, withdrawn";

/// A day given with a status is the day of the answer, or the day the request was sent while it is awaited.
void applyDay(Answer &answer, const std::optional<QDate> &day)
{
    if (!day)
        return;
    const bool isOpen = answer.status == AnswerStatus::Awaited || answer.status == AnswerStatus::NotAsked;
    (isOpen ? answer.sent : answer.answered) = *day;
}

std::optional<AnswerStatus> statusOf(const CommandLine &line)
{
    if (!line.has(u"status"_s))
        return std::nullopt;
    const auto status = answerStatusFromName(line.value(u"status"_s));
    if (!status)
        throw Error(u"“%1” is no status. It is one of %2."_s.arg(line.value(u"status"_s), QLatin1StringView(Statuses)));
    return status;
}

std::optional<RequestEvent> eventOf(const CommandLine &line)
{
    if (!line.has(u"event"_s))
        return std::nullopt;
    const auto kind = requestEventFromName(line.value(u"event"_s));
    if (!kind)
        throw Error(u"“%1” is no event of a request. It is one of %2."_s.arg(line.value(u"event"_s),
                                                                             requestEventNames().join(u", "_s)));
    return RequestEvent{*kind, line.date(u"date"_s).value_or(QDate()), line.date(u"until"_s).value_or(QDate()),
                        line.value(u"note"_s)};
}

/// What the options say of the answers to the questions that are meant.
void noteAnswers(const CommandLine &line, Study &study, const Force &force, std::optional<AnswerStatus> status)
{
    const QString exemption = checkedExemption(line.value(u"exemption"_s));
    const bool isOfEvent = line.has(u"event"_s); // then day and note are the event's
    for (const Question &question : questionsOf(line, study)) {
        Answer answer = study.responses().find(force.code, question.id);
        answer.status = status.value_or(answer.status);
        answer.exemption = line.has(u"exemption"_s) ? exemption : answer.exemption;
        answer.reference = line.value(u"reference"_s, answer.reference);
        answer.goodwill = answer.goodwill || line.has(u"goodwill"_s);
        if (!isOfEvent) {
            answer.note = line.value(u"note"_s, answer.note);
            if (status) // otherwise the day is that of a letter
                applyDay(answer, line.date(u"date"_s));
        }
        study.responses().set(answer);
    }
}

void noteRequest(const CommandLine &line, Study &study, const QString &force)
{
    if (!line.has(u"channel"_s) && !line.has(u"wording"_s))
        return;
    ForceRequest request = study.requests().find(force);
    request.channel = line.value(u"channel"_s, request.channel);
    request.wording = line.value(u"wording"_s, request.wording);
    study.requests().set(request);
}

void attachLetter(const CommandLine &line, Study &study, const QString &force)
{
    if (!line.has(u"letter"_s))
        return;
    const QString kind = line.choice(u"letter-kind"_s, {u"request"_s, u"reply"_s, u"other"_s}, u"reply"_s);
    Letter letter;
    letter.kind = letterKindFromName(kind).value_or(Letter::Kind::Reply);
    letter.day = line.date(u"date"_s).value_or(QDate());
    SourceFile file = loadFile(line.value(u"letter"_s));
    file.format = u"letter"_s;
    study.requests().attach({force}, letter, file);
}

/// The lines of a CSV file, or of the first sheet of a workbook.
std::vector<QStringList> tableRows(const QString &path)
{
    const SourceFile file = loadFile(path);
    const ReadSource source = readSource(file.bytes, file.name);
    std::vector<QStringList> rows;
    if (source.tables.empty())
        return rows;
    const Table &table = source.tables.front();
    for (int row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columns(); ++column)
            cells << table.text(row, column);
        rows.push_back(cells);
    }
    return rows;
}

QString changeWords(const BoardImport::Change &change)
{
    QStringList words{answerStatusTitle(change.before.status) + u" -> "_s + answerStatusTitle(change.after.status)};
    const auto add = [&](const QString &title, const QString &before, const QString &after) {
        if (before != after)
            words << title + u' ' + after;
    };
    add(u"exemption"_s, change.before.exemption, change.after.exemption);
    add(u"sent"_s, change.before.sent.toString(Qt::ISODate), change.after.sent.toString(Qt::ISODate));
    add(u"answered"_s, change.before.answered.toString(Qt::ISODate), change.after.answered.toString(Qt::ISODate));
    add(u"reference"_s, change.before.reference, change.after.reference);
    add(u"note"_s, change.before.note, change.after.note);
    return words.join(u"; "_s);
}

/// What changes is printed; applied in one step, or with --dry-run not at all. Any odd line stops all of it.
int importBoard(const CommandLine &line)
{
    const auto study = line.has(u"dry-run"_s) ? openForReading(line) : openForWriting(line);
    const StudyView view = loadView(*study);
    const BoardImport board = readBoardTable(view, tableRows(line.value(u"board"_s)));
    for (const QString &note : board.notes)
        complain(note + u'\n');
    if (!board.problems.isEmpty())
        throw Error(u"“%1” was not taken over:\n%2"_s.arg(line.value(u"board"_s), board.problems.join(u'\n')));
    std::vector<QStringList> rows;
    for (const BoardImport::Change &change : board.changes) {
        const auto question = std::ranges::find(view.questions, change.after.question, &Question::id);
        rows.push_back({view.forceName(change.after.force), question->key, changeWords(change)});
    }
    printRows({u"force"_s, u"question"_s, u"change"_s}, rows, u"text"_s);
    if (line.has(u"dry-run"_s) || board.changes.empty())
        return Fine;
    study->edit(u"Board from “%1”"_s.arg(line.value(u"board"_s).section(u'/', -1)), [&] {
        for (const BoardImport::Change &change : board.changes)
            study->responses().set(change.after);
    });
    return Fine;
}

int runRespond(const CommandLine &line)
{
    if (line.has(u"board"_s))
        return importBoard(line);
    const auto status = statusOf(line);
    const auto event = eventOf(line);
    const bool saysMore = line.has(u"letter"_s) || line.has(u"channel"_s) || line.has(u"wording"_s) ||
                          line.has(u"reference"_s) || line.has(u"note"_s) || line.has(u"goodwill"_s);
    if (!status && !event && !saysMore)
        line.required(u"status"_s);
    const auto study = openForWriting(line);
    const Force &force = forceOf(line, *study);
    const QString what = status ? answerStatusTitle(*status) : event ? requestEventTitle(event->kind) : u"noted"_s;
    study->edit(u"%1: %2"_s.arg(force.name, what), [&] {
        noteAnswers(line, *study, force, status);
        noteRequest(line, *study, force.code);
        if (event)
            study->requests().note(force.code, *event);
        attachLetter(line, *study, force.code);
    });
    return Fine;
}
} // namespace

Command respondCommand()
{
    return {"respond",
            "STUDY --force F [--question Q] --status S [--exemption E] [--date D]",
            "Notes what a force answered, and what happened to its request.",
            {{"force", "F", "name, alias or code"},
             {"question", "Q", "key of a question; all of them where left out"},
             {"status", "S", Statuses},
             {"exemption", "E", "section of the Act, such as s12(1)"},
             {"goodwill", nullptr, "figures were given beside the refusal"},
             {"date", "D", "day of the answer or the event (of sending, with awaited)"},
             {"reference", "R", "the force's own; an earlier one is kept"},
             {"note", "T", "a note"},
             {"event", "KIND",
              "instead of a status: received, clarification-asked, clarification-given, fees-asked, fees-paid, "
              "extended, chased, review-asked, review-answered, complained, decided"},
             {"until", "D", "the day an extension runs to"},
             {"channel", "C", "how it was sent: e-mail, WhatDoTheyKnow ..."},
             {"wording", "T", "what was asked of this force, where it differed"},
             {"letter", "FILE", "keeps a letter with the request"},
             {"letter-kind", "KIND", "request, reply or other"},
             {"board", "FILE",
              "instead of a force: a table with the columns force, status, sent, answered, reference, exemption, "
              "question, note; states of WhatDoTheyKnow are understood"},
             {"dry-run", nullptr, "with --board: print what would change and change nothing"}},
            1,
            1,
            runRespond};
}
