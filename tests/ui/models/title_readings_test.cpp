// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/title_readings.h"

#include "tests/support/test_support.h"
#include "ui/models/cell_text.h"
#include <algorithm>

namespace {
std::optional<QString> typed(Role role, const QString &text)
{
    return readingFromText(role, text, Forces::reference());
}
} // namespace

TEST_CASE("What is typed for a title is what the title can be, or nothing")
{
    CHECK(typed(Role::Force, "met police") == "Metropolitan Police");
    CHECK_FALSE(typed(Role::Force, "Atlantis"));
    CHECK(typed(Role::Period, "2019/20") == "2019-04-01..2020-03-31");
    CHECK(typed(Role::Period, "July 2022") == "2022-07-01..2022-07-31");
    CHECK_FALSE(typed(Role::Period, "some day"));
    CHECK(typed(Role::Outcome, "16") == "16");
    CHECK(typed(Role::Outcome, "2, 3") == "2|3");
    CHECK(typed(Role::Outcome, "1a Charge, alternative") == std::nullopt);
    CHECK_FALSE(typed(Role::Outcome, "99"));
    CHECK(typed(Role::Label, "  under   18 ") == "under 18");
    CHECK(typed(Role::Offence, "").value_or("none").isEmpty()); // left open
}

TEST_CASE("A title is corrected as what it is a part of")
{
    CHECK(correctedRole(Role::Month) == Role::Period);
    CHECK(correctedRole(Role::OutcomeType) == Role::Outcome);
    CHECK(correctedRole(Role::ForceCode) == Role::Force);
    CHECK_FALSE(correctedRole(Role::Year)); // it means nothing without its months
    CHECK_FALSE(correctedRole(Role::Figure));
}

TEST_CASE("Each reading of a list is understood when it is typed")
{
    for (const Role role : {Role::Force, Role::Outcome, Role::Offence}) {
        const auto readings = readingsOf(role, Forces::reference());
        CHECK(readings.size() >= 15);
        for (const TitleReading &reading : readings) {
            INFO(reading.title.toStdString());
            CHECK(typed(role, reading.readAs) == reading.readAs);
        }
    }
    CHECK(readingsOf(Role::Label, Forces::reference()).empty());
    for (int role = 0; role <= int(Role::Total); ++role)
        CHECK_FALSE(readingHint(Role(role)).isEmpty());
}

TEST_CASE("Text of a cell is one line without hidden characters, however long it is")
{
    CHECK(cellText("two\nlines") == "two lines");
    CHECK(cellText("zero\u200Bwidth") == "zerowidth");
    CHECK(cellText("<b>bold</b>") == "<b>bold</b>"); // for plain-text widgets: as it is
    CHECK(cellText(QString(2000, 'x')).size() == 501);
    CHECK(hidesCharacters("\u202Ebackwards"));
    CHECK(hidesCharacters("soft\u00ADhyphen"));
    CHECK_FALSE(hidesCharacters("Heddlu Gwent, ŵ ŷ"));
}

TEST_CASE("Tooltips are made of sentences, never of a file's markup")
{
    CHECK(toolTipText({"a < b", "<img src=x>"}) == "<p>a &lt; b<br/>&lt;img src=x&gt;</p>");
}
