// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/return_repository.h"

#include "core/store/accept_return.h"
#include "tests/core/store/store_support.h"

TEST_CASE("The rules of a return are kept with it")
{
    const StudyFolder folder;
    const Draft draft = smallDraft({Kent});
    {
        const auto study = folder.newStudy();
        study->setActor("KD");
        accept(*study, draft);
    }
    const auto study = folder.openStudy();
    const auto returns = study->returns().ofForce(Kent);
    REQUIRE(returns.size() == 1);
    CHECK(returns[0].rules.figures.marks == draft.rules.figures.marks);
    CHECK(returns[0].rules.figures.zerosPrinted == draft.rules.figures.zerosPrinted);
    CHECK(returns[0].rules.caveats == draft.rules.caveats);
    CHECK(returns[0].rules.correctAsAt == QDate(2022, 8, 1));
    CHECK(returns[0].rules.yearBasis == "calendar");
    CHECK(returns[0].sha256 == draft.source.sha256);
    CHECK(returns[0].sourceName == "reply.csv");
    CHECK(returns[0].format == "csv");
    CHECK(returns[0].counts == 5);
    CHECK_FALSE(returns[0].acceptedUnseen);
    CHECK(returns[0].acceptedAt.isValid());
    CHECK(study->returns().ofForce(Durham).empty());
}

TEST_CASE("The same file is kept once, however often and under whatever name it is imported")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, smallDraft({Kent}));
    Draft again = smallDraft({Kent});
    again.source.name = "the same under another name.csv";
    accept(*study, again);
    accept(*study, smallDraft({Durham}, "other bytes"));
    const auto returns = study->returns().all();
    REQUIRE(returns.size() == 3);
    CHECK(returns[0].sourceId == returns[1].sourceId);
    CHECK(returns[2].sourceId != returns[0].sourceId);
    CHECK(rowsFromOutside(folder.path(), "SELECT count(*) FROM sources") == QStringList{"2"});
    CHECK(study->returns().sourceBytes(returns[0].sourceId) == "force,2020,2021\n");
    CHECK(study->verify() == QStringList());
}

TEST_CASE("A source larger than a piece, and one without a byte, come back as they were")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const qsizetype size = GENERATE(0, 1, 32 << 20, (32 << 20) + 1);
    QByteArray bytes(size, 'x');
    if (size > 0)
        bytes.back() = 'y';
    accept(*study, smallDraft({Kent}, bytes));
    CHECK(study->returns().sourceBytes(1) == bytes);
    CHECK(errorOf([&] { study->returns().sourceBytes(2); }).contains("no source number 2"));
}

TEST_CASE("A source left on disk is stored from there, and only if it is still what was read")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const QByteArray bytes = QByteArray("2020,Kent,14\n").repeated(50'000);
    const auto write = [&](const QByteArray &content) {
        QFile file(folder.path("large.csv"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    Draft draft = smallDraft({Kent}, bytes);
    draft.source.path = folder.path("large.csv");
    draft.source.bytes.clear();
    CHECK(errorOf([&] { accept(*study, draft); }).contains("cannot be opened any more"));
    for (const QByteArray &changed :
         {bytes.chopped(1), bytes + "2020,Kent,15\n", QByteArray(bytes).replace(0, 1, "3")}) {
        write(changed);
        CHECK(errorOf([&] { accept(*study, draft); }).contains("was changed while it was imported"));
        CHECK(study->returns().all().empty());
        CHECK(study->journal().history().size() == 1);
    }
    write(bytes);
    accept(*study, draft);
    const auto returns = study->returns().ofForce(Kent);
    REQUIRE(returns.size() == 1);
    CHECK(study->returns().sourceBytes(returns[0].sourceId) == bytes);
    CHECK(rowsFromOutside(folder.path(), "SELECT size FROM sources") == QStringList{QString::number(bytes.size())});
    CHECK(study->verify().isEmpty());
}

TEST_CASE("Packed counts are stored like those that are held")
{
    const StudyFolder folder;
    const auto rows = [&](const QString &name, const Draft &draft) {
        const auto study = folder.newStudy(name);
        accept(*study, draft);
        CHECK(study->verify().isEmpty());
        return rowsFromOutside(folder.path(name), "SELECT * FROM counts") +
               rowsFromOutside(folder.path(name),
                               "SELECT id, force_id, first_count, counts, hex(sha256) FROM contents");
    };
    Draft draft = smallDraft({Kent, Durham});
    const QStringList held = rows("held.foilio", draft);
    for (const Count &count : std::exchange(draft.counts, {}))
        draft.packed.add(count);
    CHECK(rows("packed.foilio", draft) == held);
}

TEST_CASE("How a return was read comes back as it was, newest first, and goes with its return")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    CHECK(study->returns().keptReadings().empty());
    Draft draft = smallDraft({Kent});
    draft.rules.figures.marks.emplace("-", Figure::exact(0));
    accept(*study, draft);
    const auto kept = study->returns().keptReadings();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0] == KeptReading{Kent, draft.source.name, draft.mappings, draft.rules.figures});
    accept(*study, smallDraft({Kent, Durham}, "other bytes"));
    REQUIRE(study->returns().keptReadings().size() == 2);
    CHECK(study->returns().keptReadings()[0].force.isEmpty()); // of two forces
    study->edit("Withdraw", [&] {
        study->returns().withdraw(2);
        study->returns().withdraw(3);
    });
    CHECK(study->returns().keptReadings() == kept);
}

TEST_CASE("A remark stands with the force whose row it is on, one on the whole reading with each")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Draft draft = smallDraft({Kent, Durham});
    draft.remarks = {{Remark::Severity::Question, "odd-cell", {0, 2, 1}, "Kent's cell"},
                     {Remark::Severity::Note, "whole", {}, "All of it"}};
    const auto ids = accept(*study, draft);
    const auto ofKent = study->returns().remarks(ids[0]);
    REQUIRE(ofKent.size() == 2);
    CHECK(ofKent[0].severity == Remark::Severity::Question);
    CHECK(ofKent[0].cell.a1() == "B3");
    CHECK(ofKent[0].message == "Kent's cell");
    const auto ofDurham = study->returns().remarks(ids[1]);
    REQUIRE(ofDurham.size() == 1);
    CHECK(ofDurham[0].code == "whole");
    CHECK_FALSE(ofDurham[0].cell.isValid());
}

TEST_CASE("Only the chosen forces of a draft become returns")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Acceptance chosen;
    chosen.onlyForces = {Durham};
    accept(*study, smallDraft({Kent, Durham}), chosen);
    REQUIRE(study->returns().all().size() == 1);
    CHECK(study->returns().all()[0].force == Durham);
    chosen.onlyForces = {"E23000001"};
    CHECK(
        errorOf([&] { accept(*study, smallDraft({Kent, Durham}), chosen); }).contains("holds no figures of the force"));
}

TEST_CASE("A draft with a mistake, or of no known force, is refused and leaves nothing")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Draft draft = smallDraft({Kent});
    SECTION("a mistake")
    {
        draft.remarks = {{Remark::Severity::Mistake, "number-too-large", {0, 1, 1}, "Larger than any count."}};
        CHECK(errorOf([&] { accept(*study, draft); }) == "“reply.csv” cannot be accepted: B2 Larger than any count.");
    }
    SECTION("no force")
    {
        draft.forces[0].code.clear();
        CHECK(errorOf([&] { accept(*study, draft); }).contains("names no force that is known"));
    }
    SECTION("a force the study does not know")
    {
        draft.forces[0].code = "X99";
        CHECK(errorOf([&] { accept(*study, draft); }).contains("knows no force with the code “X99”"));
    }
    CHECK(study->returns().all().empty());
    CHECK(rowsFromOutside(folder.path(), "SELECT (SELECT count(*) FROM sources) + (SELECT count(*) FROM readings)") ==
          QStringList{"0"});
}

TEST_CASE("Counts of a name that is no force are kept with the source and take part in nothing")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Draft draft = smallDraft({Kent, Durham});
    draft.forces[1] = {"South East", {}};
    accept(*study, draft);
    CHECK(study->returns().all().size() == 1);
    CHECK(study->loadColumns().returns.size() == 1);
    CHECK(rowsFromOutside(folder.path(), "SELECT force_printed, counts FROM contents WHERE force_id IS NULL") ==
          QStringList{"South East|5"});
    CHECK(study->verify() == QStringList());
}

TEST_CASE("A blank cell without printed text has no text, not a nought")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Draft draft = smallDraft({Kent});
    draft.counts[0].figure = Figure::absent(Figure::Kind::Blank);
    const auto ids = accept(*study, draft);
    const auto counts = study->returns().countsOfReturn(ids[0]);
    CHECK(counts[0].figure.kind() == Figure::Kind::Blank);
    CHECK(counts[0].text.isEmpty());
    CHECK(counts[1].text == "0");
}

TEST_CASE("Words of a return are data: neither SQL nor a path")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Draft draft = smallDraft({Kent});
    const QString hostile = "'); DROP TABLE returns;--";
    draft.texts[0] = hostile;
    draft.offences[0].printed = hostile;
    draft.source.name = "../../etc/passwd";
    const auto ids = accept(*study, draft);
    const auto counts = study->returns().countsOfReturn(ids[0]);
    CHECK(counts[2].text == hostile);
    CHECK(counts[2].offence.printed == hostile);
    CHECK(study->verify() == QStringList());
}

TEST_CASE("Accepting a return answers the questions it gives figures for, and no others")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const qint64 offences = questionOf(*study, "offences").id;
    const qint64 outcomes = questionOf(*study, "outcomes").id;
    const Draft draft = yearsDraft(Kent, 2020, 2021, "years");
    study->edit(importTitle(*study, draft, {}), [&] { acceptReturn(*study, draft, {}); });
    CHECK(study->journal().undoTitle() == "Import Kent: years.csv");
    CHECK(study->responses().find(Kent, offences).status == AnswerStatus::Answered);
    CHECK(study->responses().find(Kent, offences).answered.isNull());
    CHECK(study->responses().find(Kent, outcomes).status == AnswerStatus::NotAsked);
    study->journal().undo("KD");
    CHECK(study->responses().find(Kent, offences).status == AnswerStatus::NotAsked);
}

TEST_CASE("What a person noted of an answer is not overwritten by an import")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Answer answer = study->responses().find(Kent, questionOf(*study, "offences").id);
    answer.status = AnswerStatus::Partly;
    study->edit("Note", [&] { study->responses().set(answer); });
    study->edit("Import", [&] { acceptReturn(*study, yearsDraft(Kent, 2020, 2021, "years"), {}); });
    CHECK(study->responses().find(Kent, answer.question).status == AnswerStatus::Partly);
    Acceptance unseen;
    unseen.unseen = true;
    CHECK(importTitle(*study, smallDraft({Kent, Durham}), unseen) == "Import 2 forces: reply.csv, accepted unseen");
    Draft chosen = smallDraft({Kent});
    CHECK_FALSE(importTitle(*study, chosen, {}).contains("hidden"));
    chosen.remarks.push_back({Remark::Severity::Note, "rows-hidden-read", {0, 3, 0}, "Row 4 is hidden."});
    CHECK(importTitle(*study, chosen, {}) == "Import Kent: reply.csv, hidden parts read");
}

TEST_CASE("A share printed below zero is kept with its words, and is no number of the study")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Draft draft = smallDraft({Kent});
    draft.counts[0].figure = Figure::exact(-22);
    draft.texts.push_back("-22%");
    draft.counts[0].text = int(draft.texts.size()) - 1;
    const auto counts = study->returns().countsOfReturn(accept(*study, draft)[0]);
    CHECK(counts[0].figure.kind() == Figure::Kind::Unresolved);
    CHECK(counts[0].text == "-22%");
    CHECK(study->verify() == QStringList());
}
