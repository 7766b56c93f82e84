// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/failing_disk.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <sqlite3.h>

namespace {
constexpr qsizetype Sector = 512;

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test cannot write its own file");
}

/// What SQLite holds for an open file: ours first, the real one behind it.
struct OpenFile {
    sqlite3_file base;
    FailingDisk *disk;
    QString *path; ///< of nothing for a file without a name
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

OpenFile &opened(sqlite3_file *file)
{
    return *reinterpret_cast<OpenFile *>(file);
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return opened(file).real();
}

int closeFile(sqlite3_file *file)
{
    const int result = realOf(file)->pMethods->xClose(realOf(file));
    delete opened(file).path;
    return result;
}

int readFile(sqlite3_file *file, void *bytes, int size, sqlite3_int64 at)
{
    const int failure = opened(file).disk->readResult();
    return failure ? failure : realOf(file)->pMethods->xRead(realOf(file), bytes, size, at);
}

/// 0 where the file may be changed.
int beforeChange(sqlite3_file *file, bool isWrite)
{
    const int failure = opened(file).disk->nextOperation(isWrite);
    if (!failure && opened(file).path)
        opened(file).disk->fileChanging(*opened(file).path);
    return failure;
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    const int failure = beforeChange(file, true);
    return failure ? failure : realOf(file)->pMethods->xWrite(realOf(file), bytes, size, at);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int failure = beforeChange(file, false);
    return failure ? failure : realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int)
{
    if (const int failure = opened(file).disk->nextOperation(false))
        return failure;
    if (opened(file).path)
        opened(file).disk->fileSynced(*opened(file).path);
    return SQLITE_OK; // the real disk need not be waited for
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int checkLock(sqlite3_file *file, int *isReserved)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), isReserved);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}

int sectorSize(sqlite3_file *)
{
    return int(Sector);
}

int noPromises(sqlite3_file *)
{
    return 0;
}

constexpr sqlite3_io_methods Methods{
    1,           closeFile,  readFile,   writeFile, truncateFile, syncFile, sizeOfFile, lockFile, unlockFile, checkLock,
    controlFile, sectorSize, noPromises, {},        {},           {},       {},         {},       {}};

FailingDisk &diskOf(sqlite3_vfs *vfs)
{
    return *static_cast<FailingDisk *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    FailingDisk &disk = diskOf(vfs);
    OpenFile &ours = opened(file);
    ours.base.pMethods = nullptr;
    const QString path = QString::fromUtf8(name);
    const bool isNew = name && !QFileInfo::exists(path);
    if (isNew && (flags & SQLITE_OPEN_CREATE)) {
        if (const int failure = disk.nextOperation(false))
            return failure;
    }
    if (const int result = disk.real()->xOpen(disk.real(), name, ours.real(), flags, outFlags))
        return result;
    if (isNew)
        disk.fileCreated(path);
    ours = {{&Methods}, &disk, name ? new QString(path) : nullptr};
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    FailingDisk &disk = diskOf(vfs);
    if (const int failure = disk.nextOperation(false))
        return failure;
    disk.fileDeleted(QString::fromUtf8(name), syncFolder != 0);
    return disk.real()->xDelete(disk.real(), name, 0);
}

/// Ours in front, the rest as the real one has it.
sqlite3_vfs makeVfs(sqlite3_vfs *real, FailingDisk *disk)
{
    sqlite3_vfs vfs = *real;
    vfs.iVersion = 1;
    vfs.szOsFile = int(sizeof(OpenFile)) + real->szOsFile;
    vfs.pNext = nullptr;
    vfs.zName = "failing-disk";
    vfs.pAppData = disk;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = [](sqlite3_vfs *v, const char *name, int flags, int *result) {
        return diskOf(v).real()->xAccess(diskOf(v).real(), name, flags, result);
    };
    vfs.xFullPathname = [](sqlite3_vfs *v, const char *name, int size, char *path) {
        return diskOf(v).real()->xFullPathname(diskOf(v).real(), name, size, path);
    };
    return vfs;
}

sqlite3_vfs registered; // there is one default in the process
} // namespace

FailingDisk::FailingDisk() : m_real(sqlite3_vfs_find(nullptr))
{
    registered = makeVfs(m_real, this);
    sqlite3_vfs_register(&registered, 1);
}

FailingDisk::~FailingDisk()
{
    sqlite3_vfs_register(m_real, 1);
    sqlite3_vfs_unregister(&registered);
}

void FailingDisk::arm(Fault fault, int operation)
{
    m_fault = fault;
    m_at = operation;
    m_done = 0;
    m_files.clear();
}

int FailingDisk::nextOperation(bool isWrite)
{
    ++m_done;
    switch (m_fault) {
    case Fault::PowerLoss:
    case Fault::ErrorForGood:
        return m_done >= m_at ? SQLITE_IOERR : SQLITE_OK;
    case Fault::ErrorOnce:
        return m_done == m_at ? SQLITE_IOERR : SQLITE_OK;
    case Fault::Full:
        return isWrite && m_done >= m_at ? SQLITE_FULL : SQLITE_OK;
    case Fault::None:
        break;
    }
    return SQLITE_OK;
}

int FailingDisk::readResult() const
{
    return m_fault == Fault::PowerLoss && m_done >= m_at ? SQLITE_IOERR_READ : SQLITE_OK;
}

void FailingDisk::fileCreated(const QString &path)
{
    m_files.try_emplace(path); // one of this name that was deleted may still come back
}

void FailingDisk::fileChanging(const QString &path)
{
    if (!m_files.contains(path)) // as it lay there when counting began
        m_files.emplace(path, Durable{true, readAll(path)});
}

void FailingDisk::fileSynced(const QString &path)
{
    // The first sync of a new file syncs its folder too: deletions are then for good.
    if (const auto found = m_files.find(path); found != m_files.end() && !found->second.exists)
        std::erase_if(m_files, [](const auto &file) { return !QFileInfo::exists(file.first); });
    m_files[path] = {true, readAll(path)};
}

void FailingDisk::fileDeleted(const QString &path, bool folderSynced)
{
    if (folderSynced)
        m_files.erase(path);
    else
        m_files.try_emplace(path, Durable{true, readAll(path)});
}

void FailingDisk::settle(unsigned seed)
{
    m_random.seed(seed);
    if (m_fault == Fault::PowerLoss) {
        for (const auto &[path, durable] : m_files)
            settleFile(path, durable);
    }
    arm(Fault::None, 0);
}

void FailingDisk::settleFile(const QString &path, const Durable &durable)
{
    const bool isThere = QFileInfo::exists(path);
    if (isThere != durable.exists && chance()) { // a new file goes again, a deleted one comes back
        durable.exists ? writeAll(path, durable.bytes) : void(QFile::remove(path));
        return;
    }
    if (!isThere)
        return;
    const QByteArray written = readAll(path);
    QByteArray left = written;
    left.resize(chance() ? written.size() : durable.bytes.size());
    for (qsizetype at = 0; at < left.size(); at += Sector) {
        const QByteArray &from = chance() ? written : durable.bytes;
        const QByteArray part = from.mid(at, std::min(Sector, left.size() - at));
        left.replace(at, part.size(), part);
    }
    writeAll(path, left);
}
