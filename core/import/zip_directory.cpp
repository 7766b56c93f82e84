// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/zip_directory.h"

#include <algorithm>
#include <string_view>

namespace {

// Little-endian numbers at places of the file; 0 beyond its end.
class ZipBytes {
public:
    explicit ZipBytes(const QByteArray &bytes) : m_bytes(bytes.constData(), std::size_t(bytes.size())) {}
    std::uint64_t number(std::size_t at, int length) const
    {
        std::uint64_t value = 0;
        for (int byte = length - 1; byte >= 0; --byte)
            value = value << 8 | byteAt(at + std::size_t(byte));
        return value;
    }
    std::string_view all() const { return m_bytes; }

private:
    std::uint64_t byteAt(std::size_t at) const
    {
        return at < m_bytes.size() ? static_cast<unsigned char>(m_bytes[at]) : 0;
    }
    std::string_view m_bytes;
};

constexpr std::size_t EndLength = 22;
constexpr std::size_t EntryLength = 46;

std::optional<std::size_t> findDirectoryEnd(std::string_view bytes)
{
    constexpr std::size_t MaxComment = 0xFFFF;
    if (bytes.size() < EndLength)
        return std::nullopt;
    const std::size_t first = bytes.size() - std::min(bytes.size(), EndLength + MaxComment);
    const auto found = bytes.rfind("PK\x05\x06", bytes.size() - EndLength);
    return found == bytes.npos || found < first ? std::nullopt : std::optional(found);
}

} // namespace

bool startsAsZip(const QByteArray &bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

std::optional<std::vector<std::string>> zipDirectoryNames(const QByteArray &bytes)
{
    const ZipBytes zip(bytes);
    const auto end = findDirectoryEnd(zip.all());
    if (!end)
        return std::nullopt;
    const auto entries = zip.number(*end + 10, 2);
    std::size_t at = zip.number(*end + 16, 4);
    std::vector<std::string> names;
    for (std::uint64_t entry = 0; entry < entries; ++entry) {
        const std::size_t nameLength = zip.number(at + 28, 2);
        if (zip.number(at, 4) != 0x02014B50 || at + EntryLength + nameLength > *end)
            return std::nullopt;
        names.emplace_back(zip.all().substr(at + EntryLength, nameLength));
        at += EntryLength + nameLength + zip.number(at + 30, 2) + zip.number(at + 32, 2);
    }
    return names;
}
