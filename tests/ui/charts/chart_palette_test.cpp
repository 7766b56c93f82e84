// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_palette.h"

#include "core/report/chart_spec.h"
#include "tests/support/test_support.h"

TEST_CASE("The palette has the contrast that its source states")
{
    CHECK(palette::contrast(palette::ofSeries(0), Qt::white) == Approx(10.25).margin(0.01));
    CHECK(palette::contrast(palette::ofSeries(1), Qt::white) == Approx(3.17).margin(0.01));
    CHECK(palette::contrast(palette::ofSeries(0), palette::ofSeries(1)) == Approx(3.24).margin(0.01));
    CHECK(palette::contrast(Qt::black, Qt::white) == Approx(21));
}

TEST_CASE("Every fill or its outline has 3 to 1 against the page, every text 4.5 to 1")
{
    for (int place = ChartSeries::Remainder; place < 6; ++place) {
        const QColor outline = palette::outlineOf(place);
        INFO("place " << place);
        CHECK(palette::contrast(outline.isValid() ? outline : palette::ofSeries(place), palette::Page) >= 3);
        CHECK(palette::contrast(palette::textOn(palette::ofSeries(place)), palette::ofSeries(place)) >= 4.5);
    }
    for (const QColor &text : {palette::Text, palette::SoftText}) {
        CHECK(palette::contrast(text, palette::Page) >= 4.5);
        CHECK(palette::contrast(text, palette::PartYearBand) >= 4.5);
    }
}

TEST_CASE("Neighbours in the order of the palette can be told apart without colour")
{
    for (int place = 0; place < 3; ++place)
        CHECK(palette::contrast(palette::ofSeries(place), palette::ofSeries(place + 1)) >= 3);
}
