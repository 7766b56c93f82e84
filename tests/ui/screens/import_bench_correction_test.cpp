// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Corrections at the import bench: what each does to the mapping, and that the window offers it. Figures are invented.
#include "ui/screens/import_bench_correction.h"

#include "tests/support/table_builder.h"
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/bench_window.h"
#include "tests/ui/models/read_draft.h"
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace {
const QByteArray Years = "Offence,2015,2016\n"
                         "Image abuse,12,15\n"
                         "Threats,3,-\n"
                         "All of these,15,15\n";

Mapping yearsMapping()
{
    return readDraftOf(Years).draft->mappings.front();
}

/// Selects a block of the grid as a person does: a corner, then Shift and the arrows.
void select(const BenchWindow &bench, const QString &from, int down, int right)
{
    bench.goTo(from);
    for (int i = 0; i < down; ++i)
        bench.press(Qt::Key_Down, Qt::ShiftModifier);
    for (int i = 0; i < right; ++i)
        bench.press(Qt::Key_Right, Qt::ShiftModifier);
}

QString figureCount(const BenchWindow &bench)
{
    return bench.find<QToolButton>("shownFigures").text();
}

void choose(const BenchWindow &bench, const char *box, const QString &words)
{
    auto &list = bench.find<QComboBox>(box);
    list.setCurrentIndex(list.findText(words));
    emit list.activated(list.currentIndex());
    bench.waitRead();
}
} // namespace

TEST_CASE("Heading rows may be more or fewer, but a row of figures is left")
{
    const Table table = tableOf({"Offence|2015|2016", "|Jan|Feb", "A|1|2", "B|3|4"});
    Mapping mapping;
    mapping.region = {0, 0, 0, 3, 2};
    mapping.figureColumns = {1, 2};
    mapping.across = {{0, Role::Period}};
    const Mapping two = withHeaderRows(mapping, table, 2, Forces::reference());
    CHECK(two.headerRows == 2);
    CHECK(two.across.size() == 2);
    CHECK(withHeaderRows(mapping, table, 99, Forces::reference()).headerRows == 3);
    CHECK(withHeaderRows(two, table, 1, Forces::reference()) == mapping);
    CHECK(withHeaderRows(two, table, 0, Forces::reference()).headerRows == 1);
}

TEST_CASE("A column changes what it is, and is in one list only")
{
    const Mapping before = yearsMapping();
    const Mapping total = withColumnRole(before, 2, Role::Total);
    CHECK(total.totalColumns == std::vector<int>{2});
    CHECK(total.figureColumns == before.figureColumns);
    const Mapping titles = withColumnRole(total, 2, Role::Place);
    CHECK(titles.totalColumns.empty());
    CHECK(titles.figureColumns == std::vector<int>{1});
    CHECK(titles.down.back() == Axis{2, Role::Place});
    CHECK(withColumnRole(titles, 2, Role::Figure) == before);
}

TEST_CASE("A row changes what it is, and back")
{
    const Mapping before = yearsMapping();
    CHECK(withRowRole(before, 3, Role::Total).totalRows == std::vector<int>{3});
    CHECK(withRowRole(before, 3, Role::Ignore).ignoredRows == std::vector<int>{3});
    CHECK(withRowRole(before, 2, Role::Offence).groupRows.front() == Axis{2, Role::Offence});
    CHECK(withRowRole(withRowRole(before, 3, Role::Ignore), 3, Role::Figure) == withRowRole(before, 3, Role::Figure));
    CHECK(withRowRole(before, 0, Role::Label).across.front() == Axis{0, Role::Label});
}

TEST_CASE("A title read as printed takes its correction back")
{
    const Mapping before = yearsMapping();
    const Mapping read = withRelabel(before, {"Threats", Role::Offence, "008/71"});
    CHECK(read.relabels.size() == 1);
    CHECK(withRelabel(read, {"Threats", Role::Offence, "195/12"}).relabels.size() == 1);
    CHECK(withRelabel(read, {"Threats", Role::Offence, "Threats"}) == before);
}

TEST_CASE("The words of a row suggest what it says")
{
    const auto role = [](const QStringList &words) { return suggestedRole(words, Forces::reference()); };
    CHECK(role({"2019", "2020", "Total"}) == Role::Period);
    CHECK(role({"Kent", "Met Police"}) == Role::Force);
    CHECK(role({"Charged", "Cautioned - Adult"}) == Role::Outcome);
    CHECK(role({"red", "green"}) == Role::Label);
    CHECK(role({}) == Role::Label);
}

TEST_CASE("A block that is used as the table takes the place of those it overlaps, and keeps what was decided")
{
    const ReadDraft read = readDraftOf(Years);
    BenchDecisions before{read.draft->mappings, {}};
    before.mappings.front().force = "E23000032";
    before.mappings.front().relabels = {{"Threats", Role::Offence, "008/71"}};
    const BenchDecisions after = useAsTable(before, *read.source, {"kent.csv", {}, {}}, {0, 0, 0, 2, 2});
    REQUIRE(after.mappings.size() == 1);
    CHECK(after.mappings.front().region == Region{0, 0, 0, 2, 2});
    CHECK(after.mappings.front().force == "E23000032");
    CHECK(after.mappings.front().relabels == before.mappings.front().relabels);
}

TEST_CASE("The region is corrected in place: the selected block becomes the table")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", Years);
    CHECK(figureCount(bench) == "Figures 6");
    select(bench, "A1", 2, 2);
    bench.press(Qt::Key_T, Qt::ControlModifier);
    bench.waitRead();
    CHECK(figureCount(bench) == "Figures 4");
    CHECK(bench.find<QLabel>("mappingTitle").text() == "Table 1 of 1: A1:C3");

    bench.goTo("B2"); // one cell is no table
    bench.press(Qt::Key_T, Qt::ControlModifier);
    CHECK(bench.window.messages().text().startsWith("Select the block of cells first"));
    CHECK(figureCount(bench) == "Figures 4");
}

TEST_CASE("Header depth, totals and rows left out are one key each")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", Years);
    bench.goTo("B2");
    bench.press(Qt::Key_Plus);
    bench.waitRead();
    CHECK(bench.find<QSpinBox>("headerRows").value() == 2);
    CHECK(figureCount(bench) == "Figures 4");
    bench.press(Qt::Key_Minus);
    bench.waitRead();
    CHECK(figureCount(bench) == "Figures 6");

    bench.goTo("B4");
    bench.press(Qt::Key_T);
    bench.waitRead();
    CHECK(figureCount(bench) == "Figures 4");
    CHECK(bench.find<QToolButton>("shownTotals").text() == "Totals 2");
    bench.goTo("B4");
    bench.press(Qt::Key_T);
    bench.waitRead();
    CHECK(figureCount(bench) == "Figures 6");

    bench.goTo("B3");
    bench.press(Qt::Key_Delete);
    bench.waitRead();
    CHECK(figureCount(bench) == "Figures 4");
    CHECK(bench.find<QComboBox>("rowRole").currentText() == "left out");
}

TEST_CASE("What row and column of the cell are stands beside the grid, and is changed there too")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", Years);
    bench.goTo("B1");
    CHECK(bench.find<QComboBox>("rowRole").currentText() == "period");
    CHECK(bench.find<QComboBox>("columnRole").currentText() == "figures");
    bench.goTo("C4");
    choose(bench, "columnRole", "totals");
    CHECK(figureCount(bench) == "Figures 3");
    bench.goTo("A4");
    choose(bench, "rowRole", "left out");
    CHECK(figureCount(bench) == "Figures 2");
    bench.goTo("B2");
    choose(bench, "measureKind", "outcomes");
    CHECK(bench.figure("B2", DraftModel::MeasureColumn) == "outcomes");
}

TEST_CASE("A label is corrected in its place, and every figure under it follows")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", "Outcome,2015,2016\nCharged or Summonsed,1,2\nClosed in another way,3,4\n");
    CHECK(bench.figure("B3", DraftModel::TypeColumn) == "none");
    bench.goTo("A3");
    bench.press(Qt::Key_F2);
    auto &editor = bench.find<QComboBox>("readingEditor");
    CHECK(editor.accessibleName().contains("Closed in another way"));
    bench.type("14");
    bench.press(Qt::Key_Return);
    QCoreApplication::processEvents(); // an editor closes after its key
    bench.waitRead();
    CHECK(bench.figure("B3", DraftModel::TypeColumn) == "14");
    CHECK(bench.figure("C3", DraftModel::TypeColumn) == "14");
    CHECK(bench.grid().model()->index(2, 0).data() == "Closed in another way"); // the file stays as received
}

TEST_CASE("What is typed for a label and means nothing is refused with what to type")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", "Outcome,2015\nCharged or Summonsed,1\n");
    bench.goTo("A2");
    bench.press(Qt::Key_F2);
    bench.type("nonsense");
    bench.press(Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(bench.window.messages().text().contains("“nonsense” is not understood"));
    CHECK(bench.figure("B2", DraftModel::TypeColumn) == "1");
}

TEST_CASE("The force is proposed from the file name, and chosen where nothing names it")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("reply Surrey 2016.csv", "Offence,2015\nA,1\n");
    CHECK(bench.find<QComboBox>("returnForce").currentText() == "Surrey");
    CHECK(bench.find<QLabel>("forceOrigin").text() == "from the file name");

    bench.bring("reply.csv", "Offence,2015\nA,1\n");
    bench.trigger("benchNext");
    CHECK(bench.find<QLabel>("forceOrigin").text() == "not known: choose it");
    CHECK(bench.verdict() == "The force is not known. Choose it above.");
    CHECK_FALSE(bench.find<QPushButton>("acceptReturn").isEnabled());
    bench.enter("returnForce", "Atlantis");
    CHECK(bench.window.messages().text().contains("“Atlantis” is no force"));
    bench.enter("returnForce", "met police");
    bench.waitRead();
    CHECK(bench.find<QLabel>("forceOrigin").text() == "chosen here");
    CHECK(bench.find<QComboBox>("returnForce").currentText() == "Metropolitan Police");
    CHECK(bench.find<QPushButton>("acceptReturn").isEnabled());
}

TEST_CASE("The period is typed where nothing states it: figures without one take part in nothing")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", "Offence,Number\nA,1\nB,2\n");
    CHECK(bench.verdict().startsWith("The period is not known."));
    CHECK_FALSE(bench.find<QPushButton>("acceptReturn").isEnabled());
    bench.enter("returnPeriod", "last year");
    CHECK(bench.window.messages().text().contains("“last year” is no period"));
    CHECK(bench.find<QLineEdit>("returnPeriod").text().isEmpty());

    bench.enter("returnPeriod", "2015/16");
    bench.waitRead();
    CHECK(bench.figure("B2", DraftModel::PeriodColumn) == "2015/16");
    CHECK(bench.find<QLabel>("periodOrigin").text() == "typed here");
    CHECK(bench.find<QPushButton>("acceptReturn").isEnabled());
}

TEST_CASE("A mark is decided once for the whole return, and opened again")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", "Offence,2015,2016\nA,-,1\nB,2,-\n");
    CHECK(bench.figure("B2", DraftModel::FigureColumn) == "not resolved");
    CHECK(bench.state(0) == ImportFile::State::NeedsYou);
    choose(bench, "mark:-", "zero");
    CHECK(bench.figure("B2", DraftModel::FigureColumn) == "0");
    CHECK(bench.figure("C3", DraftModel::FigureColumn) == "0");
    CHECK(bench.figure("C3", DraftModel::PrintedColumn) == "-");
    CHECK(bench.state(0) == ImportFile::State::Ready);
    choose(bench, "mark:-", "left open");
    CHECK(bench.figure("B2", DraftModel::FigureColumn) == "not resolved");
}

TEST_CASE("Less than five is 0 to 4 until the force is known to print its zeros")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", "Offence,2015\nA,<5\n");
    CHECK(bench.figure("B2", DraftModel::FigureColumn) == "0 to 4");
    QTest::mouseClick(&bench.find<QWidget>("zerosPrinted"), Qt::LeftButton, {}, QPoint(8, 8));
    bench.waitRead();
    CHECK(bench.figure("B2", DraftModel::FigureColumn) == "1 to 4");
}

TEST_CASE("Corrections are taken back and repeated one by one, before the study's own steps")
{
    BenchWindow bench(acceptanceFile());
    const auto undo = bench.session.undoTitle();
    bench.bring("Kent.csv", Years);
    bench.goTo("B4");
    bench.press(Qt::Key_T);
    bench.waitRead();
    bench.goTo("B3");
    bench.press(Qt::Key_Delete);
    bench.waitRead();
    CHECK(figureCount(bench) == "Figures 2");

    bench.goTo("B2");
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    bench.waitRead();
    CHECK(figureCount(bench) == "Figures 4");
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    bench.waitRead();
    CHECK(figureCount(bench) == "Figures 6");
    CHECK_FALSE(bench.find<QAction>("benchTakeBack").isEnabled());
    bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    bench.waitRead();
    CHECK(figureCount(bench) == "Figures 4");
    CHECK(bench.session.undoTitle() == undo); // nothing of the study was touched
}

TEST_CASE("What was accepted cannot be corrected any more")
{
    BenchWindow bench(acceptanceFile());
    bench.bring("Kent.csv", Years);
    bench.trigger("benchAccept");
    REQUIRE(bench.state(0) == ImportFile::State::Accepted);
    bench.goTo("B4");
    bench.press(Qt::Key_T);
    CHECK(figureCount(bench) == "Figures 6");
    CHECK_FALSE(bench.find<QWidget>("headerRows").isEnabled());
    CHECK_FALSE(bench.find<QWidget>("returnForce").isEnabled());
}
