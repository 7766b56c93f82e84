// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/analysis/checks/check_queue.h"
#include "core/domain/error.h"
#include "core/report/finding_letter.h"

using namespace Qt::StringLiterals;

// The ways out of a finding: explain, ask, correct, and open it again.

namespace {
struct Opened {
    std::unique_ptr<Study> study;
    StudyView view;
    Finding finding;
};

/// The study of the first word and the finding of the second: its key as "check" prints it.
Opened openFinding(const CommandLine &line)
{
    Opened opened{openForWriting(line), {}, {}};
    opened.view = loadView(*opened.study);
    const CheckQueue queue(opened.view);
    const Finding *finding = queue.find(line.word(1));
    if (!finding)
        throw Error(
            u"There is no finding “%1”, or more than one. “foilio-cli check %2 --state all” prints their keys."_s.arg(
                line.word(1), line.word(0)));
    opened.finding = *finding;
    return opened;
}

QString nameOf(const Opened &opened)
{
    const QString force =
        opened.finding.force.isEmpty() ? u"all forces"_s : opened.view.forceName(opened.finding.force);
    return u"%1: %2"_s.arg(force, opened.finding.title.toLower());
}

int runExplain(const CommandLine &line)
{
    const QString code = line.required(u"as"_s);
    const auto opened = openFinding(line);
    FindingAnswer answer = opened.finding.answerWith(FindingState::Explained);
    answer.explanation = code;
    answer.note = line.value(u"note"_s);
    const QString title = u"Explain %1"_s.arg(nameOf(opened));
    opened.study->edit(title, [&] { opened.study->checks().answer(answer); });
    print(title + u'\n');
    return Fine;
}

int runAsk(const CommandLine &line)
{
    const auto opened = openFinding(line);
    print(findingLetter(opened.view, opened.finding, placesOf(*opened.study, opened.finding)));
    if (line.has(u"draft"_s))
        return Fine;
    FindingAnswer answer = opened.finding.answerWith(FindingState::Asked);
    answer.note = line.value(u"note"_s);
    opened.study->edit(u"Ask about %1"_s.arg(nameOf(opened)), [&] { opened.study->checks().answer(answer); });
    return Fine;
}

/// The one count of the finding that stands in the cell.
StoredCount countIn(const Opened &opened, const QString &cell)
{
    std::vector<StoredCount> found;
    for (const FindingPart &part : opened.finding.parts) {
        for (StoredCount &count : opened.study->returns().counts(part.counts)) {
            if (count.cell.a1() == cell.toUpper())
                found.push_back(std::move(count));
        }
        if (part.returnId > 0 && part.cell.a1() == cell.toUpper()) {
            if (auto count = opened.study->returns().countAt(part.returnId, part.cell))
                found.push_back(std::move(*count));
        }
    }
    if (found.size() != 1)
        throw Error(u"%1 of the cells of this finding is called “%2”: one is needed."_s.arg(
            found.empty() ? u"None"_s : u"More than one"_s, cell));
    return found.front();
}

int runCorrect(const CommandLine &line)
{
    const QString typed = line.required(u"figure"_s);
    const auto opened = openFinding(line);
    const StoredCount count = countIn(opened, line.required(u"cell"_s));
    const auto figure = Figure::parse(typed, FigureRule());
    if (!figure || figure->kind() == Figure::Kind::Unresolved || figure->kind() == Figure::Kind::Blank)
        throw Error(u"“%1” is no figure. Write a number, “<5” or “over 830”."_s.arg(typed));
    FindingAnswer answer = opened.finding.answerWith(FindingState::Corrected);
    answer.note = line.required(u"note"_s);
    const QString title = u"Correct %1 of %2 from “%3” to %4"_s.arg(count.cell.a1(), opened.view.forceName(count.force),
                                                                    count.text, figure->toString());
    opened.study->edit(title, [&] {
        opened.study->checks().correct(count.id, *figure, answer.note);
        opened.study->checks().answer(answer);
    });
    print(title + u'\n');
    return Fine;
}

int runReopen(const CommandLine &line)
{
    const auto opened = openFinding(line);
    const QString title = u"Open again %1"_s.arg(nameOf(opened));
    opened.study->edit(title, [&] { opened.study->checks().reopen(opened.finding.key); });
    print(title + u'\n');
    return Fine;
}
} // namespace

Command explainCommand()
{
    return {"explain",
            "STUDY FINDING --as CODE [--note T]",
            "Says why a finding of “check” is right as it is.",
            {{"as", "CODE", "of reference/explanations.csv: open-crimes, revised, other ..."},
             {"note", "T", "more about it; needed for “other”"}},
            2,
            2,
            runExplain};
}

Command askCommand()
{
    return {"ask",
            "STUDY FINDING [--draft] [--note T]",
            "Prints a letter to the force about a finding and notes that it was asked.",
            {{"draft", nullptr, "only the letter"}, {"note", "T", "when, by whom"}},
            2,
            2,
            runAsk};
}

Command correctCommand()
{
    return {"correct",
            "STUDY FINDING --cell A1 --figure N --note T",
            "Puts another figure over a cell of a finding. The printed text is kept.",
            {{"cell", "A1", "which cell of the finding"},
             {"figure", "N", "a number, “<5”, “over 830”"},
             {"note", "T", "why"}},
            2,
            2,
            runCorrect};
}

Command reopenCommand()
{
    return {"reopen", "STUDY FINDING", "Takes back what was said about a finding.", {}, 2, 2, runReopen};
}
