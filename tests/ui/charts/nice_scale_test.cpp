// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/nice_scale.h"

#include "tests/support/test_support.h"

namespace {
QString labelsOf(const AxisScale &scale)
{
    QStringList labels;
    for (const double tick : scale.ticks())
        labels += scale.label(tick);
    return labels.join(' ');
}
} // namespace

TEST_CASE("The label of a tick is its value, also from 0 to 5")
{
    CHECK(labelsOf(niceScale(5, AxisUnit::Number, 5)) == "0 1 2 3 4 5");
    CHECK(labelsOf(niceScale(13860, AxisUnit::Number, 3)) == "0 5,000 10,000 15,000");
    CHECK(labelsOf(niceScale(1, AxisUnit::Percent, 5)) == "0% 20% 40% 60% 80% 100%");
    CHECK(labelsOf(niceScale(1, AxisUnit::Percent, 2)) == "0% 50% 100%");
    CHECK(labelsOf(niceScale(0.04, AxisUnit::Percent, 4)) == "0% 1% 2% 3% 4%");
}

TEST_CASE("An axis begins at zero, holds its largest value and wastes less than a step")
{
    for (const double largest :
         {1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 12.0, 99.0, 101.0, 273.0, 2041.0, 4410.0, 13860.0, 1e6}) {
        for (int wanted = 1; wanted <= 5; ++wanted) {
            const AxisScale scale = niceScale(largest, AxisUnit::Number, wanted);
            INFO(largest << " in " << wanted);
            CHECK(scale.ticks().front() == 0);
            CHECK(scale.ticks().back() == Approx(scale.max));
            CHECK(scale.max >= largest);
            CHECK(scale.max - largest < scale.step);
            CHECK(int(scale.ticks().size()) <= wanted + 2);
        }
    }
}

TEST_CASE("Counts have whole ticks, and one more tick where that leaves less empty")
{
    CHECK(niceScale(3, AxisUnit::Number, 5).step == 1);
    CHECK(niceScale(0, AxisUnit::Number, 5).max == 1);
    CHECK(niceScale(2041, AxisUnit::Number, 4).max == 2500);
    CHECK(niceScale(0.5, AxisUnit::Number, 5).step == Approx(0.1));
}

TEST_CASE("An axis of changes holds losses, has a tick at 0 and signs for gains")
{
    CHECK(labelsOf(niceScale(-0.34, 0.9, AxisUnit::Change, 4)) == "-50% 0% +50% +100%");
    CHECK(labelsOf(niceScale(0, 0.9, AxisUnit::Change, 5)) == "0% +20% +40% +60% +80% +100%");
    const AxisScale scale = niceScale(-12, -3, AxisUnit::Number, 3);
    CHECK(scale.min <= -12);
    CHECK(scale.max > 0); // 0 is part of it
    CHECK(scale.part(scale.min) == 0);
    CHECK(scale.part(scale.max) == 1);
}
