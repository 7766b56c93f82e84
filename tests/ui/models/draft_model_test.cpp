// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/draft_model.h"

#include "tests/support/test_support.h"
#include "tests/ui/models/read_draft.h"
#include "ui/models/draft_tally.h"
#include <QAbstractItemModelTester>
#include <QFont>

namespace {
const QByteArray Invented = "Offence,2019,2020\n"
                            "Image abuse,12,<5\n"
                            "Threats,-,\n"
                            "Total,12,4\n";

struct Shown {
    DraftModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    std::shared_ptr<const Draft> draft;

    explicit Shown(const QByteArray &bytes = Invented)
    {
        draft = readDraftOf(bytes).draft;
        model.setDraft(draft);
    }
    QString at(const QString &cell, DraftModel::Column column) const
    {
        const auto row = model.rowOf(*CellRef::fromA1(0, cell));
        return row ? model.index(*row, column).data().toString() : QString("not shown");
    }
};
} // namespace

TEST_CASE("Figures stand as they will be stored, printed totals apart")
{
    Shown shown;
    CHECK(shown.model.rowCount() == 4);
    CHECK(shown.at("B2", DraftModel::FigureColumn) == "12");
    CHECK(shown.at("C2", DraftModel::FigureColumn) == "0 to 4");
    CHECK(shown.at("C2", DraftModel::PrintedColumn) == "<5");
    CHECK(shown.at("B4", DraftModel::FigureColumn) == "not shown");

    shown.model.setShown(DraftModel::Shown::Totals);
    CHECK(shown.model.rowCount() == 2);
    CHECK(shown.at("B4", DraftModel::FigureColumn) == "12");
}

TEST_CASE("An absence shows its word, in italics, never 0")
{
    const Shown shown;
    for (const char *cell : {"B3", "C3"}) {
        const QModelIndex index =
            shown.model.index(*shown.model.rowOf(*CellRef::fromA1(0, cell)), DraftModel::FigureColumn);
        CHECK(index.data(DraftModel::AbsenceRole).toBool());
        CHECK(index.data(Qt::FontRole).value<QFont>().italic());
        CHECK_FALSE(index.data().toString().contains('0'));
    }
    CHECK(shown.at("C3", DraftModel::FigureColumn) == "blank");
}

TEST_CASE("A figure is found by its cell and knows it, totals and headings too")
{
    Shown shown;
    for (int row = 0; row < shown.model.rowCount(); ++row)
        CHECK(shown.model.rowOf(shown.model.cellAt(row)) == row);
    CHECK(shown.model.whereIs(*CellRef::fromA1(0, "B2")) == DraftModel::Shown::Figures);
    CHECK(shown.model.whereIs(*CellRef::fromA1(0, "C4")) == DraftModel::Shown::Totals);
    CHECK_FALSE(shown.model.whereIs(*CellRef::fromA1(0, "A1")));
    CHECK_FALSE(shown.model.cellAt(99).isValid());
}

TEST_CASE("What all figures share is said once, and what none has is no column")
{
    Shown shown;
    CHECK(shown.model.isSame(DraftModel::ForceColumn));
    CHECK(shown.model.isSame(DraftModel::MeasureColumn));
    CHECK_FALSE(shown.model.isSame(DraftModel::OffenceColumn));
    CHECK(shown.model.sameWords() == "Kent, offences recorded");
    CHECK_FALSE(shown.model.isUsed(DraftModel::OutcomeColumn));
    CHECK_FALSE(shown.model.isUsed(DraftModel::PlaceColumn));
    CHECK(shown.model.isUsed(DraftModel::OffenceColumn));
    // "Total" is the title of totals alone: it makes no column among figures.
    CHECK_FALSE(shown.model.isUsed(DraftModel::LabelColumn));
    shown.model.setShown(DraftModel::Shown::Totals);
    CHECK(shown.model.isUsed(DraftModel::LabelColumn));

    const Shown two("Force,2019\nKent,1\nSurrey,2\n");
    CHECK_FALSE(two.model.isSame(DraftModel::ForceColumn));
}

TEST_CASE("Figures are found by words, by number, by cell and by kind")
{
    Shown shown;
    const auto found = [&](const QString &typed) {
        shown.model.setFilter(typed);
        QStringList cells;
        for (int row = 0; row < shown.model.rowCount(); ++row)
            cells << shown.model.cellAt(row).a1();
        return cells;
    };
    CHECK(found("threats") == QStringList{"B3", "C3"});
    CHECK(found("image 2020") == QStringList{"C2"});
    CHECK(found("12") == QStringList{"B2"});
    CHECK(found("c2") == QStringList{"C2"});
    CHECK(found("blank") == QStringList{"C3"});
    CHECK(found("nothing like it").isEmpty());
    CHECK(found("").size() == 4);
}

TEST_CASE("The titles of figures can be corrected, numbers cannot")
{
    const Shown shown;
    const QModelIndex offence = shown.model.index(0, DraftModel::OffenceColumn);
    CHECK(shown.model.flags(offence).testFlag(Qt::ItemIsEditable));
    CHECK(offence.data(TitleRoleData).toInt() == int(Role::Offence));
    CHECK(offence.data(TitleWordsData) == "Image abuse");
    const QModelIndex figure = offence.siblingAtColumn(DraftModel::FigureColumn);
    CHECK_FALSE(shown.model.flags(figure).testFlag(Qt::ItemIsEditable));
}

TEST_CASE("Words of a file are never markup in the list of figures")
{
    const Shown shown("Offence,2019\n<img src=x>,3\n");
    const QModelIndex offence = shown.model.index(0, DraftModel::OffenceColumn);
    CHECK(offence.data() == "<img src=x>");
    CHECK(offence.data(Qt::ToolTipRole).toString().contains("&lt;img src=x&gt;"));
    CHECK_FALSE(offence.data(Qt::ToolTipRole).toString().contains("<img"));
}

TEST_CASE("A draft that goes leaves an empty list")
{
    Shown shown;
    shown.model.setDraft(nullptr);
    CHECK(shown.model.rowCount() == 0);
    CHECK(shown.model.sameWords().isEmpty());
    CHECK_FALSE(shown.model.rowOf(*CellRef::fromA1(0, "B2")));
}

TEST_CASE("The tally counts what is known and what is not")
{
    const DraftTally tally = tallyOf(*readDraftOf(Invented).draft);
    CHECK(tally.figures == 4);
    CHECK(tally.totals == 2);
    CHECK(tally.blank == 1);
    CHECK(tally.unresolved == 1);
    CHECK(tally.withoutPeriod == 0);
    CHECK(tallyWords(tally).startsWith("4 figures: 1 not decided, 1 blank. 2 printed totals:"));
    CHECK(tallyWords({.figures = 1}) == "1 figure. No totals are printed.");
    CHECK(tallyWords({.figures = 1, .totals = 2, .totalsAsked = true})
              .endsWith("2 printed totals: see the questions on them."));
    CHECK(tallyWords({.figures = 1, .totals = 2}).endsWith("2 printed totals: no difference from the parts is known."));

    const DraftTally wrong = tallyOf(*readDraftOf("Offence,2019\nA,1\nB,2\nTotal,9\n").draft);
    CHECK(wrong.totalsThatDiffer == 1);
    CHECK(tallyWords(wrong).endsWith("1 printed total: 1 differs from the sum of its parts."));
}
