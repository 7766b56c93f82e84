// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/draft_reader.h"
#include "core/import/mapping_proposal.h"
#include "core/import/region.h"
#include "tests/support/table_builder.h"
#include "tests/support/test_support.h"

#include <set>

namespace {
Mapping proposed(const Table &table, const Hints &hints = {"kent-2019-20.csv", {}, {}})
{
    return proposeMapping(table, findRegions(table).at(0), hints);
}

Draft draftOf(const std::vector<std::string> &lines, const Hints &hints = {"kent-2019-20.csv", {}, {}})
{
    const Table table = tableOf(lines);
    return readDraft({table}, {proposed(table, hints)});
}

const Count &countAt(const Draft &draft, const QString &a1)
{
    const auto cell = CellRef::fromA1(0, a1);
    const auto found = std::ranges::find_if(draft.counts, [&](const Count &count) { return count.cell() == *cell; });
    REQUIRE(found != draft.counts.end());
    return *found;
}

QString periodOf(const Draft &draft, const QString &a1)
{
    const Count &count = countAt(draft, a1);
    return count.period < 0 ? QString() : draft.periods[std::size_t(count.period)].key();
}

QString typesOf(const Draft &draft, const QString &a1)
{
    const Count &count = countAt(draft, a1);
    return count.outcome < 0 ? QString("none") : draft.outcomes[std::size_t(count.outcome)].match.types.join('|');
}

QString measureOf(const Draft &draft, const QString &a1)
{
    return draft.measures[std::size_t(countAt(draft, a1).measure)].name();
}

int remarksOf(const Draft &draft, const QString &code)
{
    return int(std::ranges::count(draft.remarks, code, &Remark::code));
}

/// The property of the reader: every printed cell of the region is a count, a title of the mapping, or in a row or
/// column that a remark says is left out.
void checkEveryCell(const Table &table, const Draft &draft)
{
    std::set<std::pair<int, int>> told;
    for (const Count &count : draft.counts)
        CHECK(told.insert({count.row, count.column}).second); // and no cell twice
    std::set<int> rows;
    std::set<int> columns;
    for (const Remark &remark : draft.remarks) {
        if (remark.code == "line-left-out")
            rows.insert(remark.cell.row);
        if (remark.code == "column-left-out")
            columns.insert(remark.cell.column);
    }
    const Mapping &mapping = draft.mappings.front();
    for (const Axis &axis : mapping.down) {
        if (axis.role != Role::Ignore)
            columns.insert(axis.index);
    }
    for (const Axis &group : mapping.groupRows)
        rows.insert(group.index);
    for (int row = mapping.region.top + mapping.headerRows; row <= mapping.region.bottom; ++row) {
        for (int column = mapping.region.left; column <= mapping.region.right; ++column) {
            const bool isTold = told.contains({row, column}) || rows.contains(row) || columns.contains(column) ||
                                table.text(row, column).trimmed().isEmpty();
            INFO(CellRef({0, row, column}).a1().toStdString());
            CHECK(isTold);
        }
    }
}
} // namespace

TEST_CASE("Every cell of a region becomes a count, a total, a title or a remark")
{
    const std::vector<std::vector<std::string>> tables{
        {"Outcome|2019|2020|Total", "Charged|1|2|3", "Cautioned|-||x", "|||", "Total|1|2|3"},
        {"Force|Population|Month|Outcome|seen|Count|Comment", "Kent|12.5|Jan|Charged|y|5|late",
         "Essex|13.5|Feb|nn|n|<5|"},
        {"Age|2019|2020", "Female||", "Under 18|5|6", "Over 18|7|8", "Age|2019|2020", "Male||", "Under 18|1|2",
         "Over 18|3|4"},
        {"Question|Answer", "Q1 recorded|2022/23 - 10", "Q1 recorded|2023/24 - 6"},
        {"2019|5", "2020|see note", "2021|7"},
        {"|2021||2022|", "Outcome|Jan|Feb|Jan|Feb", "Charged|1|2|3|4", "of which:||||", "Summons|1|1|1|1"},
    };
    for (const auto &lines : tables) {
        const Table table = tableOf(lines);
        checkEveryCell(table, readDraft({table}, {proposed(table)}));
    }
}

TEST_CASE("Counts carry their words, their cell and their printed text")
{
    const Draft draft = draftOf({"Outcome|2019|2020", "Charged/Summonsed|1,204|<5", "No further action||*"});
    REQUIRE(draft.counts.size() == 4);
    const Count &charged = countAt(draft, "B2");
    CHECK(charged.figure == Figure::exact(1204));
    CHECK(draft.printedText(charged) == "1,204");
    CHECK(draft.forces[std::size_t(charged.force)].code == "E23000032");
    CHECK(typesOf(draft, "B2") == "1");
    CHECK(measureOf(draft, "B2") == "outcomes");
    CHECK(periodOf(draft, "C2") == "2020-01-01..2020-12-31");
    CHECK(countAt(draft, "C2").figure == Figure::lessThan(0, 4));
    CHECK(countAt(draft, "B3").figure.kind() == Figure::Kind::Blank);
    CHECK(draft.printedText(countAt(draft, "B3")) == "");
    CHECK(typesOf(draft, "B3") == "");
    CHECK(remarksOf(draft, "outcome-open") == 1);
}

TEST_CASE("Words are kept once, however often they are printed")
{
    const Draft draft = draftOf({"Force|Year|Outcome|Count", "Kent|2019|Charged|1", "Kent|2019|Cautioned|1",
                                 "Essex|2019|Charged|1", "Kent|2020|Charged|1"});
    CHECK(draft.forces.size() == 2);
    CHECK(draft.outcomes.size() == 2);
    CHECK(draft.periods.size() == 2);
}

TEST_CASE("Offences recorded among outcomes have a measure of their own")
{
    const Draft draft = draftOf({"Outcome|2019|2020", "Offences recorded|5|6", "Charged|1|2", "Ongoing|4|4"});
    CHECK(measureOf(draft, "B2") == "offences recorded");
    CHECK(countAt(draft, "B2").outcome == -1);
    CHECK_FALSE(countAt(draft, "B2").isTotal);
    CHECK(typesOf(draft, "B4") == "0");
}

TEST_CASE("Totals keep their title, and over the periods have them all")
{
    const Draft draft = draftOf({"Offence|2019/20|2020/21|Grand Total", "Theft|1|2|3", "Arson|4|5|9", "Total|5|7|12"});
    CHECK(countAt(draft, "D2").isTotal);
    CHECK(periodOf(draft, "D2") == "2019-04-01..2021-03-31");
    CHECK(countAt(draft, "B4").isTotal);
    CHECK(countAt(draft, "B4").offence == -1);
    CHECK(draft.labels[std::size_t(countAt(draft, "B4").label)] == "Total");
    CHECK_FALSE(countAt(draft, "C3").isTotal);
}

TEST_CASE("Regions and countries among forces are totals with a place")
{
    const Draft draft = draftOf({"Area Code|Area Name|Theft|Arson", "E12000005|West Midlands|9|9",
                                 "E23000014|West Midlands7|5|5", "E23000015|Staffordshire|4|4", "W92000004|WALES|1|1"});
    CHECK(countAt(draft, "C2").isTotal);
    CHECK(countAt(draft, "C2").force == -1);
    CHECK(draft.places[std::size_t(countAt(draft, "C2").place)] == "West Midlands");
    CHECK(draft.forces[std::size_t(countAt(draft, "C3").force)].code == "E23000014");
    CHECK(countAt(draft, "C5").isTotal);
    CHECK(draft.forceCodes() == QStringList{"E23000014", "E23000015"});
}

TEST_CASE("A force that is not known or not named is asked about, once for each name")
{
    const Draft draft =
        draftOf({"Police force|2019|2020", "Metroplitan Police|1|2", "Kent|3|4", "Action Fraud|5|6", "|7|8"});
    CHECK(remarksOf(draft, "force-unknown") == 2);
    CHECK(remarksOf(draft, "force-missing") == 1);
    CHECK(draft.forces[std::size_t(countAt(draft, "B2").force)].code.isEmpty());
    CHECK(draft.forces[std::size_t(countAt(draft, "B2").force)].printed == "Metroplitan Police");
    CHECK(countAt(draft, "B5").force == -1);
}

TEST_CASE("A code and a name that disagree are asked about")
{
    const Draft draft = draftOf({"Area Code|Area Name|Theft|Arson", "E23000036|Kent|9|9", "E23000028|Essex|5|5",
                                 "E23000015|Staffordshire|4|4"});
    CHECK(remarksOf(draft, "force-differs") == 1);
    CHECK(draft.forces[std::size_t(countAt(draft, "C2").force)].code == "E23000036");
}

TEST_CASE("Months take the year of the file, one outside has no period, a blank one is not stated")
{
    const Draft draft = draftOf({"Force|Month|Outcome|Count", "Kent|June|Charged|1", "Kent|Novembr|Charged|1",
                                 "Kent|january|Charged|1", "Kent||Charged|1"},
                                {"apr-dec-2015.csv", {}, {}});
    CHECK(periodOf(draft, "D2") == "2015-06-01..2015-06-30");
    CHECK(periodOf(draft, "D3") == "2015-11-01..2015-11-30");
    CHECK(periodOf(draft, "D4") == "");
    CHECK(remarksOf(draft, "period-outside") == 1);
    CHECK(periodOf(draft, "D5") == "2015-04-01..2015-12-31");
    CHECK(draft.periods[std::size_t(countAt(draft, "D5").period)].cover() == Period::Cover::Unstated);
}

TEST_CASE("Where nothing gives force or period, both are asked for")
{
    const Draft draft = draftOf({"Outcome|Number", "Charged|5", "Cautioned|6"}, {});
    CHECK(remarksOf(draft, "force-unknown") == 1);
    CHECK(remarksOf(draft, "period-missing") == 1);
    CHECK(countAt(draft, "B2").period == -1);
    const Draft months = draftOf({"|Jan|Feb", "Crimes|5|6"}, {});
    CHECK(remarksOf(months, "period-without-year") == 2);
}

TEST_CASE("Type numbers beside the words decide, and are compared with them")
{
    const Draft draft =
        draftOf({"Outcome type|Outcome|Count", "1A|Charged|5", "16|Evidential difficulties|6", "8|Charged|7"});
    CHECK(typesOf(draft, "C2") == "1A");
    CHECK(typesOf(draft, "C3") == "16");
    CHECK(typesOf(draft, "C4") == "8");
    CHECK(remarksOf(draft, "outcome-disagrees") == 1);
}

TEST_CASE("An outcome in the corner is that of the whole region")
{
    const Draft draft =
        draftOf({"Charges*|Year|", "Home Office Code|2012|2013", "08/65|2|16", "195/12|2|28", "TOTAL|4|44"});
    CHECK(typesOf(draft, "B3") == "1");
    CHECK(draft.offences[std::size_t(countAt(draft, "B3").offence)].code == "008/65");
    CHECK(typesOf(draft, "B5") == "1");
    CHECK(countAt(draft, "B5").isTotal);
}

TEST_CASE("Titles of measures give measure, period and offence, percentages are shares")
{
    const Draft draft = draftOf({"Police force|SPOs granted|Stalking incidents_2015-16|charge_rate_apr20_dec20",
                                 "Kent|8|144|4%", "Essex|1|51|n/a"},
                                {});
    CHECK(measureOf(draft, "B2") == "SPOs granted");
    CHECK(periodOf(draft, "B2") == "");
    CHECK(measureOf(draft, "C2") == "offences recorded");
    CHECK(periodOf(draft, "C2") == "2015-04-01..2016-03-31");
    CHECK(draft.offences[std::size_t(countAt(draft, "C2").offence)].printed == "Stalking incidents");
    CHECK(draft.measures[std::size_t(countAt(draft, "D2").measure)].isShare);
    CHECK(countAt(draft, "D2").figure == Figure::exact(4));
}

TEST_CASE("A person's corrections are read")
{
    const Table table = tableOf({"Police force|2019|2020", "The county|1|2", "Kent|3|4"});
    Mapping mapping = proposed(table, {});
    mapping.relabels = {{"The county", Role::Force, "Durham"}, {"2020", Role::Period, "2020-01-01..2020-07-31"}};
    const Draft draft = readDraft({table}, {mapping});
    CHECK(draft.forces[std::size_t(countAt(draft, "B2").force)].code == "E23000008");
    CHECK(periodOf(draft, "C2") == "2020-01-01..2020-07-31");
    CHECK(periodOf(draft, "B2") == "2019-01-01..2019-12-31");
    CHECK(remarksOf(draft, "force-unknown") == 0);
}

TEST_CASE("Outcomes, offences, measures, places and labels can be corrected, or left open")
{
    const Table table =
        tableOf({"Outcome|2019|2020", "Positive thing|1|2", "Mystery|3|4", "Crimes|5|6", "Charged|7|8"});
    Mapping mapping = proposed(table);
    mapping.relabels = {{"Positive thing", Role::Outcome, "8"},
                        {"Mystery", Role::Outcome, ""},
                        {"Crimes", Role::Measure, "offences recorded"},
                        {"Charged", Role::Outcome, "1|1A"}};
    const Draft draft = readDraft({table}, {mapping});
    CHECK(typesOf(draft, "B2") == "8");
    CHECK(typesOf(draft, "B3") == "");
    CHECK(measureOf(draft, "B4") == "offences recorded");
    CHECK(typesOf(draft, "B5") == "1|1A");
    CHECK(remarksOf(draft, "outcome-unknown") == 0);
    mapping.relabels = {{"Mystery", Role::Offence, "008/71"},
                        {"Crimes", Role::Place, "York"},
                        {"Charged", Role::Label, ""},
                        {"Positive thing", Role::Total, ""}};
    const Draft other = readDraft({table}, {mapping});
    CHECK(other.offences[std::size_t(countAt(other, "B3").offence)].code == "008/71");
    CHECK(other.places[std::size_t(countAt(other, "B4").place)] == "York");
    CHECK(other.labels[std::size_t(countAt(other, "B5").label)] == "Charged");
    CHECK(countAt(other, "B2").isTotal);
}

TEST_CASE("Region, header depth, roles and totals of a mapping are honoured")
{
    const Table table = tableOf({"Title|2019|2020", "Ward|A|B", "North|1|2", "South|3|4", "All wards|4|6"});
    Mapping mapping = proposed(table);
    mapping.region = {0, 0, 0, 3, 2};
    mapping.headerRows = 2;
    mapping.down = {{0, Role::Place}};
    mapping.across = {{0, Role::Period}, {1, Role::Label}};
    mapping.totalRows = {3};
    const Draft draft = readDraft({table}, {mapping});
    REQUIRE(draft.counts.size() == 4);
    CHECK(draft.places[std::size_t(countAt(draft, "B3").place)] == "North");
    CHECK(draft.labels[std::size_t(countAt(draft, "B3").label)] == "A");
    CHECK(periodOf(draft, "C3") == "2020-01-01..2020-12-31");
    CHECK(countAt(draft, "B4").isTotal);
    CHECK_FALSE(countAt(draft, "B3").isTotal);
}

TEST_CASE("A title taken from the list of totals is a total no more")
{
    const Table table = tableOf({"Offence|2019|2020", "Theft|1|2", "All|5|7"});
    Mapping mapping = proposed(table);
    CHECK(mapping.totalRows == std::vector{2});
    mapping.totalRows.clear();
    CHECK_FALSE(countAt(readDraft({table}, {mapping}), "B3").isTotal);
}

TEST_CASE("The rules of the return decide marks, and are kept in the draft")
{
    const Table table = tableOf({"Outcome|2019|2020", "Charged|-|2", "Cautioned|3|<5"});
    ReturnRules rules;
    rules.figures.marks["-"] = Figure::exact(0);
    rules.figures.zerosPrinted = true;
    const Draft draft = readDraft({table}, {proposed(table)}, rules);
    CHECK(countAt(draft, "B2").figure == Figure::exact(0));
    CHECK(draft.printedText(countAt(draft, "B2")) == "-");
    CHECK(countAt(draft, "C3").figure == Figure::lessThan(1, 4));
    CHECK(remarksOf(draft, "mark-unresolved") == 0);
    CHECK(draft.rules == rules);
}

TEST_CASE("A long table may be read in slices, and its counts taken as they come")
{
    std::vector<std::string> lines{"Force|Year|Outcome|Count"};
    for (int row = 0; row < 60; ++row)
        lines.push_back(std::string(row % 2 ? "Kent" : "Essex") + "|" + std::to_string(2018 + row % 3) + "|Charged|" +
                        (row % 10 ? std::to_string(row) : "<5"));
    const Table whole = tableOf(lines);
    const Mapping mapping = proposed(whole, {});
    const Draft atOnce = readDraft({whole}, {mapping});

    DraftReader reader;
    reader.begin(tableOf({lines.front()}), mapping);
    std::vector<Count> counts;
    for (std::size_t first = 0; first < lines.size(); first += 7) {
        const std::size_t last = std::min(first + 7, lines.size());
        const auto at = [&](std::size_t line) { return lines.begin() + std::ptrdiff_t(line); };
        reader.readRows(tableOf({at(first), at(last)}), int(first));
        const auto taken = reader.takeCounts();
        counts.insert(counts.end(), taken.begin(), taken.end());
    }
    reader.end();
    CHECK(counts == atOnce.counts);
    CHECK(reader.draft().forces == atOnce.forces);
    CHECK(reader.take().periods == atOnce.periods);
}

TEST_CASE("Totals over periods are settled before their counts are taken")
{
    const Table table = tableOf({"Year|Crimes", "2019|5", "2020|6", "Total|11"});
    DraftReader reader;
    const Mapping mapping = proposed(table);
    reader.begin(table, mapping);
    reader.readRows(table, 0);
    const auto counts = reader.takeCounts();
    REQUIRE(counts.size() == 3);
    CHECK(reader.draft().periods[std::size_t(counts[2].period)].key() == "2019-01-01..2020-12-31");
    reader.end();
}

TEST_CASE("Several regions share one draft")
{
    const Table table = tableOf({"Offence|2019|2020", "Theft|5|6", "||", "Outcome|2019|2020", "Charged|1|2"});
    std::vector<Mapping> mappings;
    for (const Region &region : findRegions(table))
        mappings.push_back(proposeMapping(table, region, {"kent.csv", {}, {}}));
    const Draft draft = readDraft({table}, mappings);
    CHECK(draft.mappings.size() == 2);
    CHECK(draft.counts.size() == 4);
    CHECK(draft.periods.size() == 2);
    CHECK(measureOf(draft, "B2") == "offences recorded");
    CHECK(measureOf(draft, "B5") == "outcomes");
}

TEST_CASE("Words from the file stay words")
{
    const Draft draft = draftOf({"Outcome|2019|2020", "<img src=file:///etc/passwd>|1|2",
                                 "'); DROP TABLE returns;--|3|4", "=HYPERLINK(1)|5|6", "Charged|7|8"});
    CHECK(draft.outcomes[0].printed == "<img src=file:///etc/passwd>");
    CHECK(draft.outcomes[1].printed == "'); DROP TABLE returns;--");
    CHECK(remarksOf(draft, "outcome-unknown") == 3);
}

TEST_CASE("A day beside figures with periods of their own is the day on which the others were right")
{
    const auto draft =
        draftOf({"Police force|Orders granted|Date correct|Stalking 2018-19|Stalking 2019-20|Charge rate",
                 "Kent|8|30/04/21|144|297|4%", "Durham|2|28/04/21|51|64|9%", "Essex|3||7|8|1%"},
                {"orders.csv", {}, {}});
    const auto dayAt = [&](const QString &a1) {
        const Count &count = countAt(draft, a1);
        return count.asAt < 0 ? QDate() : draft.days[std::size_t(count.asAt)];
    };
    CHECK(dayAt("B2") == QDate(2021, 4, 30));
    CHECK(dayAt("B3") == QDate(2021, 4, 28));
    CHECK_FALSE(dayAt("B4").isValid());
    CHECK(periodOf(draft, "B2").isEmpty()); // a day on which it was right is no period
    CHECK(periodOf(draft, "D2") == "2018-04-01..2019-03-31");
    CHECK(remarksOf(draft, "column-left-out") == 0);
}
