// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/figure_lines.h"
#include "core/import/recognise.h"
#include "core/import/region_words.h"
#include "tests/support/table_builder.h"
#include "tests/support/test_support.h"

namespace {
ReadSource sourceOf(const std::vector<std::vector<std::string>> &tables)
{
    ReadSource source;
    source.format = "csv";
    for (const auto &lines : tables)
        source.tables.push_back(tableOf(lines));
    return source;
}

Draft recognised(const std::vector<std::string> &lines, const Hints &hints = {"kent-2019.csv", {}, {}})
{
    return recognise(sourceOf({lines}), {hints.fileName, {}, {}, "csv"}, hints);
}

QStringList codesOf(const Draft &draft, Remark::Severity severity)
{
    QStringList codes;
    for (const Remark &remark : draft.remarks) {
        if (remark.severity == severity)
            codes += remark.code;
    }
    return codes;
}
} // namespace

TEST_CASE("The layout of the example study is read clean")
{
    const Draft draft = recognised(
        {"Cheshire Police||||", "Image abuse cases recorded April to December 2015 by month||||", "||||",
         "Outcome|April 2015|May 2015|Month not stated|Total", "Offences recorded|5|7|1|13", "no action|3|4|1|8",
         "charge|1|3|0|4", "outcome not given|1|0|0|1", "||||", "Counted from the published list.||||"},
        {"cheshire.csv", {}, {}});
    CHECK(codesOf(draft, Remark::Severity::Mistake).isEmpty());
    CHECK(codesOf(draft, Remark::Severity::Question).isEmpty());
    CHECK(draft.forceCodes() == QStringList{"E23000006"});
    CHECK(draft.counts.size() == 16);
    const auto unstated = std::ranges::count_if(
        draft.periods, [](const Period &period) { return period.cover() == Period::Cover::Unstated; });
    CHECK(unstated == 1);
}

TEST_CASE("Words beside the figures are kept, those below as caveats, numbers are asked about")
{
    const Draft draft = recognised({"Kent Police||", "Outcome|2019|2020", "Charged|1|2", "||",
                                    "Not for comparison with other forces||", "||", "|46|"});
    CHECK(draft.rules.caveats == QStringList{"Not for comparison with other forces"});
    CHECK(codesOf(draft, Remark::Severity::Note).count("words-outside") == 2);
}

TEST_CASE("A form without figures, a letter and an empty table are said to be so")
{
    const std::vector<std::vector<std::string>> files{
        {"Outcome|2019|2020", "Charged||", "Cautioned||"}, {"Dear requester,", "we hold nothing."}, {}};
    for (const auto &lines : files) {
        const Draft draft = recognised(lines);
        CHECK(draft.counts.empty());
        CHECK(codesOf(draft, Remark::Severity::Question).contains("no-figures"));
    }
}

TEST_CASE("A hidden sheet is read where it was chosen")
{
    for (const bool isChosen : {false, true}) {
        ReadSource source = sourceOf({{"Outcome|2019|2020", "Charged|1|2"}, {"Outcome|2019|2020", "Charged|3|4"}});
        source.tables[1].hidden = true;
        settleHidden(source, {isChosen, {}});
        const Draft draft = recognise(source, {"kent.xlsx", {}, {}, "xlsx"}, {"kent.xlsx", {}, {}});
        CHECK(draft.counts.size() == (isChosen ? 4 : 2));
        CHECK(draft.tables.size() == 2);
    }
}

TEST_CASE("Hidden rows and columns that are left out do not part a table, and its cells keep their places")
{
    ReadSource source = sourceOf(
        {{"Outcome||2019|2020", "Charged|x|1|2", "a|b|c|d", "e|9|9|9", "f|g|7|7", "Cautioned|y|3|4", "Total|z|4|6"}});
    for (const int row : {2, 3, 4})
        source.tables[0].hideRow(row);
    source.tables[0].hideColumn(1);
    settleHidden(source, {});
    const Draft draft = recognise(source, {"kent.xlsx", {}, {}, "xlsx"}, {"kent.xlsx", {}, {}});
    REQUIRE(draft.mappings.size() == 1);
    CHECK(draft.mappings[0].ignoredRows == std::vector<int>{2, 3, 4});
    CHECK(draft.mappings[0].totalRows == std::vector<int>{6});
    QStringList cells;
    for (const Count &count : draft.counts)
        cells += count.cell().a1() + u'=' + count.figure.toString();
    CHECK(cells == QStringList{"C2=1", "D2=2", "C6=3", "D6=4", "C7=4", "D7=6"});
    CHECK(codesOf(draft, Remark::Severity::Note).contains("totals-agree"));
}

TEST_CASE("A total that may count hidden rows is asked about; one that they cannot explain is a mistake")
{
    struct Case {
        const char *total;
        bool isChosen;
        const char *code;
    };
    for (const auto &[total, isChosen, code] :
         {Case{"Total|13|6", false, "total-with-hidden"}, Case{"Total|2|6", false, "total-differs"},
          Case{"Total|13|15", true, "totals-agree"}, Case{"Total|14|15", true, "total-differs"}}) {
        ReadSource source = sourceOf({{"Outcome|2019|2020", "Charged|1|2", "Resolved|9|9", "Cautioned|3|4", total}});
        source.tables[0].hideRow(2);
        settleHidden(source, {isChosen, {}});
        const Draft draft = recognise(source, {"kent.xlsx", {}, {}, "xlsx"}, {"kent.xlsx", {}, {}});
        CAPTURE(total, isChosen);
        CHECK(std::ranges::any_of(draft.remarks,
                                  [&](const Remark &remark) { return remark.code == QLatin1StringView(code); }));
        CHECK(draft.has(Remark::Severity::Mistake) == (QLatin1StringView(code) == QLatin1StringView("total-differs")));
    }
}

TEST_CASE("Content and file name that name different forces are asked about, unless a person has said")
{
    const std::vector<std::string> lines{"Kent Police||", "Outcome|2019|2020", "Charged|1|2"};
    CHECK(codesOf(recognised(lines, {"essex-2019.csv", {}, {}}), Remark::Severity::Question).contains("force-differs"));
    CHECK_FALSE(
        codesOf(recognised(lines, {"kent-2019.csv", {}, {}}), Remark::Severity::Question).contains("force-differs"));
    CHECK_FALSE(codesOf(recognised(lines, {"essex-2019.csv", "E23000032", {}}), Remark::Severity::Question)
                    .contains("force-differs"));
}

TEST_CASE("The remarks of the reader come first and stay")
{
    ReadSource source = sourceOf({{"Outcome|2019|2020", "Charged|1|2"}});
    source.remarks = {{Remark::Severity::Note, "encoding-guessed", {}, "Read as Windows-1252."}};
    CHECK(recognise(source, {}, {"kent.csv", {}, {}}).remarks.front().code == "encoding-guessed");
}

TEST_CASE("A draft is read again with corrected mappings")
{
    const ReadSource source = sourceOf({{"Outcome|2019|2020", "Charged|1|2", "Note|3|4"}});
    const SourceFile file{"kent.csv", "x", {}, "csv"};
    const Hints hints{"kent.csv", {}, {}};
    auto mappings = proposeMappings(source, hints);
    REQUIRE(mappings.size() == 1);
    const Draft first = recognise(source, file, hints);
    CHECK(recogniseAs(source, file, mappings, {}).counts == first.counts);
    mappings[0].region.bottom = 1;
    const Draft again = recogniseAs(source, file, mappings, {});
    CHECK(again.counts.size() == 2);
    CHECK(again.source.name == "kent.csv");
    CHECK(codesOf(again, Remark::Severity::Question).contains("numbers-outside"));
}

TEST_CASE("Figures are printed as lines of the command line")
{
    const Draft draft =
        recognised({"Outcome|2019|2020", "Charged, or summonsed|1,204|<5", "\"Other\"||-", "Total|over 830|0"});
    const auto lines = figureLines(draft).split('\n');
    REQUIRE(lines.size() == 8);
    CHECK(lines[0] ==
          "force,measure,offence,outcome_type,label,place,from,to,kind,low,high,text,is_total,sheet,cell,page");
    CHECK(lines[1] ==
          "Kent,outcomes,,1,\"Charged, or summonsed\",,2019-01-01,2019-12-31,exact,1204,1204,\"1,204\",no,table 1,B2,");
    CHECK(lines[2] ==
          "Kent,outcomes,,1,\"Charged, or summonsed\",,2020-01-01,2020-12-31,less-than,0,4,<5,no,table 1,C2,");
    CHECK(lines[3] == "Kent,outcomes,,,\"\"\"Other\"\"\",,2019-01-01,2019-12-31,blank,,,,no,table 1,B3,");
    CHECK(lines[4].contains("unresolved,,,-,no"));
    CHECK(lines[5].contains("at-least,831,,over 830,yes"));
    CHECK(lines[6].contains("zero,0,0,0,yes"));
    CHECK(figureLines(draft, {Table({}, 3)}).split('\n')[1].endsWith(",B2,3"));
    CHECK(figureLines(Draft()).count('\n') == 1);
}

TEST_CASE("The words around a region are found nearest first")
{
    const Table table =
        tableOf({"Kent Police|", "Crimes in 2019/20|", "Offence|Number", "Theft|5", "Arson|6", "Note below|"});
    const Region region = findRegions(table).at(0);
    const auto words = wordsAround(table, region, shapeOf(table, region), {"essex.csv", {}, {}});
    CHECK(words.corner == QStringList{"Offence"});
    CHECK(words.above == QStringList{"Crimes in 2019/20", "Kent Police"});
    CHECK(words.below == QStringList{"Note below"});
    CHECK(forceInWords(words) == "E23000032");
    CHECK(periodInWords(words) == Period::financialYear(2019));
    CHECK(measureOfRegion(words).kind == Measure::Kind::Offences);
}

TEST_CASE("Victims are a measure of their own only in a title")
{
    RegionWords words;
    words.above = {"Victims of stalking"};
    CHECK(measureOfRegion(words).title == "Victims of stalking");
    words.above = {
        QString("The victims were asked whether they wished to support the investigation and many of them did "
                "not answer in time")};
    CHECK(measureOfRegion(words).kind == Measure::Kind::Offences);
    words.above.clear();
    words.file = "victims.csv";
    CHECK(measureOfRegion(words).kind == Measure::Kind::Offences);
}

TEST_CASE("What only the file name says is noted")
{
    const std::vector<std::string> lines{"Outcome|Number", "Charged|5", "Cautioned|6"};
    const auto notes = codesOf(recognised(lines, {"kent-2019.csv", {}, {}}), Remark::Severity::Note);
    CHECK(notes.contains("force-from-name"));
    CHECK(notes.contains("period-from-name"));
    const Draft titled = recognised({"Kent Police 2019|", "|", "Outcome|Number", "Charged|5", "Cautioned|6"});
    CHECK_FALSE(codesOf(titled, Remark::Severity::Note).contains("force-from-name"));
    const Hints named{"kent-2019.csv", "E23000032", Period::calendarYear(2019)};
    CHECK_FALSE(codesOf(recognised(lines, named), Remark::Severity::Note).contains("force-from-name"));
}
