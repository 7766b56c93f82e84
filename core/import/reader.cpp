// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/reader.h"

#include "core/domain/error.h"
#include "core/import/csv_file.h"
#include "core/import/csv_reader.h"
#include "core/import/docx_reader.h"
#include "core/import/foreign_format.h"
#include "core/import/html_reader.h"
#include "core/import/load_file.h"
#include "core/import/mail_reader.h"
#include "core/import/ods_reader.h"
#include "core/import/pdf_reader.h"
#include "core/import/typed_letter.h"
#include "core/import/xls_reader.h"
#include "core/import/xlsx_reader.h"
#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The endings that files of a format usually have.
struct Endings {
    QLatin1StringView format;
    QStringList names;
};

const std::vector<Endings> &endings()
{
    static const std::vector<Endings> all{
        {"csv"_L1, {u"csv"_s, u"tsv"_s, u"txt"_s, u"tab"_s, u"asc"_s}},
        {"xlsx"_L1, {u"xlsx"_s, u"xlsm"_s, u"xltx"_s, u"xltm"_s}},
        {"html"_L1, {u"html"_s, u"htm"_s, u"xhtml"_s}},
        {"eml"_L1, {u"eml"_s, u"mht"_s, u"mhtml"_s, u"mbox"_s}},
        {"ods"_L1, {u"ods"_s, u"ots"_s}},
        {"docx"_L1, {u"docx"_s, u"docm"_s, u"dotx"_s}},
        {"xls"_L1, {u"xls"_s, u"xlt"_s}},
        {"pdf"_L1, {u"pdf"_s}},
        {""_L1, {u"doc"_s}},
    };
    return all;
}

// A name that says something else than the content is told, and not believed.
std::optional<Remark> nameRemark(const QString &fileName, const QString &format)
{
    const auto dot = fileName.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : fileName.mid(dot + 1).toLower();
    const auto usual = std::ranges::find_if(endings(), [&](const Endings &one) { return one.names.contains(ending); });
    if (usual == endings().end() || usual->format == format)
        return std::nullopt;
    return Remark{Remark::Severity::Note,
                  u"name-disagrees"_s,
                  {},
                  u"The name ends in .%1, but the file is %2 and was read as such."_s.arg(ending, format.toUpper())};
}

/// A reader that leaves nothing out by itself.
template <ReadSource (*Read)(const QByteArray &, const QString &, const Progress &)>
ReadSource whole(const QByteArray &bytes, const QString &fileName, const Progress &progress, const HiddenChoice &)
{
    return Read(bytes, fileName, progress);
}

} // namespace

const std::vector<Format> &formats()
{
    static const std::vector<Format> all{
        {"typed", isTypedLetter, whole<readTypedLetter>},
        {"xlsx", isXlsx, whole<readXlsx>},
        {"xls", isXls, whole<readXls>},
        {"ods", isOds, whole<readOds>},
        {"docx", isDocx, readDocx},
        {"html", isHtml, readHtml},
        {"eml", isMail, readMail},
        {"pdf", isPdf, whole<readPdf>},
        {"csv", [](const QByteArray &bytes) { return !foreignFormat(bytes); }, whole<readCsv>},
    };
    return all;
}

const Format *formatOf(const QByteArray &bytes)
{
    const auto format = std::ranges::find_if(formats(), [&bytes](const Format &one) { return one.takes(bytes); });
    return format == formats().end() ? nullptr : &*format;
}

ReadSource readSource(SourceFile &file, const Progress &progress, const HiddenChoice &choice, const TakeRows &alongside)
{
    if (!file.path.isEmpty()) {
        if (const auto onDisk = CsvFile::open(file.path, progress, CsvFile::PieceBytes, alongside)) {
            file.sha256 = onDisk->sha256();
            ReadSource source{u"csv"_s, {}, onDisk->remarks()};
            source.tables.emplace_back(onDisk);
            if (const auto remark = nameRemark(file.name, source.format))
                source.remarks.push_back(*remark);
            return source;
        }
        file = loadFile(file.path);
    }
    return readSource(file.bytes, file.name, progress, choice);
}

ReadSource readSource(const QByteArray &bytes, const QString &fileName, const Progress &progress,
                      const HiddenChoice &choice)
{
    if (bytes.isEmpty())
        throw Error(u"%1: the file is empty."_s.arg(fileName));
    if (bytes.size() > returnLimits.fileBytes)
        throw Error(u"%1 is larger than the limit of %2 MiB. Split it and import the parts."_s.arg(fileName).arg(
            returnLimits.fileBytes / Limits::MiB));
    const Format *format = formatOf(bytes);
    if (!format)
        throw Error(u"%1 %2"_s.arg(fileName, foreignFormat(bytes).value_or(u"cannot be read."_s)));
    ReadSource source = format->read(bytes, fileName, progress, choice);
    settleHidden(source, choice);
    if (const auto remark = nameRemark(fileName, source.format))
        source.remarks.push_back(*remark);
    return source;
}
