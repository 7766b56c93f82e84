// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table.h"

/// Adds text to a line: runs of white space are one space, and there is none at the start.
void addCollapsed(std::string &line, std::string_view utf8);
/// The line without the space at its end.
std::string_view trimmedLine(const std::string &line);

/// Running text on its way into tables of prose: a row for each line that is not blank. A line of more than 32,000
/// bytes goes on in the next row: nothing of it is lost.
class Prose {
public:
    void add(std::string_view utf8);
    void endLine();
    /// Puts the lines since the last time into a table behind the others; nothing where there are none.
    void flushTo(std::vector<Table> &tables);

private:
    std::string m_line;
    Table m_lines;
};
