// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chart_gallery.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "ui/charts/chart_picture.h"
#include "ui/charts/layout_fit.h"
#include <algorithm>

namespace {
ChartSpec flowOfStudy()
{
    return makeChart(AcceptanceStudy::view(), "flow");
}

QString wordsOf(const ChartLayout &layout)
{
    QStringList words;
    for (const PlacedText &text : layout.texts)
        words += text.text;
    return words.join(' ');
}
} // namespace

TEST_CASE("The flow can be printed at the sizes that hold it, and says what it leaves to the text")
{
    const ChartSpec spec = flowOfStudy();
    for (const PictureSize size : PictureSizes) {
        INFO(nameOf(size).toStdString());
        const auto layout = layoutAt(spec, size);
        const bool isLow = size == PictureSize::Full || size == PictureSize::Social; // 25 lines of reasons may not fit
        REQUIRE((layout || isLow));
        if (!layout)
            continue;
        const QString words = wordsOf(*layout);
        for (const QString number : {"43", "29", "25", "24"})
            CHECK(words.contains(number));
        CHECK(words.contains("14 forces are not"));
        if (!words.contains("(s12(1))"))
            continue; // small: numbers alone
        CHECK(words.contains("refused (s12(1))"));
        const bool hasNames = words.contains("5 refused (s12(1)) (");
        CHECK(hasNames != words.contains("named in the text beside this diagram"));
    }
    CHECK(wordsOf(*layoutAt(spec, PictureSize::Page)).contains("5 refused (s12(1)) ("));
}

TEST_CASE("Each step of the flow stands below and right of the one it comes from, joined to it")
{
    const ChartSpec spec = flowOfStudy();
    const ChartLayout layout = *layoutAt(spec, PictureSize::Portrait);
    REQUIRE(layout.values.size() == 2 * spec.categories.size());
    for (std::size_t step = 0; step < spec.categories.size(); ++step) {
        const QRectF box = layout.values[2 * step].bar;
        CHECK_FALSE(layout.values[2 * step + 1].slot.isEmpty());
        const int from = spec.categories[step].from;
        if (from < 0)
            continue;
        const QRectF before = layout.values[2 * std::size_t(from)].bar;
        CHECK(box.top() > before.bottom());
        CHECK(box.left() > before.left());
        CHECK(std::ranges::any_of(layout.leaders, [&](const QLineF &line) {
            return line.p1().y() == before.bottom() && before.left() < line.p1().x() &&
                   line.p1().x() < before.right() && line.p2().y() == box.center().y();
        }));
    }
    CHECK(layout.caps.empty());
}

TEST_CASE("Boxes and words of the flow do not lie on each other")
{
    const ChartSpec spec = flowOfStudy();
    for (const PictureSize size : PictureSizes) {
        const auto found = layoutAt(spec, size);
        if (!found)
            continue;
        const ChartLayout &layout = *found;
        for (std::size_t i = 0; i < layout.values.size(); i += 2) {
            const QRectF box = layout.values[i].bar;
            for (std::size_t j = i + 2; j < layout.values.size(); j += 2)
                CHECK_FALSE(box.intersects(layout.values[j].bar));
            for (const PlacedText &text : layout.texts) {
                const bool isInside = box.contains(text.rect);
                CHECK((isInside || !box.intersects(text.rect.adjusted(0.1, 0.1, -0.1, -0.1))));
            }
        }
    }
}

TEST_CASE("The flow is a picture with text in every format")
{
    const ChartSpec spec = flowOfStudy();
    const QByteArray svg = chartPicture(spec, PictureFormat::Svg, PictureSize::Portrait);
    CHECK(svg.contains("refused (s12(1))"));
    CHECK(chartPicture(spec, PictureFormat::Pdf, PictureSize::Page).startsWith("%PDF"));
    CHECK(chartPicture(spec, PictureFormat::Png, PictureSize::Half).size() > 1000);
}
