// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

// Intervals of counts, shares, rates and ratios: what chance variation alone would explain if the underlying rate
// stayed the same. They cover neither recording practice nor missing forces, and are minima, since offences are not
// independent (methods 1.1). Two-sided; shares are fractions. Nothing where no value exists: 0 of 0 is never 0 %.
// Formulas: Public Health England, Technical Guide: Confidence Intervals (2018), and
// github.com/ukhsa-collaboration/PHEindicatormethods.

/// Two-sided levels in use. The quantile z is 1.959963984540054 or 3.090232306167813.
enum class Level { Percent95, Percent998 };
double levelOf(Level level); ///< 0.95, 0.998
double zOf(Level level);
double zOf(double twoSidedLevel);

struct Interval {
    double low = 0;
    double high = 0;
    bool contains(double value) const { return low <= value && value <= high; }
};

/// Wilson score interval of x of n, p = x/n: centre (p + z²/2n)/(1 + z²/n), half-width
/// z·√(p(1−p)/n + z²/4n²)/(1 + z²/n). Exactly 0 and 1 at the ends. doi:10.1080/01621459.1927.10502953
std::optional<Interval> wilson(std::int64_t x, std::int64_t n, Level level = Level::Percent95);
std::optional<Interval> wilson(std::int64_t x, std::int64_t n, double z);

/// Difference of two shares p1 − p2 with the limits of Newcombe's tenth method, from the Wilson limits l and u of each:
/// d − √((p1−l1)² + (u2−p2)²) to d + √((u1−p1)² + (p2−l2)²). In percentage points, never a % change.
/// doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I
struct Difference {
    double value = 0;
    Interval interval;
};
std::optional<Difference> newcombe(std::int64_t x1, std::int64_t n1, std::int64_t x2, std::int64_t n2);

/// Exact Poisson interval of a count (Garwood 1936): ½χ²(α/2; 2x) to ½χ²(1−α/2; 2x+2); from 0 where x = 0.
Interval garwood(std::int64_t x, Level level = Level::Percent95);

/// Exact binomial interval (Clopper and Pearson 1934): beta quantiles B(α/2; x, n−x+1) and B(1−α/2; x+1, n−x). The core
/// of the rate ratio; shares are shown with wilson().
std::optional<Interval> clopperPearson(std::int64_t x, std::int64_t n);

/// x events in so many person-years: 10⁵·x/t with the limits of garwood().
struct Rate {
    double perHundredThousand = 0;
    Interval interval;
};
std::optional<Rate> ratePer100000(std::int64_t events, double personYears);

/// (x1/t1)/(x2/t2), exact given x1 + x2: limits (t2/t1)·p/(1−p) of the Clopper–Pearson limits p of x1 out of x1 + x2.
/// No ratio where x2 = 0, and then no upper limit either: print "from 0 to 5".
struct RateRatio {
    std::optional<double> value;
    double low = 0;
    std::optional<double> high;
};
std::optional<RateRatio> rateRatio(std::int64_t x1, double t1, std::int64_t x2, double t2);
