// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/checks.h"
#include "core/import/draft_reader.h"
#include "core/import/mapping_proposal.h"
#include "core/import/region.h"
#include "tests/support/table_builder.h"
#include "tests/support/test_support.h"

namespace {
Draft draftOf(const std::vector<std::string> &lines)
{
    const Table table = tableOf(lines);
    std::vector<Mapping> mappings;
    for (const Region &region : findRegions(table))
        mappings.push_back(proposeMapping(table, region, {"kent.csv", {}, {}}));
    return readDraft({table}, mappings);
}

std::vector<Remark> remarksOf(const Draft &draft, const QString &code)
{
    std::vector<Remark> found;
    for (const Remark &remark : draft.remarks) {
        if (remark.code == code)
            found.push_back(remark);
    }
    return found;
}
} // namespace

TEST_CASE("Totals that agree are noted once")
{
    const Draft draft = draftOf({"Offence|2019|2020|Total", "Theft|1|2|3", "Arson|3|4|7", "Total|4|6|10"});
    const auto agree = remarksOf(draft, "totals-agree");
    REQUIRE(agree.size() == 1);
    CHECK(agree[0].severity == Remark::Severity::Note);
    CHECK(agree[0].message.contains("All 6"));
    CHECK_FALSE(draft.has(Remark::Severity::Mistake));
}

TEST_CASE("A total that differs is a mistake that names its cell and both numbers, and is not mended")
{
    const Draft draft = draftOf({"Offence|2019|2020", "Theft|1|2", "Arson|3|4", "Total|4|7"});
    const auto differs = remarksOf(draft, "total-differs");
    REQUIRE(differs.size() == 1);
    CHECK(differs[0].severity == Remark::Severity::Mistake);
    CHECK(differs[0].cell.a1() == "C4");
    CHECK(differs[0].message.contains("7"));
    CHECK(differs[0].message.contains("6"));
    CHECK(draft.counts.back().figure == Figure::exact(7));
    CHECK(remarksOf(draft, "totals-agree").empty());
}

TEST_CASE("Totals of bounded figures agree within the bounds")
{
    CHECK_FALSE(draftOf({"Offence|2019|2020", "Theft|<5|2", "Arson|3|4", "Total|6|6"}).has(Remark::Severity::Mistake));
    CHECK(draftOf({"Offence|2019|2020", "Theft|<5|2", "Arson|3|4", "Total|9|6"}).has(Remark::Severity::Mistake));
}

TEST_CASE("Marks that every total takes for zero are evidence and a proposed rule, not applied")
{
    const Draft draft = draftOf({"Offence|2019|2020", "Theft|-|2", "Arson|3|-", "Total|3|2"});
    const auto evidence = remarksOf(draft, "zero-evidence");
    REQUIRE(evidence.size() == 1);
    CHECK(evidence[0].severity == Remark::Severity::Note);
    CHECK(draft.proposed.marks.at("-") == Figure::exact(0));
    CHECK(draft.rules.figures.marks.empty());
    CHECK(draft.counts.front().figure.kind() == Figure::Kind::Unresolved);
    const Draft blanks = draftOf({"Offence|2019|2020", "Theft||2", "Arson|3|", "Total|3|2"});
    CHECK(blanks.proposed.marks.at("") == Figure::exact(0));
}

TEST_CASE("A total above the sum of what is printed is no mistake where a cell is open, and no evidence")
{
    const Draft draft = draftOf({"Offence|2019|2020", "Theft|-|2", "Arson|3|3", "Total|5|5"});
    CHECK(remarksOf(draft, "total-above-sum").size() == 1);
    CHECK(remarksOf(draft, "zero-evidence").empty());
    CHECK(draft.proposed.marks.empty());
    CHECK_FALSE(draft.has(Remark::Severity::Mistake));
    CHECK(draftOf({"Offence|2019|2020", "Theft|-|2", "Arson|3|3", "Total|2|5"}).has(Remark::Severity::Mistake));
}

TEST_CASE("Hidden cells that a total counts as zero are asked about")
{
    const Draft draft = draftOf({"|Under 16|16 and over", "Female|*|22", "Male|5|*", "Sum:|5|22"});
    const auto hidden = remarksOf(draft, "hidden-counted-as-zero");
    REQUIRE(hidden.size() == 1);
    CHECK(hidden[0].severity == Remark::Severity::Question);
    CHECK(draft.proposed.marks.empty());
}

TEST_CASE("A total of nothing is asked about")
{
    const Draft draft =
        draftOf({"Police force|granted|rejected|Total", "Kent|1|2|3", "Essex|||0", "Surrey|4|5|9", "Sussex|1|1|2"});
    const auto nothing = remarksOf(draft, "total-of-nothing");
    REQUIRE(nothing.size() == 1);
    CHECK(nothing[0].cell.a1() == "D3");
    CHECK(remarksOf(draft, "zero-evidence").empty());
}

TEST_CASE("Subtotals are compared with their own part, the grand total with all")
{
    const Draft right = draftOf({"Offence|2019|2020", "A theft|3|4", "B theft|1|2", "Sub total|4|6", "C theft|5|5",
                                 "D theft|1|1", "Sub total|6|6", "Grand total|10|12"});
    CHECK_FALSE(right.has(Remark::Severity::Mistake));
    CHECK(remarksOf(right, "totals-agree").size() == 1);
}

TEST_CASE("A column called total that is the sum of nothing printed is one question")
{
    const Draft draft = draftOf({"Area Name|Total recorded crime|Theft|Arson", "Kent|100|1|2", "Essex|200|3|4",
                                 "Surrey|300|5|6", "Sussex|400|7|8"});
    CHECK(remarksOf(draft, "total-never-agrees").size() == 1);
    CHECK_FALSE(draft.has(Remark::Severity::Mistake));
}

TEST_CASE("Offences recorded among outcomes are no part of their total")
{
    const Draft draft =
        draftOf({"Outcome|2019|2020", "Offences recorded|9|9", "Charged|1|2", "Ongoing|8|7", "Total|9|9"});
    CHECK_FALSE(draft.has(Remark::Severity::Mistake));
}

TEST_CASE("The same titles twice are asked about, in a long table only noted")
{
    const Draft draft = draftOf({"Home Office Code|2012|2013", "08/65|4|36", "08/65|1|58", "195/12|1|1"});
    const auto twice = remarksOf(draft, "titles-twice");
    REQUIRE(twice.size() == 1);
    CHECK(twice[0].severity == Remark::Severity::Question);
    CHECK(twice[0].message.contains("B2"));
    CHECK(twice[0].message.contains("B3"));
    CHECK(remarksOf(draftOf({"Police force|2019|2020", "Kent Police|1|2", "Kent|3|4"}), "titles-twice").size() == 1);
    const auto noted = remarksOf(draftOf({"Force|Year|Outcome|Count", "Kent|2019|Charged|1", "Kent|2019|Charged|1",
                                          "Essex|2019|Charged|1", "Essex|2019|Charged|1"}),
                                 "titles-twice");
    REQUIRE(noted.size() == 1);
    CHECK(noted[0].severity == Remark::Severity::Note);
}

TEST_CASE("More outcomes than offences recorded are asked about")
{
    Draft draft = draftOf({"Measure|2019|2020", "Offences recorded|10|12", "Charged|6|5", "No suspect identified|6|5"});
    checkWhole(draft, std::nullopt);
    const auto above = remarksOf(draft, "outcomes-above-recorded");
    REQUIRE(above.size() == 1);
    CHECK(above[0].message.contains("Kent, 2019"));
    CHECK(above[0].message.contains("12"));
    CHECK(above[0].message.contains("10"));
}

TEST_CASE("The check of outcomes works across tables, and not where offences have an open cell")
{
    Draft draft = draftOf({"Offence|2019|2020", "Theft|5|-", "||", "Outcome|2019|2020", "Charged|6|7"});
    checkWhole(draft, std::nullopt);
    const auto above = remarksOf(draft, "outcomes-above-recorded");
    REQUIRE(above.size() == 1);
    CHECK(above[0].cell.a1() == "B5");
}

TEST_CASE("A year beyond the period asked for may be a part-year")
{
    const Period asked(QDate(2019, 1, 1), QDate(2022, 7, 31));
    Draft draft = draftOf({"Offence|2021|2022", "Theft|5|6"});
    checkWhole(draft, asked);
    const auto beyond = remarksOf(draft, "period-beyond-stated");
    REQUIRE(beyond.size() == 1);
    CHECK(beyond[0].cell.a1() == "C2");
    Draft marked = draftOf({"Offence|2021|2022 (to July)", "Theft|5|6"});
    checkWhole(marked, asked);
    CHECK(remarksOf(marked, "period-beyond-stated").empty());
}

TEST_CASE("A year beyond the period of the title may be a part-year")
{
    Draft draft = draftOf({"Crimes recorded 1 January 2019 to 31 July 2022|", "|", "Year|Crimes", "2021|5", "2022|6"});
    checkWhole(draft, std::nullopt);
    const auto beyond = remarksOf(draft, "period-beyond-stated");
    REQUIRE(beyond.size() == 1);
    CHECK(beyond[0].cell.a1() == "B5");
}

TEST_CASE("Figures without a title are asked about, a sum without one is a total")
{
    CHECK(remarksOf(draftOf({"Offence|Number", "Theft|1", "Arson|2", "|9"}), "title-missing").size() == 1);
    const Draft sum = draftOf({"Offence|Number", "Theft|1", "Arson|2", "|3"});
    CHECK(remarksOf(sum, "title-missing").empty());
    CHECK(sum.counts.back().isTotal);
}

TEST_CASE("Calendar and financial years in one return are asked about")
{
    Draft mixed = draftOf({"Offence|2019|2020/21", "Theft|5|6"});
    checkWhole(mixed, std::nullopt);
    CHECK(remarksOf(mixed, "years-mixed").size() == 1);
    Draft plain = draftOf({"Offence|2019|2020", "Theft|5|6"});
    checkWhole(plain, std::nullopt);
    CHECK(remarksOf(plain, "years-mixed").empty());
}
