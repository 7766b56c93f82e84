// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/store_support.h"

namespace {
/// Figures of a case list that names no force.
Draft namelessDraft()
{
    Draft draft = smallDraft({Kent}, "no force stated\n");
    for (ForceLabel &force : draft.forces)
        force = {"(no force stated)", {}};
    draft.remarks = {{Remark::Severity::Question, "force-unknown", {0, 3, 0}, "Name the force."}};
    return draft;
}

/// An edit of which keeping the draft is a part.
void keepWithAnswer(Study &study, const Draft &draft)
{
    study.edit("Board", [&] {
        Answer answer = study.responses().find(Kent, study.questions().front().id);
        answer.note += "looked at";
        study.responses().set(answer);
        study.returns().keepAside(draft);
    });
}
} // namespace

TEST_CASE("Figures that name no force are kept with their file and their remarks, and are in no return")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const Draft draft = namelessDraft();
    keepWithAnswer(*study, draft);
    CHECK(study->returns().all().empty());
    const auto aside = study->returns().remarksAside();
    REQUIRE(aside.size() == 2);
    CHECK(aside[0].sourceName == draft.source.name);
    CHECK(aside[0].remark.code == "kept-aside");
    CHECK(aside[0].remark.message.contains("stand in no total"));
    CHECK(aside[1].remark.code == "force-unknown");
    CHECK(aside[1].remark.cell == CellRef{0, 3, 0});
    CHECK(study->verify() == QStringList());
}

TEST_CASE("The same file is kept aside once, and undo leaves what was received")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    keepWithAnswer(*study, namelessDraft());
    keepWithAnswer(*study, namelessDraft());
    CHECK(study->returns().remarksAside().size() == 2);
    study->journal().undo(study->actor());
    study->journal().undo(study->actor());
    CHECK(study->returns().remarksAside().size() == 2);
    CHECK(study->verify() == QStringList());
}

TEST_CASE("A return of a force is not kept aside, nor is it among what is")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const Draft named = smallDraft({Kent});
    CHECK(errorOf([&] { keepWithAnswer(*study, named); }).contains("accept it as a return"));
    study->edit("Import", [&] { study->returns().accept(named, {}); });
    CHECK(study->returns().remarksAside().empty());
    study->journal().undo(study->actor()); // the reading stays, and belongs to a force
    CHECK(study->returns().remarksAside().empty());
}

TEST_CASE("A mistake is not kept aside")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Draft draft = namelessDraft();
    draft.remarks = {{Remark::Severity::Mistake, "total-differs", {0, 3, 0}, "The total differs."}};
    CHECK(errorOf([&] { keepWithAnswer(*study, draft); }).contains("The total differs."));
    CHECK(study->returns().remarksAside().empty());
}
