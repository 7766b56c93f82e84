// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/outcome.h"

#include "core/domain/reference_table.h"
#include <algorithm>

using namespace Qt::StringLiterals;

const OutcomeTypes &OutcomeTypes::reference()
{
    static const OutcomeTypes types = [] {
        std::vector<OutcomeType> read;
        for (const QStringList &row : referenceRows(u"outcome_types"_s))
            read.push_back({row[0], row[1], row[2], row[3]});
        return OutcomeTypes(std::move(read));
    }();
    return types;
}

const OutcomeType *OutcomeTypes::find(QStringView type) const
{
    const auto found = std::ranges::find_if(m_types, [&](const OutcomeType &known) { return known.type == type; });
    return found == m_types.end() ? nullptr : &*found;
}
