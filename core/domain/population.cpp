// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/population.h"

#include "core/domain/reference_table.h"

using namespace Qt::StringLiterals;

const std::vector<Population> &referencePopulations()
{
    static const std::vector<Population> all = [] {
        std::vector<Population> read;
        for (const QStringList &row : referenceRows(u"populations"_s))
            read.push_back({row[0], row[1].toInt(), row[2].toInt(), row[3]});
        return read;
    }();
    return all;
}
