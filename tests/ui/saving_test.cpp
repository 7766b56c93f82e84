// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An edit is shown before the disk has it: what is called saved, and what happens where the disk refuses.
#include "core/domain/error.h"
#include "core/import/recognise.h"
#include "core/store/accept_return.h"
#include "tests/faults/failing_disk.h"
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/opened_window.h"
#include <QCryptographicHash>
#include <QLabel>

namespace {
using Fault = FailingDisk::Fault;
using Saving = Session::Saving;

Completeness kentNow(const StudyView &view)
{
    const Question &question = view.questions.front();
    return view.decision(view.forces.find("Kent")->code, question.id, question.periods.front()).completeness;
}

void markKent(Session &session, Completeness completeness)
{
    session.edit("Mark Kent", [&](Study &study) {
        const Question question = study.questions().front();
        study.completeness().mark(study.forces().find("Kent")->code, question.id, question.periods.front(),
                                  {completeness, "part-year", {}, {}, {}});
    });
}

StudyView inFile(const Session &session)
{
    return loadView(*Study::open(session.study().path(), Study::Mode::ReadOnly));
}

/// An invented return with a word that no return before it had.
void acceptNewWord(Session &session, const QString &offence)
{
    SourceFile file{"Kent.csv", ("Offence,2019,2020\n" + offence + ",12,14\n").toUtf8(), {}, "csv"};
    file.sha256 = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    Hints hints;
    hints.fileName = file.name;
    const Draft draft = recognise(readSource(file.bytes, file.name), file, hints);
    session.edit("Import", [&](Study &study) { acceptReturn(study, draft, {}); });
}

class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget &widget) { widget.installEventFilter(this); }
    int paints = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};
} // namespace

TEST_CASE("An edit is painted before it is committed, and called saved only afterwards")
{
    OpenedWindow opened(acceptanceFile());
    const auto &mark = opened.find<QLabel>("savedMark");
    CHECK(mark.text().isEmpty());
    const Completeness before = kentNow(opened.session.view());
    REQUIRE(before != Completeness::Partial);
    QApplication::processEvents();
    PaintCounter board(*opened.board().viewport());
    int asked = 0;
    QObject::connect(&opened.session, &Session::readyToPaint, &mark, [&] {
        if (++asked > 1)
            return; // the undo below
        CHECK(board.paints == 1);
        CHECK(mark.text().startsWith("Saving"));
        CHECK(kentNow(opened.session.view()) == Completeness::Partial);
        CHECK(kentNow(inFile(opened.session)) == before); // the file has nothing of it yet
    });
    markKent(opened.session, Completeness::Partial);
    CHECK(asked == 1);
    CHECK(mark.text() == "Saved " + opened.session.savedAt().toString("HH:mm"));
    CHECK(kentNow(inFile(opened.session)) == Completeness::Partial);
    opened.session.undo();
    CHECK(asked == 2);
}

TEST_CASE("Whichever write the disk refuses, what is shown afterwards is what the file holds")
{
    const auto fault = GENERATE(Fault::ErrorOnce, Fault::Full);
    FailingDisk disk;
    const QString path = acceptanceFile();
    Session session;
    session.open(path);
    const Completeness before = kentNow(session.view());
    int takenBack = 0;
    for (int operation = 1, reached = 1; reached; ++operation) {
        disk.arm(fault, operation);
        bool isSaved = true;
        try {
            markKent(session, Completeness::Partial);
        } catch (const Error &) {
            isSaved = false;
        }
        reached = disk.wasReached() ? 1 : 0;
        disk.settle(0);
        INFO(operation);
        if (!session.isOpen()) { // pages were written and cannot be put back before the disk has room
            REQUIRE(fault == Fault::Full);
            REQUIRE_FALSE(isSaved);
            session.open(path);
            REQUIRE(kentNow(session.view()) == before);
            continue;
        }
        takenBack += session.saving() == Saving::Failed ? 1 : 0;
        REQUIRE((session.saving() == Saving::Saved) == isSaved);
        REQUIRE(kentNow(session.view()) == (isSaved ? Completeness::Partial : before));
        REQUIRE(kentNow(inFile(session)) == kentNow(session.view()));
        if (isSaved && reached)
            session.undo();
    }
    CHECK(takenBack > (fault == Fault::ErrorOnce ? 3 : 0)); // it was shown, and then refused
    CHECK(session.study().verify() == QStringList());
}

TEST_CASE("Words that only a refused import brought do not stay: the next import is read with its own")
{
    FailingDisk disk;
    Session session;
    session.open(acceptanceFile());
    const std::size_t words = session.view().counts.columns().dimensions.offences.size();
    const auto armLater = QObject::connect(&session, &Session::readyToPaint, [&] { disk.arm(Fault::ErrorOnce, 1); });
    CHECK_THROWS_AS(acceptNewWord(session, "Sharing as first worded"), Error);
    CHECK(session.saving() == Saving::Failed);
    CHECK(session.view().counts.columns().dimensions.offences.size() == words);
    QObject::disconnect(armLater);
    disk.settle(0);
    acceptNewWord(session, "Sharing as worded next");
    const auto &offences = session.view().counts.columns().dimensions.offences;
    REQUIRE(offences.size() == words + 1);
    CHECK(offences.back().printed == "Sharing as worded next");
}

TEST_CASE("Where the disk refuses an edit that is shown, the window says so and shows what is kept")
{
    FailingDisk disk;
    OpenedWindow opened(acceptanceFile());
    const Completeness before = kentNow(opened.session.view());
    QObject::connect(&opened.session, &Session::readyToPaint, [&] { disk.arm(Fault::ErrorForGood, 1); });
    CHECK_FALSE(opened.window.messages().attempt([&] { markKent(opened.session, Completeness::Partial); }));
    disk.settle(0);
    CHECK(opened.find<QLabel>("savedMark").text() == "Not saved");
    CHECK(opened.window.messages().text().contains("does not answer as it should"));
    CHECK(kentNow(opened.session.view()) == before);
    const auto &question = opened.session.view().questions.front();
    opened.goTo("Kent", question.periods.front().label(), "Offences");
    CHECK(opened.board().currentIndex().data() == "C");
}
