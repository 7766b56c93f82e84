// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_support.h"
#include "ui/models/typed_grid_model.h"
#include "ui/widgets/tone.h"
#include <QAbstractItemModelTester>

namespace {
/// Offences: one row; outcomes: two rows and a total. Lines: 0 periods, 1 title, 2 offences, 3 spare, 4 title, 5
/// charged, 6 no suspect, 7 spare, 8 total, 9 sum.
TypedForm asked()
{
    return {
        "Kent",
        {"2019", "2020"},
        {{"Offences recorded", "Offence", {{"Offences recorded", {}, false}}},
         {"Outcomes", "Outcome type", {{"1 Charged", {}, false}, {"18 No suspect", {}, false}, {"Total", {}, true}}}}};
}

struct FilledModel : TypedGridModel {
    FilledModel() { setForm(asked()); }
    void type(int row, int column, const QString &text) { setData(index(row, column), text); }
    QString shown(int row, int column) { return index(row, column).data().toString(); }
    Tone tone(int row, int column) { return Tone(index(row, column).data(ToneRole).toInt()); }
};
} // namespace

TEST_CASE("Typed grid: a row of periods, then the sections with their titles, totals and sums")
{
    FilledModel model;
    const QAbstractItemModelTester tester(&model);
    using Kind = TypedGridModel::Kind;
    std::vector<Kind> kinds;
    for (int row = 0; row < model.rowCount(); ++row)
        kinds.push_back(model.kindOf(row));
    CHECK(kinds == std::vector<Kind>{Kind::Periods, Kind::Title, Kind::Entry, Kind::Spare, Kind::Title, Kind::Entry,
                                     Kind::Entry, Kind::Spare, Kind::Total, Kind::Sum});
    CHECK(model.shown(0, 2) == "2020");
    CHECK(model.shown(0, 3) == "another …");
    CHECK_FALSE(model.flags(model.index(9, 1)) & Qt::ItemIsEditable);
    CHECK_FALSE(model.setData(model.index(4, 1), "7"));
    CHECK(model.whyNot() == "Nothing is typed yet.");
}

TEST_CASE("Typed grid: the running total stands under the one that the letter states")
{
    FilledModel model;
    model.type(5, 1, "12");
    CHECK(model.shown(9, 1) == "12");
    model.type(6, 1, "<5");
    CHECK(model.shown(9, 1) == "12 to 16");
    model.type(8, 1, "14");
    CHECK(model.shown(9, 1) == "12 to 16 ?");
    model.type(6, 1, "2");
    CHECK(model.shown(9, 1) == "14 ✓");
    CHECK(model.tone(9, 1) == Tone::Good);
    model.type(6, 1, "3");
    CHECK(model.shown(9, 1) == "15 ≠");
    CHECK(model.tone(9, 1) == Tone::Bad);
    CHECK_FALSE(model.whyNot()); // what the letter prints is taken as it is: the bench remarks it
    model.type(6, 1, "-");
    CHECK(model.shown(9, 1) == "12 + 1 open ?");
    CHECK(model.sumWords(model.index(5, 1)) == "Outcomes, 2019: 12 + 1 open ? typed, 14 stated");
    CHECK(model.sumWords(model.index(5, 2)).isEmpty());
    CHECK(model.sumWords(model.index(2, 1)).isEmpty()); // one row has no sum
    CHECK(model.sumWords({}).isEmpty());
    CHECK(model.shown(9, 2).isEmpty());
}

TEST_CASE("Typed grid: what is no figure, no period or has no title is said, and keeps the figures from being taken")
{
    FilledModel model;
    model.type(2, 1, "see below");
    CHECK(model.tone(2, 1) == Tone::Bad);
    CHECK(model.whyNot().value_or("").startsWith("“see below” is no figure"));
    model.type(2, 1, "-");
    CHECK(model.tone(2, 1) == Tone::Attention);
    CHECK_FALSE(model.whyNot());
    model.type(0, 3, "the whole time");
    CHECK(model.columnCount() == 5);
    CHECK(model.whyNot().value_or("").contains("is no period"));
    model.type(0, 3, "2020/21");
    CHECK_FALSE(model.whyNot());
    model.type(3, 1, "8");
    CHECK(model.whyNot().value_or("").contains("without a title"));
    model.type(3, 0, "Voyeurism");
    CHECK_FALSE(model.whyNot());
    CHECK(model.kindOf(4) == TypedGridModel::Kind::Spare); // and another one is there
    CHECK(model.form().sections[0].rows[1].texts == QStringList{"8"});
}

TEST_CASE("Typed grid: cells are pasted from the current one on, over titles and sums")
{
    FilledModel model;
    model.paste(model.index(2, 1), "40\t50\n\n1\t2\t3\t4\n<5\t6\n");
    CHECK(model.shown(2, 1) == "40");
    CHECK(model.shown(2, 2) == "50");
    CHECK(model.shown(3, 1).isEmpty());
    CHECK(model.shown(5, 2) == "2"); // what is wider than the form stays out
    CHECK(model.shown(6, 1) == "<5");
    CHECK(model.columnCount() == 4);
    model.paste(model.index(9, 2), "1\n2\n3");
    CHECK(model.shown(9, 2) == "8");
}
