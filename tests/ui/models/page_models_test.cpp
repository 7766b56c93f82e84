// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The models behind the pages. All figures are invented.
#include "tests/support/test_support.h"
#include "ui/models/figure_table_model.h"
#include "ui/models/history_model.h"
#include "ui/models/trace_model.h"
#include <QAbstractItemModelTester>
#include <QFont>

namespace {
TraceKey key(const QString &outcome, int year)
{
    TraceKey made;
    made.measure = "outcomes";
    made.outcomes = QStringList{outcome};
    made.period = Period::calendarYear(year);
    return made;
}

FigureCell figure(const QString &text, const TraceKey &trace)
{
    return {text, 1.0, 1.0, trace};
}

/// Years down, outcomes across, as a chart gives them.
FigureTable years(int count, int outcomes)
{
    FigureTable table;
    table.columns = QStringList{"Period"};
    for (int o = 0; o < outcomes; ++o)
        table.columns << QString("Outcome <%1>").arg(o);
    for (int y = 0; y < count; ++y) {
        FigureCell title;
        title.text = QString("%1 (part-year)").arg(2000 + y);
        std::vector<FigureCell> row{title};
        for (int o = 0; o < outcomes; ++o)
            row.push_back(figure(QString("%1-%2").arg(y).arg(o), key(QString::number(o), 2000 + y)));
        table.rows.push_back(row);
    }
    return table;
}

StoredCount count(qint64 returnId, const QString &sheet, const QString &text)
{
    StoredCount made;
    made.returnId = returnId;
    made.force = "E23000032";
    made.period = Period::calendarYear(2021);
    made.outcome.printed = "Charged | <i>all</i>";
    made.sheet = sheet;
    made.cell = *CellRef::fromA1(0, "B7");
    made.text = text;
    return made;
}
} // namespace

TEST_CASE("A table of one series stays as it is")
{
    FigureTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(years(3, 1));
    CHECK_FALSE(model.isTurned());
    CHECK(model.rowCount() == 3);
    CHECK(model.headerData(1, Qt::Horizontal) == "Outcome <0>");
    CHECK(model.index(2, 1).data() == "2-0");
    CHECK(model.traceAt(model.index(2, 1)) == key("0", 2002));
    CHECK_FALSE(model.traceAt(model.index(2, 0)));
}

TEST_CASE("A table of several series is turned, and every figure keeps its key")
{
    FigureTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(years(3, 4));
    CHECK(model.isTurned());
    CHECK(model.rowCount() == 4);
    CHECK(model.columnCount() == 4);
    CHECK(model.index(3, 0).data() == "Outcome <3>");
    CHECK(model.headerData(2, Qt::Horizontal) == "2001\n(part-year)");
    CHECK(model.index(3, 2).data() == "1-3");
    CHECK(model.index(3, 2).data(Qt::AccessibleTextRole) == "Outcome <3>, 2001 (part-year): 1-3");
    for (int outcome = 0; outcome < 4; ++outcome) {
        const TraceKey wanted = key(QString::number(outcome), 2001);
        CHECK(model.indexOf(wanted) == model.index(outcome, 2));
        CHECK(model.traceAt(model.indexOf(wanted)) == wanted);
    }
    CHECK_FALSE(model.traceAt(model.index(0, 0)));
    CHECK_FALSE(model.indexOf(key("9", 2001)).isValid());
}

TEST_CASE("Columns of words begin at the left, columns of figures end at the right")
{
    FigureTable states = years(3, 1);
    states.columns = QStringList{"Force", "Offences recorded 2019", "Offences"};
    for (auto &row : states.rows) {
        row.push_back(row[1]);
        row[1].low.reset();
        row[1].text = "partial: other selection";
    }
    FigureTableModel model;
    model.show(states);
    const auto side = [&](int column) { return model.index(0, column).data(Qt::TextAlignmentRole).toInt(); };
    CHECK(side(1) == int(Qt::AlignLeft | Qt::AlignVCenter));
    CHECK(side(2) == int(Qt::AlignRight | Qt::AlignVCenter));
}

TEST_CASE("Many periods stay down the side, however many series there are")
{
    FigureTableModel model;
    model.show(years(9, 4));
    CHECK_FALSE(model.isTurned());
    model.show({});
    CHECK(model.rowCount() == 0);
    CHECK(model.columnCount() == 0);
}

TEST_CASE("A traced count says whose it is, what was printed and where it stands")
{
    ReturnInfo csv;
    csv.id = 1;
    csv.sourceName = "kent.csv";
    csv.format = "csv";
    ReturnInfo workbook;
    workbook.id = 2;
    workbook.sourceName = "kent.xlsx";
    workbook.format = "xlsx";
    TraceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show({count(1, "table 1", "<5"), count(2, "Outcomes", {})}, {csv, workbook}, Forces::reference());
    REQUIRE(model.rowCount() == 2);
    CHECK(model.returns() == 2);
    CHECK(model.index(0).data() == "Kent");
    CHECK(model.index(0).data(TraceModel::PrintedRole) == "<5");
    CHECK(model.index(1).data(TraceModel::PrintedRole) == "(blank)");
    CHECK(model.index(0).data(TraceModel::PlaceRole) == "2021 · Charged | <i>all</i> · cell B7 of kent.csv");
    CHECK(model.index(1).data(TraceModel::PlaceRole) == "2021 · Charged | <i>all</i> · cell Outcomes!B7 of kent.xlsx");
}

TEST_CASE("The history names steps as they were, undone ones struck out")
{
    HistoryEntry done;
    done.title = "Import <b>Kent</b>\u202e";
    done.actor = "A. Reader";
    HistoryEntry undone = done;
    undone.isUndone = true;
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show({undone, done});
    CHECK(model.index(1, HistoryModel::What).data() == "Import <b>Kent</b>");
    CHECK(model.index(0, HistoryModel::State).data() == "undone");
    CHECK(model.index(0, HistoryModel::What).data(Qt::FontRole).value<QFont>().strikeOut());
    CHECK_FALSE(model.index(1, HistoryModel::What).data(Qt::FontRole).isValid());
}
