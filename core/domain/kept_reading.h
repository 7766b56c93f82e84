// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure_rule.h"
#include "core/domain/mapping.h"

/// How an accepted return of a force was read: a resubmission, or next year's return in the same layout, needs no new
/// mapping.
struct KeptReading {
    QString force;                 ///< code
    QString source;                ///< name of the file it was read from
    std::vector<Mapping> mappings; ///< recipes: each with its layout
    FigureRule figures;            ///< what a person said its marks stand for
    bool operator==(const KeptReading &) const = default;
};
