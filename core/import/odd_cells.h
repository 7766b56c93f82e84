// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include "core/import/figure_cell.h"
#include <map>

/// Cells of one region that need a person, gathered by what is printed in them: one question for each mark, with the
/// cells where it stands, rather than a hundred questions.
class OddCells {
public:
    void add(FigureOddity oddity, const QString &printed, const CellRef &cell);
    std::vector<Remark> remarks() const;

private:
    struct Seen {
        std::vector<CellRef> first;
        int count = 0;
    };
    std::map<std::pair<FigureOddity, QString>, Seen> m_seen;
};

/// "B5, C5, D9 and 12 more"
QString cellList(const std::vector<CellRef> &cells, int count);
