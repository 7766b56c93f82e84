// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/recipe.h"

#include "core/import/crime_list.h"
#include "core/import/mapping_proposal.h"
#include "core/import/recognise.h"
#include "core/import/region.h"
#include "tests/support/table_builder.h"
#include "tests/support/test_support.h"

namespace {
const Table lastYear = tableOf({"Kent Police", "", "Result|2019|2020", "Charged|3|4", "Other words|5|6", "Total|8|10"});

Hints nothingKnown(int)
{
    return {};
}

/// As a person left it: "Other words" is type 16, the figures are outcomes.
Mapping corrected(const Table &table)
{
    Mapping mapping = proposeMapping(table, findRegions(table).at(0), {});
    mapping.measure.basis = Measure::Basis::OfRecorded;
    mapping.relabels.push_back({"Other words", Role::Outcome, "16"});
    mapping.force = "E23000032";
    mapping.period = Period::calendarYear(2020);
    mapping.layout = layoutOf(table, mapping);
    return mapping;
}
} // namespace

TEST_CASE("A layout is told by its headings, whatever years and numbers stand in them")
{
    const Mapping mapping = corrected(lastYear);
    CHECK(mapping.layout ==
          layoutOf(tableOf({"Kent Police", "", "Result|2021|2022", "Charged|1|2", "x|1|2", "Total|2|4"}), mapping));
    CHECK(mapping.layout != layoutOf(tableOf({"", "", "Crime|2021|2022", "a|1|2", "b|1|2"}), mapping));
    Mapping without = mapping;
    without.headerRows = 0;
    CHECK(layoutOf(lastYear, without).isEmpty());
}

TEST_CASE("Next year's return in the same layout is read by the recipe, with its own years and rows")
{
    const Mapping recipe = corrected(lastYear);
    const Table next = tableOf({"Some letter head", "Kent Police", "", "Result|2020|2021|2022", "Charged|3|4|5",
                                "Cautioned|1|1|1", "Other words|5|6|7", "Total|9|11|13"});
    const auto mapping = replayed(recipe, next, 0, {});
    REQUIRE(mapping);
    CHECK(mapping->region == Region{0, 3, 0, 7, 3});
    CHECK(mapping->figureColumns == std::vector<int>{1, 2, 3});
    CHECK(mapping->totalRows == std::vector<int>{7});
    CHECK(mapping->across.at(0).index == 3);
    CHECK(mapping->relabels == recipe.relabels);
    CHECK(mapping->measure == recipe.measure);
    CHECK(mapping->period == std::nullopt); // never last year's
    CHECK(mapping->force == "E23000032");
}

TEST_CASE("A recipe is not forced on another layout, nor used without one")
{
    Mapping recipe = corrected(lastYear);
    CHECK_FALSE(replayed(recipe, tableOf({"Offence|2019|2020", "a|1|2", "b|3|4"}), 0, {}));
    recipe.layout.clear();
    CHECK_FALSE(replayed(recipe, lastYear, 0, {}));
}

TEST_CASE("Of the kept readings that of the force is used, and only where every table of it is found again")
{
    const KeptReading kent{"E23000032", "kent-2020.csv", {corrected(lastYear)}, {}};
    KeptReading two = kent;
    two.force = "E23000008";
    two.mappings.push_back(corrected(lastYear)); // the source has this layout once only
    const std::vector<Table> tables{lastYear};
    const auto found = replayed({two, kent}, tables, {}, nothingKnown);
    REQUIRE(found);
    CHECK(found->reading->source == "kent-2020.csv");
    CHECK(found->mappings.size() == 1);
    CHECK_FALSE(replayed({two, kent}, tables, "E23000008", nothingKnown));
    CHECK(replayed({two, kent}, tables, "E23000032", nothingKnown));
}

TEST_CASE("Recognising uses a kept reading, says so, and takes over what its marks stand for")
{
    const QByteArray first = "Kent Police\nResult,2019,2020\nClosed in another way,3,-\nCharged or Summonsed,5,6\n";
    Draft before = recognise(readSource(first, "kent.csv"), {"kent.csv", first, {}, {}}, {"kent.csv", {}, {}, {}});
    REQUIRE_FALSE(before.mappings.empty());
    before.mappings[0].relabels.push_back({"Closed in another way", Role::Outcome, "14"});
    KeptReading kept{"E23000032", "kent.csv", before.mappings, {}};
    kept.figures.marks.emplace("-", Figure::exact(0));

    const QByteArray next = "Kent Police\nResult,2020,2021\nClosed in another way,-,4\nCharged or Summonsed,5,6\n";
    Hints hints;
    hints.fileName = "kent2.csv";
    const auto isUsed = [](const Draft &draft) {
        return std::ranges::any_of(draft.remarks, [](const Remark &remark) { return remark.code == "recipe-used"; });
    };
    const Draft alone = recognise(readSource(next, "kent2.csv"), {"kent2.csv", next, {}, {}}, hints);
    CHECK_FALSE(isUsed(alone));
    CHECK(alone.counts[0].figure.kind() == Figure::Kind::Unresolved);
    hints.kept = std::make_shared<const std::vector<KeptReading>>(1, kept);
    const Draft draft = recognise(readSource(next, "kent2.csv"), {"kent2.csv", next, {}, {}}, hints);
    CHECK(isUsed(draft));
    CHECK(draft.counts[0].figure == Figure::exact(0));
    CHECK(draft.outcomes[std::size_t(draft.counts[0].outcome)].match.types == QStringList{"14"});
    CHECK(draft.periods[std::size_t(draft.counts[0].period)] == Period::calendarYear(2020));
}

TEST_CASE("Next year's list of crimes is counted by the day and the columns that were chosen for the last one")
{
    const Table last =
        tableOf({"Date reported|Date recorded|Offence|Outcome", "01/02/2023|03/02/2023|Voyeurism|Charged",
                 "05/02/2023|07/03/2023|Voyeurism|Other words", "06/02/2023|09/03/2023|Voyeurism|"});
    auto recipe = proposeCrimeList(last, 0, {});
    REQUIRE(recipe);
    REQUIRE(recipe->down.at(1) == Axis{1, Role::Period});
    recipe->down[0].role = Role::Period; // by the day of the report, a person said
    recipe->down[1].role = Role::Ignore;
    recipe->relabels.push_back({"Other words", Role::Outcome, "16"});
    recipe->force = "E23000032";
    recipe->layout = layoutOf(last, *recipe);

    const Table next =
        tableOf({"Kent Police, crimes of 2024", "Date reported|Date recorded|Offence|Outcome",
                 "11/01/2024|12/01/2024|Voyeurism|Charged", "13/01/2024|01/02/2024|Voyeurism|Other words",
                 "Date reported|Date recorded|Offence|Outcome", "15/01/2024|03/02/2024|Voyeurism|",
                 "17/01/2024|03/02/2024|Voyeurism|Charged"});
    const auto mapping = replayed(*recipe, next, 0, {});
    REQUIRE(mapping);
    CHECK(mapping->countsRows);
    CHECK(mapping->region == Region{0, 1, 0, 6, 3});
    CHECK(mapping->down == recipe->down);
    CHECK(mapping->ignoredRows == std::vector<int>{4});
    CHECK(mapping->relabels == recipe->relabels);
    CHECK(mapping->force == "E23000032");
    CHECK_FALSE(replayed(
        *recipe,
        tableOf({"Date recorded|Offence|Outcome", "01/02/2024|Voyeurism|Charged", "05/02/2024|Voyeurism|Charged"}), 0,
        {}));

    ReadSource source{"csv", {next}, {}};
    Hints hints;
    hints.kept = std::make_shared<const std::vector<KeptReading>>(
        std::vector<KeptReading>{{"E23000032", "kent-2023.csv", {*recipe}, {}}});
    const Draft draft = recognise(source, {}, hints);
    int crimes = 0;
    for (const Count &count : draft.counts) {
        const bool isOffence = draft.measures[std::size_t(count.measure)].kind == Measure::Kind::Offences;
        crimes += isOffence ? int(count.figure.low()) : 0;
        CHECK(draft.periods[std::size_t(count.period)].key().contains("2024-01"));
    }
    CHECK(crimes == 4);
}
