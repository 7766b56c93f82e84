// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/flow.h"

#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"
#include <algorithm>
#include <map>

namespace {
const Period Year2020 = Period::calendarYear(2020);
const QString Kent = "E23000032";
const QString Essex = "E23000028";

const FlowStage &stageOf(const std::vector<FlowStage> &stages, const QString &key)
{
    const auto found = std::ranges::find(stages, key, &FlowStage::key);
    REQUIRE(found != stages.end());
    return *found;
}

QStringList keysOf(const std::vector<FlowStage> &stages)
{
    QStringList keys;
    for (const FlowStage &stage : stages)
        keys += stage.key;
    return keys;
}

std::map<QString, int> reasonsOf(const FlowStage &stage)
{
    std::map<QString, int> reasons;
    for (const LeftOut &left : stage.leaving)
        ++reasons[left.reason];
    return reasons;
}

/// Kent answered both questions and is complete for offences; both forces were sent the request on 29 July 2022.
ViewBuilder kentAnswered()
{
    ViewBuilder builder;
    builder.ask("offences", {Year2020});
    builder.ask("outcomes", {Year2020});
    for (const QString key : {"offences", "outcomes"})
        builder.answer(Kent, key, AnswerStatus::Answered);
    builder.mark(Kent, "offences", Completeness::Complete, "checked");
    builder.force(Kent).offences().count(Year2020, 10);
    return builder;
}

void setDays(ViewBuilder &builder, const QString &force, QDate sent, QDate answered)
{
    for (Answer &answer : builder.view().answers) {
        if (answer.force == force) {
            answer.sent = sent;
            answer.answered = answered;
        }
    }
}
} // namespace

TEST_CASE("Acceptance: the flow from 43 asked to 24 complete, with every reason", "[acceptance][flow]")
{
    const auto stages = flowStages(AcceptanceStudy::view());
    CHECK(keysOf(stages) == QStringList{"asked", "answered", "in-time", "complete-offences", "complete-outcomes"});
    CHECK(forcesAt(stages, "asked") == 43);
    CHECK(forcesAt(stages, "answered") == 29);
    CHECK(forcesAt(stages, "complete-offences") == 24);
    CHECK(forcesAt(stages, "complete-outcomes") == 24);
    // 14 did not answer: five refused, one neither confirmed nor denied, one asked for details, seven are silent
    CHECK(reasonsOf(stageOf(stages, "answered")) == std::map<QString, int>{{"refused (s12(1))", 5},
                                                                           {"neither confirmed nor denied", 1},
                                                                           {"clarification asked", 1},
                                                                           {"no reply yet", 7}});
    // answers 3, 10, 17 and 24 of 29 came on 31 August, a day after the limit
    CHECK(forcesAt(stages, "in-time") == 25);
    CHECK(reasonsOf(stageOf(stages, "in-time")) == std::map<QString, int>{{"later than the limit of the Act", 4}});
    const auto dropped = reasonsOf(stageOf(stages, "complete-offences"));
    CHECK(dropped.size() == 5); // five forces, each for a reason of its own
    for (const auto &[reason, forces] : dropped) {
        CHECK(reason.startsWith("partial: "));
        CHECK(forces == 1);
    }
}

TEST_CASE("The flow is the panel's own numbers", "[acceptance][flow]")
{
    const StudyView view = AcceptanceStudy::view();
    const auto stages = flowStages(view);
    for (const QString measure : {"offences", "outcomes"}) {
        const Panel panel = flow(view, measure);
        CHECK(forcesAt(stages, "asked") == panel.asked);
        CHECK(forcesAt(stages, "answered") == panel.answered);
        CHECK(forcesAt(stages, "complete-" + measure) == panel.complete);
        CHECK(stageOf(stages, "complete-" + measure).forces == panel.forces);
    }
}

TEST_CASE("No force is lost between two stages", "[acceptance][flow]")
{
    const auto stages = flowStages(AcceptanceStudy::view());
    for (const FlowStage &stage : stages) {
        if (stage.from >= 0)
            CHECK(stage.forces.size() + qsizetype(stage.leaving.size()) ==
                  stages[std::size_t(stage.from)].forces.size());
        for (const LeftOut &left : stage.leaving)
            CHECK_FALSE(left.reason.isEmpty());
    }
}

TEST_CASE("Where questions were answered by different forces, each has its own steps", "[flow]")
{
    ViewBuilder builder = kentAnswered();
    builder.answer(Kent, "outcomes", AnswerStatus::Refused, "s12(1)");
    const auto stages = flowStages(builder.make());
    CHECK(forcesAt(stages, "answered-offences") == 1);
    CHECK(forcesAt(stages, "answered-outcomes") == 0);
    CHECK_FALSE(forcesAt(stages, "answered"));
    CHECK(reasonsOf(stageOf(stages, "answered-outcomes")).at("refused (s12(1))") == 1);
}

TEST_CASE("In time is by the working days of the Act, over two bank holidays", "[flow]")
{
    ViewBuilder builder = kentAnswered();
    const auto inTime = [&] { return forcesAt(flowStages(builder.make()), "in-time"); };
    CHECK_FALSE(inTime()); // no day is noted: nothing is claimed
    setDays(builder, Kent, QDate(2022, 7, 29), QDate(2022, 8, 30));
    CHECK(inTime() == 1); // the 20th working day: 1 and 29 August do not count
    setDays(builder, Kent, QDate(2022, 7, 29), QDate(2022, 8, 31));
    CHECK(inTime() == 0);
    CHECK(forcesAt(flowStages(builder.make()), "complete-offences") == 1); // late, and counted all the same
}

TEST_CASE("Marked complete without a figure is not in the figures, and the flow says so", "[flow]")
{
    ViewBuilder builder = kentAnswered();
    for (const QString key : {"offences", "outcomes"})
        builder.answer(Essex, key, AnswerStatus::Answered);
    builder.mark(Essex, "offences", Completeness::Complete, "checked");
    const auto stages = flowStages(builder.make());
    CHECK(forcesAt(stages, "complete-offences") == 2);
    CHECK(forcesAt(stages, "used-offences") == 1);
    CHECK(stageOf(stages, "used-offences").leaving.front().force == Essex);
}

TEST_CASE("A mark without an answer makes no force complete", "[flow]")
{
    ViewBuilder builder = kentAnswered();
    builder.mark(Essex, "offences", Completeness::Complete, "checked");
    const StudyView view = builder.make();
    CHECK(forcesAt(flowStages(view), "complete-offences") == 1);
    CHECK(flow(view, "offences").complete == 1);
}
