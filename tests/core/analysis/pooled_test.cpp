// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/pooled.h"

#include "tests/support/test_support.h"

TEST_CASE("Where there is nothing to divide by there is no share, no rate and no ratio")
{
    CHECK(!wilson(0, 0));
    CHECK(!newcombe(0, 0, 1, 2));
    CHECK(!clopperPearson(0, 0));
    CHECK(!ratePer100000(3, 0));
    CHECK(!rateRatio(0, 1, 0, 1));
    CHECK(!pooledShare({}));
    CHECK(!meanOfShares({{0, 0}, {1, 2}}));
    CHECK(!overdispersion({{1, 10}}));
    CHECK(!overdispersion({{0, 10}, {0, 20}}));
    CHECK(!clusteredInterval({{1, 10}}));
    CHECK(!leaveOneOut({{1, 10}}));
    CHECK(rankSets({}).empty());
}

TEST_CASE("A funnel without overdispersion has the exact limits")
{
    const auto fit = overdispersion({{40, 1000}, {41, 1000}, {39, 1000}, {40, 1000}});
    REQUIRE(fit);
    CHECK(fit->tauSquared == 0);
    CHECK(funnelLimits(*fit, 100, Level::Percent95).high == binomialLimit(fit->target, 100, 0.975));
}

TEST_CASE("Full coverage leaves nothing open: no bounds beyond the share, no tipping point")
{
    const MissingForces none({40, 1000}, 1);
    CHECK(none.bounds().low == Approx(0.04));
    CHECK(none.bounds().high == Approx(0.04));
    CHECK(!none.tippingPoint(0.05));
}
