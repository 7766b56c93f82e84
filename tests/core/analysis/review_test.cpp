// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/review_merge.h"
#include "core/report/review_pack.h"
#include "tests/core/store/store_support.h"
#include <algorithm>

namespace {
ReviewPack packOf(Study &study, const std::vector<ReviewValue> &values, ReviewWay way)
{
    return reviewPack(loadView(study), values, way, "state",
                      [](const ReviewValue &) { return ReviewPlace{"Row: Disclose", 3}; });
}

/// The pack as it comes back: what the reader wrote for each value, by its place in the pack.
std::vector<QStringList> filled(const ReviewPack &pack, const QStringList &words)
{
    std::vector<QStringList> rows{{"any line above"}, pack.columns};
    for (std::size_t i = 0; i < pack.rows.size(); ++i) {
        rows.push_back(pack.rows[i]);
        rows.back()[pack.toFill[0]] = words.value(qsizetype(i));
    }
    return rows;
}

ReviewComparison compared(Study &study, const std::vector<QStringList> &rows)
{
    return compareReview(rows, reviewValues(study), study.returns().all(), "KW");
}

void keep(Study &study, const ReviewComparison &comparison, const QByteArray &bytes = "file")
{
    study.edit(reviewTitle(comparison, "KW"), [&] { keepReview(study, comparison, "f.xlsx", bytes, "KW"); });
}

ReviewState stateOf(Study &study)
{
    return reviewStates(reviewValues(study), study.reviews().readings(), study.reviews().signOffs()).at(0);
}
} // namespace

TEST_CASE("Printed totals are not asked for; what is hidden or not resolved is always asked for")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, smallDraft({Kent}));
    const auto values = reviewValues(*study);
    REQUIRE(values.size() == 4);
    const auto drawn = drawSample(values, {SampleSize::Kind::Values, 0}, "seed");
    REQUIRE(drawn.size() == 2);
    CHECK(drawn[0].count.text == "<5");
    CHECK(drawn[1].count.text == "-");
    CHECK(drawSample(values, {SampleSize::Kind::All, 0}, "seed").size() == 4);
}

TEST_CASE("A sample is the same for the same state, is spread over the forces, and nobody chooses it")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, yearsDraft(Kent, 2005, 2024, "kent"));
    accept(*study, yearsDraft(Durham, 2015, 2024, "durham"));
    const auto values = reviewValues(*study);
    const auto keys = [&](const SampleSize &size, const QByteArray &seed) {
        QStringList drawn;
        for (const ReviewValue &value : drawSample(values, size, seed))
            drawn << value.count.force + value.key;
        return drawn;
    };
    const SampleSize four{SampleSize::Kind::Values, 4};
    CHECK(keys(four, "a") == keys(four, "a"));
    CHECK(keys(four, "a") != keys(four, "b"));
    CHECK(keys(four, "a").filter(Kent).size() == 2);
    CHECK(keys({SampleSize::Kind::Percent, 10}, "a").filter(Kent).size() == 2);
    CHECK(keys({SampleSize::Kind::Percent, 1}, "a").size() == 2); // of each force at least one
    CHECK(SampleSize::parse("12%")->number == 12);
    CHECK(SampleSize::parse("all")->kind == SampleSize::Kind::All);
    CHECK_FALSE(SampleSize::parse("many"));
    CHECK_FALSE(SampleSize::parse("101%"));
}

TEST_CASE("A pack to re-key holds our figure nowhere, a pack to tick beside its printed text")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, yearsDraft(Kent, 2007, 2007, "kent")); // its figure is 7
    const auto values = reviewValues(*study);
    for (const QString &cell : packOf(*study, values, ReviewWay::Rekey).rows[0].mid(1))
        CHECK(cell != "7");
    const ReviewPack ticked = packOf(*study, values, ReviewWay::Tick);
    CHECK(ticked.rows[0][ticked.columns.indexOf("As printed")] == "7");
    CHECK(ticked.rows[0][ticked.columns.indexOf("Our figure")] == "7");
    CHECK(ticked.columns[ticked.tickColumn] == "Right?");
}

TEST_CASE("Negative control: of three values a wrong one is found, the others agree, and a blank is no agreement")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    Draft wrong = yearsDraft(Kent, 2005, 2008, "the letter says 5, 6, 7, 8");
    wrong.counts[1].figure = Figure::exact(60); // a slip of whoever typed it
    accept(*study, wrong);
    const ReviewPack pack = packOf(*study, reviewValues(*study), ReviewWay::Rekey);
    const ReviewComparison comparison = compared(*study, filled(pack, {"5", "6", "7.0", ""}));
    CHECK(comparison.agreed() == 2);
    REQUIRE(comparison.disagreed() == 1);
    CHECK(comparison.blank == 1);
    CHECK(comparison.text() == "2 agreed, 1 disagreed, 1 left blank, 0 not known.");
    const auto found = std::ranges::find(comparison.readings, false, &ValueReading::agrees);
    CHECK(found->ours == "60");
    CHECK(found->theirs == "6");
}

TEST_CASE("Merging twice does nothing new, and a figure that changed since is told and not taken")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, yearsDraft(Kent, 2005, 2006, "kent"));
    const auto rows = filled(packOf(*study, reviewValues(*study), ReviewWay::Rekey), {"5", "9"});
    keep(*study, compared(*study, rows));
    const auto steps = study->journal().history().size();
    keep(*study, compared(*study, rows));
    CHECK(study->journal().history().size() == steps);
    CHECK(stateOf(*study).words() == "2 of 2 read, 1 disagreement open");

    const auto readings = study->reviews().readings();
    const ValueReading open = *std::ranges::find(readings, false, &ValueReading::agrees);
    const auto values = reviewValues(*study);
    const ReviewValue value = *std::ranges::find(values, open.value, &ReviewValue::key);
    study->edit("Correct", [&] { correctValue(*study, open, value, figureSaid(*study, value, "9"), "their reading"); });
    CHECK(reviewValues(*study)[1].count.figure == Figure::exact(9));
    CHECK(reviewValues(*study)[1].key == value.key);
    CHECK(stateOf(*study).open == 0);
    CHECK(stateOf(*study).settled == 1);
    CHECK(stateOf(*study).read == 2);
    const ReviewComparison again = compared(*study, rows);
    CHECK(again.agreed() == 1);
    REQUIRE(again.unknown.size() == 1);
    CHECK(again.unknown[0].contains("has changed since"));
    CHECK(errorOf([&] { figureSaid(*study, value, "some"); }).contains("no figure"));
}

TEST_CASE("An id of nowhere is told with its line; a file that is no pack is refused")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, yearsDraft(Kent, 2005, 2005, "kent"));
    const ReviewComparison comparison = compared(*study, {{"Id", "Your reading"}, {"abc.def", "5"}});
    REQUIRE(comparison.unknown.size() == 1);
    CHECK(comparison.unknown[0].startsWith("Line 2"));
    CHECK(errorOf([&] { compared(*study, {{"Force", "Year"}}); }).contains("no review pack"));
}

TEST_CASE("A tick says yes or no; what says both is refused with its line")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, yearsDraft(Kent, 2005, 2007, "kent"));
    const ReviewPack pack = packOf(*study, reviewValues(*study), ReviewWay::Tick);
    auto rows = filled(pack, {"yes", "no", ""});
    rows[3][pack.toFill[1]] = "16";
    rows[4][pack.toFill[1]] = "7"; // no tick, and the same figure
    const ReviewComparison comparison = compared(*study, rows);
    CHECK(comparison.agreed() == 2);
    CHECK(comparison.disagreed() == 1);
    rows[3][pack.toFill[1]] = "6"; // "no", and the figure that stands there
    const ReviewComparison odd = compared(*study, rows);
    CHECK(odd.problems.size() == 1);
    CHECK(errorOf([&] { keep(*study, odd); }).contains("Line 4"));
    CHECK(study->reviews().readings().empty());
}

TEST_CASE("What is typed says the same as the figure by its printed text or by its bounds, never by chance")
{
    StoredCount count;
    count.figure = Figure::lessThan(0, 4);
    count.text = "<5";
    CHECK(saysTheSame("<5", count, {}));
    CHECK(saysTheSame("fewer than 5", count, {}));
    CHECK_FALSE(saysTheSame("5", count, {}));
    CHECK_FALSE(saysTheSame("0", count, {}));
    CHECK_FALSE(saysTheSame("blank", count, {}));
    count.figure = Figure::absent(Figure::Kind::Unresolved);
    count.text = "-";
    CHECK(saysTheSame("-", count, {}));
    CHECK_FALSE(saysTheSame("3", count, {}));
    count.figure = Figure();
    count.text = "";
    CHECK(saysTheSame("Blank", count, {}));
    count.figure = Figure::exact(1204);
    count.text = "1,204";
    CHECK(saysTheSame("1204", count, {}));
}

TEST_CASE("A force is signed off when it was read and nothing is open, and not any more when a figure changes")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, yearsDraft(Kent, 2005, 2006, "kent"));
    const auto sign = [&] { study->edit("Sign", [&] { signOff(*study, Kent, "KW"); }); };
    CHECK(errorOf(sign).contains("nothing to sign off"));
    const ReviewPack pack = packOf(*study, reviewValues(*study), ReviewWay::Rekey);
    keep(*study, compared(*study, filled(pack, {"5", "7"})));
    CHECK(errorOf(sign).contains("1 disagreement open"));
    keep(*study, compared(*study, filled(pack, {"5", "6"})), "second thoughts");
    sign();
    CHECK(stateOf(*study).isSigned());
    CHECK(stateOf(*study).words() == "signed off by KW");
    CHECK(agreementText(study->reviews().readings()) == "Agreed on 2 of 2 values read, by KW.");
    const qint64 count = reviewValues(*study)[0].count.id;
    study->edit("Correct", [&] { study->checks().correct(count, Figure::exact(50), "letter of 3 May"); });
    CHECK_FALSE(stateOf(*study).isSigned());
    CHECK(stateOf(*study).words().contains("figures changed since"));
}

TEST_CASE("Disagreements stand in the order of the letter, those that wait before those that were settled")
{
    const StudyFolder folder;
    const auto study = folder.newStudy();
    accept(*study, yearsDraft(Kent, 2005, 2008, "kent"));
    const auto values = reviewValues(*study);
    keep(*study, compared(*study, filled(packOf(*study, values, ReviewWay::Rekey), {"50", "6", "70", "80"})));
    const auto years = [&] {
        std::vector<int> all;
        for (const Disagreement &one : disagreements(reviewValues(*study), study->reviews().readings()))
            all.push_back(one.value.count.period->from().year());
        return all;
    };
    CHECK(years() == std::vector{2005, 2007, 2008});
    const auto first = disagreements(values, study->reviews().readings()).front();
    CHECK(first.place().endsWith(first.value.count.cell.a1()));
    CHECK(first.what().count("offences", Qt::CaseInsensitive) == 1); // the label says the same as the measure
    study->edit("Keep",
                [&] { study->reviews().settle(first.reading.value, "KW", ValueReading::Settled::Kept, "as printed"); });
    CHECK(years() == std::vector{2007, 2008, 2005});
    study->edit("Correct", [&] { study->checks().correct(values[2].count.id, Figure::exact(71), "letter of 3 May"); });
    CHECK(years() == std::vector{2008, 2005}); // of 2007 another figure stands now
}
