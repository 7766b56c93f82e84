// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xls_reader.h"

#include "core/domain/error.h"
#include "core/import/ole_file.h"
#include "core/import/read_watch.h"
#include "core/import/xls_sheet.h"

using namespace Qt::StringLiterals;

namespace {

// Some programs write the records of the workbook with no container around them.
bool isBareStream(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArrayView("\x09\x08\x10\0", 4)) ||
           bytes.startsWith(QByteArrayView("\x09\x08\x08\0", 4));
}

void remarkOnStreams(const OleFile &file, std::vector<Remark> &remarks)
{
    const auto note = [&remarks](const QString &code, const QString &message) {
        remarks.push_back({Remark::Severity::Note, code, {}, message});
    };
    if (file.has(u"_VBA_PROJECT_CUR") || file.has(u"VBA"))
        note(u"macros-not-read"_s, u"The file holds macros. They are not read and not run."_s);
    if (file.has(u"_SX_DB_CUR"))
        note(u"pivot-cache"_s,
             u"The workbook holds the rows behind a pivot table, which may name persons. They are not read."_s);
    if (file.has(u"\1Ole10Native") || file.has(u"\1CompObj\1"))
        note(u"embedded-files"_s, u"The file holds embedded files. They are not read."_s);
}

QByteArray workbookStream(const QByteArray &bytes, const QString &fileName, std::vector<Remark> &remarks)
{
    if (isBareStream(bytes))
        return bytes;
    const OleFile file(bytes, fileName);
    remarkOnStreams(file, remarks);
    if (auto stream = file.stream(u"Workbook"))
        return *stream;
    if (auto stream = file.stream(u"Book"))
        return *stream;
    throw Error(
        u"%1 cannot be read: it holds no workbook. Nothing was read. Save the table as CSV and import that."_s.arg(
            fileName));
}

} // namespace

bool isXls(const QByteArray &bytes)
{
    const auto holds = [&bytes](QStringView name) {
        return bytes.contains(QByteArrayView(reinterpret_cast<const char *>(name.utf16()), name.size() * 2));
    };
    if (!startsAsOle(bytes))
        return isBareStream(bytes);
    return !holds(u"EncryptedPackage") && !holds(u"WordDocument") && (holds(u"Workbook") || holds(u"Book"));
}

ReadSource readXls(const QByteArray &bytes, const QString &fileName, const Progress &progress)
{
    const Limits &limits = returnLimits;
    ReadSource source;
    source.format = u"xls"_s;
    const QByteArray stream = workbookStream(bytes, fileName, source.remarks);
    const std::string_view records(stream.constData(), std::size_t(stream.size()));
    const XlsWorkbook workbook = readXlsWorkbook(records, fileName, limits);
    source.remarks.insert(source.remarks.end(), workbook.remarks.begin(), workbook.remarks.end());
    SheetsOfFile file{fileName, limits, source.remarks};
    ReadWatch watch(fileName, progress, stream.size(), limits);
    for (const XlsSheetEntry &entry : workbook.sheets) {
        const int index = int(source.tables.size());
        source.tables.push_back(readXlsSheet(records, entry, index, workbook, file,
                                             [&watch](std::size_t position) { watch.reached(qint64(position)); }));
        source.tables.back().hidden = entry.hidden;
        source.tables.back().veryHidden = entry.veryHidden;
    }
    return source;
}
