// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/request_repository.h"

#include "tests/core/store/store_support.h"

namespace {
using Kind = RequestEvent::Kind;

SourceFile letterFile(const QByteArray &bytes)
{
    return {"letter.txt", bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), "other"};
}

void setStatus(Study &study, const QString &force, AnswerStatus status, const QString &reference = {})
{
    study.edit("Note", [&] {
        for (Answer answer : study.responses().ofForce(force)) {
            answer.status = status;
            answer.reference = reference;
            study.responses().set(answer);
        }
    });
}
} // namespace

TEST_CASE("What is noted of a request is kept, by day, and only of forces that have anything")
{
    const StudyFolder folder;
    const ForceRequest request{
        Kent,
        "WhatDoTheyKnow",
        "Crimes reported instead of recorded",
        "Ask for the spreadsheet",
        {"FOI 1/22"},
        {{Kind::Received, QDate(2022, 7, 4), {}, {}}, {Kind::Extended, QDate(2022, 7, 20), QDate(2022, 9, 1), "s31"}}};
    {
        const auto study = folder.newStudy();
        CHECK(study->requests().all().empty());
        CHECK(study->requests().find(Kent).force == Kent);
        study->edit("Note", [&] {
            ForceRequest turned = request;
            std::swap(turned.events[0], turned.events[1]);
            study->requests().set(turned);
            study->requests().setWording("Please tell us how many crimes ...");
        });
    }
    const auto study = folder.openStudy();
    CHECK(study->requests().find(Kent) == request);
    CHECK(study->requests().all() == std::vector<ForceRequest>{request});
    CHECK(study->requests().wording() == "Please tell us how many crimes ...");
    study->journal().undo("KD");
    CHECK(study->requests().all().empty());
    CHECK(study->requests().wording().isEmpty());
    study->journal().redo("KD");
    CHECK(study->requests().find(Kent) == request);
    CHECK(study->verify() == QStringList());
}

TEST_CASE("An event noted again on the same day replaces the first")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    for (const QDate until : {QDate(2022, 8, 30), QDate(2022, 9, 1)}) {
        study->edit("Note", [&] { study->requests().note(Kent, {Kind::Extended, QDate(2022, 7, 20), until, {}}); });
    }
    const auto events = study->requests().find(Kent).events;
    REQUIRE(events.size() == 1);
    CHECK(events[0].until == QDate(2022, 9, 1));
}

TEST_CASE("A clarification changes the answers, and one step takes all of it back")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    setStatus(*study, Kent, AnswerStatus::Awaited);
    study->edit("Details asked for",
                [&] { study->requests().note(Kent, {Kind::ClarificationAsked, QDate(2022, 7, 8), {}, {}}); });
    for (const Answer &answer : study->responses().ofForce(Kent))
        CHECK(answer.status == AnswerStatus::Clarification);
    study->journal().undo("KD");
    for (const Answer &answer : study->responses().ofForce(Kent))
        CHECK(answer.status == AnswerStatus::Awaited);
    CHECK(study->requests().all().empty());
}

TEST_CASE("Odd events and unknown forces are refused, and nothing of them stays")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const auto note = [&](const QString &force, const RequestEvent &event) {
        return errorOf([&] { study->edit("Note", [&] { study->requests().note(force, event); }); });
    };
    CHECK(note(Kent, {Kind::Chased, {}, {}, {}}).contains("“chased” needs the day"));
    CHECK(note(Kent, {Kind::Extended, QDate(2022, 7, 20), {}, {}}).contains("needs the day it runs to"));
    CHECK(note(Kent, {Kind::Extended, QDate(2022, 7, 20), QDate(2022, 7, 1), {}}).contains("before the day"));
    CHECK(note("X99", {Kind::Chased, QDate(2022, 7, 20), {}, {}}).contains("“X99”"));
    CHECK(study->requests().all().empty());
}

TEST_CASE("A reference that gives way to another is kept, and a reference that comes back is none of the earlier ones")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    setStatus(*study, Kent, AnswerStatus::Awaited, "22/026090");
    CHECK(study->requests().find(Kent).earlierReferences.isEmpty());
    setStatus(*study, Kent, AnswerStatus::Awaited, "01.FOI.22.027454");
    CHECK(study->requests().find(Kent).earlierReferences == QStringList{"22/026090"});
    setStatus(*study, Kent, AnswerStatus::Answered, "01.FOI.22.027454");
    CHECK(study->requests().find(Kent).earlierReferences == QStringList{"22/026090"});
    setStatus(*study, Kent, AnswerStatus::Answered, "22/026090");
    CHECK(study->requests().find(Kent).earlierReferences == QStringList{"01.FOI.22.027454"});
    study->journal().undo("KD");
    CHECK(study->requests().find(Kent).earlierReferences == QStringList{"22/026090"});
    CHECK(study->verify() == QStringList());
}

TEST_CASE("Letters are kept with their forces; the same bytes once")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    study->edit("Attach", [&] {
        study->requests().attach({Kent, Durham}, {0, Letter::Kind::Request, QDate(2022, 7, 1), "sent", 0, {}, 0},
                                 letterFile("Please tell us"));
        study->requests().attach({Kent}, {0, Letter::Kind::Reply, {}, {}, 0, {}, 0}, letterFile("Please tell us"));
    });
    const auto letters = study->requests().letters(Kent);
    REQUIRE(letters.size() == 2);
    CHECK(letters[0].kind == Letter::Kind::Request);
    CHECK(letters[0].day == QDate(2022, 7, 1));
    CHECK(letters[0].sourceName == "letter.txt");
    CHECK(letters[0].size == 14);
    CHECK(letters[1].kind == Letter::Kind::Reply);
    CHECK(letters[0].sourceId == letters[1].sourceId);
    CHECK(study->returns().sourceBytes(letters[0].sourceId) == "Please tell us");
    CHECK(study->requests().letters(Durham).size() == 1);
    study->journal().undo("KD");
    CHECK(study->requests().letters(Kent).empty());
    study->journal().redo("KD");
    CHECK(study->requests().letters(Kent).size() == 2);
    CHECK(study->verify() == QStringList());
    CHECK(letterKindFromName(u"request") == Letter::Kind::Request);
    CHECK_FALSE(letterKindFromName(u"post"));
}
