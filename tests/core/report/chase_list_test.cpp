// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chase_list.h"

#include "core/report/request_tracker.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"
#include <algorithm>

namespace {
using Kind = RequestEvent::Kind;
const QString Kent = "E23000032";
const QDate Sent(2025, 9, 15); // the limit is 13 October 2025, day 40 is 10 November

StudyView study(AnswerStatus status, std::vector<RequestEvent> events = {}, QDate answered = {},
                const QString &exemption = {})
{
    ViewBuilder builder;
    builder.view().info.title = "Intimate images";
    builder.ask("offences", {Period::calendarYear(2023), Period::calendarYear(2024)});
    builder.answer(Kent, "offences", status, exemption);
    for (Answer &answer : builder.view().answers) {
        if (answer.force != Kent)
            continue;
        answer.sent = Sent;
        answer.answered = answered;
        answer.reference = "FOI 12/25";
    }
    builder.view().requests = {{Kent, "e-mail", {}, {}, {"OLD 1"}, std::move(events)}};
    return builder.make();
}

RequestState state(const StudyView &view, QDate today)
{
    return requestState(view.request(Kent), view.answersOf(Kent), today);
}

std::optional<ChaseKind> today(const StudyView &view, QDate day)
{
    const auto chase = state(view, day).today;
    return chase ? std::optional(chase->kind) : std::nullopt;
}
} // namespace

TEST_CASE("A force is chased shortly before the limit and after it, and not again at once")
{
    const StudyView open = study(AnswerStatus::Awaited);
    CHECK(today(open, QDate(2025, 10, 8)) == std::nullopt); // three working days left
    CHECK(today(open, QDate(2025, 10, 9)) == ChaseKind::Chaser);
    CHECK(today(open, QDate(2025, 10, 13)) == ChaseKind::Chaser);
    CHECK(today(open, QDate(2025, 10, 14)) == ChaseKind::Overdue);
    CHECK(state(open, QDate(2025, 10, 14)).today->why == "overdue by 1 working day");
    const StudyView chased = study(AnswerStatus::Awaited, {{Kind::Chased, QDate(2025, 10, 14), {}, {}}});
    CHECK(today(chased, QDate(2025, 10, 20)) == std::nullopt); // the fourth working day after
    CHECK(today(chased, QDate(2025, 10, 21)) == ChaseKind::Overdue);
}

TEST_CASE("An extension keeps a force off the list until its own day")
{
    const StudyView view =
        study(AnswerStatus::Awaited, {{Kind::Extended, QDate(2025, 10, 10), QDate(2025, 11, 14), {}}});
    CHECK(today(view, QDate(2025, 10, 20)) == std::nullopt);
    CHECK(today(view, QDate(2025, 11, 17)) == ChaseKind::Overdue);
    CHECK(chaseDraft(view, Kent, ChaseKind::Overdue, QDate(2025, 11, 17))
              .contains("you needed until 14 November 2025 to weigh the public interest"));
}

TEST_CASE("A clarification stands on the list until it is answered")
{
    const StudyView view =
        study(AnswerStatus::Clarification, {{Kind::ClarificationAsked, QDate(2025, 9, 22), {}, "Which codes?"}});
    CHECK(today(view, QDate(2025, 9, 23)) == ChaseKind::Clarification);
    const QString letter = chaseDraft(view, Kent, ChaseKind::Clarification, QDate(2025, 9, 23));
    CHECK(letter.contains("On 22 September 2025 you asked me for details (“Which codes?”)."));
    CHECK(letter.contains("[details]"));
}

TEST_CASE("A refusal comes on the list when the time for a review runs out, and the review itself when it is late")
{
    const StudyView refused = study(AnswerStatus::Refused, {}, QDate(2025, 10, 13), "s12(1)");
    CHECK(state(refused, QDate(2025, 10, 20)).lastDayForReview == QDate(2025, 12, 9));
    CHECK(today(refused, QDate(2025, 10, 20)) == std::nullopt);
    CHECK(today(refused, QDate(2025, 12, 2)) == ChaseKind::Review); // five working days left
    CHECK(today(refused, QDate(2025, 12, 10)) == std::nullopt);
    CHECK(state(refused, QDate(2025, 10, 20)).letters.front() == ChaseKind::Review);
    CHECK(
        chaseDraft(refused, Kent, ChaseKind::Review, QDate(2025, 12, 2)).contains("Offences recorded: refused s12(1)"));
    const StudyView asked =
        study(AnswerStatus::Refused, {{Kind::ReviewAsked, QDate(2025, 10, 20), {}, {}}}, QDate(2025, 10, 13), "s12(1)");
    CHECK(today(asked, QDate(2025, 11, 17)) == std::nullopt); // the 20th working day after
    CHECK(today(asked, QDate(2025, 11, 18)) == ChaseKind::Update);
    CHECK(chaseDraft(asked, Kent, ChaseKind::Update, QDate(2025, 11, 18))
              .contains("On 20 October 2025 I asked for an internal review"));
    const StudyView answered = study(AnswerStatus::Answered, {}, QDate(2025, 10, 13));
    CHECK(state(answered, QDate(2025, 12, 2)).lastDayForReview == std::nullopt);
    CHECK(today(answered, QDate(2025, 12, 2)) == std::nullopt);
}

TEST_CASE("Every letter has the reference, the day, the study and its questions, and no sign of markup")
{
    const StudyView view = study(AnswerStatus::Awaited);
    for (const ChaseKind kind :
         {ChaseKind::Clarification, ChaseKind::Overdue, ChaseKind::Chaser, ChaseKind::Review, ChaseKind::Update}) {
        const QString letter = chaseDraft(view, Kent, kind, QDate(2025, 11, 20));
        INFO(letter.toStdString());
        CHECK(letter.startsWith("Subject: Freedom of Information request FOI 12/25: "));
        CHECK(letter.contains("To the Freedom of Information team of Kent,"));
        CHECK(letter.contains("On 15 September 2025 I asked you"));
        CHECK(letter.contains("“Intimate images”"));
        CHECK(letter.contains("- Offences recorded (2023, 2024)"));
        CHECK(letter.endsWith("[name]\n"));
        CHECK_FALSE(letter.contains("%"));
    }
    CHECK(chaseDraft(view, Kent, ChaseKind::Overdue, QDate(2025, 11, 20)).contains("section 50"));
    CHECK_FALSE(chaseDraft(view, Kent, ChaseKind::Overdue, QDate(2025, 10, 20)).contains("section 50"));
    CHECK(chaseDraft(view, Kent, ChaseKind::Chaser, QDate(2025, 10, 9)).contains("ends on 13 October 2025"));
}

TEST_CASE("What is not known stands in brackets and is not made up")
{
    ViewBuilder builder;
    builder.ask("offences", {Period::calendarYear(2024)});
    const QString letter = chaseDraft(builder.make(), Kent, ChaseKind::Overdue, QDate(2025, 10, 20));
    CHECK(letter.contains("[your reference]"));
    CHECK(letter.contains("On [day] I asked you"));
}

TEST_CASE("The tracker has a row for each force and its days as they were counted")
{
    StudyView view =
        study(AnswerStatus::Refused, {{Kind::Chased, QDate(2025, 10, 14), {}, {}}}, QDate(2025, 10, 15), "s12(1)");
    view.answers.back().note = "ignored";
    const FigureTable tracker = requestTracker(view, QDate(2025, 12, 1));
    CHECK(tracker.rows.size() == 43);
    const auto row = std::ranges::find_if(tracker.rows, [](const auto &cells) { return cells[0].text == "Kent"; });
    REQUIRE(row != tracker.rows.end());
    const auto cell = [&](const QString &column) { return (*row)[std::size_t(tracker.columns.indexOf(column))].text; };
    for (const auto &cells : tracker.rows)
        CHECK(cells.size() == std::size_t(tracker.columns.size()));
    CHECK(cell("reference") == "FOI 12/25");
    CHECK(cell("earlier references") == "OLD 1");
    CHECK(cell("offences status") == "refused s12(1)");
    CHECK(cell("limit") == "2025-10-13");
    CHECK(cell("working day") == "22");
    CHECK(cell("state") == "answered late, on working day 22");
    CHECK(cell("last chased") == "2025-10-14");
    CHECK(cell("offences completeness") == "unreviewed");
}

TEST_CASE("The days of a request are told in order")
{
    const StudyView view =
        study(AnswerStatus::Refused, {{Kind::Received, QDate(2025, 9, 16), {}, {}}}, QDate(2025, 10, 15), "s12(1)");
    const QString text = requestDatesText(view, Kent, QDate(2025, 12, 1));
    CHECK(text.startsWith("Kent\nIntimate images\n"));
    const qsizetype sent = text.indexOf("2025-09-15  sent: Offences recorded");
    const qsizetype received = text.indexOf("2025-09-16  received by the force");
    const qsizetype answered = text.indexOf("2025-10-15  Offences recorded: refused s12(1)");
    CHECK((sent > 0 && sent < received && received < answered));
    CHECK(text.contains("Limit of the Act: 2025-10-14"));
}
