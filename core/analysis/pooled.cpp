// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/pooled.h"

#include <QtGlobal>
#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace {
PartOfWhole sumOf(const std::vector<PartOfWhole> &forces)
{
    PartOfWhole sum;
    for (const PartOfWhole &force : forces) {
        sum.part += force.part;
        sum.whole += force.whole;
    }
    return sum;
}

double shareOf(const PartOfWhole &one)
{
    return double(one.part) / double(one.whole);
}
} // namespace

std::optional<double> pooledShare(const std::vector<PartOfWhole> &forces)
{
    const PartOfWhole sum = sumOf(forces);
    return sum.whole > 0 ? std::optional(shareOf(sum)) : std::nullopt;
}

std::optional<double> meanOfShares(const std::vector<PartOfWhole> &forces)
{
    double sum = 0;
    for (const PartOfWhole &force : forces) {
        if (force.whole <= 0)
            return std::nullopt;
        sum += shareOf(force);
    }
    return forces.empty() ? std::nullopt : std::optional(sum / double(forces.size()));
}

std::optional<LeftOutInTurn> leaveOneOut(const std::vector<PartOfWhole> &forces)
{
    const PartOfWhole sum = sumOf(forces);
    std::vector<double> without;
    for (const PartOfWhole &force : forces) {
        if (sum.whole == force.whole)
            return std::nullopt;
        without.push_back(shareOf({sum.part - force.part, sum.whole - force.whole}));
    }
    if (without.size() < 2)
        return std::nullopt;
    const auto [least, most] = std::ranges::minmax_element(without);
    return LeftOutInTurn{*least, *most, std::size_t(least - without.begin()), std::size_t(most - without.begin())};
}

std::optional<ClusteredInterval> clusteredInterval(const std::vector<PartOfWhole> &forces)
{
    const PartOfWhole sum = sumOf(forces);
    if (forces.size() < 2 || sum.whole <= 0)
        return std::nullopt;
    const double p = shareOf(sum);
    const double count = double(forces.size());
    double squares = 0;
    for (const PartOfWhole &force : forces)
        squares += std::pow(double(force.part) - p * double(force.whole), 2);
    ClusteredInterval found;
    found.freedom = int(forces.size()) - 1;
    found.standardError = std::sqrt(count / (count - 1) * squares) / double(sum.whole);
    found.t = quantile(complement(boost::math::students_t(found.freedom), (1 - levelOf(Level::Percent95)) / 2));
    found.interval = {std::max(0.0, p - found.t * found.standardError),
                      std::min(1.0, p + found.t * found.standardError)};
    return found;
}

bool poolsAgainstForces(const std::vector<PartOfWhole> &before, const std::vector<PartOfWhole> &after)
{
    const auto pooledBefore = pooledShare(before), pooledAfter = pooledShare(after);
    const auto meanBefore = meanOfShares(before), meanAfter = meanOfShares(after);
    return pooledBefore && pooledAfter && meanBefore && meanAfter &&
           (*pooledAfter - *pooledBefore) * (*meanAfter - *meanBefore) < 0;
}

MissingForces::MissingForces(const PartOfWhole &given, double coverage)
    : m_given(given), m_missing(double(given.whole) * (1 - coverage) / coverage)
{
    Q_ASSERT(coverage > 0 && coverage <= 1);
}

Interval MissingForces::boundsFor(const Interval &shareAmongThem) const
{
    const double all = double(m_given.whole) + m_missing;
    return {(double(m_given.part) + shareAmongThem.low * m_missing) / all,
            (double(m_given.part) + shareAmongThem.high * m_missing) / all};
}

std::optional<double> MissingForces::tippingPoint(double target) const
{
    if (m_missing <= 0)
        return std::nullopt;
    return (target * (double(m_given.whole) + m_missing) - double(m_given.part)) / m_missing;
}
