// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What an Excel workbook of before 2007 consists of ([MS-XLS],
/// https://learn.microsoft.com/openspecs/office_file_formats/ms-xls): a kind, and bytes.
struct BiffRecord {
    enum Kind : std::uint16_t {
        Formula = 0x0006,
        Eof = 0x000A,
        Note = 0x001C,
        DateMode = 0x0022,
        FilePass = 0x002F,
        Continue = 0x003C,
        CodePage = 0x0042,
        ColInfo = 0x007D,
        BoundSheet = 0x0085,
        MulRk = 0x00BD,
        RString = 0x00D6,
        Xf = 0x00E0,
        MergedCells = 0x00E5,
        Sst = 0x00FC,
        LabelSst = 0x00FD,
        SupBook = 0x01AE,
        Number = 0x0203,
        Label = 0x0204,
        BoolErr = 0x0205,
        String = 0x0207,
        Row = 0x0208,
        Rk = 0x027E,
        Format = 0x041E,
        Bof = 0x0809,
    };
    std::uint16_t kind = Eof;
    std::string_view bytes;

    /// Little-endian numbers at a place; 0 beyond the end, where older programs left something out.
    std::uint32_t u8(std::size_t at) const { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0; }
    std::uint32_t u16(std::size_t at) const { return u8(at) | u8(at + 1) << 8; }
    std::uint32_t u32(std::size_t at) const { return u16(at) | u16(at + 2) << 16; }
    double real(std::size_t at) const;
};

/// Goes through the records of a stream.
class BiffRecords {
public:
    explicit BiffRecords(std::string_view stream, std::size_t at = 0) : m_stream(stream), m_at(at) {}

    /// False at the end of the stream; a record that goes on beyond it is none, and isCut() says so.
    bool next(BiffRecord &record);
    std::uint16_t nextKind() const; ///< of the record that next() would give; 0 at the end
    bool isCut() const { return m_isCut; }
    std::size_t position() const { return m_at; }

private:
    std::string_view m_stream;
    std::size_t m_at;
    bool m_isCut = false;
};

/// A number as RK keeps it in four bytes: hundredths or not, whole or the upper half of a double.
double rkNumber(std::uint32_t rk);

/// Follows the texts of BIFF8 over the records that they are divided among: every record may begin with another width
/// of characters. Reading beyond the end gives NULs and sets isCut().
class BiffTexts {
public:
    explicit BiffTexts(std::vector<std::string_view> pieces) : m_pieces(std::move(pieces)) {}

    std::uint32_t u8();
    std::uint32_t u16();
    std::uint32_t u32();
    /// So many characters in UTF-8: one byte each, or two (UTF-16).
    std::string characters(std::size_t count, bool isWide);
    /// A text with its flags, formats and phonetic readings, behind its length.
    std::string text(std::size_t count);
    void skip(std::size_t bytes);
    bool isCut() const { return m_isCut; }
    bool atEnd() const;

private:
    bool findByte(); // goes on to the next piece where this one is at its end
    std::vector<std::string_view> m_pieces;
    std::size_t m_piece = 0;
    std::size_t m_at = 0;
    bool m_isCut = false;
};
