// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/intervals.h"

#include <QtGlobal>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace {
double square(double value)
{
    return value * value;
}

double tailOf(Level level)
{
    return (1 - levelOf(level)) / 2;
}

double chiSquared(double freedom, double lowerTail)
{
    return quantile(boost::math::chi_squared(freedom), lowerTail);
}

double chiSquaredUpper(double freedom, double upperTail)
{
    return quantile(complement(boost::math::chi_squared(freedom), upperTail));
}
} // namespace

double levelOf(Level level)
{
    return level == Level::Percent95 ? 0.95 : 0.998;
}

double zOf(double twoSidedLevel)
{
    return quantile(complement(boost::math::normal(), (1 - twoSidedLevel) / 2));
}

double zOf(Level level)
{
    return zOf(levelOf(level));
}

std::optional<Interval> wilson(std::int64_t x, std::int64_t n, double z)
{
    Q_ASSERT(x >= 0 && x <= n);
    if (n == 0)
        return std::nullopt;
    const double size = double(n);
    const double p = double(x) / size;
    const double centre = (p + square(z) / (2 * size)) / (1 + square(z) / size);
    const double half = z * std::sqrt(p * (1 - p) / size + square(z) / (4 * square(size))) / (1 + square(z) / size);
    return Interval{x == 0 ? 0 : centre - half, x == n ? 1 : centre + half};
}

std::optional<Interval> wilson(std::int64_t x, std::int64_t n, Level level)
{
    return wilson(x, n, zOf(level));
}

std::optional<Difference> newcombe(std::int64_t x1, std::int64_t n1, std::int64_t x2, std::int64_t n2)
{
    const auto first = wilson(x1, n1);
    const auto second = wilson(x2, n2);
    if (!first || !second)
        return std::nullopt;
    const double p1 = double(x1) / double(n1);
    const double p2 = double(x2) / double(n2);
    const double difference = p1 - p2;
    return Difference{difference,
                      {difference - std::hypot(p1 - first->low, second->high - p2),
                       difference + std::hypot(first->high - p1, p2 - second->low)}};
}

Interval garwood(std::int64_t x, Level level)
{
    Q_ASSERT(x >= 0);
    const double events = double(x);
    const double low = x == 0 ? 0 : chiSquared(2 * events, tailOf(level)) / 2;
    return {low, chiSquaredUpper(2 * events + 2, tailOf(level)) / 2};
}

std::optional<Interval> clopperPearson(std::int64_t x, std::int64_t n)
{
    Q_ASSERT(x >= 0 && x <= n);
    if (n == 0)
        return std::nullopt;
    const double tail = tailOf(Level::Percent95);
    const double part = double(x);
    const double rest = double(n - x);
    const double low = x == 0 ? 0 : quantile(boost::math::beta_distribution(part, rest + 1), tail);
    const double high = x == n ? 1 : quantile(complement(boost::math::beta_distribution(part + 1, rest), tail));
    return Interval{low, high};
}

std::optional<Rate> ratePer100000(std::int64_t events, double personYears)
{
    constexpr double Per = 1e5;
    if (!(personYears > 0))
        return std::nullopt;
    const Interval count = garwood(events);
    return Rate{Per * double(events) / personYears, {Per * count.low / personYears, Per * count.high / personYears}};
}

std::optional<RateRatio> rateRatio(std::int64_t x1, double t1, std::int64_t x2, double t2)
{
    const auto share = clopperPearson(x1, x1 + x2);
    if (!share || !(t1 > 0) || !(t2 > 0))
        return std::nullopt;
    const auto odds = [&](double p) { return t2 / t1 * p / (1 - p); };
    RateRatio ratio{std::nullopt, odds(share->low), std::nullopt};
    if (x2 > 0) {
        ratio.value = double(x1) / t1 / (double(x2) / t2);
        ratio.high = odds(share->high);
    }
    return ratio;
}
