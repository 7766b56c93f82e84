// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/figure_lines.h"
#include "core/import/recognise.h"
#include "core/import/sentence_mappings.h"
#include "tests/support/table_builder.h"
#include "tests/support/test_support.h"

namespace {
Table prose(const std::vector<std::string> &lines)
{
    Table table = tableOf(lines);
    table.prose = true;
    return table;
}

const SourceFile File{"answer.pdf", {}, {}, "pdf"};

ReadSource letter(const std::vector<std::string> &lines)
{
    return {"pdf", {prose(lines)}, {}};
}

Draft read(const ReadSource &source)
{
    return recognise(source, File, {"answer.pdf", {}, {}});
}

Draft read(const std::vector<std::string> &lines)
{
    return read(letter(lines));
}

int askedAt(const Draft &draft, int row)
{
    return int(std::ranges::count_if(draft.remarks, [row](const Remark &remark) {
        return remark.code == "number-in-sentence" && remark.severity == Remark::Severity::Question &&
               remark.cell.row == row;
    }));
}
} // namespace

TEST_CASE("Sentence figures: the cell of a figure is the line it stands in, and the line is what was printed")
{
    const Draft draft = read({"Kent Police", "There were 12 offences in 2019/20 and 15 in 2020/21."});
    REQUIRE(draft.counts.size() == 2);
    for (const Count &count : draft.counts) {
        CHECK(count.cell() == CellRef{0, 1, 0});
        CHECK(draft.printedText(count) == "There were 12 offences in 2019/20 and 15 in 2020/21.");
    }
    CHECK(draft.counts[1].figure == Figure::exact(15));
    CHECK(draft.periods[std::size_t(draft.counts[1].period)].key() == "2020-04-01..2021-03-31");
    CHECK(draft.forceCodes() == QStringList{"E23000032"});
}

TEST_CASE("Sentence figures: a kept mapping reads the same again")
{
    const ReadSource source =
        letter({"Kent Police", "Q1. How many offences were recorded in 2021?", "37", "Charged - 4",
                "There were 12 offences in 2019/20 and 15 in 2020/21.", "In excess of 830 records would be read."});
    const Draft first = read(source);
    REQUIRE(first.counts.size() == 4);
    const Draft again = recogniseAs(source, File, first.mappings, first.rules);
    CHECK(figureLines(again, source.tables) == figureLines(first, source.tables));
    CHECK(askedAt(again, 5) == 1);
    CHECK(askedAt(first, 5) == 1);
}

TEST_CASE("Sentence figures: a corrected period of the whole is that of titles without their own")
{
    const ReadSource source = letter({"Kent Police", "Recorded in 2021", "Offences recorded: 37"});
    Draft draft = read(source);
    REQUIRE(draft.mappings.size() == 1);
    draft.mappings.front().period = Period::parse("2022-01-01..2022-12-31");
    const Draft again = recogniseAs(source, File, draft.mappings, draft.rules);
    REQUIRE(again.counts.size() == 1);
    CHECK(again.periods[std::size_t(again.counts.front().period)].key() == "2022-01-01..2022-12-31");
}

TEST_CASE("Sentence figures: without a period anywhere the line is asked about")
{
    const Draft draft = read({"Kent Police", "Our answer", "We recorded 37 offences."});
    CHECK(draft.counts.empty());
    CHECK(askedAt(draft, 2) == 1);
}

TEST_CASE("Sentence figures: one number under a question for several, or for a part, is asked about")
{
    for (const char *question : {"How many offences were recorded in each year 2019 to 2021?",
                                 "How many of these offences were charged in 2021?", "How many officers in 2021?",
                                 "How many offences were recorded?"}) {
        INFO(question);
        const Draft draft = read({"Kent Police", question, "37"});
        CHECK(draft.counts.empty());
        CHECK(askedAt(draft, 2) == 1);
    }
    CHECK(read({"Kent Police", "How many offences were recorded in 2021?", "Answer:", "37"}).counts.size() == 1);
    CHECK(askedAt(read({"Kent Police", "Yours faithfully", "3"}), 2) == 0);
}

TEST_CASE("Sentence figures: beside a table of figures no sentence is counted")
{
    const ReadSource source{"pdf",
                            {prose({"Kent Police"}), tableOf({"Year|Offences recorded", "2021|40", "2022|44"}),
                             prose({"In 2021, 37 offences were recorded at a school."}),
                             prose({"In 2023, 37 offences were recorded."})},
                            {}};
    const Draft draft = read(source);
    CHECK(draft.counts.size() == 2);
    CHECK(askedAt(draft, 0) == 2);
}

TEST_CASE("Sentence figures: a sentence above a list is no title of it")
{
    const Draft draft = read({"Kent Police", "In 2020, 30 offences were recorded.", "2021: 45", "2022: 46"});
    CHECK(draft.counts.size() == 3);
    const Draft doubt = read({"Kent Police", "About 30 offences were recorded in 2020.", "2021: 45", "2022: 46"});
    CHECK(doubt.counts.size() == 2);
    CHECK(askedAt(doubt, 1) == 1);
}

TEST_CASE("Sentence figures: what another force recorded is asked about")
{
    const Draft draft = read({"Kent Police", "foi@kent.police.uk", "In 2021 Sussex Police recorded 37 offences.",
                              "In 2021 Kent Police recorded 12 offences."});
    CHECK(draft.counts.size() == 1);
    CHECK(askedAt(draft, 2) == 1);
}

TEST_CASE("Sentence figures: two lines that state the same figure are both asked about")
{
    const Draft draft = read({"Kent Police", "In 2021, 37 offences were recorded.", "In 2021, 12 crimes were recorded.",
                              "In 2022, 5 crimes were recorded."});
    CHECK(draft.counts.size() == 1);
    CHECK(askedAt(draft, 1) == 1);
    CHECK(askedAt(draft, 2) == 1);
}

TEST_CASE("Sentence figures: a line cut in the middle of its sentence is asked about")
{
    const Draft before = read({"Kent Police", "Excluding everything that was later found to be no crime, about",
                               "37 offences were recorded in 2021."});
    CHECK(before.counts.empty());
    CHECK(askedAt(before, 2) == 1);
    const Draft after = read({"Kent Police", "In 2021, 37 offences were recorded", "at schools."});
    CHECK(after.counts.empty());
    CHECK(askedAt(after, 1) == 1);
    const Draft noun = read({"Kent Police", "In 2021 we have recorded in all of our area 37", "offences."});
    CHECK(askedAt(noun, 1) == 1);
}
