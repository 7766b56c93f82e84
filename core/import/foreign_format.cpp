// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/foreign_format.h"

#include "core/import/docx_reader.h"
#include "core/import/ods_reader.h"
#include "core/import/ole_file.h"
#include "core/import/xls_reader.h"
#include "core/import/zip_directory.h"
#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

constexpr QLatin1StringView picture("a picture");

// What stands at the start of files that are never tables of text.
struct Signature {
    std::string_view start;
    QLatin1StringView name;
};

constexpr Signature signatures[] = {
    {"{\\rtf"sv, "a rich text document"_L1},
    {"SQLite format 3"sv, "a database (a Foilio study is opened, not imported)"_L1},
    {"\x89PNG"sv, picture},
    {"\xFF\xD8\xFF"sv, picture},
    {"GIF8"sv, picture},
    {"II*\0"sv, picture},
    {"MM\0*"sv, picture},
    {"\x1F\x8B"sv, "a packed file: unpack it first"_L1},
    {"7z\xBC\xAF"sv, "a packed file: unpack it first"_L1},
    {"Rar!"sv, "a packed file: unpack it first"_L1},
    {"ID;PWXL;"sv, "a symbolic link workbook (.slk)"_L1},
    {"ID;PCALC"sv, "a symbolic link workbook (.slk)"_L1},
    {"TABLE\r\n0,1\r\n"sv, "a data interchange workbook (.dif)"_L1},
    {"TABLE\n0,1\n"sv, "a data interchange workbook (.dif)"_L1},
};

QString notRead(QStringView name)
{
    if (name == picture)
        return u"is a picture: nothing in it can be read. Type its figures beside it at the import bench."_s;
    return u"is %1. It is not read: open it, save the table as CSV or XLSX, and import that."_s.arg(name);
}

bool holdsUtf16(const QByteArray &bytes, const char *name)
{
    const QString word = QString::fromLatin1(name);
    return bytes.contains(QByteArrayView(reinterpret_cast<const char *>(word.utf16()), word.size() * 2));
}

// OLE2 files keep the names of their streams in UTF-16.
QString oleFormat(const QByteArray &bytes)
{
    if (holdsUtf16(bytes, "EncryptedPackage"))
        return u"is protected by a password: open it in a spreadsheet, save a copy without the password, and import that."_s;
    if (holdsUtf16(bytes, "WordDocument"))
        return notRead(u"an old Word document (.doc)");
    return notRead(u"an old office file");
}

bool holdsEntry(const std::vector<std::string> &names, std::string_view start)
{
    return std::ranges::any_of(names, [start](const std::string &name) { return name.starts_with(start); });
}

std::optional<QString> zipFormat(const QByteArray &bytes)
{
    const auto names = zipDirectoryNames(bytes);
    if (!names || isXlsx(bytes) || isOds(bytes) || isDocx(bytes))
        return std::nullopt;
    if (holdsEntry(*names, "xl/workbook.bin"))
        return notRead(u"a binary Excel workbook (.xlsb)");
    if (holdsEntry(*names, "ppt/"))
        return notRead(u"a PowerPoint presentation (.pptx)");
    if (bytes.left(256).contains("opendocument"))
        return notRead(u"an OpenDocument file");
    return u"is a ZIP file of other files: unpack it, and import the files in it."_s;
}

std::optional<QString> markupFormat(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(4096).trimmed().toLower();
    if (!start.startsWith("<?xml") && !start.startsWith("\xEF\xBB\xBF<?xml"))
        return std::nullopt;
    return start.contains("urn:schemas-microsoft-com:office:spreadsheet") ? notRead(u"an Excel 2003 XML spreadsheet")
                                                                          : notRead(u"an XML file");
}

} // namespace

std::optional<QString> foreignFormat(const QByteArray &bytes)
{
    if (isXls(bytes))
        return std::nullopt;
    if (startsAsOle(bytes))
        return oleFormat(bytes);
    if (startsAsZip(bytes))
        return zipFormat(bytes);
    for (const QByteArrayView old : {QByteArrayView("\x09\x00\x04\x00", 4), QByteArrayView("\x09\x02\x06\x00", 4),
                                     QByteArrayView("\x09\x04\x06\x00", 4)}) {
        if (bytes.startsWith(old))
            return notRead(u"a workbook of Excel 2, 3 or 4");
    }
    const std::string_view all(bytes.constData(), std::size_t(bytes.size()));
    for (const Signature &signature : signatures) {
        if (all.starts_with(signature.start))
            return notRead(QString(signature.name));
    }
    return markupFormat(bytes);
}

bool isXlsx(const QByteArray &bytes)
{
    if (!startsAsZip(bytes))
        return false;
    const auto names = zipDirectoryNames(bytes);
    if (!names)
        return true;
    const auto has = [&names](std::string_view start) { return holdsEntry(*names, start); };
    return has("xl/workbook.xml") ||
           (has("[Content_Types].xml") && !has("word/") && !has("ppt/") && !has("xl/workbook.bin"));
}
