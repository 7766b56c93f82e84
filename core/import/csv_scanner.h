// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <string_view>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// Goes through the fields of CSV text (RFC 4180, any one-byte delimiter, lines ended by CR, LF or CRLF). A field is
/// quoted if its first character is a quote; a quote anywhere else is text, and text after a closing quote belongs to
/// the field. Holds no rows: memory does not grow with the text.
class CsvScanner {
public:
    /// A field longer than maxField bytes stops the scan: see isOverlong(). Lines are counted from firstLine.
    CsvScanner(std::string_view utf8, char delimiter, std::size_t maxField, int firstLine = 1);

    /// Moves on to the next field; false at the end of the text, and at a field that never ends or is too long.
    bool next()
    {
        if (m_at == m_end && !m_expectField)
            return false;
        m_start = m_at;
        m_startLine = m_line;
        if (m_at != m_end && *m_at == '"') {
            if (!readQuoted())
                return false;
        } else {
            m_wasQuoted = m_textAfterQuote = false;
            skipToStop();
            m_field = {m_start, std::size_t(m_at - m_start)};
        }
        passStop();
        return m_field.size() <= m_maxField || stop(m_isOverlong);
    }

    std::string_view field() const { return m_field; } ///< valid until next()
    bool endsRow() const { return m_endsRow; }
    bool wasQuoted() const { return m_wasQuoted; }
    bool hasTextAfterQuote() const { return m_textAfterQuote; } ///< of this field: "Kent" Police
    int line() const { return m_startLine; }                    ///< in which the field starts
    int nextLine() const { return m_line; }                     ///< in which the next one starts
    std::size_t position() const { return std::size_t(m_at - m_begin); }

    bool isUnclosed() const { return m_isUnclosed; } ///< stopped at a quote opened in line() that is never closed
    bool isOverlong() const { return m_isOverlong; } ///< stopped at a field that starts in line()

private:
    bool isStop(char byte) const { return m_isStop[static_cast<unsigned char>(byte)]; }
    void skipToStop()
    {
#ifdef __SSE2__ // sixteen bytes at a look: a third of the time of a large file is spent here
        const __m128i delimiter = _mm_set1_epi8(m_delimiter);
        while (m_end - m_at >= 16) {
            __m128i bytes;
            std::memcpy(&bytes, m_at, sizeof bytes);
            const __m128i lineEnds =
                _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
            const __m128i stops = _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiter), lineEnds);
            if (const auto places = unsigned(_mm_movemask_epi8(stops))) {
                m_at += std::countr_zero(places);
                return;
            }
            m_at += sizeof bytes;
        }
#endif
        while (m_at != m_end && !isStop(*m_at))
            ++m_at;
    }
    void passStop()
    {
        m_expectField = false;
        m_endsRow = true;
        if (m_at == m_end)
            return;
        const char byte = *m_at++;
        if (byte == m_delimiter) {
            m_expectField = true;
            m_endsRow = false;
            return;
        }
        if (byte == '\r' && m_at != m_end && *m_at == '\n')
            ++m_at;
        ++m_line;
    }
    bool stop(bool &reason)
    {
        reason = true;
        m_at = m_end;
        m_expectField = false;
        return false;
    }
    bool readQuoted();
    void finishQuoted(std::string_view last);

    std::array<bool, 256> m_isStop{};
    const char *m_begin;
    const char *m_at;
    const char *m_end;
    const char *m_start = nullptr;
    std::size_t m_maxField;
    int m_line;
    int m_startLine;
    char m_delimiter;
    bool m_expectField = false; // after a delimiter there is a field, be it empty
    bool m_endsRow = false;
    bool m_wasQuoted = false;
    bool m_textAfterQuote = false;
    bool m_isUnclosed = false;
    bool m_isOverlong = false;
    std::string_view m_field;
    std::string m_unquoted; // the field, where it holds doubled quotes or text after the closing quote
};
