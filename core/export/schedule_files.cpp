// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/schedule_files.h"

#include "core/export/csv_writer.h"
#include "core/export/xlsx_file.h"
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double TitleWidth = 60; // in characters
constexpr double PeriodWidth = 18;
constexpr double LineHeight = 15;          // in points
constexpr qsizetype LongestSheetName = 31; // of Excel

struct Formats {
    lxw_format *bold;
    lxw_format *heading;
    lxw_format *title;
    lxw_format *cell;
};

Formats formatsOf(lxw_workbook *workbook)
{
    Formats formats{workbook_add_format(workbook), workbook_add_format(workbook), workbook_add_format(workbook),
                    workbook_add_format(workbook)};
    format_set_bold(formats.bold);
    format_set_bold(formats.heading);
    format_set_text_wrap(formats.heading);
    format_set_align(formats.heading, LXW_ALIGN_VERTICAL_TOP);
    format_set_text_wrap(formats.title);
    format_set_align(formats.title, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(formats.cell, LXW_BORDER_THIN);
    return formats;
}

/// What Excel takes in the name of a sheet, each once.
QString sheetName(const QString &title, std::size_t index)
{
    QString name = title;
    for (const QChar c : u"[]:*?/\\'"_s)
        name.remove(c);
    return name.left(LongestSheetName - 3) + (index > 0 ? u" %1"_s.arg(index + 1) : QString());
}

/// Room for text that wraps: other programs than Excel do not make it by themselves.
void fitRow(lxw_worksheet *page, int row, const QString &title, const QStringList &headings)
{
    double lines = std::ceil(double(title.size()) / (TitleWidth * 0.85));
    for (const QString &heading : headings)
        lines = std::max(lines, std::ceil(double(heading.size()) / (PeriodWidth * 0.85)));
    worksheet_set_row(page, lxw_row_t(row), LineHeight * std::max(1.0, lines), nullptr);
}

void writeForm(lxw_worksheet *page, const ScheduleSheet &sheet, const Formats &formats)
{
    int row = 0;
    for (const QStringList &line : sheet.above) {
        writeXlsxText(page, row, 0, line.first(), row == 0 ? formats.bold : formats.title);
        if (line.size() > 1) {
            worksheet_write_blank(page, lxw_row_t(row), 1, formats.cell);
            if (!line[1].isEmpty())
                writeXlsxText(page, row, 1, line[1], formats.cell);
        }
        fitRow(page, row, line.first(), {});
        ++row;
    }
    ++row;
    for (qsizetype column = 0; column < sheet.columns.size(); ++column)
        writeXlsxText(page, row, int(column), sheet.columns[column], formats.heading);
    fitRow(page, row, {}, sheet.columns.mid(1));
    for (const QString &title : sheet.rows) {
        ++row;
        writeXlsxText(page, row, 0, title, formats.title);
        fitRow(page, row, title, {});
        for (qsizetype column = 1; column < sheet.columns.size(); ++column)
            worksheet_write_blank(page, lxw_row_t(row), lxw_col_t(column), formats.cell);
    }
    worksheet_set_column(page, 0, 0, TitleWidth, nullptr);
    worksheet_set_column(page, 1, lxw_col_t(sheet.columns.size() - 1), PeriodWidth, nullptr);
    worksheet_set_landscape(page);
    worksheet_fit_to_pages(page, 1, 0);
}
} // namespace

QByteArray scheduleAsXlsx(const std::vector<ScheduleSheet> &sheets)
{
    return xlsxBytes([&sheets](lxw_workbook *workbook) {
        const Formats formats = formatsOf(workbook);
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            const QByteArray name = sheetName(sheets[i].name, i).toUtf8();
            writeForm(workbook_add_worksheet(workbook, name.constData()), sheets[i], formats);
        }
    });
}

QByteArray scheduleAsCsv(const std::vector<ScheduleSheet> &sheets)
{
    CsvWriter csv;
    const auto write = [&csv](const QStringList &cells) {
        for (const QString &cell : cells)
            csv.text(cell);
        csv.endRow();
    };
    for (const ScheduleSheet &sheet : sheets) {
        for (const QStringList &line : sheet.above)
            write(line);
        write({QString()});
        write(sheet.columns);
        for (const QString &title : sheet.rows)
            write(QStringList{title} + QStringList(sheet.columns.size() - 1));
        write({QString()});
    }
    return csv.fileBytes();
}
