// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_gallery.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/chart_picture.h"
#include "ui/charts/layout_fit.h"
#include <QImage>
#include <algorithm>

namespace {
ChartSpec dotsOfStudy(const QString &name)
{
    return makeChart(AcceptanceStudy::view(), name);
}

int textsOf(const ChartLayout &layout, TextRole role)
{
    return int(std::ranges::count(layout.texts, role, &PlacedText::role));
}

/// Invented: two forces, a loss and a hidden number.
ChartSpec threeForces()
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Dots;
    spec.unit = ChartSpec::Unit::Change;
    spec.headline = "Invented changes";
    spec.valueTitle = "Change";
    spec.categories = {{"Kent"}, {"Essex"}, {"Gwent"}};
    spec.series = {{"Change", 0, {{0.5, 0.5, "+50%", {}}, {-0.2, 0.1, "-20% to +10%", {}}, {{}, {}, "8 to 9", {}}}}};
    spec.series[0].values[0].chance = ChanceRange{0.2, 0.9};
    spec.lines = {{0.3, "together: +30%"}};
    return spec;
}
} // namespace

TEST_CASE("A dot stands at its value on the line of its force, its range around it", "[dots]")
{
    const ChartSpec spec = threeForces();
    const auto layout = layoutAt(spec, PictureSize::Full);
    REQUIRE(layout);
    REQUIRE(layout->dots.size() == 1);
    const PlacedDot &dot = layout->dots[0];
    REQUIRE_FALSE(layout->breakLines.empty());
    const auto xOf = [&](double value) { // from two known places: the line at 0.3 and the dot at 0.5
        const double unit = (dot.centre.x() - layout->breakLines[0].x1()) / 0.2;
        return dot.centre.x() + (value - 0.5) * unit;
    };
    CHECK(dot.range.x1() == Approx(xOf(0.2)));
    CHECK(dot.range.x2() == Approx(xOf(0.9)));
    REQUIRE(layout->caps.size() == 1); // the hidden number: no dot, a hatched bar between its bounds
    CHECK(layout->caps[0].rect.left() == Approx(xOf(-0.2)));
    CHECK(layout->caps[0].rect.right() == Approx(xOf(0.1)));
    CHECK(layout->values[2].bar.isEmpty());
    CHECK_FALSE(layout->values[2].slot.isEmpty());
    const auto name = std::ranges::find(layout->texts, QString("Kent"), &PlacedText::text);
    CHECK(name->rect.center().y() == Approx(dot.centre.y()).margin(0.5));
}

TEST_CASE("Dots of all forces are drawn at every size but half, in columns where the page is low", "[dots]")
{
    for (const QString name : {"charge-share-by-force", "rate-by-force", "change-by-force"}) {
        const ChartSpec spec = dotsOfStudy(name);
        for (const PictureSize size : PictureSizes) {
            INFO(name.toStdString() << ' ' << nameOf(size).toStdString());
            const auto layout = layoutAt(spec, size);
            REQUIRE(layout.has_value() == (size != PictureSize::Half)); // 24 names have no room on 77 x 70 mm
            if (!layout)
                continue;
            CHECK(layout->values.size() == spec.categories.size());
            const double firstX = layout->values.front().slot.left(), lastX = layout->values.back().slot.left();
            CHECK((lastX > firstX) == (size != PictureSize::Page && size != PictureSize::Portrait));
            for (std::size_t i = 1; i < layout->values.size(); ++i)
                CHECK_FALSE(
                    layout->values[i].slot.adjusted(0.1, 0.1, -0.1, -0.1).intersects(layout->values[i - 1].slot));
        }
    }
}

TEST_CASE("On a high page every force has its number in words beside its dot", "[dots]")
{
    const ChartSpec spec = dotsOfStudy("charge-share-by-force");
    const auto layout = layoutAt(spec, PictureSize::Page);
    REQUIRE(layout);
    CHECK(textsOf(*layout, TextRole::Value) == 24);
    for (const ChartValue &value : spec.series[0].values)
        CHECK(std::ranges::find(layout->texts, value.label, &PlacedText::text) != layout->texts.end());
}

TEST_CASE("Dots are seen in the picture, also in print without colour", "[dots]")
{
    const QImage image = QImage::fromData(chartPicture(threeForces(), PictureFormat::Png, PictureSize::Full), "PNG");
    int dark = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            dark += image.pixelColor(x, y) == palette::ofSeries(0) ? 1 : 0;
    CHECK(dark > 200); // a disc of 20 pixels across
    CHECK(palette::contrast(palette::ofSeries(0), palette::Page) > 3);
}
