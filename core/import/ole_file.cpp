// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ole_file.h"

#include "core/domain/error.h"
#include <QtEndian>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t OleHeaderBytes = 512;
constexpr std::size_t SmallSectorBytes = 64;
constexpr std::uint32_t SmallStreamBytes = 4096;       // streams shorter than that stand in small sectors
constexpr std::uint32_t LastSectorNumber = 0xFFFFFFFA; // numbers above it are marks: end of a chain, free

// Places in the header
constexpr std::size_t SectorShift = 30;
constexpr std::size_t FirstEntrySector = 48;
constexpr std::size_t FirstSmallTableSector = 60;
constexpr std::size_t FirstTableListSector = 68;
constexpr std::size_t TableList = 76;

std::vector<std::uint32_t> numbersOf(const QByteArray &bytes)
{
    std::vector<std::uint32_t> numbers;
    for (qsizetype at = 0; at + 4 <= bytes.size(); at += 4)
        numbers.push_back(qFromLittleEndian<std::uint32_t>(bytes.constData() + at));
    return numbers;
}

} // namespace

bool startsAsOle(const QByteArray &bytes)
{
    return bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

OleFile::OleFile(const QByteArray &bytes, const QString &fileName) : m_bytes(bytes), m_fileName(fileName)
{
    constexpr unsigned MinShift = 7;
    constexpr unsigned MaxShift = 12;
    const unsigned shift = number(SectorShift) & 0xFFFFu;
    if (!startsAsOle(bytes) || std::size_t(bytes.size()) < OleHeaderBytes || shift < MinShift || shift > MaxShift)
        refuse();
    m_sectorBytes = std::size_t(1) << shift;
    readSectorTable();
    readEntries();
    m_nextSmall = numbersOf(joined(number(FirstSmallTableSector)));
    m_smallSectors = joined(m_entries.front().start);
}

std::uint32_t OleFile::number(std::size_t at) const
{
    return at + 4 <= std::size_t(m_bytes.size()) ? qFromLittleEndian<std::uint32_t>(m_bytes.constData() + at) : 0;
}

// The last sector of a file may be cut short: some programs write no more than they need.
QByteArray OleFile::sector(std::uint32_t index) const
{
    const std::size_t start = (std::size_t(index) + 1) * m_sectorBytes; // the header stands in the place of one
    if (start >= std::size_t(m_bytes.size()))
        refuse();
    return m_bytes.mid(qsizetype(start), qsizetype(m_sectorBytes));
}

// The table of sectors stands in sectors itself. The numbers of the first 109 of them are in the header, those of the
// others in a chain of sectors whose last number leads to the next.
void OleFile::readSectorTable()
{
    const std::size_t most = std::size_t(m_bytes.size()) / m_sectorBytes + 1;
    std::vector<std::uint32_t> list = numbersOf(m_bytes.mid(TableList, OleHeaderBytes - TableList));
    std::uint32_t more = number(FirstTableListSector);
    for (std::size_t step = 0; more < LastSectorNumber; ++step) {
        std::vector<std::uint32_t> numbers = numbersOf(sector(more));
        if (numbers.empty() || step > most)
            refuse();
        more = numbers.back();
        list.insert(list.end(), numbers.begin(), numbers.end() - 1);
    }
    for (const std::uint32_t index : list) {
        if (index >= LastSectorNumber)
            continue;
        const auto numbers = numbersOf(sector(index));
        m_next.insert(m_next.end(), numbers.begin(), numbers.end());
        if (m_next.size() > most + list.size() * m_sectorBytes)
            refuse();
    }
}

std::vector<std::uint32_t> OleFile::chain(std::uint32_t start, const std::vector<std::uint32_t> &next) const
{
    std::vector<std::uint32_t> sectors;
    for (std::uint32_t at = start; at < LastSectorNumber; at = next[at]) {
        if (at >= next.size() || sectors.size() > next.size())
            refuse();
        sectors.push_back(at);
    }
    return sectors;
}

QByteArray OleFile::joined(std::uint32_t start) const
{
    QByteArray bytes;
    const auto sectors = chain(start, m_next);
    if (sectors.size() > std::size_t(m_bytes.size()) / m_sectorBytes + 1) // some more than once
        refuse();
    for (const std::uint32_t one : sectors)
        bytes += sector(one);
    return bytes;
}

void OleFile::readEntries()
{
    constexpr qsizetype EntryBytes = 128;
    constexpr qsizetype NameBytes = 64;
    constexpr char StreamType = 2;
    constexpr char RootType = 5;
    const QByteArray all = joined(number(FirstEntrySector));
    for (qsizetype at = 0; at + EntryBytes <= all.size(); at += EntryBytes) {
        const char *entry = all.constData() + at;
        const auto length = std::min<qsizetype>(qFromLittleEndian<std::uint16_t>(entry + NameBytes), NameBytes);
        QString name;
        for (qsizetype unit = 0; unit + 2 < length; unit += 2) // the last one is a NUL
            name += QChar(qFromLittleEndian<char16_t>(entry + unit));
        const char type = entry[66];
        m_entries.push_back({name, type == StreamType, qFromLittleEndian<std::uint32_t>(entry + 116),
                             qFromLittleEndian<std::uint32_t>(entry + 120)});
        if (at == 0 && type != RootType)
            refuse();
    }
    if (m_entries.empty())
        refuse();
}

bool OleFile::has(QStringView name) const
{
    return std::ranges::any_of(m_entries, [name](const Entry &entry) { return entry.name == name; });
}

std::optional<QByteArray> OleFile::stream(QStringView name) const
{
    const auto found = std::ranges::find_if(m_entries, [name](const Entry &entry) {
        return entry.isStream && entry.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found == m_entries.end())
        return std::nullopt;
    QByteArray bytes = found->size < SmallStreamBytes ? small(*found) : joined(found->start);
    if (std::uint64_t(bytes.size()) < found->size)
        refuse();
    bytes.truncate(qsizetype(found->size));
    return bytes;
}

QByteArray OleFile::small(const Entry &entry) const
{
    QByteArray bytes;
    for (const std::uint32_t one : chain(entry.start, m_nextSmall)) {
        bytes += m_smallSectors.mid(qsizetype(one) * qsizetype(SmallSectorBytes), SmallSectorBytes);
        if (std::uint64_t(bytes.size()) >= entry.size)
            break;
    }
    return bytes;
}

void OleFile::refuse() const
{
    throw Error(
        u"%1 cannot be read: it is damaged or cut off. Nothing was read. Ask for the file again, or save the table as CSV and import that."_s
            .arg(m_fileName));
}
