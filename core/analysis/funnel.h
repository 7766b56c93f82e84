// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/intervals.h"
#include <vector>

/// A part and its whole in one force: 48 charged of 1,650.
struct PartOfWhole {
    std::int64_t part = 0;
    std::int64_t whole = 0;
};

// Funnel of shares by force (methods 1.5). The target is the pooled share of the forces shown. Normal limits are not
// offered: below 0 for small forces, and they accuse forces that exact ones do not.

/// Exact limit of x/n at a quantile q, interpolated: r = the smallest whole number with F(r) ≥ q, a = (F(r)−q)/f(r),
/// limit = max(0, (r−a)/n), F and f binomial(n, p0). After Spiegelhalter 2005, doi:10.1002/sim.1970.
double binomialLimit(double target, std::int64_t n, double quantile);
/// The same for a count with an expected value: Poisson, max(0, r−a).
double poissonLimit(double expected, double quantile);

/// How far shares of forces differ beyond chance: the additive model with z winsorised at its 10th and 90th percentiles
/// (R type 7). zᵢ = (yᵢ−p0)/sᵢ, sᵢ = √(p0(1−p0)/nᵢ); φ = Σz²/I; τ² = (Iφ−(I−1))/(Σw−Σw²/Σw) with w = 1/s² where
/// Iφ > I−1, else 0. Spiegelhalter 2005, qualitysafety.bmj.com/content/14/5/347.
struct Overdispersion {
    double target = 0; ///< pooled Σx/Σn
    std::vector<double> z;
    double winsorLow = 0;
    double winsorHigh = 0;
    double phiRaw = 0; ///< before winsorising
    double phi = 0;
    double tauSquared = 0; ///< more than 0: the limits are widened, and the chart says so
    double chiSquared = 0; ///< of heterogeneity, on forces − 1 degrees of freedom
    double p = 0;
};
/// Nothing for fewer than two forces, a force without a whole, or a target of 0 or 1.
std::optional<Overdispersion> overdispersion(const std::vector<PartOfWhole> &forces);

/// p0 ± z√(s²+τ²) within 0 and 1 where τ² > 0; exact limits otherwise.
Interval funnelLimits(const Overdispersion &fit, std::int64_t n, Level level);

/// The places a force may take when ranked by its share: from (forces wholly above)+1 to I−(forces wholly below), by
/// simultaneous Wilson intervals of level 0.95^(1/I) each. arXiv 1708.02729
struct RankSet {
    int first = 1; ///< 1: highest share
    int last = 1;
};
std::vector<RankSet> rankSets(const std::vector<PartOfWhole> &forces);
double simultaneousLevel(int forces); ///< 0.95^(1/I)
