// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/xlsx_file.h"

#include "core/domain/error.h"
#include <QDir>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

QByteArray xlsxBytes(const std::function<void(lxw_workbook *workbook)> &fill)
{
    QTemporaryFile file; // the library writes to a name only
    if (!file.open())
        throw Error(u"No workbook can be made in %1: %2."_s.arg(QDir::tempPath(), file.errorString()));
    lxw_workbook *workbook = workbook_new(QFile::encodeName(file.fileName()).constData());
    lxw_doc_properties properties{};
    properties.created = 1;
    workbook_set_properties(workbook, &properties);
    fill(workbook);
    if (const lxw_error failed = workbook_close(workbook); failed != LXW_NO_ERROR)
        throw Error(u"The workbook could not be written: %1."_s.arg(QString::fromUtf8(lxw_strerror(failed))));
    return file.readAll();
}

void writeXlsxText(lxw_worksheet *sheet, int row, int column, const QString &words, lxw_format *format)
{
    worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), words.toUtf8().constData(), format);
}
