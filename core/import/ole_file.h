// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

/// Whether the bytes start as an OLE2 file does: the container of office files until 2007, and of protected ones since.
bool startsAsOle(const QByteArray &bytes);

/// The streams of an OLE2 file held in memory ([MS-CFB],
/// https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb). Opening throws Error for a file that is damaged:
/// chains of sectors that are loops, or that lead out of the file.
class OleFile {
public:
    OleFile(const QByteArray &bytes, const QString &fileName); ///< the bytes must outlive it

    bool has(QStringView name) const;
    /// A stream as one piece; nothing where there is none of that name. Throws Error for a stream that is cut off.
    std::optional<QByteArray> stream(QStringView name) const;

private:
    struct Entry {
        QString name;
        bool isStream = false;
        std::uint32_t start = 0;
        std::uint64_t size = 0;
    };
    void readSectorTable();
    void readEntries();
    std::uint32_t number(std::size_t at) const;
    QByteArray sector(std::uint32_t index) const;
    /// The sectors from this one on, each once.
    std::vector<std::uint32_t> chain(std::uint32_t start, const std::vector<std::uint32_t> &next) const;
    QByteArray joined(std::uint32_t start) const;
    QByteArray small(const Entry &entry) const;
    [[noreturn]] void refuse() const;

    const QByteArray &m_bytes;
    QString m_fileName;
    std::size_t m_sectorBytes = 512;
    std::vector<std::uint32_t> m_next; // for each sector the one that follows
    std::vector<std::uint32_t> m_nextSmall;
    std::vector<Entry> m_entries; // the first is the root, whose stream holds the small ones
    QByteArray m_smallSectors;
};
