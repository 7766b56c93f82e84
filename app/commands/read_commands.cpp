// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/output.h"
#include "app/commands/study_arguments.h"
#include "core/domain/error.h"
#include "core/domain/force.h"
#include "core/export/csv_writer.h"
#include "core/import/figure_lines.h"
#include "core/import/load_file.h"
#include "core/import/recognise.h"
#include <QJsonDocument>
#include <functional>

using namespace Qt::StringLiterals;

namespace {
QJsonArray rowsAsJson(const Table &table, int from, int to)
{
    QJsonArray rows;
    for (int row = from; row < to; ++row) {
        QJsonArray cells;
        for (int column = 0; column < table.rowLength(row); ++column)
            cells.append(table.text(row, column));
        rows.append(cells);
    }
    return rows;
}

/// The row after the last one on the same page.
int endOfPage(const Table &table, int row)
{
    int end = row + 1;
    while (end < table.rows() && table.page(end) == table.page(row))
        ++end;
    return end;
}

/// A table that runs over several pages is printed page by page; running text is no table.
QJsonArray tablesAsJson(const ReadSource &source)
{
    QJsonArray tables;
    for (const Table &table : source.tables) {
        int row = 0;
        do {
            const int end = table.rows() == 0 ? 0 : endOfPage(table, row);
            const auto page = table.rows() == 0 ? table.page() : table.page(row);
            if (!table.prose)
                tables.append(QJsonObject{
                    {u"sheet"_s, table.sheet().isEmpty() ? QJsonValue() : QJsonValue(table.sheet())},
                    {u"page"_s, page ? QJsonValue(*page) : QJsonValue()},
                    {u"rows"_s, rowsAsJson(table, row, end)},
                });
            row = end;
        } while (row < table.rows());
    }
    return tables;
}

/// One line a cell; tables are counted on over all the sources of a file.
void writeTables(const ReadSource &source, int tablesBefore, CsvWriter &csv)
{
    int index = tablesBefore;
    for (const Table &table : source.tables) {
        if (table.prose)
            continue;
        ++index;
        for (int row = 0; row < table.rows(); ++row) {
            const auto number = table.page(row);
            const QString page = number ? QString::number(*number) : QString();
            for (int column = 0; column < table.rowLength(row); ++column) {
                csv.verbatim(table.sheet()).verbatim(page).number(index).number(row + 1).number(column + 1);
                csv.verbatim(table.text(row, column)).endRow();
            }
        }
    }
}

std::vector<QString> sheetNames(const ReadSource &source)
{
    std::vector<QString> names;
    names.reserve(source.tables.size());
    for (const Table &table : source.tables)
        names.push_back(table.sheet());
    return names;
}

/// Does the same with each source in a file; where there are several, one that cannot be read hides none of the others.
int forEachSource(const QString &path, const std::function<int(const SourceFile &)> &run)
{
    const std::vector<SourceFile> files = loadSources(path);
    int exit = Fine;
    for (const SourceFile &file : files) {
        try {
            exit = std::max(exit, run(file));
        } catch (const Error &error) {
            if (files.size() == 1)
                throw;
            complain(error.message() + u'\n');
            exit = Failed;
        }
    }
    return exit;
}

int runTables(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"csv"_s, u"json"_s}, u"csv"_s);
    QJsonArray json;
    int tables = 0;
    CsvWriter csv;
    for (const auto &title : {u"sheet"_s, u"page"_s, u"table"_s, u"row"_s, u"column"_s, u"text"_s})
        csv.verbatim(title);
    csv.endRow();
    const int exit = forEachSource(line.word(0), [&](const SourceFile &file) {
        const ReadSource source = readSource(file.bytes, file.name, {}, line.hidden());
        for (const auto &table : tablesAsJson(source))
            json.append(table);
        writeTables(source, tables, csv);
        tables += int(source.tables.size());
        complainOf(source.remarks, sheetNames(source));
        return int(Fine);
    });
    if (format == "json"_L1)
        printJson(json);
    else
        print(csv.bytes());
    return exit;
}

int exitOf(const Draft &draft)
{
    return draft.has(Remark::Severity::Mistake) ? Mistakes : Fine;
}

QString summary(const Draft &draft)
{
    QStringList names;
    for (const QString &code : draft.forceCodes())
        names.append(Forces::reference().byCode(code)->name);
    QStringList periods;
    for (const Period &period : draft.periods)
        periods.append(period.label());
    const auto totals = std::ranges::count_if(draft.counts, [](const Count &count) { return count.isTotal; });
    return u"%1\n  format   %2\n  force    %3\n  periods  %4\n  figures  %5, and %6 printed totals\n"_s
        .arg(draft.source.name, draft.source.format, names.isEmpty() ? u"not known"_s : names.join(u", "_s),
             periods.isEmpty() ? u"not known"_s : periods.join(u", "_s))
        .arg(qsizetype(draft.counts.size()) - totals)
        .arg(totals);
}

QString shown(const Draft &draft, const Count &count)
{
    return count.figure.isExact() ? count.figure.toString()
                                  : draft.printedText(count) + u" ("_s + count.figure.kindName() + u')';
}

QString word(const std::vector<QString> &words, std::int32_t index)
{
    return index < 0 ? QString() : words[std::size_t(index)];
}

/// As printed; a force that only the title or the file name gives has no printed name of its own.
QString forceOf(const ForceLabel &label)
{
    const Force *known = label.printed.isEmpty() ? Forces::reference().byCode(label.code) : nullptr;
    return known ? known->name : label.printed;
}

std::vector<QStringList> figureRows(const Draft &draft)
{
    std::vector<QStringList> rows;
    for (const Count &count : draft.counts) {
        const OutcomeLabel *outcome = count.outcome < 0 ? nullptr : &draft.outcomes[std::size_t(count.outcome)];
        rows.push_back({count.cell().a1(),
                        count.force < 0 ? QString() : forceOf(draft.forces[std::size_t(count.force)]),
                        count.period < 0 ? QString() : draft.periods[std::size_t(count.period)].label(),
                        count.measure < 0 ? QString() : draft.measures[std::size_t(count.measure)].name(),
                        count.offence < 0 ? QString() : draft.offences[std::size_t(count.offence)].printed,
                        outcome ? outcome->printed : QString(), outcome ? outcome->match.types.join(u"|"_s) : QString(),
                        word(draft.labels, count.label), word(draft.places, count.place),
                        shown(draft, count) + (count.isTotal ? u" total"_s : QString())});
    }
    return rows;
}

QJsonArray figuresAsJson(const Draft &draft)
{
    const QStringList names{u"cell"_s,    u"force"_s, u"period"_s, u"measure"_s, u"offence"_s,
                            u"outcome"_s, u"types"_s, u"label"_s,  u"place"_s};
    QJsonArray figures;
    const auto rows = figureRows(draft);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Count &count = draft.counts[i];
        QJsonObject figure;
        for (qsizetype column = 0; column < names.size(); ++column)
            figure.insert(names[column], rows[i][column]);
        figure.insert(u"kind"_s, count.figure.kindName());
        figure.insert(u"low"_s, count.figure.hasBounds() ? QJsonValue(count.figure.low()) : QJsonValue());
        const auto high = count.figure.high();
        figure.insert(u"high"_s, high ? QJsonValue(*high) : QJsonValue());
        figure.insert(u"text"_s, draft.printedText(count));
        figure.insert(u"total"_s, count.isTotal);
        figures.append(figure);
    }
    return figures;
}

/// A force and a period that the person names on the command line beat everything in the file.
Hints hintsFrom(const CommandLine &line, const QString &fileName)
{
    Hints hints;
    hints.fileName = fileName;
    if (line.has(u"force"_s))
        hints.force = forceNamed(line.value(u"force"_s), Forces::reference()).code;
    const auto from = line.date(u"from"_s);
    const auto to = line.date(u"to"_s);
    if (from.has_value() != to.has_value() || (from && *from > *to))
        throw Error(u"--from and --to stand together, the first day first."_s);
    if (from)
        hints.period = Period(*from, *to);
    return hints;
}

QJsonObject draftAsJson(const Draft &draft)
{
    return {{u"file"_s, draft.source.name},
            {u"format"_s, draft.source.format},
            {u"sha256"_s, QString::fromLatin1(draft.source.sha256.toHex())},
            {u"figures"_s, figuresAsJson(draft)},
            {u"remarks"_s, remarksAsJson(draft.remarks, draft.tables)}};
}

void printAsText(const Draft &draft)
{
    print(summary(draft));
    print(inColumns({u"cell"_s, u"force"_s, u"period"_s, u"measure"_s, u"offence"_s, u"outcome"_s, u"types"_s,
                     u"label"_s, u"place"_s, u"figure"_s},
                    figureRows(draft)));
}

/// One source is an object, several are a list of them.
void printReadings(const QJsonArray &readings)
{
    if (readings.size() == 1)
        print(QJsonDocument(readings.first().toObject()).toJson());
    else
        printJson(readings);
}

int runRead(const CommandLine &line)
{
    const QString format = line.choice(u"format"_s, {u"text"_s, u"csv"_s, u"json"_s}, u"text"_s);
    QJsonArray readings;
    QByteArray lines;
    const int exit = forEachSource(line.word(0), [&](const SourceFile &file) {
        const ReadSource source = readSource(file.bytes, file.name, {}, line.hidden());
        const Draft draft = recognise(source, file, hintsFrom(line, file.name));
        const QByteArray more = figureLines(draft, source.tables);
        lines += lines.isEmpty() ? more : more.mid(more.indexOf('\n') + 1); // the heading stands once
        readings.append(draftAsJson(draft));
        if (format == "text"_L1)
            printAsText(draft);
        if (format != "json"_L1)
            complainOf(draft.remarks, draft.tables);
        return exitOf(draft);
    });
    if (format == "csv"_L1)
        print(lines);
    if (format == "json"_L1)
        printReadings(readings);
    return exit;
}
} // namespace

Command tablesCommand()
{
    return {"tables",
            "FILE [--hidden] [--format csv|json]",
            "The cells of a file as read, before any meaning.",
            {{"hidden", nullptr, "hidden sheets, rows, columns and text too"},
             {"format", "FORMAT", "csv (one line a cell) or json"}},
            1,
            1,
            runTables};
}

Command readCommand()
{
    return {"read",
            "FILE [--force NAME] [--from DATE --to DATE] [--hidden] [--format text|csv|json]",
            "The figures of a return as recognised; no study needed.",
            {{"force", "NAME", "the force, where the file does not say"},
             {"hidden", nullptr, "hidden sheets, rows, columns and text too"},
             {"from", "DATE", "first day of the figures, where the file does not say"},
             {"to", "DATE", "last day"},
             {"format", "FORMAT", "text, csv or json"}},
            1,
            1,
            runRead};
}
