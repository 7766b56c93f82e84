// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/analysis/recorded_crime.h"
#include "core/domain/error.h"
#include "core/domain/number_text.h"
#include "core/import/load_file.h"
#include "core/import/reference_reader.h"

using namespace Qt::StringLiterals;

namespace {
void import(const CommandLine &line, Study &study)
{
    const StudyView view = loadView(study);
    const QString chosen = line.value(u"offence"_s);
    const auto wanted = [&](const QString &offence) {
        return chosen.isEmpty() ? isOfStudy(view, offence) : offence.compare(chosen, Qt::CaseInsensitive) == 0;
    };
    const SourceFile file = loadFile(line.value(u"import"_s));
    ReferenceReading read = readReference(file, study.forces(), line.period(u"period"_s), wanted);
    if (!chosen.isEmpty() && !read.offences.contains(chosen, Qt::CaseInsensitive))
        throw Error(u"“%1” has no offence “%2”. It has: %3."_s.arg(file.name, chosen, read.offences.join(u"; "_s)));
    read.table.title = line.value(u"title"_s, file.name);
    read.table.address = line.value(u"address"_s);
    read.table.published = line.date(u"date"_s).value_or(QDate());
    for (const QString &note : read.notes)
        complain(note + u'\n');
    study.edit(u"Official statistics: %1"_s.arg(read.table.title), [&] { study.references().add(read.table); });
}

int runReference(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const auto study = line.has(u"import"_s) ? openForWriting(line) : openForReading(line);
    if (line.has(u"import"_s))
        import(line, *study);
    const StudyView view = loadView(*study);
    std::vector<QStringList> rows;
    for (const OfficialComparison &compared : compareWithOfficial(view))
        rows.push_back({view.forceName(compared.force), compared.offence, compared.period.label(),
                        compared.isGiven() ? compared.ours.toString() : u"not given"_s,
                        QString::number(compared.official), compared.difference(), compared.explanation(),
                        compared.table});
    printRows({u"force"_s, u"offence"_s, u"period"_s, u"ours"_s, u"official"_s, u"difference"_s,
               u"may_be_explained_by"_s, u"table"_s},
              rows, format, {u"official"_s});
    if (format != "text"_L1)
        return Fine;
    for (const ReferenceTable &table : view.references)
        print(u"%1: %2 counts of %3, %4.\n"_s.arg(table.title, withThousands(qint64(table.counts.size())), table.file,
                                                  table.address.isEmpty() ? u"no address noted"_s : table.address));
    return Fine;
}
} // namespace

Command referenceCommand()
{
    return {"reference",
            "STUDY [--import FILE [--title T] [--address A] [--date D] [--period P] [--offence O]] [--format F]",
            "Official statistics of recorded crime, beside what the forces gave.",
            {{"import", "FILE", "a table of police recorded crime by force and year, CSV, XLSX or ODS"},
             {"title", "T", "of the publication, named beside every figure of it; else the name of the file"},
             {"address", "A", "where it was published"},
             {"date", "D", "when it was published"},
             {"period", "P", "of all its counts, where the file does not say"},
             {"offence", "O", "the offence of the table to compare with; else those the study asks about"},
             {"format", "F", "text, csv or json"}},
            1,
            1,
            runReference};
}
