// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/domain/error.h"
#include "core/report/publication.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct Moved {
    Publication publication;
    std::vector<PublishedMove> moves;
};

int runPublish(const CommandLine &line)
{
    const QString title = line.required(u"title"_s);
    const QDate day = line.date(u"date"_s).value_or(QDate::currentDate());
    const auto study = openForWriting(line);
    const auto files = publicationFiles(loadView(*study));
    qint64 id = 0;
    study->edit(u"Freeze the publication “%1”"_s.arg(title),
                [&] { id = study->publications().add(title, day, files); });
    print(u"Publication %1, “%2”, %3: %4 numbers and sentences frozen.\n"_s.arg(id)
              .arg(title)
              .arg(day.toString(Qt::ISODate))
              .arg(readNumbers(files.front().bytes).size()));
    return Fine;
}

/// Those that --publication names; all where it is left out.
std::vector<Publication> meantBy(const CommandLine &line, Study &study)
{
    std::vector<Publication> all = study.publications().all();
    if (!line.has(u"publication"_s))
        return all;
    const QString typed = line.value(u"publication"_s);
    std::erase_if(all, [&](const Publication &one) { return QString::number(one.id) != typed; });
    if (all.empty())
        throw Error(u"The study has no publication %1. “foilio-cli errata STUDY” names those it has."_s.arg(typed));
    return all;
}

QStringList rowOf(const Publication &publication, const PublishedMove &move)
{
    return {QString::number(publication.id),
            publication.title,
            publication.day.toString(Qt::ISODate),
            move.was.kind,
            move.was.of,
            move.is ? u"changed"_s : u"gone"_s,
            move.was.spoken(),
            move.is ? move.is->spoken() : QString(),
            erratumText(publication, move)};
}

void printRowsOf(const std::vector<Moved> &all, const QString &format)
{
    std::vector<QStringList> rows;
    for (const Moved &one : all) {
        for (const PublishedMove &move : one.moves)
            rows.push_back(rowOf(one.publication, move));
    }
    printRows({u"publication"_s, u"title"_s, u"published"_s, u"kind"_s, u"of"_s, u"state"_s, u"before"_s, u"after"_s,
               u"erratum"_s},
              rows, format, {u"publication"_s});
}

void printForPeople(const Moved &one)
{
    print(u"%1 “%2”, %3: "_s.arg(one.publication.id)
              .arg(one.publication.title, one.publication.day.toString(Qt::ISODate)));
    if (one.moves.empty())
        print(u"every published number stands.\n"_s);
    else
        print(u"%1 published numbers and sentences moved.\n\n"_s.arg(one.moves.size()) +
              erratumText(one.publication, one.moves));
}

int runErrata(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const auto study = openForReading(line);
    const auto meant = meantBy(line, *study);
    const auto now = publishableNumbers(loadView(*study));
    std::vector<Moved> all;
    all.reserve(meant.size());
    for (const Publication &publication : meant)
        all.push_back({publication, publishedMoves(now, study->publications(), publication)});
    if (format != "text"_L1)
        printRowsOf(all, format);
    else
        std::ranges::for_each(all, printForPeople);
    if (all.empty())
        complain(u"Nothing was published yet. “foilio-cli publish STUDY --title T” freezes what the study says.\n"_s);
    return std::ranges::all_of(all, [](const Moved &one) { return one.moves.empty(); }) ? Fine : Mistakes;
}
} // namespace

Command publishCommand()
{
    return {"publish",
            "STUDY --title T [--date D]",
            "Freezes what the study says now, as it is published: sentences, charts, numbers.",
            {{"title", "T", "of the publication, as an erratum will name it"},
             {"date", "D", "the day of publication, YYYY-MM-DD; today where left out"}},
            1,
            1,
            runPublish};
}

Command errataCommand()
{
    return {"errata",
            "STUDY [--publication N] [--format text|csv|json]",
            "Which published numbers the study now gives otherwise, with the erratum; ends with 1 where one moved.",
            {{"publication", "N", "its number; all publications where left out"},
             {"format", "FORMAT", "text, or csv and json with one line a number"}},
            1,
            1,
            runErrata};
}
