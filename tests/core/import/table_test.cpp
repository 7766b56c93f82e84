// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table.h"

#include "tests/support/tables.h"
#include "tests/support/test_support.h"

namespace {

Table tableOf(const Rows &rows)
{
    Table table("Sheet1");
    for (const QStringList &row : rows) {
        for (const QString &cell : row)
            table.addCell(cell.toStdString());
        table.endRow();
    }
    return table;
}

} // namespace

TEST_CASE("Table: rows of different lengths; what is not there is empty")
{
    const Table table = tableOf({{"a", "b"}, {}, {"c"}});
    CHECK(table.rows() == 3);
    CHECK(table.columns() == 2);
    CHECK(table.rowLength(1) == 0);
    CHECK(table.at(2, 1).empty());
    CHECK(table.at(9, 9).empty());
    CHECK(table.at(-1, 0).empty());
}

TEST_CASE("Table: kept text is shared by the cells that use it")
{
    Table table;
    const auto kept = table.keep("Kent");
    table.addCell(kept);
    table.skipTo(2);
    table.addCell(kept, Table::CellKind::Number);
    table.endRow();
    CHECK(rowsOf(table) == Rows{{"Kent", "", "Kent"}});
    CHECK(table.at(0, 0).data() == table.at(0, 2).data());
    CHECK(table.kind(0, 2) == Table::CellKind::Number);
}

TEST_CASE("Table: rows are put where they belong, with blank rows in the gaps")
{
    Table table = tableOf({{"third"}, {"first", "x"}, {"fifth"}});
    table.placeRows({2, 0, 4});
    CHECK(rowsOf(table) == Rows{{"first", "x"}, {}, {"third"}, {}, {"fifth"}});
}

TEST_CASE("Table: merged text fills what it covers, also cells that were not there, and only inside the table")
{
    Table table = tableOf({{"", "2019"}, {"Kent", "a", "b", "c"}, {}});
    table.fillMerged({{0, 1, 0, 99}, {1, 0, 9, 0}});
    CHECK(rowsOf(table) == Rows{{"", "2019", "2019", "2019"}, {"Kent", "a", "b", "c"}, {"Kent"}});
    CHECK(table.isInferred(0, 3));
    CHECK(table.isInferred(2, 0));
    CHECK_FALSE(table.isInferred(0, 1));
}

TEST_CASE("Table: trimming takes blank rows and columns at the end, never a formula without a result")
{
    Table table = tableOf({{"", "a", "", ""}, {"", "", "b", ""}, {"", ""}, {}});
    table.trimRows();
    table.trimColumns();
    CHECK(rowsOf(table) == Rows{{"", "a", ""}, {"", "", "b"}});
    CHECK(table.columns() == 3);
    table.addCell("", Table::CellKind::Formula);
    table.endRow();
    table.trimRows();
    CHECK(table.rows() == 3);
}

TEST_CASE("Table: cleared, it holds nothing")
{
    Table table = tableOf({{"a"}});
    table.hideRow(0);
    table.clear();
    CHECK(table.rows() == 0);
    CHECK(table.columns() == 0);
    CHECK_FALSE(table.isHiddenRow(0));
    CHECK(table.sheet() == "Sheet1");
}
