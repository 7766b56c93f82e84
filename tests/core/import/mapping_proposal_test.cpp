// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/mapping_proposal.h"
#include "core/import/region.h"
#include "tests/support/table_builder.h"
#include "tests/support/test_support.h"

namespace {
Mapping proposalFor(const std::vector<std::string> &lines, const Hints &hints = {}, std::size_t region = 0)
{
    const Table table = tableOf(lines);
    return proposeMapping(table, findRegions(table).at(region), hints);
}

/// "0 outcome, 1 year": index and role of each axis.
QString axesOf(const std::vector<Axis> &axes)
{
    QStringList texts;
    for (const Axis &axis : axes)
        texts += QString::number(axis.index) + ' ' + roleName(axis.role) + (axis.carried ? "+" : "");
    return texts.join(", ");
}
} // namespace

TEST_CASE("Outcomes down, years across")
{
    const auto mapping =
        proposalFor({"Crime Outcome / Financial Year|2019/20|2020/21", "Charged|28|42", "Cautioned|2|4"},
                    {"durham-1406745.csv", {}, {}});
    CHECK(axesOf(mapping.down) == "0 outcome");
    CHECK(axesOf(mapping.across) == "0 period");
    CHECK(mapping.measure.kind == Measure::Kind::Outcomes);
    CHECK(mapping.force == "E23000008");
    CHECK(mapping.headerRows == 1);
    CHECK(mapping.figureColumns == std::vector{1, 2});
}

TEST_CASE("Years down, outcomes across")
{
    const auto mapping = proposalFor({"Year|Offences recorded|Charged|Cautioned", "2019|9|1|2", "2020|9|3|4"});
    CHECK(axesOf(mapping.down) == "0 period");
    CHECK(axesOf(mapping.across) == "0 outcome");
}

TEST_CASE("Months under years, printed once")
{
    const auto mapping = proposalFor({"|2021||2022|", "Outcome|Jan|Feb|Jan|Feb", "Charged|1|2|3|4"});
    CHECK(axesOf(mapping.across) == "0 year+, 1 month");
}

TEST_CASE("A heading row that only names the next is no axis")
{
    const auto mapping = proposalFor({"Crimes|Year|", "Home Office Code|2012|2013", "08/65|4|36", "195/12|5|37"});
    CHECK(axesOf(mapping.down) == "0 offence");
    CHECK(axesOf(mapping.across) == "1 period");
    CHECK(mapping.headerRows == 2);
    CHECK(mapping.measure.kind == Measure::Kind::Offences);
}

TEST_CASE("The corner may name an outcome for the whole region")
{
    const auto mapping = proposalFor({"Charges*|Year|", "Home Office Code|2012|2013", "08/65|4|36", "195/12|5|37"});
    CHECK(mapping.outcome == "Charges*");
    CHECK(mapping.measure.kind == Measure::Kind::Outcomes);
}

TEST_CASE("A long table has one axis for each column of titles")
{
    const auto mapping =
        proposalFor({"Force Name|Financial Year|Financial Quarter|Offence Code|Outcome Type|Outcome|Number",
                     "Kent|2019/20|1|8N|1|Charged|5", "Kent|2019/20|2|8N|16|Victim declines|6",
                     "Essex|2019/20|3|8R|14|Victim declines|7", "Essex|2019/20|4|8R|18|No suspect|8"});
    CHECK(axesOf(mapping.down) == "0 force, 1 year, 2 quarter, 3 offence, 4 outcome-type, 5 outcome");
    CHECK(mapping.figureColumns == std::vector{6});
    CHECK(mapping.force.isEmpty());
}

TEST_CASE("Columns of no use are marked so")
{
    const auto mapping = proposalFor({"Police force|Lookup name|Force population (000)|Date|outcome|compare row|rows",
                                      "Kent police|Kent|1776|June|caution|y|1", "met police||8615|July|charge|n|2",
                                      "essex police|Essex|1738|May|ongoing|y|1"},
                                     {"apr-dec-2015.csv", {}, {}});
    CHECK(axesOf(mapping.down) == "0 force, 1 ignore, 3 period, 4 outcome, 2 ignore, 5 ignore");
    REQUIRE(mapping.period);
    CHECK(mapping.period->key() == "2015-04-01..2015-12-31");
}

TEST_CASE("A year printed once for several rows is carried")
{
    const auto mapping =
        proposalFor({"Year|Outcome|Number", "2019|Charged|3", "|Cautioned|2", "2020|Charged|4", "|Cautioned|1"});
    CHECK(axesOf(mapping.down) == "0 period+, 1 outcome");
}

TEST_CASE("Totals are found by word and by arithmetic")
{
    const auto words = proposalFor({"Offence|2019|2020|Grand Total", "Theft|1|2|3", "Arson|3|4|7", "TOTAL|4|6|10"});
    CHECK(words.totalRows == std::vector{3});
    CHECK(words.totalColumns == std::vector{3});
    const auto sums =
        proposalFor({"Hospital|2019|2020", "A Hospital|1|2", "B Hospital|3|4", "C Hospital|5|6", "Durham|9|12"});
    CHECK(sums.totalRows == std::vector{4});
    // Two equal rows are no sum of each other, and an outcome is never a total by its numbers.
    CHECK(proposalFor({"Sex|2019|2020", "Male|1|2", "Female|1|2"}).totalRows.empty());
    CHECK(proposalFor({"Outcome|2019", "Charged|1", "Cautioned|2", "TIC|3", "No suspect identified|6"})
              .totalRows.empty());
}

TEST_CASE("A list of nothing but totals keeps its figures")
{
    CHECK(proposalFor({"|2019|2020", "Total|5|6"}).totalRows.empty());
    CHECK(proposalFor({"Year|Total", "2019|5", "2020|6"}).totalColumns.empty());
}

TEST_CASE("Offences recorded among outcomes is a measure, unless it is the sum of them")
{
    CHECK(proposalFor({"|2019|2020", "Total offences recorded|9|9", "Charged|4|4", "Cautioned|5|5"}).totalRows.empty());
    CHECK(proposalFor({"|2019|2020", "Charged|4|4", "Cautioned|5|5", "Total crimes|9|9"}).totalRows == std::vector{3});
    CHECK(proposalFor({"|2019|2020", "Charged|4|4", "Cautioned|5|5", "Total crimes|19|29"}).totalRows.empty());
}

TEST_CASE("Groups are titles of the rows below them")
{
    const auto mapping = proposalFor(
        {"Age|2019|2020", "Female||", "Under 18|5|6", "Over 18|7|8", "Male||", "Under 18|1|2", "Over 18|3|4"});
    CHECK(axesOf(mapping.groupRows) == "1 label, 4 label");
    const auto blanks = proposalFor({"Outcome|2019|2020", "Charged|5|", "Cautioned||", "Community resolution|1|2"});
    CHECK(blanks.groupRows.empty());
}

TEST_CASE("Force and period come from the title before the file name, and from the person before both")
{
    const std::vector<std::string> lines{"Kent Police: crimes in 2019/20|", "|", "Offence|Number", "Theft|5",
                                         "Arson|6"};
    CHECK(proposalFor(lines, {"essex-2021.csv", {}, {}}).force == "E23000032");
    CHECK(proposalFor(lines, {"essex-2021.csv", {}, {}}).period == Period::financialYear(2019));
    const Hints named{"essex-2021.csv", "E23000029", Period::calendarYear(2018)};
    CHECK(proposalFor(lines, named).force == "E23000029");
    CHECK(proposalFor(lines, named).period == Period::calendarYear(2018));
    CHECK(proposalFor({"Offence|Number", "Theft|5", "Arson|6"}, {"essex-2021.csv", {}, {}}).force == "E23000028");
    CHECK(proposalFor({"Offence|Number", "Theft|5", "Arson|6"}).force.isEmpty());
}

TEST_CASE("Offence code and basis come from the lines above")
{
    const auto mapping =
        proposalFor({"Outcomes of offences recorded under 8/71|", "|", "Outcome|Number", "Charged|5", "Cautioned|6"});
    CHECK(mapping.offence == "8/71");
    CHECK(mapping.measure.basis == Measure::Basis::OfRecorded);
    const auto assigned =
        proposalFor({"Outcomes assigned in 2019|", "|", "Outcome|Number", "Charged|5", "Cautioned|6"});
    CHECK(assigned.measure.basis == Measure::Basis::Assigned);
}

TEST_CASE("The first of two West Midlands among regions is the region")
{
    const auto mapping = proposalFor({"Area name|2019|2020", "North East|3|3", "Cleveland|3|3", "West Midlands|5|6",
                                      "West Midlands|2|3", "Staffordshire|3|3"});
    CHECK(mapping.totalRows == std::vector{3});
}

TEST_CASE("Numbers of questions are no quarters")
{
    const std::vector<std::string> lines{"Q1|Number of crimes 2019|115", "Q1|Number of crimes 2020|130",
                                         "Q2|Number of charges 2019|5"};
    CHECK(axesOf(proposalFor(lines).down) == "0 label, 1 measure");
    CHECK(axesOf(proposalFor({"|2019/20|2020/21", "Q1|1|2", "Q2|3|4"}).down) == "0 quarter");
}
