// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/acceptance_study.h"

#include "core/analysis/like_for_like.h"
#include "core/analysis/share.h"
#include "tests/support/test_support.h"
#include <algorithm>

namespace {
const StudyView &study()
{
    static const StudyView view = AcceptanceStudy::view();
    return view;
}

Panel studyPanel(const QStringList &measures)
{
    return makePanel(study(), measures, AcceptanceStudy::periods());
}

Figure offencesIn(const std::vector<Period> &periods)
{
    Query query;
    query.measure = "offences";
    query.forces = studyPanel({"offences"}).forces;
    query.periods = periods;
    return total(study(), query).figure();
}

QString shareOf(const QString &outcome)
{
    const auto share =
        outcomeShare(study(), studyPanel({"offences", "outcomes"}), AcceptanceStudy::periods(), {outcome});
    return share->text() + ' ' + share->baseText();
}
} // namespace

TEST_CASE("Acceptance: 43 asked, 29 answered, 24 complete", "[acceptance]")
{
    const Panel panel = flow(study(), "offences");
    CHECK(panel.asked == 43);
    CHECK(panel.answered == 29);
    CHECK(panel.complete == 24);
    CHECK(panel.forces.size() == 24);
    CHECK(panel.leftOut.size() == 19);
    CHECK(studyPanel({"offences", "outcomes"}).forces == panel.forces);
}

TEST_CASE("Acceptance: 13,860 offences, by year as published", "[acceptance]")
{
    CHECK(offencesIn({}) == Figure::exact(13860));
    const std::vector<int> expected{2500, 3150, 4410, 3800};
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK(offencesIn({AcceptanceStudy::periods()[i]}) == Figure::exact(expected[i]));
}

TEST_CASE("Acceptance: shares of all offences recorded", "[acceptance]")
{
    CHECK(shareOf("charged") == "4% of all 13,860 offences recorded");
    CHECK(shareOf("15") == "22% of all 13,860 offences recorded");
    CHECK(shareOf("16") == "35% of all 13,860 offences recorded");
}

TEST_CASE("Acceptance: changes between full years, a refusal for the part-year", "[acceptance]")
{
    const auto &years = AcceptanceStudy::periods();
    const auto compared = [&](std::size_t from, std::size_t to) {
        return compare(study(), "offences", years[from], years[to], studyPanel({"offences"}));
    };
    CHECK(*std::get<Change>(compared(0, 1)).percent() == "+26%");
    CHECK(*std::get<Change>(compared(1, 2)).percent() == "+40%");
    CHECK(std::holds_alternative<Refusal>(compared(2, 3)));
    CHECK(std::get<Refusal>(compared(1, 3)).statement == "more in Jan–Jul 2022 (3,800) than in all of 2020 (3,150)");
}

TEST_CASE("Acceptance: every reply holds together and says that it is synthetic", "[acceptance]")
{
    for (const auto &reply : AcceptanceStudy::replies()) {
        INFO(reply.force.name.toStdString());
        CHECK(reply.isAnswered() == (reply.completeness != Completeness::Excluded));
        CHECK(reply.csv().isEmpty() != reply.isAnswered());
        CHECK((findReason(reply.reason) && findReason(reply.outcomesReason)));
        if (reply.isAnswered())
            CHECK(reply.csv().contains("Synthetic figures"));
        for (std::size_t year = 0; year < reply.offences.size() && !reply.outcomes.empty(); ++year) {
            int outcomes = 0;
            for (const auto &row : reply.outcomes)
                outcomes += row[year].toInt();
            CHECK(outcomes <= reply.offences[year].toInt());
        }
    }
    CHECK(study().info.notice.startsWith("Synthetic figures"));
    CHECK(study().info.notice.contains("assumption"));
}
