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
} // namespace

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
            CHECK(kept.returns[i].returnId == fresh.returns[i].returnId);
            CHECK(kept.returns[i].id == fresh.returns[i].id);
            CHECK(kept.returns[i].figure == fresh.returns[i].figure);
            CHECK(kept.returns[i].period == fresh.returns[i].period);
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
