// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

/// Residents of the area of one force in one year, from a published estimate.
struct Population {
    QString force; ///< code
    int year = 0;
    int people = 0;
    QString source; ///< title of the publication
    bool operator==(const Population &) const = default;
};

/// Those of the table the program ships (resources/reference/populations.csv); a study keeps a copy of its own.
const std::vector<Population> &referencePopulations();
