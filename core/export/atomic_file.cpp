// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/atomic_file.h"

#include "core/domain/error.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {
Error cannotWrite(const QString &path, const QString &why)
{
    return Error(u"%1 could not be written: %2. Free some space or choose another folder; what stood there before is "
                 "unchanged."_s.arg(QDir::toNativeSeparators(path), why));
}

QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// The file a path means in the end: links are followed, so that the link itself stays.
QString finalTarget(const QString &path)
{
    const QFileInfo file(path);
    const QString target = file.isSymLink() ? file.canonicalFilePath() : QString();
    return target.isEmpty() ? file.absoluteFilePath() : target;
}

void requireWritablePlace(const QString &path)
{
    const QFileInfo file(path);
    if (file.isDir())
        throw Error(u"%1 is a folder: give the name of a file in it."_s.arg(path));
    if (!file.dir().exists())
        throw Error(u"The folder %1 does not exist: make it, or choose another."_s.arg(file.dir().path()));
}

QFile::Permissions permissionsFor(const QString &path)
{
    if (QFileInfo::exists(path))
        return QFile::permissions(path);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    QFile::Permissions wanted = QFile::ReadOwner | QFile::WriteOwner;
    if (!(mask & 0040))
        wanted |= QFile::ReadGroup;
    if (!(mask & 0004))
        wanted |= QFile::ReadOther;
    return wanted;
}

/// A file on its way: beside its target, under a name of its own, removed again unless it was put in place.
class PendingFile {
public:
    explicit PendingFile(const FileContent &content) : m_target(finalTarget(content.path)), m_shown(content.path)
    {
        requireWritablePlace(m_target);
        m_file.setFileTemplate(QFileInfo(m_target).dir().filePath(u".foilio-XXXXXX.part"_s));
        if (!m_file.open())
            throw cannotWrite(m_shown, m_file.errorString());
        write(content.bytes);
        check(content.bytes);
    }

    void putInPlace()
    {
        m_file.setPermissions(permissionsFor(m_target));
        if (std::rename(QFile::encodeName(m_file.fileName()).constData(), QFile::encodeName(m_target).constData()) != 0)
            throw cannotWrite(m_shown, systemReason());
        m_file.setAutoRemove(false);
        flushFolder();
    }

private:
    void write(const QByteArray &bytes)
    {
        const bool whole = m_file.write(bytes) == bytes.size() && m_file.flush() && ::fsync(m_file.handle()) == 0;
        if (!whole)
            throw cannotWrite(m_shown, m_file.error() == QFile::NoError ? systemReason() : m_file.errorString());
    }

    /// Reads the file by its name, as the next program will.
    void check(const QByteArray &bytes)
    {
        QFile written(m_file.fileName());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!written.open(QFile::ReadOnly) || written.size() != bytes.size() || !hash.addData(&written))
            throw cannotWrite(m_shown, u"only part of it arrived on the disk"_s);
        if (hash.result() != QCryptographicHash::hash(bytes, QCryptographicHash::Sha256))
            throw cannotWrite(m_shown, u"the disk gave back other bytes than were written"_s);
    }

    void flushFolder()
    {
        const int folder = ::open(QFile::encodeName(QFileInfo(m_target).path()).constData(), O_RDONLY | O_DIRECTORY);
        const bool flushed = folder >= 0 && ::fsync(folder) == 0;
        const QString why = flushed ? QString() : systemReason();
        if (folder >= 0)
            ::close(folder);
        if (!flushed)
            throw Error(u"%1 is written, but its folder could not be flushed to the disk: %2. Check the file before "
                        "relying on it."_s.arg(m_shown, why));
    }

    QString m_target;
    QString m_shown;
    QTemporaryFile m_file;
};
} // namespace

void writeFile(const QString &path, const QByteArray &bytes)
{
    writeFiles({{path, bytes}});
}

void writeFiles(const std::vector<FileContent> &files)
{
    std::vector<std::unique_ptr<PendingFile>> pending;
    for (const auto &file : files)
        pending.push_back(std::make_unique<PendingFile>(file));
    for (const auto &file : pending)
        file->putInPlace();
}
