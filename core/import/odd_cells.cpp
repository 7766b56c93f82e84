// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/odd_cells.h"

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t NamedCells = 12;
}

void OddCells::add(FigureOddity oddity, const QString &printed, const CellRef &cell)
{
    Seen &seen = m_seen[{oddity, printed}];
    if (seen.first.size() < NamedCells)
        seen.first.push_back(cell);
    ++seen.count;
}

std::vector<Remark> OddCells::remarks() const
{
    std::vector<Remark> all;
    for (const auto &[key, seen] : m_seen) {
        const auto &[oddity, printed] = key;
        const QString where = cellList(seen.first, seen.count);
        const QString what = printed.trimmed().isEmpty() ? u"Nothing is printed in %1. "_s.arg(where)
                                                         : u"“%1” stands in %2. "_s.arg(printed.trimmed(), where);
        all.push_back(
            {Remark::Severity::Question, oddityCode(oddity), seen.first.front(), what + oddityMessage(oddity)});
    }
    return all;
}

QString cellList(const std::vector<CellRef> &cells, int count)
{
    QStringList names;
    for (const CellRef &cell : cells)
        names += cell.a1();
    const int more = count - int(cells.size());
    return more > 0 ? u"%1 and %2 more"_s.arg(names.join(u", "_s)).arg(more) : names.join(u", "_s);
}
