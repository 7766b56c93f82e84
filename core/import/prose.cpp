// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/prose.h"

#include <utility>

namespace {
constexpr std::size_t LongestLine = 32'000;
constexpr std::string_view NoBreakSpace = "\xC2\xA0";

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

void addSpace(std::string &line)
{
    if (!line.empty() && line.back() != ' ')
        line += ' ';
}
} // namespace

void addCollapsed(std::string &line, std::string_view utf8)
{
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        if (isSpace(utf8[i])) {
            addSpace(line);
        } else if (utf8.substr(i, NoBreakSpace.size()) == NoBreakSpace) {
            addSpace(line);
            i += NoBreakSpace.size() - 1;
        } else {
            line += utf8[i];
        }
    }
}

std::string_view trimmedLine(const std::string &line)
{
    std::string_view text = line;
    if (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

void Prose::add(std::string_view utf8)
{
    addCollapsed(m_line, utf8);
    while (m_line.size() > LongestLine) {
        const auto space = m_line.rfind(' ', LongestLine);
        const std::size_t end = space == std::string::npos || space == 0 ? LongestLine : space;
        const std::string rest = m_line.substr(end);
        m_line.resize(end);
        endLine();
        addCollapsed(m_line, rest);
    }
}

void Prose::endLine()
{
    const std::string_view line = trimmedLine(m_line);
    if (!line.empty()) {
        m_lines.addCell(line);
        m_lines.endRow();
    }
    m_line.clear();
}

void Prose::flushTo(std::vector<Table> &tables)
{
    endLine();
    if (m_lines.rows() == 0)
        return;
    m_lines.prose = true;
    tables.push_back(std::exchange(m_lines, Table()));
}
