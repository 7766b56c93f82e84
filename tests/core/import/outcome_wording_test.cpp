// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/draft_reader.h"
#include "core/import/mapping_proposal.h"
#include "core/import/region.h"
#include "tests/support/table_builder.h"
#include "tests/support/test_support.h"

namespace {
QString typesAt(const Draft &draft, const QString &a1)
{
    const auto cell = CellRef::fromA1(0, a1);
    const auto found = std::ranges::find_if(draft.counts, [&](const Count &count) { return count.cell() == *cell; });
    REQUIRE(found != draft.counts.end());
    return draft.outcomes.at(std::size_t(found->outcome)).match.types.join('|');
}

int remarksOf(const Draft &draft, const QString &code)
{
    return int(std::ranges::count(draft.remarks, code, &Remark::code));
}
} // namespace

TEST_CASE("What the study says of an outcome label beats its words, and what they say is kept")
{
    const Table table = tableOf({"Outcome|2020|2021", "Dealt with locally|1|2", "Charged|3|4"});
    ReturnRules rules;
    rules.wordings = {{"dealt with - locally", {"8"}, "Kent's letter of May", "KW", {}}};
    const Draft draft = readDraft({table}, {proposeMapping(table, findRegions(table).at(0), {})}, rules);
    CHECK(typesAt(draft, "B2") == "8");
    CHECK(typesAt(draft, "B3") == "1");
    const OutcomeLabel &label = draft.outcomes[std::size_t(draft.counts.front().outcome)];
    CHECK(label.match.why == "set for this study by KW: Kent's letter of May");
    CHECK(label.own().types.isEmpty());
    CHECK(remarksOf(draft, "outcome-unknown") == 0);
    CHECK(remarksOf(readDraft({table}, {proposeMapping(table, findRegions(table).at(0), {})}), "outcome-unknown") ==
          1); // without it, it is asked about

    Mapping corrected = proposeMapping(table, findRegions(table).at(0), {});
    corrected.relabels = {{"Dealt with locally", Role::Outcome, "22"}};
    CHECK(typesAt(readDraft({table}, {corrected}, rules), "B2") == "22"); // of this return: closer
}

TEST_CASE("A day that cannot be read is said, and no figure loses its place")
{
    const Table table =
        tableOf({"Force|Granted|Date correct|Stalking 2018-19", "Kent|8|30/04/21|144", "Durham|2|see letter|51"});
    Mapping mapping = proposeMapping(table, findRegions(table).at(0), {});
    REQUIRE(mapping.down.size() == 2);
    mapping.down[1].role = Role::AsAt;
    const Draft draft = readDraft({table}, {mapping});
    CHECK(draft.counts.size() == 4);
    CHECK(remarksOf(draft, "as-at-unknown") == 1);
    CHECK(draft.counts[2].cell().a1() == "B3");
    CHECK(draft.counts[2].asAt == -1);
}
