// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"

/// What one cell of a sheet is taken for by the mappings of its regions.
struct CellRole {
    enum class Part {
        Outside, ///< in no region
        Heading, ///< inside the heading rows without a meaning of its own: the title of a column of titles
        Title,   ///< its words say the force, period, outcome ... of figures
        Figure,
        Total,   ///< a printed total
        Ignored, ///< inside a region and kept out of it
    };
    Part part = Part::Outside;
    Role role = Role::Ignore; ///< of a title
    int region = -1;          ///< index of the mapping
    bool operator==(const CellRole &) const = default;
};

/// The mappings of one sheet, ready to be asked for each cell that is painted.
class CellRoles {
public:
    CellRoles() = default;
    CellRoles(const std::vector<Mapping> &mappings, int table);

    CellRole at(int row, int column) const;
    /// Meaning of a row that holds titles of columns, or of a column that holds titles of rows, for the edge of the
    /// grid; nothing where it is none, or where regions on top of each other differ.
    std::optional<Role> ofRow(int row) const;
    std::optional<Role> ofColumn(int column) const;
    const std::vector<Region> &regions() const { return m_regions; }

private:
    struct Marked {
        int region = 0; ///< index among all mappings
        int headerRows = 0;
        std::vector<Axis> down;
        std::vector<Axis> across;
        std::vector<Axis> groupRows;
        std::vector<int> figureColumns; ///< this and the following sorted
        std::vector<int> totalRows;
        std::vector<int> totalColumns;
        std::vector<int> ignoredRows;
    };
    static CellRole inside(const Marked &marked, const Region &region, int row, int column);

    std::vector<Region> m_regions;
    std::vector<Marked> m_marked;
};

/// The letter a title of this role carries beside its colour: "F" force, "P" period, "O" offence, "T" outcome type.
QChar roleLetter(Role role);
/// "force", "outcome type": for people.
QString roleTitle(Role role);
