// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/funnel.h"

#include <QtGlobal>
#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <cmath>
#include <numeric>

namespace {
template <typename Distribution>
double interpolatedLimit(const Distribution &distribution, double quantileWanted, double most)
{
    double r = std::clamp(std::floor(quantile(distribution, quantileWanted)), 0.0, most);
    while (r > 0 && cdf(distribution, r - 1) >= quantileWanted)
        --r;
    while (r < most && cdf(distribution, r) < quantileWanted)
        ++r;
    const double part = (cdf(distribution, r) - quantileWanted) / pdf(distribution, r);
    return std::max(0.0, r - part);
}

/// Linear interpolation between the ordered values: R type 7.
double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    const double place = share * double(values.size() - 1);
    const auto below = std::size_t(std::floor(place));
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - double(below)) * (values[above] - values[below]);
}

double meanSquare(const std::vector<double> &values)
{
    return std::inner_product(values.begin(), values.end(), values.begin(), 0.0) / double(values.size());
}

double tauSquaredOf(const std::vector<PartOfWhole> &forces, double target, double phi)
{
    const double count = double(forces.size());
    if (count * phi <= count - 1)
        return 0;
    double weights = 0;
    double squares = 0;
    for (const PartOfWhole &force : forces) {
        const double weight = double(force.whole) / (target * (1 - target));
        weights += weight;
        squares += weight * weight;
    }
    return (count * phi - (count - 1)) / (weights - squares / weights);
}
} // namespace

double binomialLimit(double target, std::int64_t n, double quantile)
{
    Q_ASSERT(n > 0);
    return interpolatedLimit(boost::math::binomial(double(n), target), quantile, double(n)) / double(n);
}

double poissonLimit(double expected, double quantile)
{
    return interpolatedLimit(boost::math::poisson(expected), quantile, HUGE_VAL);
}

std::optional<Overdispersion> overdispersion(const std::vector<PartOfWhole> &forces)
{
    std::int64_t part = 0;
    std::int64_t whole = 0;
    for (const PartOfWhole &force : forces) {
        part += force.part;
        whole += force.whole;
    }
    const bool isAnyEmpty = std::ranges::any_of(forces, [](const PartOfWhole &force) { return force.whole <= 0; });
    if (forces.size() < 2 || isAnyEmpty || part <= 0 || part >= whole)
        return std::nullopt;
    Overdispersion fit;
    fit.target = double(part) / double(whole);
    for (const PartOfWhole &force : forces) {
        const double n = double(force.whole);
        fit.z.push_back((double(force.part) / n - fit.target) / std::sqrt(fit.target * (1 - fit.target) / n));
    }
    fit.winsorLow = percentile(fit.z, 0.1);
    fit.winsorHigh = percentile(fit.z, 0.9);
    std::vector<double> drawnIn = fit.z;
    for (double &z : drawnIn)
        z = std::clamp(z, fit.winsorLow, fit.winsorHigh);
    fit.phiRaw = meanSquare(fit.z);
    fit.phi = meanSquare(drawnIn);
    fit.tauSquared = tauSquaredOf(forces, fit.target, fit.phi);
    fit.chiSquared = fit.phiRaw * double(forces.size());
    fit.p = cdf(complement(boost::math::chi_squared(double(forces.size() - 1)), fit.chiSquared));
    return fit;
}

Interval funnelLimits(const Overdispersion &fit, std::int64_t n, Level level)
{
    const double tail = (1 - levelOf(level)) / 2;
    if (fit.tauSquared <= 0)
        return {binomialLimit(fit.target, n, tail), binomialLimit(fit.target, n, 1 - tail)};
    const double half = zOf(level) * std::sqrt(fit.target * (1 - fit.target) / double(n) + fit.tauSquared);
    return {std::max(0.0, fit.target - half), std::min(1.0, fit.target + half)};
}

double simultaneousLevel(int forces)
{
    return std::pow(0.95, 1.0 / forces);
}

std::vector<RankSet> rankSets(const std::vector<PartOfWhole> &forces)
{
    if (forces.empty())
        return {};
    std::vector<Interval> intervals;
    intervals.reserve(forces.size());
    const double z = zOf(simultaneousLevel(int(forces.size())));
    for (const PartOfWhole &force : forces)
        intervals.push_back(wilson(force.part, force.whole, z).value_or(Interval{0, 1}));
    std::vector<RankSet> sets;
    for (const Interval &own : intervals) {
        const auto above =
            std::ranges::count_if(intervals, [&](const Interval &other) { return other.low > own.high; });
        const auto below =
            std::ranges::count_if(intervals, [&](const Interval &other) { return other.high < own.low; });
        sets.push_back({int(above) + 1, int(std::ssize(forces) - below)});
    }
    return sets;
}
