// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include <algorithm>
#include <map>
#include <vector>

/// Watches how many cells the rows of a CSV file have, and remarks on rows that are shorter or longer than the others
/// of their block: a comma typed into a number moves every later cell. Blocks are parted by blank rows, so tables of
/// different widths may stand in one file. Lines of a single cell before and after a block (titles, notes) are usual.
class CsvRowWidths {
public:
    /// One row: the line it starts in, its cells, and how many are left without the empty ones at its end.
    void addRow(int row, int line, int cells, int usedCells)
    {
        if (usedCells == 0) {
            endBlock();
            return;
        }
        if (cells != m_cells)
            startRun(row, line, cells);
        m_width->rows += 1;
        m_width->used = std::max(m_width->used, usedCells);
        m_line = line;
    }

    std::vector<Remark> finish();

private:
    struct Run { // rows of one width that follow each other
        int row = 0;
        int firstLine = 0;
        int lastLine = 0;
    };
    struct Width {
        int rows = 0;
        int used = 0; // of the widest row
        int firstLine = 0;
        int lastLine = 0;
        std::vector<Run> runs{}; // the first few
    };
    void startRun(int row, int line, int cells);
    void endRun();
    void endBlock();
    void remarkOn(int cells, const Width &width, int usual, const Width &usualWidth);

    std::map<int, Width> m_widths; // of this block, by number of cells
    Width *m_width = nullptr;      // of the run
    int m_cells = -1;              // of the run
    int m_line = 0;                // of the last row
    std::vector<Remark> m_remarks;
};
