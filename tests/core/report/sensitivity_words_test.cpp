// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sensitivity_words.h"

#include "core/report/chart_gallery.h"
#include "core/report/statements.h"
#include "core/report/tables.h"
#include "core/report/trace.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include <algorithm>

namespace {
const StudyView &study()
{
    static const StudyView view = AcceptanceStudy::view();
    return view;
}

SensitivityRow rowOf(const HeadlineNumber &headline, const QString &key)
{
    const Sensitivity found = sensitivity(study(), headline);
    const auto row = std::ranges::find(found.rows, key, &SensitivityRow::key);
    REQUIRE(row != found.rows.end());
    return *row;
}
} // namespace

TEST_CASE("The strip tries the number that the headline prints", "[sensitivity][acceptance]")
{
    const auto change = headlineNumber(study(), "offences-by-year", {});
    REQUIRE(change);
    CHECK(sensitivity(study(), *change).text == "+76%"); // 2,500 to 4,410
    CHECK(makeChart(study(), "offences-by-year").headline.contains("76%"));
    const auto share = headlineNumber(study(), "outcome-shares-by-year", {});
    REQUIRE(share);
    CHECK(sensitivity(study(), *share).text == "4.0%");
    CHECK(makeChart(study(), "outcome-shares-by-year").headline.startsWith("4% of all 13,860"));
    CHECK_FALSE(headlineNumber(study(), "offences-by-force", {}));
    CHECK_FALSE(headlineNumber(study(), "flow", {}));
}

TEST_CASE("Acceptance: the change with the partial returns that gave both years", "[sensitivity][acceptance]")
{
    const auto change = headlineNumber(study(), "offences-by-year", {});
    const SensitivityRow partial = rowOf(*change, "with-partial");
    // Of five partial forces three gave 61 and 90 in full; one lacks 2019; one hides 2019 as "<5" (0 to 4), 14 in 2021.
    // 2,500 + 3 x 61 + (0 to 4) = 2,683 to 2,687; 4,410 + 3 x 90 + 14 = 4,694: +74.7 % to +75.0 %.
    CHECK(partial.forces.size() == 28);
    CHECK(partial.text == "+75%");
    CHECK(partial.span->low == Approx(4694.0 / 2687 - 1));
    CHECK(partial.span->high == Approx(4694.0 / 2683 - 1));
    CHECK(partial.verdict == Verdict::Holds);
    CHECK(rowOf(*change, "same-panel").note == "the same 24 forces");
    CHECK(rowOf(*change, "leave-one-out").verdict == Verdict::Holds);
    CHECK(rowOf(*change, "leave-one-out").without.size() == 24);
}

TEST_CASE("Behind a row stand its forces, and behind each figure its cells", "[sensitivity][acceptance]")
{
    const auto change = headlineNumber(study(), "offences-by-year", {});
    const SensitivityRow row = rowOf(*change, "leave-one-out");
    const ChartSpec spec = sensitivityTable(study(), *change, row);
    const FigureTable table = tableOf(spec);
    CHECK(table.columns == QStringList{"Force", "2019", "2021", "Without it"});
    REQUIRE(table.rows.size() == 24);
    double before = 0;
    for (const auto &cells : table.rows)
        before += *cells[1].low;
    CHECK(before == 2500);
    REQUIRE(table.rows[0][1].trace);
    CHECK(countsBehind(study(), *table.rows[0][1].trace, spec.forces).size() == 1);
    CHECK_FALSE(table.rows[0][3].trace); // a number of all the others: their figures are in the other rows
}

TEST_CASE("Statements say how firm the headline is and whom it covers", "[sensitivity][acceptance]")
{
    QStringList firm, covered;
    for (const Statement &statement : statements(study())) {
        if (statement.kind == "sensitivity")
            firm += statement.text;
        if (statement.kind == "coverage")
            covered += statement.text;
    }
    CHECK(firm.contains(
        "Change of offences from 2019 to 2021, +76%. Same forces in all periods: +76%, holds (the same 24 "
        "forces)."));
    CHECK(firm.join(' ').contains("Charged or summonsed, 4.0% of all offences recorded. "));
    REQUIRE(covered.size() == 1);
    CHECK(covered.front().contains("of the residents of the 43 force areas (2020, the nearest year known for all of "
                                   "them: 2022 is not)."));
}
