// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/error.h"
#include "tests/support/test_support.h"
#include "ui/widgets/page_view.h"
#include <QAccessible>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>
#include <atomic>

namespace {
constexpr int Pages = 4;

/// Pages of 600 by 800 points in one colour, without a worker. The third cannot be drawn, the fourth lies.
PdfPicture drawn(const PdfPictureWish &wish, const Progress &)
{
    if (wish.page == 3)
        throw Error("Page 3 of answer.pdf cannot be drawn: it is <b>torn</b>.");
    const double width = wish.page == 4 ? 800 : 600;
    const double height = wish.page == 4 ? 600 : 800;
    const int high = int(wish.pixelsWide * height / width);
    return {Pages,
            wish.page,
            width,
            height,
            wish.pixelsWide,
            high,
            std::string(std::size_t(wish.pixelsWide * high) * 3, '\x40')};
}

/// Titles and two figures on page 1, one figure on pages 2 and 4.
std::shared_ptr<const ReadSource> source()
{
    Table table({}, 1);
    const auto row = [&table](const char *title, const char *figure, int page, float top) {
        table.addPlacedCell(title, {page, 60, top, 120, top + 12});
        table.addPlacedCell(figure, {page, 300, top, 330, top + 12});
        table.endRow();
    };
    row("Outcome", "2019", 1, 90);
    row("Charged", "12", 1, 110);
    row("No suspect", "<5", 1, 700);
    row("Other", "7", 2, 90);
    row("Not known", "9", 4, 400);
    ReadSource read{"pdf", {}, {}};
    read.tables.push_back(std::move(table));
    return std::make_shared<const ReadSource>(std::move(read));
}

Mapping mapping()
{
    Mapping whole;
    whole.region = {0, 0, 0, 4, 1};
    whole.down = {{0, Role::Outcome}};
    whole.across = {{0, Role::Period}};
    whole.figureColumns = {1};
    return whole;
}

struct ShownPage {
    PageView view;
    QList<CellRef> chosen;

    explicit ShownPage(const PagePictures::Draw &draw = drawn)
    {
        view.resize(500, 400);
        view.show();
        view.setMarks(source(), {mapping()}, {{Remark::Severity::Question, "figure-noted", {0, 2, 1}, "Odd."}});
        view.showLetter(draw);
        QObject::connect(&view, &PageView::cellChosen, &view, [this](const CellRef &cell) { chosen << cell; });
    }
    bool wait()
    {
        return QTest::qWaitFor([this] { return view.pages() > 0 && view.notice().isEmpty(); }, 10000);
    }
    void press(Qt::Key key) { QTest::keyClick(&view, key); }
    void wheel(int turned, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        const QPointF at = view.viewport()->rect().center();
        QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, turned}, Qt::NoButton, keys, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    QColor colourAt(const QPointF &point) { return view.viewport()->grab().toImage().pixelColor(point.toPoint()); }
};
} // namespace

TEST_CASE("A page is drawn away from the window, as wide as the view")
{
    ShownPage shown;
    CHECK(shown.view.pages() == 0);
    CHECK(shown.view.notice().contains("being drawn"));
    REQUIRE(shown.wait());
    CHECK(shown.view.pages() == Pages);
    CHECK(shown.view.horizontalScrollBar()->maximum() == 0);
    CHECK(shown.view.verticalScrollBar()->maximum() > 0);
    CHECK(shown.colourAt({40, 40}) == QColor(0x40, 0x40, 0x40));
}

TEST_CASE("A cell that is lit is turned to, brought into view and outlined; a click on a box chooses its cell")
{
    ShownPage shown;
    REQUIRE(shown.wait());
    const QRect view = shown.view.viewport()->rect();
    CHECK_FALSE(view.contains(shown.view.areaOf({0, 2, 1}).toRect()));
    shown.view.light({0, 2, 1});
    CHECK(view.contains(shown.view.areaOf({0, 2, 1}).toRect()));
    CHECK(shown.chosen.isEmpty()); // only what a person does is told
    shown.view.light({0, 3, 1});
    CHECK(shown.view.page() == 2);
    CHECK(shown.view.areaOf({0, 2, 1}).isEmpty());
    REQUIRE(shown.wait());
    shown.view.light({0, 1, 1});
    CHECK(shown.view.page() == 1);
    const QRectF figure = shown.view.areaOf({0, 1, 1});
    const QPointF edge(figure.left() - 3, figure.center().y());
    const QColor lit = shown.colourAt(edge);
    CHECK(lit.blue() > lit.red() + 40);

    const QPoint title = shown.view.areaOf({0, 1, 0}).center().toPoint();
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, title);
    CHECK(shown.chosen == QList<CellRef>{{0, 1, 0}});
    CHECK(shown.view.currentCell() == CellRef{0, 1, 0});
    CHECK(shown.colourAt(edge) != lit);
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(2, 2));
    CHECK(shown.chosen.size() == 1);
}

TEST_CASE("A question is told from other figures by its colour and by its corner")
{
    ShownPage shown;
    REQUIRE(shown.wait());
    shown.view.light({0, 2, 0});
    const QRectF odd = shown.view.areaOf({0, 2, 1});
    const QColor corner = shown.colourAt(odd.topLeft() - QPointF(2, 2));
    CHECK(corner.red() > corner.blue() + 60);
    shown.view.light({0, 1, 0});
    const QRectF plain = shown.view.areaOf({0, 1, 1});
    CHECK(shown.colourAt(plain.topLeft() - QPointF(3, 3)) == QColor(0x40, 0x40, 0x40));
}

TEST_CASE("Arrow keys walk from box to box and on over the pages")
{
    ShownPage shown;
    REQUIRE(shown.wait());
    shown.press(Qt::Key_Down);
    CHECK(shown.view.currentCell() == CellRef{0, 0, 0});
    shown.press(Qt::Key_Right);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Down);
    CHECK(shown.view.currentCell() == CellRef{0, 2, 1});
    shown.press(Qt::Key_Down);
    CHECK(shown.view.currentCell() == CellRef{0, 3, 0});
    CHECK(shown.view.page() == 2);
    shown.press(Qt::Key_Down); // over page 3, which has none
    CHECK(shown.view.page() == 4);
    shown.press(Qt::Key_End);
    CHECK(shown.view.currentCell() == CellRef{0, 4, 1});
    shown.press(Qt::Key_Down);
    CHECK(shown.view.currentCell() == CellRef{0, 4, 1});
    shown.press(Qt::Key_Up);
    CHECK(shown.view.page() == 2);
    CHECK(shown.chosen.back() == shown.view.currentCell());
}

TEST_CASE("Page down goes through the page and on to the next, and the wheel does the same")
{
    ShownPage shown;
    REQUIRE(shown.wait());
    int keys = 0;
    while (shown.view.page() == 1 && keys < 10)
        shown.press(Qt::Key_PageDown), ++keys;
    CHECK(shown.view.page() == 2);
    CHECK(keys > 1);
    CHECK(shown.view.verticalScrollBar()->value() == 0);
    shown.press(Qt::Key_PageUp);
    CHECK(shown.view.page() == 1);
    CHECK(shown.view.verticalScrollBar()->value() == shown.view.verticalScrollBar()->maximum());
    shown.wheel(-120);
    CHECK(shown.view.page() == 2);
    shown.view.showPage(9);
    CHECK(shown.view.page() == 2);
}

TEST_CASE("Ctrl and the wheel zoom around the pointer; the width of the view comes back")
{
    ShownPage shown;
    REQUIRE(shown.wait());
    const double fitting = shown.view.zoom();
    shown.wheel(120, Qt::ControlModifier);
    CHECK(shown.view.zoom() == Approx(fitting * 1.2));
    CHECK(shown.view.horizontalScrollBar()->maximum() > 0);
    for (int i = 0; i < 40; ++i)
        shown.view.zoomBy(2);
    CHECK(shown.view.zoom() == Approx(6));
    for (int i = 0; i < 40; ++i)
        shown.view.zoomBy(0.5);
    CHECK(shown.view.zoom() == Approx(0.25));
    shown.view.zoomToWidth();
    CHECK(shown.view.zoom() == Approx(fitting));
    shown.view.resize(700, 400);
    CHECK(shown.view.zoom() > fitting); // it follows the view
    shown.view.zoomToFull();
    CHECK(shown.view.zoom() == Approx(1));
}

TEST_CASE("A page that cannot be drawn says so in the place of its picture, and the others stay")
{
    ShownPage shown;
    REQUIRE(shown.wait());
    shown.view.showPage(3);
    REQUIRE(QTest::qWaitFor([&] { return shown.view.notice().contains("torn"); }, 10000));
    CHECK(shown.view.notice() == "Page 3 of answer.pdf cannot be drawn: it is <b>torn</b>.");
    CHECK(shown.view.accessibleDescription().contains("cannot be drawn"));
    shown.view.showPage(4);
    REQUIRE(shown.wait());
    CHECK(shown.view.verticalScrollBar()->maximum() < 100); // it lies
    ShownPage torn([](const PdfPictureWish &, const Progress &) -> PdfPicture { throw Error("No page of it."); });
    REQUIRE(QTest::qWaitFor([&] { return torn.view.notice() == "No page of it."; }, 10000));
    CHECK(torn.view.pages() == 0);
    torn.press(Qt::Key_Down); // its cells are still walked
    CHECK(torn.view.currentCell() == CellRef{0, 0, 0});
}

TEST_CASE("Another letter does not wait for the page that is being drawn")
{
    static std::atomic<int> stopped = 0;
    stopped = 0;
    const auto endless = [](const PdfPictureWish &, const Progress &progress) -> PdfPicture {
        while (progress(0, 1))
            QThread::msleep(1);
        ++stopped;
        throw Cancelled();
    };
    {
        ShownPage shown(endless);
        QTest::qWait(20);
        shown.view.showLetter(drawn);
        REQUIRE(shown.wait());
        CHECK(stopped == 1);
        shown.view.showLetter(endless);
        QTest::qWait(20);
    }
    CHECK(stopped == 2); // and a view that goes stops its own
}

TEST_CASE("What the page shows is told to those who cannot see it")
{
    ShownPage shown;
    REQUIRE(shown.wait());
    CHECK(QAccessible::queryAccessibleInterface(&shown.view)->role() == QAccessible::Graphic);
    CHECK(shown.view.accessibleName() == "The letter as received, Page 1 of 4");
    CHECK(shown.view.accessibleDescription().contains("Arrow keys"));
    shown.view.light({0, 2, 1});
    CHECK(shown.view.accessibleDescription() == "<5, B3, figure, question: Odd.");
}
