// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_support.h"

#include "core/domain/error.h"
#include "tests/ui/acceptance_file.h"
#include "ui/session.h"
#include <QSignalSpy>

namespace {
void markKent(Study &study, Completeness completeness, const QString &reason)
{
    const Question question = study.questions().front();
    study.completeness().mark(study.forces().find("Kent")->code, question.id, question.periods.front(),
                              {completeness, reason, {}, {}, {}});
}
} // namespace

TEST_CASE("A session tells once of each edit, and of each undo and redo")
{
    Session session;
    session.open(acceptanceFile());
    QSignalSpy changed(&session, &Session::changed);

    session.edit("Mark Kent partial", [](Study &study) { markKent(study, Completeness::Partial, "part-year"); });
    CHECK(changed.size() == 1);
    CHECK(session.undoTitle() == "Mark Kent partial");
    CHECK_FALSE(session.redoTitle());

    session.undo();
    CHECK(changed.size() == 2);
    CHECK(session.redoTitle() == "Mark Kent partial");
    session.redo();
    CHECK(changed.size() == 3);
}

TEST_CASE("What analysis reads follows the study")
{
    Session session;
    session.open(acceptanceFile());
    const QString kent = session.view().forces.find("Kent")->code;
    const Question question = session.view().questions.front();
    const auto kentNow = [&] {
        return session.view().decision(kent, question.id, question.periods.front()).completeness;
    };
    const Completeness before = kentNow();

    session.edit("Mark Kent excluded", [](Study &study) { markKent(study, Completeness::Excluded, "late"); });
    CHECK(kentNow() == Completeness::Excluded);
    session.undo();
    CHECK(kentNow() == before);
}

TEST_CASE("Withdrawing a return takes its counts out of the view, and undo brings them back")
{
    Session session;
    session.open(acceptanceFile());
    const auto loaded = [&] { return session.view().counts.columns().returns.size(); };
    const auto before = loaded();
    const qint64 first = session.study().returns().all().front().id;

    session.edit("Withdraw a return", [&](Study &study) { study.returns().withdraw(first); });
    CHECK(loaded() == before - 1);
    session.undo();
    CHECK(loaded() == before);
}

TEST_CASE("Findings follow the study, and are looked for only when somebody asks")
{
    Session session;
    session.open(acceptanceFile());
    CHECK(session.checks().rulesRun() > 0);
    const auto found = session.checks().findings().size();

    // A wording is read by the rules of every force.
    session.edit("Set a wording",
                 [](Study &study) { study.outcomeWordings().apply({{"Zorbing"}, 0, {{"16"}}, "why"}); });
    session.undo();
    CHECK(session.checks().rulesRun() == 0);

    const QString kent = session.view().forces.find("Kent")->code;
    qint64 recorded = 0;
    for (const StoredCount &count :
         session.study().returns().countsOfReturn(session.study().returns().ofForce(kent).front().id)) {
        if (recorded == 0 && count.measure.kind == Measure::Kind::Offences && !count.isTotal)
            recorded = count.id;
    }
    session.edit("Correct", [&](Study &study) { study.checks().correct(recorded, Figure::exact(0), "wrong"); });
    CHECK(session.checks().rulesRun() == 1);
    CHECK(session.checks().findings().size() > found);
    session.undo();
    CHECK(session.checks().findings().size() == found);
    session.close();
    CHECK(session.checks().findings().empty());
}

TEST_CASE("An edit that fails is not told of, and leaves no step to undo")
{
    Session session;
    session.open(acceptanceFile());
    const auto undoBefore = session.undoTitle();
    QSignalSpy changed(&session, &Session::changed);

    CHECK_THROWS_AS(session.edit("Mark Kent partial", [](Study &study) { markKent(study, Completeness::Partial, {}); }),
                    Error);
    CHECK(changed.isEmpty());
    CHECK(session.undoTitle() == undoBefore);
}

TEST_CASE("A study that cannot be opened leaves the open one as it is")
{
    Session session;
    session.open(acceptanceFile());
    const QString path = session.study().path();
    QSignalSpy replaced(&session, &Session::studyReplaced);

    CHECK_THROWS_AS(session.open("no-such-folder/none.foilio"), Error);
    CHECK(session.study().path() == path);
    CHECK(replaced.isEmpty());

    session.close();
    CHECK_FALSE(session.isOpen());
    CHECK(session.view().questions.empty());
    CHECK_FALSE(session.undoTitle());
    CHECK(replaced.size() == 1);
}
