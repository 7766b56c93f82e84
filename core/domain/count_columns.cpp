// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/count_columns.h"

#include <algorithm>

void StudyDimensions::setWordings(OutcomeWordings said)
{
    wordings = std::move(said);
    for (OutcomeLabel &label : outcomes) {
        if (label.match.isOfReturn())
            continue; // closer than what is said of the study
        const OutcomeMatch own = label.own();
        const auto wording = std::ranges::find(wordings, label.printed, &OutcomeWording::printed);
        const bool isSaid = wording != wordings.end() && !own.isCorrected();
        label.match = isSaid ? wording->match() : own;
        label.ownMatch = isSaid ? std::optional(own) : std::nullopt;
    }
}

QString StudyDimensions::forceOf(const ReturnColumns &columns) const
{
    const int force = columns.force.empty() ? -1 : columns.force.front();
    return force < 0 ? QString() : forces[std::size_t(force)];
}
