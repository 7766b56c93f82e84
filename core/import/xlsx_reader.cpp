// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsx_reader.h"

#include "core/import/read_watch.h"
#include "core/import/xlsx_sheet.h"

using namespace Qt::StringLiterals;

namespace {

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
    ReadWatch watch(fileName, progress, statedBytes(zip, workbook), limits);
    qint64 done = 0;
    const auto told = [&](std::int64_t piece) { watch.reached(done += piece); };
    ReadSource source;
    source.format = u"xlsx"_s;
    source.remarks = std::move(workbook.remarks);
    SheetsOfFile sheets{fileName, limits, source.remarks};
    XlsxShared shared{strings, styles, workbook.dates1904, sheets};
    for (const XlsxSheetEntry &entry : workbook.sheets) {
        const int index = int(source.tables.size());
        if (hasXlsxComments(zip, limits, entry.part))
            source.remarks.push_back(commentsRemark(entry.name, index));
        source.tables.push_back(readXlsxSheet(zip, entry, index, shared, told));
        source.tables.back().hidden = entry.hidden;
        source.tables.back().veryHidden = entry.veryHidden;
    }
    return source;
}
