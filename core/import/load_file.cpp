// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/load_file.h"

#include "core/domain/error.h"
#include "core/domain/sha256.h"
#include "core/import/limits.h"
#include "core/import/mail_reader.h"
#include "core/import/unpack.h"
#include "core/import/zip_directory.h"
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 LargeFile = 16 * Limits::MiB;

void openFile(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly))
        throw Error(u"%1 cannot be opened: %2. Check that it is there and that you may read it."_s.arg(
            file.fileName(), file.errorString()));
    if (file.size() > returnLimits.fileBytes)
        throw Error(
            u"%1 is larger than the %2 MiB that a return may have. Official statistics are imported another way."_s
                .arg(file.fileName())
                .arg(returnLimits.fileBytes / 1024 / 1024));
}

/// Told by its first bytes, as the readers tell their own.
bool isLargeCsv(const QString &path)
{
    constexpr qint64 LookedAt = 64 * 1024;
    QFile file(path);
    openFile(file);
    if (file.size() < LargeFile)
        return false;
    const QByteArray head = file.read(LookedAt);
    const Format *format = startsAsZip(head) || isMail(head) ? nullptr : formatOf(head);
    return format && QLatin1StringView(format->name) == "csv"_L1;
}
} // namespace

SourceFile loadFile(const QString &path)
{
    QFile file(path);
    openFile(file);
    SourceFile source;
    source.name = QFileInfo(path).fileName();
    source.bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        throw Error(u"%1 could not be read whole: %2."_s.arg(path, file.errorString()));
    source.sha256 = Sha256::of(source.bytes);
    return source;
}

std::vector<SourceFile> loadSources(const QString &path)
{
    return unpack(loadFile(path));
}

std::vector<SourceFile> openSources(const QString &path)
{
    if (!isLargeCsv(path))
        return loadSources(path);
    SourceFile onDisk;
    onDisk.name = QFileInfo(path).fileName();
    onDisk.path = path;
    return {onDisk};
}

QStringList filesBehind(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo place(path);
        if (!place.exists())
            throw Error(u"%1 is not there."_s.arg(path));
        if (!place.isDir()) {
            files.append(path);
            continue;
        }
        QStringList inside;
        QDirIterator each(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (each.hasNext())
            inside.append(each.next());
        inside.sort();
        files += inside;
    }
    return files;
}
