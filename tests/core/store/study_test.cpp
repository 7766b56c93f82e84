// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/store_support.h"

TEST_CASE("A new study knows the forces, the populations and what is asked")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    CHECK(study->info().title == "Intimate images");
    CHECK_FALSE(study->isReadOnly());
    CHECK(study->forces().territorial().size() == 43);
    CHECK(study->forces().find("Heddlu Gwent")->name == "Gwent");
    CHECK(study->population(Durham, 2019) == 636897);
    CHECK(study->populationSource(Durham, 2019).contains("mid-2019"));
    CHECK(study->population(Durham, 2021) == std::nullopt);
    const auto questions = study->questions();
    REQUIRE(questions.size() == 2);
    CHECK(questions[0].key == "offences");
    CHECK(questions[1].key == "outcomes");
    CHECK(questions[1].measure.basis == Measure::Basis::OfRecorded);
    REQUIRE(questions[0].periods.size() == 4);
    CHECK(questions[0].periods.back() == Period(QDate(2022, 1, 1), QDate(2022, 7, 31)));
    CHECK(study->responses().all().size() == 86);
    CHECK(study->responses().find(Kent, questions[0].id).status == AnswerStatus::NotAsked);
    CHECK(study->verify() == QStringList());
}

TEST_CASE("What was accepted is read back as it was, figure by figure")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const Draft draft = smallDraft({Kent, Durham});
    std::vector<qint64> ids;
    study->edit("Import", [&] { ids = study->returns().accept(draft, {}); });
    REQUIRE(ids.size() == 2);
    const auto counts = study->returns().countsOfReturn(ids[0]);
    REQUIRE(counts.size() == 5);
    CHECK(counts[0].force == Kent);
    CHECK(counts[0].figure == Figure::exact(100));
    CHECK(counts[0].text == "100");
    CHECK(counts[2].figure == Figure::lessThan(0, 4));
    CHECK(counts[2].text == "<5");
    CHECK(counts[2].outcome == draft.outcomes[0]);
    CHECK(counts[2].offence == draft.offences[0]);
    CHECK(counts[2].measure == draft.measures[1]);
    CHECK(counts[2].period == draft.periods[0]);
    CHECK(counts[2].sheet == "Sheet 1");
    CHECK(counts[2].cell.a1() == "B3");
    CHECK(counts[3].figure.kind() == Figure::Kind::Unresolved);
    CHECK(counts[4].isTotal);
    CHECK(study->returns().counts({counts[3].id}).front().text == "-");
    CHECK(study->verify() == QStringList());
}

TEST_CASE("Columns hold the returns in force and follow edits, undo and redo")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    CountColumns columns = study->loadColumns();
    CHECK(columns.returns.empty());
    study->edit("Import", [&] { study->returns().accept(smallDraft({Kent, Durham}), {}); });
    study->refreshColumns(columns);
    REQUIRE(columns.returns.size() == 2);
    const ReturnColumns &kent = columns.returns[0];
    REQUIRE(kent.size() == 5);
    CHECK(columns.dimensions.forces[std::size_t(kent.force[0])] == Kent);
    CHECK(columns.dimensions.periods[std::size_t(kent.period[1])] == Period::calendarYear(2021));
    CHECK(columns.dimensions.outcomes[std::size_t(kent.outcome[2])].match.types == QStringList{"1"});
    CHECK(kent.outcome[0] == -1);
    CHECK(kent.figure[2] == Figure::lessThan(0, 4));
    CHECK(kent.isTotal[4] == 1);
    study->journal().undo("AB");
    study->refreshColumns(columns);
    CHECK(columns.returns.empty());
    study->journal().redo("AB");
    study->refreshColumns(columns);
    CHECK(columns.returns.size() == 2);
}
