// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/query.h"
#include "core/analysis/sensitivity.h"

/// A headline's number over some forces.
struct MadeNumber {
    QString text;
    std::optional<Interval> span; ///< nothing where it cannot be told
};

/// The counts behind a headline by force, read once, from which its number is made for any set of forces, base and
/// outcomes.
class SensitivitySums {
public:
    /// `forces`: all that any number will be made of.
    SensitivitySums(const StudyView &view, const HeadlineNumber &headline, const QStringList &forces);

    MadeNumber number(const QStringList &forces) const; ///< with the outcomes and base of the headline
    MadeNumber number(const QStringList &forces, const QStringList &outcomes, Base base) const;
    std::vector<MadeNumber> withoutEach(const QStringList &forces) const;
    bool givesOutcome(const QStringList &forces, const QString &type) const;

private:
    /// Of a change: before and after. Of a share: part and whole, or part and the others where they are one table.
    struct Sums {
        Total first;
        Total second;
    };
    Sums sumsOf(const QString &force, const QStringList &outcomes, Base base) const;
    MadeNumber make(const Sums &sums, Base base, int forces) const;

    const StudyView &m_view;
    const HeadlineNumber &m_headline;
    QStringList m_forces;
    Pivot m_offences; ///< by force; of a change by force and period
    Pivot m_outcomes; ///< by force, group and outcome; empty for a change
};
