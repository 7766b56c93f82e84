// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cell_history.h"

#include "tests/core/store/store_support.h"

namespace {
void mark(Study &study, const QString &title, Completeness as, const QString &reason = {}, const QString &note = {})
{
    const Question question = questionOf(study, "offences");
    study.edit(title,
               [&] { study.completeness().mark(Kent, question.id, question.periods[0], {as, reason, note, {}, {}}); });
}

std::vector<DecisionChange> history(const StudyFolder &folder, const Study &study, const QString &force = Kent,
                                    int period = 0)
{
    const Question question = questionOf(study, "offences");
    return decisionHistory(folder.path(), force, question.id, question.periods[std::size_t(period)]);
}
} // namespace

TEST_CASE("The history of a cell tells every change of its decision, undo and redo too")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    CHECK(history(folder, *study).empty());
    study->setActor("KD");
    mark(*study, "first", Completeness::Partial, "part-year", "to July");
    study->setActor("AB");
    mark(*study, "second", Completeness::Complete, "checked");
    study->journal().undo("KD");
    study->journal().redo("KD");
    mark(*study, "third", Completeness::Unreviewed);

    const auto changes = history(folder, *study);
    REQUIRE(changes.size() == 5);
    CHECK(changes[0].before.completeness == Completeness::Unreviewed);
    CHECK(changes[0].after.completeness == Completeness::Partial);
    CHECK(changes[0].after.reason == "part-year");
    CHECK(changes[0].after.note == "to July");
    CHECK(changes[0].after.decidedBy == "KD");
    CHECK(changes[0].after.decidedAt.isValid());
    CHECK(changes[0].title == "first");
    CHECK(changes[1].before == changes[0].after);
    CHECK(changes[1].after.completeness == Completeness::Complete);
    CHECK(changes[1].after.note.isEmpty());
    CHECK(changes[1].actor == "AB");
    CHECK(changes[2].after == changes[0].after); // undone
    CHECK(changes[2].title == "Undo: second");
    CHECK(changes[3].after == changes[1].after); // made again
    CHECK(changes[4].after == Decision());
}

TEST_CASE("Other cells and other edits are not in the history of a cell")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    mark(*study, "first", Completeness::Complete, "checked");
    accept(*study, smallDraft({Kent}));
    CHECK(history(folder, *study).size() == 1);
    CHECK(history(folder, *study, Durham).empty());
    CHECK(history(folder, *study, Kent, 1).empty());
}
