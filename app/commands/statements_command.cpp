// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/domain/error.h"
#include "core/report/bound_sentence.h"
#include "core/report/trace.h"
#include <algorithm>

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

QString standingName(SentenceState::Standing standing)
{
    switch (standing) {
    case SentenceState::Standing::Same:
        return u"same"_s;
    case SentenceState::Standing::Moved:
        return u"moved"_s;
    case SentenceState::Standing::Gone:
        break;
    }
    return u"gone"_s;
}

/// The sentences that are kept, each with what has become of its numbers. 1 where one of them no longer stands.
int printKept(const StudyView &view, const QString &format)
{
    const auto states = sentenceStates(view.sentences, statements(view));
    std::vector<QStringList> rows;
    rows.reserve(states.size());
    for (const SentenceState &state : states)
        rows.push_back({QString::number(state.id), standingName(state.standing), state.text, state.words(), state.now,
                        state.statement});
    if (format == "json"_L1) {
        printRows({u"id"_s, u"standing"_s, u"text"_s, u"why"_s, u"now"_s, u"statement"_s}, rows, format, {u"id"_s});
    } else {
        for (const QStringList &row : rows) {
            print(u"%1 [%2] %3\n"_s.arg(row[0], row[1], row[2]));
            if (row[3] != "as the study says"_L1)
                print(u"    %1\n"_s.arg(row[3]));
            if (!row[4].isEmpty())
                print(u"    now: %1\n"_s.arg(row[4]));
        }
        if (rows.empty())
            complain(
                u"No sentence is kept. “foilio-cli statements STUDY --keep N” keeps the Nth that may be said.\n"_s);
    }
    const bool allStand = std::ranges::all_of(states, [](const SentenceState &state) { return state.isFit(); });
    return allStand ? Fine : Mistakes;
}

const SentenceState &stateNamed(const std::vector<SentenceState> &states, const QString &id)
{
    const auto found = std::ranges::find_if(states, [&](const auto &state) { return QString::number(state.id) == id; });
    if (found == states.end())
        throw Error(u"No sentence %1 is kept. “foilio-cli statements STUDY --kept” lists them."_s.arg(id));
    return *found;
}

void keep(const CommandLine &line, Study &study, const StudyView &view, const std::vector<Statement> &said)
{
    bool isNumber = false;
    const auto place = line.value(u"keep"_s).toUInt(&isNumber);
    if (!isNumber || place < 1 || place > said.size())
        throw Error(
            u"There is no sentence %1: %2 may be said, counted from 1."_s.arg(line.value(u"keep"_s)).arg(said.size()));
    const PublishedNumber statement = publishedNumber(said[place - 1]);
    const QString words = line.value(u"words"_s, statement.words);
    study.edit(u"Keep the sentence “%1”"_s.arg(words),
               [&] { study.sentences().add(keptSentence(view.info, statement, words)); });
}

void update(const CommandLine &line, Study &study, const StudyView &view, const std::vector<Statement> &said)
{
    const auto states = sentenceStates(view.sentences, said);
    const SentenceState &state = stateNamed(states, line.value(u"update"_s));
    if (line.has(u"words"_s)) {
        const KeptSentence kept = reworded(view.info, state, line.value(u"words"_s));
        return study.edit(u"Reword a kept sentence"_s, [&] { study.sentences().replace(kept); });
    }
    if (state.now.isEmpty())
        throw Error(state.standing == SentenceState::Standing::Same
                        ? u"The numbers of sentence %1 are those of the study."_s.arg(state.id)
                        : u"Sentence %1 must be worded anew (--words): %2. The study says now: %3"_s.arg(state.id).arg(
                              state.words(), state.statement));
    const KeptSentence kept = broughtUpToDate(view.info, state, said);
    study.edit(u"Bring a kept sentence up to date"_s, [&] { study.sentences().replace(kept); });
}

void drop(const CommandLine &line, Study &study, const StudyView &view, const std::vector<Statement> &said)
{
    const auto states = sentenceStates(view.sentences, said);
    const qint64 id = stateNamed(states, line.value(u"drop"_s)).id;
    study.edit(u"Remove a kept sentence"_s, [&] { study.sentences().remove(id); });
}

int runStatements(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"json"_s}, u"text"_s);
    using Change = void (*)(const CommandLine &, Study &, const StudyView &, const std::vector<Statement> &);
    for (const auto &[name, change] :
         {std::pair<QString, Change>{u"keep"_s, keep}, {u"update"_s, update}, {u"drop"_s, drop}}) {
        if (!line.has(name))
            continue;
        const auto study = openForWriting(line);
        const StudyView view = loadView(*study);
        change(line, *study, view, statements(view));
        return Fine;
    }
    const auto study = openForReading(line);
    const StudyView view = loadView(*study);
    if (line.has(u"kept"_s))
        return printKept(view, format);
    const auto said = statements(view);
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
            "STUDY [--kept | --keep N [--words W] | --update ID [--words W] | --drop ID] [--format text|json]",
            "Sentences with the study's numbers, each with its base and forces, and how firm they are; those that are "
            "kept, and what has become of their numbers.",
            {{"kept", "", "the sentences that are kept; ends with 1 where one no longer stands"},
             {"keep", "N", "keep the Nth sentence that may be said"},
             {"words", "W", "in these words; its numbers stay bound to the study"},
             {"update", "ID", "give a kept sentence the numbers of now, or other words"},
             {"drop", "ID", "keep it no longer"},
             {"format", "FORMAT", "text, or json with what traces each number"}},
            1,
            1,
            runStatements};
}
