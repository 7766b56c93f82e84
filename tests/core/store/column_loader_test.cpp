// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/column_loader.h"

#include "tests/core/store/store_support.h"

namespace {
QString loadError(const StudyFolder &folder)
{
    Database database(folder.path(), Database::Mode::ReadOnly);
    return errorOf([&] {
        CountColumns columns;
        refreshColumns(database, columns);
    });
}

void checkSame(const ReturnColumns &one, const ReturnColumns &other)
{
    CHECK(one.returnId == other.returnId);
    CHECK(one.id == other.id);
    CHECK(one.force == other.force);
    CHECK(one.period == other.period);
    CHECK(one.measure == other.measure);
    CHECK(one.offence == other.offence);
    CHECK(one.outcome == other.outcome);
    CHECK(one.label == other.label);
    CHECK(one.place == other.place);
    CHECK(one.figure == other.figure);
    CHECK(one.isTotal == other.isTotal);
}

/// A count of each kind of figure and absence, and counts that take part in nothing.
Draft oddDraft()
{
    using Kind = Figure::Kind;
    Draft draft = smallDraft({Kent, Durham});
    draft.labels = {"Under 18"};
    draft.places = {"Online"};
    const Count whole = draft.counts.front();
    for (const Figure &figure :
         {Figure::exact(0), Figure::lessThan(0, 4), Figure::lessThan(5, 5), Figure::atLeast(830), Figure::between(1, 4),
          Figure::suppressed(1, 4), Figure::absent(Kind::Blank), Figure::absent(Kind::Suppressed),
          Figure::absent(Kind::Refused), Figure::absent(Kind::NotHeld), Figure::absent(Kind::NotApplicable),
          Figure::absent(Kind::Unresolved)}) {
        Count count = whole;
        count.figure = figure;
        count.row = std::int32_t(draft.counts.size()) + 1;
        count.isTotal = figure.isAbsence();
        count.label = figure.isExact() ? 0 : -1;
        count.place = figure.isAbsence() ? 0 : -1;
        draft.counts.push_back(count);
    }
    draft.counts[1].period = -1;
    draft.counts[3].measure = -1;
    return draft;
}
} // namespace

TEST_CASE("Counts that were just stored are handed over as they are read from the file")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, yearsDraft(Durham, 2010, 2015, "before"));
    accept(*study, oddDraft());
    const CountColumns handedOver = study->loadColumns();
    const CountColumns fromFile = study->loadColumns();
    REQUIRE(handedOver.returns.size() == 3);
    REQUIRE(fromFile.returns.size() == 3);
    for (std::size_t i = 0; i < fromFile.returns.size(); ++i)
        checkSame(handedOver.returns[i], fromFile.returns[i]);
}

TEST_CASE("Fresh counts are taken in place of the file, each once, and only those of returns in force")
{
    const StudyFolder folder;
    const Draft draft = smallDraft({Kent});
    accept(*folder.newStudy(), draft);
    Database database(folder.path(), Database::Mode::ReadWrite);
    FreshCounts fresh{{}, std::make_shared<const WordNumbers>(database, draft)};
    Count count = draft.counts.front();
    count.figure = Figure::exact(77); // not in the file
    fresh.counts.add(count);
    CountColumns columns;
    refreshColumns(database, columns, {{1, fresh}, {2, fresh}});
    REQUIRE(columns.returns.size() == 1);
    CHECK(columns.returns[0].id == std::vector<qint64>{1});
    CHECK(columns.returns[0].figure == std::vector<Figure>{Figure::exact(77)});
    refreshColumns(database, columns);
    CHECK(columns.returns[0].figure.size() == 1); // known: not read again
    CountColumns others;
    refreshColumns(database, others);
    CHECK(others.returns[0].figure.size() == draft.counts.size());
}

TEST_CASE("What an edit stored that failed is not taken for the next return of its number")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    const auto failing = [&] {
        study->edit("Import", [&] {
            study->returns().accept(yearsDraft(Durham, 2010, 2015, "lost"), {});
            throw Error("The disk is full");
        });
    };
    CHECK(errorOf(failing) == "The disk is full");
    REQUIRE(accept(*study, smallDraft({Kent})) == std::vector<qint64>{1});
    const CountColumns first = study->loadColumns();
    const CountColumns second = study->loadColumns();
    REQUIRE(first.returns.size() == 1);
    checkSame(first.returns[0], second.returns[0]);
}

TEST_CASE("Columns brought up to date are the columns read anew, and numbers given out stay valid")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    CountColumns kept;
    const auto same = [&] {
        study->refreshColumns(kept);
        const CountColumns fresh = study->loadColumns();
        REQUIRE(kept.returns.size() == fresh.returns.size());
        CHECK(kept.dimensions.periods == fresh.dimensions.periods);
        CHECK(kept.dimensions.offences == fresh.dimensions.offences);
        for (std::size_t i = 0; i < fresh.returns.size(); ++i) {
            checkSame(kept.returns[i], fresh.returns[i]);
        }
    };
    accept(*study, smallDraft({Kent}));
    same();
    const auto periods = kept.dimensions.periods;
    accept(*study, yearsDraft(Durham, 2010, 2015, "older years")); // new words
    same();
    REQUIRE(kept.dimensions.periods.size() == periods.size() + 6);
    CHECK(std::equal(periods.begin(), periods.end(), kept.dimensions.periods.begin()));
    study->edit("Withdraw", [&] { study->returns().withdraw(1); });
    same();
    CHECK(kept.returns.size() == 1);
    study->journal().undo("KD");
    same();
    CHECK(kept.returns.size() == 2);
}

TEST_CASE("Counts without a period or a measure are kept in the file and take part in nothing")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Draft draft = smallDraft({Kent});
    draft.counts[0].period = -1;
    draft.counts[1].measure = -1;
    accept(*study, draft);
    CHECK(study->returns().countsOfReturn(1).size() == 5);
    const CountColumns columns = study->loadColumns();
    REQUIRE(columns.returns.size() == 1);
    CHECK(columns.returns[0].id == std::vector<qint64>{3, 4, 5});
}

TEST_CASE("Columns are not read from a study whose counts or words are missing or strange")
{
    const StudyFolder folder;
    accept(*folder.newStudy(), smallDraft({Kent}));
    changeFromOutside(folder.path(), "DROP TRIGGER counts_stay; DROP TRIGGER counts_are_kept");
    SECTION("a word")
    {
        changeFromOutside(folder.path(), "DELETE FROM offences");
        CHECK(loadError(folder).contains("stands for a word that is not there"));
    }
    SECTION("a word in between")
    {
        changeFromOutside(folder.path(), "PRAGMA foreign_keys = OFF; DELETE FROM measures WHERE id = 1");
        CHECK(loadError(folder).contains("Words of the study"));
    }
    SECTION("counts")
    {
        changeFromOutside(folder.path(), "DELETE FROM counts WHERE id > 3");
        CHECK(loadError(folder).contains("Counts of the study"));
    }
    SECTION("a figure whose bounds do not fit its kind")
    {
        changeFromOutside(folder.path(), "UPDATE counts SET low = 3, high = 3 WHERE id = 4");
        CHECK(loadError(folder).contains("does not hold together"));
    }
}
