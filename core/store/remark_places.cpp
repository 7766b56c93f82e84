// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/remark_places.h"

#include <map>

namespace {
/// The one force of the counts in a line of cells. Two forces, or a count of none, leave no one.
class LineOwner {
public:
    void add(std::int32_t force)
    {
        m_several = m_several || (m_force != NotSeen && m_force != force);
        m_force = force;
    }
    QString code(const Draft &draft) const
    {
        return m_several || m_force < 0 ? QString() : draft.forces[std::size_t(m_force)].code;
    }

private:
    static constexpr std::int32_t NotSeen = -2;
    std::int32_t m_force = NotSeen;
    bool m_several = false;
};
using Lines = std::map<std::pair<std::int32_t, std::int32_t>, LineOwner>; ///< by table and row, or table and column

void addTo(Lines &lines, std::int32_t table, std::int32_t line, std::int32_t force)
{
    if (const auto found = lines.find({table, line}); found != lines.end())
        found->second.add(force);
}
} // namespace

std::vector<QString> forcesOfRemarks(const Draft &draft)
{
    Lines rows;
    Lines columns;
    for (const Remark &remark : draft.remarks) {
        if (remark.cell.isValid()) {
            rows[{remark.cell.table, remark.cell.row}];
            columns[{remark.cell.table, remark.cell.column}];
        }
    }
    if (!rows.empty()) {
        draft.forEachCount([&](const Count &count) {
            addTo(rows, count.table, count.row, count.force);
            addTo(columns, count.table, count.column, count.force);
        });
    }
    std::vector<QString> codes;
    for (const Remark &remark : draft.remarks) {
        const CellRef cell = remark.cell;
        const QString ofRow = cell.isValid() ? rows[{cell.table, cell.row}].code(draft) : QString();
        const QString ofColumn = cell.isValid() ? columns[{cell.table, cell.column}].code(draft) : QString();
        codes.push_back(ofRow.isEmpty() ? ofColumn : ofRow);
    }
    return codes;
}
