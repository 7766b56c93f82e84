// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/analysis/query.h"
#include "core/domain/error.h"
#include "core/export/atomic_file.h"
#include "core/export/table_files.h"
#include "core/report/protection.h"
#include "core/report/tables.h"

using namespace Qt::StringLiterals;

namespace {
bool isPeriodKind(Dimension dimension)
{
    return dimension >= Dimension::Month && dimension <= Dimension::Period;
}

std::vector<Dimension> dimensionsFrom(const QString &list)
{
    std::vector<Dimension> by;
    for (const QString &name : list.split(u',', Qt::SkipEmptyParts)) {
        const auto dimension = dimensionFromName(name.trimmed());
        if (!dimension)
            throw Error(
                u"Figures cannot be told apart by “%1”: use force, month, quarter, year, financial-year, period, "
                "offence, outcome, outcome-group or measure."_s.arg(name));
        by.push_back(*dimension);
    }
    if (std::ranges::count_if(by, isPeriodKind) > 1)
        throw Error(u"Figures can be told apart by one kind of period only: month, quarter, year, financial-year or "
                    "period."_s);
    return by;
}

FigureTable wantedTable(const StudyView &view, const CommandLine &line)
{
    Query query;
    query.measure = measureOf(line, view);
    query.by = dimensionsFrom(line.value(u"by"_s, u"force,year"_s));
    PanelRule rule;
    if (line.choice(u"panel"_s, {u"complete"_s, u"all"_s}, u"complete"_s) == "all"_L1)
        rule.kind = PanelRule::Kind::All;
    return figuresTable(view, query, rule);
}

/// A screen shows the study as it is; in whatever can be taken away as a file small numbers are protected.
FigureTable protectedFor(const QString &format, const StudyView &view, const FigureTable &table)
{
    return format == "text"_L1 ? table : Protection(view).applyTo(table);
}

QByteArray tableIn(const QString &format, const FigureTable &table)
{
    if (format == "csv"_L1)
        return tableAsCsv(table);
    if (format == "json"_L1)
        return tableAsJson(table);
    if (format == "xlsx"_L1)
        return tableAsXlsx(table);
    std::vector<QStringList> rows;
    for (const auto &row : table.rows) {
        QStringList cells;
        for (const FigureCell &cell : row)
            cells.append(cell.text);
        rows.push_back(cells);
    }
    QStringList below{table.base, table.panel, table.source};
    below += table.notes;
    below.removeAll(QString());
    return (inColumns(table.columns, rows) + u'\n' + below.join(u'\n') + u'\n').toUtf8();
}

int runFigures(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s, u"xlsx"_s}, u"csv"_s);
    const auto study = openForReading(line);
    const StudyView view = loadView(*study);
    const FigureTable table = protectedFor(format, view, wantedTable(view, line));
    const QByteArray written = tableIn(format, table);
    if (line.has(u"out"_s))
        writeFile(line.value(u"out"_s), written);
    else if (format == "xlsx"_L1)
        throw Error(u"A workbook is written to a file: add --out FILE.xlsx."_s);
    else
        print(written);
    return Fine;
}

int runTrace(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    const auto study = openForReading(line);
    const auto period = line.period(u"period"_s);
    if (!period)
        throw Error(u"--period is missing: 2020, 2019/20, 2022-07 or DATE..DATE."_s);
    Query query;
    const StudyView view = loadView(*study);
    query.measure = measureOf(line, view);
    query.forces = {forceOf(line, *study).code};
    query.periods = {*period};
    query.offence = line.value(u"offence"_s);
    if (line.has(u"outcome"_s))
        query.outcomes = {line.value(u"outcome"_s)};
    std::vector<QStringList> rows;
    const auto returns = study->returns().all();
    for (const StoredCount &count : study->returns().counts(countsBehind(view, query))) {
        const auto from = std::ranges::find(returns, count.returnId, &ReturnInfo::id);
        rows.push_back({count.text, count.figure.toString(), from->sourceName, count.sheet, count.cell.a1(),
                        count.period ? count.period->label() : QString(), count.offence.printed, count.outcome.printed,
                        QString::fromLatin1(from->sha256.toHex())});
    }
    printRows({u"printed"_s, u"figure"_s, u"file"_s, u"sheet"_s, u"cell"_s, u"period"_s, u"offence"_s, u"outcome"_s,
               u"sha256"_s},
              rows, format);
    if (rows.empty())
        complain(u"No cell stands behind that: nothing is given for it.\n"_s);
    else if (format == "text"_L1)
        print(u"Together: %1\n"_s.arg(total(view, query).figure().toString()));
    return Fine;
}

} // namespace

Command figuresCommand()
{
    return {
        "figures",
        "STUDY --measure M [--by DIMENSION,...] [--panel complete|all] [--format text|csv|json|xlsx] [--out FILE]",
        "Figures of the included forces, by whatever tells them apart.",
        {{"measure", "M", "offences, outcomes or a printed title"},
         {"by", "LIST",
          "force, month, quarter, year, financial-year, period, offence, outcome, outcome-group (default force,year)"},
         {"panel", "PANEL",
          "complete: forces complete for the question and the periods; all: every force that answered"},
         {"format", "FORMAT", "csv, json, xlsx, or text for the screen"},
         {"out", "FILE", "write to a file"}},
        1,
        1,
        runFigures};
}

Command traceCommand()
{
    return {"trace",
            "STUDY --force F --period P --measure M [--offence O] [--outcome T]",
            "The cells that a figure was made of.",
            {{"force", "F", "name, alias or code"},
             {"period", "P", "2020, 2019/20, 2022-07 or DATE..DATE"},
             {"measure", "M", "offences, outcomes or a printed title"},
             {"offence", "O", "code or printed title"},
             {"outcome", "T", "type or group of outcome"},
             {"format", "FORMAT", "text, csv or json"}},
            1,
            1,
            runTrace};
}
