// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <map>
#include <random>

struct sqlite3_vfs;

/// A disk that fails, between SQLite and the real files: every connection opened while it lives goes through it. It
/// keeps what has reached the disk for good (by a sync) of each file. When the power fails, every 512-byte sector
/// written since then is there or not, by chance; so are lengths, new files and deletions whose folder was not synced.
/// Disks that say they have synced and have not are not modelled.
class FailingDisk {
public:
    enum class Fault { None, PowerLoss, ErrorOnce, ErrorForGood, Full };
    FailingDisk(); ///< becomes SQLite's default
    ~FailingDisk();
    Q_DISABLE_COPY_MOVE(FailingDisk)

    /// The operation (write, sync, cut, delete, new file) of this number, from 1, and where the fault lasts all after
    /// it, fails. Counting starts here.
    void arm(Fault fault, int operation);
    bool wasReached() const { return m_done >= m_at; }
    /// After the connections are closed: leaves the files as the power loss may have left them, and works again.
    void settle(unsigned seed);

    /// For the functions SQLite calls; 0 or SQLite's code of the failure.
    int nextOperation(bool isWrite);
    int readResult() const;
    void fileCreated(const QString &path);
    void fileChanging(const QString &path);
    void fileSynced(const QString &path);
    void fileDeleted(const QString &path, bool folderSynced);
    sqlite3_vfs *real() const { return m_real; }

private:
    struct Durable {
        bool exists = false;
        QByteArray bytes;
    };
    void settleFile(const QString &path, const Durable &durable);
    bool chance() { return (m_random() & 1U) != 0; }

    sqlite3_vfs *m_real;
    Fault m_fault = Fault::None;
    int m_at = 0;
    int m_done = 0;
    std::map<QString, Durable> m_files; ///< those that differ, or may differ, from what is on the disk for good
    std::mt19937 m_random;
};
