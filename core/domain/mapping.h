// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/measure.h"
#include "core/domain/period.h"
#include <QString>
#include <optional>
#include <vector>

/// A block of cells that holds figures, headings included. Rows and columns count from 0, both ends are inside.
struct Region {
    int table = 0; ///< index of the Table in its source
    int top = 0;
    int left = 0;
    int bottom = -1;
    int right = -1;

    int rows() const { return bottom - top + 1; }
    int columns() const { return right - left + 1; }
    bool contains(int row, int column) const
    {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
    bool operator==(const Region &) const = default;
};

/// Whether two blocks share a cell of one table.
inline bool overlap(const Region &a, const Region &b)
{
    return a.table == b.table && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/// What the words of one row title, column title or column of a region say.
enum class Role {
    Ignore, ///< neither heading nor figure: kept out of the draft, and said so in a remark
    Force,
    ForceCode, ///< "E23000036"
    Period,    ///< a whole period: "2019/20", "July 2022"
    PeriodFrom,
    PeriodTo,
    Year, ///< with Month or Quarter beside it
    Month,
    Quarter,
    AsAt,    ///< the day up to which figures without a period hold: "correct as at 30/04/21"
    Measure, ///< "Crimes" and "Charged" as titles of figures
    Offence,
    Outcome,
    OutcomeType, ///< a column of type numbers beside the words
    Place,
    Label,  ///< anything else that tells figures apart: age, sex
    Figure, ///< a column of figures
    Total,  ///< a row or column of totals: kept apart, checked, never added
};

/// What one row or column of a region means. Across: the cells of a heading row each name a Period, an Outcome ...
/// Down: the cells of a heading column do.
struct Axis {
    int index = 0; ///< row or column of the table that holds the titles
    Role role = Role::Label;
    bool carried = false; ///< an empty title stands for the last one printed: a year once above or beside its months
    bool operator==(const Axis &) const = default;
};

/// A correction by a person: the printed words of a title are to be read as other words.
struct Relabel {
    QString printed;
    Role role = Role::Label;
    QString readAs; ///< force name, period key, outcome types joined by "|", offence code; empty: leave open
    bool operator==(const Relabel &) const = default;
};

/// What a Region's rows and columns mean: everything that is needed to read it again, so also the recipe that is kept.
struct Mapping {
    Region region;
    int headerRows = 1;       ///< heading rows at the top of the region
    std::vector<Axis> down;   ///< columns that hold row titles (long table: every column but the figures)
    std::vector<Axis> across; ///< heading rows whose cells title the columns of figures
    std::vector<int> figureColumns;
    std::vector<int> totalRows;
    std::vector<int> totalColumns;
    std::vector<int> ignoredRows; ///< blank lines and notes inside the region
    std::vector<Axis> groupRows;  ///< rows that hold no figures but a title for the rows below them
    Measure measure;              ///< of the whole region, where no title says otherwise
    QString offence;              ///< of the whole region, as printed in a title; empty where there is none
    QString outcome;              ///< the same for an outcome: "Charges" above a table of offences
    QString force;                ///< code of the force of the whole region, where no title names one
    std::optional<Period> period; ///< of the whole region, where no title names one
    std::vector<Relabel> relabels;
    /// The region lists one crime in each row: its rows are counted by what their titles mean, and figureColumns is
    /// empty.
    bool countsRows = false;
    QString layout; ///< what tells the same layout again (core/import/recipe.h); empty where nothing does

    bool operator==(const Mapping &) const = default;
    QByteArray toJson() const;
    static std::optional<Mapping> fromJson(const QByteArray &json); ///< nothing where it is not a mapping
};

QString roleName(Role role); ///< "period", "outcome" ...: as stored and as shown
std::optional<Role> roleFromName(QStringView name);
