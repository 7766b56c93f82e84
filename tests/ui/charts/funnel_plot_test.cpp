// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_gallery.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "ui/charts/layout_fit.h"
#include <algorithm>

namespace {
/// Invented: three forces, one of them outside.
ChartSpec smallFunnel()
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Funnel;
    spec.unit = ChartSpec::Unit::Share;
    spec.headline = "Invented shares";
    spec.valueTitle = "Share";
    spec.acrossTitle = "Offences";
    spec.categories = {{"Kent"}, {"Essex"}, {"Gwent"}};
    spec.categories[1].isNamed = true;
    spec.series = {{"Share", 0, {{0.04, 0.04, "4%", {}}, {0.16, 0.16, "16%", {}}, {0.06, 0.06, "6%", {}}}}};
    const std::vector<double> offences{100, 400, 800};
    for (std::size_t i = 0; i < 3; ++i)
        spec.series[0].values[i].across = offences[i];
    spec.lines = {{0.08, "together: 8%"}};
    spec.curves = {{"95% limits", true, {{100, 0.02}, {800, 0.06}}}, {"95% limits", true, {{100, 0.14}, {800, 0.1}}}};
    return spec;
}
} // namespace

TEST_CASE("A dot of a funnel stands at its number of offences and its share", "[dots]")
{
    const auto layout = layoutAt(smallFunnel(), PictureSize::Full);
    REQUIRE(layout);
    REQUIRE(layout->dots.size() == 3);
    const QPointF kent = layout->dots[0].centre, essex = layout->dots[1].centre, gwent = layout->dots[2].centre;
    CHECK((gwent.x() - kent.x()) == Approx(7.0 / 3 * (essex.x() - kent.x())));
    CHECK((kent.y() - essex.y()) == Approx(6 * (kent.y() - gwent.y())));
    CHECK(essex.y() < kent.y()); // more is higher
    CHECK(layout->breakLines[0].y1() == Approx(kent.y() - 2 * (kent.y() - gwent.y())));
    REQUIRE(layout->curves.size() == 2);
    CHECK(layout->curves[0].points[0].x() == Approx(kent.x()));
    CHECK(layout->curves[0].points[1].y() == Approx(gwent.y()));
}

TEST_CASE("Only who is outside is named and filled, beside its dot and on no other", "[dots]")
{
    const auto layout = layoutAt(smallFunnel(), PictureSize::Full);
    REQUIRE(layout);
    QStringList names;
    for (const PlacedText &text : layout->texts) {
        if (text.role != TextRole::Category)
            continue;
        names += text.text;
        for (const PlacedValue &value : layout->values)
            CHECK_FALSE(value.bar.intersects(text.rect));
    }
    CHECK(names == QStringList{"Essex"});
    CHECK(layout->dots[1].isMarked);
    CHECK_FALSE(layout->dots[0].isMarked);
}

TEST_CASE("The funnel of the acceptance study is drawn at every size inside its plot", "[dots]")
{
    const ChartSpec spec = makeChart(AcceptanceStudy::view(), "charge-funnel");
    for (const PictureSize size : PictureSizes) {
        INFO(nameOf(size).toStdString());
        const auto layout = layoutAt(spec, size);
        REQUIRE(layout);
        CHECK(layout->dots.size() == spec.categories.size());
        for (const PlacedDot &dot : layout->dots)
            CHECK(layout->plot.contains(dot.centre));
        for (const PlacedCurve &curve : layout->curves)
            for (const QPointF &point : curve.points)
                CHECK(layout->plot.adjusted(-0.1, -0.1, 0.1, 0.1).contains(point));
    }
}
