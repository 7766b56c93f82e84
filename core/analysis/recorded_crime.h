// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/coverage.h"
#include "core/analysis/query.h"

/// All crime recorded by the panel's forces among that of all territorial forces, in the period of an official table
/// that ends nearest to `last` and has a count of every one of them. Nothing where the study holds no such table.
std::optional<Coverage> recordedCrimeCoverage(const StudyView &view, const QStringList &panel, const Period &last);

/// What one force gave for an offence and period beside what an official table prints for it.
struct OfficialComparison {
    QString force; ///< code
    Period period;
    QString offence; ///< as the official table prints it
    QString table;   ///< its title
    Figure ours;     ///< blank where the force gave nothing for this very period
    std::int64_t official = 0;

    bool isGiven() const { return ours.hasBounds(); }
    /// Theirs lies within what ours can stand for.
    bool agrees() const;
    /// Further from it than both are when a table is made a few weeks later: more than 2 crimes and more than a
    /// twentieth of theirs. Whatever ours can stand for.
    bool isFarOff() const;
    std::int64_t least() const;  ///< of the difference, ours less official; requires isGiven()
    QString difference() const;  ///< "+3", "0", "-2 to +2", "at least -4"; empty where nothing was given
    QString explanation() const; ///< what may explain it; never that one of the two is wrong
};
/// Force by force: only the same offence, by code or title, and the very same period. Nothing is added up over forces,
/// so that no national figure is made of a part of them. Of one force where a code is given.
std::vector<OfficialComparison> compareWithOfficial(const StudyView &view, const QString &force = {});
/// What asks for our figure beside an official one: total(), countsBehind().
Query officialQuery(const StudyView &view, const OfficialComparison &compared);
/// Whether a printed offence of an official table is one the study asks about or holds, by its code or its title.
bool isOfStudy(const StudyView &view, const QString &offence);
