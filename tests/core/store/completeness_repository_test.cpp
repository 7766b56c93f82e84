// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/completeness_repository.h"

#include "tests/core/store/store_support.h"

namespace {
void mark(Study &study, Completeness as, const QString &reason = {}, const QString &note = {})
{
    const Question question = questionOf(study, "offences");
    study.edit("Mark",
               [&] { study.completeness().mark(Kent, question.id, question.periods[0], {as, reason, note, {}, {}}); });
}

Decision decisionOf(Study &study)
{
    const Question question = questionOf(study, "offences");
    return study.completeness().find(Kent, question.id, question.periods[0]);
}
} // namespace

TEST_CASE("A decision is kept for the force, the question and the period, with reason, person and time")
{
    const StudyFolder folder;
    {
        const auto study = folder.newStudy();
        study->setActor("KD");
        CHECK(decisionOf(*study).completeness == Completeness::Unreviewed);
        mark(*study, Completeness::Partial, "part-year", "to June only");
    }
    const auto study = folder.openStudy();
    const Question question = questionOf(*study, "offences");
    const Decision decision = decisionOf(*study);
    CHECK(decision.completeness == Completeness::Partial);
    CHECK(decision.reason == "part-year");
    CHECK(decision.note == "to June only");
    CHECK(decision.decidedBy == "KD");
    CHECK(std::abs(decision.decidedAt.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
    CHECK(study->completeness().find(Kent, question.id, question.periods[1]).completeness == Completeness::Unreviewed);
    CHECK(study->completeness().find(Durham, question.id, question.periods[0]).completeness ==
          Completeness::Unreviewed);
    CHECK(study->completeness().find(Kent, questionOf(*study, "outcomes").id, question.periods[0]).completeness ==
          Completeness::Unreviewed);
}

TEST_CASE("Partial and excluded need a reason that fits")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    CHECK(errorOf([&] { mark(*study, Completeness::Partial); }) == "A reason is needed to mark a force as partial.");
    CHECK(errorOf([&] { mark(*study, Completeness::Excluded); }).contains("A reason is needed"));
    CHECK(errorOf([&] { mark(*study, Completeness::Excluded, "because"); }).contains("no reason “because”"));
    CHECK(errorOf([&] { mark(*study, Completeness::Excluded, "because"); }).contains("“excluded” are: no-reply, "));
    CHECK(errorOf([&] { mark(*study, Completeness::Complete, "no-reply"); }).contains("does not fit"));
    CHECK(errorOf([&] { mark(*study, Completeness::Excluded, "other", "  "); }).contains("needs a note"));
    CHECK(study->completeness().all().empty());
    mark(*study, Completeness::Complete);
    CHECK(decisionOf(*study).completeness == Completeness::Complete);
}

TEST_CASE("The file itself refuses a partial without a reason, whoever writes it")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    mark(*study, Completeness::Complete);
    Database database(folder.path(), Database::Mode::ReadWrite);
    CHECK(errorOf([&] { database.execute("UPDATE completeness SET decision = 'partial'"); }).contains("CHECK"));
    CHECK(errorOf([&] { database.execute("UPDATE completeness SET decision = 'perhaps'"); }).contains("CHECK"));
}

TEST_CASE("A decision is changed, taken back and undone")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    mark(*study, Completeness::Complete);
    mark(*study, Completeness::Excluded, "refused-cost");
    CHECK(study->completeness().all().size() == 1);
    CHECK(decisionOf(*study).reason == "refused-cost");
    mark(*study, Completeness::Unreviewed);
    CHECK(study->completeness().all().empty());
    study->journal().undo("KD");
    CHECK(decisionOf(*study).reason == "refused-cost");
    study->journal().undo("KD");
    CHECK(decisionOf(*study).completeness == Completeness::Complete);
    study->journal().undo("KD");
    CHECK(study->completeness().all().empty());
    const auto entries = study->journal().history().size();
    mark(*study, Completeness::Unreviewed); // of nothing
    CHECK(study->journal().history().size() == entries);
}

TEST_CASE("A decision may be on a period nobody asked for, but on no unknown force or question")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const Question question = questionOf(*study, "offences");
    const Decision complete{Completeness::Complete, {}, {}, {}, {}};
    const auto period = Period::financialYear(2020);
    study->edit("Mark", [&] { study->completeness().mark(Kent, question.id, period, complete); });
    CHECK(study->completeness().find(Kent, question.id, period).completeness == Completeness::Complete);
    CHECK(study->completeness().ofForce(Kent).size() == 1);
    CHECK(study->completeness().ofForce(Durham).empty());
    const auto markOther = [&](const QString &force, qint64 asked) {
        return errorOf(
            [&] { study->edit("Mark", [&] { study->completeness().mark(force, asked, period, complete); }); });
    };
    CHECK(markOther("X99", question.id).contains("no force with the code “X99”"));
    CHECK(markOther(Kent, 99).contains("no question number 99"));
}
