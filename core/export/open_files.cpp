// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/open_files.h"

#include "core/domain/error.h"
#include "core/export/table_files.h"
#include "core/export/xlsx_file.h"
#include "core/export/zip_file.h"
#include <QDir>
#include <QFileInfo>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr int LongestTableName = 31; ///< of XLSX

void writeCell(lxw_worksheet *sheet, int row, int column, const FigureCell &cell)
{
    bool isNumber = false;
    const qlonglong number = cell.text.toLongLong(&isNumber);
    const bool isExact = cell.low && cell.low == cell.high && *cell.low == std::floor(*cell.low);
    if (isExact)
        worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), *cell.low, nullptr);
    else if (isNumber && QString::number(number) == cell.text)
        worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), double(number), nullptr);
    else if (!cell.text.isEmpty())
        writeXlsxText(sheet, row, column, cell.text);
}

double widthOf(const FigureTable &table, qsizetype column)
{
    constexpr qsizetype Widest = 60;
    qsizetype longest = table.columns[column].size();
    for (const auto &row : table.rows)
        longest = std::max(longest, row[std::size_t(column)].text.size());
    return double(std::min(longest, Widest)) + 2;
}

void addSheet(lxw_workbook *workbook, lxw_format *bold, const NamedTable &named)
{
    const QByteArray name = named.name.left(LongestTableName).toUtf8();
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, name.constData());
    for (qsizetype column = 0; column < named.table.columns.size(); ++column) {
        writeXlsxText(sheet, 0, int(column), named.table.columns[column], bold);
        worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), widthOf(named.table, column), nullptr);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    int row = 0;
    for (const auto &cells : named.table.rows) {
        ++row;
        for (std::size_t column = 0; column < cells.size(); ++column)
            writeCell(sheet, row, int(column), cells[column]);
    }
}

void addNotes(lxw_workbook *workbook, lxw_format *bold, const QStringList &notes, const std::vector<NamedTable> &tables)
{
    constexpr double WidthOfNotes = 110;
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, "notes");
    lxw_format *wrapped = workbook_add_format(workbook);
    format_set_text_wrap(wrapped);
    worksheet_set_column(sheet, 0, 0, WidthOfNotes, nullptr);
    int row = 0;
    for (const QString &note : notes) {
        writeXlsxText(sheet, row, 0, note, row == 0 ? bold : wrapped);
        ++row;
    }
    for (const NamedTable &named : tables) {
        for (const QString &note : named.table.notes)
            writeXlsxText(sheet, row++, 0, named.name + u": "_s + note, wrapped);
    }
}

QByteArray notesAsText(const QStringList &notes)
{
    return (notes.join(u"\n\n"_s) + u'\n').toUtf8();
}
} // namespace

QByteArray tablesAsXlsx(const QStringList &notes, const std::vector<NamedTable> &tables)
{
    return xlsxBytes([&](lxw_workbook *workbook) {
        lxw_format *bold = workbook_add_format(workbook);
        format_set_bold(bold);
        addNotes(workbook, bold, notes, tables);
        for (const NamedTable &named : tables)
            addSheet(workbook, bold, named);
    });
}

std::vector<FileContent> openFiles(const StudyView &view, Study &study, const ReportFacts &facts)
{
    const std::vector<NamedTable> figures = openTables(view);
    std::vector<NamedTable> all = figures;
    const auto describing = describingTables(view, facts.returns, figures);
    all.insert(all.end(), describing.begin(), describing.end());
    const QStringList notes = openNotes(view, facts);
    std::vector<FileContent> files{{u"notes.txt"_s, notesAsText(notes)}, {u"tables.xlsx"_s, tablesAsXlsx(notes, all)}};
    all.push_back({u"cells"_s, cellsTable(view, study, figures)});
    for (const NamedTable &named : all) {
        files.push_back({named.name + u".csv"_s, "\xEF\xBB\xBF" + tableAsCsv(named.table)});
        files.push_back({named.name + u".json"_s, tableAsJson(named.table)});
    }
    return files;
}

QStringList writePack(const QString &path, const std::vector<FileContent> &files)
{
    QStringList written;
    if (QFileInfo(path).suffix().toLower() == "zip"_L1) {
        std::vector<ZipEntry> entries;
        for (const FileContent &file : files)
            entries.push_back({file.path, file.bytes});
        writeFile(path, zipBytes(entries));
        return {path};
    }
    const QDir folder(path);
    std::vector<FileContent> placed;
    for (const FileContent &file : files) {
        const QString target = folder.filePath(file.path);
        if (!QDir().mkpath(QFileInfo(target).path()))
            throw Error(u"The folder %1 cannot be made: choose another."_s.arg(QFileInfo(target).path()));
        placed.push_back({target, file.bytes});
        written += target;
    }
    writeFiles(placed);
    return written;
}
