// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/limits.h"
#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct zip;

/// The entries of a ZIP file held in memory (a workbook, or a folder of replies packed into one file). Nothing is ever
/// written to disk. Opening throws Error for a damaged file, encrypted entries, too many of them, and names that a
/// packer does not write: absolute, with "..", a backslash, a drive letter or a NUL, or twice the same.
class ZipArchive {
public:
    /// The bytes and the limits must outlive the archive.
    ZipArchive(const QByteArray &bytes, const QString &fileName, const Limits &limits);

    const QString &fileName() const { return m_fileName; }
    const std::vector<std::string> &names() const { return m_names; } ///< in the order of the directory
    bool has(std::string_view name) const { return indexOf(name) >= 0; }
    std::int64_t statedSize(std::string_view name) const; ///< inflated bytes as the directory says: for progress only

    /// Inflates an entry in pieces of 64 KiB. Names differ in case only between some writers: case is not looked at
    /// where no entry has the very name. Throws Error where the entry is not there, is damaged (checksum, size) or goes
    /// over a limit: inflated bytes are counted, not believed.
    void read(std::string_view name, const std::function<void(std::string_view piece)> &take);
    QByteArray readAll(std::string_view name);

private:
    struct Close {
        void operator()(zip *archive) const;
    };
    void checkEntry(std::int64_t index, const std::string &name) const;
    int indexOf(std::string_view name) const; // -1 where there is none
    void count(std::int64_t inflated, std::int64_t packed, std::int64_t piece, const QString &name);
    [[noreturn]] void refuse(const QString &reason) const;

    QString m_fileName;
    const Limits &m_limits;
    std::unique_ptr<zip, Close> m_zip;
    std::vector<std::string> m_names;
    std::int64_t m_inflated = 0; // of all entries read
};
