// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Grids, maps, small multiples and lines as they are laid out and drawn.
#include "core/report/chart_gallery.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/chart_picture.h"
#include "ui/charts/layout_fit.h"
#include <QImage>
#include <algorithm>

namespace {
ChartSpec kindOfStudy(const QString &name)
{
    return makeChart(AcceptanceStudy::view(), name);
}

int pixelsOf(const ChartSpec &spec, const QColor &colour)
{
    const QImage image = QImage::fromData(chartPicture(spec, PictureFormat::Png, naturalSize(spec)), "PNG");
    int found = 0;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            found += image.pixelColor(x, y) == colour ? 1 : 0;
    return found;
}

bool hasText(const ChartLayout &layout, const QString &text)
{
    return std::ranges::find(layout.texts, text, &PlacedText::text) != layout.texts.end();
}
} // namespace

TEST_CASE("Every mark of the new kinds can be pointed at, and none covers another", "[kinds]")
{
    for (const QString name : {"what-is-missing", "force-map", "offences-of-each", "offences-index"}) {
        const ChartSpec spec = kindOfStudy(name);
        INFO(name.toStdString());
        const auto layout = layoutAt(spec, PictureSize::Page);
        REQUIRE(layout);
        CHECK(layout->values.size() == spec.categories.size() * spec.drawnSeries());
        for (std::size_t i = 1; i < layout->values.size(); ++i) {
            CHECK_FALSE(layout->values[i].slot.isEmpty());
            CHECK_FALSE(layout->values[i].slot.adjusted(0.1, 0.1, -0.1, -0.1).intersects(layout->values[i - 1].slot));
        }
    }
}

TEST_CASE("A grid names every force and marks what is absent by letters, not by colour alone", "[kinds]")
{
    const ChartSpec spec = kindOfStudy("what-is-missing");
    const auto layout = layoutAt(spec, PictureSize::Page);
    REQUIRE(layout);
    for (const ChartCategory &force : spec.categories)
        CHECK(hasText(*layout, force.label));
    CHECK(hasText(*layout, QString::fromUtf8("–"))); // no reply
    for (std::size_t a = 0; a < spec.looks.size(); ++a)
        for (std::size_t b = a + 1; b < spec.looks.size(); ++b)
            CHECK((spec.looks[a].mark != spec.looks[b].mark || spec.looks[a].fill != spec.looks[b].fill));
    CHECK(pixelsOf(spec, palette::ofLook(ChartLook::Fill::Dark)) > 5000);
}

TEST_CASE("A grid of few columns stands in two blocks rather than beside an empty half", "[kinds]")
{
    ChartSpec spec = kindOfStudy("what-is-missing");
    spec.series.resize(2);
    for (const PictureSize size : {PictureSize::Portrait, PictureSize::Page}) {
        const auto layout = layoutAt(spec, size);
        REQUIRE(layout);
        const auto rightmost =
            std::ranges::max(layout->values, {}, [](const PlacedValue &v) { return v.slot.right(); });
        CHECK(rightmost.slot.right() > 0.75 * layout->page.width());
    }
}

TEST_CASE("A tile carries its name and its number; the words on every shade can be read", "[kinds]")
{
    const ChartSpec spec = kindOfStudy("force-map");
    const auto layout = layoutAt(spec, PictureSize::Full);
    REQUIRE(layout);
    CHECK(hasText(*layout, "Kent"));
    CHECK(hasText(*layout, "Nthum"));
    for (const auto fill : {ChartLook::Fill::Dark, ChartLook::Fill::Middle, ChartLook::Fill::Light}) {
        const QColor colour = palette::ofLook(fill);
        CHECK(palette::contrast(palette::textOn(colour), colour) >= 4.5);
    }
    CHECK(pixelsOf(spec, palette::ofLook(ChartLook::Fill::Dark)) > 5000);
}

TEST_CASE("Small multiples stand on one scale: bars are as high as their numbers", "[kinds]")
{
    const ChartSpec spec = kindOfStudy("offences-of-each");
    const auto layout = layoutAt(spec, PictureSize::Page);
    REQUIRE(layout);
    double unit = 0;
    for (const PlacedValue &placed : layout->values) {
        const double low = spec.series[0].values[placed.category].low.value_or(0);
        if (low <= 0)
            continue;
        unit = unit > 0 ? unit : placed.bar.height() / low;
        CHECK(placed.bar.height() == Approx(low * unit));
    }
    CHECK(pixelsOf(spec, palette::ofSeries(0)) > 1000);
}

TEST_CASE("A line passes through its points, which carry their numbers; 100 stands once", "[kinds]")
{
    const ChartSpec spec = kindOfStudy("offences-index");
    const auto layout = layoutAt(spec, PictureSize::Full);
    REQUIRE(layout);
    REQUIRE(layout->curves.size() == spec.series.size());
    CHECK(layout->curves[0].points.size() == 3);
    CHECK(hasText(*layout, "176"));
    for (const ChartSeries &series : spec.series) // before the name of the line, since two may end side by side
        CHECK(std::ranges::count(layout->swatches, palette::ofSeries(series.colour), &PlacedSwatch::colour) == 1);
    const double step = layout->curves[0].points[0].y() - layout->curves[0].points[1].y();
    CHECK(layout->curves[0].points[0].y() - layout->curves[0].points[2].y() == Approx(step * 76.4 / 26));
    CHECK(pixelsOf(spec, palette::ofSeries(0)) > 300);
}
