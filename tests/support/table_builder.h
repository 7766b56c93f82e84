// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table.h"
#include <string>
#include <vector>

/// A table from lines whose cells are parted by "|": easier to read in a test than calls of addCell().
inline Table tableOf(const std::vector<std::string> &lines)
{
    Table table;
    for (const std::string &line : lines) {
        std::size_t start = 0;
        while (true) {
            const std::size_t end = line.find('|', start);
            table.addCell(line.substr(start, end == std::string::npos ? end : end - start));
            if (end == std::string::npos)
                break;
            start = end + 1;
        }
        table.endRow();
    }
    return table;
}
