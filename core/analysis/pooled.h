// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/funnel.h"

// The share of several forces together (methods 1.4, 1.10). A headline is the pooled share Σx/Σn, "of all offences";
// the mean of the forces' shares is another figure, "a typical force", and never stands in for it.

std::optional<double> pooledShare(const std::vector<PartOfWhole> &forces);
std::optional<double> meanOfShares(const std::vector<PartOfWhole> &forces); ///< nothing where a force has no whole

/// The pooled share with each force left out in turn. Nothing below two forces.
struct LeftOutInTurn {
    double lowest = 0;
    double highest = 0;
    std::size_t lowestWithout = 0; ///< place of the force among those given
    std::size_t highestWithout = 0;
};
std::optional<LeftOutInTurn> leaveOneOut(const std::vector<PartOfWhole> &forces);

/// Interval of the pooled share p where forces, not offences, vary: SE² = I/(I−1)·Σ(xᵢ−p·nᵢ)²/N², t on I−1 degrees of
/// freedom (the ratio estimator, Cochran, Sampling Techniques, 1977, ch. 6). Only where the forces are taken to stand
/// for more than themselves.
struct ClusteredInterval {
    double standardError = 0;
    double t = 0;
    int freedom = 0;
    Interval interval;
};
std::optional<ClusteredInterval> clusteredInterval(const std::vector<PartOfWhole> &forces);

/// The pooled share moves one way, the mean of the same forces' shares the other (Simpson): show the change with fixed
/// weights. The forces of both periods in the same order.
bool poolsAgainstForces(const std::vector<PartOfWhole> &before, const std::vector<PartOfWhole> &after);

/// What forces that gave nothing could do to a share x/N, with no assumption about them: M offences of theirs put it
/// between x/(N+M) and (x+M)/(N+M). doi:10.1016/j.ijar.2004.10.006
class MissingForces {
public:
    /// Their offences from the coverage of those that answered (0 to 1): M = N·(1−c)/c. Requires coverage > 0.
    MissingForces(const PartOfWhole &given, double coverage);
    double offences() const { return m_missing; }
    Interval bounds() const { return boundsFor({0, 1}); }
    Interval boundsFor(const Interval &shareAmongThem) const; ///< where their own share lies in there
    /// The share they would need for the whole to reach a target: the tipping point. Less than 0 or more than 1: no
    /// share of theirs can do it.
    std::optional<double> tippingPoint(double target) const;

private:
    PartOfWhole m_given;
    double m_missing;
};
