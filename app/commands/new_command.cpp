// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "core/domain/error.h"
#include "core/store/study.h"

using namespace Qt::StringLiterals;

namespace {
int runNew(const CommandLine &line)
{
    NewStudy wanted;
    wanted.info.title = line.value(u"title"_s, u"Untitled study"_s);
    const auto from = line.date(u"from"_s);
    const auto to = line.date(u"to"_s);
    if (from.has_value() != to.has_value())
        throw Error(u"--from and --to stand together, such as --from 2019-01-01 --to 2022-07-31."_s);
    if (from && *from > *to)
        throw Error(u"--from lies after --to."_s);
    wanted.from = from.value_or(QDate());
    wanted.to = to.value_or(QDate());
    wanted.questionTemplate = line.choice(u"template"_s, {u"intimate-images"_s}, u"intimate-images"_s);
    const auto study = Study::create(line.word(0), wanted);
    const std::vector<Question> questions = study->questions();
    QStringList periods;
    for (const Period &period : questions.front().periods)
        periods.append(period.label());
    print(u"%1: %2 forces, %3\n"_s.arg(line.word(0))
              .arg(study->forces().territorial().size())
              .arg(periods.isEmpty() ? u"no periods stated"_s : periods.join(u", "_s)));
    return Fine;
}
} // namespace

Command newCommand()
{
    return {"new",
            "STUDY [--title T] [--from DATE --to DATE] [--template intimate-images]",
            "Starts a study: 43 forces, the questions of a template, calendar years between two days.",
            {{"title", "T", "title of the study"},
             {"from", "DATE", "first day asked about, YYYY-MM-DD; without it the study states no periods"},
             {"to", "DATE", "last day asked about, YYYY-MM-DD"},
             {"template", "NAME", "intimate-images: offences recorded, and their outcomes"}},
            1,
            1,
            runNew};
}
