// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_scanner.h"

#include "core/import/utf8.h"
#include <algorithm>
#include <cstring>

CsvScanner::CsvScanner(std::string_view utf8, char delimiter, std::size_t maxField, int firstLine)
    : m_begin(utf8.data()), m_at(m_begin), m_end(m_begin + utf8.size()), m_maxField(maxField), m_line(firstLine),
      m_startLine(firstLine), m_delimiter(delimiter)
{
    for (const char byte : {delimiter, '\r', '\n'})
        m_isStop[static_cast<unsigned char>(byte)] = true;
}

bool CsvScanner::readQuoted()
{
    m_wasQuoted = true;
    m_textAfterQuote = false;
    m_unquoted.clear();
    const char *piece = m_at + 1;
    for (;;) {
        const void *found = std::memchr(piece, '"', std::size_t(m_end - piece));
        if (!found)
            return stop(m_isUnclosed);
        const char *quote = static_cast<const char *>(found);
        if (std::size_t(quote - m_start) > m_maxField)
            return stop(m_isOverlong);
        const std::string_view between(piece, std::size_t(quote - piece));
        m_line += lineAt(between, between.size()) - 1;
        m_at = quote + 1;
        if (m_at == m_end || *m_at != '"') {
            finishQuoted(between);
            return true;
        }
        m_unquoted.append(piece, m_at);
        piece = ++m_at;
    }
}

void CsvScanner::finishQuoted(std::string_view last)
{
    const char *after = m_at;
    skipToStop();
    m_textAfterQuote = std::any_of(after, m_at, [](char byte) { return byte != ' '; });
    if (m_unquoted.empty() && !m_textAfterQuote) {
        m_field = last;
        return;
    }
    m_unquoted.append(last);
    if (m_textAfterQuote)
        m_unquoted.append(after, m_at);
    m_field = m_unquoted;
}
