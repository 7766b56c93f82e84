// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mark_uses.h"

#include "tests/support/test_support.h"
#include "tests/ui/models/read_draft.h"
#include <algorithm>

namespace {
const MarkUse *use(const std::vector<MarkUse> &uses, const QString &mark)
{
    const auto found = std::ranges::find(uses, mark, &MarkUse::mark);
    return found == uses.end() ? nullptr : &*found;
}
} // namespace

TEST_CASE("The marks of a return are asked for once each, the most frequent first")
{
    const auto uses = marksOf(*readDraftOf("Offence,2019,2020\nA,-,-\nB,*,<5\nC,1,-\n").draft);
    REQUIRE(uses.size() == 2);
    CHECK(uses[0].mark == "-");
    CHECK(uses[0].cells == 3);
    CHECK_FALSE(uses[0].figure);
    CHECK_FALSE(uses[0].evidence.isEmpty()); // the remark at its first cell
    CHECK(uses[1].mark == "*");
    CHECK_FALSE(use(uses, "1"));
}

TEST_CASE("Printed totals that fit only with blank as zero are evidence, not a decision")
{
    const auto draft = readDraftOf("Offence,2019,2020\nA,2,\nB,3,7\nTotal,5,7\n").draft;
    const auto uses = marksOf(*draft);
    REQUIRE(use(uses, ""));
    CHECK(use(uses, "")->isProven);
    CHECK(use(uses, "")->evidence.contains("blank as zero"));
    CHECK_FALSE(use(uses, "")->figure);

    const auto unproven = marksOf(*readDraftOf("Offence,2019,2020\nA,2,\nB,3,7\n").draft);
    CHECK_FALSE(use(unproven, "")->isProven);
}

TEST_CASE("A mark that a rule settles is shown with its meaning")
{
    Draft draft = *readDraftOf("Offence,2019\nA,-\nB,3\n").draft;
    draft.rules.figures.marks.emplace("-", Figure::exact(0));
    const auto uses = marksOf(draft);
    REQUIRE(use(uses, "-"));
    CHECK(use(uses, "-")->figure == Figure::exact(0));
}

TEST_CASE("Whether zeros are printed is asked only where something is less than a number")
{
    CHECK(hasLessThan(*readDraftOf("Offence,2019\nA,<5\n").draft));
    CHECK_FALSE(hasLessThan(*readDraftOf("Offence,2019\nA,5\n").draft));
}

TEST_CASE("A mark may stay open, and no two choices mean the same")
{
    const auto &choices = markChoices();
    CHECK_FALSE(choices.front().figure);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        for (std::size_t j = i + 1; j < choices.size(); ++j)
            CHECK(choices[i].figure != choices[j].figure);
    }
}
