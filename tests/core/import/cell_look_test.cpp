// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/cell_look.h"
#include "core/import/row_kind.h"
#include "tests/support/table_builder.h"
#include "tests/support/test_support.h"

namespace {
Look lookOf(const std::string &text, Table::CellKind kind = Table::CellKind::Text)
{
    Table table;
    table.addCell(text, kind);
    table.endRow();
    return Looks(table).at(0, 0);
}

RowKind kindOf(const std::string &line)
{
    const Table table = tableOf({line});
    Looks looks(table);
    return rowKind(looks, 0, 0, table.columns() - 1);
}
} // namespace

TEST_CASE("A cell looks like a count, a mark, a year or words")
{
    const std::vector<std::pair<const char *, Look>> cells{
        {"", Look::Empty},           {"  ", Look::Empty},      {"\xC2\xA0", Look::Empty}, {"0", Look::Number},
        {"1,204", Look::Number},     {"<5", Look::Number},     {"&lt;5", Look::Number},   {"-", Look::Mark},
        {"*", Look::Mark},           {"n/a", Look::Mark},      {"#REF!", Look::Mark},     {"[c]", Look::Mark},
        {"suppressed", Look::Mark},  {"45%", Look::Percent},   {"-22 %", Look::Percent},  {"2022/23 - 10", Look::Line},
        {"2011 = 1", Look::Line},    {"2019", Look::Year},     {"2019/20", Look::Year},   {"Jan", Look::Year},
        {"Jul-22", Look::Year},      {"12-15", Look::Span},    {"Under 18", Look::Span},  {"over 830", Look::Span},
        {"12*", Look::Near},         {"1.5", Look::Near},      {"+3", Look::Near},        {"12 [note 7]", Look::Near},
        {"08/65", Look::Odd},        {"08805", Look::Odd},     {"Charged", Look::Text},   {"unknown", Look::Text},
        {"Kent Police", Look::Text}, {"not held", Look::Mark}, {"2153", Look::Number},    {"nil return", Look::Mark},
        {"20+", Look::Span},
    };
    for (const auto &[text, look] : cells) {
        INFO(text);
        CHECK(lookOf(text) == look);
    }
    CHECK(lookOf("14/10/2022", Table::CellKind::Date) == Look::Year);
    CHECK(lookOf("#DIV/0!", Table::CellKind::ErrorValue) == Look::Mark);
}

TEST_CASE("Answer lines are cut into period and figure")
{
    const auto cut = [](const QString &text) {
        const auto line = answerLine(text);
        return line ? line->period + '|' + line->figure : QString();
    };
    CHECK(cut("2022/23 - 10") == "2022/23|10");
    CHECK(cut("2022/23 – 10") == "2022/23|10");
    CHECK(cut("2011 = 1") == "2011|1");
    CHECK(cut("2019: 1,204 offences.") == "2019|1,204");
    CHECK(cut("July 2022 - fewer than 5") == "July 2022|fewer than 5");
    CHECK(cut("2022/23 - nil") == "2022/23|nil");
    for (const char *text : {"2019-20", "2019 - 20", "Charged - 5", "5 - 2019", "2019 - see note", "Total: 5", "2019"})
        CHECK(cut(text) == "");
}

TEST_CASE("Rows are blank, words, headings or figures")
{
    CHECK(kindOf("||") == RowKind::Blank);
    CHECK(kindOf("Kent Police||") == RowKind::Words);
    CHECK(kindOf("|2019|2020") == RowKind::Heading);
    CHECK(kindOf("Outcome|Number") == RowKind::Heading);
    CHECK(kindOf("|Number") == RowKind::Heading);
    CHECK(kindOf("Charged|5|6") == RowKind::Figures);
    CHECK(kindOf("Charged||-") == RowKind::Figures);
    CHECK(kindOf("Question|2022/23 - 10") == RowKind::Figures);
}

TEST_CASE("A merged title counts as one cell")
{
    Table table;
    table.addCell("Kent Police");
    table.skipTo(3);
    table.endRow();
    table.fillMerged({{0, 0, 0, 2}});
    Looks looks(table);
    CHECK(rowKind(looks, 0, 0, 2) == RowKind::Words);
}

TEST_CASE("Years that follow each other are a heading, counts that look like years are none")
{
    const auto isHeading = [](const std::string &line) {
        const Table table = tableOf({line});
        Looks looks(table);
        return isYearHeading(looks, 0, 0, table.columns() - 1);
    };
    CHECK(isHeading("|2019|2020|2021"));
    CHECK(isHeading("|2019/20|2020/21"));
    CHECK(isHeading("|2021|2020"));
    CHECK_FALSE(isHeading("Lancashire|1426|2041"));
    CHECK_FALSE(isHeading("Theft|2019|2035"));
    CHECK_FALSE(isHeading("|2019|"));
}
