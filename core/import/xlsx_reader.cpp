// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_reader.h"

#include "core/import/read_watch.h"
#include "core/import/xlsx_sheet.h"

using namespace Qt::StringLiterals;

namespace {

void remarkOnHiddenSheet(const XlsxSheetEntry &entry, int table, std::vector<Remark> &remarks)
{
    const QString how = entry.veryHidden ? u"hidden so that the menus of a spreadsheet do not list it"_s : u"hidden"_s;
    remarks.push_back({Remark::Severity::Question, u"sheet-hidden"_s, CellRef{table, -1, -1},
                       u"Sheet \"%1\" is %2. It is read and marked: decide whether it belongs to the answer."_s.arg(
                           entry.name, how)});
}

void remarkOnComments(const XlsxSheetEntry &entry, int table, std::vector<Remark> &remarks)
{
    remarks.push_back(
        {Remark::Severity::Note, u"comments-not-read"_s, CellRef{table, -1, -1},
         u"Sheet \"%1\" has comments on its cells. They are not read: look at them in a spreadsheet."_s.arg(
             entry.name)});
}

qint64 statedBytes(const ZipArchive &zip, const XlsxWorkbook &workbook)
{
    qint64 all = 0;
    for (const XlsxSheetEntry &entry : workbook.sheets)
        all += zip.statedSize(entry.part);
    return all;
}

} // namespace

ReadSource readXlsx(const QByteArray &bytes, const QString &fileName, const Progress &progress)
{
    const Limits &limits = returnLimits;
    ZipArchive zip(bytes, fileName, limits);
    XlsxWorkbook workbook = readXlsxWorkbook(zip, limits);
    const XlsxStyles styles = workbook.stylesPart ? XlsxStyles(zip, limits, *workbook.stylesPart) : XlsxStyles();
    const XlsxStrings strings = workbook.stringsPart ? XlsxStrings(zip, limits, *workbook.stringsPart) : XlsxStrings();
    XlsxShared shared{strings, styles, limits, workbook.dates1904};
    ReadWatch watch(fileName, progress, statedBytes(zip, workbook), limits);
    qint64 done = 0;
    const auto told = [&](std::int64_t piece) { watch.reached(done += piece); };
    ReadSource source;
    source.format = u"xlsx"_s;
    source.remarks = std::move(workbook.remarks);
    for (const XlsxSheetEntry &entry : workbook.sheets) {
        const int index = int(source.tables.size());
        if (entry.hidden)
            remarkOnHiddenSheet(entry, index, source.remarks);
        if (hasXlsxComments(zip, limits, entry.part))
            remarkOnComments(entry, index, source.remarks);
        source.tables.push_back(readXlsxSheet(zip, entry, index, shared, source.remarks, told));
        source.tables.back().hidden = entry.hidden;
    }
    return source;
}
