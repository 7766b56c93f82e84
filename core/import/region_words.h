// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include "core/import/hints.h"
#include "core/import/region.h"
#include "core/import/table.h"
#include <QStringList>

/// The words around a region that may say what it counts, for whom and when, nearest first: cells in its corner, lines
/// above it (back to the figures before), the name of its sheet, the file name.
struct RegionWords {
    QStringList corner;
    QStringList above;
    QStringList below; ///< lines under it, to the next region: notes
    QString sheet;
    QString file;
    QStringList letter; ///< text of the document further up
    QString sender;     ///< code of the force whose letter it is

    QStringList nearestFirst() const { return corner + above + QStringList{sheet, file}; }
};
RegionWords wordsAround(const Table &table, const Region &region, const RegionShape &shape, const Hints &hints);

/// Code of the one force these words name; empty where none or several are named.
QString forceInWords(const RegionWords &words);
/// The period the words state for the whole region.
std::optional<Period> periodInWords(const RegionWords &words);
/// What is counted where the axes do not say it; offences recorded where no word does.
Measure measureOfRegion(const RegionWords &words);
/// "outcomes assigned in the quarter", "outcomes of offences recorded"; unknown where the words do not say.
Measure::Basis basisInWords(const RegionWords &words);
/// The code of an offence as printed in the corner or a line above; empty where there is none.
QString offenceInWords(const RegionWords &words);
