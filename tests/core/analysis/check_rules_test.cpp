// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/checks/check_queue.h"
#include "core/analysis/checks/column_rules.h"
#include "core/analysis/checks/force_figures.h"
#include "tests/support/acceptance_study.h"
#include "tests/support/test_support.h"
#include "tests/support/view_builder.h"

// All figures are invented.
namespace {
const QString Kent = "E23000032";
const QString Durham = "E23000008";
const Period Y2020 = Period::calendarYear(2020);
const Period Y2021 = Period::calendarYear(2021);

ViewBuilder kent()
{
    ViewBuilder study;
    study.startReturn().force(Kent);
    return study;
}

/// The findings of one rule.
std::vector<Finding> found(const StudyView &view, const QString &rule)
{
    std::vector<Finding> all = CheckQueue(view).findings();
    std::erase_if(all, [&](const Finding &finding) { return finding.rule != rule; });
    return all;
}

std::vector<Finding> found(const ViewBuilder &study, const QString &rule)
{
    return found(study.make(), rule);
}
} // namespace

TEST_CASE("Outcomes above recorded are found with their cells, and within bounds they are not")
{
    ViewBuilder study = kent();
    study.offences().count(Y2021, 40);
    study.outcomes().outcome("Charged", {"1"}).count(Y2021, Figure::lessThan(0, 4));
    study.outcome("Evidential", {"16"}).count(Y2021, 40);
    CHECK(found(study, "outcomes-above-recorded").empty()); // <5 may be 0
    study.outcome("Community", {"8"}).count(Y2021, 1);
    const auto above = found(study, "outcomes-above-recorded");
    REQUIRE(above.size() == 1);
    CHECK(above[0].words == "2021: the outcomes add to 41 to 45, more than the 40 offences recorded.");
    CHECK(above[0].parts[0].counts == std::vector<qint64>{1});
    CHECK(above[0].parts[1].counts == std::vector<qint64>{2, 3, 4});
    CHECK(above[0].key == "outcomes-above-recorded/E23000032/outcomes/2021-01-01..2021-12-31");
}

TEST_CASE("Outcomes assigned in the period are not held against offences recorded until they are twice as many")
{
    ViewBuilder study = kent();
    study.offences().count(Y2021, 40);
    study.measure({Measure::Kind::Outcomes, {}, {}, Measure::Basis::Assigned, false}).outcome("Charged", {"1"});
    study.count(Y2021, 80);
    CHECK(CheckQueue(study.make()).open() == 1); // the law changed within 2021
    study.outcome("Evidential", {"16"}).count(Y2021, 1);
    CHECK(found(study, "outcomes-assigned-above").size() == 1);
    CHECK(found(study, "outcomes-above-recorded").empty());
}

TEST_CASE("1A that stands inside 1 and in a row of its own is told apart from too many outcomes")
{
    ViewBuilder study = kent();
    study.offences().count(Y2021, 40);
    study.outcomes().outcome("Charged", {"1"}).count(Y2021, 10).outcome("Evidential", {"16"}).count(Y2021, 30);
    study.outcome("Alternate offence", {"1A"}).count(Y2021, 3);
    const auto twice = found(study, "alternate-counted-twice");
    REQUIRE(twice.size() == 1);
    CHECK(twice[0].parts[2].counts == std::vector<qint64>{4});
    CHECK(found(study, "outcomes-above-recorded").empty());
    study.outcome("Community", {"8"}).count(Y2021, 1); // without 1A it does not fit either
    CHECK(found(study, "alternate-counted-twice").empty());
    CHECK(found(study, "outcomes-above-recorded").size() == 1);
}

TEST_CASE("Crimes that have no outcome row are found where the other periods of the table reach the crimes")
{
    ViewBuilder study = kent();
    study.offences().count(Y2020, 213).count(Y2021, 289);
    study.outcomes().outcome("Charged", {"1"}).count(Y2020, 13).count(Y2021, 9);
    study.outcome("Evidential", {"16"}).count(Y2021, 276);
    CHECK(found(study, "crimes-without-outcome").empty()); // outcomes of which only some were asked for
    study.count(Y2020, 200);
    const auto gap = found(study, "crimes-without-outcome");
    REQUIRE(gap.size() == 1);
    CHECK(gap[0].words.startsWith("2021: 289 offences recorded, but outcomes of 285. 4 have no outcome row"));
}

TEST_CASE("Months are held against the year: too many always, too few where all are there")
{
    ViewBuilder study = kent();
    study.offences().count(Y2021, 78);
    for (int month = 1; month <= 11; ++month)
        study.count(Period::month(2021, month), month); // 66
    CHECK(found(study, "months-against-year").empty()); // December may be 12
    SECTION("December makes it up")
    {
        study.count(Period::month(2021, 12), 12);
        CHECK(found(study, "months-against-year").empty());
    }
    SECTION("December makes it too many: a mistake, open in the board's rules")
    {
        study.count(Period::month(2021, 12), 13);
        const StudyView view = study.make();
        const CheckQueue queue(view);
        const Finding *mistake = queue.openMistake(Kent, "offences", Y2021);
        REQUIRE(mistake);
        CHECK(mistake->words == "2021, offences: the year is given as 78, its 12 shorter periods add to 79.");
        CHECK(mistake->parts[1].counts.size() == 12);
        CHECK_FALSE(queue.openMistake(Kent, "outcomes", Y2021));
        CHECK_FALSE(queue.openMistake(Durham, "offences", Y2021));
        CHECK_FALSE(queue.openMistake(Kent, "offences", Y2020));
    }
    SECTION("December leaves it short, unless crimes have no month or a month is hidden")
    {
        study.count(Period::month(2021, 12), 10);
        CHECK(found(study, "months-against-year").size() == 1);
        ViewBuilder rest = study;
        rest.count(Period(Y2021.from(), Y2021.to(), Period::Cover::Unstated), 2);
        CHECK(found(rest, "months-against-year").empty());
    }
    SECTION("a hidden December may be 12")
    {
        study.count(Period::month(2021, 12), Figure::absent(Figure::Kind::Suppressed));
        CHECK(found(study, "months-against-year").empty());
    }
}

TEST_CASE("Offences by code are to reach the whole, places only not to pass it")
{
    ViewBuilder study = kent();
    study.offences().count(Y2021, 40);
    study.place("Town").count(Y2021, 30);
    CHECK(found(study, "parts-against-whole").empty());
    study.place("Coast").count(Y2021, 11);
    CHECK(found(study, "parts-against-whole").size() == 1);
    ViewBuilder codes = kent();
    codes.offences().count(Y2021, 40);
    codes.offence("Threats", {}).count(Y2021, 30);
    CHECK(found(codes, "parts-against-whole").size() == 1);
    codes.offence("Sharing", {}).count(Y2021, 10);
    CHECK(found(codes, "parts-against-whole").empty());
}

TEST_CASE("A printed total above every table of its return is asked about, and one that adds hidden cells as 0")
{
    ViewBuilder study = kent();
    study.offences().label("Total").count(Y2021, Figure::exact(46), true);
    study.label({}).place("Town").count(Y2021, 22).place("Coast").count(Y2021, 24);
    CHECK(found(study, "total-against-parts").empty());
    study.place("Moor").count(Y2021, Figure::absent(Figure::Kind::Suppressed));
    CHECK(found(study, "total-against-parts").empty());
    const auto zeroed = found(study, "hidden-counted-as-zero");
    REQUIRE(zeroed.size() == 1);
    CHECK(zeroed[0].words.contains("1 hidden cells count as 0"));
    ViewBuilder more = kent();
    more.offences().label("Total").count(Y2021, Figure::exact(46), true);
    more.label({}).place("Town").count(Y2021, 22).place("Coast").count(Y2021, 21);
    CHECK(found(more, "total-against-parts").size() == 1);
}

TEST_CASE("A year against the next: more than twice as many and more than chance")
{
    ViewBuilder study = kent();
    study.offences().count(Y2020, 4).count(Y2021, 10); // chance
    CHECK(found(study, "year-against-year").empty());
    ViewBuilder jump = kent();
    jump.offences().count(Y2020, 40).count(Y2021, 130);
    const auto rise = found(jump, "year-against-year");
    REQUIRE(rise.size() == 1);
    CHECK(rise[0].words == "offences: from 40 in 2020 to 130 in 2021, more than twice as many.");
    ViewBuilder open = kent();
    open.offences().count(Y2020, Figure::atLeast(40)).count(Y2021, 130);
    CHECK(found(open, "year-against-year").empty());
}

TEST_CASE("A year that ends after the answer, or beyond the part that was asked for, is no whole year")
{
    ViewBuilder study = kent();
    study.ask("offences", {Y2020, Period(QDate(2021, 1, 1), QDate(2021, 7, 31))});
    study.offences().count(Y2020, 40).count(Y2021, 30);
    const auto asked = found(study, "part-year-unmarked");
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].words.contains("1 January 2021 to 31 July 2021"));
    StudyView view = study.make();
    for (Answer &answer : view.answers)
        answer.answered = answer.force == Kent ? QDate(2021, 8, 20) : QDate();
    CHECK(found(view, "part-year-unmarked")[0].words.contains("answered on 20 August 2021"));
}

TEST_CASE("Codes that miss an offence, and the law that changed within a period")
{
    const Period y2025 = Period::calendarYear(2025);
    ViewBuilder study = kent();
    study.offences().offence("088/15", "088/15").count(y2025, 30);
    const auto missing = found(study, "codes-miss-offence");
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].words.startsWith("2025: figures of the code 175/08 are missing."));
    CHECK(found(study, "law-change-inside").empty());
    study.offence("175/08", "175/08").count(y2025, 2);
    CHECK(found(study, "codes-miss-offence").empty());
    study.offence("008/71", "008/71").count(Y2021, 2);
    const auto law = found(study, "law-change-inside");
    REQUIRE(law.size() == 1);
    CHECK(law[0].words.startsWith("2021 holds 29 June 2021: threats to share became an offence"));
    ViewBuilder other = kent();
    other.offences().offence("Stalking 008/65", "008/65").count(Y2021, 30);
    CHECK(CheckQueue(other.make()).findings().empty());
}

namespace {
/// Outcomes of a year, as many as there are numbers.
void column(ViewBuilder &study, const Period &period, const std::vector<int> &numbers)
{
    study.outcomes();
    for (std::size_t i = 0; i < numbers.size(); ++i)
        study.outcome(QString("Outcome %1").arg(i), {QString::number(i + 1)}).count(period, numbers[i]);
}
const std::vector<int> Telling{41, 17, 120, 66, 9, 33, 58};
} // namespace

TEST_CASE("Columns and forces with the same figures are found where that is hardly chance")
{
    ViewBuilder study = kent();
    column(study, Y2020, Telling);
    column(study, Y2021, Telling);
    CHECK(found(study, "columns-the-same").size() == 1);
    study.startReturn().force(Durham);
    column(study, Y2020, Telling);
    CHECK(found(study, "forces-the-same").empty()); // Kent gave a year more
    column(study, Y2021, Telling);
    const auto same = found(study, "forces-the-same");
    REQUIRE(same.size() == 1);
    CHECK(same[0].force.isEmpty());
    CHECK(same[0].words.contains("the same outcomes in all 14 cells"));
    ViewBuilder small = kent();
    column(small, Y2020, {1, 0, 2, 0, 1});
    column(small, Y2021, {1, 0, 2, 0, 1});
    CHECK(found(small, "columns-the-same").empty());
}

TEST_CASE("Two years that changed places between two tables are swapped")
{
    ViewBuilder study = kent();
    study.offences().count(Y2020, 40).count(Y2021, 52);
    study.place("Town").count(Y2020, 52).count(Y2021, 40);
    CHECK(found(study, "columns-swapped").size() == 1);
    study.place("Coast").count(Y2021, 1);
    CHECK(found(study, "columns-swapped").empty());
}

TEST_CASE("A return is held against the one it superseded, and against another in force")
{
    ViewBuilder study = kent();
    study.offences().count(Y2020, 40).count(Y2021, 52);
    StudyView view = study.make();
    ViewBuilder before = study;
    before.startReturn().count(Y2020, 40).count(Y2021, 50);
    view.superseded = {before.columns().returns.back()};
    const auto changed = found(view, "return-against-earlier");
    REQUIRE(changed.size() == 1);
    CHECK(changed[0].words == "offences: the earlier and the later return give different figures (2021: 50 and 52).");
    CHECK(changed[0].parts.size() == 2);
    CHECK(found(before, "returns-differ").size() == 1);
}

// Its figures were spread evenly over forces, so that two of one size have the same.
TEST_CASE("The acceptance study has nothing to be found but changed laws and two forces with the same figures")
{
    for (const Finding &finding : CheckQueue(AcceptanceStudy::view()).findings()) {
        INFO(finding.words.toStdString());
        const bool isKnown = finding.rule == "law-change-inside" || finding.rule == "forces-the-same";
        CHECK(isKnown);
    }
}

TEST_CASE("Figures far from an official table are one finding of the offence, with their cells")
{
    ViewBuilder study = kent();
    study.offences().offence("8/71 Disclosing private images", "008/71");
    study.count(Y2020, 40).count(Y2021, 50).count(Period::calendarYear(2022), Figure::atLeast(10));
    const auto official = [&](std::vector<ReferenceCount> counts) {
        study.view().references = {{"Invented table", "t.csv", QByteArray(32, 'x'), 1, {}, {}, {}, std::move(counts)}};
        return found(study, "official-series");
    };
    const QString images = "8/71 Disclosing private images";
    CHECK(official({{Kent, Y2020, images, 42}, {Kent, Y2021, images, 52}}).empty()); // a few crimes either way
    CHECK(official({{Durham, Y2020, images, 90}, {Kent, Period::financialYear(2020), images, 90}}).empty());
    CHECK(official({{Kent, Period::calendarYear(2022), images, 900}}).empty()); // "at least 10" may be 900
    const auto apart = official({{Kent, Y2020, images, 43}, {Kent, Y2021, images, 53}, {Kent, Y2020, "Theft", 9}});
    REQUIRE(apart.size() == 1);
    CHECK(apart[0].words == "“8/71 Disclosing private images” in “Invented table”: 2 of 2 periods that can be compared "
                            "are far apart. 2020: 40 (-3), in the official table 43.");
    REQUIRE(apart[0].parts.size() == 2);
    CHECK(apart[0].parts[1].counts == std::vector<qint64>{2});
    CHECK(apart[0].periods == std::vector<Period>{Y2020, Y2021});
}

TEST_CASE("An official table that comes later is compared at once, and one that goes is no longer")
{
    ViewBuilder study = kent();
    study.offences().offence("8/71 Disclosing private images", "008/71").count(Y2020, 40);
    CheckQueue queue(study.make());
    const auto isFound = [&] { return queue.find("official-series") != nullptr; };
    CHECK_FALSE(isFound());
    study.view().references = {
        {"Invented table", "t.csv", QByteArray(32, 'x'), 1, {}, {}, {}, {{Kent, Y2020, "008/71", 90}}}};
    queue.update(study.make());
    CHECK(isFound());
    study.view().references.clear();
    queue.update(study.make());
    CHECK_FALSE(isFound());
}
