// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/panel.h"

/// How much of all the forces asked a panel stands for, by something known of every force: residents, or the crime each
/// recorded (once such a table is in the study, it is another list of the same values).
struct Coverage {
    int wantedYear = 0;
    int usedYear = 0; ///< the nearest year in which every force has a value; never taken silently
    std::int64_t part = 0;
    std::int64_t whole = 0;
    int forces = 0; ///< of which the whole is made
    QString source;
    std::optional<Period> crimeOf; ///< by recorded crime: the period it was recorded in; else by residents
    bool hasCity = false;          ///< City of London is in the panel: few residents, many people by day

    double share() const { return double(part) / double(whole); }
    bool isOtherYear() const { return usedYear != wantedYear; }
    /// "The forces included serve 56% of the residents of the 43 force areas (2020, the nearest year known for all of
    /// them: 2022 is not)."
    QString text() const;
    QString note() const; ///< on City of London, where it is in the panel; else empty
};

/// Residents of the panel's areas among those of all territorial forces, in the year in which the last period ends.
/// Nothing where no year has a value of every force.
std::optional<Coverage> populationCoverage(const StudyView &view, const QStringList &panel, int year);
/// The same of any values by force and year.
std::optional<Coverage> coverageBy(const std::vector<Population> &values, const QStringList &all,
                                   const QStringList &panel, int year);
