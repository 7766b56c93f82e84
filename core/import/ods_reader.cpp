// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ods_reader.h"

#include "core/domain/error.h"
#include "core/import/ods_content.h"
#include "core/import/open_document.h"
#include "core/import/other_parts.h"
#include "core/import/read_watch.h"
#include "core/import/zip_directory.h"
#include <algorithm>

using namespace Qt::StringLiterals;

bool isOds(const QByteArray &bytes)
{
    const auto names = startsAsZip(bytes) ? zipDirectoryNames(bytes) : std::nullopt;
    const auto has = [&names](const char *name) { return std::ranges::find(*names, name) != names->end(); };
    if (!names || !(has("content.xml") || has("encrypted-package")))
        return false;
    const QByteArray start = bytes.left(256); // the first entry says the kind of document, and is not packed
    return start.contains("opendocument.spreadsheet") ||
           (has("META-INF/manifest.xml") && !start.contains("opendocument."));
}

ReadSource readOds(const QByteArray &bytes, const QString &fileName, const Progress &progress)
{
    constexpr std::string_view Content = "content.xml";
    const Limits &limits = returnLimits;
    ZipArchive zip(bytes, fileName, limits);
    refuseEncrypted(zip, limits, u"open it in a spreadsheet, save a copy without the password, and import that."_s);
    ReadSource source;
    source.format = u"ods"_s;
    remarkOnOtherParts(zip, source.remarks);
    SheetsOfFile file{fileName, limits, source.remarks};
    OdsContent content(file, source.tables);
    ReadWatch watch(fileName, progress, zip.statedSize(Content), limits);
    qint64 done = 0;
    readXmlPart(zip, Content, limits, content, [&](std::int64_t piece) { watch.reached(done += piece); });
    if (source.tables.empty())
        throw Error(u"%1 holds no sheet with cells. Nothing was read."_s.arg(fileName));
    if (content.hasLinkedSheets())
        source.remarks.push_back(
            {Remark::Severity::Note,
             u"links-not-followed"_s,
             {},
             u"The workbook links to other files. The values stored here are read; nothing is fetched."_s});
    return source;
}
