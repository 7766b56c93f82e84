// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/import_changes.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/analysis/outcome_meanings.h"
#include "core/analysis/printed_outcomes.h"
#include "core/domain/error.h"
#include "core/report/wording_moves.h"

using namespace Qt::StringLiterals;

namespace {
QString joinedIds(const std::vector<qint64> &ids)
{
    QStringList words;
    for (const qint64 id : ids)
        words += QString::number(id);
    return words.join(u' ');
}

QStringList rowOf(const StudyView &view, const PrintedOutcome &one)
{
    QStringList names;
    for (const QString &force : one.forces)
        names += view.forceName(force);
    const QString cases = one.cases.isGiven() ? one.cases.figure().toString() : QString();
    return {one.isOpen() ? u"open"_s : QString(),
            standingName(one.standing),
            one.printed.join(u" / "_s),
            QString::number(one.returns.size()),
            QString::number(one.forces.size()),
            cases,
            one.match.types.join(u'|'),
            one.takenFor(),
            one.why(),
            joinedIds(one.returns),
            names.join(u"; "_s)};
}

/// A table for a person leaves out what makes its lines long.
int listLabels(const CommandLine &line, const StudyView &view)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    QStringList heading{u"open"_s,  u"standing"_s,  u"wording"_s, u"in returns"_s, u"forces"_s,     u"cases"_s,
                        u"types"_s, u"taken for"_s, u"why"_s,     u"returns"_s,    u"force names"_s};
    std::vector<QStringList> rows;
    for (const PrintedOutcome &one : printedOutcomes(view)) {
        if (!line.has(u"open"_s) || one.isOpen())
            rows.push_back(rowOf(view, one));
    }
    if (format == "text"_L1) {
        constexpr int Shown = 9;
        heading.resize(Shown);
        for (QStringList &row : rows)
            row.resize(Shown);
    }
    printRows(heading, rows, format, {u"in returns"_s, u"forces"_s});
    return Fine;
}

OutcomeMeaning meaningOf(const CommandLine &line)
{
    const QString typed = line.required(u"as"_s);
    const auto meaning = outcomeMeaning(typed);
    if (meaning)
        return *meaning;
    QStringList groups;
    for (const OutcomeMeaning &one : outcomeMeanings()) {
        if (one.types && one.types->size() > 1)
            groups += one.code;
    }
    throw Error(u"“%1” is no outcome. Give a type (0 to 22, 1A, 2A, 3A), several (14,16), a group (%2), ambiguous, or "
                "as-printed to take back what was said."_s.arg(typed, groups.join(u", "_s)));
}

/// The forms in which the words are printed; those of a wording that only the study still speaks of.
QStringList formsOf(const StudyView &view, const QString &typed)
{
    QStringList forms;
    for (const PrintedOutcome &one : printedAs(printedOutcomes(view), typed))
        forms += one.printed;
    forms.removeDuplicates();
    if (!forms.isEmpty())
        return forms;
    if (const OutcomeWording *said = findWording(view.counts.dimensions().wordings, typed))
        return {said->printed};
    throw Error(
        u"No return in force prints the outcome “%1”. “foilio-cli labels” lists those that are printed."_s.arg(typed));
}

qint64 returnOf(const CommandLine &line, const StudyView &view)
{
    if (!line.has(u"return"_s))
        return 0;
    bool isNumber = false;
    const qint64 id = line.value(u"return"_s).toLongLong(&isNumber);
    const auto &returns = view.counts.columns().returns;
    if (!isNumber || std::ranges::find(returns, id, &ReturnColumns::returnId) == returns.end())
        throw Error(u"“%1” is the number of no return in force."_s.arg(line.value(u"return"_s)));
    return id;
}

int setLabel(const CommandLine &line)
{
    const bool isTrial = line.has(u"dry-run"_s);
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const auto study = isTrial ? openForReading(line) : openForWriting(line);
    const StudyView view = loadView(*study);
    const WordingChange change{formsOf(view, line.value(u"set"_s)), returnOf(line, view), meaningOf(line).types,
                               line.value(u"why"_s)};
    const std::vector<Move> moves = wordingMoves(view, change);
    const QString title = wordingTitle(view, change);
    if (!isTrial)
        study->edit(title, [&] { study->outcomeWordings().apply(change); });
    if (format == "json"_L1)
        printJson(QJsonObject{{u"change"_s, title}, {u"done"_s, !isTrial}, {u"moves"_s, movesAsJson(moves)}});
    else
        print(title + u'\n' + movesAsText(moves));
    return Fine;
}

int runLabels(const CommandLine &line)
{
    if (line.has(u"set"_s))
        return setLabel(line);
    for (const auto &option : {u"as"_s, u"return"_s, u"why"_s, u"dry-run"_s}) {
        if (line.has(option))
            throw Error(u"--%1 needs --set WORDING."_s.arg(option));
    }
    return listLabels(line, loadView(*openForReading(line)));
}
} // namespace

Command labelsCommand()
{
    return {"labels",
            "STUDY [--open] | STUDY --set WORDING --as TYPE|GROUP|ambiguous|as-printed [--return N] [--why T]",
            "Lists the outcomes as printed and what each is taken for; says what one means.",
            {{"open", nullptr, "only those nobody has decided and the program cannot tell"},
             {"set", "WORDING", "the outcome as printed; case, spaces and dashes do not matter"},
             {"as", "MEANING", "16; 14,16; a group such as charged; ambiguous; as-printed takes back what was said"},
             {"return", "N", "in this return only; all returns of the study where left out"},
             {"why", "T", "the reason, kept with the name of who decides"},
             {"dry-run", nullptr, "print what would move and change nothing"},
             {"format", "FORMAT", "text, csv or json"}},
            1,
            1,
            runLabels};
}
