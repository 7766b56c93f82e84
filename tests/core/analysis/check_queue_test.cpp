// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_queue.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

namespace {
const QString Kent = "E23000032";
const QString Durham = "E23000008";
const Period Y2022 = Period::calendarYear(2022);

/// Invented: outcomes above recorded in Kent.
ViewBuilder odd(int recorded = 40)
{
    ViewBuilder study;
    study.startReturn().force(Kent).offences().count(Y2022, recorded);
    study.outcomes().outcome("Charged", {"1"}).count(Y2022, 45);
    study.startReturn().force(Durham).noOutcome().offences().count(Y2022, 7);
    return study;
}

FindingAnswer explained(const Finding &finding)
{
    FindingAnswer answer = finding.answerWith(FindingState::Explained);
    answer.explanation = "assigned-basis";
    return answer;
}
} // namespace

TEST_CASE("An explained finding stays explained for its figures and opens again for others")
{
    StudyView view = odd().make();
    CheckQueue queue(view);
    REQUIRE(queue.findings().size() == 1);
    CHECK(queue.open() == 1);
    const Finding finding = queue.findings()[0];
    view.findingAnswers = {explained(finding)};
    queue.update(view);
    CHECK(queue.open() == 0);
    CHECK(queue.rulesRun() == 0); // an answer costs no check
    CHECK(queue.findings()[0].state == FindingState::Explained);

    StudyView other = odd(39).make();
    other.findingAnswers = view.findingAnswers;
    const CheckQueue again(other);
    REQUIRE(again.findings().size() == 1);
    CHECK(again.findings()[0].isReopened());
    CHECK(again.findings()[0].key == finding.key);
}

TEST_CASE("What was answered and fits now stays in the list as gone")
{
    StudyView view = odd(45).make();
    view.findingAnswers = {explained(CheckQueue(odd().make()).findings()[0])};
    const CheckQueue queue(view);
    REQUIRE(queue.findings().size() == 1);
    CHECK(queue.findings()[0].isGone);
    CHECK(queue.findings()[0].title == "Outcomes against recorded");
    CHECK(queue.open() == 0);
}

TEST_CASE("What is gone keeps the title of its rule, also of a rule of the study or of the reading")
{
    StudyView view = odd(50).make();
    FindingAnswer copied;
    copied.finding = "forces-the-same//E23000032/E23000008/offences";
    copied.state = FindingState::Explained;
    FindingAnswer read = copied;
    read.finding = "total-differs/E23000032/1";
    view.findingAnswers = {copied, read};
    const CheckQueue queue(view);
    REQUIRE(queue.findings().size() == 2);
    CHECK(queue.findings()[0].title == "Two forces with the same figures");
    CHECK(queue.findings()[1].title == "When read: total differs");
}

TEST_CASE("Nothing is left of a study without returns, whatever else changed")
{
    ViewBuilder study = odd(50);
    study.view().remarks = {{1, Kent, {{Remark::Severity::Question, "force-missing", {}, "No force."}}},
                            {2, Durham, {{Remark::Severity::Question, "force-missing", {}, "No force."}}}};
    CheckQueue queue(study.make());
    CHECK(queue.findings().size() == 1);
    ViewBuilder empty;
    empty.ask("offences", {Y2022});
    queue.update(empty.make());
    CHECK(queue.findings().empty());
}

TEST_CASE("Only the forces whose figures or answers changed are checked again")
{
    ViewBuilder study = odd();
    CheckQueue queue(study.make());
    CHECK(queue.rulesRun() == 2);
    queue.update(study.make());
    CHECK(queue.rulesRun() == 0);
    study.startReturn().force(Durham).noOutcome().offences().count(Y2022, 9);
    queue.update(study.make());
    CHECK(queue.rulesRun() == 1);
    CHECK(queue.findings().size() == 2); // two returns of Durham differ
}

TEST_CASE("A finding is found by its key or by the beginning of one alone")
{
    const CheckQueue queue(odd().make());
    REQUIRE(queue.find("outcomes-above"));
    CHECK(queue.find("outcomes-above")->force == Kent);
    CHECK_FALSE(queue.find("months"));
    CHECK(queue.find("")); // only one
}

TEST_CASE("Questions of the reading stand in the queue, one for each kind and return")
{
    StudyView view = odd(50).make();
    const Remark first{Remark::Severity::Question, "titles-twice", {0, 1, 2}, "C2 and C3 have the same titles."};
    Remark second = first;
    second.cell.row = 2;
    view.remarks = {{1, Kent, {first, second}}};
    const CheckQueue queue(view);
    REQUIRE(queue.findings().size() == 1);
    CHECK(queue.findings()[0].rule == "titles-twice");
    CHECK(queue.findings()[0].words == "C2 and C3 have the same titles. And so in 1 more cells.");
    CHECK(queue.findings()[0].parts[1].cell.a1() == "C3");
}

TEST_CASE("A remark that the returns of one file share stands once, for the study")
{
    StudyView view = odd(50).make();
    const Remark shared{Remark::Severity::Question, "force-missing", {0, 9, 0}, "This row names no force."};
    view.remarks = {{1, Kent, {shared}}, {2, Durham, {shared}}};
    const CheckQueue queue(view);
    REQUIRE(queue.findings().size() == 1);
    CHECK(queue.findings()[0].force.isEmpty());
    CHECK(queue.findings()[0].parts[0].returnId == 1);
}

TEST_CASE("A remark that returns shared is of the force whose return is left when the others are withdrawn")
{
    StudyView view = odd(50).make();
    const Remark shared{Remark::Severity::Question, "force-missing", {0, 9, 0}, "This row names no force."};
    view.remarks = {{1, Kent, {shared}}, {2, Durham, {shared}}};
    CheckQueue queue(view);
    StudyView left = ViewBuilder().startReturn().force(Kent).offences().count(Y2022, 50).make();
    left.remarks = {{1, Kent, {shared}}};
    queue.update(left);
    REQUIRE(queue.findings().size() == 1);
    CHECK(queue.findings()[0].force == Kent);
    CHECK(queue.findings()[0].key == "reading/E23000032/force-missing/1");
}
