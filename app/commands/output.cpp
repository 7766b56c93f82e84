// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/output.h"

#include "core/domain/display_text.h"
#include "core/domain/error.h"
#include "core/export/csv_writer.h"
#include <QJsonDocument>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
QString place(const Remark &remark, const std::vector<QString> &tables)
{
    if (!remark.cell.isValid())
        return {};
    const auto table = std::size_t(remark.cell.table);
    const QString sheet = table < tables.size() ? tables[table] : QString();
    return sheet.isEmpty() ? remark.cell.a1() : sheet + u'!' + remark.cell.a1();
}

QByteArray asCsv(const QStringList &heading, const std::vector<QStringList> &rows)
{
    CsvWriter csv;
    const auto write = [&](const QStringList &cells) {
        for (const QString &cell : cells)
            csv.text(cell);
        csv.endRow();
    };
    write(heading);
    for (const QStringList &row : rows)
        write(row);
    return csv.bytes();
}
} // namespace

void print(const QByteArray &utf8)
{
    const auto written = std::fwrite(utf8.constData(), 1, std::size_t(utf8.size()), stdout);
    if (written != std::size_t(utf8.size()) || std::fflush(stdout) != 0)
        throw Error(u"The output could not be written whole. Is the disk full?"_s);
}

void print(const QString &text)
{
    print(text.toUtf8());
}

void complain(const QString &text)
{
    const QByteArray utf8 = displayText(text).toUtf8();
    std::fwrite(utf8.constData(), 1, std::size_t(utf8.size()), stderr);
}

QString inColumns(const QStringList &heading, const std::vector<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QString &title : heading)
        widths.append(title.size());
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayLine(row[i]).size());
    }
    const auto line = [&](const QStringList &cells) {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += displayLine(cells[i]).leftJustified(widths[i] + 2);
        while (text.endsWith(u' '))
            text.chop(1);
        return text + u'\n';
    };
    QString text = line(heading);
    for (const QStringList &row : rows)
        text += line(row);
    return text;
}

void printRows(const QStringList &heading, const std::vector<QStringList> &rows, const QString &format,
               const QStringList &numbers)
{
    if (format == "json"_L1) {
        QJsonArray array;
        for (const QStringList &row : rows) {
            QJsonObject object;
            for (qsizetype i = 0; i < heading.size(); ++i)
                object.insert(heading[i],
                              numbers.contains(heading[i]) ? QJsonValue(row[i].toInt()) : QJsonValue(row[i]));
            array.append(object);
        }
        return printJson(array);
    }
    if (format == "csv"_L1)
        return print(asCsv(heading, rows));
    print(inColumns(heading, rows));
}

void printJson(const QJsonArray &array)
{
    print(QJsonDocument(array).toJson(QJsonDocument::Indented));
}

void printJson(const QJsonObject &object)
{
    print(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void complainOf(const std::vector<Remark> &remarks, const std::vector<QString> &tables)
{
    for (const Remark &remark : remarks) {
        const QString where = place(remark, tables);
        complain(u"%1 %2%3: %4\n"_s.arg(severityName(remark.severity), remark.code,
                                        where.isEmpty() ? QString() : u", "_s + where, remark.message));
    }
}

QJsonArray remarksAsJson(const std::vector<Remark> &remarks, const std::vector<QString> &tables)
{
    QJsonArray array;
    for (const Remark &remark : remarks) {
        array.append(QJsonObject{{u"severity"_s, severityName(remark.severity)},
                                 {u"code"_s, remark.code},
                                 {u"cell"_s, place(remark, tables)},
                                 {u"message"_s, remark.message}});
    }
    return array;
}
