// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/table_files.h"

#include "core/export/csv_writer.h"
#include "core/export/xlsx_file.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
/// A cell that is one whole number, so that it stays a number in a spreadsheet.
std::optional<std::int64_t> wholeNumber(const FigureCell &cell)
{
    if (!cell.low || cell.low != cell.high || *cell.low != std::floor(*cell.low))
        return std::nullopt;
    return std::int64_t(*cell.low);
}

class SheetWriter {
public:
    explicit SheetWriter(lxw_worksheet *sheet, lxw_format *bold) : m_sheet(sheet), m_bold(bold) {}

    void line(const QString &words, bool isHeading = false)
    {
        if (!words.isEmpty())
            text(0, words, isHeading);
        ++m_row;
    }
    void heading(const QStringList &columns)
    {
        for (qsizetype i = 0; i < columns.size(); ++i)
            text(int(i), columns[i], true);
        ++m_row;
    }
    void row(const std::vector<FigureCell> &cells)
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (const auto number = wholeNumber(cells[i]))
                worksheet_write_number(m_sheet, m_row, lxw_col_t(i), double(*number), nullptr);
            else if (!cells[i].text.isEmpty())
                text(int(i), cells[i].text, false);
        }
        ++m_row;
    }

private:
    void text(int column, const QString &words, bool isHeading)
    {
        writeXlsxText(m_sheet, int(m_row), column, words, isHeading ? m_bold : nullptr);
    }
    lxw_worksheet *m_sheet;
    lxw_format *m_bold;
    lxw_row_t m_row = 0;
};

void writeSheet(SheetWriter &sheet, const FigureTable &table)
{
    sheet.line(table.title, true);
    sheet.line({});
    sheet.heading(table.columns);
    for (const auto &row : table.rows)
        sheet.row(row);
    sheet.line({});
    for (const QString &words : QStringList{table.base, table.panel, table.source} + table.notes) {
        if (!words.isEmpty())
            sheet.line(words);
    }
}
} // namespace

QByteArray tableAsCsv(const FigureTable &table)
{
    CsvWriter csv;
    for (const QString &column : table.columns)
        csv.text(column);
    csv.endRow();
    for (const auto &row : table.rows) {
        for (const FigureCell &cell : row) {
            if (const auto number = wholeNumber(cell))
                csv.number(*number);
            else
                csv.text(cell.text);
        }
        csv.endRow();
    }
    return csv.bytes();
}

QByteArray tableAsJson(const FigureTable &table)
{
    QJsonArray figures;
    for (const auto &row : table.rows) {
        QJsonObject line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto number = wholeNumber(row[i]);
            line.insert(table.columns[qsizetype(i)], number ? QJsonValue(qint64(*number)) : QJsonValue(row[i].text));
        }
        figures.append(line);
    }
    const QJsonObject all{{u"title"_s, table.title},
                          {u"base"_s, table.base},
                          {u"panel"_s, table.panel},
                          {u"source"_s, table.source},
                          {u"notes"_s, QJsonArray::fromStringList(table.notes)},
                          {u"figures"_s, figures}};
    return QJsonDocument(all).toJson();
}

QByteArray tableAsXlsx(const FigureTable &table)
{
    return xlsxBytes([&table](lxw_workbook *workbook) {
        lxw_format *bold = workbook_add_format(workbook);
        format_set_bold(bold);
        SheetWriter sheet(workbook_add_worksheet(workbook, "Figures"), bold);
        writeSheet(sheet, table);
    });
}
