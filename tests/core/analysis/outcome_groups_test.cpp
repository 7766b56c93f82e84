// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/outcome_groups.h"

#include "core/domain/outcome.h"
#include "tests/support/test_support.h"

namespace {
QString groupOf(const QString &printed, const QStringList &types)
{
    return OutcomeGroups::of({printed, {types, {}}}).key;
}
} // namespace

TEST_CASE("Every outcome type of the list has one group", "[outcome_groups]")
{
    for (const OutcomeType &type : OutcomeTypes::reference().all()) {
        int groups = 0;
        for (const OutcomeGroup &group : OutcomeGroups::all())
            groups += int(group.types.count(type.type));
        INFO(type.type.toStdString());
        CHECK(groups == 1);
    }
}

TEST_CASE("Evidential difficulties are two groups", "[outcome_groups]")
{
    CHECK(groupOf("x", {"15"}) == "evidential-supports");
    CHECK(groupOf("x", {"14"}) == groupOf("x", {"16"}));
    CHECK(groupOf("x", {"14"}) != groupOf("x", {"15"}));
    CHECK(groupOf("no action | victim withdraws support", {"14", "16"}) == "evidential-no-support");
}

TEST_CASE("A label that fits several groups keeps its printed words", "[outcome_groups]")
{
    const OutcomeLabel label{"No Action | evidential difficulties", {{"14", "15", "16"}, {}}};
    CHECK(OutcomeGroups::of(label).key == "no action | evidential difficulties");
    CHECK(OutcomeGroups::of(label).title == "“No Action | evidential difficulties” as printed");
    CHECK(groupOf("no action", {}) == "no action");
    CHECK(groupOf("NO  ACTION ", {}) == "no action");
}

TEST_CASE("Words that say nothing are one group", "[outcome_groups]")
{
    CHECK(groupOf("nn", {}) == "unknown");
    CHECK(groupOf("(blank)", {}) == "unknown");
    CHECK(groupOf("nn", {"18"}) == "no-suspect"); // a person said what it means here
    CHECK(groupOf("ongoing", {"0"}) == "open");
}

TEST_CASE("Single outcomes by type or by their words", "[outcome_groups]")
{
    const OutcomeLabel charged{"Charge/Summons", {{"1"}, {}}};
    CHECK(OutcomeGroups::outcomeKey(charged) == "1");
    CHECK(OutcomeGroups::outcomeTitle(charged) == "1: Charged or summonsed");
    CHECK(OutcomeGroups::outcomeTitle({"Warrant", {}}) == "“Warrant”");
    CHECK(OutcomeGroups::matches(charged, {"1"}));
    CHECK(OutcomeGroups::matches(charged, {"15", "charged"}));
    CHECK_FALSE(OutcomeGroups::matches(charged, {"15"}));
    CHECK(OutcomeGroups::find("nothing") == nullptr);
}
