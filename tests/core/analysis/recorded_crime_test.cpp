// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/recorded_crime.h"
#include "tests/core/store/store_support.h"
#include <algorithm>

namespace {
/// Invented: every force recorded 1,000 crimes in 2019/20, Kent 2,000.
ReferenceTable allForces(const StudyView &view)
{
    ReferenceTable table{"Invented table", "t.csv", QByteArray(32, 'x'), 1, {}, {}, {}, {}};
    for (const Force *force : view.forces.territorial())
        table.counts.push_back({force->code, Period::financialYear(2019), {}, force->code == Kent ? 2000 : 1000});
    return table;
}
} // namespace

TEST_CASE("Coverage by recorded crime names its period and its table, and says nothing of the nation")
{
    StudyView view;
    view.references = {allForces(view)};
    const auto found = recordedCrimeCoverage(view, {Kent}, Period::calendarYear(2021));
    REQUIRE(found);
    CHECK(found->part == 2000);
    CHECK(found->whole == 44000);
    CHECK(found->text() ==
          "The forces included recorded 5% of all crime recorded by the 43 forces (2019/20; Invented table).");
    CHECK(found->isOtherYear());
}

TEST_CASE("A table that lacks a force is no base for coverage")
{
    StudyView view;
    ReferenceTable table = allForces(view);
    std::erase_if(table.counts, [](const ReferenceCount &count) { return count.force == Durham; });
    view.references = {table};
    CHECK_FALSE(recordedCrimeCoverage(view, {Kent}, Period::calendarYear(2019)));
    CHECK_FALSE(recordedCrimeCoverage(StudyView(), {Kent}, Period::calendarYear(2019)));
}

TEST_CASE("Ours and the official figure are compared for the same offence and the very same dates only")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, yearsDraft(Kent, 2019, 2021, "kent")); // 19, 20, 21 of 008/71
    study->edit("Official", [&] {
        study->references().add({"Invented table",
                                 "t.csv",
                                 QByteArray(32, 'x'),
                                 1,
                                 {},
                                 {},
                                 {},
                                 {{Kent, Period::calendarYear(2019), "8/71 Disclosing private images", 19},
                                  {Kent, Period::calendarYear(2020), "8/71 Disclosing private images", 23},
                                  {Kent, Period::financialYear(2020), "8/71 Disclosing private images", 22},
                                  {Kent, Period::calendarYear(2020), "Theft", 9000}}});
    });
    const StudyView view = loadView(*study);
    CHECK(isOfStudy(view, "8/71 Disclosing private images"));
    CHECK(isOfStudy(view, "disclose private sexual images"));
    CHECK_FALSE(isOfStudy(view, "Theft"));
    const auto compared = compareWithOfficial(view);
    const auto of = [&](const QString &offence, const Period &period) {
        return *std::ranges::find_if(
            compared, [&](const OfficialComparison &one) { return one.offence == offence && one.period == period; });
    };
    const QString images = "8/71 Disclosing private images";
    CHECK(of(images, Period::calendarYear(2019)).agrees());
    CHECK(of(images, Period::calendarYear(2019)).difference() == "0");
    CHECK(of(images, Period::calendarYear(2020)).difference() == "-3");
    CHECK(of(images, Period::calendarYear(2020)).explanation().startsWith("Ours is lower"));
    CHECK_FALSE(of(images, Period::financialYear(2020)).isGiven());
    CHECK(of(images, Period::financialYear(2020)).difference().isEmpty());
    CHECK_FALSE(of("Theft", Period::calendarYear(2020)).isGiven());
}

TEST_CASE("A hidden figure agrees with every number it can stand for")
{
    OfficialComparison compared{Kent, Period::calendarYear(2020), "x", "t", Figure::lessThan(0, 4), 3};
    CHECK(compared.agrees());
    CHECK(compared.difference() == "-3 to +1");
    compared.official = 5;
    CHECK_FALSE(compared.agrees());
    compared.ours = Figure::atLeast(830);
    CHECK_FALSE(compared.agrees());
    CHECK(compared.difference() == "at least +825");
    compared.official = 900;
    CHECK(compared.agrees());
}
