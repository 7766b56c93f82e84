// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/zip_file.h"

#include "core/domain/error.h"
#include <QSet>
#include <QStringList>
#include <memory>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace {
constexpr zip_uint16_t FixedDay = 0x21; // 1 January 1980, the first day ZIP knows

[[noreturn]] void fail(const QString &why)
{
    throw Error(u"The ZIP file could not be made: %1."_s.arg(why));
}

struct Discard {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct Free {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};

QString numbered(const QString &name, QSet<QString> &taken)
{
    QString free = name;
    const qsizetype dot = name.lastIndexOf(u'.') > name.lastIndexOf(u'/') ? name.lastIndexOf(u'.') : name.size();
    for (int n = 2; taken.contains(free.toLower()); ++n)
        free = u"%1 (%2)%3"_s.arg(name.left(dot)).arg(n).arg(name.mid(dot));
    taken.insert(free.toLower());
    return free;
}

void add(zip_t *archive, const QString &name, const QByteArray &bytes, bool isStored)
{
    zip_source_t *content = zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0);
    if (!content)
        fail(QString::fromUtf8(zip_strerror(archive)));
    const zip_int64_t index = zip_file_add(archive, name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        fail(QString::fromUtf8(zip_strerror(archive)));
    }
    zip_file_set_dostime(archive, zip_uint64_t(index), 0, FixedDay, 0);
    if (isStored)
        zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0);
}

QByteArray readWhole(zip_source_t *source)
{
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0)
        fail(u"it cannot be read back"_s);
    QByteArray bytes(qsizetype(facts.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(source);
    if (read != bytes.size())
        fail(u"it cannot be read back"_s);
    return bytes;
}
} // namespace

QByteArray zipBytes(const std::vector<ZipEntry> &entries)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, Free> target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target)
        fail(u"no memory"_s);
    zip_source_keep(target.get()); // the archive takes one hold, we keep ours
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(target.get());
        fail(QString::fromUtf8(zip_error_strerror(&error)));
    }
    QSet<QString> taken;
    for (const ZipEntry &entry : entries)
        add(archive.get(), numbered(entry.name, taken), entry.bytes, entry.isStored);
    if (zip_close(archive.get()) != 0)
        fail(QString::fromUtf8(zip_strerror(archive.get())));
    static_cast<void>(archive.release()); // closed
    return readWhole(target.get());
}

QString harmlessFileName(const QString &name)
{
    constexpr qsizetype Longest = 120;
    QString safe;
    for (const QChar c : name) {
        const bool isOdd =
            c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || u"<>:\"/\\|?*"_s.contains(c);
        safe += isOdd ? u'_' : c;
    }
    while (safe.startsWith(u'.') || safe.startsWith(u' '))
        safe.remove(0, 1);
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    static const QStringList devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    if (safe.isEmpty() || devices.contains(safe.section(u'.', 0, 0).toLower()))
        safe.prepend(u'_');
    return safe.size() > Longest ? safe.left(Longest / 2) + safe.right(Longest / 2) : safe;
}
