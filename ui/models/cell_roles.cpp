// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cell_roles.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
std::vector<int> sortedCopy(std::vector<int> values)
{
    std::ranges::sort(values);
    return values;
}

bool holds(const std::vector<int> &sorted, int value)
{
    return std::ranges::binary_search(sorted, value);
}

const Axis *axisAt(const std::vector<Axis> &axes, int index)
{
    const auto found = std::ranges::find(axes, index, &Axis::index);
    return found == axes.end() ? nullptr : &*found;
}

QString roleWord(const char *text)
{
    return QCoreApplication::translate("Role", text);
}
} // namespace

CellRoles::CellRoles(const std::vector<Mapping> &mappings, int table)
{
    for (std::size_t index = 0; index < mappings.size(); ++index) {
        const Mapping &mapping = mappings[index];
        if (mapping.region.table != table)
            continue;
        m_regions.push_back(mapping.region);
        m_marked.push_back({int(index), mapping.headerRows, mapping.down, mapping.across, mapping.groupRows,
                            sortedCopy(mapping.figureColumns), sortedCopy(mapping.totalRows),
                            sortedCopy(mapping.totalColumns), sortedCopy(mapping.ignoredRows)});
    }
}

CellRole CellRoles::at(int row, int column) const
{
    for (std::size_t index = 0; index < m_regions.size(); ++index) {
        if (m_regions[index].contains(row, column))
            return inside(m_marked[index], m_regions[index], row, column);
    }
    return {};
}

CellRole CellRoles::inside(const Marked &marked, const Region &region, int row, int column)
{
    const auto role = [&](CellRole::Part part, Role meaning = Role::Ignore) {
        return CellRole{part, meaning, marked.region};
    };
    const Axis *down = axisAt(marked.down, column);
    const bool ofFigures = holds(marked.figureColumns, column) || holds(marked.totalColumns, column);
    if (holds(marked.ignoredRows, row) || (down && down->role == Role::Ignore) || (!down && !ofFigures))
        return role(CellRole::Part::Ignored);
    if (const Axis *group = axisAt(marked.groupRows, row))
        return role(CellRole::Part::Title, group->role);
    if (row < region.top + marked.headerRows) {
        const Axis *across = ofFigures ? axisAt(marked.across, row) : nullptr;
        return across ? role(CellRole::Part::Title, across->role) : role(CellRole::Part::Heading);
    }
    const bool isTotal = holds(marked.totalRows, row) || holds(marked.totalColumns, column);
    if (down)
        return role(CellRole::Part::Title, holds(marked.totalRows, row) ? Role::Total : down->role);
    return role(isTotal ? CellRole::Part::Total : CellRole::Part::Figure);
}

std::optional<Role> CellRoles::ofRow(int row) const
{
    for (const Marked &marked : m_marked) {
        if (const Axis *axis = axisAt(marked.across, row))
            return axis->role;
        if (const Axis *axis = axisAt(marked.groupRows, row))
            return axis->role;
        if (holds(marked.totalRows, row))
            return Role::Total;
    }
    return std::nullopt;
}

std::optional<Role> CellRoles::ofColumn(int column) const
{
    std::optional<Role> found;
    for (const Marked &marked : m_marked) {
        std::optional<Role> role;
        if (const Axis *axis = axisAt(marked.down, column))
            role = axis->role;
        else if (holds(marked.totalColumns, column))
            role = Role::Total;
        else if (holds(marked.figureColumns, column))
            role = Role::Figure;
        if (found && role && *found != *role)
            return std::nullopt;
        found = found ? found : role;
    }
    return found;
}

QChar roleLetter(Role role)
{
    switch (role) {
    case Role::Ignore:
        return u'–';
    case Role::Force:
    case Role::ForceCode:
        return u'F';
    case Role::Period:
    case Role::PeriodFrom:
    case Role::PeriodTo:
    case Role::Year:
    case Role::Month:
    case Role::Quarter:
    case Role::AsAt:
        return u'P';
    case Role::Measure:
        return u'C';
    case Role::Offence:
        return u'O';
    case Role::Outcome:
    case Role::OutcomeType:
        return u'T';
    case Role::Place:
        return u'@';
    case Role::Label:
        return u'L';
    case Role::Figure:
        return u'#';
    case Role::Total:
        return u'Σ';
    }
    Q_UNREACHABLE();
}

QString roleTitle(Role role)
{
    switch (role) {
    case Role::Ignore:
        return roleWord("left out");
    case Role::Force:
        return roleWord("force");
    case Role::ForceCode:
        return roleWord("force code");
    case Role::Period:
        return roleWord("period");
    case Role::PeriodFrom:
        return roleWord("first day");
    case Role::PeriodTo:
        return roleWord("last day");
    case Role::Year:
        return roleWord("year");
    case Role::Month:
        return roleWord("month");
    case Role::Quarter:
        return roleWord("quarter");
    case Role::AsAt:
        return roleWord("day it was right");
    case Role::Measure:
        return roleWord("what is counted");
    case Role::Offence:
        return roleWord("offence");
    case Role::Outcome:
        return roleWord("outcome");
    case Role::OutcomeType:
        return roleWord("outcome type");
    case Role::Place:
        return roleWord("place");
    case Role::Label:
        return roleWord("other title");
    case Role::Figure:
        return roleWord("figures");
    case Role::Total:
        return roleWord("totals");
    }
    Q_UNREACHABLE();
}
