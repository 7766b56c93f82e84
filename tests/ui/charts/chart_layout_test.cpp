// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_layout.h"

#include "tests/support/acceptance_charts.h"
#include "tests/support/test_support.h"
#include "tests/ui/charts/chart_samples.h"
#include "ui/charts/chart_font.h"
#include "ui/charts/layout_fit.h"
#include "ui/charts/layout_parts.h"
#include "ui/charts/plot_chart.h"
#include <algorithm>
#include <functional>

namespace {
std::vector<ChartSpec> allSamples()
{
    auto charts = handMadeCharts();
    for (const ChartSpec &spec : acceptanceCharts())
        charts.push_back(spec);
    return charts;
}

/// Each sample in each size in which it has room.
void forEachLayout(const std::function<void(const ChartSpec &, const ChartLayout &, PictureSize)> &check)
{
    for (const ChartSpec &spec : allSamples()) {
        for (const PictureSize size : PictureSizes) {
            INFO(spec.name.toStdString() << ' ' << nameOf(size).toStdString());
            if (const auto layout = layoutAt(spec, size))
                check(spec, *layout, size);
        }
    }
}

QString allText(const ChartLayout &layout)
{
    QStringList words;
    for (const PlacedText &text : layout.texts)
        words += text.text;
    return words.join(' ');
}

QString textOf(const ChartLayout &layout, TextRole role)
{
    QStringList words;
    for (const PlacedText &text : layout.texts) {
        if (text.role == role)
            words += text.text;
    }
    return words.join(' ');
}

ChartLayout laidOut(const QString &name, PictureSize size = PictureSize::Full)
{
    const auto layout = layoutAt(handMadeChart(name), size);
    REQUIRE(layout);
    return *layout;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 0.11; // Qt Charts rounds to a tenth of a page unit
}
} // namespace

TEST_CASE("No text of any chart overlaps another, leaves the page or is shortened")
{
    forEachLayout([](const ChartSpec &, const ChartLayout &layout, PictureSize) {
        const QRectF page = QRectF(QPointF(), layout.page).adjusted(-0.1, -0.1, 0.1, 0.1);
        for (std::size_t i = 0; i < layout.texts.size(); ++i) {
            const PlacedText &text = layout.texts[i];
            CHECK(page.contains(text.rect));
            CHECK_FALSE(text.text.contains(QChar(0x2026)));
            CHECK(text.rect.width() == Approx(textWidth(text.text, text.size, text.bold)));
            for (std::size_t j = i + 1; j < layout.texts.size(); ++j)
                CHECK_FALSE(text.rect.adjusted(0.1, 0.1, -0.1, -0.1).intersects(layout.texts[j].rect));
        }
    });
}

TEST_CASE("Text is large enough to read at its final size")
{
    forEachLayout([](const ChartSpec &, const ChartLayout &layout, PictureSize) {
        for (const PlacedText &text : layout.texts) {
            const bool isMain = text.role == TextRole::Subtitle || text.role == TextRole::Tick;
            CHECK(text.size >= (text.role == TextRole::Headline ? 12 : isMain ? 9 : 7));
        }
    });
}

TEST_CASE("No line of a wrapped text is wider than its room, whatever the width")
{
    const QString text = acceptanceCharts()[0].panel + ' ' + acceptanceCharts()[0].notes.join(' ');
    int wide = 0;
    for (int width = 150; width < 1200; ++width) {
        for (const QString &line : wrapText(text, width, 7).lines)
            wide += textWidth(line, 7) > width + 1e-6;
    }
    CHECK(wide == 0);
}

TEST_CASE("Every headline, every series of a key and the source stand whole on the page")
{
    forEachLayout([](const ChartSpec &spec, const ChartLayout &layout, PictureSize) {
        CHECK(textOf(layout, TextRole::Headline) == shownText(spec.headline).simplified());
        const bool isFlow = spec.kind == ChartSpec::Kind::Flow; // its boxes name themselves, it has no key
        const bool isGrid = spec.kind == ChartSpec::Kind::Grid; // its series are its columns
        const QString key = textOf(layout, TextRole::Key);
        for (const ChartSeries &series : spec.series) {
            if (spec.drawnSeries() > 1 && !spec.isEmpty() && !isFlow && !isGrid)
                CHECK(key.contains(shownText(series.name)));
        }
        for (std::size_t step = 0; isFlow && step < spec.categories.size(); ++step)
            CHECK(allText(layout).contains(shownText(spec.categories[step].label)));
        if (!spec.source.isEmpty())
            CHECK(textOf(layout, TextRole::Foot).contains("Source: " + spec.source));
    });
}

TEST_CASE("Base, panel and notes stand on a page of full size, or it says where they stand")
{
    for (const ChartSpec &spec : allSamples()) {
        const auto layout = layoutAt(spec, PictureSize::Page);
        INFO(spec.name.toStdString());
        REQUIRE(layout);
        const QString foot = textOf(*layout, TextRole::Foot);
        CHECK(foot.contains(spec.base));
        CHECK(foot.contains(spec.panel));
        const QString notes = spec.isEmpty() ? textOf(*layout, TextRole::Absence) : foot;
        for (const QString &note : spec.notes)
            CHECK(notes.contains(shownText(note).simplified()));
    }
    const QString social = textOf(*layoutAt(acceptanceCharts()[0], PictureSize::Social), TextRole::Foot);
    CHECK(social.contains("24 of 43 forces, named in the text beside this chart"));
    CHECK(social.contains("Notes: in the text beside this chart."));
}

TEST_CASE("Every chart of the acceptance study has room at full size, its plot a third of the page")
{
    for (const ChartSpec &spec : acceptanceCharts()) {
        if (spec.kind == ChartSpec::Kind::ForceBars || spec.isEmpty())
            continue;
        // These name every force asked: a page of more height.
        if (spec.kind == ChartSpec::Kind::Flow || spec.kind == ChartSpec::Kind::Grid || spec.name == "response-times") {
            CHECK(layoutAt(spec, PictureSize::Portrait));
            continue;
        }
        INFO(spec.name.toStdString());
        const auto layout = layoutAt(spec, PictureSize::Full);
        REQUIRE(layout);
        const bool isByForce = spec.kind == ChartSpec::Kind::Dots || spec.kind == ChartSpec::Kind::Grid;
        CHECK(layout->isRows == isByForce);
        CHECK(layout->plot.height() > 0.24 * layout->page.height());
        const bool isOfForces = isByForce || spec.kind == ChartSpec::Kind::Tiles ||
                                spec.kind == ChartSpec::Kind::Multiples || spec.name == "outcome-mix";
        if (!isOfForces) // a name for each force
            CHECK(layoutAt(spec, PictureSize::Half));
    }
}

TEST_CASE("Bars begin at zero and end at their value, in Qt Charts as in the layout")
{
    forEachLayout([](const ChartSpec &spec, const ChartLayout &layout, PictureSize) {
        if (spec.isEmpty() || !isDrawnByQtCharts(spec))
            return;
        auto drawn = barsOfPlot(spec, layout);
        for (const PlacedValue &value : layout.values) {
            const ChartValue &figure = spec.series[value.series].values[value.category];
            if (value.bar.width() < 0.5 || value.bar.height() < 0.5)
                continue; // Qt Charts draws no bar thinner than its grid
            CHECK_FALSE(figure.isAbsent());
            const auto same = std::ranges::find_if(drawn, [&](const QRectF &bar) {
                return isNear(bar.left(), value.bar.left()) && isNear(bar.right(), value.bar.right()) &&
                       isNear(bar.top(), value.bar.top()) && isNear(bar.bottom(), value.bar.bottom());
            });
            CHECK(same != drawn.end());
            const double length =
                layout.isRows ? value.bar.width() / layout.plot.width() : value.bar.height() / layout.plot.height();
            CHECK(length == Approx(*figure.low / layout.scale.max));
            const bool isFirst = !isStack(spec) || value.series == 0;
            if (isFirst)
                CHECK((layout.isRows ? value.bar.left() == layout.plot.left()
                                     : value.bar.bottom() == Approx(layout.plot.bottom())));
        }
    });
}

TEST_CASE("A count has an axis of numbers though its chart names a base; a share has percentages")
{
    const auto charts = acceptanceCharts();
    const auto axisOf = [&](const QString &name) {
        const auto chart = std::ranges::find(charts, name, &ChartSpec::name);
        return textOf(*layoutAt(*chart, PictureSize::Portrait), TextRole::Tick);
    };
    CHECK(axisOf("outcomes-by-year") == "0 1,000 2,000 3,000 4,000 5,000");
    CHECK(axisOf("outcome-shares-by-year") == "0% 20% 40% 60% 80% 100%");
}

TEST_CASE("A hidden figure is a bar to its lower bound and a hatched cap to its upper")
{
    const ChartLayout layout = laidOut("hidden-bars");
    REQUIRE(layout.caps.size() == 3);
    const double unit = layout.plot.height() / layout.scale.max;
    CHECK(layout.caps[0].rect.height() == Approx(4 * unit)); // "<5": 0 to 4
    CHECK(layout.caps[0].rect.bottom() == Approx(layout.plot.bottom()));
    CHECK(layout.caps[1].rect.height() == Approx(8 * unit)); // 11 to 19
    CHECK(layout.caps[1].rect.bottom() == Approx(layout.plot.bottom() - 11 * unit));
    CHECK_FALSE(layout.caps[1].isOpen);
    CHECK(layout.caps[2].isOpen); // at least 14
    CHECK(textOf(layout, TextRole::Key) == "lowest to highest possible number");
}

TEST_CASE("An absent figure has words in its place and no bar")
{
    const ChartLayout layout = laidOut("hidden-bars");
    CHECK(textOf(layout, TextRole::Absence) == "hidden by the force");
    for (const PlacedValue &value : layout.values) {
        if (value.category == 3 || value.category == 0)
            CHECK(value.bar.height() == 0);
    }
    CHECK(textOf(layout, TextRole::Value) == "0 <5 11 to 19 at least 14");
}

TEST_CASE("An absent part of a stack is marked on it and named in the key")
{
    const ChartLayout layout = laidOut("hidden-stack");
    CHECK(textOf(layout, TextRole::Absence) == "[x] refused");
    CHECK(textOf(layout, TextRole::Key).contains("[x] Charged or summonsed (1, 1A): not given (2021)"));
    CHECK(textOf(layout, TextRole::Key).contains("Charged or summonsed (1, 1A): <5 (2019)"));
}

TEST_CASE("A part-year has a band and its word; a change of law a line with its note")
{
    const ChartLayout layout = laidOut("two-series");
    REQUIRE(layout.bands.size() == 1);
    CHECK(layout.bands[0].right() == Approx(layout.plot.right()));
    CHECK(textOf(layout, TextRole::Category).contains("2022 (part-year)"));
    CHECK(textOf(layout, TextRole::BreakNote) == "Threats to share became an offence");
    REQUIRE_FALSE(layout.breakLines.empty());
    CHECK(layout.breakLines[0].x1() == Approx(layout.plot.left() + layout.plot.width() * 2.49 / 4));
}

TEST_CASE("Sixty months share the names of their years; the missing one is marked")
{
    const ChartLayout layout = laidOut("sixty-months");
    CHECK(textOf(layout, TextRole::Category) == "2018 2019 2020 2021 2022");
    CHECK(textOf(layout, TextRole::Absence) == AbsenceMark);
    CHECK(textOf(layout, TextRole::Key) == AbsenceMark + " not given");
    CHECK(layout.leaders.size() == 4);
}

TEST_CASE("A year of months says the year once where its months have no room for it")
{
    ChartSpec spec = handMadeChart("sixty-months");
    spec.categories.resize(20);
    spec.series[0].values.resize(20);
    spec.breaks.clear();
    const auto layout = layoutAt(spec, PictureSize::Full);
    REQUIRE(layout);
    CHECK_FALSE(layout->isRows);
    const QString names = textOf(*layout, TextRole::Category);
    INFO(names.toStdString());
    CHECK(names.startsWith("Jan Feb Mar"));
    CHECK(names.endsWith("Jul Aug 2018 2019"));
}

TEST_CASE("Bars of forces read from the top, each name beside its bar")
{
    const ChartLayout layout = laidOut("all-forces", PictureSize::Page);
    REQUIRE(layout.isRows);
    std::vector<const PlacedText *> names;
    for (const PlacedText &text : layout.texts) {
        if (text.role == TextRole::Category)
            names.push_back(&text);
    }
    REQUIRE(names.size() == 43);
    CHECK(names.front()->text == "Avon and Somerset");
    CHECK(names.front()->rect.top() < names.back()->rect.top());
    for (const PlacedValue &value : layout.values)
        CHECK(names[value.category]->rect.center().y() == Approx(value.slot.center().y()).margin(0.5));
}

TEST_CASE("The key lists series in their order, four colours at most and all different")
{
    const ChartLayout layout = laidOut("ten-years");
    std::vector<QRgb> colours;
    for (const PlacedSwatch &swatch : layout.swatches)
        colours.push_back(swatch.colour.rgb());
    REQUIRE(colours.size() == 5);
    std::ranges::sort(colours);
    CHECK(std::ranges::adjacent_find(colours) == colours.end());
    CHECK(layout.swatches[4].outline.isValid()); // grey needs a line to stand on white
}

TEST_CASE("A chart with nothing to draw says so in words")
{
    const ChartLayout layout = laidOut("nothing");
    CHECK(textOf(layout, TextRole::Absence).startsWith("There are no figures to draw. No force is complete"));
    CHECK(layout.values.empty());
}

TEST_CASE("A view too small for the chart scrolls instead of cutting off")
{
    const ChartSpec spec = handMadeChart("all-forces");
    const ChartLayout layout = layoutToScroll(spec, {300, 200}, 12);
    CHECK(layout.page.height() > 200);
    CHECK(textOf(layout, TextRole::Category).contains("Wiltshire"));
    const ChartLayout roomy = layoutToScroll(spec, {600, 900}, 12);
    CHECK(roomy.page == QSizeF(600, 900));
}
