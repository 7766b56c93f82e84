// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/state_hash.h"

#include "core/store/database.h"
#include "tests/core/store/store_support.h"

TEST_CASE("A decision changed past the history is found, and the study shown for inspection only")
{
    const StudyFolder folder;
    {
        const auto study = folder.newStudy();
        const auto question = questionOf(*study, "offences");
        study->edit("Mark", [&] {
            study->completeness().mark(Kent, question.id, question.periods[0],
                                       {Completeness::Partial, "part-year", {}, {}, {}});
        });
        accept(*study, smallDraft({Kent}));
    }
    const char *change =
        GENERATE("UPDATE completeness SET decision = 'complete'",
                 "UPDATE answers SET status = 'refused'; DELETE FROM completeness",
                 "UPDATE returns SET state = 'withdrawn'", "UPDATE reading_marks SET low = 3 WHERE mark = '*'",
                 "UPDATE populations SET population = population + 1 WHERE year = 2019",
                 "UPDATE study SET notice = 'None'", "UPDATE sources SET name = 'other.csv'");
    INFO(change);
    changeFromOutside(folder.path(), change);
    const auto study = folder.openStudy();
    CHECK(study->isReadOnly());
    const QStringList findings = study->verify();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].contains("not as the last entry of the history"));
}

TEST_CASE("The same tables have the same hash, and a type is part of a value")
{
    const StudyFolder folder;
    folder.newStudy();
    Database database(folder.path(), Database::Mode::ReadWrite);
    const QByteArray before = stateHash(database);
    CHECK(before.size() == 32);
    database.execute("UPDATE request SET from_day = NULL");
    CHECK(stateHash(database) != before);
    database.execute("UPDATE request SET from_day = '2019-01-01'");
    CHECK(stateHash(database) == before);
}
