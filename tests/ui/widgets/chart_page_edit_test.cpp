// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of charts shows between an edit and the events that follow it: the chart in view is made at once, the
// others wait. Nothing here lets events run unless it says so.
#include "core/report/chart_gallery.h"
#include "core/report/sensitivity_words.h"
#include "core/report/tables.h"
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/page_window.h"
#include "ui/models/figure_table_model.h"
#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QTest>

namespace {
const QString Years = "Offences recorded by year";
const QString ByForce = "Offences recorded by force";
const QString Shares = "Outcomes as shares of a named base, by year";

/// So that no figure of the question is left in any period.
void excludeAll(Study &study, const Question &question)
{
    for (const Force *force : Forces::reference().territorial())
        for (const Period &period : question.periods)
            study.completeness().mark(force->code, question.id, period, {Completeness::Excluded, "late", {}, {}, {}});
}

void excludeKent(PageWindow &page)
{
    page.session.edit("Mark Kent excluded", [&](Study &study) {
        const QString kent = page.session.view().forces.find("Kent")->code;
        for (const Question &question : study.questions())
            for (const Period &period : question.periods)
                study.completeness().mark(kent, question.id, period, {Completeness::Excluded, "late", {}, {}, {}});
    });
}

/// The charts of outcomes cannot be drawn any more; those of offences can.
void excludeOutcomes(PageWindow &page)
{
    page.session.edit("Mark outcomes excluded", [](Study &study) { excludeAll(study, study.questions().back()); });
}

QStringList shownTabs(const PageWindow &page)
{
    QStringList titles;
    for (int i = 0; i < page.tabs().count(); ++i)
        titles += page.tabs().tabText(i);
    return titles;
}

/// Titles of the charts that can be drawn, whatever the page shows.
QStringList drawableNow(const PageWindow &page, const QString &force = {})
{
    QStringList titles;
    for (const GalleryEntry &entry : gallery(page.session.view(), force, GalleryPart::Pages))
        if (entry.whyNot.isEmpty())
            titles += entry.title;
    return titles;
}

bool tabsBecomeOfNow(const PageWindow &page)
{
    return QTest::qWaitFor([&] { return shownTabs(page) == drawableNow(page); });
}

QStringList cellsOf(const QAbstractItemModel &table)
{
    QStringList cells;
    for (int row = 0; row < table.rowCount(); ++row)
        for (int column = 0; column < table.columnCount(); ++column)
            cells += table.index(row, column).data().toString();
    return cells;
}

QString firmness(const StudyView &view, const ChartSpec &spec, const QString &force)
{
    const auto headline = headlineNumber(view, spec.name, force);
    const Sensitivity tried = headline ? sensitivity(view, *headline) : Sensitivity{};
    return QString("How firm\nis %1?").arg(tried.text);
}

/// Chart, its spoken words, its table and the strip, against what the study gives now.
void checkInView(const PageWindow &page, const QString &force = {})
{
    const ChartSpec now = makeChart(page.session.view(), page.chart().spec().name, force);
    CAPTURE(now.name);
    FigureTableModel table;
    table.show(tableOf(now));
    CHECK(page.chart().spec() == now);
    CHECK(page.chart().accessibleName() == now.headline);
    CHECK(page.chart().accessibleDescription() == now.altText);
    CHECK(cellsOf(*page.table().model()) == cellsOf(table));
    CHECK(page.onPage<QLabel>("sensitivityLead").text() == firmness(page.session.view(), now, force));
}

/// Every chart as soon as its tab is chosen; without events between.
void checkEveryTab(const PageWindow &page, const QString &force = {})
{
    for (const QString &title : shownTabs(page)) {
        page.showChart(title);
        checkInView(page, force);
    }
}
} // namespace

TEST_CASE("An edit is shown by the chart in view at once, and by another as soon as its tab is chosen")
{
    PageWindow page(acceptanceFile());
    const StudyView before = page.session.view();
    excludeKent(page);
    CHECK(page.chart().spec() != makeChart(before, page.chart().spec().name));
    checkInView(page);
    page.showChart(Shares);
    CHECK(page.chart().spec() != makeChart(before, page.chart().spec().name));
    checkEveryTab(page);
}

TEST_CASE("What an edit leaves to wait follows by itself: charts, and which of them have a tab")
{
    PageWindow page(acceptanceFile());
    const QStringList all = shownTabs(page);
    excludeOutcomes(page);
    CHECK(shownTabs(page) == all); // the tabs wait
    checkInView(page);
    REQUIRE(tabsBecomeOfNow(page));
    CHECK_FALSE(shownTabs(page).contains(Shares));
    checkInView(page);
    checkEveryTab(page);
    page.showChart(Years);
    page.trigger("undo");
    REQUIRE(tabsBecomeOfNow(page));
    CHECK(shownTabs(page) == all);
    CHECK(page.tabs().tabText(page.tabs().currentIndex()) == Years);
    checkEveryTab(page);
}

TEST_CASE("A chart in view that an edit leaves nothing to draw of goes at once, and another comes into view")
{
    PageWindow page(acceptanceFile());
    page.showChart(Shares);
    excludeOutcomes(page);
    CHECK(shownTabs(page) == drawableNow(page));
    CHECK(page.tabs().tabText(page.tabs().currentIndex()) == Years);
    CHECK(page.chart().spec().name == "offences-by-year");
    checkInView(page);
    CHECK(page.figure("2019, Offences recorded").isValid());
}

TEST_CASE("A tab chosen while its chart waits goes where it cannot be drawn any more; the chart in view stays")
{
    PageWindow page(acceptanceFile());
    page.showChart(ByForce);
    excludeOutcomes(page);
    page.showChart(Shares);
    CHECK(shownTabs(page) == drawableNow(page));
    CHECK(page.tabs().tabText(page.tabs().currentIndex()) == ByForce);
    CHECK(page.chart().spec().name == "offences-by-force");
    checkInView(page);
}

TEST_CASE("One chart alone that cannot be drawn any more gives its reason, and comes back")
{
    PageWindow page(acceptanceFile(), "gallery");
    auto &questions = page.onPage<QListWidget>("galleryQuestions");
    for (int row = 0; row < questions.count() && page.chart().spec().name != "outcome-shares-by-year"; ++row)
        questions.setCurrentRow(row);
    excludeOutcomes(page);
    CHECK(page.chart().spec().isEmpty());
    CHECK(page.onPage<QLabel>("chartEmpty").isVisible());
    CHECK(page.onPage<QLabel>("chartEmpty").text().startsWith(Shares + ": "));
    page.trigger("undo");
    CHECK_FALSE(page.onPage<QLabel>("chartEmpty").isVisible());
    checkInView(page);
}

TEST_CASE("An export while charts wait offers those that can be drawn now, the one in view ticked")
{
    PageWindow page(acceptanceFile());
    page.showChart(ByForce);
    excludeOutcomes(page);
    QStringList offered;
    QStringList ticked;
    inDialog([&](QWidget &dialog) {
        const auto &charts = child<QListWidget>(dialog, "exportCharts");
        for (int row = 0; row < charts.count(); ++row) {
            offered += charts.item(row)->text();
            if (charts.item(row)->checkState() == Qt::Checked)
                ticked += charts.item(row)->text();
        }
    });
    page.trigger("exportFigures");
    CHECK(offered == drawableNow(page));
    CHECK(ticked == QStringList{ByForce});
    CHECK(shownTabs(page) == drawableNow(page));
}

TEST_CASE("A study that is replaced while charts wait leaves nothing of itself")
{
    PageWindow page(acceptanceFile());
    excludeOutcomes(page);
    const QString other = acceptanceFile();
    SECTION("in view")
    {
        page.session.open(other);
    }
    SECTION("out of view")
    {
        page.window.showScreen("responses");
        page.session.open(other);
        QTest::qWait(0);
        page.window.showScreen("years");
    }
    CHECK(shownTabs(page) == drawableNow(page));
    CHECK(shownTabs(page).contains(Shares));
    QTest::qWait(0);
    checkInView(page);
    checkEveryTab(page);
    const QTabBar &tabs = page.tabs();
    excludeKent(page);
    page.session.close();
    QTest::qWait(0);
    CHECK(tabs.count() == 0);
}

TEST_CASE("A page left while charts wait is of now when it is seen again")
{
    PageWindow page(acceptanceFile());
    excludeOutcomes(page);
    page.window.showScreen("responses");
    page.trigger("undo");
    excludeKent(page);
    page.window.showScreen("years");
    checkInView(page);
    page.showChart(Shares);
    checkEveryTab(page);
    CHECK(tabsBecomeOfNow(page));
}

TEST_CASE("Another force chosen while charts wait has its own, and nothing of the one before")
{
    PageWindow page(acceptanceFile(), "force");
    page.showForce("Kent");
    const QString kent = page.session.view().forces.find("Kent")->code;
    const QString other = page.session.view().forces.find("Bedfordshire")->code;
    excludeOutcomes(page);
    checkInView(page, kent);
    page.showForce("Bedfordshire");
    CHECK(shownTabs(page) == drawableNow(page, other));
    checkEveryTab(page, other);
    QTest::qWait(0);
    checkEveryTab(page, other);
}

TEST_CASE("Equal figures are not laid out again, but their cells are traced again")
{
    PageWindow page(acceptanceFile());
    page.chart().setFocus();
    page.press(Qt::Key_Home);
    page.press(Qt::Key_Return);
    const ChartSpec before = page.chart().spec();
    const auto bedfordshireCell = [&] {
        return page.cells().model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    };
    REQUIRE(bedfordshireCell().startsWith("Bedfordshire: 78; 2019"));
    const QString bedfordshire = page.session.view().forces.find("Bedfordshire")->code;
    page.session.edit("As printed after all", [&](Study &study) {
        const auto counts = study.returns().countsOfReturn(study.returns().ofForce(bedfordshire).front().id);
        for (const StoredCount &count : counts)
            study.checks().correct(count.id, count.figure, "asked by telephone");
    });
    REQUIRE(page.chart().spec() == before);
    CHECK(page.chart().cursorWords() == "2019: 2,500");
    CHECK(page.table().currentIndex() == page.figure("2019, Offences recorded"));
    CHECK(bedfordshireCell().contains("asked by telephone"));
}
