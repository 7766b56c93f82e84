// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include "tests/support/acceptance_charts.h"
#include "tests/support/test_support.h"
#include "tests/ui/charts/chart_samples.h"
#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace {
/// A view with the stacked chart of the acceptance study, shown and laid out.
class ShownChart {
public:
    explicit ShownChart(const ChartSpec &spec, QSize size = {900, 700})
    {
        view.resize(size);
        view.setSpec(spec);
        view.show();
        QTest::qWait(0);
    }
    ChartView view;
};

ChartSpec outcomes()
{
    return acceptanceCharts()[1];
}
} // namespace

TEST_CASE("Arrows move a cursor over the values, along periods and across series")
{
    ShownChart chart(outcomes());
    QSignalSpy moved(&chart.view, &ChartView::cursorMoved);
    QTest::keyClick(&chart.view, Qt::Key_Right);
    CHECK(chart.view.cursorWords() == "2019, Charged or summonsed (1, 1A): 102");
    QTest::keyClick(&chart.view, Qt::Key_Right);
    CHECK(chart.view.cursorWords() == "2020, Charged or summonsed (1, 1A): 126");
    QTest::keyClick(&chart.view, Qt::Key_Up);
    CHECK(chart.view.cursorWords().startsWith("2020, Evidential difficulties: victim supports action"));
    QTest::keyClick(&chart.view, Qt::Key_End);
    CHECK(chart.view.cursorWords().startsWith("Jan–Jul 2022 (part-year), No outcome given"));
    QTest::keyClick(&chart.view, Qt::Key_Right); // stays at the end
    QTest::keyClick(&chart.view, Qt::Key_Home);
    CHECK(chart.view.cursorWords().startsWith("2019, Charged"));
    CHECK(moved.count() == 5);
    QTest::keyClick(&chart.view, Qt::Key_Escape);
    CHECK(chart.view.cursorWords().isEmpty());
}

TEST_CASE("Return opens the value under the cursor, a click the value under the pointer")
{
    ShownChart chart(outcomes());
    std::vector<TraceKey> opened;
    QObject::connect(&chart.view, &ChartView::valueActivated, [&](const TraceKey &key) { opened.push_back(key); });
    QTest::keyClick(&chart.view, Qt::Key_Right);
    QTest::keyClick(&chart.view, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0] == outcomes().series[0].values[0].trace);
    QTest::mouseClick(chart.view.viewport(), Qt::LeftButton, {}, {5, 5}); // the headline
    CHECK(opened.size() == 1);
}

TEST_CASE("A screen reader meets a chart with its headline, its alternative text and the value under the cursor")
{
    ShownChart chart(outcomes());
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&chart.view);
    REQUIRE(face);
    CHECK(face->role() == QAccessible::Chart);
    CHECK(face->text(QAccessible::Name) == outcomes().headline);
    CHECK(face->text(QAccessible::Description) == outcomes().altText);
    QTest::keyClick(&chart.view, Qt::Key_Right);
    CHECK(face->text(QAccessible::Description) == chart.view.cursorWords());
}

TEST_CASE("A view too small for 43 forces scrolls to the value under the cursor")
{
    ShownChart chart(handMadeChart("all-forces"), {500, 300});
    CHECK(chart.view.verticalScrollBar()->maximum() > 0);
    QTest::keyClick(&chart.view, Qt::Key_End);
    CHECK(chart.view.cursorWords() == "Wiltshire: 354");
    CHECK(chart.view.verticalScrollBar()->value() > 0);
}

TEST_CASE("The canvas is white under a dark desktop")
{
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::Base, Qt::black);
    ShownChart chart(outcomes());
    chart.view.setPalette(dark);
    const QImage picture = chart.view.grab().toImage();
    CHECK(picture.pixelColor(picture.width() - 6, picture.height() - 6) == QColor(Qt::white));
}

TEST_CASE("An absent value is a place to stand on, and says so")
{
    ShownChart chart(handMadeChart("hidden-bars"));
    for (int step = 0; step < 4; ++step)
        QTest::keyClick(&chart.view, Qt::Key_Right);
    CHECK(chart.view.cursorWords() == "2021: hidden by the force");
}

TEST_CASE("A chart that has room shows no scroll bars, whatever the size of its view")
{
    for (int height = 700; height < 706; ++height) {
        const ShownChart shown(acceptanceCharts()[0], {900 + height % 3, height});
        CHECK(shown.view.verticalScrollBar()->maximum() == 0);
        CHECK(shown.view.horizontalScrollBar()->maximum() == 0);
    }
}
