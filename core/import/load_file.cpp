// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/load_file.h"

#include "core/domain/error.h"
#include "core/domain/sha256.h"
#include "core/import/limits.h"
#include "core/import/unpack.h"
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

SourceFile loadFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(u"%1 cannot be opened: %2. Check that it is there and that you may read it."_s.arg(
            path, file.errorString()));
    if (file.size() > returnLimits.fileBytes)
        throw Error(
            u"%1 is larger than the %2 MiB that a return may have. Official statistics are imported another way."_s
                .arg(path)
                .arg(returnLimits.fileBytes / 1024 / 1024));
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
