// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_model.h"

#include "tests/support/test_support.h"
#include "tests/ui/models/read_draft.h"
#include <QAbstractItemModelTester>

namespace {
const QByteArray Invented = "Kent Police\n"
                            "Offence,2019,2020\n"
                            "Image abuse,12,-\n"
                            "Total,12,4\n";

struct Cells {
    TableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    explicit Cells(const QByteArray &bytes = Invented)
    {
        const ReadDraft read = readDraftOf(bytes);
        model.showTable(read.source, 0);
        model.setMeaning(read.draft->mappings, read.draft->remarks);
    }
    QModelIndex at(const QString &a1) const { return model.indexOf(*CellRef::fromA1(0, a1)); }
    CellRole::Part part(const QString &a1) const { return CellRole::Part(at(a1).data(TableModel::PartRole).toInt()); }
    Role meaning(const QString &a1) const { return Role(at(a1).data(TableModel::MeaningRole).toInt()); }
};
} // namespace

TEST_CASE("Each cell says what it is taken for")
{
    const Cells cells;
    CHECK(cells.part("A1") == CellRole::Part::Outside);
    CHECK(cells.part("A2") == CellRole::Part::Heading);
    CHECK(cells.part("B2") == CellRole::Part::Title);
    CHECK(cells.meaning("B2") == Role::Period);
    CHECK(cells.meaning("A3") == Role::Offence);
    CHECK(cells.part("B3") == CellRole::Part::Figure);
    CHECK(cells.part("C4") == CellRole::Part::Total);
    CHECK(cells.at("A1").data(TableModel::RegionRole).toInt() == -1);
    CHECK(cells.at("B3").data(TableModel::RegionRole).toInt() == 0);
}

TEST_CASE("The edge of the grid names rows and columns, and what they mean")
{
    const Cells cells;
    CHECK(cells.model.headerData(0, Qt::Horizontal).toString().startsWith("A · offence"));
    CHECK(cells.model.headerData(1, Qt::Horizontal) == "B");
    CHECK(cells.model.headerData(1, Qt::Vertical) == "2 · period");
    CHECK(cells.model.headerData(3, Qt::Vertical) == "4 · totals");
    CHECK(cells.model.headerData(0, Qt::Vertical) == "1");
    CHECK_FALSE(cells.model.headerData(9, Qt::Vertical).isValid());
}

TEST_CASE("A cell with a remark carries the gravest, and says it to those who cannot see the corner")
{
    const Cells cells;
    CHECK(cells.at("C3").data(TableModel::SeverityRole).toInt() == int(Remark::Severity::Question));
    CHECK_FALSE(cells.at("B3").data(TableModel::SeverityRole).isValid());
    const QString spoken = cells.at("C3").data(Qt::AccessibleTextRole).toString();
    CHECK(spoken.startsWith("-, C3, figure, question: "));
    CHECK(cells.at("C3").data(Qt::ToolTipRole).toString().contains("question: "));
}

TEST_CASE("Only titles can be corrected in place")
{
    const Cells cells;
    CHECK(cells.model.flags(cells.at("A3")).testFlag(Qt::ItemIsEditable));
    CHECK(cells.model.flags(cells.at("B2")).testFlag(Qt::ItemIsEditable));
    CHECK_FALSE(cells.model.flags(cells.at("B3")).testFlag(Qt::ItemIsEditable));
    CHECK_FALSE(cells.model.flags(cells.at("A1")).testFlag(Qt::ItemIsEditable));
}

TEST_CASE("Hostile words of a cell are shown as letters, and hidden characters are told of")
{
    const Cells cells("Offence,2019\n<b>A</b>,1\n\xE2\x80\xAE"
                      "degrahC,2\n=1+1,3\n");
    CHECK(cells.at("A2").data() == "<b>A</b>");
    CHECK_FALSE(cells.at("A2").data(Qt::ToolTipRole).toString().contains("<b>"));
    CHECK(cells.at("A3").data() == "degrahC");
    CHECK(cells.at("A3").data(Qt::ToolTipRole).toString().contains("characters that are not shown"));
    CHECK(cells.model.rawText(cells.at("A3")).startsWith(QChar(0x202E)));
    CHECK(cells.at("A4").data() == "=1+1");
}

TEST_CASE("Cells of another sheet, or beyond this one, have no place in the model")
{
    Cells cells;
    CHECK_FALSE(cells.model.indexOf({1, 0, 0}).isValid());
    CHECK_FALSE(cells.model.indexOf({0, 99, 0}).isValid());
    CHECK(cells.model.cellAt(cells.at("B3")) == *CellRef::fromA1(0, "B3"));
    cells.model.showTable(nullptr, 0);
    CHECK(cells.model.rowCount() == 0);
    CHECK(cells.model.columnCount() == 0);
}

TEST_CASE("A mapping that is corrected is seen in the cells")
{
    Cells cells;
    const ReadDraft read = readDraftOf(Invented);
    Mapping mapping = read.draft->mappings.front();
    mapping.ignoredRows = {2};
    mapping.totalRows.clear();
    cells.model.setMeaning({mapping}, {});
    CHECK(cells.part("B3") == CellRole::Part::Ignored);
    CHECK(cells.part("B4") == CellRole::Part::Figure);
    CHECK_FALSE(cells.at("C3").data(TableModel::SeverityRole).isValid());
}

TEST_CASE("Every role has words, and titles a letter beside their colour")
{
    QStringList words;
    for (int role = 0; role <= int(Role::Total); ++role) {
        words << roleTitle(Role(role));
        CHECK_FALSE(roleLetter(Role(role)).isNull());
    }
    CHECK(words.removeDuplicates() == 0);
}
