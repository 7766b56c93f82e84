// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/biff_records.h"

#include <QString>
#include <algorithm>
#include <cstring>

double BiffRecord::real(std::size_t at) const
{
    const std::uint64_t bits = std::uint64_t(u32(at)) | std::uint64_t(u32(at + 4)) << 32;
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

bool BiffRecords::next(BiffRecord &record)
{
    constexpr std::size_t HeadBytes = 4;
    if (m_at + HeadBytes > m_stream.size())
        return false;
    const BiffRecord head{0, m_stream.substr(m_at, HeadBytes)};
    const std::size_t length = head.u16(2);
    m_isCut = m_at + HeadBytes + length > m_stream.size();
    if (m_isCut)
        return false;
    record.kind = std::uint16_t(head.u16(0));
    record.bytes = m_stream.substr(m_at + HeadBytes, length);
    m_at += HeadBytes + length;
    return true;
}

std::uint16_t BiffRecords::nextKind() const
{
    return m_at + 4 <= m_stream.size() ? std::uint16_t(BiffRecord{0, m_stream.substr(m_at, 2)}.u16(0)) : 0;
}

double rkNumber(std::uint32_t rk)
{
    constexpr std::uint32_t IsHundredths = 1;
    constexpr std::uint32_t IsWhole = 2;
    double value = 0;
    if (rk & IsWhole) {
        value = double(static_cast<std::int32_t>(rk) >> 2);
    } else {
        const std::uint64_t bits = std::uint64_t(rk & ~3u) << 32;
        std::memcpy(&value, &bits, sizeof value);
    }
    return rk & IsHundredths ? value / 100 : value;
}

bool BiffTexts::findByte()
{
    while (m_piece < m_pieces.size() && m_at >= m_pieces[m_piece].size()) {
        ++m_piece;
        m_at = 0;
    }
    m_isCut = m_isCut || m_piece >= m_pieces.size();
    return m_piece < m_pieces.size();
}

bool BiffTexts::atEnd() const
{
    for (std::size_t piece = m_piece; piece < m_pieces.size(); ++piece) {
        if (m_pieces[piece].size() > (piece == m_piece ? m_at : 0))
            return false;
    }
    return true;
}

std::uint32_t BiffTexts::u8()
{
    return findByte() ? static_cast<unsigned char>(m_pieces[m_piece][m_at++]) : 0;
}

std::uint32_t BiffTexts::u16()
{
    const std::uint32_t low = u8();
    return low | u8() << 8;
}

std::uint32_t BiffTexts::u32()
{
    const std::uint32_t low = u16();
    return low | u16() << 16;
}

std::string BiffTexts::characters(std::size_t count, bool isWide)
{
    QString text;
    while (count > 0 && !m_isCut) {
        if (m_piece < m_pieces.size() && m_at >= m_pieces[m_piece].size()) {
            if (!findByte())
                break;
            isWide = u8() & 1; // said again at the start of each record
        }
        text += QChar(char16_t(isWide ? u16() : u8()));
        --count;
    }
    return text.toStdString();
}

std::string BiffTexts::text(std::size_t count)
{
    constexpr std::uint32_t IsWide = 1;
    constexpr std::uint32_t HasPhonetic = 4;
    constexpr std::uint32_t HasFormats = 8;
    const std::uint32_t flags = u8();
    const std::size_t formats = flags & HasFormats ? u16() : 0;
    const std::size_t phonetic = flags & HasPhonetic ? u32() : 0;
    std::string text = characters(count, flags & IsWide);
    skip(formats * 4 + phonetic);
    return text;
}

void BiffTexts::skip(std::size_t bytes)
{
    while (bytes > 0 && findByte()) {
        const std::size_t here = std::min(bytes, m_pieces[m_piece].size() - m_at);
        m_at += here;
        bytes -= here;
    }
}
