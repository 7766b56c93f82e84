// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace {

// Bytes after the lead byte; -1 where this byte starts no character.
int continuationBytes(unsigned char lead)
{
    if (lead < 0x80)
        return 0;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 1;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 2;
    return lead >= 0xF0 && lead <= 0xF4 ? 3 : -1;
}

// 0 where the character at the start of the text is not valid.
std::size_t characterLength(std::string_view text)
{
    const auto byte = [&text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const int more = continuationBytes(byte(0));
    if (more < 0 || text.size() <= std::size_t(more))
        return 0;
    for (std::size_t at = 1; at <= std::size_t(more); ++at) {
        if ((byte(at) & 0xC0) != 0x80)
            return 0;
    }
    const bool overlong = (byte(0) == 0xE0 && byte(1) < 0xA0) || (byte(0) == 0xF0 && byte(1) < 0x90);
    const bool notUnicode = (byte(0) == 0xED && byte(1) > 0x9F) || (byte(0) == 0xF4 && byte(1) > 0x8F);
    return overlong || notUnicode ? 0 : std::size_t(more) + 1;
}

} // namespace

std::size_t validUtf8(std::string_view text)
{
    constexpr std::uint64_t HighBits = 0x8080808080808080u;
    std::size_t at = 0;
    while (at < text.size()) {
        std::uint64_t words[4];
        while (at + sizeof words <= text.size()) { // most text is ASCII
            std::memcpy(words, text.data() + at, sizeof words);
            if ((words[0] | words[1] | words[2] | words[3]) & HighBits)
                break;
            at += sizeof words;
        }
        const std::size_t piece = std::min(text.size(), at + sizeof words);
        while (at < piece) {
            const std::size_t length = characterLength(text.substr(at, 4));
            if (length == 0)
                return at;
            at += length;
        }
    }
    return at;
}

int lineAt(std::string_view utf8, std::size_t position)
{
    int line = 1;
    for (std::size_t at = 0; at < position; ++at) {
        if (utf8[at] == '\n' || (utf8[at] == '\r' && (at + 1 == utf8.size() || utf8[at + 1] != '\n')))
            ++line;
    }
    return line;
}

std::size_t utf16Units(std::string_view utf8)
{
    std::size_t units = 0;
    for (const char byte : utf8) {
        const auto value = static_cast<unsigned char>(byte);
        units += (value & 0xC0) != 0x80; // one for each character
        units += value >= 0xF0;          // and one more for each beyond the basic plane
    }
    return units;
}

bool isCutUtf8Character(std::string_view rest)
{
    const int more = continuationBytes(static_cast<unsigned char>(rest.front()));
    return more > 0 && rest.size() <= std::size_t(more) && std::ranges::all_of(rest.substr(1), [](char byte) {
               return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
           });
}

void appendUtf8(QByteArray &out, char32_t code)
{
    const auto put = [&out](char32_t byte) { out.append(char(static_cast<unsigned char>(byte))); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}
