// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/panel.h"
#include "core/analysis/query.h"

/// The denominator of a share, always named.
enum class Base {
    AllRecorded,  ///< all offences recorded, open ones included
    OutcomeKnown, ///< offences whose outcome is stated, "ongoing" included
    Finalised,    ///< offences with a final outcome
};
QString baseName(Base base);  ///< "all-recorded": stable
QString baseTitle(Base base); ///< "of all offences recorded"

/// Whether outcomes of a group (outcome_groups.h) stand in a base: of all recorded every one.
bool isInBase(const QString &group, Base base);

/// A part of a whole with the base, the forces and the dates it rests on. There is no share without them.
struct Share {
    Figure part;
    Figure whole;
    std::optional<Figure> others; ///< where the whole is a sum that holds the part: the rest of it
    Base base = Base::AllRecorded;
    int forces = 0;

    /// The smallest and largest it can be, 0 to 1; empty where nothing is known or the whole is 0. Part inside a sum
    /// (methods 2): xl / (xl + ou) to xu / (xu + ol), o the other outcomes; else the part over the whole, at most 1.
    std::optional<double> low() const;
    std::optional<double> high() const;
    /// "4%", "4.0%", "3.8% to 3.9%", "1 of 6" below a base of 10 (methods 1.8), "not given".
    QString text(int decimals = 0) const;
    /// "of all 13,860 offences recorded": to be printed wherever the share is.
    QString baseText() const;
    bool operator==(const Share &) const = default;
};

/// A share of a base that is a sum of outcomes: the part and the others of the base together are the whole.
Share shareInside(Base base, int forces, const Total &part, const Total &others);

/// What is shared: some outcome groups or types of the forces of a panel in some periods. Nothing where the base cannot
/// be formed: no offences given, or only some outcome types asked for (OutcomeKnown, Finalised).
std::optional<Share> outcomeShare(const StudyView &view, const Panel &panel, const std::vector<Period> &periods,
                                  const QStringList &outcomes, Base base = Base::AllRecorded);
/// The base alone.
Figure baseFigure(const StudyView &view, const Panel &panel, const std::vector<Period> &periods, Base base);
/// Whether the study can give this base for outcomes at all.
bool canFormBase(const StudyView &view, Base base);
/// All recorded where offences were given, else outcome known; nothing where neither can be formed.
std::optional<Base> proposedBase(const StudyView &view);
/// The measures for which a force must be complete to stand in a share of this base.
QStringList baseMeasures(Base base);
