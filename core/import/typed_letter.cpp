// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/typed_letter.h"

#include "core/domain/error.h"
#include "core/import/csv_reader.h"
#include "core/import/zip_archive.h"
#include "core/import/zip_directory.h"
#include <memory>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace {
constexpr const char *figuresEntry = "foilio-typed.csv";
constexpr std::string_view letterFolder = "letter/";

/// A name that makes one entry in the folder of the letter, whatever the file was called.
QString entryName(QString name)
{
    for (QChar &c : name) {
        if (c == u'/' || c == u'\\' || c == u':' || c.isNull())
            c = u'_';
    }
    return name.isEmpty() || name == "."_L1 || name == ".."_L1 ? u"letter"_s : name;
}

[[noreturn]] void failed()
{
    throw Error(u"The figures and their letter could not be packed: there is not enough memory."_s);
}

void add(zip_t *archive, const QByteArray &name, const QByteArray &bytes)
{
    zip_source_t *entry = zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
    if (!entry)
        failed();
    const auto index = zip_file_add(archive, name.constData(), entry, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(entry);
        failed();
    }
    constexpr zip_uint16_t FirstDay = 0x21; // 1 January 1980: the same bytes whenever it is packed
    if (zip_file_set_dostime(archive, zip_uint64_t(index), 0, FirstDay, 0) != 0)
        failed();
}

QByteArray bytesOf(zip_source_t *source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        failed();
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    const auto count = zip_source_read(source, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(source);
    if (count != zip_int64_t(bytes.size()))
        failed();
    return bytes;
}
} // namespace

bool isTypedLetter(const QByteArray &bytes)
{
    if (!startsAsZip(bytes))
        return false;
    const auto names = zipDirectoryNames(bytes);
    return names && names->size() == 2 && names->front() == figuresEntry && names->back().starts_with(letterFolder);
}

QByteArray toBytes(const TypedLetter &typed)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t *)> target(
        zip_source_buffer_create(nullptr, 0, 0, &error), zip_source_free);
    if (!target)
        failed();
    zip_source_keep(target.get()); // closing gives up one of two holds on it
    std::unique_ptr<zip_t, void (*)(zip_t *)> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error),
                                                      zip_discard);
    if (!archive) {
        zip_source_free(target.get());
        failed();
    }
    add(archive.get(), figuresEntry, typed.figures);
    add(archive.get(), letterFolder.data() + entryName(typed.letterName).toUtf8(), typed.letter);
    if (zip_close(archive.get()) != 0)
        failed();
    static_cast<void>(archive.release()); // closed
    return bytesOf(target.get());
}

TypedLetter typedLetter(const QByteArray &bytes, const QString &fileName)
{
    ZipArchive zip(bytes, fileName, returnLimits);
    if (zip.names().size() != 2)
        throw Error(u"%1 does not hold one letter and the figures typed from it."_s.arg(fileName));
    const std::string &letter = zip.names().back();
    return {zip.readAll(zip.names().front()), QString::fromStdString(letter).section(u'/', -1), zip.readAll(letter)};
}

ReadSource readTypedLetter(const QByteArray &bytes, const QString &fileName, const Progress &progress)
{
    ReadSource source = readCsv(typedLetter(bytes, fileName).figures, fileName, progress);
    source.format = u"typed"_s;
    return source;
}
